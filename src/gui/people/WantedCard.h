// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Card.h"

class QLineEdit;

namespace sharpend {

class IconLabel;
class KeycapButton;
class TextLabel;

/// A dashed card for somebody who is not here yet ("Someone who works nights"). Enter or a click finds them.
class WantedCard : public Card
{
    Q_OBJECT
public:
    explicit WantedCard(const QString &text, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// Shows a button that takes the wish back.
    void setRemovable(bool removable);

Q_SIGNALS:
    void activated();
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    TextLabel *m_text;
    KeycapButton *m_removeButton;
};

/// A dashed card that turns into a field, to name whose view is missing.
class WantedEdit : public Card
{
    Q_OBJECT
public:
    explicit WantedEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    void named(const QString &perspective);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openField(bool open);

    IconLabel *m_icon;
    TextLabel *m_text;
    QLineEdit *m_edit;
    KeycapButton *m_keepButton;
};

} // namespace sharpend
