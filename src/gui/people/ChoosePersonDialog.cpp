// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/ChoosePersonDialog.h"

#include "ui_ChoosePersonDialog.h"

#include "domain/RoomCheck.h"
#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/people/AtEventButton.h"
#include "gui/people/RoleCard.h"
#include "gui/session/Session.h"
#include "gui/widgets/TabOrder.h"
#include "operations/TeamOperations.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

// The order of a person's reading, not that of the stored words.
constexpr YesNoUnsure answers[]{YesNoUnsure::Yes, YesNoUnsure::No, YesNoUnsure::Unsure};

int indexOf(YesNoUnsure answer) { return int(std::find(std::begin(answers), std::end(answers), answer) - std::begin(answers)); }

bool isHeldByOne(Role role) { return role < Role::Member; }

Membership newMembership(const TeamDocument &document, Role role)
{
    Membership membership;
    membership.id = newId();
    membership.teamId = document.teamId();
    membership.role = role;
    return membership;
}

} // namespace

ChoosePersonDialog::ChoosePersonDialog(TeamDocument &document, Role role, const QString &hint, QWidget *parent)
    : ChoosePersonDialog(document, newMembership(document, role), hint, true, parent)
{
}

ChoosePersonDialog::ChoosePersonDialog(TeamDocument &document, const Membership &membership, QWidget *parent)
    : ChoosePersonDialog(document, membership, {}, false, parent)
{
}

ChoosePersonDialog::ChoosePersonDialog(TeamDocument &document, const Membership &membership, const QString &hint, bool isNew,
                                       QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_ui(std::make_unique<Ui::ChoosePersonDialog>())
    , m_membership(membership)
    , m_isNew(isNew)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", u"paper"_s);
    for (const Role role : {Role::Owner, Role::Facilitator, Role::Scribe, Role::Member, Role::WiderMember})
        m_ui->roleCombo->addItem(role == Role::WiderMember ? tr("Someone who does similar work") : roleLabel(role));
    m_ui->roleCombo->setCurrentIndex(int(membership.role));
    QStringList words;
    for (const YesNoUnsure answer : answers)
        words << AtEventButton::answerLabel(answer);
    m_ui->presentControl->setSegments(words);
    m_ui->worksControl->setSegments(words);
    m_ui->refusalBanner->hide();
    m_ui->directoryList->hide();
    m_ui->directoryLabel->hide();
    m_ui->acceptButton->setDefault(true);
    m_ui->cancelButton->setAutoDefault(false);
    m_ui->someoneNewButton->setAutoDefault(false);
    if (!hint.isEmpty())
        m_ui->jobEdit->setPlaceholderText(hint);
    m_ui->directoryList->takeDownFrom(m_ui->jobEdit);

    m_ui->unitEdit->setText(membership.unit);
    m_ui->shiftEdit->setText(membership.shift);
    m_ui->presentControl->setCurrentIndex(indexOf(membership.presentAtEvent));
    m_ui->worksControl->setCurrentIndex(indexOf(membership.doesThisWork));
    m_ui->investigatesBox->setChecked(membership.investigates);
    m_person = document.row<Person>(membership.personId);
    m_picked = !isNew;
    if (m_person.id.isEmpty())
        m_person.id = newId();
    fill(m_person);
    showManages();

    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->acceptButton, &QPushButton::clicked, this, &ChoosePersonDialog::accept);
    connect(m_ui->jobEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_ui->directoryList->filter(text);
        showState();
    });
    connect(m_ui->roleCombo, &QComboBox::currentIndexChanged, this, [this] {
        if (m_directoryRead)
            offerPeople();
        showState();
    });
    connect(m_ui->directoryList, &DirectoryList::chosen, this, &ChoosePersonDialog::pick);
    connect(m_ui->directoryList, &DirectoryList::leftUpwards, this, [this] { m_ui->jobEdit->setFocus(Qt::BacktabFocusReason); });
    connect(m_ui->someoneNewButton, &QPushButton::clicked, this, &ChoosePersonDialog::someoneNew);
    showState();
    m_ui->jobEdit->setFocus();
    if (isNew)
        readDirectory();
    resize(Look::instance()->scaled(600), 720);
    const int room = parent ? parent->window()->height() - 48 : height();
    resize(width(), std::min(m_ui->dialogContent->sizeHint().height() + Look::instance()->scaled(176), room));
}

