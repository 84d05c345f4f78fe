// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

class QHBoxLayout;

namespace sharpend {

class GrowingEdit;
class SavedField;
class TextLabel;

/// The learning focus with its three live checks: a tick, or a ring, and one question at most.
class FocusCard : public Card
{
    Q_OBJECT
public:
    explicit FocusCard(QWidget *parent = nullptr);

    /// The focus as it is stored; it is not shown over what is being typed.
    void setFocusText(const QString &focus);
    /// The focus as it stands in the field.
    QString focusText() const;
    void settle();

Q_SIGNALS:
    void edited(const QString &focus);
    void typed();

private:
    void check();

    GrowingEdit *m_edit;
    SavedField *m_field;
    QWidget *m_checks;
    QHBoxLayout *m_checksLayout;
    TextLabel *m_question;
};

} // namespace sharpend
