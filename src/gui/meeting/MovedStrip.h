// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/Tables.h"
#include "gui/widgets/Card.h"

namespace sharpend {

class TextLabel;

/// Under the wall: what has just been moved, how to go on, and undo. Goes as soon as anything else is done.
class MovedStrip : public Card
{
    Q_OBJECT
public:
    explicit MovedStrip(QWidget *parent);

    void say(const QString &sentence);
    void setCompact(bool compact);
    /// The document is different: the first change after say() is what it speaks of.
    void follow(const DocumentChange &change);

Q_SIGNALS:
    void undoRequested();

private:
    TextLabel *m_text;
    QWidget *m_keys;
    bool m_expected = false;
};

} // namespace sharpend
