// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "WallTypist.h"

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/wall/CaptureBar.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/LaneView.h"
#include "operations/Operations.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::test {

QWidget *keyboard()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    return QApplication::focusWidget();
}

void pressKey(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (keyboard())
        QTest::keyClick(keyboard(), key, modifiers);
}

void typeText(const QString &text)
{
    for (const QChar letter : text) {
        if (!keyboard())
            return;
        if (letter.unicode() >= 0x20 && letter.unicode() < 0x7f) {
            QTest::keyClick(keyboard(), letter.toLatin1());
        } else {
            QInputMethodEvent event;
            event.setCommitString(letter);
            QApplication::sendEvent(keyboard(), &event);
        }
    }
}

WallTypist::WallTypist(Session &session, MainWindow &window, TeamDocument &document, Say say)
    : m_session(session)
    , m_document(document)
    , m_bar(window.findChild<CaptureBar *>())
    , m_say(std::move(say))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WallTypist::strike);
    connect(&session, &Session::saved, this, &WallTypist::tellFinished);
    connect(m_bar, &CaptureBar::captured, this, [this](const Note &note) {
        m_captured.append({Deed::Kind::Add, {note.id}, note.text, note.kind ? wordOf(*note.kind) : QString(), note.parked,
                           note.parked ? QString() : m_bar->lane(), {}});
    });
}

void WallTypist::start(quint32 seed, int number, int millisecondsBetween)
{
    m_random.seed(seed);
    m_sentences.emplace(m_random, number);
    m_strokes.clear();
    WallState now;
    for (const Note &note : m_document.rows<Note>())
        now.notes.insert(note.id, {note.text, note.kind ? wordOf(*note.kind) : QString(), note.parked});
    for (const Placement &place : m_document.rows<Placement>())
        now.places.append({place.noteId, place.themeId});
    m_model = WallModel(now);
    m_sinceTaken.invalidate();
    m_deeds = m_finished = 0;
    planNote(); // so that no step of an earlier window is joined or undone
    m_say(u"live "_s + live());
    m_timer.start(millisecondsBetween);
}

QPlainTextEdit *WallTypist::editor() const
{
    auto *edit = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    return edit && edit->objectName() == "noteEdit"_L1 ? edit : nullptr;
}

const LaneView *WallTypist::lane() const { return qobject_cast<const LaneView *>(QApplication::focusWidget()); }

QString WallTypist::live() const
{
    QJsonObject state{{u"field"_s, m_bar->text()}, {u"kind"_s, m_bar->kind() ? wordOf(*m_bar->kind()) : QString()}};
    if (const QPlainTextEdit *edit = editor()) {
        state[u"card"_s] = edit->property("noteId").toString();
        state[u"base"_s] = edit->property("base").toString();
        state[u"words"_s] = edit->toPlainText();
    }
    return QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact));
}

void WallTypist::tellFinished()
{
    const int finished = m_deeds - m_session.waiting();
    if (finished > m_finished)
        m_say(u"finished %1"_s.arg(m_finished = finished));
}

void WallTypist::strike()
{
    tellFinished();
    if (m_strokes.empty())
        plan();
    const Stroke stroke = m_strokes.front();
    m_strokes.pop_front();
    const std::optional<Deed> about = expected(stroke);
    if (about)
        m_say(u"about "_s + about->line());
    const int before = m_session.waiting();
    m_captured.clear();
    if (stroke.text.isEmpty())
        pressKey(stroke.key, stroke.modifiers);
    else
        typeText(stroke.text);
    const int begun = m_session.waiting() - before;
    m_deeds += begun;
    if (begun > 1 || (begun == 1 && !about))
        m_say(u"odd: %1 deeds of one key, %2 %3"_s.arg(begun).arg(int(stroke.key)).arg(stroke.text));
    if (about && begun == 1) {
        const Deed deed = m_captured.isEmpty() ? *about : m_captured.first();
        m_model.apply(deed);
        if (deed.kind == Deed::Kind::Move || deed.kind == Deed::Kind::Remove || deed.kind == Deed::Kind::Undo)
            m_sinceTaken.start();
        m_say(u"deed "_s + deed.line());
    } else if (about) {
        m_say(u"nothing"_s);
    }
    m_say(u"live "_s + live());
}

