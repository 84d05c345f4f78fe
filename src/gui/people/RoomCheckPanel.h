// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/RoomCheck.h"
#include "gui/widgets/Card.h"

#include <QHash>

class QVBoxLayout;

namespace sharpend {

class FindingRow;

/// The room check beside the people: caution first, then information, then ticks. Rows keep their place and what is
/// being written in them while the room changes.
class RoomCheckPanel : public Card
{
    Q_OBJECT
public:
    explicit RoomCheckPanel(QWidget *parent = nullptr);

    void setFindings(const QList<Finding> &findings);

Q_SIGNALS:
    void fixRequested(const sharpend::Finding &finding);
    void noted(const QString &noteRule, const QString &reason);

private:
    QHash<QString, FindingRow *> m_rows; ///< by note rule
    QVBoxLayout *m_rowsLayout;
    QWidget *m_ticks;
    QVBoxLayout *m_ticksLayout;
};

} // namespace sharpend
