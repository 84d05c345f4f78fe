// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Torture.h"

#include "operations/WallOperations.h"
#include "support/Wait.h"
#include "support/catch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <sstream>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

constexpr qint64 mayBeLost = 300'000; ///< microseconds of typing: the rule

/// Holds the workspace as a slow disk does: nothing is written until it lets go.
class Hold
{
public:
    explicit Hold(const QString &location)
        : m_db(location, Database::Access::ReadWrite)
    {
        m_db.begin();
        m_db.execute(u"update clock set tick = tick where id = 1"_s);
    }
    ~Hold() { m_db.rollback(); }

private:
    Database m_db;
};

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void waitFor(int milliseconds)
{
    until([] { return false; }, milliseconds);
}

} // namespace

Torture::Look Torture::Look::read(const Said &said)
{
    const QJsonObject object = QJsonDocument::fromJson(said.rest.toUtf8()).object();
    return {said.at, object[u"field"_s].toString(), object[u"kind"_s].toString(), object[u"card"_s].toString(), object[u"base"_s].toString(),
            object[u"words"_s].toString()};
}

Torture::Torture(quint32 seed, int longestLife)
    : m_random(seed)
    , m_longestLife(longestLife)
    , m_workspace(Database::Engine::Sqlite)
{
    const auto store = m_workspace.open(u"seat-before"_s);
    m_team = teamAtDiscovery(*store);
    for (const QString &title : {u"Two lists for one order"_s, u"People are the queue"_s, u"Sent is not seen"_s}) {
        Theme theme;
        theme.id = newId();
        theme.teamId = m_team.teamId;
        theme.title = title;
        REQUIRE(store->perform(addTheme(theme)).isDone());
    }
    m_states = {stored()};
}

Torture::~Torture() = default;

WallState Torture::stored() { return WallState::read(m_workspace.open(u"seat-looking"_s)->reader(), m_team.teamId); }

void Torture::round()
{
    ++m_round;
    INFO("round " << m_round);
    openAndLookBack();
    typeUntilKilled();
    checkStore(m_life);
}

void Torture::openAndLookBack()
{
    m_window = std::make_unique<DrivenWindow>(m_home, m_workspace.location(), m_team.teamId);
    m_window->ask(u"wait-saved"_s, u"settled"_s);
    const Look found = Look::read(m_window->ask(u"live"_s, u"live"_s));
    if (m_round > 1)
        checkWhatCameBack(found);
    if (!found.card.isEmpty()) { // what stood in the card is kept, before anything is counted
        m_window->send({u"enter"_s});
        m_window->ask(u"wait-saved"_s, u"settled"_s);
    }
    m_states = {stored()};
}

void Torture::typeUntilKilled()
{
    const int pace = m_random.bounded(2) ? 1 + m_random.bounded(5) : 10 + m_random.bounded(20); // milliseconds between keys
    m_window->send({u"torture %1 %2 %3"_s.arg(m_random.generate()).arg(m_nextNumber).arg(pace)});
    m_nextNumber += 1000;
    std::optional<Hold> hold;
    waitFor(50 + m_random.bounded(m_longestLife / 2));
    if (m_random.bounded(2)) {
        hold.emplace(m_workspace.location());
        ++m_slowRounds;
        waitFor(m_random.bounded(m_longestLife / 2));
        if (m_random.bounded(3) == 0) { // the disk catches up, and the window dies while it does
            hold.reset();
            waitFor(m_random.bounded(30));
        }
    }
    m_killedAt = now();
    m_window->killHard();
    hold.reset();
    m_life = listen();
    m_window.reset();
}

Torture::Life Torture::listen()
{
    Life life;
    std::optional<Done> about;
    for (const Said &said : m_window->all()) {
        const QString word = said.rest.section(u' ', 0, 0), rest = said.rest.section(u' ', 1);
        if (word == "live"_L1) {
            life.looks << Look::read({rest, said.at});
        } else if (word == "about"_L1) {
            about = Done{said.at, Deed::read(rest)};
        } else if (word == "deed"_L1) {
            life.deeds.append({about ? about->at : said.at, Deed::read(rest)});
            about.reset();
        } else if (word == "nothing"_L1) {
            about.reset();
        } else if (word == "finished"_L1) {
            life.finished = rest.toLongLong();
        } else if (word == "odd:"_L1 || word == "refused"_L1 || word == "waited"_L1) {
            FAIL_CHECK(said.rest.toStdString());
        }
    }
    life.lastIsOpen = about.has_value();
    if (about)
        life.deeds.append(*about);
    m_strokes += int(life.looks.size());
    m_deeds += int(life.deeds.size());
    return life;
}

