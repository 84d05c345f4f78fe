// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDir>
#include <QRandomGenerator>
#include <QStringList>
#include <QTemporaryDir>

namespace sharpend::torture {

/// One row of the table in docs/reliability.md while it is counted: how many times something was tried, and how often all was well.
/// Prints its line at its end.
class Tally
{
public:
    explicit Tally(const char *name);
    ~Tally();
    Q_DISABLE_COPY_MOVE(Tally)

    /// How many are to be counted: as asked for, or what is usual for a quick run or a full one.
    int wanted(int quick, int full) const;
    int counted() const { return m_all; }
    QRandomGenerator &random() { return m_random; }
    /// A folder for its files, in memory where there is room.
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// One more, and what was wrong with it.
    void count(const QStringList &wrong, const QString &what);
    /// So many at once, \a wrong of them not well.
    void countMany(int all, int wrong, const QString &what);
    /// Something to say behind the counts.
    void say(const QString &words) { m_words = words; }

private:
    QString m_name, m_words;
    QTemporaryDir m_folder;
    QRandomGenerator m_random;
    int m_all = 0, m_good = 0;
};

/// What main() was asked for.
struct Asked {
    bool quick = false;
    int count = -1;
    quint32 seed = 0;
    QStringList lines; ///< name, good, all and words of each row, parted by tabs
};
Asked &asked();

} // namespace sharpend::torture
