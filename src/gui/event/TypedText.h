// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPointer>
#include <QTimer>

class QLineEdit;
class QPlainTextEdit;

namespace sharpend {

/// What is being typed into one field: said after a short pause, when the field is left, and when somebody asks for it.
/// A field that is typed in is never written to from outside.
class TypedText : public QObject
{
    Q_OBJECT
public:
    explicit TypedText(QLineEdit *edit);
    explicit TypedText(QPlainTextEdit *edit);

    QString text() const;
    /// Shows \a stored, unless the field is typed in. With \a anew it shows something else from now on.
    void show(const QString &stored, bool anew = false);
    void flush();

Q_SIGNALS:
    void typed(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start(QWidget *field);
    void onTyped();

    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_area = nullptr;
    QWidget *m_field = nullptr;
    QTimer m_pause;
    bool m_dirty = false;
    bool m_showing = false;
};

} // namespace sharpend
