// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QComboBox;
class QPushButton;

namespace sharpend {

class LibraryDocument;

/// The community that a Learning Team comes from, if it comes from one: to choose, and to go to. Out of sight where there are none.
class CommunityChoice : public QWidget
{
    Q_OBJECT
public:
    explicit CommunityChoice(LibraryDocument &library, QWidget *parent = nullptr);

    void showTeam(const QString &teamId);

Q_SIGNALS:
    void openRequested(const QString &communityId);
    void refused(const QString &sentence);

private:
    LibraryDocument &m_library;
    QString m_teamId;
    QComboBox *m_combo;
    QPushButton *m_openButton;
};

} // namespace sharpend
