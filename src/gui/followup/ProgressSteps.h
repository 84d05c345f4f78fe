// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"
#include "domain/OutputWords.h"
#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

/// How far a promise has come, in three steps: Agreed, Under way, In place. Left and Right, or a click, go from one to the
/// next.
class ProgressSteps : public PaintedWidget
{
    Q_OBJECT
public:
    explicit ProgressSteps(QWidget *parent = nullptr);

    void setProgress(ActionProgress progress);
    ActionProgress progress() const { return m_progress; }

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::PageTabList; }
    QList<PaintedPart> parts() const override;
    int focusedPart() const override;
    void pressPart(int index) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void progressRequested(sharpend::ActionProgress progress);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect stepRect(int index) const;
    int filled() const;
    int stepAt(const QPoint &position) const;

    ActionProgress m_progress = ActionProgress::Proposed;
};

} // namespace sharpend
