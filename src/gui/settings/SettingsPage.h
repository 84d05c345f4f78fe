// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"

class QPushButton;

namespace sharpend {

class SegmentedControl;
class TickBox;

/// What holds for this user on this computer: colours, text size, hints, how long raw walls are kept; and the ways to what is set
/// elsewhere.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const QString &location, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("privacy"); }
    void arrive() override;

Q_SIGNALS:
    void templatesRequested();
    void backupsRequested();
    /// Another workspace is to be chosen.
    void workspaceRequested();

private:
    QPushButton *m_back, *m_allHints;
    SegmentedControl *m_scheme, *m_textSize;
    TickBox *m_hints;
    SegmentedControl *m_months;
};

} // namespace sharpend
