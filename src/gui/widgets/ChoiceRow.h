// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/RowButton.h"

namespace sharpend {

class TextLabel;

/// A row of a list whose current one is shown beside it: a name, and a line about it.
class ChoiceRow : public RowButton
{
    Q_OBJECT
public:
    explicit ChoiceRow(QWidget *parent = nullptr);

    /// \a isShown: it is the one that is shown beside the list.
    void setWords(const QString &name, const QString &about, bool isShown);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_name, *m_about;
    bool m_isShown = false;
};

} // namespace sharpend
