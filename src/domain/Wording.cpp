// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Wording.h"

#include "domain/WordingMoments.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

using Kind = WordingHint::Kind;

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// Without accents and case: "Zoë" as "zoe".
QString folded(const QString &word)
{
    QString plain;
    for (const QChar c : word.toLower().normalized(QString::NormalizationForm_D)) {
        if (c.isMark())
            continue;
        if (c == u'ø')
            plain += u'o';
        else if (c == u'ł')
            plain += u'l';
        else if (c == u'ß')
            plain += "ss"_L1;
        else if (c == u'æ')
            plain += "ae"_L1;
        else
            plain += c == u'’' ? u'\'' : c;
    }
    return plain;
}

/// Whether a sentence begins at \a at, so that a capital there says nothing.
bool beginsSentence(const QString &text, qsizetype at)
{
    qsizetype before = at - 1;
    while (before >= 0 && (text[before].isSpace() || u"\"'“‘(–—-•"_s.contains(text[before]))) {
        if (text[before] == u'\n')
            return true;
        --before;
    }
    return before < 0 || u".!?:…"_s.contains(text[before]);
}

/// \a suggestion with a capital where the words it stands for begin a sentence.
QString atPlace(const QString &suggestion, const QString &text, qsizetype at)
{
    const bool capital = beginsSentence(text, at) && at < text.size() && text[at].isUpper();
    return capital && !suggestion.isEmpty() ? suggestion[0].toUpper() + suggestion.mid(1) : suggestion;
}

// Names.

struct WordToken {
    QString folded;
    qsizetype from, length;
    bool capital;
};

QList<WordToken> tokensOf(const QString &text)
{
    // An apostrophe inside belongs to the word (O'Brien); the one of a possessive does not.
    static const QRegularExpression word = wordingPattern(uR"([\p{L}\p{M}]+(?:['’][\p{L}\p{M}]{2,})?)"_s);
    static const QSet<QString> tails = wordSet("ll re ve em");
    QList<WordToken> tokens;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString written = match.captured();
        const qsizetype apostrophe = std::max(written.indexOf(u'\''), written.indexOf(u'’'));
        if (apostrophe > 0 && tails.contains(written.mid(apostrophe + 1).toLower()))
            written.truncate(apostrophe);
        tokens.append({folded(written), match.capturedStart(), written.size(), written[0].isUpper()});
    }
    return tokens;
}

/// Words that are names too. Alone they count only where the capital can mean nothing else.
bool isOrdinary(const QString &part)
{
    static const QSet<QString> ordinary = wordSet(
        "may will mark april june august grace hope joy rose bill frank art rich ray rob pat sue dean grant drew chase miles "
        "gene jack max nick penny robin sandy victor wade young white brown black green gray grey king bell wood hill field "
        "day long short small little page price cook baker carter porter parker taylor walker turner fisher cooper mason "
        "potter shepherd ward park rice summer winter autumn dawn ivy lily daisy holly heather amber ruby pearl crystal iris "
        "olive hazel angel faith charity mercy patience prudence constance christian bishop pope knight abbot major wells "
        "brook brooks stone rivers banks moss marsh lake forest woods glen dale heath cliff sky star moon sunny dot lee van "
        "von bin del der the and head hand foot love power sharp swift strong best good early late weeks read reed hunter "
        "archer butler clerk driver gardener miller page smith singer weaver wright church chance case bond cross cash crisp "
        "fox wolf bird finch swan drake hawk lamb berry bush cherry plum birch ash elm oak north south east west london "
        "noble rush skip chuck buck duke earl guy hank josh norm pip reg stew tab tony trip wren");
    return ordinary.contains(part);
}

bool isTitle(const QString &word)
{
    static const QSet<QString> titles = wordSet("dr mr mrs ms miss prof professor sister");
    return titles.contains(word);
}

/// "in May", "since April", "12 May", "May 2026".
bool isMonthThere(const QString &text, const WordToken &token)
{
    static const QSet<QString> months = wordSet("april may june august");
    static const QRegularExpression before = wordingPattern(
        uR"((\b(in|since|by|until|till|of|from|early|mid|late|last|next|this|every|each|during|before|after)[ -]|\d(st|nd|rd|th)? )$)"_s);
    static const QRegularExpression after = wordingPattern(uR"(^,? \d)"_s);
    return months.contains(token.folded)
        && (text.left(token.from).contains(before) || text.mid(token.from + token.length).contains(after));
}

