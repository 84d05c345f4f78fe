// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/people/Directory.h"
#include "gui/shell/Page.h"

#include <QPointer>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class Banner;
class Card;
class RowList;
class SavedField;
class Session;
class TextLabel;
struct Operation;

/// Everybody the workspace knows: who they are, what they were in its Learning Teams, which two are one person, and whom to forget.
/// The only place besides the choice of a person that shows names.
class DirectoryPage : public Page
{
    Q_OBJECT
public:
    explicit DirectoryPage(Session &session, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("people"); }
    QList<QWidget *> regions() override;
    void arrive() override;
    void settle() override;
    /// Where the way back leads: the people of \a teamId, or the Library.
    void setBack(const QString &teamId);
    /// Nothing more to wait for.
    bool isSettled() const { return m_reading == 0; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildCard();
    SavedField *field(QGridLayout *grid, const QString &label, const QString &name, const char *key, QString Person::*member);
    void read();
    const KnownPerson *known(const QString &id) const;
    void showPeople();
    void showPerson(const QString &id);
    void showCard();
    void showTeams(const KnownPerson &one);
    void showDouble(const KnownPerson &one);
    void chooseOther();
    void askToForget();
    void confirmForget(const QStringList &places);
    void arrange();
    void perform(const Operation &operation, const QString &said = {});

    Session &m_session;
    QList<KnownPerson> m_people;
    QString m_id, m_backTeam;
    int m_reading = 0;
    QWidget *m_contents, *m_listBox;
    QLineEdit *m_filterEdit;
    RowList *m_list;
    TextLabel *m_empty, *m_title, *m_forgottenLabel;
    Card *m_card;
    QWidget *m_fields;
    QVBoxLayout *m_teams;
    Banner *m_double;
    QString m_doubleId;
    QPushButton *m_backButton, *m_joinButton, *m_removeButton, *m_forgetButton;
    QList<std::pair<SavedField *, QString Person::*>> m_saved;
};

} // namespace sharpend
