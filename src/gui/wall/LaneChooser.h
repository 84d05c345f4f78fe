// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace sharpend {

/// The lane the next notes land in, a theme or a step: type to filter, Enter chooses; words that are none yet make one.
class LaneChooser : public QFrame
{
    Q_OBJECT
public:
    explicit LaneChooser(QWidget *parent);

    void open(const QList<Theme> &themes, const QString &current, const QPoint &bottomRight);
    void open(const QList<Step> &steps, const QString &current, const QPoint &bottomRight);

Q_SIGNALS:
    /// Empty for *Not placed yet*.
    void chosen(const QString &laneId);
    /// A theme, or a step, that is not there yet.
    void newRequested(const QString &title);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void choose();

    QLineEdit *m_filter;
    QListWidget *m_list;
    void popUp(const QString &current, const QPoint &bottomRight);

    QList<std::pair<QString, QString>> m_lanes; ///< id and title
    bool m_steps = false;
    QString m_current;
};

} // namespace sharpend
