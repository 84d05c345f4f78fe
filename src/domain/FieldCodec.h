// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

// How records become JSON and fields are described: for the few files that do so. Everybody else needs Fields.h alone, which
// spares them the JSON library.

#include "domain/Fields.h"
#include "domain/Json.h"
#include "domain/RowImage.h"

namespace sharpend {

template<Described T>
Json toJson(const T &value)
{
    return fieldsToJson(T::fields(), &value);
}

template<Described T>
QString readJson(T &value, const Json &object)
{
    return readFields(T::fields(), &value, object);
}

/// Reads a record that this program wrote itself, where nothing can be wrong.
template<Described T>
T fromJson(const Json &object)
{
    T value;
    readJson(value, object);
    return value;
}

template<Described T>
T fromJson(const RowImage &row)
{
    T value;
    row.fill(T::fields(), &value);
    return value;
}

/// How a C++ type is stored. Each codec says its column type, and reads and writes JSON; SQL follows from the JSON. A codec with
/// a `fromSql` of its own reads the column without that detour, which thousands of rows would feel.
template<typename M>
struct Codec;

template<>
struct Codec<QString> {
    static constexpr ColumnType type = ColumnType::Text;
    static constexpr bool nullable = false;
    static Json toJson(const QString &value) { return utf8(value); }
    static QString fromJson(QString &value, const Json &json);
};

template<>
struct Codec<int> {
    static constexpr ColumnType type = ColumnType::Integer;
    static constexpr bool nullable = false;
    static Json toJson(int value) { return value; }
    static QString fromJson(int &value, const Json &json);
    static void fromSql(int &value, const QVariant &sql) { value = sql.toInt(); }
};

template<>
struct Codec<bool> {
    static constexpr ColumnType type = ColumnType::Boolean;
    static constexpr bool nullable = false;
    static Json toJson(bool value) { return value; }
    static QString fromJson(bool &value, const Json &json);
    static void fromSql(bool &value, const QVariant &sql) { value = sql.toInt() != 0; }
};

template<>
struct Codec<double> {
    static constexpr ColumnType type = ColumnType::Real;
    static constexpr bool nullable = false;
    static Json toJson(double value) { return value; }
    static QString fromJson(double &value, const Json &json);
};

template<>
struct Codec<QDate> {
    static constexpr ColumnType type = ColumnType::Text;
    static constexpr bool nullable = true;
    static Json toJson(QDate value);
    static QString fromJson(QDate &value, const Json &json);
};

/// compact() in UTF-8, and sooner: for rows as they are stored.
std::string jsonBytes(const Json &json);

/// A moment in UTC, or (`Qt::LocalTime` spec, no zone of its own) the clock on the wall of a meeting room.
template<>
struct Codec<QDateTime> {
    static constexpr ColumnType type = ColumnType::Text;
    static constexpr bool nullable = true;
    static Json toJson(const QDateTime &value) { return value.isValid() ? Json(utf8(timeText(value))) : Json(); }
    static QString fromJson(QDateTime &value, const Json &json);
    static void fromSql(QDateTime &value, const QVariant &sql) { value = timeFromText(sql.toString()); }
};

template<StoredEnum E>
struct Codec<E> {
    static constexpr ColumnType type = ColumnType::Text;
    static constexpr bool nullable = false;
    static Json toJson(E value) { return utf8(wordOf(value)); }
    static QString fromJson(E &value, const Json &json)
    {
        if (const auto found = json.is_string() ? fromWord<E>(textOf(json)) : std::nullopt) {
            value = *found;
            return {};
        }
        QStringList words;
        for (const char *word : enumWords<E>)
            words << QString::fromLatin1(word);
        return QStringLiteral("one of %1").arg(words.join(QStringLiteral(", ")));
    }
    static void fromSql(E &value, const QVariant &sql)
    {
        if (const auto found = fromWord<E>(sql.toString()))
            value = *found;
    }
};

template<Described T>
struct Codec<T> {
    static constexpr ColumnType type = ColumnType::Document;
    static constexpr bool nullable = false;
    static Json toJson(const T &value) { return sharpend::toJson(value); }
    static QString fromJson(T &value, const Json &json) { return readJson(value, json); }
};

template<typename M>
struct Codec<std::optional<M>> {
    static constexpr ColumnType type = Codec<M>::type;
    static constexpr bool nullable = true;
    static Json toJson(const std::optional<M> &value) { return value ? Codec<M>::toJson(*value) : Json(); }
    static QString fromJson(std::optional<M> &value, const Json &json)
    {
        if (json.is_null()) {
            value.reset();
            return {};
        }
        value.emplace();
        return Codec<M>::fromJson(*value, json);
    }
    static void fromSql(std::optional<M> &value, const QVariant &sql)
        requires requires(M &inside) { Codec<M>::fromSql(inside, sql); }
    {
        Codec<M>::fromSql(value.emplace(), sql);
    }
};

template<typename M>
struct Codec<QList<M>> {
    static constexpr ColumnType type = ColumnType::Document;
    static constexpr bool nullable = false;
    static Json toJson(const QList<M> &values)
    {
        Json list = Json::array();
        for (const M &value : values)
            list.push_back(Codec<M>::toJson(value));
        return list;
    }
    static QString fromJson(QList<M> &values, const Json &json)
    {
        if (!json.is_array())
            return QStringLiteral("a list");
        values.clear();
        values.reserve(qsizetype(json.size()));
        for (const Json &item : json) {
            M value{};
            const QString wrong = Codec<M>::fromJson(value, item);
            if (!wrong.isEmpty())
                return placed(QStringLiteral("[%1]").arg(values.size()), wrong);
            values.append(std::move(value));
        }
        return {};
    }
    static void fromSql(QList<M> &values, const QVariant &sql)
    {
        const QString text = sql.toString();
        if (text == QLatin1String("[]")) { // as most are
            values.clear();
            return;
        }
        if constexpr (std::is_same_v<M, QString>) {
            if (plainTexts(values, text))
                return;
        }
        fromJson(values, jsonFromSql(type, sql));
    }
};

/// Moves the dates in \a value by \a days. Moments keep the time that the clock in \a zone shows.
template<typename M>
void moveDays(M &value, qint64 days, const QTimeZone &zone)
{
    if constexpr (std::is_same_v<M, QDate>) {
        value = value.addDays(days);
    } else if constexpr (std::is_same_v<M, QDateTime>) {
        if (value.isValid())
            value = value.timeSpec() == Qt::LocalTime ? value.addDays(days) : value.toTimeZone(zone).addDays(days).toUTC();
    } else if constexpr (Described<M>) {
        for (const Field &field : M::fields())
            field.moveDays(&value, days, zone);
    } else if constexpr (requires { value.has_value(); }) {
        if (value)
            moveDays(*value, days, zone);
    } else if constexpr (requires { value.squeeze(); } && !std::is_same_v<M, QString>) {
        for (auto &item : value)
            moveDays(item, days, zone);
    }
}

/// What becomes of a value that two people have changed at once, where its description says nothing else.
template<typename M>
struct MergedAs {
    static constexpr Merging how = Described<M> ? Merging::Parts : Merging::Value;
};
template<>
struct MergedAs<QString> {
    static constexpr Merging how = Merging::Text;
};
template<typename M>
struct MergedAs<std::optional<M>> : MergedAs<M> {
};
template<typename M>
struct MergedAs<QList<M>> {
    static constexpr Merging how = MergedAs<M>::how == Merging::Value ? Merging::Value : Merging::List;
};

/// The fields of a value that has some, itself or inside an optional; null for any other.
template<typename M>
constexpr auto partsOf() -> const QList<Field> &(*)()
{
    if constexpr (Described<M>)
        return &M::fields;
    else if constexpr (requires { typename M::value_type; } && requires(M m) { m.has_value(); })
        return partsOf<typename M::value_type>();
    else
        return nullptr;
}

/// Marks a text field that is NULL in the table when empty: a reference to a row that need not be there.
inline constexpr bool OrNothing = true;

/// Describes the member \a member under \a key.
template<typename T, typename M, typename Base>
    requires std::derived_from<T, Base>
Field field(const char *key, M Base::*declared, bool orNothing = false)
{
    M T::*const member = declared;
    using C = Codec<M>;
    const bool nullable = C::nullable || orNothing;
    const auto json = [member, orNothing](const void *record) -> Json {
        const M &value = static_cast<const T *>(record)->*member;
        if constexpr (std::is_same_v<M, QString>) {
            if (orNothing && value.isEmpty())
                return {};
        }
        return C::toJson(value);
    };
    const auto read = [key, member](void *record, const Json &value) -> QString {
        M &target = static_cast<T *>(record)->*member;
        if (value.is_null()) {
            target = M{};
            return {};
        }
        const QString wanted = C::fromJson(target, value);
        if constexpr (std::is_same_v<M, QDateTime>) { // only what is called so is a clock on a wall
            const bool local = QLatin1String(key).endsWith(QLatin1String("Local"));
            if (!wanted.isEmpty() || local != (target.timeSpec() == Qt::LocalTime))
                return local ? QStringLiteral("a local time such as 2026-03-17T10:30") : momentWanted();
        }
        return wanted;
    };
    const auto move = [member](void *record, qint64 days, const QTimeZone &zone) {
        sharpend::moveDays(static_cast<T *>(record)->*member, days, zone);
    };
    std::function<QVariant(const void *)> toSql;
    std::function<void(void *, const QVariant &)> fromSql;
    if constexpr (std::is_same_v<M, QString>) { // the common case, without a detour through JSON
        toSql = [member, orNothing](const void *record) -> QVariant {
            const QString &value = static_cast<const T *>(record)->*member;
            if (value.isEmpty())
                return orNothing ? QVariant(QMetaType::fromType<QString>()) : QVariant(QStringLiteral(""));
            return value;
        };
        fromSql = [member](void *record, const QVariant &value) { static_cast<T *>(record)->*member = value.toString(); };
    } else if constexpr (requires(M &value, const QVariant &sql) { C::fromSql(value, sql); }) {
        toSql = [json](const void *record) { return sqlFromJson(C::type, json(record)); };
        fromSql = [member](void *record, const QVariant &value) {
            M &target = static_cast<T *>(record)->*member;
            target = M{};
            if (!value.isNull())
                C::fromSql(target, value);
        };
    } else {
        toSql = [json](const void *record) { return sqlFromJson(C::type, json(record)); };
        fromSql = [read](void *record, const QVariant &value) { read(record, jsonFromSql(C::type, value)); };
    }
    const Merging merging = orNothing ? Merging::Value : MergedAs<M>::how;
    return {key, columnOf(key), C::type, nullable, toSql, fromSql, json, read, move, merging, partsOf<M>()};
}

} // namespace sharpend
