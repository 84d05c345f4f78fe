// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace sharpend {

class InboxRow;
class KeycapButton;
class TextLabel;

/// *New reflections*: what the soak has brought, to be put on the wall or left. It has no name, no time and no order.
class ReflectionInbox : public QWidget
{
    Q_OBJECT
public:
    explicit ReflectionInbox(QWidget *parent);

    /// Those that wait; \a onWall and \a left say how many are dealt with.
    void show(const QList<Note> &waiting, int onWall, int left);
    void setCompact(bool compact);
    /// The first row; null where nothing waits.
    QWidget *firstRow() const;

Q_SIGNALS:
    void putOnWall(const QStringList &noteIds);
    void leave(const QString &noteId);
    /// A printable key was typed on a row: it belongs in the capture field.
    void typed(const QString &text);
    /// The row with the keyboard has gone, and there is no other.
    void emptied();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void step(InboxRow *from, int by);

    QList<InboxRow *> m_rows;
    TextLabel *m_count;
    TextLabel *m_state;
    QScrollArea *m_scroll;
    QVBoxLayout *m_list;
    KeycapButton *m_allButton;
};

} // namespace sharpend
