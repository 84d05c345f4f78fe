// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QTextBrowser;

namespace sharpend {

/// The user guide, beside the window, at the page that fits. Esc closes it and gives the keyboard back to the window.
class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget *parent);
    /// Opens the guide's page \a topic, a file name of docs/guide without its ending.
    void showTopic(const QString &topic);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTextBrowser *m_text;
};

} // namespace sharpend
