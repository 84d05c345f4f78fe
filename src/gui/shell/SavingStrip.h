// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/FocusWatch.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <memory>

class QProgressBar;
class QPushButton;

namespace sharpend {

class TextLabel;
class WorkProgress;

/// How far a file is that is being made, with a button that stops it. It shows itself only once that has taken a while.
class SavingStrip : public QFrame
{
    Q_OBJECT
public:
    SavingStrip(const QString &fileName, const std::shared_ptr<WorkProgress> &progress, QWidget *parent);

    /// Gives the keyboard back to where it was before it came here.
    void giveFocusBack();

Q_SIGNALS:
    /// It has shown itself.
    void shown();

private:
    void showProgress();
    void stop();

    QString m_fileName;
    std::shared_ptr<WorkProgress> m_progress;
    QTimer m_patience, m_poll;
    TextLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPointer<QWidget> m_before; ///< had the keyboard before the button
    std::unique_ptr<FocusWatch> m_watch; ///< the last member, and so the first to go
};

} // namespace sharpend