ChoosePersonDialog::~ChoosePersonDialog() = default;

void ChoosePersonDialog::readDirectory()
{
    m_document.session().read<QList<KnownPerson>>(
        this, [](Store &store) { return sharpend::readDirectory(store.reader()); },
        [this](const QList<KnownPerson> &directory) {
            m_directory = directory;
            m_directoryRead = true;
            offerPeople();
            showState();
        });
}

void ChoosePersonDialog::offerPeople()
{
    const Role role = Role(m_ui->roleCombo->currentIndex());
    QHash<QString, QString> notes;
    QStringList taken, first;
    for (const Membership &membership : m_document.rows<Membership>()) {
        notes.insert(membership.personId, tr("here as %1").arg(roleLabel(membership.role)));
        taken << membership.personId;
    }
    for (const Suggestion &one : suggestPeople(m_directory, role, m_document.team(), m_document.event(), taken)) {
        notes.insert(one.personId, one.why);
        first << one.personId;
    }
    QList<Person> people;
    for (const KnownPerson &one : std::as_const(m_directory)) {
        const bool holdsIt = std::any_of(one.roles.begin(), one.roles.end(), [&](const KnownRole &held) {
            return held.membership.teamId == m_document.teamId() && held.membership.role == role;
        });
        if (!one.isForgotten() && !(isHeldByOne(role) && holdsIt)) // who is to be replaced is no choice
            people << one.person;
    }
    m_ui->directoryList->setPeople(people, notes, first);
}

void ChoosePersonDialog::setTakesOverAtOnce()
{
    m_atOnce = true;
    showState();
}

void ChoosePersonDialog::showManages()
{
    QList<QWidget *> boxes;
    QSet<QString> seen{m_person.id};
    for (const Role role : {Role::Member, Role::WiderMember, Role::Facilitator, Role::Scribe}) {
        for (const Membership &membership : m_document.members(role)) {
            if (seen.contains(membership.personId))
                continue;
            seen.insert(membership.personId);
            QStringList words{jobLabel(membership, m_document.rows<Person>().values()), placeOf(membership)};
            words.removeAll({});
            auto *box = new TickBox(words.join(u", "_s), m_ui->managesGrid);
            box->setObjectName(u"manages%1Box"_s.arg(m_manages.size()));
            box->setChecked(m_membership.managesIds.contains(membership.personId));
            m_manages.insert(membership.personId, box);
            boxes << box;
        }
    }
    m_ui->managesGrid->setCards(boxes);
    m_ui->managesLabel->setVisible(!boxes.isEmpty());
    m_ui->managesGrid->setVisible(!boxes.isEmpty());
    tabThrough(m_ui->managesGrid, boxes);
}

void ChoosePersonDialog::fill(const Person &person)
{
    const QSignalBlocker quiet(m_ui->jobEdit);
    m_ui->jobEdit->setText(person.job);
    m_ui->nameEdit->setText(person.name);
    m_ui->organisationEdit->setText(person.organisation);
    m_ui->contactEdit->setText(person.contact);
}

void ChoosePersonDialog::pick(const Person &person)
{
    m_person = person;
    m_picked = true;
    fill(person);
    fillPlace();
    showState();
    if (m_atOnce) {
        accept();
        return;
    }
    m_ui->unitEdit->setFocus(Qt::TabFocusReason);
}

