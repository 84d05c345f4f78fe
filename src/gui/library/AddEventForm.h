// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"

class QLineEdit;
class QPlainTextEdit;

namespace sharpend {

class KeycapButton;
class SegmentedControl;
class Session;
class TextLabel;

/// The few fields of a new candidate, in the page. A title is enough; Enter adds it and the form is ready for the next.
class AddEventForm : public Card
{
    Q_OBJECT
public:
    explicit AddEventForm(Session &session, QWidget *parent = nullptr);

    /// Shows the form with the caret in its title. What was typed before is still there.
    void open();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add();
    void close();
    void fill(const Event &event);
    Event typed() const;
    void say(const QString &sentence, bool refused);

    Session &m_session;
    QLineEdit *m_title, *m_when, *m_place, *m_raisedBy;
    SegmentedControl *m_kind;
    QPlainTextEdit *m_story;
    TextLabel *m_said;
};

} // namespace sharpend
