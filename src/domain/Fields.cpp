// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Fields.h"

#include "domain/FieldCodec.h"
#include "domain/PlainText.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <string_view>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr auto utcFormat = "yyyy-MM-ddTHH:mm:ss.zzz"_L1;
constexpr auto localFormat = "yyyy-MM-ddTHH:mm"_L1;
} // namespace

QString columnOf(const char *key)
{
    QString column;
    for (const char *c = key; *c; ++c) {
        const QChar letter = QLatin1Char(*c);
        if (letter.isUpper())
            column += u'_';
        column += letter.toLower();
    }
    return column;
}

Json fieldsToJson(const QList<Field> &fields, const void *value)
{
    Json object = Json::object();
    auto &items = object.get_ref<Json::object_t &>();
    items.reserve(std::size_t(fields.size()));
    for (const Field &field : fields) { // no two have one key, so none is looked for
        if (Json json = field.toJson(value); !json.is_null())
            items.emplace_back(field.key, std::move(json));
    }
    return object;
}

QString readFields(const QList<Field> &fields, void *value, const Json &object)
{
    if (!object.is_object())
        return u"an object"_s;
    qsizetype known = 0;
    auto next = object.begin(); // mostly they stand in the order of the fields
    for (const Field &field : fields) {
        const auto found = next != object.end() && next.key() == field.key ? next : object.find(field.key);
        if (found == object.end())
            continue;
        ++known;
        next = std::next(found);
        const QString wanted = field.fromJson(value, *found);
        if (!wanted.isEmpty())
            return placed(QString::fromLatin1(field.key), wanted);
    }
    if (known == qsizetype(object.size()))
        return {};
    for (const auto &[key, unused] : object.items()) {
        const bool isKnown = std::any_of(fields.begin(), fields.end(), [&name = key](const Field &f) { return name == f.key; });
        if (!isKnown)
            return u"%1: expected no field of this name"_s.arg(quoted(QString::fromStdString(key)));
    }
    return {};
}

QString placed(const QString &place, const QString &wanted)
{
    const qsizetype colon = wanted.indexOf(u": expected "_s);
    if (colon < 0)
        return place + u": expected "_s + wanted;
    return place + (wanted.startsWith(u'[') ? QString() : u"."_s) + wanted;
}

QString momentWanted() { return u"a time such as 2026-03-17T12:50:00.000Z"_s; }

namespace {

/// Puts \a number into the places of \a text that end before \a end.
void putNumber(QString &text, qsizetype end, qsizetype digits, int number)
{
    for (; digits > 0; --digits, number /= 10)
        text[--end] = QChar(u'0' + number % 10);
}

} // namespace

static void putDate(QString &text, QDate date)
{
    putNumber(text, 4, 4, date.year());
    putNumber(text, 7, 2, date.month());
    putNumber(text, 10, 2, date.day());
}

static bool hasFourDigits(QDate date) { return date.year() >= 0 && date.year() <= 9999; }

QString timeText(const QDateTime &time)
{
    if (time.timeSpec() == Qt::LocalTime)
        return time.toString(localFormat);
    const QDateTime utc = time.toUTC();
    const QDate date = utc.date();
    if (!utc.isValid() || !hasFourDigits(date))
        return utc.toString(utcFormat) + u'Z';
    // By hand, in a tenth of the time: each step writes some.
    const QTime clock = utc.time();
    QString text = u"0000-00-00T00:00:00.000Z"_s;
    putDate(text, date);
    putNumber(text, 13, 2, clock.hour());
    putNumber(text, 16, 2, clock.minute());
    putNumber(text, 19, 2, clock.second());
    putNumber(text, 23, 3, clock.msec());
    return text;
}

