// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"

namespace sharpend {

class Session;

/// A log of events from a CSV file: which column becomes what, the rows as they will be, and those that stay behind.
class ImportEventsPage : public Page
{
    Q_OBJECT
public:
    explicit ImportEventsPage(Session &session, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    /// Reads \a path; what cannot be read is said on the page.
    void open(const QString &path);

private:
    Session &m_session;
};

} // namespace sharpend
