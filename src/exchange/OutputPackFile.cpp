// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/OutputPackFile.h"

#include "domain/FieldCodec.h"
#include "domain/Outputs.h"
#include "domain/Records.h"
#include "exchange/JsonFile.h"
#include "exchange/LockedFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputPackFile)
};

constexpr auto packFormat = "sharpend.outputpack"_L1, replyFormat = "sharpend.ownerreply"_L1;

template<Described T>
QStringList keysOf()
{
    QStringList keys;
    for (const Field &field : T::fields())
        keys << QLatin1String(field.key);
    return keys;
}

/// The fields of \a T out of a file whose head has been judged.
template<Described T>
T readBody(const Json &file)
{
    Json body = Json::object();
    for (const QString &key : keysOf<T>()) {
        if (const auto found = file.find(utf8(key)); found != file.end())
            body[utf8(key)] = *found;
    }
    for (auto &[key, value] : body.items())
        tidy(value, QString::fromStdString(key), longestText);
    T value;
    if (const QString wrong = readJson(value, body); !wrong.isEmpty())
        throw FileRefused{wrong};
    return value;
}

void requireIds(const OutputPack &pack)
{
    if (!isId(pack.releaseId))
        refuseAt(u"releaseId"_s, u"an id: letters, digits and hyphens"_s);
    if (pack.release < 1)
        refuseAt(u"release"_s, u"a number from 1"_s);
    if (!pack.releasedAt.isValid())
        refuseAt(u"releasedAt"_s, momentWanted());
    if (pack.headcount && *pack.headcount < smallestHeadcount) // no small group is told of, whoever wrote the file
        refuseAt(u"headcount"_s, u"a number from %1, or none"_s.arg(smallestHeadcount));
    QSet<QString> known;
    for (qsizetype i = 0; i < pack.actions.size(); ++i) {
        if (!isId(pack.actions[i].id) || known.contains(pack.actions[i].id))
            refuseAt(u"actions[%1].id"_s.arg(i), u"an id of its own"_s);
        known << pack.actions[i].id;
    }
}

void requireIds(const ReplyLetter &letter)
{
    if (!isId(letter.releaseId))
        refuseAt(u"releaseId"_s, u"an id: letters, digits and hyphens"_s);
    QSet<QString> known;
    for (qsizetype i = 0; i < letter.reply.answers.size(); ++i) {
        if (!isId(letter.reply.answers[i].actionId) || known.contains(letter.reply.answers[i].actionId))
            refuseAt(u"reply.answers[%1].actionId"_s.arg(i), u"the id of an improvement, once"_s);
        known << letter.reply.answers[i].actionId;
    }
    if (!letter.reply.on.isValid())
        refuseAt(u"reply.on"_s, momentWanted());
}

template<Described T>
T readWhole(const QByteArray &bytes, const QString &format, const QString &otherwise)
{
    const Json file = parseFile(bytes, largestPack);
    requireHead(file, format, keysOf<T>(), otherwise);
    T value = readBody<T>(file);
    requireIds(value);
    return value;
}

QString unreadable(const QString &path)
{
    return Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(QFileInfo(path).fileName());
}

} // namespace

PackReading readPack(const QByteArray &bytes)
{
    try {
        return {readWhole<OutputPack>(bytes, packFormat, Words::tr("This is no pack from a Learning Team: ask the facilitator to save it again.")), {}};
    } catch (const FileRefused &refused) {
        return {{}, refused.sentence};
    }
}

PackReading readPackFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, unreadable(path)};
    return readPack(file.read(largestPack + 1));
}

QByteArray packBytes(const OutputPack &pack, const QDateTime &exportedAt)
{
    Json file = fileHead(packFormat, exportedAt);
    file.update(toJson(pack));
    return fileBytes(file);
}

ReplyReading readReply(const QByteArray &bytes)
{
    const qsizetype from = bytes.indexOf('{'), to = bytes.lastIndexOf('}');
    const QByteArray json = from >= 0 && to > from && !isLocked(bytes) ? bytes.mid(from, to - from + 1) : bytes;
    try {
        return {readWhole<ReplyLetter>(json, replyFormat, Words::tr("This is no Owner’s reply: ask the Owner to save it again.")), {}};
    } catch (const FileRefused &refused) {
        return {{}, refused.sentence};
    }
}

ReplyReading readReplyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, unreadable(path)};
    return readReply(file.read(largestPack + 1));
}

QByteArray replyBytes(const ReplyLetter &letter, const QDateTime &exportedAt)
{
    Json file = fileHead(replyFormat, exportedAt);
    file.update(toJson(letter));
    return fileBytes(file);
}

} // namespace sharpend
