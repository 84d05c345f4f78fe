// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/LockedFile.h"

#include "exchange/JsonFile.h"
#include "exchange/PrivateFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LockedFile)
};

// The head, as docs/file-formats.md has it: where each part of it begins.
constexpr QByteArrayView magic("SHARPEND-LOCKED\n");
constexpr qsizetype versionAt = 16, kindAt = 17, passesAt = 18, memoryAt = 20, sizeAt = 24, saltAt = 32, streamAt = 48, headSize = 72;
constexpr quint8 thisVersion = 1;
constexpr qint64 chunkSize = 64 * 1024;
constexpr qint64 sealSize = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(streamAt - saltAt == crypto_pwhash_SALTBYTES);
static_assert(headSize - streamAt == crypto_secretstream_xchacha20poly1305_HEADERBYTES);

QString alteredSentence() { return Words::tr("The file was altered after it was locked, so nothing of it is used: ask for it to be sent again."); }
QString cutOffSentence() { return Words::tr("The file was cut off on its way: ask for it to be sent again."); }
QString unwritableSentence() { return Words::tr("The file could not be written. There may be no room, or the folder may not be yours to write in."); }
QString unreadableSentence() { return Words::tr("What is to be locked could not be read to its end: try again."); }

const uchar *bytesOf(const QByteArray &bytes) { return reinterpret_cast<const uchar *>(bytes.constData()); }
uchar *bytesOf(QByteArray &bytes) { return reinterpret_cast<uchar *>(bytes.data()); }

/// Memory for a key or the state of a cipher: kept out of swap where that is allowed, and wiped at the end.
template<typename T>
struct Secret {
    Secret() { sodium_mlock(&value, sizeof value); }
    ~Secret() { sodium_munlock(&value, sizeof value); }
    Q_DISABLE_COPY_MOVE(Secret)
    T value{};
};
using Key = Secret<std::array<uchar, crypto_secretstream_xchacha20poly1305_KEYBYTES>>;
using Stream = Secret<crypto_secretstream_xchacha20poly1305_state>;

/// The head of a file, read and written.
struct Head {
    LockedKind kind = LockedKind::LearningTeam;
    LockCost cost;
    qint64 size = 0; ///< of what is inside
    QByteArray bytes;

    const uchar *salt() const { return bytesOf(bytes) + saltAt; }
    const uchar *stream() const { return bytesOf(bytes) + streamAt; }
};

Head newHead(LockedKind kind, const LockCost &cost, qint64 size)
{
    Head head{kind, cost, size, QByteArray(headSize, '\0')};
    uchar *at = bytesOf(head.bytes);
    std::copy(magic.begin(), magic.end(), at);
    at[versionAt] = thisVersion;
    at[kindAt] = quint8(kind);
    qToLittleEndian(cost.passes, at + passesAt);
    qToLittleEndian(cost.memoryKiB, at + memoryAt);
    qToLittleEndian(quint64(size), at + sizeAt);
    randombytes_buf(at + saltAt, crypto_pwhash_SALTBYTES);
    return head; // the rest comes from the cipher
}

Head readHead(const QByteArray &bytes, qint64 fileSize)
{
    if (!isLocked(bytes))
        throw FileRefused{Words::tr("This file is not locked with a passphrase.")};
    if (bytes.size() < headSize)
        throw FileRefused{cutOffSentence()};
    Head head;
    head.bytes = bytes;
    const uchar *at = bytesOf(bytes);
    if (at[versionAt] > thisVersion)
        throw FileRefused{Words::tr("This file was locked by a newer Sharp End (version %1 of the lock): bring this one up to date first.")
                              .arg(at[versionAt])};
    head.kind = LockedKind(at[kindAt]);
    if (at[versionAt] < 1 || head.kind < LockedKind::LearningTeam || head.kind > LockedKind::Community)
        throw FileRefused{alteredSentence()};
    head.cost = {qFromLittleEndian<quint16>(at + passesAt), qFromLittleEndian<quint32>(at + memoryAt)};
    if (head.cost.passes > highestLockCost.passes || head.cost.memoryKiB > highestLockCost.memoryKiB) {
        throw FileRefused{Words::tr("Opening this file would take more time or memory than any file of Sharp End asks for, "
                                    "so it is left alone: ask for it to be sent again.")};
    }
    if (head.cost.passes < crypto_pwhash_OPSLIMIT_MIN || head.cost.memoryKiB < crypto_pwhash_MEMLIMIT_MIN / 1024)
        throw FileRefused{alteredSentence()};
    const quint64 size = qFromLittleEndian<quint64>(at + sizeAt);
    if (size > quint64(1) << 50) // so that nothing below overflows
        throw FileRefused{alteredSentence()};
    head.size = qint64(size);
    if (fileSize != lockedSize(head.size))
        throw FileRefused{fileSize < lockedSize(head.size) ? cutOffSentence() : alteredSentence()};
    return head;
}