QList<QStringList> namesOf(const QList<Person> &people)
{
    QList<QStringList> names;
    static const QRegularExpression gap = wordingPattern(uR"([\s,.\-()]+)"_s);
    for (const Person &person : people) {
        QStringList parts;
        for (const QString &part : person.name.split(gap, Qt::SkipEmptyParts)) {
            if (!isTitle(folded(part)))
                parts << folded(part);
        }
        if (!parts.isEmpty())
            names.append(parts);
    }
    return names;
}

void addNames(QList<FoundWording> &found, const QString &text, const QList<QStringList> &names)
{
    const QList<WordToken> tokens = tokensOf(text);
    const auto adjoin = [&](const WordToken &a, const WordToken &b) {
        const QStringView between = QStringView(text).mid(a.from + a.length, b.from - a.from - a.length);
        return between == u" " || between == u"-" || between == u". ";
    };
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        qsizetype most = 0; // tokens of one person's name, from here on
        for (const QStringList &parts : names) {
            const auto matches = [&](const WordToken &token) {
                return token.capital
                    && std::any_of(parts.begin(), parts.end(), [&](const QString &part) {
                           return token.folded == part || (part.size() > 3 && token.folded == part + u's');
                       });
            };
            qsizetype count = 0;
            while (i + count < tokens.size() && matches(tokens[i + count])
                   && (count == 0 || adjoin(tokens[i + count - 1], tokens[i + count])))
                ++count;
            if (count == 0)
                continue;
            const WordToken &first = tokens[i];
            const bool titled = i > 0 && isTitle(tokens[i - 1].folded) && adjoin(tokens[i - 1], first);
            if (count == 1 && !titled) {
                const bool afterName = i > 0 && tokens[i - 1].capital && !beginsSentence(text, tokens[i - 1].from) && adjoin(tokens[i - 1], first);
                const bool ordinary = isOrdinary(first.folded)
                    && (beginsSentence(text, first.from) || afterName || isMonthThere(text, first));
                if (first.folded.size() < 3 || ordinary)
                    continue;
            }
            most = std::max(most, count);
        }
        if (most == 0)
            continue;
        qsizetype from = tokens[i].from;
        if (i > 0 && isTitle(tokens[i - 1].folded) && adjoin(tokens[i - 1], tokens[i]))
            from = tokens[i - 1].from;
        qsizetype to = tokens[i + most - 1].from + tokens[i + most - 1].length;
        static const QRegularExpression possessive = wordingPattern(uR"(^['’](s\b)?)"_s);
        const QRegularExpressionMatch owns = possessive.match(text.mid(to));
        const bool own = owns.hasMatch() && (owns.capturedLength() == 2 || text[to - 1] == u's');
        if (own)
            to += owns.capturedLength();
        found.append({Kind::Name, from, to - from, own ? Words::tr("a colleague’s") : Words::tr("a colleague")});
        i += most - 1;
    }
}

// Job labels.

QList<QRegularExpression> jobPatterns(const QList<Person> &people)
{
    // "Ward pharmacist, days": who says it says "the ward pharmacist".
    QMap<QString, int> held;
    for (const Person &person : people) {
        const QString whole = person.job.trimmed().toLower(), head = whole.section(u',', 0, 0).trimmed();
        if (head.size() > 2)
            ++held[head];
        if (whole != head)
            ++held[whole];
    }
    QList<QRegularExpression> labels;
    for (auto job = held.cbegin(); job != held.cend(); ++job) {
        if (job.value() != 1)
            continue;
        // A single word is a kind of work as well; "the porter" may be one of theirs, "a porter" is anybody.
        const QString article = job.key().contains(u' ') ? u"(?:(?:the|our|their) )?"_s : u"(?:the|our|their) "_s;
        labels << wordingPattern(uR"((?<!\p{L}))"_s + article + QRegularExpression::escape(job.key()) + uR"((?<own>['’]s)?(?![\p{L}\p{N}'’]))"_s);
    }
    return labels;
}

