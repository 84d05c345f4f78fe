// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QHash>
#include <QListWidget>

namespace sharpend {

/// The people of the workspace that fit what is typed, to choose one by who they are and not by a typed name.
class DirectoryList : public QListWidget
{
    Q_OBJECT
public:
    explicit DirectoryList(QWidget *parent = nullptr);

    /// Everybody there is, with a note on some (by person id): what they are in this team already, or why they are suggested.
    /// Those in \a first come before all others, in that order.
    void setPeople(const QList<Person> &people, const QHash<QString, QString> &notes, const QStringList &first = {});
    /// Down in \a field goes to the first row.
    void takeDownFrom(QWidget *field);
    /// Shows those that fit \a typed; everybody while it is empty.
    void filter(const QString &typed);
    bool hasMatches() const { return count() > 0; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const sharpend::Person &person);
    /// Up from the first row: back to the field.
    void leftUpwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QListWidgetItem *item);

    QList<Person> m_people;
    QHash<QString, QString> m_notes;
    QString m_typed;
};

} // namespace sharpend
