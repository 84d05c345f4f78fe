// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace sharpend {

class GrowingEdit;
class KeycapButton;
class TextLabel;

/// Where what a reflection sheet gave back comes in: a file is chosen, or its text is pasted. What is refused stays in the field,
/// with the sentence below it.
class ReflectionPaste : public QWidget
{
    Q_OBJECT
public:
    explicit ReflectionPaste(QWidget *parent = nullptr);

    void open();
    void refuse(const QString &sentence);
    /// What was pasted has come in: the field is free for the next one.
    void taken();

Q_SIGNALS:
    void pasted(const QByteArray &text);
    void fileWanted();
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    GrowingEdit *m_edit;
    TextLabel *m_refusal;
    KeycapButton *m_takeButton;
};

} // namespace sharpend
