// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/LibraryPage.h"

#include "domain/CountWords.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/library/AddEventForm.h"
#include "gui/library/CandidateRowModel.h"
#include "gui/library/FinishedRow.h"
#include "gui/library/FirstRun.h"
#include "gui/library/LibrarySide.h"
#include "gui/library/NextStep.h"
#include "gui/library/TeamRow.h"
#include "gui/session/Session.h"
#include "gui/settings/RetentionSettings.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/ScrollingPage.h"
#include "operations/EventOperations.h"
#include "operations/RetentionOperations.h"
#include "operations/TeamOperations.h"
#include "ui_LibraryPage.h"

#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int widestContent = 1600;
constexpr int asideWide = 392, asideNarrow = 320, widestAside = 520; ///< the right column
constexpr int asideWideFrom = 1344, asideBesideFrom = 1144; ///< of the page's width
constexpr int roomAround = 24; ///< kept in sight around what the keyboard is on

bool isFinished(const LearningTeam &team) { return team.stage == Stage::Closed; }

} // namespace

LibraryPage::LibraryPage(LibraryDocument &document, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_ui(std::make_unique<Ui::LibraryPage>())
    , m_candidates(new CandidateRowModel(document, this))
{
    m_ui->setupUi(this); // without the part that lists: nothing is known yet, and nothing is claimed
    m_ui->centre->setMaximumWidth(widestContent);
    m_ui->candidateList->setCandidates(m_candidates);
    m_side = new LibrarySide(document, *m_ui, this);
    m_ui->underWayList->setAccessibleName(tr("Learning Teams under way"));
    m_ui->underWayList->setShortest(8); // more than a screen has room for
    m_ui->finishedList->setAccessibleName(tr("Finished Learning Teams"));
    m_ui->archivedList->setAccessibleName(tr("Learning Teams put away"));

    buildRows();
    connectWays();
    connect(&m_document, &LibraryDocument::changed, this, &LibraryPage::follow);
    connect(Look::instance(), &Look::changed, this, &LibraryPage::arrange);
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            refreshTeams();
    });
    m_clock.start();
    if (m_document.isLoaded()) {
        DocumentChange all;
        all.all = true;
        follow(all);
    }
}

LibraryPage::~LibraryPage() = default;

void LibraryPage::connectWays()
{
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_ui->addEventButton, m_ui->noCandidatesButton})
        connect(button, &QPushButton::clicked, this, &LibraryPage::addEvent);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_ui->startTeamButton, m_ui->noTeamsButton, m_ui->weighAllButton})
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT weighRequested({}); });
    connect(m_ui->importButton, &QPushButton::clicked, this, &LibraryPage::importRequested);
    connect(m_ui->finishedButton, &QPushButton::clicked, this, [this] {
        m_showsFinished = !m_showsFinished;
        refreshTeams();
    });
    connect(m_ui->archivedButton, &QPushButton::clicked, this, [this] {
        m_showsArchived = !m_showsArchived;
        refreshTeams();
    });
    connect(m_side, &LibrarySide::teamRequested, this, &LibraryPage::teamRequested);
    connect(m_side, &LibrarySide::communityRequested, this, &LibraryPage::communityRequested);
    connect(m_side, &LibrarySide::backRequested, this, [this](const QString &id) { perform(bringEventBack(id)); });
    connect(m_ui->candidateList, &CandidateRowList::weighRequested, this, &LibraryPage::weighRequested);
    connect(m_ui->candidateList, &CandidateRowList::showRequested, this, [this](const QRect &row) {
        const QPoint centre = m_ui->candidateList->viewport()->mapTo(m_ui->libraryContents, row.center());
        m_ui->libraryScrollArea->ensureVisible(centre.x(), centre.y(), 0, row.height() / 2 + roomAround);
    });
    m_watch = std::make_unique<FocusWatch>([this](QWidget *, QWidget *now) { showFocus(now); });
}

