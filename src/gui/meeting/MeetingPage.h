// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/MeetingPanels.h"
#include "gui/shell/Page.h"

#include <QTimer>

#include <memory>

namespace Ui {
class MeetingPage;
}

namespace sharpend {

class FacilitatorPanel;
class ProjectorWindow;

/// A meeting through its phases: the meeting bar, the panel of the phase, the facilitator's panel beside it. The phase is
/// the stored one, so that every window is in the same.
class MeetingPage : public Page
{
    Q_OBJECT
public:
    MeetingPage(TeamDocument &document, const Content &content, MeetingKind kind = MeetingKind::Learning, QWidget *parent = nullptr);
    ~MeetingPage() override;

    MeetingKind kind() const { return m_kind; }
    QString helpTopic() const override { return QStringLiteral("scribe"); }
    QString undoScope() const override { return m_document.teamId(); }
    void arrive() override;
    void settle() override;
    bool hasOwnBar() const override { return true; }
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;

Q_SIGNALS:
    void menuRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Meeting &meeting() const { return m_document.meeting(m_kind); }
    PhasePanel *panel() const;
    void connectPanels();
    static void handOver(const QWidget *from, const QWidget *to);
    bool standsAlone() const;
    void goOn();
    void refresh(const DocumentChange &change);
    void showPhase();
    void togglePanel();
    void goToPhase(int index);
    void step(int by);
    void tick();
    void addShortcuts();
    void perform(const Operation &operation);
    void toggleProjector();
    void setBlank(bool blank);
    void updateProjector();

    TeamDocument &m_document;
    const MeetingKind m_kind;
    std::unique_ptr<Ui::MeetingPage> m_ui;
    Wall *m_wall;
    Wall *m_roomWall; ///< the projector's: never filtered
    MeetingPanels m_panels;
    FacilitatorPanel *m_facilitator;
    ProjectorWindow *m_projector = nullptr;
    QTimer m_clock;
    QList<ShortcutInfo> m_shortcuts;
    bool m_panelWanted = true;
    bool m_blank = false;
    int m_shownIndex = -1; ///< of the phase in front
    bool m_goesOn = false; ///< closed here: on to the soak, or the outputs, as soon as they are open
};

} // namespace sharpend
