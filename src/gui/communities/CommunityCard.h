// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "gui/widgets/Card.h"
#include "store/Operation.h"

class QBoxLayout;

namespace sharpend {

class AboutPanel;
class Banner;
class BroughtPanel;
class CharterPanel;
class KeycapButton;
class MembersPanel;
class PlanSeriesForm;
class SegmentedControl;
class SessionPanel;
class SessionThread;
class TextLabel;

/// One community: its sessions along a thread, how it works, the session in hand, its people, how it started, and what is brought.
class CommunityCard : public Card
{
    Q_OBJECT
public:
    /// The parts that stand in the same place, one at a time.
    enum Part { Charter, Session, Members, About };

    explicit CommunityCard(QWidget *parent = nullptr);

    void showCommunity(const CommunityView &view);
    /// Puts the pulse where a session ends.
    void placePulse(QWidget *pulse);
    void showPart(int part);
    void settle();
    /// Beside each other or one under the other, by the room there is.
    void arrange();

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);
    void sessionChosen(const QString &sessionId);
    void teamRequested(const QString &teamId);
    void calendarRequested();
    void droppedSession(bool cancelling);
    void saveRequested();
    void removeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *buildHead();
    void openMenu();
    void openPlanning(bool open);
    void showThread();
    void showCalendarState();

    CommunityView m_view;
    TextLabel *m_name, *m_purpose;
    KeycapButton *m_calendarButton, *m_menuButton, *m_planButton;
    Banner *m_outOfDate;
    SessionThread *m_thread;
    PlanSeriesForm *m_planForm;
    SegmentedControl *m_parts;
    QBoxLayout *m_columns;
    QList<QWidget *> m_panels; ///< as Part
    CharterPanel *m_charter;
    SessionPanel *m_session;
    MembersPanel *m_members;
    AboutPanel *m_about;
    BroughtPanel *m_brought;
    int m_part = Charter;
};

} // namespace sharpend