void LibraryPage::buildRows()
{
    const auto make = [this](const QString &id) -> QWidget * {
        auto *row = new TeamRow(this);
        connect(row, &TeamRow::clicked, this, [this, id] { Q_EMIT teamRequested(id); });
        return row;
    };
    const auto fill = [this](QWidget *row, const QString &id) {
        const ListedTeam team = m_document.row<ListedTeam>(id);
        const NextStep next = nextStep(team, m_document.meetingsOf(id), QDateTime::currentDateTimeUtc(), m_document.releasesOf(id));
        static_cast<TeamRow *>(row)->showTeam(team, m_document.row<ListedEvent>(team.eventId).kind, next, id == m_primaryTeam);
    };
    m_ui->underWayList->setRows(make, fill);
    const auto makeFinished = [this](const QString &id) -> QWidget * {
        auto *row = new FinishedRow(this);
        connect(row->teamRow(), &TeamRow::clicked, this, [this, id] { Q_EMIT teamRequested(id); });
        connect(row, &FinishedRow::anotherRequested, this, [this, id] { Q_EMIT anotherRequested(id); });
        connect(row, &FinishedRow::moveRequested, this, [this, id](bool away) { perform(archiveTeam(id, away)); });
        return row;
    };
    const auto fillFinished = [this, fill](QWidget *row, const QString &id) {
        auto *finished = static_cast<FinishedRow *>(row);
        fill(finished->teamRow(), id);
        finished->showTeam(m_document.row<ListedTeam>(id));
    };
    m_ui->finishedList->setRows(makeFinished, fillFinished);
    m_ui->archivedList->setRows(makeFinished, fillFinished);
}

void LibraryPage::arrive()
{
    if (m_document.isLoaded())
        refreshTeams();
    refreshRetention();
}

/// Asks about raw walls that are due, and does nothing by itself.
void LibraryPage::refreshRetention()
{
    const int months = RetentionSettings::months();
    if (months == 0) {
        if (m_retention)
            m_retention->hide();
        return;
    }
    m_document.session().read<QList<DueWall>>(
        this, [months](Store &store) { return dueWalls(store.reader(), months, QDate::currentDate()); },
        [this, months](const QList<DueWall> &walls) {
            if (!m_retention && walls.isEmpty())
                return;
            if (!m_retention) {
                auto *room = new QVBoxLayout; // between the banner and the heading
                room->setContentsMargins(0, 12, 0, 0);
                m_retention = new Banner(m_ui->libraryPart);
                room->addWidget(m_retention);
                m_retention->setObjectName(u"retentionBanner"_s);
                m_retention->setActionText(tr("Look at them"));
                m_ui->libraryLayout->insertLayout(1, room);
                connect(m_retention, &Banner::actionTriggered, this, &LibraryPage::retentionRequested);
            }
            m_retention->setVisible(!walls.isEmpty());
            m_retention->setText(tr("%n raw wall(s) kept for longer than you chose (%1). Lock or destroy them, or leave them for now.",
                                    nullptr, int(walls.size()))
                                     .arg(RetentionSettings::label(months)));
        });
}

QList<QWidget *> LibraryPage::regions()
{
    if (m_firstRun && m_firstRun->isVisible())
        return {m_firstRun};
    QList<QWidget *> parts{m_ui->libraryPart};
    for (QWidget *part : {m_ui->underWayPart, static_cast<QWidget *>(m_form), m_ui->candidatesPart, m_ui->duePart, m_ui->owedPart, m_ui->communitiesPart,
                          m_ui->asidePart}) {
        if (part && part->isVisible())
            parts << part;
    }
    return parts;
}

QList<ShortcutInfo> LibraryPage::shortcuts() const
{
    return {{tr("Library"), tr("Up, Down"), tr("Move between rows")},
            {tr("Library"), tr("Enter"), tr("Open the Learning Team, or weigh up the event")}};
}

