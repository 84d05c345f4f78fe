// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>
#include <QPushButton>

namespace sharpend {

class TypedText;

/// An editor as high as what is written in it.
class InPlaceEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit InPlaceEdit(QWidget *parent = nullptr);
    void setFewestLines(int lines);

Q_SIGNALS:
    /// Enter or Esc: the text stays, the editing ends.
    void finished();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();

    int m_fewestLines = 1;
};

/// A sentence that is read, and becomes a field where it stands by a click, F2 or Enter.
class InPlaceText : public QWidget
{
    Q_OBJECT
public:
    explicit InPlaceText(QWidget *parent = nullptr);

    /// What it is about, for assistive technology: "Why: Frequency".
    void setName(const QString &name);
    void setPlaceholder(const QString &text);
    void setReadOnly(bool readOnly);
    QString text() const;
    void show(const QString &stored, bool anew = false);
    void edit();
    void flush();

Q_SIGNALS:
    void typed(const QString &text);

private:
    class Reading;
    void finish(bool keepFocus);
    void tell();

    Reading *m_reading;
    InPlaceEdit *m_edit;
    TypedText *m_typed;
    QString m_name;
    bool m_readOnly = false;
};

} // namespace sharpend
