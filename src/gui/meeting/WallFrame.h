// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"
#include "gui/wall/WallView.h"

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace sharpend {

class Banner;
class CaptureField;
class KeycapButton;
class MovedStrip;
class SegmentedControl;
class WallPhotos;

/// The wall on the page of a meeting: over it what it is about, its arrangement and its filter, under it where the scribe
/// types. Goes back through the notes that this window has captured.
class WallFrame : public PhasePanel
{
    Q_OBJECT
public:
    WallFrame(Wall &wall, const Content &content, MeetingKind kind, QWidget *parent);

    QWidget *firstFocus() override;
    QList<QWidget *> regions() override;
    QWidget *captureRegion() override;
    void setCompact(bool compact) override;
    void focusFilter() override;
    void toggleArrangement() override;
    void setPanelShown(bool shown) override;
    void group() override { m_view->group(); }
    WallView *view() const { return m_view; }
    WallPhotos *photos() const { return m_photos; }

protected:
    void showEvent(QShowEvent *event) override;
    virtual QWidget *bar() const = 0;
    virtual CaptureField *field() const = 0;
    /// Puts words that could not be kept where they were typed into the field.
    virtual void takeBack(const QString &words) = 0;

    /// Puts the bar under the wall and joins the two: letters typed on the wall go to the field.
    void addBar();
    /// Whether the wall may be laid out otherwise than by theme.
    void offerArrangements(bool offered);
    /// \a noteId was captured in this window.
    void onCaptured(const QString &noteId);
    void editLast();
    void hideStrip();
    /// A wall at rest takes typing slips and strikes only.
    void setAtRest(bool resting);
    void showResting(bool resting, const QString &sentence);

    Wall &m_wall;
    QHBoxLayout *m_toolbar;
    QHBoxLayout *m_middle; ///< the wall, and what stands beside it
    QVBoxLayout *m_under;  ///< between the wall and the bar
    TextLabel *m_caption;
    TextLabel *m_title;
    SegmentedControl *m_arrangement;
    KeycapButton *m_stepButton;
    QLineEdit *m_filter;
    QToolButton *m_filterButton;
    KeycapButton *m_panelButton; ///< while the facilitator's panel is hidden
    Banner *m_banner;
    WallView *m_view;
    WallPhotos *m_photos;

private:
    void followArrangement(Arrangement arrangement);
    void showStepButton();

    bool m_resting = false;
    void takeReturned();
    void reopenHalf();

    QWidget *m_underBanner; ///< the room between it and the wall
    MovedStrip *m_strip; ///< what was just moved, and a way back
    Banner *m_trouble;
    QVBoxLayout *m_column;
    QStringList m_captured; ///< by this window, newest last: what Ctrl+Up goes back through
    qsizetype m_editing = -1;
    bool m_steppingBack = false;
};

} // namespace sharpend
