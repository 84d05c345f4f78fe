// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/people/Directory.h"
#include "store/Operation.h"

#include <QDialog>

#include <memory>

namespace sharpend {

class Session;
class TeamDocument;
class TickBox;

namespace Ui {
class ChoosePersonDialog;
}

/// Chooses a person, or says more about one who is here: the only place that shows a name. It stays open until the
/// workspace has taken what it says; a refusal is shown in place, and nothing typed is lost.
class ChoosePersonDialog : public QDialog
{
    Q_OBJECT
public:
    /// For somebody new in \a role. \a hint is what is wanted of them ("nights"), which may be empty.
    ChoosePersonDialog(TeamDocument &document, Role role, const QString &hint, QWidget *parent);
    /// For the person behind \a membership.
    ChoosePersonDialog(TeamDocument &document, const Membership &membership, QWidget *parent);
    ~ChoosePersonDialog() override;

    /// Choosing a person who is known is all there is to it: they take over.
    void setTakesOverAtOnce();
    /// Whether the list of those who are known is there.
    bool isReady() const { return m_directoryRead || !m_isNew; }

    void accept() override;

private:
    ChoosePersonDialog(TeamDocument &document, const Membership &membership, const QString &hint, bool isNew, QWidget *parent);
    void fill(const Person &person);
    void readDirectory();
    void offerPeople();
    void fillPlace();
    void showManages();
    void pick(const Person &person);
    void someoneNew();
    void showState();
    Operation operation() const;

    TeamDocument &m_document;
    std::unique_ptr<Ui::ChoosePersonDialog> m_ui;
    Membership m_membership;
    Person m_person;
    bool m_isNew;
    bool m_picked = false; ///< the person was known before
    bool m_waiting = false;
    bool m_atOnce = false;
    bool m_directoryRead = false;
    QList<KnownPerson> m_directory;
    QHash<QString, TickBox *> m_manages; ///< by person id
};

} // namespace sharpend
