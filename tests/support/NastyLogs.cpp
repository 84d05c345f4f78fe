// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/NastyLogs.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sharpend::test {

const QList<NastyLog> &nastyLogs()
{
    static const QList<NastyLog> logs{
        {"excel-german.csv", "", 3, 0, 0, {u"Übergabe, kurz"_s, u"Etikett „links“ vertauscht"_s, u"Umbau ohne Plan"_s}},
        {"spreadsheet-unicode.txt", "", 3, 0, 0, {u"Žluté světlo zhaslo"_s, u"搬送の遅れ"_s, u"Trolley 🚑 missing"_s}},
        {"export-with-letterhead.csv", "", 3, 1, 0, {u"Allergy alert noticed before theatre"_s, u"Labels swapped, twice"_s}},
        {"never-closed-quote.csv", "", 4, 2, 0, {u"Door held open"_s, u"Bed \"parked\" in the corridor"_s, u"Chart moved"_s, u"Lift stuck"_s}},
        {"two-ways-to-read-a-date.csv", "--dates mdy", 3, 0, 0, {u"Orders arrive twice"_s}},
        {"said-twice.csv", "", 4, 0, 3, {u"Allergy alert noticed"_s, u"Labels swapped"_s, u"Rota moved"_s, u"Labels swapped"_s}},
        {"formulas-and-markup.csv", "", 3, 0, 0, {u"=HYPERLINK(\"http://example.org\",\"click\")"_s, u"<script>alert(1)</script>"_s, u"Tab here and bell"_s}},
        {"one-column.txt", "", 5, 0, 0, {u"Orders arrive twice, mostly at night"_s, u"The gate sticks; nobody oils it"_s,
                                         u"Boxes left in the rain, again, and again"_s, u"Said \"now\", meant later"_s}},
        {"old-mac.csv", "", 3, 1, 0, {u"Café – order lost"_s, u"Invoice in € and $"_s, u"Line one line two"_s}},
        {"names-and-scores.csv", "", 3, 2, 0, {}},
        {"half-broken-utf8.csv", "", 3, 0, 0, {u"Übergabe gekürzt"_s, u"Schlüssel fehlt"_s, u"Tür bleibt offen"_s}},
    };
    return logs;
}

QString NastyLog::path() const { return QStringLiteral(SHARPEND_SOURCE_DIR) + u"/tests/data/csv/"_s + QLatin1String(file); }

QByteArray NastyLog::bytes() const
{
    QFile log(path());
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

} // namespace sharpend::test
