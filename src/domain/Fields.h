// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"
#include "domain/JsonFwd.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QTimeZone>
#include <QVariant>

#include <functional>
#include <optional>

namespace sharpend {

/// How a field lies in its table. `Document` is JSON text.
enum class ColumnType { Text, Integer, Boolean, Real, Document };

/// What becomes of a field that two people have changed at once (domain/ThreeWay.h).
enum class Merging {
    Value, ///< one of the two stays
    Line,  ///< words of one line: both, beside each other
    Text,  ///< both, on lines of their own
    Parts, ///< each part by itself
    List   ///< what either has added is in, what either has taken out is out
};

/// One field of a record, described once: it serves the table row, the JSON, the journal and the merging of two copies.
struct Field {
    const char *key;  ///< the JSON key, lowerCamel
    QString column;   ///< the column, snake_case
    ColumnType type;
    bool nullable;    ///< whether nothing is NULL (and left out of the JSON) rather than an empty value
    std::function<QVariant(const void *)> toSql;
    std::function<void(void *, const QVariant &)> fromSql;
    std::function<Json(const void *)> toJson;
    /// Reads the value, or answers what was expected instead ("a date such as 2026-03-17").
    std::function<QString(void *, const Json &)> fromJson;
    /// Moves every date in the value, and in what it holds, by so many days of the calendar of a time zone.
    std::function<void(void *, qint64, const QTimeZone &)> moveDays;
    Merging merging = Merging::Value;
    const QList<Field> &(*parts)() = nullptr; ///< of a value that has fields itself

    Field merged(Merging how) const
    {
        Field field = *this;
        field.merging = how;
        return field;
    }
};

/// The column of a JSON key: `capturedAt` becomes `captured_at`.
QString columnOf(const char *key);

/// A struct with a description of its fields: a record, or a value inside one.
template<typename T>
concept Described = requires {
    { T::fields() } -> std::same_as<const QList<Field> &>;
};

/// The fields of \a value as a JSON object; what is nothing is left out.
Json fieldsToJson(const QList<Field> &fields, const void *value);

/// Reads \a object into \a value. A key that is absent keeps its default, an unknown one is an error.
/// Answers an empty string, or what is wrong and where ("kind: expected one of …").
QString readFields(const QList<Field> &fields, void *value, const Json &object);

/// Times are stored to the millisecond, in UTC, so that text order is time order.
QString timeText(const QDateTime &time);
QDateTime timeFromText(const QString &text);
/// What a moment is expected to look like.
QString momentWanted();

/// What is wrong in \a place: a value that should be \a wanted, or, where \a wanted says a place itself, one inside it
/// ("factors.frequency.level: expected one of …").
QString placed(const QString &place, const QString &wanted);

/// Reads a JSON list of texts that needs no JSON library: one without escapes. False where it does need one.
bool plainTexts(QStringList &texts, const QString &json);

/// SQL values for JSON ones, and back: the only place where the two meet.
QVariant sqlFromJson(ColumnType type, const Json &json);
Json jsonFromSql(ColumnType type, const QVariant &value);

} // namespace sharpend
