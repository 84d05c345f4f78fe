// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"
#include "domain/Records.h"

#include <functional>

class QPushButton;

namespace sharpend {

class MeetingRow;
class TeamDocument;
class TextLabel;

/// "When and where": both meetings, the Owner's part of the first, and the words of an invitation to copy.
class MeetingsCard : public Card
{
    Q_OBJECT
public:
    explicit MeetingsCard(QWidget *parent = nullptr);

    void setDocument(const TeamDocument &document);

    /// The words of an invitation, in plain text. It holds no names.
    static QString invitationText(const TeamDocument &document);

Q_SIGNALS:
    void planned(const QString &meetingId, const std::function<void(sharpend::Meeting &)> &change);

private:
    const TeamDocument *m_document = nullptr;
    MeetingRow *m_learning, *m_opening, *m_improving;
    QPushButton *m_copyButton;
    TextLabel *m_copied;
};

} // namespace sharpend
