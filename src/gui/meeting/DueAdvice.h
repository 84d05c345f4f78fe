// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

class KeycapButton;
class TextLabel;

/// What the facilitator should see without scrolling, because its time has come: the sentence of a mark that has passed, and
/// that the wall tells little of how the work usually goes. No colour, no sound, nothing to answer.
class DueAdvice : public QWidget
{
    Q_OBJECT
public:
    explicit DueAdvice(QWidget *parent);

    /// The sentence of the mark; empty for none.
    void setMark(const QString &sentence);
    /// What to think of when the last mark has passed; empty for nothing.
    void setThought(const QString &sentence);
    void setMayExtend(bool may);
    void setCue(const QString &sentence);

Q_SIGNALS:
    void extendRequested();
    /// The cue has been read and may go.
    void cueNoted();

private:
    void follow();

    TextLabel *m_mark;
    KeycapButton *m_extendButton;
    TextLabel *m_thought;
    TextLabel *m_cue;
    KeycapButton *m_notedButton;
};

} // namespace sharpend
