// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

namespace sharpend {

class TextLabel;

/// What is affirmed, in a strong sentence and a quiet one: no improvements is a complete result.
class GoodResult : public Card
{
    Q_OBJECT
public:
    explicit GoodResult(QWidget *parent = nullptr);
    void setWords(const QString &strong, const QString &more);

private:
    TextLabel *m_strong, *m_more;
};

} // namespace sharpend