void deriveKey(Key &key, const Head &head, const Passphrase &passphrase)
{
    if (crypto_pwhash(key.value.data(), key.value.size(), passphrase.data(), quint64(passphrase.size()), head.salt(), head.cost.passes,
                      std::size_t(head.cost.memoryKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw FileRefused{Words::tr("There is not enough free memory for the lock, which takes %1 MB for a moment: close something and try again.")
                              .arg(head.cost.memoryKiB / 1024)};
    }
}

void requireSodium()
{
    if (sodium_init() < 0)
        throw FileRefused{Words::tr("This computer gives no random numbers, so nothing can be locked or opened: start it anew and try again.")};
}

void writeLockedStream(QIODevice &from, QIODevice &to, LockedKind kind, const Passphrase &passphrase, const LockCost &cost)
{
    requireSodium();
    if (!from.isReadable() || from.isSequential()) // its size would be none
        throw FileRefused{unreadableSentence()};
    Head head = newHead(kind, cost, from.size() - from.pos());
    Key key;
    deriveKey(key, head, passphrase);
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream.value, bytesOf(head.bytes) + streamAt, key.value.data());
    if (to.write(head.bytes) != head.bytes.size())
        throw FileRefused{unwritableSentence()};
    QByteArray sealedChunk;
    qint64 left = head.size;
    do {
        const QByteArray chunk = from.read(std::min(left, chunkSize));
        if (chunk.size() != std::min(left, chunkSize))
            throw FileRefused{unreadableSentence()};
        left -= chunk.size();
        sealedChunk.resize(chunk.size() + sealSize);
        // The head is sealed with each chunk: kind, cost and size cannot be changed without being found out.
        crypto_secretstream_xchacha20poly1305_push(&stream.value, bytesOf(sealedChunk), nullptr, bytesOf(chunk), quint64(chunk.size()),
                                                   bytesOf(head.bytes), quint64(head.bytes.size()),
                                                   left == 0 ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                             : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        if (to.write(sealedChunk) != sealedChunk.size())
            throw FileRefused{unwritableSentence()};
    } while (left > 0);
}

/// What a file of \a kind holds, for a sentence.
QString kindWords(LockedKind kind)
{
    switch (kind) {
    case LockedKind::LearningTeam:
        return Words::tr("a Learning Team (.learningteam)");
    case LockedKind::OutputPack:
        return Words::tr("a pack for an Owner (.outputpack)");
    case LockedKind::OwnerReply:
        return Words::tr("an Owner’s reply (.ownerreply)");
    case LockedKind::SealedTeam:
    case LockedKind::SealKey:
        return Words::tr("a part of a Learning Team that was locked in its workspace");
    case LockedKind::Community:
        return Words::tr("a community (.community)");
    case LockedKind::Workspace:
        break;
    }
    return Words::tr("the backup of a workspace");
}

/// Throws FileRefused; answers whether the passphrase opens it.
bool readLockedStream(QIODevice &from, QIODevice &to, LockedKind kind, const Passphrase &passphrase, qint64 largest)
{
    requireSodium();
    const qint64 fileSize = from.size() - from.pos();
    const Head head = readHead(from.read(headSize), fileSize);
    if (head.kind != kind)
        throw FileRefused{Words::tr("This file holds %1: give it the ending that goes with that.").arg(kindWords(head.kind))};
    if (head.size > largest)
        throw FileRefused{Words::tr("The file is larger than %1 MB, which no such file is.").arg(largest / (1024 * 1024))};
    if (passphrase.isEmpty())
        return false;
    Key key;
    deriveKey(key, head, passphrase);
    Stream stream;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&stream.value, head.stream(), key.value.data()) != 0)
        throw FileRefused{alteredSentence()};
    QByteArray chunk;
    qint64 left = head.size;
    bool first = true;
    do {
        const qint64 wanted = std::min(left, chunkSize);
        const QByteArray sealedChunk = from.read(wanted + sealSize);
        if (sealedChunk.size() != wanted + sealSize)
            throw FileRefused{cutOffSentence()};
        left -= wanted;
        chunk.resize(wanted);
        uchar tag = 0;
        const bool opened = crypto_secretstream_xchacha20poly1305_pull(&stream.value, bytesOf(chunk), nullptr, &tag, bytesOf(sealedChunk),
                                                                       quint64(sealedChunk.size()), bytesOf(head.bytes),
                                                                       quint64(head.bytes.size())) == 0;
        if (!opened && std::exchange(first, false))
            return false;
        first = false;
        const bool isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (!opened || isLast != (left == 0))
            throw FileRefused{alteredSentence()};
        if (to.write(chunk) != chunk.size())
            throw FileRefused{unwritableSentence()};
    } while (left > 0);
    return true;
}