FirstRun *LibraryPage::firstRun()
{
    if (m_firstRun)
        return m_firstRun;
    m_firstRun = new FirstRun(m_document.session().location(), this);
    m_ui->centreLayout->insertWidget(0, m_firstRun, 1);
    connect(m_firstRun, &FirstRun::sampleRequested, this, &LibraryPage::sampleRequested);
    connect(m_firstRun, &FirstRun::addRequested, this, &LibraryPage::addEvent);
    connect(m_firstRun, &FirstRun::importRequested, this, &LibraryPage::importRequested);
    connect(m_firstRun, &FirstRun::openRequested, this, &LibraryPage::openRequested);
    connect(m_firstRun, &FirstRun::guideRequested, this, &LibraryPage::guideRequested);
    return m_firstRun;
}

AddEventForm *LibraryPage::form()
{
    if (m_form)
        return m_form;
    m_form = new AddEventForm(m_document.session(), this);
    m_ui->formLayout->addWidget(m_form);
    connect(m_form, &AddEventForm::closed, this, [this] {
        refreshFrame();
        if (m_ui->libraryPart->isVisible())
            m_ui->addEventButton->setFocus(Qt::OtherFocusReason);
        else
            firstRun()->setFocus(Qt::OtherFocusReason);
    });
    return m_form;
}

bool LibraryPage::isAdding() const { return m_form && !m_form->isHidden(); }

void LibraryPage::addEvent()
{
    if (!m_document.isLoaded())
        return;
    form()->show();
    refreshFrame();
    m_form->open();
    // The layout knows where the form is only after it has been asked to make room.
    QMetaObject::invokeMethod(
        this, [this] { m_ui->libraryScrollArea->ensureWidgetVisible(m_form, 0, roomAround); }, Qt::QueuedConnection);
}

void LibraryPage::follow(const DocumentChange &change)
{
    if (change.touches(Event::table)) {
        m_candidates->follow(change);
        m_side->refreshAside();
        arrange();
    }
    refreshTeams(); // rows name the kind of their event and what its meetings plan
    refreshFrame();
}

void LibraryPage::refreshTeams()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList underWay;
    QDateTime earliest;
    m_primaryTeam.clear();
    for (const ListedTeam *team : m_document.underWay()) {
        underWay << team->id;
        const QDateTime at = pressingToday(*team, m_document.meetingsOf(team->id), now, m_document.releasesOf(team->id));
        if (at.isValid() && (m_primaryTeam.isEmpty() || at < earliest)) {
            m_primaryTeam = team->id;
            earliest = at;
        }
    }
    if (!m_primaryTeam.isEmpty()) // what is today comes first
        underWay.move(underWay.indexOf(m_primaryTeam), 0);

    const QStringList finished = finishedIds(false), archived = finishedIds(true);
    m_ui->underWayList->showIds(underWay);
    m_ui->underWayList->setVisible(!underWay.isEmpty());
    m_ui->noTeamsCard->setVisible(underWay.isEmpty());
    m_ui->noTeamsLabel->setText(finished.isEmpty() && archived.isEmpty()
                                    ? tr("No Learning Teams yet. Start from something that made people curious, good or bad.")
                                    : tr("No Learning Team is under way. Start from something that made people curious, good or bad."));
    const bool any = !finished.isEmpty() || !archived.isEmpty(), listed = m_showsFinished && any;
    m_ui->finishedList->showIds(listed ? finished : QStringList());
    m_ui->finishedList->setVisible(!finished.isEmpty());
    const bool showsArchived = listed && m_showsArchived && !archived.isEmpty();
    m_ui->archivedButton->setVisible(!archived.isEmpty());
    m_ui->archivedButton->setText(m_showsArchived ? tr("Hide those put away") : tr("Show %n put away", nullptr, int(archived.size())));
    m_ui->archivedList->showIds(showsArchived ? archived : QStringList());
    m_ui->archivedList->setVisible(showsArchived);
    m_ui->finishedPart->setVisible(listed);
    m_ui->finishedLabel->setText(finished.size() == 1 ? tr("1 finished ·") : tr("%1 finished ·").arg(finished.size()));
    m_ui->finishedLabel->setVisible(any);
    m_ui->finishedButton->setText(listed ? tr("Hide finished") : tr("Show finished"));
    m_ui->finishedButton->setVisible(any);
    m_side->refresh();
}

