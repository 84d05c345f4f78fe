// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/DirectoryPage.h"

#include "domain/RoomCheck.h"
#include "domain/RowWords.h"
#include "gui/look/Look.h"
#include "gui/people/JoinPeopleDialog.h"
#include "gui/people/RoleCard.h"
#include "gui/session/Session.h"
#include "gui/widgets/BackLink.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/ChoiceRow.h"
#include "gui/widgets/ConfirmBox.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/RowList.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"
#include "operations/DirectoryOperations.h"
#include "store/WordCopies.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int listWidth = 380, widestContent = 1240;
constexpr qsizetype placesShown = 5;

} // namespace

DirectoryPage::DirectoryPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    setObjectName(u"directoryPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"directoryScrollArea"_s, widestContent, Qt::AlignLeft);
    m_contents = column->parentWidget();
    m_backButton = BackLink::over(column);
    column->addWidget(new TextLabel(tr("People"), Type::PageTitle, Token::Ink, m_contents));
    auto *what = new TextLabel(tr("Everybody this workspace knows. Names stay here; everywhere else shows the job."), Type::Body, Token::Ink2,
                               m_contents);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(16);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(buildList(), 0, Qt::AlignTop);
    columns->addWidget(buildCard(), 1, Qt::AlignTop);
    column->addLayout(columns);
    column->addStretch(1);

    connect(m_backButton, &QPushButton::clicked, this, [this] {
        if (m_backTeam.isEmpty())
            Q_EMIT libraryRequested();
        else
            Q_EMIT stageRequested(m_backTeam, 1);
    });
    connect(&m_session, &Session::changed, this, [this](const ChangeSet &changes) {
        const bool concerned = std::any_of(changes.rows.begin(), changes.rows.end(), [](const ChangedRow &row) {
            return row.table == QLatin1String(Person::table) || row.table == QLatin1String(Membership::table)
                || row.table == QLatin1String(LearningTeam::table);
        });
        if (concerned && isVisible())
            read();
    });
    connect(Look::instance(), &Look::changed, this, &DirectoryPage::arrange);
    arrange();
    setBack({});
    showCard();
}

QWidget *DirectoryPage::buildList()
{
    m_listBox = new QWidget(m_contents);
    auto *column = new QVBoxLayout(m_listBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_filterEdit = new QLineEdit(m_listBox);
    m_filterEdit->setObjectName(u"findPersonEdit"_s);
    m_filterEdit->setPlaceholderText(tr("Find by name, job or organisation"));
    m_filterEdit->setAccessibleName(tr("Find a person"));
    m_filterEdit->setClearButtonEnabled(true);
    column->addWidget(m_filterEdit);
    m_list = new RowList(m_listBox);
    m_list->setObjectName(u"peopleList"_s);
    m_list->setRows(
        [this](const QString &id) {
            auto *row = new ChoiceRow;
            connect(row, &QAbstractButton::clicked, this, [this, id] { showPerson(id); });
            return row;
        },
        [this](QWidget *row, const QString &id) {
            if (const KnownPerson *one = known(id))
                static_cast<ChoiceRow *>(row)->setWords(one->shownName(), one->about(), id == m_id);
        });
    column->addWidget(m_list);
    m_empty = new TextLabel({}, Type::Body, Token::Ink2, m_listBox);
    m_empty->setObjectName(u"noPeopleLabel"_s);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty);
    connect(m_filterEdit, &QLineEdit::textChanged, this, &DirectoryPage::showPeople);
    return m_listBox;
}

SavedField *DirectoryPage::field(QGridLayout *grid, const QString &label, const QString &name, const char *key, QString Person::*member)
{
    auto *edit = new QLineEdit(m_card);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setProperty("controlSize", u"compact"_s);
    auto *words = new TextLabel(label, Type::Supporting, Token::Ink2, m_card);
    const int row = grid->rowCount();
    grid->addWidget(words, row, 0);
    grid->addWidget(edit, row, 1);
    auto *saved = new SavedField(edit, [this, key, member](const QString &text) {
        perform(editInDirectory(m_id, key, [member, text](Person &person) { person.*member = text; }));
    });
    m_saved.append({saved, member});
    return saved;
}

