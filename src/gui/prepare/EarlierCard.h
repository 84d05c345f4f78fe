// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/SimilarEvents.h"
#include "gui/widgets/Card.h"

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class TeamDocument;
class TextLabel;

/// What earlier Learning Teams on similar events have set going and not finished, so that nobody invents it anew. Hidden where there
/// is nothing.
class EarlierCard : public Card
{
    Q_OBJECT
public:
    explicit EarlierCard(QWidget *parent = nullptr);

    /// Looks anew, in the background.
    void look(TeamDocument &document);
    const QList<EarlierImprovement> &shown() const { return m_found; }

private:
    void showFound();

    QVBoxLayout *m_rows;
    QPushButton *m_moreButton;
    QList<EarlierImprovement> m_found;
    bool m_all = false;
};

} // namespace sharpend