void addJobs(QList<FoundWording> &found, const QString &text, const QList<QRegularExpression> &labels)
{
    static const QRegularExpression anybody = wordingPattern(uR"(\b(a|an|any|every|each|another|no|some|either|which) $)"_s);
    for (const QRegularExpression &label : labels) {
        for (auto it = label.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (text.left(match.capturedStart()).contains(anybody))
                continue;
            const bool own = match.capturedLength(u"own"_s) > 0;
            found.append({Kind::Job, match.capturedStart(), match.capturedLength(), own ? Words::tr("a colleague’s") : Words::tr("a colleague")});
        }
    }
}

// Descriptions.

QString roleNouns(const QList<Person> &people)
{
    QStringList nouns = QString::fromLatin1(
                            "technician nurse pharmacist doctor consultant registrar porter clerk manager operator driver "
                            "engineer student trainee apprentice colleague person woman man lady girl boy guy mother father "
                            "assistant cleaner cook chef teacher supervisor leader lead receptionist secretary picker packer "
                            "mechanic electrician fitter planner buyer analyst developer tester starter temp locum member "
                            "officer matron midwife carer paramedic surgeon anaesthetist dispenser controller foreman "
                            "inspector welder pilot captain guard worker volunteer intern newcomer practitioner coordinator "
                            "co-ordinator administrator specialist adviser advisor")
                            .split(u' ');
    static const QRegularExpression wordEnd = wordingPattern(u"([\\p{L}-]+)\\s*$"_s);
    for (const Person &person : people) {
        const QString last = wordEnd.match(person.job.section(u',', 0, 0)).captured(1).toLower();
        if (last.size() > 2)
            nouns << QRegularExpression::escape(last);
    }
    nouns.removeDuplicates();
    return nouns.join(u'|');
}

/// "the technician who joined in February"
QRegularExpression clausePattern(const QString &nouns)
{
    // What somebody did once singles out; what somebody does ("the person who unpacks") is a way of working.
    static const QString once
        = u"(?!need|feed|proceed|succeed|exceed|bleed|breed)\\p{L}{3,}ed|was|had|came|left|began|took|made|went|found|said|told|saw|ran|rang|wrote|spoke|knew|got|gave|kept|"
          "held|stood|sat|brought|caught|heard|forgot|broke|lost|sent|built|wore|used to"_s;
    static const QString stops
        = u"was|were|is|are|had|has|have|could|would|can|will|should|did|does|do|said|asked|and|but|so|because|when|while|"
          "which|who|that|or|then|never|always|often|usually|sometimes"_s;
    return wordingPattern(u"\\b(?:the|our|that) (?:(?!(?:the|our|that|who) )[\\p{L}-]+ ){0,2}?(?:"_s + nouns + u") (?:who|that) (?:"_s + once + u")\\b(?<tail>(?: (?!(?:"_s + stops + u'|' + once
                  + u")\\b)[\\p{L}\\p{N}'’-]+){0,7})"_s);
}

/// "our newest nurse"
QRegularExpression onlyPattern(const QString &nouns)
{
    return wordingPattern(u"\\b(?:the|our) (?:only|newest|youngest|oldest|eldest|longest-serving|most senior|most junior) (?:[\\p{L}-]+ ){0,2}?(?:"_s + nouns + u")\\b"_s);
}

void addDescriptions(QList<FoundWording> &found, const QString &text, const QRegularExpression &clause, const QRegularExpression &only)
{
    static const QRegularExpression newer = wordingPattern(u"\\b(joined|started|began|trained|qualified|arrived|new|newest|youngest|trainee|student|apprentice)\\b"_s);
    for (auto it = clause.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        qsizetype length = match.capturedLength();
        const QStringList tail = match.captured(u"tail"_s).split(u' ', Qt::SkipEmptyParts);
        if (tail.size() == 7) { // no end in sight: only as much as surely belongs to it
            const QString kept = u' ' + tail.first(3).join(u' ');
            length -= match.capturedLength(u"tail"_s) - kept.size();
        }
        static const QRegularExpression loose = wordingPattern(u"(?: (?:the|a|an|of|in|on|at|to|by|for|with|from|as|it))+$"_s);
        if (const auto end = loose.match(text.mid(match.capturedStart(), length)); end.hasMatch())
            length = end.capturedStart();
        found.append({Kind::Description, match.capturedStart(), length,
                      match.captured().contains(newer) ? Words::tr("a newer colleague") : Words::tr("a colleague")});
    }
    for (auto it = only.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        found.append({Kind::Description, match.capturedStart(), match.capturedLength(),
                      match.captured().contains(newer) ? Words::tr("a newer colleague") : Words::tr("a colleague")});
    }
}

