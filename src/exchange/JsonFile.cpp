// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/JsonFile.h"

#include "domain/Fields.h"
#include "domain/JsonLook.h"
#include "domain/PlainText.h"
#include "exchange/LockedFile.h"
#include "operations/Operations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(JsonFile)
};

constexpr int deepest = 32;
constexpr qsizetype longestPlace = 200, mostValues = 5'000'000;
constexpr std::size_t longestInnerList = 10'000, mostKeys = 200;

qsizetype lineAt(const QByteArray &bytes, qsizetype offset) { return bytes.left(offset).count('\n') + 1; }

void requireUtf8(const QByteArray &bytes)
{
    if (QByteArrayView(bytes).isValidUtf8())
        return;
    qsizetype line = 1;
    for (qsizetype from = 0; from < bytes.size(); ++line) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (!QByteArrayView(bytes).sliced(from, end - from).isValidUtf8())
            break;
        from = end + 1;
    }
    throw FileRefused{Words::tr("Line %1 is not UTF-8 text: save the file as UTF-8.").arg(line)};
}

void requireJson(const QByteArray &bytes)
{
    if (const auto trouble = jsonTrouble(bytes, {deepest, mostKeys, mostValues})) {
        const QString key = quoted(QString::fromStdString(trouble->key));
        switch (trouble->what) {
        case JsonTrouble::What::TooManyValues:
            throw FileRefused{Words::tr("The file holds more than %1 values, which no file of Sharp End does.").arg(QLocale().toString(mostValues))};
        case JsonTrouble::What::TooDeep:
            throw FileRefused{Words::tr("The file nests its values more than %1 deep, which no file of Sharp End does.").arg(deepest)};
        case JsonTrouble::What::KeyTwice:
            throw FileRefused{Words::tr("%1: expected this key once in its object").arg(key)};
        case JsonTrouble::What::TooManyKeys: // each is looked for among those before it
            throw FileRefused{Words::tr("%1: expected no more than %2 keys in its object").arg(key).arg(mostKeys)};
        case JsonTrouble::What::NotJson:
            throw FileRefused{Words::tr("The file is damaged or was cut off: line %1 is not JSON as expected. Copy it once more, or ask for it again.")
                                  .arg(lineAt(bytes, qsizetype(trouble->byte)))};
        case JsonTrouble::What::Number:
            throw FileRefused{Words::tr("The file is not JSON as expected: it is damaged.")};
        }
    }
}

} // namespace

void refuseAt(const QString &place, const QString &wanted) { throw FileRefused{placed(place, wanted)}; }

void lookThrough(const QByteArray &bytes, qint64 largest)
{
    if (bytes.size() > largest)
        throw FileRefused{Words::tr("The file is larger than %1 MB, which no such file is.").arg(largest / (1024 * 1024))};
    if (bytes.trimmed().isEmpty())
        throw FileRefused{Words::tr("The file is empty.")};
    if (isLocked(bytes)) // whoever opens such a file asks for its passphrase first
        throw FileRefused{Words::tr("The file is locked with a passphrase: open it by itself, with the ending it was sent with.")};
    requireUtf8(bytes);
    requireJson(bytes);
}

Json parseFile(const QByteArray &bytes, qint64 largest)
{
    lookThrough(bytes, largest);
    return Json::parse(bytes.begin(), bytes.end());
}

void requireHead(const Json &file, const QString &format, const QStringList &keys, const QString &otherwise)
{
    if (!file.is_object() || textAt(file, "format") != format)
        throw FileRefused{otherwise};
    const auto version = file.find("version");
    if (version != file.end() && version->is_number_integer() && version->get<qint64>() > 1)
        throw FileRefused{Words::tr("This file was made by a newer Sharp End (version %1 of the format): bring this one up to date first.")
                              .arg(version->get<qint64>())};
    if (version == file.end() || !version->is_number_integer() || version->get<qint64>() != 1)
        refuseAt(u"version"_s, u"1"_s);
    if (const auto at = file.find("exportedAt"); at != file.end() && timeFromText(textOf(*at)).timeSpec() != Qt::UTC)
        refuseAt(u"exportedAt"_s, momentWanted());
    for (const auto &[key, unused] : file.items()) {
        const QString name = QString::fromStdString(key);
        if (name != "format"_L1 && name != "version"_L1 && name != "exportedAt"_L1 && !keys.contains(name))
            refuseAt(quoted(name), u"no field of this name"_s);
    }
}

void requireCount(std::size_t count, const QString &place, std::size_t most)
{
    if (count > most)
        throw FileRefused{Words::tr("%1: expected a list of up to %2, found %3")
                        .arg(place, QLocale().toString(qulonglong(most)), QLocale().toString(qulonglong(count)))};
}

void tidy(Json &json, const QString &place, qsizetype limit)
{
    if (json.is_string()) {
        const QString text = textOf(json);
        if (text.size() > limit)
            throw FileRefused{Words::tr("%1: expected up to %2 characters, found %3")
                            .arg(place, QLocale().toString(limit), QLocale().toString(text.size()))};
        const QString kept = withoutControls(text);
        if (kept.size() != text.size())
            json = utf8(kept);
    } else if (json.is_object()) {
        for (auto &[key, value] : json.items()) // a sentence has room for a few keys only
            tidy(value, place.size() > longestPlace ? place : place + u'.' + quoted(QString::fromStdString(key)), limit);
    } else if (json.is_array()) {
        requireCount(json.size(), place, longestInnerList);
        for (std::size_t i = 0; i < json.size(); ++i)
            tidy(json[i], u"%1[%2]"_s.arg(place).arg(i), limit);
    }
}

bool isTidy(const Json &json, qsizetype limit)
{
    if (const auto *text = json.get_ptr<const std::string *>()) {
        return qsizetype(text->size()) <= limit
            && std::all_of(text->begin(), text->end(), [](char c) { return (c >= ' ' && c <= '~') || c == '\n'; });
    }
    return !json.is_structured() || (json.size() <= longestInnerList && std::all_of(json.begin(), json.end(), [&](const Json &part) { return isTidy(part, limit); }));
}

bool isId(const QString &text)
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    return id.match(text).hasMatch();
}

Json fileHead(const QString &format, const QDateTime &exportedAt)
{
    Json file = Json::object();
    file["format"] = utf8(format);
    file["version"] = 1;
    file["exportedAt"] = utf8(timeText(exportedAt.toUTC()));
    return file;
}

QByteArray fileBytes(const Json &file)
{
    return QByteArray::fromStdString(file.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace sharpend
