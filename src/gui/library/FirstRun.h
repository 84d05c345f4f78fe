// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace sharpend {

/// What an empty workspace shows: what this is, three ways to begin, where it all stays, and how a Learning Team goes.
class FirstRun : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRun(const QString &location, QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleRequested();
    void addRequested();
    void importRequested();
    void openRequested();
    void guideRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *ways();
    QWidget *stages();
    QBoxLayout *where(const QString &location);

    QBoxLayout *m_columns;
    QWidget *m_stages = nullptr;
};

} // namespace sharpend
