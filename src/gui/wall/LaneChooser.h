// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace sharpend {

/// The lane the next notes land in: type to filter, Enter chooses; words that are no theme yet make one.
class LaneChooser : public QFrame
{
    Q_OBJECT
public:
    explicit LaneChooser(QWidget *parent);

    void open(const QList<Theme> &themes, const QString &current, const QPoint &bottomRight);

Q_SIGNALS:
    /// Empty for *Not placed yet*.
    void chosen(const QString &themeId);
    void newThemeRequested(const QString &title);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fill();
    void choose();

    QLineEdit *m_filter;
    QListWidget *m_list;
    QList<Theme> m_themes;
    QString m_current;
};

} // namespace sharpend
