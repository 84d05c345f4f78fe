// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/ActionsCsv.h"

#include "domain/Outputs.h"
#include "domain/OutputWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActionsCsv)
};

/// Spreadsheets take these for the beginning of a formula, some of them in their wide forms and after spaces too.
constexpr QStringView formulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";

QString cell(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.remove(QChar::Null);
    qsizetype first = 0;
    while (first < text.size() && (text[first].isSpace() || text[first].category() == QChar::Other_Control))
        ++first;
    if (first < text.size() && formulaStarts.contains(text[first]))
        text.prepend(u'\'');
    const bool quoted = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u';') || text.contains(u'\t');
    return quoted ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString iso(const QDate &day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

/// The columns that both tables begin with.
QStringList firstNames()
{
    return {Words::tr("Learning Team"), Words::tr("Improvement"), Words::tr("Changes"), Words::tr("Aim"), Words::tr("Strength"),
            Words::tr("Champion"), Words::tr("By when"), Words::tr("A small test"), Words::tr("Side effect to watch"),
            Words::tr("How we would know"), Words::tr("Progress")};
}

/// An improvement, released or as it is now: both have these fields.
template<typename Improvement>
QStringList firstCells(const QString &team, const Improvement &action, const QString &progress)
{
    return {team, action.text, action.changes, aimLabel(action.aim), strengthLabel(action.strength), action.champion, iso(action.due),
            action.smallTest, action.sideEffect, action.howKnown, progress};
}

} // namespace

QByteArray csvOf(const QList<QStringList> &rows)
{
    QString table;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &text : row)
            cells << cell(text);
        table += cells.join(u',') + u"\r\n"_s;
    }
    return "\xEF\xBB\xBF" + table.toUtf8();
}

QByteArray actionsCsv(const Release &release, const QList<Action> &now)
{
    QList<QStringList> rows{firstNames()};
    for (const PackAction &released : release.pack.actions) {
        QString progress;
        for (const Action &action : now) {
            if (action.id == released.id)
                progress = progressLabel(action.progress);
        }
        rows << firstCells(release.pack.title, released, progress);
    }
    return csvOf(rows);
}

QByteArray actionsCsv(const TeamRecord &record)
{
    const QList<Release> releases = byVersion(record.releases);
    QList<QStringList> rows{firstNames()
                            + QStringList{Words::tr("Stopped because"), Words::tr("Look again on"), Words::tr("The Owner’s answer"),
                                          Words::tr("Because"), Words::tr("Last update on"), Words::tr("Last update")}};
    for (const Action &action : record.actions) {
        const ReplyAnswer *answer = nullptr;
        for (auto release = releases.crbegin(); release != releases.crend() && !answer; ++release)
            answer = release->reply ? release->reply->answerTo(action.id) : nullptr;
        const ActionUpdate last = action.updates.isEmpty() ? ActionUpdate() : action.updates.last();
        rows << firstCells(record.team.title, action, progressLabel(action.progress))
                + QStringList{action.stopReason, iso(action.checkInOn), answer ? answerLabel(answer->answer) : QString(),
                              answer ? answer->because : QString(), iso(last.on.toLocalTime().date()), last.text};
    }
    return csvOf(rows);
}

} // namespace sharpend
