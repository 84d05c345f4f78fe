// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/OutputOperations.h"

#include "operations/Order.h"
#include "operations/Strike.h"
#include "operations/TeamOperations.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int lookBackDays[]{30, 90};

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputOperations)
};

void requireText(Transaction &tx, const QString &text)
{
    if (text.isEmpty())
        tx.refuse(Words::tr("The sentence is empty: write it, or remove it."));
}

int endOf(Transaction &tx, const QString &teamId, StatementSection section)
{
    return positionAtEnd<Statement>(tx, {{"teamId", teamId}, {"section", wordOf(section)}});
}

/// Replaces what \a hint found in \a record; refused where it no longer stands there.
template<Record T>
void reword(Transaction &tx, const WordingHint &hint, QString T::*field)
{
    T record = tx.need<T>(hint.id);
    QString &text = record.*field;
    const qsizetype at = text.mid(hint.offset, hint.fragment.size()) == hint.fragment ? hint.offset : text.indexOf(hint.fragment);
    if (at < 0)
        tx.refuse(Words::tr("These words have changed meanwhile, so nothing was replaced."));
    text.replace(at, hint.fragment.size(), hint.suggestion);
    tx.put(record);
}

struct WordingField {
    const char *table, *field;
    void (*reword)(Transaction &, const WordingHint &);
};

const WordingField wordingFields[]{
    {LearningTeam::table, "title", [](Transaction &tx, const WordingHint &hint) { reword(tx, hint, &LearningTeam::title); }},
    {LearningTeam::table, "focus", [](Transaction &tx, const WordingHint &hint) { reword(tx, hint, &LearningTeam::focus); }},
    {Statement::table, "text", [](Transaction &tx, const WordingHint &hint) { reword(tx, hint, &Statement::text); }},
    {Action::table, "text", [](Transaction &tx, const WordingHint &hint) { reword(tx, hint, &Action::text); }},
    {Action::table, "smallTest", [](Transaction &tx, const WordingHint &hint) { reword(tx, hint, &Action::smallTest); }},
    {Action::table, "sideEffect", [](Transaction &tx, const WordingHint &hint) { reword(tx, hint, &Action::sideEffect); }},
    {Action::table, "howKnown", [](Transaction &tx, const WordingHint &hint) { reword(tx, hint, &Action::howKnown); }},
};

void settleWording(Transaction &tx, const QString &teamId, const WordingDecision &decision)
{
    LearningTeam team = tx.need<LearningTeam>(teamId);
    team.wordingDecisions.removeIf([&](const WordingDecision &one) { return one.fragment == decision.fragment; });
    team.wordingDecisions.append(decision);
    tx.put(team);
}

} // namespace

void readBackAgain(Transaction &tx, const QString &teamId)
{
    LearningTeam team = tx.need<LearningTeam>(teamId);
    if (!team.readBackOn.isValid())
        return;
    team.readBackOn = {};
    tx.put(team);
}

Operation addStatement(const Statement &statement)
{
    Operation operation;
    operation.name = u"addStatement"_s;
    operation.teamId = statement.teamId;
    operation.run = [statement](Transaction &tx) {
        if (tx.exists(Statement::table, {{"id", statement.id}}))
            return; // it reached the disk although nobody was told so
        Statement added = statement;
        added.text = cleanText(statement.text);
        requireText(tx, added.text);
        added.position = endOf(tx, statement.teamId, statement.section);
        tx.put(added);
        readBackAgain(tx, statement.teamId);
    };
    return operation;
}

Operation editStatement(const QString &teamId, const QString &statementId, const Rewording &words)
{
    return changeRecord<Statement>(
        u"editStatement"_s, teamId, statementId,
        [=](Statement &statement, Transaction &tx) {
            const QString before = statement.text;
            changeWords(tx, statement, &Statement::text, "text", words);
            requireText(tx, statement.text);
            if (statement.text != before)
                readBackAgain(tx, teamId);
        },
        "text");
}

Operation linkNotes(const QString &teamId, const QString &statementId, const QStringList &noteIds)
{
    return changeRecord<Statement>(u"linkNotes"_s, teamId, statementId,
                                   [=](Statement &statement, Transaction &) { statement.noteIds = noteIds; });
}

Operation removeStatement(const QString &teamId, const QString &statementId)
{
    Operation operation;
    operation.name = u"removeStatement"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) { tx.remove<Statement>(statementId); };
    return operation;
}

Operation strikeStatement(const QString &teamId, const QString &statementId)
{
    return strikeRows<Statement>(u"strikeStatement"_s, teamId, {statementId});
}

Operation moveStatement(const QString &teamId, const QString &statementId, int by)
{
    return moveInOrder<Statement>(u"moveStatement"_s, teamId, statementId, by,
                                  [](const Statement &a, const Statement &b) { return a.section == b.section; });
}