std::optional<Deed> WallTypist::expected(const Stroke &stroke) const
{
    const bool enter = stroke.key == Qt::Key_Return && !(stroke.modifiers & Qt::ShiftModifier);
    const bool control = stroke.modifiers == Qt::ControlModifier;
    if (QApplication::activePopupWidget())
        return std::nullopt;
    if (control && stroke.key == Qt::Key_Z)
        return Deed{Deed::Kind::Undo, {}, {}, {}, false, {}, {}};
    if (m_bar->field()->hasFocus()) {
        if (!enter || cleanText(m_bar->text()).isEmpty())
            return std::nullopt;
        return Deed{Deed::Kind::Add, {}, cleanText(m_bar->text()), m_bar->kind() ? wordOf(*m_bar->kind()) : QString(), control,
                    control ? QString() : m_bar->lane(), {}};
    }
    if (const QPlainTextEdit *edit = editor()) {
        const QString words = edit->toPlainText();
        const bool leaves = enter || stroke.key == Qt::Key_Escape || (control && stroke.key == Qt::Key_Up);
        if (!leaves || words == edit->property("base").toString())
            return std::nullopt;
        return Deed{Deed::Kind::Edit, {edit->property("noteId").toString()}, cleanText(words), {}, false, {}, {}};
    }
    const LaneView *view = lane();
    if (!view || view->selectedNotes().isEmpty())
        return std::nullopt;
    const QStringList ids = view->selectedNotes();
    if (control && stroke.key >= Qt::Key_0 && stroke.key <= Qt::Key_7)
        return Deed{Deed::Kind::SetKind, ids, {}, stroke.key == Qt::Key_0 ? QString() : wordOf(NoteKind(stroke.key - Qt::Key_1)), false, {}, {}};
    if (stroke.key == Qt::Key_Delete)
        return Deed{Deed::Kind::Remove, ids, {}, {}, false, {}, {}};
    const bool moves = stroke.modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && (stroke.key == Qt::Key_Left || stroke.key == Qt::Key_Right);
    if (moves) {
        const QString from = view->lane()->laneId(), to = neighbour(view, stroke.key == Qt::Key_Right ? 1 : -1);
        if (to != from)
            return Deed{Deed::Kind::Move, ids, {}, {}, false, to, from};
    }
    return std::nullopt;
}

QString WallTypist::neighbour(const LaneView *from, int step) const
{
    QList<LaneView *> views = from->parentWidget()->findChildren<LaneView *>(QString(), Qt::FindDirectChildrenOnly);
    views.removeIf([](const LaneView *view) { return !view->isVisible(); });
    std::sort(views.begin(), views.end(), [](const LaneView *a, const LaneView *b) { return a->x() < b->x(); });
    const auto at = std::find(views.begin(), views.end(), from) - views.begin() + step;
    return at < 0 || at >= views.size() ? from->lane()->laneId() : views[at]->lane()->laneId();
}

void WallTypist::word(const QString &text)
{
    for (const QChar letter : text)
        m_strokes.push_back({Qt::Key_unknown, Qt::NoModifier, letter});
}

void WallTypist::plan()
{
    const int lot = m_random.bounded(100);
    if (m_session.waiting() == 0 && m_sinceTaken.isValid() && m_sinceTaken.hasExpired(300))
        m_sinceTaken.invalidate();
    const bool free = m_bar->field()->hasFocus() && m_bar->text().isEmpty(), still = free && !m_sinceTaken.isValid();
    if (still && lot < 25)
        planCorrection();
    else if (still && lot < 42 && !m_document.wallNotes().isEmpty())
        planVisit();
    else if (free && lot > 90 && m_model.depth() > 0)
        key(Qt::Key_Z, Qt::ControlModifier);
    else
        planNote();
}

void WallTypist::planNote()
{
    const bool inField = m_bar->field()->hasFocus(); // or the first letter goes there from the wall
    if (inField && m_random.bounded(6) == 0) { // another lane, by the beginning of its name
        key(Qt::Key_L, Qt::ControlModifier);
        const QStringList beginnings{u"two"_s, u"people"_s, u"sent"_s, u"not pl"_s};
        word(beginnings[m_random.bounded(int(beginnings.size()))]);
        key(Qt::Key_Return);
    }
    if (inField && m_random.bounded(3) == 0)
        key(Qt::Key(Qt::Key_1 + m_random.bounded(7)), Qt::ControlModifier);
    const QString sentence = m_random.bounded(3) == 0 ? m_sentences->next(false) : m_sentences->brief();
    const auto middle = sentence.indexOf(u' ', sentence.size() / 2);
    word(sentence.left(middle));
    if (m_random.bounded(4) == 0) {
        const QString slip = m_sentences->slip();
        word(slip);
        for (qsizetype i = 0; i < slip.size(); ++i)
            key(Qt::Key_Backspace);
    }
    word(sentence.mid(middle));
    if (m_random.bounded(10) == 0) {
        key(Qt::Key_Return, Qt::ShiftModifier);
        word(m_sentences->more());
    }
    if (m_random.bounded(8) == 0)
        key(Qt::Key_Escape); // never clears
    key(Qt::Key_Return, m_random.bounded(6) == 0 ? Qt::ControlModifier : Qt::NoModifier);
}

void WallTypist::planCorrection()
{
    key(Qt::Key_Up, Qt::ControlModifier);
    if (m_random.bounded(4) == 0)
        key(Qt::Key_Up, Qt::ControlModifier);
    for (int i = m_random.bounded(4); i > 0; --i)
        key(Qt::Key_Backspace);
    word(u' ' + m_sentences->more());
    key(m_random.bounded(6) == 0 ? Qt::Key_Escape : Qt::Key_Return);
}

void WallTypist::planVisit()
{
    key(Qt::Key_Tab);
    for (int i = m_random.bounded(4); i > 0; --i)
        key(Qt::Key_Down);
    for (int i = m_random.bounded(3); i > 0; --i)
        key(Qt::Key_Right);
    switch (m_random.bounded(5)) {
    case 0:
        key(Qt::Key(Qt::Key_0 + m_random.bounded(8)), Qt::ControlModifier);
        break;
    case 1:
        key(Qt::Key_Delete);
        break;
    case 2:
        key(Qt::Key_F2);
        word(u' ' + m_sentences->more());
        key(Qt::Key_Return);
        break;
    default:
        key(m_random.bounded(2) ? Qt::Key_Right : Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    }
}

} // namespace sharpend::test
