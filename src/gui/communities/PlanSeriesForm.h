// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "gui/widgets/Card.h"
#include "store/Operation.h"

class QComboBox;
class QSpinBox;

namespace sharpend {

class PlanFields;

/// Plans the next sessions of a community: the first of them, how often, and how many.
class PlanSeriesForm : public Card
{
    Q_OBJECT
public:
    explicit PlanSeriesForm(QWidget *parent = nullptr);

    /// Offers what follows the last session of \a community.
    void open(const Community &community);

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);
    void closed();

private:
    void plan();

    Community m_community;
    QComboBox *m_rhythm;
    QSpinBox *m_count;
    PlanFields *m_fields;
};

} // namespace sharpend
