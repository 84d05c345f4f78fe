// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace sharpend {

/// The fewest characters that a file is locked with, and the most that anything reads of a passphrase.
inline constexpr qsizetype shortestPassphrase = 8, longestPassphrase = 1000;

/// The words that lock a file: in normal form (NFC), so that every keyboard writes the same, and in memory that is kept out of
/// swap where the system allows it and is wiped with the last copy.
class Passphrase
{
public:
    Passphrase() = default;
    explicit Passphrase(const QString &typed);

    bool isEmpty() const { return m_size == 0; }
    /// Why nothing is to be locked with it, a sentence; empty when all is well.
    QString tooShort() const;

    const char *data() const { return m_bytes.get(); }
    qsizetype size() const { return m_size; }

private:
    std::shared_ptr<char> m_bytes; ///< UTF-8
    qsizetype m_size = 0, m_characters = 0;
};

/// What came of reading a file that holds a passphrase: that, or why not, and what is to be said about the file.
struct PassphraseReading {
    Passphrase passphrase;
    QString refusal, remark;
};
/// The first line of \a path, without its line end.
PassphraseReading readPassphraseFile(const QString &path);

/// Overwrites \a text before it lets go of it.
void wipe(QString &text);
void wipe(QByteArray &bytes);

} // namespace sharpend