Unlocking unlockInto(QIODevice &from, QIODevice &to, LockedKind kind, const Passphrase &passphrase, qint64 largest)
{
    try {
        if (readLockedStream(from, to, kind, passphrase, largest))
            return {};
    } catch (const FileRefused &refused) {
        return {{}, refused.sentence, false};
    }
    return {{},
            passphrase.isEmpty() ? Words::tr("The file is locked: type its passphrase.")
                                 : Words::tr("This passphrase does not open the file. Either it is not the right one, or the file was altered on its "
                                             "way: the two look the same."),
            true};
}

Unlocking unlockInMemory(QIODevice &from, LockedKind kind, const Passphrase &passphrase, qint64 largest)
{
    QBuffer plain;
    plain.open(QIODevice::WriteOnly);
    Unlocking result = unlockInto(from, plain, kind, passphrase, largest);
    if (result.refusal.isEmpty())
        result.bytes = plain.data();
    return result;
}

} // namespace

std::optional<LockedKind> lockableKind(const QString &suffix)
{
    return suffix == "learningteam"_L1 ? std::optional(LockedKind::LearningTeam)
        : suffix == "outputpack"_L1    ? std::optional(LockedKind::OutputPack)
        : suffix == "ownerreply"_L1    ? std::optional(LockedKind::OwnerReply)
        : suffix == "community"_L1     ? std::optional(LockedKind::Community)
        : suffix == "db"_L1            ? std::optional(LockedKind::Workspace)
                                       : std::nullopt;
}

qint64 lockedSize(qint64 bytes)
{
    const qint64 chunks = std::max<qint64>(1, (bytes + chunkSize - 1) / chunkSize);
    return headSize + bytes + chunks * sealSize;
}

bool isLocked(QByteArrayView start) { return start.startsWith(magic); }

std::optional<LockedKind> lockedKind(QByteArrayView start)
{
    if (!isLocked(start))
        return std::nullopt;
    return start.size() > kindAt ? LockedKind(start[kindAt]) : LockedKind();
}

std::optional<LockedKind> lockedKindOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? lockedKind(file.read(headSize)) : std::nullopt;
}

QString lock(QIODevice &from, QIODevice &to, LockedKind kind, const Passphrase &passphrase, const LockCost &cost)
{
    if (const QString wrong = passphrase.tooShort(); !wrong.isEmpty())
        return wrong;
    try {
        writeLockedStream(from, to, kind, passphrase, cost);
    } catch (const FileRefused &refused) {
        return refused.sentence;
    }
    return {};
}

QByteArray lockedBytes(const QByteArray &bytes, LockedKind kind, const Passphrase &passphrase, const LockCost &cost, QString &refusal)
{
    QBuffer plain, file;
    plain.setData(bytes);
    plain.open(QIODevice::ReadOnly);
    file.open(QIODevice::WriteOnly);
    refusal = lock(plain, file, kind, passphrase, cost);
    return refusal.isEmpty() ? file.data() : QByteArray();
}

Unlocking unlock(QIODevice &from, QIODevice &to, LockedKind kind, const Passphrase &passphrase)
{
    return unlockInto(from, to, kind, passphrase, std::numeric_limits<qint64>::max());
}

Unlocking unlocked(const QByteArray &file, LockedKind kind, const Passphrase &passphrase, qint64 largest)
{
    QBuffer from;
    from.setData(file);
    from.open(QIODevice::ReadOnly);
    return unlockInMemory(from, kind, passphrase, largest);
}

Unlocking unlockedFile(const QString &path, LockedKind kind, const Passphrase &passphrase, qint64 largest)
{
    QFile from(path);
    if (!from.open(QIODevice::ReadOnly))
        return {{}, Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(QFileInfo(path).fileName()), false};
    return unlockInMemory(from, kind, passphrase, largest);
}

QString writeLocked(const QString &path, const QByteArray &bytes, LockedKind kind, const Passphrase &passphrase)
{
    QString wrong;
    const QByteArray file = lockedBytes(bytes, kind, passphrase, {}, wrong);
    if (!wrong.isEmpty())
        return wrong;
    return writePrivately(path, file) ? QString() : unwritableSentence();
}

} // namespace sharpend
