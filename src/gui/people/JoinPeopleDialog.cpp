// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/JoinPeopleDialog.h"

#include "gui/look/Look.h"
#include "gui/people/DirectoryList.h"
#include "gui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

JoinPeopleDialog::JoinPeopleDialog(const KnownPerson &kept, const QList<KnownPerson> &people, QWidget *parent)
    : QDialog(parent)
    , m_kept(kept)
    , m_people(people)
    , m_list(new DirectoryList(this))
    , m_what(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_joinButton(new QPushButton(tr("They are one person"), this))
{
    setObjectName(u"joinPeopleDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", u"paper"_s);
    setWindowTitle(tr("These two are one person"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    auto *title = new TextLabel(tr("Who else is %1?").arg(kept.shownName()), Type::DocumentTitle, Token::Ink, this);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *about = new TextLabel(kept.about(), Type::Body, Token::Ink2, this);
    about->setWordWrap(true);
    column->addWidget(about);
    auto *filter = new QLineEdit(this);
    filter->setObjectName(u"otherPersonEdit"_s);
    filter->setPlaceholderText(tr("A part of the name or of the job"));
    filter->setAccessibleName(tr("Find the other person"));
    column->addWidget(filter);

    QList<Person> others;
    QStringList first; // those of the same name are the likeliest
    QHash<QString, QString> teams;
    for (const KnownPerson &one : people) {
        if (one.person.id == kept.person.id || one.isForgotten())
            continue;
        others << one.person;
        if (!kept.person.name.isEmpty() && one.person.name.compare(kept.person.name, Qt::CaseInsensitive) == 0)
            first << one.person.id;
        teams.insert(one.person.id, one.roles.isEmpty() ? tr("in no Learning Team") : one.roles.first().teamTitle);
    }
    m_list->setAccessibleName(tr("People"));
    m_list->setObjectName(u"otherPeopleList"_s);
    m_list->setPeople(others, teams, first);
    column->addWidget(m_list);
    m_what->setWordWrap(true);
    m_what->setObjectName(u"joinWhatLabel"_s);
    column->addWidget(m_what);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_joinButton->setObjectName(u"joinButton"_s);
    m_joinButton->setProperty("look", u"primary"_s);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_joinButton);
    column->addLayout(buttons);

    connect(filter, &QLineEdit::textChanged, m_list, &DirectoryList::filter);
    connect(m_list, &DirectoryList::chosen, this, &JoinPeopleDialog::choose);
    connect(m_list, &DirectoryList::leftUpwards, this, [filter] { filter->setFocus(Qt::BacktabFocusReason); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_joinButton, &QPushButton::clicked, this, [this] {
        Q_EMIT joined(m_otherId);
        accept();
    });
    m_joinButton->setEnabled(false);
    m_what->setText(tr("Choose the other one from the list."));
    m_list->takeDownFrom(filter);
    filter->setFocus();
    resize(Look::instance()->scaled(560), Look::instance()->scaled(420));
}

void JoinPeopleDialog::choose(const Person &person)
{
    const auto other = std::find_if(m_people.cbegin(), m_people.cend(), [&](const KnownPerson &one) { return one.person.id == person.id; });
    if (other == m_people.cend())
        return;
    m_otherId = person.id;
    m_what->setText(tr("%1 (%2) becomes %3, with all they are in Learning Teams. What is said of %3 stays; what only the other one has is "
                       "taken over. One undo makes them two again.")
                        .arg(other->shownName(), other->about(), m_kept.shownName()));
    m_joinButton->setEnabled(true);
    m_joinButton->setDefault(true);
    m_joinButton->setFocus(Qt::TabFocusReason);
}

} // namespace sharpend
