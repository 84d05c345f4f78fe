// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"
#include "operations/RetentionOperations.h"

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class Session;
class TextLabel;

/// The finished Learning Teams whose raw walls have been kept for as long as was wanted: to lock each, to destroy its wall, or to leave
/// it for now.
class RetentionPage : public Page
{
    Q_OBJECT
public:
    explicit RetentionPage(Session &session, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("privacy"); }
    void arrive() override;

Q_SIGNALS:
    /// Somebody wants to lock a Learning Team.
    void lockRequested(const QString &teamId);

private:
    void read();
    void showWalls(const QList<DueWall> &walls);
    QWidget *makeRow(const DueWall &wall);
    void askToDestroy(const DueWall &wall);

    Session &m_session;
    QPushButton *m_back;
    TextLabel *m_what;
    QVBoxLayout *m_rows;
};

} // namespace sharpend
