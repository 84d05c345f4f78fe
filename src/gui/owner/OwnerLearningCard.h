// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

class QVBoxLayout;

namespace sharpend {

struct OutputPack;

/// The learning of a pack, to be read: numbered statements, what helps, what the team is still asking.
class OwnerLearningCard : public Card
{
    Q_OBJECT
public:
    explicit OwnerLearningCard(QWidget *parent = nullptr);

    void setPack(const OutputPack &pack);
    /// A word across the paper, under what is written.
    void setWatermark(const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void addSection(const QString &heading, const QStringList &texts, bool numbered);

    QVBoxLayout *m_column;
    QString m_watermark;
    bool m_ring = false; ///< the keyboard came here on its own feet
};

} // namespace sharpend
