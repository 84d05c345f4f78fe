// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"

class QPushButton;

namespace sharpend {

class SegmentedControl;

/// What holds for this user: how long raw walls are kept, and where the rest is set.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("privacy"); }
    void arrive() override;

Q_SIGNALS:
    void templatesRequested();
    void backupsRequested();
    void menuRequested();

private:
    QPushButton *m_back;
    SegmentedControl *m_months;
};

} // namespace sharpend