/// The store is what it was after one of the deeds: none that was said to be finished is missing, nothing is half done.
void Torture::checkStore(Life &life)
{
    QProcess check;
    check.setProcessEnvironment(m_home.environment());
    check.start(QStringLiteral(SHARPEND_BINARY), {u"--store"_s, m_workspace.location(), u"check"_s});
    REQUIRE(check.waitForFinished(60000));
    INFO(check.readAllStandardError().toStdString());
    CHECK(check.exitCode() == 0);

    const WallState found = stored();
    QSet<QString> known;
    for (const WallState &state : std::as_const(m_states)) {
        for (auto it = state.notes.cbegin(); it != state.notes.cend(); ++it)
            known.insert(it.key());
    }
    for (const Done &done : life.deeds) {
        if (done.deed.kind == Deed::Kind::Add) {
            for (const QString &id : done.deed.noteIds)
                known.insert(id);
            ++m_notes;
        }
    }
    if (life.lastIsOpen && life.deeds.last().deed.noteIds.isEmpty() && life.deeds.last().deed.kind == Deed::Kind::Add) {
        for (auto it = found.notes.cbegin(); it != found.notes.cend(); ++it) { // it had no time to say its id
            if (!known.contains(it.key()) && it->text == life.deeds.last().deed.text)
                life.deeds.last().deed.noteIds = {it.key()};
        }
        if (life.deeds.last().deed.noteIds.isEmpty())
            life.deeds.last().deed.noteIds = {u"unknown"_s};
    }
    WallModel model(m_states.first());
    for (const Done &done : std::as_const(life.deeds)) {
        model.apply(done.deed);
        m_states << model.state();
    }
    m_reached = -1;
    for (qsizetype i = life.finished; i < m_states.size() && m_reached < 0; ++i) { // the first of those that are alike
        if (m_states[i].isLike(found))
            m_reached = i;
    }
    if (m_reached < 0) {
        INFO(life.deeds.size() << " deeds, " << life.finished << " of them finished");
        INFO("as the last finished one left it, against the store: " << m_states[life.finished].differsFrom(found).toStdString());
        INFO("as the last one left it, against the store: " << m_states.last().differsFrom(found).toStdString());
        FAIL("the store is what no deed has left");
    }
    m_underWay += m_reached < m_states.size() - 1 ? 1 : 0;
}

void Torture::checkWhatCameBack(const Look &found)
{
    INFO(m_life.deeds.size() << " deeds, " << m_reached << " of them in the store as the window died");
    INFO("found in the field “" << found.field.toStdString() << "”, on card " << found.card.toStdString() << " “" << found.words.toStdString() << "”");
    checkNotes();
    checkField(found);
    checkCard(found);
}

