// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/widgets/Card.h"
#include "store/Operation.h"

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class InvitationsPanel;
class MeetingRow;
class TeamDocument;

/// "Invitations": when and where each meeting is, the Owner's part of it, and the calendar files and words that invite to them.
class MeetingsCard : public Card
{
    Q_OBJECT
public:
    explicit MeetingsCard(QWidget *parent = nullptr);

    void setDocument(const TeamDocument &document);

Q_SIGNALS:
    void performRequested(const sharpend::Operation &operation);
    void said(const QString &sentence);
    void refused(const QString &sentence);

private:
    /// A sitting of Meeting 1: the meeting itself, and the opening for the Owner.
    struct Sitting {
        QList<QWidget *> parts; ///< with the lines above them
        MeetingRow *meeting, *opening;
    };

    MeetingRow *addRow(const QString &name, bool edits, int at, QList<QWidget *> *parts = nullptr);
    void addSittingRows();
    void orderTabs();
    void follow(MeetingRow *row);
    void drop(const Meeting &meeting, bool cancelling);

    const TeamDocument *m_document = nullptr;
    QVBoxLayout *m_column;
    QList<Sitting> m_sittings; ///< as many as there ever were; some may be hidden
    MeetingRow *m_improving;
    QPushButton *m_sittingButton;
    InvitationsPanel *m_invitations;
};

} // namespace sharpend
