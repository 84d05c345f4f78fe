// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"

namespace sharpend {

class KindBadge;
class TextLabel;

/// One reflection that waits: its words, and two buttons. Enter puts it on the wall, Delete leaves it.
class InboxRow : public Card
{
    Q_OBJECT
public:
    InboxRow(const Note &note, QWidget *parent);

    QString noteId() const { return m_noteId; }
    void setNote(const Note &note);

Q_SIGNALS:
    void putRequested();
    void leaveRequested();
    void stepped(int by);
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_noteId;
    TextLabel *m_text;
    KindBadge *m_badge;
};

} // namespace sharpend
