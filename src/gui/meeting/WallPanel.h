// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/WallFrame.h"

#include <memory>

namespace sharpend {

class CaptureBar;
class DraftKeeper;

/// *Discovery*: the wall of discovery with the capture bar. After the meeting has closed, the wall at rest.
class WallPanel : public WallFrame
{
    Q_OBJECT
public:
    WallPanel(Wall &wall, const Content &content, QWidget *parent);
    ~WallPanel() override;

    void refresh() override;
    void settle() override;
    void setCompact(bool compact) override;

protected:
    QWidget *bar() const override;
    CaptureField *field() const override;
    void takeBack(const QString &words) override;

private:
    void capture(const Note &note);
    void captureLines(const QList<Note> &notes);
    void keepDraft(bool atOnce = false);
    void bringDraftBack();
    /// Whether \a note is of the meeting that is held here, and not of another page of this window.
    bool isOurs(const Note &note) const { return note.capturedIn == meeting().id; }

    CaptureBar *m_capture;
    std::unique_ptr<DraftKeeper> m_drafts;
    bool m_draftRead = false;
};

} // namespace sharpend
