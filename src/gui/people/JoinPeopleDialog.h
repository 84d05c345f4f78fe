// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/people/Directory.h"

#include <QDialog>

class QPushButton;

namespace sharpend {

class DirectoryList;
class TextLabel;

/// Which of the others is the same person as one: chosen from the list, then said what becomes of it.
class JoinPeopleDialog : public QDialog
{
    Q_OBJECT
public:
    JoinPeopleDialog(const KnownPerson &kept, const QList<KnownPerson> &people, QWidget *parent);

Q_SIGNALS:
    void joined(const QString &otherId);

private:
    void choose(const Person &person);

    KnownPerson m_kept;
    QList<KnownPerson> m_people;
    QString m_otherId;
    DirectoryList *m_list;
    TextLabel *m_what;
    QPushButton *m_joinButton;
};

} // namespace sharpend
