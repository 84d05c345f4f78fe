// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/OutputPack.h"
#include "gui/widgets/Card.h"

class QVBoxLayout;

namespace sharpend {


/// The learning of a pack, to be read: numbered statements, what helps, what the team is still asking.
class OwnerLearningCard : public Card
{
    Q_OBJECT
public:
    explicit OwnerLearningCard(QWidget *parent = nullptr);

    /// What \a earlier did not say is marked.
    void setPack(const OutputPack &pack, const std::optional<OutputPack> &earlier = std::nullopt);
    /// A word across the paper, under what is written.
    void setWatermark(const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void addSection(const QString &heading, const QList<PackStatement> &statements, const std::optional<OutputPack> &earlier, bool numbered);

    QVBoxLayout *m_column;
    QString m_watermark;
    bool m_ring = false; ///< the keyboard came here on its own feet
};

} // namespace sharpend
