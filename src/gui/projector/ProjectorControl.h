// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/projector/ProjectorWindow.h"
#include "gui/shell/Page.h"

#include <QPointer>

namespace sharpend {

/// The projector of a meeting's page: opens and closes its window, keeps what it is to show, and has its keys. F12 is heard
/// wherever the keyboard is, in a list that has popped up too: when the Owner comes back there is no time to look for it.
class ProjectorControl : public QObject
{
    Q_OBJECT
public:
    /// \a wall is the page's own: the room sees it in the same arrangement, but never filtered.
    ProjectorControl(Wall &wall, Page *page);
    ~ProjectorControl() override;

    bool isOn() const { return m_window; }
    bool isBlank() const { return m_blank; }
    /// Its screen has gone while it was on, and nobody has answered that yet.
    bool isLost() const { return m_lost; }
    /// There is a screen for it again.
    bool canComeBack() const;
    /// It is on and shows something else than the phase has for the room: held, blank, the focus alone.
    bool isAltered() const;
    /// On, off, or in which state, in a word or two.
    QString stateWords() const;

    void toggle();
    void setBlank(bool blank);
    /// What the phase has for the room.
    void setShow(RoomPicture::Show show, const QString &purpose, bool insights);
    void setTimePassed(qreal share);
    /// Goes on without it.
    void leaveOff();

    QList<ShortcutInfo> shortcuts() const { return m_shortcuts; }

Q_SIGNALS:
    /// It is on, off, lost, held, blank or not.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addShortcuts();
    void open();
    void toggleFocusOnly();
    void toggleFrozen();
    void passOn(const QString &text) const;

    Wall &m_wall;
    Page *m_page;
    QPointer<ProjectorWindow> m_window;
    QList<ShortcutInfo> m_shortcuts;
    RoomPicture::Show m_show = RoomPicture::Show::FocusOnly;
    QString m_purpose;
    qreal m_timePassed = 0;
    bool m_insights = false, m_blank = false, m_lost = false;
};

} // namespace sharpend
