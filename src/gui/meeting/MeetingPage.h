// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/MeetingPanels.h"
#include "gui/shell/Page.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace sharpend {

namespace Ui {
class MeetingPage;
}

class BlankCover;
class FacilitatorPanel;
class PaperActions;
class ProjectorControl;
class RoleReplacer;
class QuietMinute;

/// A meeting through its phases: the meeting bar, the panel of the phase, the facilitator's panel beside it. The phase is
/// the stored one, so that every window is in the same.
class MeetingPage : public Page
{
    Q_OBJECT
public:
    MeetingPage(TeamDocument &document, const Content &content, MeetingKind kind = MeetingKind::Learning, QWidget *parent = nullptr);
    ~MeetingPage() override;

    MeetingKind kind() const { return m_kind; }
    /// Shows the wall, to read, with the keyboard on \a noteId, if there is one; for a theme also \a byTheme. The phase stays as it is, and while the
    /// Owner may be in the room nothing is shown.
    void showWall(const QString &noteId = {}, bool byTheme = false);
    QString helpTopic() const override { return QStringLiteral("scribe"); }
    QString undoScope() const override { return m_document.teamId(); }
    void arrive() override;
    void settle() override;
    bool hasOwnBar() const override { return true; }
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    /// What the page takes for now, for tests.
    void setClock(std::function<QDateTime()> clock);
    QList<QAction *> menuActions() override;

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
    void toggleTimer();
    void toggleQuiet();
    void extend(int minutes);
    void followBlank();
    void showProjector();
    void showStrip();
    void announce(const QString &sentence);
    bool isCompact() const;

    TeamDocument &m_document;
    const MeetingKind m_kind;
    std::unique_ptr<Ui::MeetingPage> m_ui;
    Wall *m_wall;
    MeetingPanels m_panels;
    QuietMinute *m_quiet;
    FacilitatorPanel *m_facilitator;
    PaperActions *m_paper;
    RoleReplacer *m_replacer;
    ProjectorControl *m_projector;
    BlankCover *m_cover;
    std::function<QDateTime()> m_now;
    QTimer m_ticks;
    QList<ShortcutInfo> m_shortcuts;
    bool m_panelWanted = true;
    bool m_blankPaused = false; ///< the timer waits because this window was blanked
    int m_shownIndex = -1; ///< of the phase in front
    bool m_goesOn = false; ///< closed here: on to the soak, or the outputs, as soon as they are open
};

} // namespace sharpend
