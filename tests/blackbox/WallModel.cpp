// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "WallModel.h"

#include "store/Store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::test {

QString Deed::line() const
{
    const QJsonObject object{{u"do"_s, int(kind)},        {u"notes"_s, QJsonArray::fromStringList(noteIds)}, {u"text"_s, text}, {u"kind"_s, noteKind},
                             {u"parked"_s, parked}, {u"theme"_s, themeId}, {u"from"_s, fromTheme}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Deed Deed::read(const QString &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
    Deed deed;
    deed.kind = Kind(object[u"do"_s].toInt());
    for (const QJsonValue &id : object[u"notes"_s].toArray())
        deed.noteIds << id.toString();
    deed.text = object[u"text"_s].toString();
    deed.noteKind = object[u"kind"_s].toString();
    deed.parked = object[u"parked"_s].toBool();
    deed.themeId = object[u"theme"_s].toString();
    deed.fromTheme = object[u"from"_s].toString();
    return deed;
}

WallState WallState::read(Reader &reader, const QString &teamId)
{
    WallState state;
    for (const Note &note : reader.find<Note>({{"teamId", teamId}}))
        state.notes.insert(note.id, {note.text, note.kind ? wordOf(*note.kind) : QString(), note.parked});
    QList<Placement> places = reader.find<Placement>({{"teamId", teamId}});
    std::sort(places.begin(), places.end(), [](const Placement &a, const Placement &b) { return a.position < b.position; });
    for (const Placement &place : std::as_const(places))
        state.places.append({place.noteId, place.themeId});
    return state;
}

QStringList WallState::themesOf(const QString &noteId) const
{
    QStringList themes;
    for (const auto &[note, theme] : places) {
        if (note == noteId)
            themes << theme;
    }
    themes.sort();
    return themes;
}

QStringList WallState::notesIn(const QString &themeId) const
{
    QStringList found;
    for (const auto &[note, theme] : places) {
        if (theme == themeId)
            found << note;
    }
    return found;
}

bool WallState::isLike(const WallState &other) const { return differsFrom(other).isEmpty(); }

QString WallState::differsFrom(const WallState &other) const
{
    const auto say = [](const QString &id, const Card &card, const QStringList &themes) {
        return u"%1 “%2” kind %3%4 in %5"_s.arg(id, card.text, card.kind.isEmpty() ? u"none"_s : card.kind, card.parked ? u", parked,"_s : QString(),
                                              themes.isEmpty() ? u"no theme"_s : themes.join(u", "_s));
    };
    for (auto it = notes.cbegin(); it != notes.cend(); ++it) {
        const auto there = other.notes.constFind(it.key());
        if (there == other.notes.cend())
            return u"only here: "_s + say(it.key(), *it, themesOf(it.key()));
        if (*there != *it || themesOf(it.key()) != other.themesOf(it.key()))
            return u"%1, and there: %2"_s.arg(say(it.key(), *it, themesOf(it.key())), say(it.key(), *there, other.themesOf(it.key())));
    }
    for (auto it = other.notes.cbegin(); it != other.notes.cend(); ++it) {
        if (!notes.contains(it.key()))
            return u"only there: "_s + say(it.key(), *it, other.themesOf(it.key()));
    }
    return {};
}

bool WallModel::change(const Deed &deed)
{
    const bool allThere = std::all_of(deed.noteIds.begin(), deed.noteIds.end(), [this](const QString &id) { return m_state.notes.contains(id); });
    const auto place = [this](const QString &id, const QString &themeId) {
        if (!themeId.isEmpty() && !m_state.themesOf(id).contains(themeId))
            m_state.places.append({id, themeId});
    };
    switch (deed.kind) {
    case Deed::Kind::Add:
        m_state.notes.insert(deed.noteIds.first(), {deed.text, deed.noteKind, deed.parked});
        place(deed.noteIds.first(), deed.themeId);
        return true;
    case Deed::Kind::Edit:
        if (allThere)
            m_state.notes[deed.noteIds.first()].text = deed.text;
        return allThere;
    case Deed::Kind::SetKind:
        for (const QString &id : allThere ? deed.noteIds : QStringList())
            m_state.notes[id].kind = deed.noteKind;
        return allThere;
    case Deed::Kind::Move:
        if (!allThere)
            return false;
        for (const QString &id : deed.noteIds) {
            if (!deed.fromTheme.isEmpty())
                m_state.places.removeAll({id, deed.fromTheme});
            place(id, deed.themeId);
        }
        return true;
    case Deed::Kind::Remove:
        for (const QString &id : deed.noteIds) {
            m_state.notes.remove(id);
            m_state.places.removeIf([&](const auto &each) { return each.first == id; });
        }
        return true;
    case Deed::Kind::Undo:
        break;
    }
    return true;
}

void WallModel::apply(const Deed &deed)
{
    if (deed.kind == Deed::Kind::Undo) {
        if (!m_steps.isEmpty())
            m_state = m_steps.takeLast();
        m_typedOn.clear();
        return;
    }
    const WallState before = m_state;
    if (!change(deed) || (m_state.notes == before.notes && m_state.places == before.places)) {
        m_state = before;
        return; // nothing is different: no step
    }
    const QString typedOn = deed.kind == Deed::Kind::Edit ? deed.noteIds.first() : QString();
    if (typedOn.isEmpty() || typedOn != m_typedOn)
        m_steps.append(before);
    m_typedOn = typedOn;
}

} // namespace sharpend::test
