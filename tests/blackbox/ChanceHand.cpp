// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "ChanceHand.h"

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/LaneView.h"
#include "gui/wall/WallView.h"
#include "operations/WallOperations.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sharpend::test {

namespace {

constexpr int handPatience = 20000;

QPlainTextEdit *openEditor(const QWidget &window)
{
    for (auto *edit : window.findChildren<QPlainTextEdit *>(u"noteEdit"_s)) {
        if (edit->isVisible())
            return edit;
    }
    return nullptr;
}

/// The lane in which the keyboard is on \a noteId; null where it is not.
LaneView *laneAt(const QString &noteId)
{
    auto *lane = qobject_cast<LaneView *>(QApplication::focusWidget());
    return lane && lane->selectedNotes() == QStringList{noteId} ? lane : nullptr;
}

} // namespace

ChanceHand::ChanceHand(Session &session, MainWindow &window, TeamDocument &document)
    : m_session(session)
    , m_window(window)
    , m_document(document)
{
}

void ChanceHand::work(const QString &name, quint32 seed, int changes)
{
    m_name = name;
    m_random.seed(seed);
    for (int i = 0; i < changes; ++i) {
        change();
        settle();
    }
    if (auto *field = m_window.findChild<CaptureField *>(); !field->toPlainText().isEmpty()) { // words whose card was gone
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        settle();
    }
}

void ChanceHand::settle()
{
    static_cast<void>(QTest::qWaitFor([this] { return m_session.waiting() == 0 && m_document.pendingNotes().isEmpty(); }, handPatience));
}

QString ChanceHand::word()
{
    m_typed << u"%1-%2"_s.arg(m_name).arg(m_typed.size());
    return m_typed.last();
}

QString ChanceHand::anyNote()
{
    const QList<Note> notes = m_document.wallNotes();
    return notes.isEmpty() ? QString() : notes[m_random.bounded(int(notes.size()))].id;
}

void ChanceHand::change()
{
    switch (m_random.bounded(10)) {
    case 4:
    case 5:
    case 6:
        edit();
        break;
    case 7:
        giveKind();
        break;
    case 8:
        m_random.bounded(3) == 0 ? remove() : capture();
        break;
    case 9:
        place();
        break;
    default:
        capture();
        break;
    }
}

void ChanceHand::capture()
{
    auto *field = m_window.findChild<CaptureField *>();
    field->setFocus();
    QTest::keyClicks(field, u" "_s + word());
    QTest::keyClick(field, Qt::Key_Return);
}

void ChanceHand::edit()
{
    const QString id = anyNote();
    if (id.isEmpty())
        return;
    m_window.findChild<WallView *>()->edit(id);
    QPlainTextEdit *editor = openEditor(m_window);
    if (!editor)
        return;
    QTest::qWait(m_random.bounded(40)); // the other goes on meanwhile
    editor = openEditor(m_window);
    if (!editor)
        return;
    QTest::keyClicks(editor, u" "_s + word());
    QTest::keyClick(editor, Qt::Key_Return);
}

void ChanceHand::giveKind()
{
    const QString id = anyNote();
    m_window.findChild<WallView *>()->enter(id);
    if (LaneView *lane = laneAt(id))
        QTest::keyClick(lane, Qt::Key(Qt::Key_1 + m_random.bounded(7)), Qt::ControlModifier);
}

void ChanceHand::remove()
{
    const QString id = anyNote();
    m_window.findChild<WallView *>()->enter(id);
    if (LaneView *lane = laneAt(id))
        QTest::keyClick(lane, Qt::Key_Delete);
}

void ChanceHand::place()
{
    const QString id = anyNote();
    const QList<Theme> themes = m_document.themes();
    if (id.isEmpty())
        return;
    if (themes.size() < 3) {
        Theme theme;
        theme.id = newId();
        theme.teamId = m_document.teamId();
        theme.title = word();
        m_session.perform(groupNotes(theme, {{QString(), {id}}}));
    } else {
        const Theme theme = themes[m_random.bounded(int(themes.size()))];
        if (m_random.bounded(2)) {
            m_session.perform(placeNotes(m_document.teamId(), {id}, {}, theme.id));
            return;
        }
        const QString added = word();
        m_session.perform(renameTheme(m_document.teamId(), theme.id, {theme.title, theme.title + u' ' + added}));
        // A person who writes on sees what they have written: the head of the lane shows it at once.
        static_cast<void>(QTest::qWaitFor([&] { return m_document.row<Theme>(theme.id).title.contains(added); }, handPatience));
    }
}

} // namespace sharpend::test
