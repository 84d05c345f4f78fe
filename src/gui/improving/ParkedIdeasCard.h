// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/widgets/Card.h"

class QVBoxLayout;

namespace sharpend {

class TextLabel;

/// The parked ideas, open at last: each word for word, to use or to set aside. What is used is an improvement now and
/// no longer listed here; what is set aside stays in sight and can be taken up again.
class ParkedIdeasCard : public Card
{
    Q_OBJECT
public:
    explicit ParkedIdeasCard(TeamDocument &document, QWidget *parent);

    /// \a resting: the meeting is over, so the ideas are there to read.
    void refresh(bool resting);
    /// The way to the next idea, if one is left.
    QWidget *firstFocus() const;

Q_SIGNALS:
    void useRequested(const QString &noteId);
    void asideRequested(const QString &noteId, bool aside);

private:
    class Row;
    TeamDocument &m_document;
    TextLabel *m_title, *m_left, *m_note;
    QVBoxLayout *m_list;
    QList<Row *> m_rows;
};

} // namespace sharpend
