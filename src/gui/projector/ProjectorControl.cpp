// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/projector/ProjectorControl.h"

#include "gui/wall/Wall.h"

#include <QApplication>
#include <QKeyEvent>
#include <QShortcut>

#include <functional>

using namespace Qt::StringLiterals;

namespace sharpend {

ProjectorControl::ProjectorControl(Wall &wall, Page *page)
    : QObject(page)
    , m_wall(wall)
    , m_page(page)
{
    addShortcuts();
    qApp->installEventFilter(this);
}

ProjectorControl::~ProjectorControl() { delete m_window; }

void ProjectorControl::addShortcuts()
{
    const QString projector = tr("Projector");
    const auto add = [&](const QKeySequence &keys, const QString &does, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, m_page); // for the whole window, while the page is in front
        connect(shortcut, &QShortcut::activated, this, act);
        m_shortcuts.append({projector, keys.toString(QKeySequence::NativeText), does});
    };
    const auto turn = [this](int step) {
        if (m_window)
            m_window->turnPage(step);
    };
    add(QKeySequence(Qt::Key_F5), tr("Projector on or off"), [this] { toggle(); });
    add(QKeySequence(Qt::Key_F7), tr("Show only the focus"), [this] { toggleFocusOnly(); });
    add(QKeySequence(Qt::Key_F8), tr("Freeze the picture"), [this] { toggleFrozen(); });
    m_shortcuts.append({projector, QKeySequence(Qt::Key_F12).toString(QKeySequence::NativeText), tr("Blank, here too; again to uncover")});
    add(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_PageDown), tr("Next page"), [turn] { turn(1); });
    add(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_PageUp), tr("Page before"), [turn] { turn(-1); });
}

bool ProjectorControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_F12 || key->modifiers() != Qt::NoModifier || !(m_page->isVisible() || m_window))
        return QObject::eventFilter(watched, event);
    if (!key->isAutoRepeat()) {
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close(); // it may list what the room has said
        setBlank(!m_blank);
    }
    return true;
}

bool ProjectorControl::canComeBack() const { return ProjectorWindow::screenBeside(m_page->window()); }

bool ProjectorControl::isAltered() const { return m_window && (m_blank || m_window->isFocusOnly() || m_window->isFrozen()); }

QString ProjectorControl::stateWords() const
{
    if (!m_window)
        return tr("Projector");
    if (m_blank)
        return tr("Blank");
    if (m_window->isFocusOnly())
        return tr("Only the focus");
    return m_window->isFrozen() ? tr("Picture held") : tr("On the projector");
}

void ProjectorControl::toggle()
{
    if (m_window)
        m_window->close();
    else
        open();
}

void ProjectorControl::open()
{
    for (ProjectorWindow *other : m_page->window()->findChildren<ProjectorWindow *>())
        other->close(); // of another meeting: there is one projector
    auto *roomWall = new Wall(m_wall.document());
    m_window = new ProjectorWindow(*roomWall, m_page->window());
    roomWall->setParent(m_window);
    const auto follow = [this, roomWall] { roomWall->setArrangement(m_wall.arrangement()); };
    follow();
    connect(&m_wall, &Wall::lanesChanged, roomWall, follow);
    connect(m_window, &ProjectorWindow::closed, this, [this] {
        m_window->deleteLater();
        m_window.clear();
        Q_EMIT changed();
    });
    connect(m_window, &ProjectorWindow::screenLost, this, [this] { m_lost = true; });
    connect(m_window, &ProjectorWindow::focusOnlyRequested, this, &ProjectorControl::toggleFocusOnly);
    connect(m_window, &ProjectorWindow::freezeRequested, this, &ProjectorControl::toggleFrozen);
    connect(m_window, &ProjectorWindow::keyboardTaken, this, [this] { m_page->window()->activateWindow(); });
    connect(m_window, &ProjectorWindow::typed, this, &ProjectorControl::passOn);
    m_lost = false;
    m_window->setShow(m_show);
    m_window->setPurpose(m_purpose);
    m_window->setShowsInsights(m_insights);
    m_window->setTimePassed(m_timePassed);
    m_window->setBlank(m_blank);
    m_window->open();
    Q_EMIT changed();
}

void ProjectorControl::toggleFocusOnly()
{
    if (!m_window)
        return;
    m_window->setFocusOnly(!m_window->isFocusOnly());
    Q_EMIT changed();
}

void ProjectorControl::toggleFrozen()
{
    if (!m_window)
        return;
    m_window->setFrozen(!m_window->isFrozen());
    Q_EMIT changed();
}

void ProjectorControl::setBlank(bool blank)
{
    if (blank == m_blank)
        return;
    m_blank = blank;
    if (m_window)
        m_window->setBlank(blank);
    Q_EMIT changed();
}

void ProjectorControl::setShow(RoomPicture::Show show, const QString &purpose, bool insights)
{
    m_show = show;
    m_purpose = purpose;
    m_insights = insights;
    if (!m_window)
        return;
    m_window->setShow(show);
    m_window->setPurpose(purpose);
    m_window->setShowsInsights(insights);
}

void ProjectorControl::setTimePassed(qreal share)
{
    m_timePassed = share;
    if (m_window)
        m_window->setTimePassed(share);
}

void ProjectorControl::leaveOff()
{
    m_lost = false;
    Q_EMIT changed();
}

void ProjectorControl::passOn(const QString &text) const
{
    QWidget *window = m_page->window();
    window->activateWindow();
    QWidget *to = window->focusWidget() ? window->focusWidget() : m_page;
    QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, text);
    QCoreApplication::sendEvent(to, &press);
}

} // namespace sharpend
