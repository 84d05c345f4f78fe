// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"
#include "gui/documents/TeamDocument.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace sharpend {

class DueAdvice;
class KeycapButton;
class ParkedTray;
class QuietMinute;
class RecoveryLines;
class TextLabel;

/// For the facilitator's eyes, never on the projector: questions of the phase, the quiet minute, what to say when the talk
/// leaves its track, the sentence of a mark, the parked ideas.
class FacilitatorPanel : public QWidget
{
    Q_OBJECT
public:
    FacilitatorPanel(TeamDocument &document, const Content &content, MeetingKind kind, QuietMinute &quiet,
                     QWidget *parent = nullptr);

    void setCompact(bool compact);
    /// How long the meeting has run: a mark that has passed gets its sentence.
    void setElapsedMinutes(int minutes);
    void refresh();
    /// The sentence of the last mark, once the agreed time is over; empty before.
    QString overTimeSentence() const;
    static constexpr int extension = 10; ///< minutes

Q_SIGNALS:
    void promptTicked(const QString &promptId, bool asked);
    /// Near the end of the agreed time, or past it: the group agreed to go on.
    void extendRequested(int minutes);
    /// To begin the quiet minute, or to end it.
    void quietRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeInside();
    void arrangeButtons();
    void fillPrompts();
    QList<Sentence> wantedPrompts() const;
    void showRecovery();
    void showTime();
    bool isOver() const;
    QString dueSentence() const;
    void showBalance();
    void showQuiet();
    void showTray();
    const Meeting &meeting() const { return m_document.meeting(m_kind); }

    const MeetingKind m_kind;
    TeamDocument &m_document;
    const Content &m_content;
    QuietMinute &m_quiet;
    TextLabel *m_promptTitle;
    TextLabel *m_phaseLabel;
    QVBoxLayout *m_prompts;
    QBoxLayout *m_buttons;
    KeycapButton *m_quietButton;
    KeycapButton *m_moreButton;
    QWidget *m_quietBar;
    TextLabel *m_quietLabel;
    RecoveryLines *m_recovery;
    TextLabel *m_nextMark;
    QWidget *m_dueLine; ///< over what is due
    DueAdvice *m_due;
    ParkedTray *m_tray;
    QStringList m_shownPrompts;
    QString m_shownKey;
    QString m_cueFor; ///< the meeting in which this window has given the balance cue: once is enough
    bool m_cueShown = false;
    bool m_more = false;
    bool m_compact = false;
    int m_minutes = 0;
};

} // namespace sharpend
