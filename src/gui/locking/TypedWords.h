// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

namespace sharpend {

class Banner;
class TeamDocument;

/// Words that were being typed as their Learning Team was locked. A draft of them would lie outside the lock, so they are in memory
/// alone, and in sight until somebody copies them.
class TypedWords : public QWidget
{
    Q_OBJECT
public:
    explicit TypedWords(QWidget *parent = nullptr);

    /// Takes what is typed on \a pages, and the notes that \a document could not write any more. Their fields are empty then.
    void takeFrom(TeamDocument &document, const QList<QWidget *> &pages);

Q_SIGNALS:
    /// They are in the clipboard, and here no more.
    void copied();

private:
    void add(const QStringList &words);
    void copy();

    QString m_teamTitle;
    QStringList m_words;
    Banner *m_banner;
};

} // namespace sharpend
