// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/SimilarEvents.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SimilarEvents)
};

constexpr int shortestTelling = 4, sharedAtLeast = 2, sharedShown = 3;

/// Words that stand in many reports, whatever they are about.
bool isCommon(const QString &word)
{
    static const QSet<QString> words{u"about"_s,  u"after"_s,   u"again"_s,   u"against"_s, u"before"_s, u"being"_s,   u"came"_s,   u"could"_s,
                                     u"does"_s,   u"done"_s,    u"down"_s,    u"during"_s,  u"each"_s,   u"event"_s,   u"every"_s,  u"from"_s,
                                     u"goes"_s,   u"going"_s,   u"have"_s,    u"into"_s,    u"just"_s,   u"like"_s,    u"made"_s,   u"many"_s,
                                     u"more"_s,   u"most"_s,    u"much"_s,    u"near"_s,    u"nobody"_s, u"once"_s,    u"only"_s,   u"other"_s,
                                     u"over"_s,   u"people"_s,  u"same"_s,    u"seen"_s,    u"should"_s, u"since"_s,   u"some"_s,   u"still"_s,
                                     u"than"_s,   u"that"_s,    u"their"_s,   u"them"_s,    u"then"_s,   u"there"_s,   u"these"_s,  u"they"_s,
                                     u"this"_s,   u"three"_s,   u"through"_s, u"time"_s,    u"times"_s,  u"twice"_s,   u"under"_s,  u"until"_s,
                                     u"very"_s,   u"week"_s,    u"weeks"_s,   u"went"_s,    u"were"_s,   u"what"_s,    u"when"_s,   u"where"_s,
                                     u"which"_s,  u"while"_s,   u"with"_s,    u"without"_s, u"work"_s,   u"would"_s,   u"year"_s,   u"days"_s};
    return words.contains(word);
}

/// "both speak of handover and screen": the longer words tell more.
QString speakOf(QStringList shared)
{
    std::sort(shared.begin(), shared.end(), [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    return Words::tr("both speak of %1").arg(QLocale().createSeparatedList(shared.first(std::min<qsizetype>(shared.size(), sharedShown))));
}

bool isOpen(const Action &action)
{
    return action.progress != ActionProgress::InPlace && action.progress != ActionProgress::Stopped;
}

} // namespace

QHash<QString, QString> tellingWords(const QString &text)
{
    static const QRegularExpression apart(u"[^\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QHash<QString, QString> words;
    for (const QString &word : text.split(apart, Qt::SkipEmptyParts)) {
        QString folded = word.toCaseFolded();
        if (folded.size() < shortestTelling || isCommon(folded) || folded.front().isDigit())
            continue;
        if (folded.size() > shortestTelling && folded.endsWith(u's') && !folded.endsWith("ss"_L1))
            folded.chop(1);
        if (!words.contains(folded))
            words.insert(folded, word.toLower());
    }
    return words;
}

QString likeness(const Event &event, const Event &other)
{
    if (!event.place.trimmed().isEmpty() && event.place.trimmed().compare(other.place.trimmed(), Qt::CaseInsensitive) == 0)
        return Words::tr("the same place: %1").arg(event.place.trimmed());
    // A title is chosen with care, a story is long: what counts is a word of one title that the other event speaks of.
    const QHash<QString, QString> title = tellingWords(event.title), otherTitle = tellingWords(other.title);
    const QHash<QString, QString> all = tellingWords(event.title + u' ' + event.story), otherAll = tellingWords(other.title + u' ' + other.story);
    QStringList shared;
    for (auto word = all.cbegin(); word != all.cend(); ++word) {
        if (otherAll.contains(word.key()) && (title.contains(word.key()) || otherTitle.contains(word.key())))
            shared << word.value();
    }
    if (shared.size() < sharedAtLeast)
        return {};
    return speakOf(shared);
}

QString sharedWording(const QString &title, const QString &other)
{
    const QHash<QString, QString> words = tellingWords(title), otherWords = tellingWords(other);
    QStringList shared;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        if (otherWords.contains(word.key()))
            shared << word.value();
    }
    const qsizetype wanted = std::min(words.size(), otherWords.size()) == 1 ? 1 : sharedAtLeast; // a title may have a single one
    return shared.size() >= wanted && !shared.isEmpty() ? speakOf(shared) : QString();
}

QList<EarlierImprovement> earlierImprovements(const Event &event, const QString &teamId, const QList<Event> &events,
                                              const QList<LearningTeam> &teams, const QList<Action> &actions)
{
    QHash<QString, QString> whyOf; // by event
    for (const Event &other : events) {
        if (other.id == event.id)
            continue;
        if (const QString why = likeness(event, other); !why.isEmpty())
            whyOf.insert(other.id, why);
    }
    QHash<QString, const LearningTeam *> alike;
    for (const LearningTeam &team : teams) {
        if (team.id != teamId && whyOf.contains(team.eventId))
            alike.insert(team.id, &team);
    }
    QList<EarlierImprovement> found;
    for (const Action &action : actions) {
        const LearningTeam *team = alike.value(action.teamId);
        if (team && isOpen(action))
            found.append({action, team->id, team->title, whyOf.value(team->eventId)});
    }
    std::sort(found.begin(), found.end(), [](const EarlierImprovement &a, const EarlierImprovement &b) {
        const auto due = [](const Action &action) { return action.due.isValid() ? action.due : QDate(9999, 1, 1); };
        return due(a.action) != due(b.action) ? due(a.action) < due(b.action) : a.action.id < b.action.id;
    });
    return found;
}

} // namespace sharpend
