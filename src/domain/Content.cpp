// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/Content.h"

#include "domain/ContentPlace.h"
#include "domain/Json.h"
#include "domain/JsonLook.h"
#include "domain/PlainText.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

// The macro wants the global namespace. A static library's resources are registered by the one who reads them.
static void registerContent() { Q_INIT_RESOURCE(content); }

namespace sharpend {

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr int deepest = 12, mostKeys = 200;
constexpr qsizetype longestPattern = 400;

bool isPhaseOf(MeetingKind meeting, Phase phase)
{
    const bool onlyLearning = phase <= Phase::Discovery;
    return phase == Phase::Close || onlyLearning == (meeting == MeetingKind::Learning);
}

QList<Sentence> sentences(const Place &place, QSet<QString> &taken)
{
    return place.list([&taken](const Place &item) -> Sentence {
        item.onlyKeys({"id", "text"});
        return {ownId(item.at("id"), taken), item.at("text").text()};
    });
}

QList<Sentence> sentences(const Place &place)
{
    QSet<QString> taken;
    return sentences(place, taken);
}

/// A misspelt placeholder would be read out to a room, so it is refused here.
QString textWith(const Place &place, const QStringList &placeholders)
{
    static const QRegularExpression anyPlaceholder(u"\\{([^{}]*)\\}"_s);
    const QString value = place.text();
    for (auto found = anyPlaceholder.globalMatch(value); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (!placeholders.contains(name)) {
            place.expect(u"no other placeholder than {%1}, found {%2}"_s.arg(placeholders.join(u"} and {"_s), quoted(name)));
            break;
        }
    }
    return value;
}

void readPrompts(Content &content, const Place &file)
{
    file.onlyKeys({"format", "version", "language", "groups", "panels", "recovery", "marks", "balanceCue", "longMeeting"});
    QSet<QString> groupIds, promptIds, recoveryIds;
    content.promptGroups = file.at("groups").list([&](const Place &item) {
        item.onlyKeys({"id", "title", "at", "eventKinds", "prompts"});
        PromptGroup group;
        group.id = ownId(item.at("id"), groupIds);
        group.title = item.at("title").title();
        group.at = item.at("at").list([](const Place &at) { return at.moment(); });
        if (item.has("eventKinds"))
            group.eventKinds = item.at("eventKinds").list([](const Place &kind) { return kind.word<EventKind>(); });
        group.prompts = sentences(item.at("prompts"), promptIds);
        return group;
    });
    content.panels = file.at("panels").list([&](const Place &item) {
        item.onlyKeys({"at", "title", "prompts"});
        PromptPanel panel;
        panel.at = item.at("at").moment();
        panel.title = item.at("title").title();
        panel.prompts = item.at("prompts").list([&](const Place &id) -> Sentence {
            if (const Sentence *prompt = content.prompt(id.id()))
                return *prompt;
            id.expect(u"the id of a prompt in groups"_s);
            return {};
        });
        return panel;
    });
    content.recovery = file.at("recovery").list([&](const Place &item) -> RecoveryLine {
        item.onlyKeys({"id", "title", "text"});
        return {ownId(item.at("id"), recoveryIds), item.at("title").title(), item.at("text").text()};
    });
    int before = 0;
    content.marks = file.at("marks").list([&before](const Place &item) -> MarkSentence {
        item.onlyKeys({"minutes", "text"});
        const int minutes = item.at("minutes").whole(before + 1, 24 * 60);
        before = std::min(minutes, 24 * 60 - 1);
        return {minutes, textWith(item.at("text"), {u"minutes"_s})};
    });
    content.balanceCue = file.at("balanceCue").text();
    if (file.has("longMeeting"))
        content.longMeeting = file.at("longMeeting").text();
}

void readGroundRules(Content &content, const Place &file)
{
    file.onlyKeys({"format", "version", "language", "rules"});
    content.groundRules = sentences(file.at("rules"));
}

void readOwnerCard(Content &content, const Place &file)
{
    file.onlyKeys({"format", "version", "language", "opening", "brief", "leaves"});
    const Place opening = file.at("opening");
    opening.onlyKeys({"title", "length", "text", "withoutDate", "withoutFocus"});
    content.ownerOpening = {opening.at("title").title(), opening.at("length").title(),
                            textWith(opening.at("text"), {u"focus"_s, u"replyBy"_s}), opening.at("withoutDate").title(),
                            opening.at("withoutFocus").title()};
    content.ownerBrief = sentences(file.at("brief"));
    const Place leaves = file.at("leaves");
    leaves.onlyKeys({"title", "why", "sayLabel", "say", "checksTitle", "checks", "confirm", "wasNotHere", "note"});
    content.ownerLeaves = {leaves.at("title").title(),     leaves.at("why").text(),
                           leaves.at("sayLabel").title(),  leaves.at("say").text(),
                           leaves.at("checksTitle").title(), sentences(leaves.at("checks")),
                           leaves.at("confirm").title(),   leaves.at("wasNotHere").title(),
                           leaves.at("note").text()};
}

/// Every kind once; handed over in the order of the enumeration, whatever that of the file.
template<StoredEnum Kind>
QList<KindText<Kind>> kindTexts(const Place &place)
{
    QSet<int> taken;
    auto texts = place.list([&taken](const Place &item) -> KindText<Kind> {
        item.onlyKeys({"kind", "name", "explanation", "example"});
        const Kind kind = item.at("kind").word<Kind>();
        if (taken.contains(int(kind)))
            item.at("kind").expect(u"each kind once, %1 is there already"_s.arg(wordOf(kind)));
        taken.insert(int(kind));
        return {kind, item.at("name").text(40), item.at("explanation").text(), item.at("example").text()};
    });
    for (int i = 0; i < enumCount<Kind>; ++i) {
        if (!taken.contains(i))
            place.expect(u"every kind, %1 is missing"_s.arg(wordOf(Kind(i))));
    }
    std::sort(texts.begin(), texts.end(), [](const auto &a, const auto &b) { return a.kind < b.kind; });
    return texts;
}

void readKinds(Content &content, const Place &file)
{
    file.onlyKeys({"format", "version", "language", "noteKinds", "eventKinds"});
    content.noteKinds = kindTexts<NoteKind>(file.at("noteKinds"));
    content.eventKinds = kindTexts<EventKind>(file.at("eventKinds"));
}

void readSoak(Content &content, const Place &file)
{
    file.onlyKeys({"format", "version", "language", "questions"});
    content.soakQuestions = sentences(file.at("questions"));
}

void readPulse(Content &content, const Place &file)
{
    file.onlyKeys({"format", "version", "language", "meeting", "standing", "stages"});
    QSet<QString> questionIds, stageIds; // an answer names its question only, so no two share an id
    const auto question = [&](const Place &item) -> PulseQuestion {
        item.onlyKeys({"id", "text", "reversed"});
        return {ownId(item.at("id"), questionIds), item.at("text").title(), item.has("reversed") && item.at("reversed").yesOrNo()};
    };
    content.pulse.meeting = file.at("meeting").list(question);
    content.pulse.standing = file.at("standing").list(question);
    content.pulse.stages = file.at("stages").list([&](const Place &item) -> PulseStage {
        item.onlyKeys({"id", "title", "text"});
        return {ownId(item.at("id"), stageIds), item.at("title").title(), item.at("text").text()};
    });
}

constexpr auto templatesName = "templates";

void readTemplateList(Content &content, const Place &file) { content.templates = readTemplates(file); }

/// An organisation that has written ground rules or soak questions, and no templates, has these in the built-in templates too.
void preferOwnWords(Content &content, const QStringList &ownFiles)
{
    for (TeamTemplate &one : content.templates) {
        if (ownFiles.contains(u"groundrules"_s))
            one.groundRules = textsOf(content.groundRules);
        if (ownFiles.contains(u"soak"_s))
            one.soakPrompts = textsOf(content.soakQuestions);
    }
}

/// Words are added before what names them, so a pattern that cannot be understood is told with its place.
void readHints(Content &content, const Place &file)
{
    file.onlyKeys({"format", "version", "language", "words", "hints"});
    QSet<QString> listIds, hintIds;
    const auto texts = [](const Place &item) { return item.title(); };
    const auto expectNothing = [](const Place &place, const QString &wrong) {
        if (!wrong.isEmpty())
            place.expect(wrong);
        return wrong.isEmpty();
    };
    file.at("words").list([&](const Place &item) {
        item.onlyKeys({"id", "words", "endings", "except"});
        HintWords words{ownId(item.at("id"), listIds), item.at("words").list(texts), {}, {}};
        if (item.has("endings"))
            words.endings = item.at("endings").list(texts);
        if (item.has("except"))
            words.except = item.at("except").list(texts);
        return expectNothing(item, content.hints.addWords(words));
    });
    file.at("hints").list([&](const Place &item) {
        item.onlyKeys({"id", "meetings", "phrases", "unless", "says", "asks"});
        content.hints.addHint({ownId(item.at("id"), hintIds),
                               item.at("meetings").list([](const Place &kind) { return kind.word<MeetingKind>(); }),
                               item.at("says").title(), item.at("asks").title()});
        item.at("phrases").list([&](const Place &at) { return expectNothing(at, content.hints.addPhrase(at.text(longestPattern))); });
        if (item.has("unless"))
            item.at("unless").list([&](const Place &at) { return expectNothing(at, content.hints.addException(at.text(longestPattern))); });
        return true;
    });
}

/// The JSON of \a bytes, or in \a problem what is in the way and on which line.
Json parsed(const QByteArray &bytes, QString &problem)
{
    const auto trouble = jsonTrouble(bytes, {deepest, mostKeys, largestFile, false});
    if (!trouble)
        return Json::parse(bytes.begin(), bytes.end());
    switch (trouble->what) {
    case JsonTrouble::What::TooManyKeys:
        problem = u"expected no more than %1 keys in one object"_s.arg(mostKeys);
        break;
    case JsonTrouble::What::TooDeep:
        problem = u"expected nothing nested more than %1 deep"_s.arg(deepest);
        break;
    case JsonTrouble::What::NotJson:
        problem = u"line %1 cannot be read as JSON text in UTF-8"_s.arg(bytes.left(qsizetype(trouble->byte)).count('\n') + 1);
        break;
    default: // a number beyond all bounds
        problem = u"it cannot be read as JSON text in UTF-8"_s;
    }
    return {};
}

struct ContentFile {
    const char *name;
    void (*read)(Content &, const Place &);
};

constexpr ContentFile contentFiles[] = {{"prompts", readPrompts}, {"groundrules", readGroundRules},
                                        {"ownercard", readOwnerCard}, {"hints", readHints},
                                        {"kinds", readKinds}, {"soak", readSoak}, {"pulse", readPulse},
                                        {templatesName, readTemplateList}};

/// Reads one file; answers what is in the way, without the file's name. \a language is that of the files before it in the
/// same folder.
QString readBytes(Content &content, const ContentFile &which, const QByteArray &bytes, QString &language)
{
    if (bytes.size() > largestFile)
        return u"expected at most 1 MB"_s;
    QString problem;
    const Json json = parsed(bytes, problem);
    if (!problem.isEmpty())
        return problem;
    const Place root(json, {}, problem);
    if (!root.isObject())
        return u"expected an object"_s;
    const QString format = u"sharpend."_s + QLatin1String(which.name);
    if (const Place place = root.at("format"); problem.isEmpty() && place.text() != format)
        place.expect(format);
    if (const Place place = root.at("version"); problem.isEmpty())
        place.whole(1, 1); // the only version there is
    if (const Place place = root.at("language"); problem.isEmpty()) {
        const QString own = place.text(20);
        if (!language.isEmpty() && language != own)
            place.expect(u"%1 as in the files before it, found %2"_s.arg(language, quoted(own)));
        language = own;
    }
    Content fresh = content;
    if (problem.isEmpty())
        which.read(fresh, root);
    if (problem.isEmpty())
        content = std::move(fresh);
    return problem;
}

QString readFile(Content &content, const ContentFile &which, const QString &directory, QString &language)
{
    QFile file(QDir(directory).filePath(QString::fromLatin1(which.name) + u".json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return u"the file cannot be opened"_s;
    return readBytes(content, which, file.read(largestFile + 1), language);
}

} // namespace

std::optional<Moment> Moment::fromText(const QString &text)
{
    if (text == u"soak"_s)
        return Moment{};
    const qsizetype dot = text.indexOf(u'.');
    const auto meeting = fromWord<MeetingKind>(text.left(dot));
    const auto phase = fromWord<Phase>(text.mid(dot + 1));
    if (dot < 0 || !meeting || !phase || !isPhaseOf(*meeting, *phase))
        return std::nullopt;
    return Moment{meeting, phase};
}

QString Moment::toText() const { return meeting && phase ? wordOf(*meeting) + u'.' + wordOf(*phase) : u"soak"_s; }

QStringList textsOf(const QList<Sentence> &sentences)
{
    QStringList texts;
    for (const Sentence &sentence : sentences)
        texts << sentence.text;
    return texts;
}

QString OwnerOpening::filled(const QString &card, const QString &focus, const QString &replyBy) const
{
    QString words = card; // the date first: a focus is a person's words and is left as it is
    words.replace(u"{replyBy}"_s, replyBy.isEmpty() ? withoutDate : replyBy);
    words.replace(u"{focus}"_s, focus.isEmpty() ? withoutFocus : focus);
    return words;
}

const Sentence *Content::prompt(const QString &id) const
{
    for (const PromptGroup &group : promptGroups) {
        for (const Sentence &prompt : group.prompts) {
            if (prompt.id == id)
                return &prompt;
        }
    }
    return nullptr;
}

QList<PromptGroup> Content::groupsAt(const Moment &moment, EventKind kind) const
{
    QList<PromptGroup> groups;
    for (const PromptGroup &group : promptGroups) {
        if (group.at.contains(moment) && (group.eventKinds.isEmpty() || group.eventKinds.contains(kind)))
            groups << group;
    }
    return groups;
}

const PromptPanel *Content::panelAt(const Moment &moment) const
{
    for (const PromptPanel &panel : panels) {
        if (panel.at == moment)
            return &panel;
    }
    return nullptr;
}

const RecoveryLine *Content::recoveryLine(const QString &id) const
{
    for (const RecoveryLine &line : recovery) {
        if (line.id == id)
            return &line;
    }
    return nullptr;
}

QString Content::markSentence(qsizetype index, int minutes) const
{
    if (marks.isEmpty() || index < 0)
        return {};
    QString text = marks.at(std::min(index, marks.size() - 1)).text;
    return text.replace(u"{minutes}"_s, QString::number(minutes));
}

QString readContent(Content &content, const QStringList &directories)
{
    registerContent();
    const QString builtIn = QString::fromLatin1(builtInContent);
    QStringList problems, known, own;
    for (const QString &directory : directories) {
        if (!QDir(directory).exists())
            problems << u"There is no folder %1."_s.arg(directory);
    }
    Content fresh;
    QString language, builtInLanguage;
    for (const ContentFile &file : contentFiles) {
        known << QString::fromLatin1(file.name) + u".json"_s;
        const auto there = std::find_if(directories.begin(), directories.end(),
                                        [&](const QString &directory) { return QDir(directory).exists(known.last()); });
        if (there != directories.end()) {
            const QString problem = readFile(fresh, file, *there, language);
            if (problem.isEmpty()) {
                own << QString::fromLatin1(file.name);
                continue;
            }
            problems << u"%1: %2."_s.arg(known.last(), problem);
        }
        readFile(fresh, file, builtIn, builtInLanguage);
    }
    if (!own.contains(QLatin1String(templatesName)))
        preferOwnWords(fresh, own);
    // A file under another name would be passed over in silence.
    for (const QString &directory : directories) {
        for (const QString &name : QDir(directory).entryList({u"*.json"_s}, QDir::Files)) {
            if (!known.contains(name))
                problems << u"%1: expected one of the names %2."_s.arg(quoted(name), known.join(u", "_s));
        }
    }
    fresh.language = language.isEmpty() ? builtInLanguage : language;
    content = std::move(fresh);
    return problems.join(u' ');
}

QStringList contentNames()
{
    QStringList names;
    for (const ContentFile &file : contentFiles)
        names << QString::fromLatin1(file.name);
    return names;
}

QString readContentBytes(Content &content, const QString &name, const QByteArray &bytes)
{
    const auto found = std::find_if(std::begin(contentFiles), std::end(contentFiles),
                                    [&](const ContentFile &file) { return name == QLatin1String(file.name); });
    if (found == std::end(contentFiles))
        return u"expected one of the names %1"_s.arg(contentNames().join(u", "_s));
    QString language = content.language;
    const QString problem = readBytes(content, *found, bytes, language);
    if (problem.isEmpty())
        content.language = language;
    return problem;
}

} // namespace sharpend