namespace {

/// The number of \a digits that stand in \a text at \a from; negative where something else does.
int numberAt(QStringView text, qsizetype from, qsizetype digits)
{
    int number = 0;
    for (const QChar c : text.mid(from, digits)) {
        if (c < u'0' || c > u'9')
            return -1;
        number = 10 * number + (c.unicode() - u'0');
    }
    return number;
}

/// The date at the head of \a text, in Qt::ISODate; not valid where a letter is among its digits.
QDate dateAt(QStringView text)
{
    const int year = numberAt(text, 0, 4); // less than nothing is a year to QDate, before the common era
    return year > 0 ? QDate(year, numberAt(text, 5, 2), numberAt(text, 8, 2)) : QDate();
}

/// A moment as timeText() writes it, which QDateTime takes ten times as long to read; not valid for any other.
QDateTime momentFromText(QStringView text)
{
    if (text.size() != 24 || text[4] != u'-' || text[7] != u'-' || text[10] != u'T' || text[13] != u':' || text[16] != u':' || text[19] != u'.')
        return {};
    const QDate date = dateAt(text);
    const QTime time(numberAt(text, 11, 2), numberAt(text, 14, 2), numberAt(text, 17, 2), numberAt(text, 20, 3));
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

} // namespace

QDateTime timeFromText(const QString &text)
{
    if (text.endsWith(u'Z')) {
        QDateTime time = momentFromText(text);
        if (!time.isValid())
            time = QDateTime::fromString(text, Qt::ISODateWithMs);
        return time.isValid() ? time.toUTC() : QDateTime();
    }
    // As timeText() writes the clock on a wall: "2026-03-17T10:30".
    if (text.size() == 16 && text[4] == u'-' && text[7] == u'-' && text[10] == u'T' && text[13] == u':') {
        const QDate date = dateAt(text);
        const QTime time(numberAt(text, 11, 2), numberAt(text, 14, 2));
        return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::LocalTime) : QDateTime();
    }
    return QDateTime::fromString(text, localFormat);
}

bool plainTexts(QStringList &texts, const QString &json)
{
    const auto begin = "[\""_L1, end = "\"]"_L1;
    if (json == "[]"_L1) {
        texts.clear();
        return true;
    }
    if (json.size() < begin.size() + end.size() || !json.startsWith(begin) || !json.endsWith(end) || json.contains(u'\\'))
        return false;
    // Without escapes a quotation mark is the end of a text.
    const QStringView inside = QStringView(json).mid(begin.size(), json.size() - begin.size() - end.size());
    texts.clear();
    for (const QStringView text : inside.split(u"\",\""_s)) {
        if (text.contains(u'"'))
            return false;
        texts << text.toString();
    }
    return true;
}

QString Codec<QString>::fromJson(QString &value, const Json &json)
{
    if (!json.is_string())
        return u"a text"_s;
    value = textOf(json);
    return {};
}

QString Codec<int>::fromJson(int &value, const Json &json)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    if (!json.is_number_integer() || (json.is_number_unsigned() && json.get<quint64>() > quint64(most))
        || json.get<qint64>() > most || json.get<qint64>() < std::numeric_limits<int>::min())
        return u"a whole number"_s;
    value = json.get<int>();
    return {};
}

QString Codec<bool>::fromJson(bool &value, const Json &json)
{
    if (!json.is_boolean())
        return u"true or false"_s;
    value = json.get<bool>();
    return {};
}

QString Codec<double>::fromJson(double &value, const Json &json)
{
    if (!json.is_number() || !std::isfinite(json.get<double>()))
        return u"a number"_s;
    value = json.get<double>();
    return {};
}

Json Codec<QDate>::toJson(QDate value)
{
    if (!value.isValid())
        return {};
    if (!hasFourDigits(value))
        return utf8(value.toString(Qt::ISODate));
    QString text = u"0000-00-00"_s;
    putDate(text, value);
    return utf8(text);
}

QString Codec<QDate>::fromJson(QDate &value, const Json &json)
{
    value = QDate::fromString(textOf(json), Qt::ISODate);
    return value.isValid() ? QString() : u"a date such as 2026-03-17"_s;
}

QString Codec<QDateTime>::fromJson(QDateTime &value, const Json &json)
{
    value = timeFromText(textOf(json));
    return value.isValid() ? QString() : momentWanted();
}