QWidget *DirectoryPage::buildCard()
{
    m_card = new Card(m_contents);
    m_card->setObjectName(u"personCard"_s);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(0);
    m_title = new TextLabel({}, Type::Section, Token::Ink, m_card);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addSpacing(12);
    m_double = new Banner(m_card);
    m_double->setObjectName(u"doubleBanner"_s);
    m_double->setKind(u"information"_s);
    m_double->setActionText(tr("Look at the other"));
    column->addWidget(m_double);
    connect(m_double, &Banner::actionTriggered, this, [this] { showPerson(m_doubleId); });
    m_forgottenLabel = new TextLabel(tr("Who this was is forgotten, and does not come back. What they were in a Learning Team stays, of nobody in "
                                        "particular."),
                                     Type::Body, Token::Ink2, m_card);
    m_forgottenLabel->setWordWrap(true);
    column->addWidget(m_forgottenLabel);
    m_fields = new QWidget(m_card);
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 12, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    field(grid, tr("Name"), u"personNameEdit"_s, "name", &Person::name);
    field(grid, tr("Job"), u"personJobEdit"_s, "job", &Person::job);
    field(grid, tr("Organisation"), u"personOrganisationEdit"_s, "organisation", &Person::organisation);
    field(grid, tr("Contact"), u"personContactEdit"_s, "contact", &Person::contact);
    column->addWidget(m_fields);
    column->addSpacing(20);
    auto *teams = new TextLabel(tr("In Learning Teams"), Type::Body, Token::Ink, m_card);
    teams->setWeight(600);
    column->addWidget(teams);
    column->addSpacing(4);
    m_teams = new QVBoxLayout;
    m_teams->setSpacing(8);
    column->addLayout(m_teams);
    column->addSpacing(20);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_joinButton = new QPushButton(tr("These two are one person…"), m_card);
    m_joinButton->setObjectName(u"joinPeopleButton"_s);
    m_removeButton = new QPushButton(tr("Remove"), m_card);
    m_removeButton->setObjectName(u"removePersonButton"_s);
    m_forgetButton = new QPushButton(tr("Forget…"), m_card);
    m_forgetButton->setObjectName(u"forgetPersonButton"_s);
    m_forgetButton->setProperty("look", u"stop"_s);
    for (QPushButton *button : {m_joinButton, m_removeButton, m_forgetButton}) {
        button->setProperty("controlSize", u"compact"_s);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_joinButton, &QPushButton::clicked, this, &DirectoryPage::chooseOther);
    connect(m_removeButton, &QPushButton::clicked, this, [this] { perform(removePerson(m_id), tr("Removed. One undo brings them back.")); });
    connect(m_forgetButton, &QPushButton::clicked, this, &DirectoryPage::askToForget);
    return m_card;
}

QList<QWidget *> DirectoryPage::regions() { return {m_listBox, m_card}; }

void DirectoryPage::arrive()
{
    arrange();
    read();
    m_filterEdit->setFocus(Qt::OtherFocusReason);
}

void DirectoryPage::settle()
{
    for (const auto &[saved, member] : std::as_const(m_saved))
        saved->settle();
}

void DirectoryPage::setBack(const QString &teamId)
{
    m_backTeam = teamId;
    m_backButton->setText(teamId.isEmpty() ? tr("Library") : tr("Who knows this work?"));
}

void DirectoryPage::read()
{
    ++m_reading;
    m_session.read<QList<KnownPerson>>(
        this, [](Store &store) { return readDirectory(store.reader()); },
        [this](const QList<KnownPerson> &people) {
            --m_reading;
            m_people = people;
            showPeople();
        });
}

const KnownPerson *DirectoryPage::known(const QString &id) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(), [&](const KnownPerson &one) { return one.person.id == id; });
    return found == m_people.end() ? nullptr : &*found;
}

void DirectoryPage::showPeople()
{
    const QStringList words = m_filterEdit->text().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QStringList ids;
    for (const KnownPerson &one : std::as_const(m_people)) {
        const QString all = QStringList{one.person.name, one.person.job, one.person.organisation}.join(u' ').toCaseFolded();
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word); }))
            ids << one.person.id;
    }
    if (!known(m_id) || (!ids.isEmpty() && !ids.contains(m_id)))
        m_id = ids.value(0);
    m_list->showIds(ids);
    m_list->setVisible(!ids.isEmpty());
    m_empty->setVisible(ids.isEmpty());
    m_empty->setText(m_people.isEmpty() ? tr("Nobody yet. People come here as they get a role in a Learning Team.")
                                        : tr("Nobody fits “%1”. Try a part of the name or of the job.").arg(m_filterEdit->text().trimmed()));
    showCard();
}

void DirectoryPage::showPerson(const QString &id)
{
    settle();
    m_id = id;
    showPeople();
}

