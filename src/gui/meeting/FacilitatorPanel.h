// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"

#include <QWidget>

class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class ParkedTray;
class TextLabel;
struct Content;

/// For the facilitator's eyes, never on the projector: questions of the phase, what to say to a fix, the sentence of a
/// mark, the parked ideas.
class FacilitatorPanel : public QWidget
{
    Q_OBJECT
public:
    FacilitatorPanel(TeamDocument &document, const Content &content, MeetingKind kind, QWidget *parent = nullptr);

    void setCompact(bool compact);
    /// How long the meeting has run: a mark that has passed gets its sentence.
    void setElapsedMinutes(int minutes);
    void refresh();

Q_SIGNALS:
    void promptTicked(const QString &promptId, bool asked);
    /// Over the planned time: the group agreed to go on.
    void extendRequested(int minutes);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillPrompts();
    void showAdvice();

    const MeetingKind m_kind;
    TeamDocument &m_document;
    const Content &m_content;
    TextLabel *m_promptTitle;
    TextLabel *m_phaseLabel;
    QVBoxLayout *m_prompts;
    KeycapButton *m_moreButton;
    TextLabel *m_adviceTitle;
    TextLabel *m_advice;
    TextLabel *m_markText;
    KeycapButton *m_extendButton;
    TextLabel *m_balance;
    ParkedTray *m_tray;
    QStringList m_shownPrompts;
    QString m_shownKey;
    bool m_more = false;
    int m_minutes = 0;
};

/// The parked ideas: how many, and that they are kept. Their text stays shut until Meeting 2 reaches its improvements.
class ParkedTray : public QWidget
{
    Q_OBJECT
public:
    explicit ParkedTray(QWidget *parent);
    void setCount(int count);
    /// When they open.
    void setWhen(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_when;
};

} // namespace sharpend