/// Where they worked when they were last in a Learning Team, as a start.
void ChoosePersonDialog::fillPlace()
{
    if (!m_ui->unitEdit->text().isEmpty() || !m_ui->shiftEdit->text().isEmpty())
        return;
    for (const KnownPerson &one : std::as_const(m_directory)) {
        if (one.person.id != m_person.id)
            continue;
        for (const KnownRole &held : one.roles) {
            if (held.membership.unit.isEmpty() && held.membership.shift.isEmpty())
                continue;
            m_ui->unitEdit->setText(held.membership.unit);
            m_ui->shiftEdit->setText(held.membership.shift);
            return;
        }
    }
}

void ChoosePersonDialog::someoneNew()
{
    m_person = {};
    m_person.id = newId();
    m_picked = false;
    fill(m_person);
    m_ui->directoryList->filter({});
    showState();
    m_ui->jobEdit->setFocus(Qt::TabFocusReason);
}

void ChoosePersonDialog::showState()
{
    const Role role = Role(m_ui->roleCombo->currentIndex());
    const QString label = roleLabel(role);
    setWindowTitle(m_isNew ? tr("Choose a person") : tr("Edit a person"));
    m_ui->titleLabel->setText(!m_isNew              ? tr("Edit what is known")
                                  : isHeldByOne(role) ? tr("Choose the %1").arg(role == Role::Owner ? label : label.toLower())
                                                      : tr("Add a person"));
    m_ui->purposeLabel->setText(RoleCard::purposeOf(role));
    m_ui->acceptButton->setText(!m_isNew ? tr("Save") : isHeldByOne(role) ? tr("Choose") : tr("Add"));
    const bool directory = m_isNew && !m_picked && m_ui->directoryList->hasMatches();
    m_ui->directoryList->setVisible(directory);
    m_ui->directoryLabel->setVisible(directory);
    m_ui->directoryLabel->setText(m_atOnce ? tr("Known in People: Down, then Enter, and they take over") : tr("Known in People: Down to choose one"));
    m_ui->pickedLabel->setVisible(m_isNew && m_picked);
    m_ui->pickedLabel->setText(tr("Known in People. What you change here changes there too."));
    m_ui->someoneNewButton->setVisible(m_isNew && m_picked);
    const bool ready = !m_ui->jobEdit->text().trimmed().isEmpty();
    m_ui->acceptButton->setEnabled(ready && !m_waiting);
    m_ui->needLabel->setText(ready ? QString() : tr("The job is needed: everything but People shows that, and not the name."));
}

Operation ChoosePersonDialog::operation() const
{
    Person person = m_person;
    person.job = m_ui->jobEdit->text();
    person.name = m_ui->nameEdit->text();
    person.organisation = m_ui->organisationEdit->text();
    person.contact = m_ui->contactEdit->text();
    Membership membership = m_membership;
    membership.personId = person.id;
    membership.role = Role(m_ui->roleCombo->currentIndex());
    membership.unit = m_ui->unitEdit->text().trimmed();
    membership.shift = m_ui->shiftEdit->text().trimmed();
    membership.presentAtEvent = answers[std::size_t(std::max(0, m_ui->presentControl->currentIndex()))];
    membership.doesThisWork = answers[std::size_t(std::max(0, m_ui->worksControl->currentIndex()))];
    membership.investigates = m_ui->investigatesBox->isChecked();
    for (auto box = m_manages.cbegin(); box != m_manages.cend(); ++box) {
        membership.managesIds.removeAll(box.key());
        if (box.value()->isChecked())
            membership.managesIds << box.key();
    }
    if (isHeldByOne(membership.role) && (m_isNew || membership.role != m_membership.role))
        return giveRole(person, membership);
    return m_isNew ? addPerson(person, membership) : editMember(person, membership);
}

void ChoosePersonDialog::accept()
{
    if (m_waiting || m_ui->jobEdit->text().trimmed().isEmpty())
        return;
    m_waiting = true;
    showState();
    m_document.session().perform(operation(), this, [this](const Outcome &outcome) {
        m_waiting = false;
        if (outcome.isDone()) {
            QDialog::accept();
            return;
        }
        m_ui->refusalBanner->setText(outcome.sentence());
        m_ui->refusalBanner->show();
        showState();
    });
}

} // namespace sharpend
