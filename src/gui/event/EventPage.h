// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"

namespace sharpend {

class LibraryDocument;
struct Content;

/// Choosing: candidates on the goldilocks map, six factors each with a reason, and one sentence why this one.
class EventPage : public Page
{
    Q_OBJECT
public:
    EventPage(LibraryDocument &document, const Content &content, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    /// Takes \a eventId in hand (empty: the first candidate), to be weighed and chosen.
    void showCandidates(const QString &eventId);
    /// Shows the event that \a teamId stands on, as it was weighed and chosen.
    void showChosen(const QString &teamId);
    void addEvent();

Q_SIGNALS:
    /// The event was chosen and its Learning Team is there.
    void teamRequested(const QString &teamId);

private:
    LibraryDocument &m_document;
    const Content &m_content;
};

} // namespace sharpend
