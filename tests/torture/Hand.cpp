// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Hand.h"

#include "domain/Json.h"
#include "exchange/SealedTeam.h"
#include "operations/EventOperations.h"
#include "operations/OutputOperations.h"
#include "operations/WallOperations.h"
#include "store/Backups.h"
#include "store/Eraser.h"
#include "support/LateTeam.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace sharpend::test;

namespace sharpend::torture {

namespace {

constexpr int notesToBeginWith = 40, rowsOfALog = 60;

} // namespace

const QList<Deed> &deeds()
{
    static const QList<Deed> all{Deed::Capture, Deed::Edit, Deed::Group, Deed::Undo, Deed::Strike, Deed::Release, Deed::Import};
    return all;
}

QString nameOf(Deed deed)
{
    static const QStringList names{u"capture"_s, u"edit"_s, u"grouping"_s, u"undo"_s, u"strike"_s, u"release"_s, u"import"_s};
    return names[int(deed)];
}

Site makeSite(const QString &location)
{
    const auto store = Store::open(location, u"seat-before"_s);
    const TeamAtDiscovery team = teamAtDiscovery(*store);
    const LateTeam late = teamAfterMeeting2(*store);
    const Site place{location, team.teamId, team.meetingId, late.teamId, late.statementId};
    Hand hand(*store, place, 1);
    for (int i = 0; i < notesToBeginWith; ++i)
        REQUIRE(hand.doOne(i % 8 == 7 ? Deed::Group : Deed::Capture).isDone());
    return place;
}

Site copySite(const Site &place, const QString &location)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(location + suffix);
    REQUIRE(QFile::copy(place.location, location));
    Site copied = place;
    copied.location = location;
    return copied;
}

Hand::Hand(Store &store, const Site &place, quint32 seed)
    : m_store(store)
    , m_place(place)
    , m_random(seed)
{
}

QString Hand::words()
{
    static const QStringList some{u"the list"_s, u"comes late"_s, u"nobody rings"_s, u"两个订单"_s, u"we walk over"_s,
                                  u"größer"_s,   u"on Mondays"_s, u"“sent”"_s,       u"said so"_s,  u"twice a night"_s};
    QStringList picked;
    for (int i = m_random.bounded(3, 30); i > 0; --i)
        picked << some[m_random.bounded(int(some.size()))];
    return picked.join(u' ') + u" %1"_s.arg(m_random.generate());
}

Note Hand::anyNote()
{
    QList<Note> notes = m_store.reader().find<Note>({{"teamId", m_place.teamId}});
    return notes.isEmpty() ? Note() : notes[m_random.bounded(int(notes.size()))];
}

std::function<Outcome()> Hand::planGroup()
{
    const QList<Theme> themes = m_store.reader().find<Theme>({{"teamId", m_place.teamId}});
    const auto operation = [&]() -> Operation {
        if (themes.size() < 2 || (themes.size() < 8 && m_random.bounded(3) == 0)) {
            Theme theme;
            theme.id = newId();
            theme.teamId = m_place.teamId;
            theme.title = words().left(60);
            return groupNotes(theme, {{{}, {anyNote().id}}});
        }
        const Theme theme = themes[m_random.bounded(int(themes.size()))];
        switch (m_random.bounded(4)) {
        case 0:
            return setInsight(m_place.teamId, theme.id, {theme.insight, words()});
        case 1:
            return mergeThemes(m_place.teamId, theme.id, {themes[theme.id == themes[0].id ? 1 : 0].id});
        default:
            return placeNotes(m_place.teamId, {anyNote().id, anyNote().id}, {}, theme.id);
        }
    }();
    return [this, operation] { return m_store.perform(operation); };
}

std::function<Outcome()> Hand::plan(Deed deed)
{
    const auto perform = [this](const Operation &operation) -> std::function<Outcome()> {
        return [this, operation] { return m_store.perform(operation); };
    };
    const QString &teamId = m_place.teamId;
    switch (deed) {
    case Deed::Capture:
        return perform(addNote(aNote(teamId, m_place.meetingId, words())));
    case Deed::Edit: {
        const Note note = anyNote();
        return perform(editNote(teamId, note.id, {note.text, words()}));
    }
    case Deed::Group:
        return planGroup();
    case Deed::Undo:
        if (m_store.stepToRedo(teamId) && m_random.bounded(2))
            return [this, teamId] { return m_store.redo(teamId); };
        if (!m_store.stepToUndo(teamId))
            return plan(Deed::Capture);
        return [this, teamId] { return m_store.undo(teamId); };
    case Deed::Strike:
        return perform(strikeNotes(teamId, {anyNote().id}));
    case Deed::Release: {
        // Read back anew after each change of words.
        m_store.perform(rewriteStatement(m_store, m_place.statementId, words()));
        m_store.perform(tickReadBack(m_place.lateTeamId, true));
        return perform(releaseOutputs(m_place.lateTeamId, newId()));
    }
    default: {
        QList<Event> log;
        for (int i = 0; i < rowsOfALog; ++i)
            log << anEvent(words().left(80));
        return perform(importEvents(log));
    }
    }
}

void Hand::prepare(Deed deed) { m_next = plan(deed); }

Outcome Hand::doOne(Deed deed)
{
    prepare(deed);
    return doIt();
}

QString Hand::erase()
{
    Eraser eraser(m_store, {});
    Eraser::State state = eraser.step();
    while (state.goesOn)
        state = eraser.step();
    return state.sentence;
}

QString lock(Store &store, const Site &place)
{
    if (!store.reader().get<LearningTeam>(place.teamId)->sealed) {
        const SealKeys keys = SealKeys::make(Passphrase(u"correct horse battery"_s), newRecoveryKey(), LockCost{1, 8});
        const Outcome outcome = store.perform(sealTeam(place.teamId, keys));
        if (!keys.refusal.isEmpty() || !outcome.isDone())
            return keys.refusal + outcome.sentence();
    }
    Backups backups(QFileInfo(place.location).absolutePath() + u"/backups"_s, store.workspaceId(), place.location);
    Eraser eraser(store, {});
    eraser.setBackups([&backups](const Gone &gone) { return backups.mayHold(gone) ? backups.clean(gone) : QString(); });
    Eraser::State state = eraser.step();
    while (state.goesOn)
        state = eraser.step();
    return state.sentence;
}

QByteArray digest(Store &store)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const RecordType &type : recordTypes()) {
        for (Json row : store.reader().jsonRows(type, {})) {
            row.erase("revs");
            const std::string text = row.dump();
            hash.addData(QByteArrayView(text.data(), qsizetype(text.size())));
        }
    }
    return hash.result();
}

} // namespace sharpend::torture
