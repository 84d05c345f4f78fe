// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"

namespace sharpend {

class LibraryDocument;

/// Where everything starts: Learning Teams under way and events that might be worth one; on first run, what this is.
class LibraryPage : public Page
{
    Q_OBJECT
public:
    explicit LibraryPage(LibraryDocument &document, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    /// Opens the few fields for a new candidate and puts the caret in its title.
    void addEvent();

Q_SIGNALS:
    void teamRequested(const QString &teamId);
    /// To the map and the factors, with \a eventId in hand; empty for none in particular.
    void weighRequested(const QString &eventId);
    void importRequested();
    void sampleRequested();
    void openRequested();

private:
    LibraryDocument &m_document;
};

} // namespace sharpend