namespace {

std::string dumped(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Whether \a value is ASCII that needs no escape. Eight bytes at once: most of what is stored is looked at here.
bool isPlain(const std::string &value)
{
    constexpr quint64 ones = 0x0101010101010101, tops = 0x8080808080808080;
    const auto hasZero = [](quint64 bytes) { return (bytes - ones) & ~bytes & tops; };
    std::size_t at = 0;
    for (; at + sizeof(quint64) <= value.size(); at += sizeof(quint64)) {
        quint64 bytes;
        std::memcpy(&bytes, value.data() + at, sizeof bytes);
        const quint64 low = (bytes - ones * 0x20) & ~bytes & tops; // a control character; may err where there is one
        if ((bytes & tops) || low || hasZero(bytes ^ (ones * '"')) || hasZero(bytes ^ (ones * '\\')) || hasZero(bytes ^ (ones * 0x7f)))
            return false;
    }
    return std::all_of(value.begin() + std::ptrdiff_t(at), value.end(),
                       [](char c) { return c >= ' ' && c < 0x7f && c != '"' && c != '\\'; });
}

/// Adds a text in quotation marks, and \a end. One that needs no escape goes in as it is, which the library looks at byte by byte.
void addString(std::string &text, const std::string &value, std::string_view end = "\"")
{
    if (!isPlain(value)) {
        (text += dumped(value)) += end.substr(1);
        return;
    }
    const std::size_t at = text.size(), length = value.size();
    text.resize(at + 1 + length + end.size());
    text[at] = '"';
    std::memcpy(text.data() + at + 1, value.data(), length);
    std::memcpy(text.data() + at + 1 + length, end.data(), end.size());
}

/// Adds \a json to \a text as jsonBytes() gives it.
void addJson(std::string &text, const Json &json)
{
    char separator = 0;
    const auto separate = [&] {
        if (std::exchange(separator, ','))
            text += ',';
    };
    if (const auto *value = json.get_ptr<const std::string *>()) {
        addString(text, *value);
    } else if (const auto *items = json.get_ptr<const Json::object_t *>()) {
        text += '{';
        for (const auto &[key, item] : *items) {
            separate();
            addString(text, key, "\":");
            addJson(text, item);
        }
        text += '}';
    } else if (const auto *list = json.get_ptr<const Json::array_t *>()) {
        text += '[';
        for (const Json &item : *list) {
            separate();
            addJson(text, item);
        }
        text += ']';
    } else {
        text += dumped(json);
    }
}

} // namespace

std::string jsonBytes(const Json &json)
{
    constexpr std::size_t usualRow = 1000;
    std::string text;
    text.reserve(usualRow);
    addJson(text, json);
    return text;
}

QVariant sqlFromJson(ColumnType type, const Json &json)
{
    switch (type) {
    case ColumnType::Text:
        if (json.is_null())
            return QVariant(QMetaType::fromType<QString>());
        if (QString text = textOf(json); !text.isEmpty())
            return text;
        return u""_s;
    case ColumnType::Integer:
        return json.is_null() ? QVariant(QMetaType::fromType<qlonglong>()) : QVariant(qlonglong(json.get<qint64>()));
    case ColumnType::Boolean: // QPSQL would splice a bool as a word; the column is an integer on both engines
        return json.is_null() ? QVariant(QMetaType::fromType<int>()) : QVariant(json.get<bool>() ? 1 : 0);
    case ColumnType::Real:
        return json.is_null() ? QVariant(QMetaType::fromType<double>()) : QVariant(json.get<double>());
    case ColumnType::Document:
        return json.is_null() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromStdString(jsonBytes(json)));
    }
    return {};
}

Json jsonFromSql(ColumnType type, const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (type) {
    case ColumnType::Text:
        return utf8(value.toString());
    case ColumnType::Integer:
        return value.toLongLong();
    case ColumnType::Boolean:
        return value.toInt() != 0;
    case ColumnType::Real:
        return value.toDouble();
    case ColumnType::Document:
        return Json::parse(utf8(value.toString()), nullptr, false);
    }
    return {};
}

} // namespace sharpend
