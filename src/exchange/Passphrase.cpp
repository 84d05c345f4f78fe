// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Passphrase.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <new>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

qsizetype charactersIn(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

void wipe(QString &text)
{
    sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

Passphrase::Passphrase(const QString &typed)
{
    if (typed.isEmpty() || sodium_init() < 0)
        return;
    QString normal = typed.normalized(QString::NormalizationForm_C);
    m_characters = charactersIn(normal);
    QByteArray utf8 = normal.toUtf8();
    m_size = utf8.size();
    // Guarded pages, locked into memory where the limit for that is not reached, and zeroed as they are freed.
    auto *kept = static_cast<char *>(sodium_malloc(std::size_t(m_size)));
    if (!kept)
        throw std::bad_alloc();
    std::memcpy(kept, utf8.constData(), std::size_t(m_size));
    m_bytes = std::shared_ptr<char>(kept, sodium_free);
    wipe(utf8);
    if (normal.constData() != typed.constData()) // else it is the caller's own
        wipe(normal);
}

QString Passphrase::tooShort() const
{
    if (m_characters >= shortestPassphrase)
        return {};
    return Words::tr("A passphrase has at least %1 characters: take four or five words that nobody would put together.").arg(shortestPassphrase);
}

PassphraseReading readPassphraseFile(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return {{}, Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(path), {}};
    QByteArray line = file.readLine(4 * longestPassphrase + 8);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.startsWith("\xEF\xBB\xBF")) // as some editors begin a file
        line.remove(0, 3);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(line);
    PassphraseReading reading;
    if (text.isEmpty())
        reading.refusal = Words::tr("The first line of %1 is empty: write the passphrase there.").arg(path);
    else if (decoder.hasError())
        reading.refusal = Words::tr("The first line of %1 is not UTF-8 text: save the file as UTF-8.").arg(path);
    else if (text.size() > longestPassphrase)
        reading.refusal = Words::tr("The first line of %1 is longer than %2 characters, which no passphrase is.").arg(path).arg(longestPassphrase);
    else
        reading.passphrase = Passphrase(text);
    if (info.isFile() && (info.permissions() & (QFile::ReadGroup | QFile::ReadOther)))
        reading.remark = Words::tr("Others on this computer can read %1: chmod 600 keeps the passphrase to you.").arg(path);
    wipe(text);
    wipe(line);
    return reading;
}

} // namespace sharpend
