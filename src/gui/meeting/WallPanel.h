// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

#include <memory>

class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace sharpend {

class Banner;
class CaptureBar;
class DraftKeeper;
class SegmentedControl;
class Wall;
class WallView;

/// *Discovery*: the wall of discovery with its toolbar and the capture bar. After the meeting has closed, the wall at rest.
class WallPanel : public PhasePanel
{
    Q_OBJECT
public:
    WallPanel(Wall &wall, const Content &content, QWidget *parent);
    ~WallPanel() override;

    void refresh() override;
    QWidget *firstFocus() override;
    void settle() override;
    void setCompact(bool compact);
    void setBlank(bool blank);
    void focusFilter();
    void toggleArrangement();
    WallView *view() const { return m_view; }
    CaptureBar *capture() const { return m_capture; }

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    void onCaptured(const Note &note);
    void editLast();
    void keepDraft(bool atOnce = false);
    void bringDraftBack();

    Wall &m_wall;
    QHBoxLayout *m_toolbar = nullptr;
    TextLabel *m_focusCaption;
    TextLabel *m_focus;
    SegmentedControl *m_arrangement;
    QLineEdit *m_filter;
    QToolButton *m_filterButton;
    Banner *m_banner;
    Banner *m_trouble;
    WallView *m_view;
    CaptureBar *m_capture;
    std::unique_ptr<DraftKeeper> m_drafts;
    QStringList m_captured; ///< by this window, newest last: what Ctrl+Up goes back through
    qsizetype m_editing = -1;
    bool m_draftRead = false;
    bool m_steppingBack = false;
};

} // namespace sharpend
