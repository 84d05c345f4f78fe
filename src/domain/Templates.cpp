// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Templates.h"

#include "domain/Content.h"
#include "domain/ContentPlace.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

constexpr int longestMark = 24 * 60;

bool same(const TeamPrompt &a, const TeamPrompt &b) { return a.id == b.id && a.at == b.at && a.text == b.text; }

Json listOf(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

} // namespace

bool TeamTemplate::operator==(const TeamTemplate &other) const
{
    return id == other.id && name == other.name && explanation == other.explanation && eventKinds == other.eventKinds
        && groundRules == other.groundRules && marks == other.marks && soakPrompts == other.soakPrompts
        && std::equal(prompts.begin(), prompts.end(), other.prompts.begin(), other.prompts.end(), same);
}

QList<TeamTemplate> readTemplates(const Place &file)
{
    file.onlyKeys({"format", "version", "language", "templates"});
    QSet<QString> ids, promptIds;
    const auto texts = [](const Place &item) { return item.text(); };
    return file.at("templates").list([&](const Place &item) {
        item.onlyKeys({"id", "name", "explanation", "eventKinds", "prompts", "groundRules", "marks", "soakQuestions"});
        TeamTemplate made;
        made.id = ownId(item.at("id"), ids);
        made.name = item.at("name").title();
        if (item.has("explanation"))
            made.explanation = item.at("explanation").text();
        if (item.has("eventKinds"))
            made.eventKinds = item.at("eventKinds").list([](const Place &kind) { return kind.word<EventKind>(); }, 0);
        if (item.has("prompts")) {
            made.prompts = item.at("prompts").list(
                [&](const Place &prompt) -> TeamPrompt {
                    prompt.onlyKeys({"id", "at", "text"});
                    prompt.at("at").moment();
                    return {ownId(prompt.at("id"), promptIds), prompt.at("at").text(), prompt.at("text").text()};
                },
                0);
        }
        if (item.has("groundRules"))
            made.groundRules = item.at("groundRules").list(texts, 0);
        int before = 0;
        if (item.has("marks")) {
            made.marks = item.at("marks").list(
                [&before](const Place &mark) { return before = mark.whole(std::min(before + 1, longestMark), longestMark); }, 0);
        }
        if (item.has("soakQuestions"))
            made.soakPrompts = item.at("soakQuestions").list(texts, 0);
        return made;
    });
}

QByteArray templatesFile(const QList<TeamTemplate> &templates, const QString &language)
{
    Json list = Json::array();
    for (const TeamTemplate &one : templates) {
        Json kinds = Json::array(), prompts = Json::array(), marks = Json::array();
        for (const EventKind kind : one.eventKinds)
            kinds.push_back(utf8(wordOf(kind)));
        for (const TeamPrompt &prompt : one.prompts)
            prompts.push_back({{"id", utf8(prompt.id)}, {"at", utf8(prompt.at)}, {"text", utf8(prompt.text)}});
        for (const int minutes : one.marks)
            marks.push_back(minutes);
        Json entry{{"id", utf8(one.id)}, {"name", utf8(one.name)}};
        if (!one.explanation.isEmpty())
            entry["explanation"] = utf8(one.explanation);
        entry["eventKinds"] = std::move(kinds);
        entry["prompts"] = std::move(prompts);
        entry["groundRules"] = listOf(one.groundRules);
        entry["marks"] = std::move(marks);
        entry["soakQuestions"] = listOf(one.soakPrompts);
        list.push_back(std::move(entry));
    }
    const Json file{{"format", "sharpend.templates"}, {"version", 1}, {"language", utf8(language)}, {"templates", std::move(list)}};
    return QByteArray::fromStdString(file.dump(2)) + '\n';
}

QString templateWants(const TeamTemplate &made, const QList<TeamTemplate> &others)
{
    if (made.name.trimmed().isEmpty())
        return Words::tr("Give the template a name, so that others find it.");
    const bool taken = std::any_of(others.begin(), others.end(), [&](const TeamTemplate &other) {
        return other.id != made.id && other.name.compare(made.name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (taken)
        return Words::tr("There is a template “%1” already: give this one a name of its own.").arg(made.name.trimmed());
    if (!std::is_sorted(made.marks.begin(), made.marks.end(), std::less_equal<>()))
        return Words::tr("The second mark comes after the first: write, for example, 60 and 90.");
    return {};
}

const TeamTemplate *templateFor(const QList<TeamTemplate> &templates, EventKind kind)
{
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [kind](const TeamTemplate &one) { return one.eventKinds.contains(kind); });
    return found == templates.end() ? nullptr : &*found;
}

void fillFrom(const TeamTemplate &from, LearningTeam &team)
{
    if (!from.prompts.isEmpty())
        team.prompts = from.prompts;
    if (!from.groundRules.isEmpty())
        team.socialContract = from.groundRules;
    if (!from.marks.isEmpty())
        team.marks = from.marks;
    if (!from.soakPrompts.isEmpty())
        team.soakPrompts = from.soakPrompts;
}

TeamTemplate templateOf(const LearningTeam &team)
{
    TeamTemplate made;
    made.prompts = team.prompts;
    made.groundRules = team.socialContract;
    made.marks = team.marks;
    made.soakPrompts = team.soakPrompts;
    return made;
}

QList<Sentence> promptsAt(const Content &content, const LearningTeam &team, const Moment &moment)
{
    QList<Sentence> own;
    for (const TeamPrompt &prompt : team.prompts) {
        if (Moment::fromText(prompt.at) == moment)
            own.append({prompt.id, prompt.text});
    }
    if (!own.isEmpty())
        return own;
    const PromptPanel *panel = content.panelAt(moment);
    return panel ? panel->prompts : own;
}

} // namespace sharpend