void DirectoryPage::showCard()
{
    const KnownPerson *one = known(m_id);
    m_card->setVisible(one);
    if (!one)
        return;
    const bool forgotten = one->isForgotten();
    m_title->setText(one->shownName());
    m_fields->setVisible(!forgotten);
    m_forgottenLabel->setVisible(forgotten);
    for (const auto &[saved, member] : std::as_const(m_saved))
        saved->offer(one->person.*member);
    m_joinButton->setVisible(!forgotten && m_people.size() > 1);
    m_removeButton->setVisible(one->roles.isEmpty() && one->communities.isEmpty());
    m_forgetButton->setVisible(!forgotten);
    showTeams(*one);
    showDouble(*one);
}

void DirectoryPage::showTeams(const KnownPerson &one)
{
    emptyLayout(m_teams);
    for (const KnownRole &role : one.roles) {
        auto *row = new QWidget(m_card);
        row->setObjectName(u"knownRoleRow"_s);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        QStringList parts{roleLabel(role.membership.role), placeOf(role.membership)};
        parts.removeAll({});
        for (TextLabel *label : {new TextLabel(role.teamTitle, Type::Body, Token::Ink, row),
                                 new TextLabel(parts.join(u" · "_s), Type::Supporting, Token::Ink2, row)}) {
            label->setWordWrap(true);
            column->addWidget(label);
        }
        m_teams->addWidget(row);
    }
    if (!one.communities.isEmpty()) {
        auto *circles = new TextLabel(tr("In communities: %1").arg(QLocale().createSeparatedList(one.communities)), Type::Body, Token::Ink, m_card);
        circles->setObjectName(u"knownCommunitiesLabel"_s);
        circles->setWordWrap(true);
        m_teams->addWidget(circles);
    }
    if (one.roles.isEmpty() && one.communities.isEmpty())
        m_teams->addWidget(new TextLabel(tr("None"), Type::Body, Token::Ink3, m_card));
}

/// Two people may well have one name; that the two are one is for a person to say.
void DirectoryPage::showDouble(const KnownPerson &one)
{
    m_doubleId.clear();
    for (const KnownPerson &other : std::as_const(m_people)) {
        if (other.person.id != one.person.id && !one.person.name.isEmpty()
            && other.person.name.compare(one.person.name, Qt::CaseInsensitive) == 0)
            m_doubleId = other.person.id;
    }
    m_double->setVisible(!m_doubleId.isEmpty());
    if (const KnownPerson *other = known(m_doubleId))
        m_double->setText(tr("Somebody else has this name: %1. They stay two people, unless you say that they are one.").arg(other->about()));
}

void DirectoryPage::chooseOther()
{
    settle();
    const KnownPerson *one = known(m_id);
    if (!one)
        return;
    auto *dialog = new JoinPeopleDialog(*one, m_people, this);
    connect(dialog, &JoinPeopleDialog::joined, this, [this](const QString &otherId) {
        perform(joinPeople(m_id, otherId), tr("They are one person now. One undo makes them two again."));
    });
    dialog->open();
}

void DirectoryPage::askToForget()
{
    settle();
    m_session.read<QStringList>(
        this,
        [id = m_id](Store &store) {
            QStringList places;
            for (const WordCopy &copy : nameCopies(store, id))
                places << beginning(copy.text);
            return places;
        },
        [this](const QStringList &places) { confirmForget(places); });
}

void DirectoryPage::confirmForget(const QStringList &places)
{
    const KnownPerson *one = known(m_id);
    if (!one)
        return;
    QString about = tr("Name, job, organisation and contact leave this workspace, its history and its file. What they were in a Learning Team "
                       "stays, of nobody in particular. It cannot be undone.");
    if (!places.isEmpty()) {
        about += u"\n\n"_s + tr("The name stands here too, and stays until you change it:");
        for (const QString &place : places.first(std::min(places.size(), placesShown)))
            about += u"\n– "_s + place;
        if (places.size() > placesShown)
            about += u"\n– "_s + tr("and %n more", nullptr, int(places.size() - placesShown));
    }
    askToConfirm(this, {u"forget"_s, tr("Forget"), tr("Forget %1 for good?").arg(one->shownName()), about, tr("Forget"), tr("Keep")},
                 [this, id = m_id] { perform(forgetPerson(id), tr("Forgotten. Files saved earlier elsewhere may still hold the name.")); });
}

void DirectoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void DirectoryPage::arrange()
{
    // Always beside each other: what is chosen in the list is seen at once, with large text too.
    m_listBox->setFixedWidth(std::min(Look::instance()->scaled(listWidth), width() * 2 / 5));
}

void DirectoryPage::perform(const Operation &operation, const QString &sentence)
{
    m_session.perform(operation, this, [this, sentence](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            showCard(); // the fields say again what is kept
        } else if (!sentence.isEmpty()) {
            Q_EMIT said(sentence);
        }
    });
}

} // namespace sharpend
