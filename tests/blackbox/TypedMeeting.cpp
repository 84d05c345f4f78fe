// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "TypedMeeting.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::test {

TypedMeeting::TypedMeeting(quint32 seed, int notes, const QList<std::pair<QString, QString>> &themes)
    : m_random(seed)
    , m_sentences(m_random)
    , m_themes(themes)
{
    while (m_notes < notes) {
        typeNote();
        // Whatever comes in between is followed by a note, as in a meeting: nobody sorts for long.
        const int lot = m_random.bounded(100);
        if (m_notes < 3)
            continue;
        if (lot < 15)
            correct();
        else if (lot < 25)
            undo();
        else if (lot < 40)
            visit();
    }
}

void TypedMeeting::type(const QString &text) { m_strokes.append({text, {}, {}}); }

void TypedMeeting::does(const Deed &deed)
{
    m_model.apply(deed);
    m_strokes.last().wall = m_model.state();
    m_edited = deed.kind == Deed::Kind::Edit ? deed.noteIds.first() : QString();
}

void TypedMeeting::typeNote()
{
    ++m_notes;
    const QString sentence = m_sentences.next();
    const auto middle = sentence.indexOf(u' ', sentence.size() / 2);
    type(sentence.left(middle)); // the first letter brings the keyboard back from the wall
    if (m_random.bounded(4) == 0) {
        const QString slip = m_sentences.slip();
        type(slip);
        for (qsizetype i = 0; i < slip.size(); ++i)
            press(u"BackSpace"_s);
    }
    if (m_random.bounded(5) == 0) { // another lane, by the beginning of its name
        press(u"ctrl+l"_s);
        const int choice = m_random.bounded(int(m_themes.size()) + 1);
        m_lane = choice < m_themes.size() ? m_themes[choice].first : QString();
        type(choice < m_themes.size() ? m_themes[choice].second.left(4).toLower() : u"not pl"_s);
        press(u"Return"_s);
    }
    QString kind;
    if (m_random.bounded(2) == 0) {
        const int number = m_random.bounded(7);
        if (m_random.bounded(8) == 0) { // one, and then another
            press(u"ctrl+%1"_s.arg(1 + m_random.bounded(7)));
            press(u"ctrl+0"_s);
        }
        press(u"ctrl+%1"_s.arg(1 + number));
        kind = wordOf(NoteKind(number));
    }
    QString text = sentence;
    type(sentence.mid(middle));
    if (m_random.bounded(10) == 0) {
        const QString more = m_sentences.more();
        press(u"shift+Return"_s);
        type(more);
        text += u'\n' + more;
    }
    if (m_random.bounded(8) == 0)
        press(u"Escape"_s); // never clears
    const bool parks = m_random.bounded(7) == 0;
    press(parks ? u"ctrl+Return"_s : u"Return"_s);
    const QString id = fresh();
    if (parks)
        ++m_parked;
    else
        m_captured << id;
    does({Deed::Kind::Add, {id}, text, kind, parks, parks ? QString() : m_lane, {}});
}

void TypedMeeting::correct()
{
    QStringList captured = m_captured;
    captured.removeIf([this](const QString &id) { return !m_model.state().notes.contains(id); }); // not for good: undo may bring it back
    if (captured.isEmpty())
        return;
    ++m_corrections;
    qsizetype at = captured.size() - 1;
    press(u"ctrl+Up"_s);
    if (at > 0 && m_random.bounded(4) == 0) {
        press(u"ctrl+Up"_s);
        --at;
    }
    const QString id = captured[at];
    if (id == m_edited) { // twice in a minute would be one step for undo
        press(u"Escape"_s);
        return;
    }
    QString text = m_model.state().notes[id].text;
    for (int i = m_random.bounded(4); i > 0; --i) {
        press(u"BackSpace"_s);
        text.chop(1);
    }
    const QString more = u' ' + m_sentences.more();
    type(more);
    press(m_random.bounded(6) == 0 ? u"Escape"_s : u"Return"_s); // either keeps the words
    does({Deed::Kind::Edit, {id}, text + more, {}, false, {}, {}});
}

void TypedMeeting::undo()
{
    if (m_model.depth() == 0)
        return;
    ++m_undone;
    press(u"ctrl+z"_s);
    does({Deed::Kind::Undo, {}, {}, {}, false, {}, {}});
}

QStringList TypedMeeting::lane(qsizetype index) const
{
    const WallState &wall = m_model.state();
    if (index < m_themes.size())
        return wall.notesIn(m_themes[index].first);
    QStringList loose;
    for (auto it = wall.notes.cbegin(); it != wall.notes.cend(); ++it) {
        if (!it->parked && wall.themesOf(it.key()).isEmpty())
            loose << it.key();
    }
    std::sort(loose.begin(), loose.end(), [](const QString &a, const QString &b) { return a.mid(5).toInt() > b.mid(5).toInt(); }); // the newest on top
    return loose;
}

void TypedMeeting::visit()
{
    qsizetype index = 0;
    while (index <= m_themes.size() && lane(index).isEmpty())
        ++index;
    if (index > m_themes.size())
        return;
    ++m_visits;
    const QStringList cards = lane(index);
    press(u"Tab"_s);
    press(u"Home"_s);
    const int down = m_random.bounded(int(std::min<qsizetype>(cards.size(), 4)));
    for (int i = 0; i < down; ++i)
        press(u"Down"_s);
    const QString id = cards[down];
    const QString from = index < m_themes.size() ? m_themes[index].first : QString();
    switch (m_random.bounded(4)) {
    case 0: {
        const int number = m_random.bounded(7);
        press(u"ctrl+%1"_s.arg(1 + number));
        does({Deed::Kind::SetKind, {id}, {}, wordOf(NoteKind(number)), false, {}, {}});
        break;
    }
    case 1:
        press(u"Delete"_s);
        does({Deed::Kind::Remove, {id}, {}, {}, false, {}, {}});
        if (m_random.bounded(2)) { // and there it is again
            press(u"ctrl+z"_s);
            does({Deed::Kind::Undo, {}, {}, {}, false, {}, {}});
            ++m_undone;
        }
        break;
    case 2:
        press(u"space"_s); // selected, and let go of
        press(u"Escape"_s);
        break;
    default:
        if (index < m_themes.size()) {
            press(u"ctrl+shift+Right"_s);
            does({Deed::Kind::Move, {id}, {}, {}, false, index + 1 < m_themes.size() ? m_themes[index + 1].first : QString(), from});
        }
    }
}

} // namespace sharpend::test
