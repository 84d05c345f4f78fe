// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/ChooseMemberDialog.h"

#include "gui/look/Look.h"
#include "gui/people/DirectoryList.h"
#include "gui/widgets/TextLabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

ChooseMemberDialog::ChooseMemberDialog(const QString &title, const QString &what, const QList<Person> &people, const QStringList &taken,
                                       QWidget *parent)
    : QDialog(parent)
    , m_list(new DirectoryList(this))
{
    setObjectName(u"chooseMemberDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", u"paper"_s);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(8);
    auto *head = new TextLabel(title, Type::DocumentTitle, Token::Ink, this);
    head->setWordWrap(true);
    column->addWidget(head);
    auto *about = new TextLabel(what, Type::Body, Token::Ink2, this);
    about->setWordWrap(true);
    column->addWidget(about);
    const auto line = [this](const QString &name, const QString &words) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(name);
        edit->setPlaceholderText(words);
        edit->setAccessibleName(words);
        return edit;
    };
    m_job = line(u"memberJobEdit"_s, tr("Their job, or a part of a name"));
    m_name = line(u"memberNameEdit"_s, tr("Name, for somebody new; it stays in People"));
    m_organisation = line(u"memberOrganisationEdit"_s, tr("Organisation, for somebody new"));
    column->addWidget(m_job);
    QList<Person> known;
    for (const Person &person : people) {
        if (!person.job.isEmpty() && !taken.contains(person.id))
            known << person;
    }
    m_list->setObjectName(u"memberPeopleList"_s);
    m_list->setAccessibleName(tr("People of this workspace"));
    m_list->setPeople(known, {});
    m_list->setVisible(!known.isEmpty());
    column->addWidget(m_list, 1);
    column->addWidget(m_name);
    column->addWidget(m_organisation);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *add = new QPushButton(tr("Add"), this);
    add->setObjectName(u"addMemberButton"_s);
    add->setProperty("look", u"primary"_s);
    add->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(add);
    column->addLayout(buttons);

    connect(m_job, &QLineEdit::textChanged, m_list, &DirectoryList::filter);
    connect(m_list, &DirectoryList::chosen, this, [this](const Person &person) {
        Q_EMIT chosen(person, false);
        accept();
    });
    connect(m_list, &DirectoryList::leftUpwards, this, [this] { m_job->setFocus(Qt::BacktabFocusReason); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, &ChooseMemberDialog::give);
    m_list->takeDownFrom(m_job);
    m_job->setFocus();
    resize(Look::instance()->scaled(520), Look::instance()->scaled(460));
}

void ChooseMemberDialog::give()
{
    if (m_job->text().trimmed().isEmpty())
        return m_job->setFocus(Qt::OtherFocusReason);
    Person person;
    person.id = newId();
    person.job = m_job->text().trimmed();
    person.name = m_name->text().trimmed();
    person.organisation = m_organisation->text().trimmed();
    Q_EMIT chosen(person, true);
    accept();
}

} // namespace sharpend
