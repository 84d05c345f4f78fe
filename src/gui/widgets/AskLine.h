// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace sharpend {

/// One line asked for in place: a reason, an update. Enter or the button gives it; Esc or the quiet button leaves it, and
/// what was typed is still there the next time.
class AskLine : public QWidget
{
    Q_OBJECT
public:
    /// The field is \a name + "Edit", the buttons \a name + "Button" and \a name + "LeaveButton".
    AskLine(const QString &name, const QString &asked, const QString &give, const QString &leave, QWidget *parent = nullptr);

    void open();
    void clear();
    QString text() const;

Q_SIGNALS:
    void given(const QString &text);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void give();

    QLineEdit *m_edit;
    QPushButton *m_giveButton, *m_leaveButton;
};

} // namespace sharpend