/// Those that have closed, the latest first: that are listed, or that were put away.
QStringList LibraryPage::finishedIds(bool away) const
{
    QList<const ListedTeam *> finished;
    for (const ListedTeam &team : m_document.rows<ListedTeam>()) {
        if (isFinished(team) && team.archivedOn.isValid() == away)
            finished << &team;
    }
    std::sort(finished.begin(), finished.end(),
              [](const ListedTeam *a, const ListedTeam *b) { return std::tie(b->closedOn, b->id) < std::tie(a->closedOn, a->id); });
    QStringList ids;
    for (const ListedTeam *team : std::as_const(finished))
        ids << team->id;
    return ids;
}

/// Which of its faces the page has, and what its first sentence says.
void LibraryPage::refreshFrame()
{
    if (!m_document.isLoaded())
        return;
    const bool empty = m_document.rows<ListedEvent>().isEmpty() && m_document.rows<ListedTeam>().isEmpty();
    const bool first = empty && !isAdding();
    const bool onFirst = m_firstRun && m_firstRun->isAncestorOf(focusWidget());
    const bool opens = first && (!m_firstRun || m_firstRun->isHidden());
    if (first || m_firstRun)
        firstRun()->setVisible(first);
    // Else the keyboard would begin in the bar above.
    if (const QWidget *focus = window()->focusWidget(); opens && (isVisible() || !window()->isVisible()) && !isAncestorOf(focus)
        && !qobject_cast<const QLineEdit *>(focus))
        firstRun()->setFocus(Qt::OtherFocusReason);
    m_ui->libraryPart->setVisible(!first);
    if (onFirst && !first && !isAdding())
        m_ui->addEventButton->setFocus(Qt::OtherFocusReason);

    const qsizetype teams = m_document.underWay().size();
    const int events = m_candidates->rowCount();
    const QString teamWords = teams == 0 ? tr("No Learning Team under way.")
        : teams == 1                     ? tr("One Learning Team under way.")
                                         : tr("%1 Learning Teams under way.").arg(sentenceCase(countInWords(teams)));
    const QString eventWords = events == 0 ? tr("No events wait to be weighed.")
        : events == 1                      ? tr("One event that might be worth one.")
                                           : tr("%1 events that might be worth one.")
                                                 .arg(events <= 10 ? sentenceCase(countInWords(events)) : QLocale().toString(events));
    m_ui->sentenceLabel->setText(tr("%1 %2").arg(teamWords, eventWords));
    m_ui->candidatesCard->setVisible(events > 0);
    m_ui->noCandidatesCard->setVisible(events == 0 && !isAdding());
    m_ui->weighAllButton->setVisible(events > 0);
    m_ui->formPlace->setVisible(isAdding());
}

void LibraryPage::arrange()
{
    const int side = width() >= Look::instance()->scaled(asideWideFrom) ? asideWide : asideNarrow;
    placeSide(this, asideBesideFrom, m_ui->columnsLayout, m_ui->sidePart, side, widestAside);
    for (QWidget *heading : {m_ui->underWayLabel, m_ui->dueLabel, m_ui->owedLabel, m_ui->asideLabel}) // the cards begin side by side, whichever has a link above it
        heading->setMinimumHeight(m_ui->finishedButton->sizeHint().height());
}

void LibraryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void LibraryPage::perform(const Operation &operation)
{
    m_document.session().perform(operation, this, [this](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
}

void LibraryPage::showFocus(QWidget *now)
{
    if (now && now != m_ui->candidateList && m_ui->libraryContents->isAncestorOf(now))
        m_ui->libraryScrollArea->ensureWidgetVisible(now, 0, roomAround);
}

} // namespace sharpend