Operation draftFromInsights(const QString &teamId)
{
    Operation operation;
    operation.name = u"draftStatements"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        QList<Theme> themes = tx.find<Theme>({{"teamId", teamId}});
        std::sort(themes.begin(), themes.end(),
                  [](const Theme &a, const Theme &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
        QStringList said;
        for (const Statement &statement : tx.find<Statement>({{"teamId", teamId}}))
            said << statement.text;
        int position = endOf(tx, teamId, StatementSection::Understanding);
        for (const Theme &theme : std::as_const(themes)) {
            const QString insight = cleanText(theme.insight);
            if (insight.isEmpty() || said.contains(insight))
                continue;
            Statement statement;
            statement.id = newId();
            statement.teamId = teamId;
            statement.text = insight;
            for (const Placement &placement : tx.find<Placement>({{"themeId", theme.id}}))
                statement.noteIds << placement.noteId;
            statement.position = position++;
            tx.put(statement);
        }
    };
    return operation;
}

Operation useWording(const QString &teamId, const WordingHint &hint)
{
    Operation operation;
    operation.name = u"useWording"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (const WordingField &each : wordingFields) {
            if (hint.table == QLatin1String(each.table) && hint.field == QLatin1String(each.field))
                each.reword(tx, hint);
        }
        settleWording(tx, teamId, {hint.fragment, hint.suggestion, false, {}});
    };
    return operation;
}

Operation keepWording(const QString &teamId, const QString &fragment, const QString &why)
{
    Operation operation;
    operation.name = u"keepWording"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        const QString reason = cleanText(why);
        if (reason.isEmpty())
            tx.refuse(Words::tr("Write why these words may stay."));
        settleWording(tx, teamId, {fragment, {}, true, reason});
    };
    return operation;
}

Operation tickReadBack(const QString &teamId, bool done)
{
    return changeRecord<LearningTeam>(u"tickReadBack"_s, teamId, teamId, [=](LearningTeam &team, Transaction &tx) {
        team.readBackOn = done ? tx.now() : QDateTime();
    });
}

Operation agreeReadBack(const QString &teamId, const QHash<QString, QString> &agreed)
{
    return changeRecord<LearningTeam>(u"tickReadBack"_s, teamId, teamId, [=](LearningTeam &team, Transaction &tx) {
        const auto need = [&](const QString &id, const QString &text) {
            if (agreed.value(id) != text)
                tx.refuse(Words::tr("Some words have changed meanwhile: read them to the room once more."));
        };
        for (const Statement &statement : tx.find<Statement>({{"teamId", teamId}}))
            need(statement.id, statement.text);
        for (const Action &action : tx.find<Action>({{"teamId", teamId}})) {
            if (action.progress != ActionProgress::Stopped)
                need(action.id, action.text);
        }
        team.readBackOn = tx.now();
    });
}

Operation promiseReply(const QString &teamId, const QDate &by)
{
    return editTeam(u"promiseReply"_s, teamId, "replyPromisedBy", [=](LearningTeam &team) { team.replyPromisedBy = by; });
}

Operation agreeToShare(const QString &teamId, bool agreed)
{
    return editTeam(u"agreeToShare"_s, teamId, nullptr, [=](LearningTeam &team) { team.agreedToShare = agreed; });
}

OutputsDraft readOutputsDraft(Reader &reader, const QString &teamId)
{
    const Where ours{{"teamId", teamId}};
    return {reader.get<LearningTeam>(teamId).value_or(LearningTeam()), reader.find<Statement>(ours), reader.find<Action>(ours),
            reader.find<Membership>(ours), reader.find<Release>(ours)};
}

QList<Person> readPeople(Reader &reader, const QString &teamId)
{
    QHash<QString, Person> people; // somebody may have two roles
    for (const Membership &membership : reader.find<Membership>({{"teamId", teamId}})) {
        if (const auto person = reader.get<Person>(membership.personId))
            people.insert(person->id, *person);
    }
    return people.values();
}

Operation releaseOutputs(const QString &teamId, const QString &releaseId)
{
    Operation operation;
    operation.name = u"releaseOutputs"_s;
    operation.teamId = teamId;
    operation.undoable = false; // what has left has left
    operation.run = [=](Transaction &tx) {
        LearningTeam team = tx.need<LearningTeam>(teamId);
        const OutputsDraft draft = readOutputsDraft(tx, teamId);
        const QList<Meeting> meetings = tx.find<Meeting>({{"teamId", teamId}});
        if (std::none_of(meetings.begin(), meetings.end(),
                         [](const Meeting &meeting) { return meeting.kind == MeetingKind::Improving && meeting.endedAt.isValid(); }))
            tx.refuse(Words::tr("Close Meeting 2 first: until then the team may still say something else."));
        if (const QStringList missing = beforeRelease(draft); !missing.isEmpty())
            tx.refuse(missing.first());
        if (!openHints(draft, readPeople(tx, teamId)).isEmpty())
            tx.refuse(Words::tr("Settle the wording that could point to one person first."));
        Release release;
        release.id = releaseId;
        release.teamId = teamId;
        release.releasedAt = tx.now();
        release.pack = packOf(draft);
        release.pack.releaseId = releaseId;
        release.pack.releasedAt = tx.now();
        release.version = release.pack.release;
        tx.put(release);
        team.signedOffOn = tx.now();
        if (team.lookBacks.isEmpty()) {
            for (const int days : lookBackDays) {
                LookBack lookBack;
                lookBack.plannedOn = tx.now().toLocalTime().date().addDays(days);
                team.lookBacks.append(lookBack);
            }
        }
        if (team.stage != Stage::Closed) // a later version opens nothing again
            team.stage = Stage::FollowUp;
        team.furthestStage = std::max(team.furthestStage, Stage::FollowUp);
        tx.put(team);
    };
    return operation;
}

} // namespace sharpend
