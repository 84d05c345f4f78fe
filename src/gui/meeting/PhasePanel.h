// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"

#include <QWidget>

class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class TextLabel;
struct Content;

/// What a phase of a meeting shows in the middle of its page. Writes through the session; says what was refused.
class PhasePanel : public QWidget
{
    Q_OBJECT
public:
    PhasePanel(TeamDocument &document, const Content &content, QWidget *parent, MeetingKind kind = MeetingKind::Learning);

    /// The document is different: show it, but never touch a field that is typed in.
    virtual void refresh() = 0;
    /// Where the keyboard goes when the phase begins.
    virtual QWidget *firstFocus() { return nullptr; }
    /// Puts what is being typed into the store.
    virtual void settle() { }
    /// The parts F6 goes round, before the facilitator's panel, and the one after it.
    virtual QList<QWidget *> regions() { return {this}; }
    virtual QWidget *captureRegion() { return nullptr; }
    virtual void setCompact(bool compact) { static_cast<void>(compact); }
    virtual void focusFilter() { }
    virtual void toggleArrangement() { }
    /// Ctrl+G: groups what is selected, or merges it.
    virtual void group() { }
    /// Whether the facilitator's panel is beside it: if not, there is a way back to it.
    virtual void setPanelShown(bool shown) { static_cast<void>(shown); }

Q_SIGNALS:
    void refused(const QString &sentence);
    /// The facilitator's panel is to be shown again.
    void panelRequested();
    /// What a screen reader should hear.
    void announced(const QString &sentence);

protected:
    const Meeting &meeting() const { return m_document.meeting(m_kind); }
    void perform(const Operation &operation, std::function<void()> done = {});
    /// A button of a pause page: 48 high.
    KeycapButton *makeButton(const QString &text, const QString &look, const QString &name);
    TextLabel *makeText(const QString &text, int type, int token);

    TeamDocument &m_document;
    const Content &m_content;
    const MeetingKind m_kind;
};

} // namespace sharpend