/// What to look for, made of the people of a Learning Team once for all texts.
struct Looking {
    explicit Looking(const QList<Person> &people)
        : names(namesOf(people))
        , jobs(jobPatterns(people))
        , clause(clausePattern(roleNouns(people)))
        , only(onlyPattern(roleNouns(people)))
    {
    }
    QList<QStringList> names;
    QList<QRegularExpression> jobs;
    QRegularExpression clause, only;
};

/// What stands in \a text, one hint for each place: where two overlap, the longer tells more.
QList<FoundWording> foundIn(const QString &text, const Looking &looking, bool jobs, WordingSense sense)
{
    QList<FoundWording> all;
    addNames(all, text, looking.names);
    addDescriptions(all, text, looking.clause, looking.only);
    addMoments(all, text, sense);
    if (jobs)
        addJobs(all, text, looking.jobs);
    std::stable_sort(all.begin(), all.end(), [](const FoundWording &a, const FoundWording &b) { return a.length > b.length; });
    QList<FoundWording> kept;
    for (const FoundWording &one : std::as_const(all)) {
        if (std::none_of(kept.begin(), kept.end(), [&](const FoundWording &other) { return one.from < other.to() && other.from < one.to(); }))
            kept.append(one);
    }
    kept.removeIf([](const FoundWording &one) { return one.suggestion.isEmpty(); });
    std::sort(kept.begin(), kept.end(), [](const FoundWording &a, const FoundWording &b) { return a.from < b.from; });
    return kept;
}

} // namespace

QString WordingHint::sentence() const
{
    return (kind == Kind::Moment ? Words::tr("“%1” is exact enough to look up a rota.") : Words::tr("“%1” could point to one person.")).arg(fragment);
}

QList<WordingHint> wordingHints(const OutputsDraft &draft, const QList<Person> &people)
{
    QList<WordingHint> hints;
    const Looking looking(people);
    const auto look = [&](const char *table, const QString &id, const char *field, const QString &text, bool jobs, WordingSense kind) {
        for (const FoundWording &one : foundIn(text, looking, jobs, kind)) {
            hints.append({one.kind, QLatin1String(table), id, QLatin1String(field), text.mid(one.from, one.length), one.from,
                          atPlace(one.suggestion, text, one.from)});
        }
    };
    look(LearningTeam::table, draft.team.id, "title", draft.team.title, false, WordingSense::Learning);
    look(LearningTeam::table, draft.team.id, "focus", draft.team.focus, false, WordingSense::Learning);
    for (const Statement &statement : inReadingOrder(draft.statements))
        look(Statement::table, statement.id, "text", statement.text, true, WordingSense::Learning);
    QList<Action> actions = draft.actions;
    std::sort(actions.begin(), actions.end(), [](const Action &a, const Action &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    for (const Action &action : std::as_const(actions)) {
        if (action.progress == ActionProgress::Stopped)
            continue;
        look(Action::table, action.id, "text", action.text, false, WordingSense::Plan);
        look(Action::table, action.id, "smallTest", action.smallTest, false, WordingSense::Plan);
        look(Action::table, action.id, "sideEffect", action.sideEffect, false, WordingSense::Plan);
        look(Action::table, action.id, "howKnown", action.howKnown, false, WordingSense::Plan);
    }
    return hints;
}

QList<WordingHint> openHints(const OutputsDraft &draft, const QList<Person> &people)
{
    QList<WordingHint> open = wordingHints(draft, people);
    open.removeIf([&](const WordingHint &hint) {
        const auto &settled = draft.team.wordingDecisions;
        return std::any_of(settled.begin(), settled.end(),
                           [&](const WordingDecision &one) { return one.kept && one.fragment == hint.fragment; });
    });
    return open;
}

QList<QStringList> pointingWords(const QStringList &texts, const QList<Person> &people)
{
    const Looking looking(people);
    QList<QStringList> all;
    for (const QString &text : texts) {
        QStringList fragments;
        for (const FoundWording &one : foundIn(text, looking, true, WordingSense::Learning))
            fragments << text.mid(one.from, one.length);
        fragments.removeDuplicates();
        all.append(fragments);
    }
    return all;
}

} // namespace sharpend
