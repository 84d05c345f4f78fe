// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QDialog>

class QLineEdit;

namespace sharpend {

class DirectoryList;

/// Chooses a person of the workspace for a community, or somebody new: by who they are, not by a typed name.
class ChooseMemberDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a taken are those who cannot be chosen.
    ChooseMemberDialog(const QString &title, const QString &what, const QList<Person> &people, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void chosen(const sharpend::Person &person, bool isNew);

private:
    void give();

    DirectoryList *m_list;
    QLineEdit *m_job, *m_name, *m_organisation;
};

} // namespace sharpend