/// What was on the wall is there, once; notes and words that had not reached the disk have come back, unless they were the last
/// moment's.
void Torture::checkNotes()
{
    const WallState found = stored();
    const WallState &died = m_states[m_reached];
    const qint64 rule = m_killedAt - mayBeLost;
    QHash<QString, QStringList> words; // of each note that something was under way for: all it may say now
    QHash<QString, Deed> added;
    QSet<QString> musts;
    for (qsizetype i = m_reached; i < m_life.deeds.size(); ++i) {
        const auto &[at, deed] = m_life.deeds[i];
        if (deed.kind == Deed::Kind::Add) {
            added.insert(deed.noteIds.first(), deed);
            words[deed.noteIds.first()] << deed.text;
            if (at < rule)
                musts.insert(deed.noteIds.first());
        } else if (deed.kind == Deed::Kind::Edit) {
            const QString id = deed.noteIds.first();
            if (at < rule) // older words have to make way
                words[id].clear();
            else if (!words.contains(id) && died.notes.contains(id))
                words[id] << died.notes[id].text;
            words[id] << deed.text;
        }
    }
    QHash<QString, QStringList> lately; // words that had just been written: the draft may not know it yet
    bool undone = false;
    for (qsizetype i = std::max<qsizetype>(0, m_life.finished - 5); i < m_life.deeds.size(); ++i) {
        const Deed &deed = m_life.deeds[i].deed;
        undone = undone || deed.kind == Deed::Kind::Undo || deed.kind == Deed::Kind::Remove;
        if (deed.kind == Deed::Kind::Edit)
            lately[deed.noteIds.first()] << deed.text;
    }
    for (auto it = died.notes.cbegin(); it != died.notes.cend(); ++it) {
        INFO("note " << it.key().toStdString() << " “" << it->text.toStdString() << "”");
        REQUIRE(found.notes.contains(it.key()));
        const WallState::Card &card = found.notes[it.key()];
        CHECK(card.kind == it->kind);
        CHECK(card.parked == it->parked);
        CHECK(found.themesOf(it.key()) == died.themesOf(it.key()));
        QStringList may = words.value(it.key(), {it->text});
        if (undone) // of an edit that was taken back, either may stand
            may << it->text << lately.value(it.key());
        INFO("it says “" << card.text.toStdString() << "”, and may say: " << may.join(u" | ").toStdString());
        CHECK(may.contains(card.text));
    }
    for (auto it = found.notes.cbegin(); it != found.notes.cend(); ++it) {
        if (died.notes.contains(it.key()))
            continue;
        INFO("came back: " << it.key().toStdString() << " “" << it->text.toStdString() << "”");
        ++m_cameBack;
        const bool open = m_life.lastIsOpen && !added.contains(it.key()); // died before it could say its id
        REQUIRE((added.contains(it.key()) || open));
        const Deed deed = open ? m_life.deeds.last().deed : added[it.key()];
        CHECK((words.value(it.key(), {deed.text}).contains(it->text)));
        CHECK(it->kind == deed.noteKind);
        CHECK(it->parked == deed.parked);
        CHECK(found.themesOf(it.key()) == (deed.themeId.isEmpty() ? QStringList() : QStringList{deed.themeId}));
    }
    for (const QString &id : musts) {
        INFO("added more than 300 ms before: “" << added[id].text.toStdString() << "”");
        CHECK((undone || found.notes.contains(id)));
    }
}

/// The field says what it said at some moment of the last 300 ms.
void Torture::checkField(const Look &found)
{
    const qint64 rule = m_killedAt - mayBeLost;
    qsizetype first = 0;
    while (first + 1 < m_life.looks.size() && m_life.looks[first + 1].at <= rule)
        ++first;
    bool seen = false;
    if (m_life.lastIsOpen && m_life.deeds.last().deed.kind == Deed::Kind::Add)
        seen = found.field.isEmpty(); // Enter had been pressed, and nothing was said any more
    QStringList said;
    for (qsizetype i = m_life.looks.size() - 1; i >= first; --i) {
        said << m_life.looks[i].field;
        if (seen || m_life.looks[i].field != found.field)
            continue;
        seen = true;
        if (i + 1 < m_life.looks.size())
            m_mostLost = std::max(m_mostLost, m_killedAt - m_life.looks[i + 1].at);
    }
    INFO("the field said, last first: " << said.mid(0, 80).join(u" | ").toStdString());
    CHECK(seen);
    if (!found.field.isEmpty())
        ++m_halfSentences;
}

/// So does the card that was being edited.
void Torture::checkCard(const Look &found)
{
    const qint64 rule = m_killedAt - mayBeLost;
    qsizetype first = 0;
    while (first + 1 < m_life.looks.size() && m_life.looks[first + 1].at <= rule)
        ++first;
    bool seen = false, closed = false;
    for (qsizetype i = first; i < m_life.looks.size(); ++i) {
        const Look &look = m_life.looks[i];
        seen = seen || (look.isEdited() && look.card == found.card && look.words == found.words);
        closed = closed || !look.isEdited() || look.card != m_life.looks[first].card;
    }
    if (m_life.lastIsOpen)
        closed = true; // Enter had been pressed
    if (!found.card.isEmpty()) {
        CHECK(seen);
        ++m_halfCards;
    } else {
        INFO("being edited: “" << m_life.looks[first].words.toStdString() << "”");
        CHECK(closed);
    }
}

std::string Torture::report() const
{
    std::ostringstream out;
    out << m_round << " kills: " << m_strokes << " keys, " << m_deeds << " deeds, " << m_notes << " notes; the disk was slow in " << m_slowRounds
        << " rounds; in " << m_underWay << " something was still on its way to the disk; " << m_cameBack << " notes came back from drafts, "
        << m_halfSentences << " times half a sentence was in the field again and " << m_halfCards
        << " times in a card; most typing lost: " << m_mostLost / 1000 << " ms";
    return out.str();
}

} // namespace sharpend::test
