// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/EventPage.h"

#include "domain/Community.h"
#include "domain/Content.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/event/CandidateModel.h"
#include "gui/event/ChartsPanel.h"
#include "gui/event/CommunityChoice.h"
#include "gui/event/EventDesk.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/templates/TemplateShelf.h"
#include "gui/widgets/Banner.h"
#include "operations/EventOperations.h"
#include "ui_EventPage.h"

#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int othersOnMap = 12;
constexpr int regularWidth = 1360, regularHeight = 780, widest = 1600;

/// The sentence that is being written for a candidate; one that was decided on before has its own.
QString draftOf(const Event &event)
{
    return event.decision && !event.decision->on.isValid() ? event.decision->sentence : QString();
}

} // namespace

EventPage::EventPage(LibraryDocument &document, const Content &content, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_content(content)
    , m_ui(std::make_unique<Ui::EventPage>())
    , m_desk(new EventDesk(document.session(), this))
    , m_model(new CandidateModel(*m_desk, this))
    , m_likeBanner(new Banner(this))
    , m_community(new CommunityChoice(document, this))
{
    m_ui->setupUi(this);
    m_likeBanner->setObjectName(u"startLikeBanner"_s);
    m_likeBanner->setActionText(tr("Start afresh instead"));
    m_ui->body->insertWidget(m_ui->body->indexOf(m_ui->header) + 1, m_likeBanner);
    startLike({});
    m_ui->weighingPanel->setDesk(*m_desk);
    m_ui->candidateList->setModel(m_model);
    for (QWidget *quiet : std::initializer_list<QWidget *>{m_ui->newEventEdit, m_ui->saidLabel, m_ui->chosenCard})
        quiet->hide();
    m_ui->emptyLabel->setContentsMargins(14, 12, 14, 14);
    m_ui->emptyLabel->setAlignment(Qt::AlignTop);
    m_ui->emptyLabel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_ui->candidatesTitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ui->candidatesColumnLayout->setStretchFactor(m_ui->chosenCard, 1000);
    m_ui->candidatesColumnLayout->insertStretch(m_ui->candidatesColumnLayout->indexOf(m_ui->legendBox), 1);
    m_ui->chosenLayout->insertWidget(m_ui->chosenLayout->indexOf(m_ui->chosenSpacer), m_community);
    m_ui->newEventEdit->installEventFilter(this);
    addAction(m_ui->chartsPanel->tableAction());
    connectParts();
    refresh();
}

EventPage::~EventPage() = default;

bool EventPage::isReady() const { return m_desk->events().isLoaded(); }

void EventPage::connectParts()
{
    connect(&m_document, &LibraryDocument::changed, this, [this](const DocumentChange &change) {
        if (!isChosen() || !(change.touches(LearningTeam::table) || change.touches(Community::table)))
            return;
        if (m_eventId.isEmpty())
            showChosen(m_teamId); // now it is known which event that is
        refresh();
    });
    connect(&m_desk->events(), &LiveRows::changed, this, &EventPage::onEventsChanged);
    connect(m_desk, &EventDesk::changed, this, [this](const QSet<QString> &ids) {
        m_model->touch(ids);
        refresh();
    });
    connect(m_desk, &EventDesk::refused, this, &Page::refused);
    connect(m_community, &CommunityChoice::refused, this, &Page::refused);
    connect(m_community, &CommunityChoice::openRequested, this, &EventPage::communityRequested);
    connect(m_model, &CandidateModel::comparisonChanged, this, [this] {
        say({});
        refreshCharts();
    });
    connect(m_model, &CandidateModel::comparisonRefused, this,
            [this] { say(tr("Three events are side by side already. Drop one to add another.")); });
    connect(m_ui->candidateList, &CandidateList::currentIdChanged, this, [this](const QString &id) {
        say({});
        takeInHand(id);
    });
    connect(m_ui->candidateList, &CandidateList::editRequested, m_ui->weighingPanel, &WeighingPanel::editTitle);
    connect(m_ui->addButton, &QPushButton::clicked, this, &EventPage::addEvent);
    connect(m_ui->newEventEdit, &QLineEdit::returnPressed, this, &EventPage::addTyped);
    const GoldilocksMap *map = m_ui->chartsPanel->map();
    connect(map, &GoldilocksMap::markerSelected, this, &EventPage::takeInHand);
    connect(map, &GoldilocksMap::compareToggled, m_model, &CandidateModel::toggleCompared);
    connect(map, &GoldilocksMap::markerMoved, this, [this](const QString &id, double often, double severe) {
        const MapPlacement placement{often, severe};
        m_desk->write(id, placeEvent(id, placement), [placement](Event &event) { event.placement = placement; });
    });
    connect(m_ui->weighingPanel, &WeighingPanel::formalResponseRequested, m_ui->decisionBar, &DecisionBar::askFormal);
    const DecisionBar *bar = m_ui->decisionBar;
    connect(bar, &DecisionBar::sentenceTyped, this, [this](const QString &sentence) {
        const auto apply = [words = cleanText(sentence)](Event &event) { event.decision = Decision{words, {}, {}}; };
        m_desk->write(m_eventId, editEvent(m_eventId, "decision", apply), apply);
    });
    connect(bar, &DecisionBar::chooseRequested, this, &EventPage::choose);
    connect(bar, &DecisionBar::laterRequested, this, &Page::libraryRequested);
    connect(bar, &DecisionBar::asideRequested, this,
            [this](const QString &sentence, const QString &route) { putAside(sentence, route, false); });
    connect(bar, &DecisionBar::formalRequested, this,
            [this](const QString &sentence) { putAside(sentence, {}, true); });
    connect(bar, &DecisionBar::continueRequested, this, [this] { Q_EMIT stageRequested(m_teamId, 1); });
    connect(m_likeBanner, &Banner::actionTriggered, this, [this] {
        startLike({});
        m_ui->candidateList->setFocus(Qt::OtherFocusReason);
    });
    connect(Look::instance(), &Look::changed, this, &EventPage::arrange);
}

void EventPage::arrive()
{
    arrange();
    if (!m_eventId.isEmpty())
        m_ui->candidateList->setFocus(Qt::OtherFocusReason);
    else
        m_ui->addButton->setFocus(Qt::OtherFocusReason);
}

void EventPage::settle()
{
    m_ui->weighingPanel->settle();
    m_ui->decisionBar->settle();
    if (!m_ui->newEventEdit->text().trimmed().isEmpty())
        addTyped();
}

QList<QWidget *> EventPage::regions()
{
    QList<QWidget *> regions{m_ui->candidatesColumn};
    if (m_ui->chartsPanel->isVisible())
        regions << m_ui->chartsPanel;
    if (m_ui->weighingPanel->isVisible() && !m_ui->chartsPanel->isAncestorOf(m_ui->weighingPanel))
        regions << m_ui->weighingPanel;
    if (m_ui->decisionBar->isVisible())
        regions << m_ui->decisionBar;
    return regions;
}

QList<ShortcutInfo> EventPage::shortcuts() const
{
    const QString here = tr("Event");
    return {{here, tr("Arrows, Shift+Arrows"), tr("Move the marker a little, or further")},
            {here, tr("Enter on the map"), tr("Put the event in the middle")},
            {here, tr("Page Up, Page Down on the map"), tr("Take the marker before or after in hand")},
            {here, tr("Space"), tr("Add to the comparison, or drop from it")},
            {here, tr("F2"), tr("Write the reason, or the title")},
            {here, tr("Ctrl+Shift+T"), tr("Show the charts as a table")}};
}

// What is shown.

void EventPage::showCandidates(const QString &eventId, const QString &likeTeam)
{
    settle();
    startLike(likeTeam);
    m_teamId.clear();
    m_eventId.clear();
    m_deciding = false;
    m_wanted = eventId;
    begin();
}

void EventPage::startLike(const QString &teamId)
{
    m_likeTeam = teamId;
    m_likeBanner->setText(
        tr("The Learning Team you choose here starts as “%1” did: with its people in their roles, its questions, ground rules and marks.")
            .arg(m_document.row<ListedTeam>(teamId).title));
    m_likeBanner->setVisible(!teamId.isEmpty());
}

void EventPage::showChosen(const QString &teamId)
{
    settle();
    startLike({});
    m_teamId = teamId;
    m_eventId.clear();
    m_wanted = m_document.row<ListedTeam>(teamId).eventId;
    begin();
}

void EventPage::begin()
{
    const QString wanted = m_wanted;
    m_model->begin(isChosen() ? wanted.isEmpty() ? QStringList() : QStringList(wanted)
                              : m_desk->candidateIds());
    const int row = m_model->rowOf(wanted);
    if (row >= 0)
        m_wanted.clear();
    m_ui->candidateList->setCheckable(!isChosen());
    m_ui->weighingPanel->setReadOnly(isChosen());
    m_ui->chartsPanel->setReadOnly(isChosen());
    say({});
    const QModelIndex index = m_model->index(std::max(row, 0), 0);
    if (index.isValid()) {
        m_ui->candidateList->setCurrentIndex(index);
        m_ui->candidateList->scrollTo(index);
        takeInHand(index.data(CandidateModel::IdRole).toString());
    } else {
        takeInHand({});
    }
    arrange();
}

void EventPage::onEventsChanged(const DocumentChange &change)
{
    if (change.all)
        Q_EMIT ready();
    if (isChosen()) {
        m_model->touch({m_eventId});
        return refresh();
    }
    if (m_model->rowCount() == 0)
        return begin();
    const int row = m_model->rowOf(m_eventId);
    m_model->follow(m_desk->candidateIds());
    m_model->touch(change.all ? QSet<QString>(m_model->ids().begin(), m_model->ids().end())
                              : change.ids.value(QLatin1String(Event::table)));
    if (const int wanted = m_model->rowOf(m_wanted); wanted >= 0) {
        m_ui->candidateList->setCurrentIndex(m_model->index(wanted, 0));
        m_wanted.clear();
    } else if (m_model->rowOf(m_eventId) < 0) { // decided on, or gone
        const int next = std::min(row, m_model->rowCount() - 1);
        m_ui->candidateList->setCurrentIndex(m_model->index(next, 0));
        takeInHand(m_ui->candidateList->currentId());
    }
    refresh();
}

void EventPage::takeInHand(const QString &id)
{
    if (id != m_eventId) {
        m_ui->weighingPanel->settle();
        m_ui->decisionBar->settle();
        m_eventId = id;
        m_deciding = false;
        const int row = m_model->rowOf(id);
        if (row >= 0 && m_ui->candidateList->currentId() != id)
            m_ui->candidateList->setCurrentIndex(m_model->index(row, 0));
        if (!isChosen() && row >= 0)
            m_ui->decisionBar->showCandidate(m_model->letterOf(id), draftOf(m_desk->event(id)), true);
    }
    refresh();
}

void EventPage::refresh()
{
    const bool none = m_eventId.isEmpty();
    m_ui->emptyLabel->setVisible(none && !isChosen() && m_desk->events().isLoaded());
    m_ui->candidateList->setVisible(!none);
    m_ui->candidatesCard->setSizePolicy(QSizePolicy::Preferred, none ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    m_ui->compareLabel->setVisible(!none && !isChosen());
    m_ui->weighingPanel->show(m_eventId, m_model->letterOf(m_eventId));
    m_ui->decisionBar->setVisible(!none);
    refreshDecision();
    refreshCharts();
}

void EventPage::refreshDecision()
{
    m_ui->pageTitle->setText(isChosen() ? tr("What this Learning Team learns from")
                                        : tr("Which event is most worth learning from?"));
    m_ui->pageSubtitle->setText(isChosen() ? tr("The event as it was weighed when it was chosen.")
                                           : tr("Look for the middle ground: not so rare it says little about everyday "
                                                "work, not so severe it must be investigated."));
    m_ui->candidatesTitle->setText(isChosen() ? tr("The event") : tr("Candidates"));
    m_ui->addButton->setVisible(!isChosen());
    m_ui->chosenCard->setVisible(isChosen());
    if (m_eventId.isEmpty())
        return;
    const Event event = m_desk->event(m_eventId);
    if (!isChosen()) {
        m_ui->decisionBar->showCandidate(m_model->letterOf(m_eventId), draftOf(event), false);
        return;
    }
    m_ui->decisionBar->showChosen();
    m_community->showTeam(m_teamId);
    const Decision decision = event.decision.value_or(Decision{});
    m_ui->decisionLabel->setText(decision.sentence);
    m_ui->decidedOnLabel->setText(
        decision.on.isValid()
            ? tr("Chosen on %1").arg(QLocale().toString(decision.on.toLocalTime().date(), tr("d MMMM yyyy")))
            : QString());
}

void EventPage::refreshCharts()
{
    QStringList shown = m_model->compared();
    if (shown.isEmpty() && !m_eventId.isEmpty())
        shown << m_eventId;
    QList<RadarEvent> compared;
    for (const QString &id : std::as_const(shown))
        compared << RadarEvent::of(m_model->letterOf(id), m_desk->event(id));
    QString caption;
    if (!m_eventId.isEmpty() && !isChosen()) {
        caption = m_desk->event(m_eventId).placement
            ? tr("Drag a marker, or use the arrow keys")
            : tr("Click where %1 sits, or press Enter").arg(m_model->letterOf(m_eventId));
    }
    m_ui->chartsPanel->show(markers(), compared, caption);
}

QList<MapMarker> EventPage::markers() const
{
    const QStringList &compared = m_model->compared();
    QList<MapMarker> markers;
    int others = 0;
    for (const QString &id : m_model->ids()) {
        const bool own = id == m_eventId || compared.contains(id);
        if (!own && others >= othersOnMap)
            continue;
        // Few of many thousand are placed, and an event is much to copy only to see that.
        if (const auto stored = m_desk->events().rows<Event>().constFind(id);
            !own && (stored == m_desk->events().rows<Event>().cend() || !stored->placement))
            continue;
        const Event event = m_desk->event(id);
        others += own ? 0 : 1;
        const CompareRole role = compared.isEmpty() && id == m_eventId ? CompareRole::First : m_model->roleOf(id);
        markers.append({id, m_model->letterOf(id), event.kind, role, event.placement, id == m_eventId});
    }
    return markers;
}

void EventPage::arrange()
{
    const Look *look = Look::instance();
    const bool compact = window()->width() < regularWidth || window()->height() < look->scaled(regularHeight);
    const int candidates = compact ? std::max(212, look->scaled(180)) : look->scaled(268);
    const int weighing = look->scaled(compact ? 368 : 406);
    const int margin = (compact ? 20 : 24) + std::max(0, (width() - widest) / 2);
    const int gap = compact ? 12 : 16;
    const int left = width() - 2 * margin - candidates - weighing - 2 * gap;
    const bool narrow = left < look->scaled(320) + 36;
    m_ui->candidatesColumn->setFixedWidth(candidates);
    QWidget *weighingPanel = m_ui->weighingPanel;
    if (narrow) {
        weighingPanel->setMinimumWidth(0);
        weighingPanel->setMaximumWidth(QWIDGETSIZE_MAX);
        m_ui->columns->removeWidget(weighingPanel);
        m_ui->chartsPanel->setThird(weighingPanel);
    } else {
        m_ui->chartsPanel->setThird(nullptr);
        if (m_ui->columns->indexOf(weighingPanel) < 0)
            m_ui->columns->addWidget(weighingPanel);
        weighingPanel->setFixedWidth(weighing);
        weighingPanel->show();
    }
    weighingPanel->setProperty("surface", narrow ? u"none"_s : u"card"_s);
    weighingPanel->style()->unpolish(weighingPanel);
    weighingPanel->style()->polish(weighingPanel);
    m_ui->chartsPanel->setTabbed(compact || narrow);
    m_ui->candidateList->setCompact(compact);
    m_ui->columns->setSpacing(gap);
    m_ui->body->setContentsMargins(margin, compact ? 4 : 8, margin, compact ? 12 : 16);
    m_ui->body->setSpacing(compact ? 8 : 16);
    m_ui->decisionBar->layout()->setContentsMargins(margin, compact ? 8 : 12, margin, compact ? 8 : 12);
    m_ui->pageTitle->setType(narrow ? Type::Section : compact ? Type::DocumentTitle : Type::PageTitle);
    m_ui->pageSubtitle->setVisible(!compact);
    m_ui->legendBox->setVisible(!compact && !isChosen());
}

void EventPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void EventPage::say(const QString &sentence)
{
    m_ui->saidLabel->setText(sentence);
    m_ui->saidLabel->setVisible(!sentence.isEmpty());
}

// What is done.

void EventPage::addEvent()
{
    if (isChosen())
        return;
    m_ui->newEventEdit->show();
    m_ui->newEventEdit->setFocus(Qt::OtherFocusReason);
}

void EventPage::addTyped()
{
    Event event;
    event.id = newId();
    event.title = cleanText(m_ui->newEventEdit->text());
    if (event.title.isEmpty())
        return say(tr("Give the event a title: a few words on what made people curious."));
    say({});
    m_ui->newEventEdit->clear();
    m_wanted = event.id;
    m_document.session().perform(sharpend::addEvent(event), this, [this, title = event.title](const Outcome &outcome) {
        if (outcome.isDone())
            return;
        Q_EMIT refused(outcome.sentence());
        if (m_ui->newEventEdit->text().isEmpty())
            m_ui->newEventEdit->setText(title);
    });
}

bool EventPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->newEventEdit) {
        const bool escape
            = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
        const bool left = event->type() == QEvent::FocusOut && m_ui->newEventEdit->text().isEmpty()
            && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason;
        if (escape)
            (m_eventId.isEmpty() ? static_cast<QWidget *>(m_ui->addButton) : m_ui->candidateList)
                ->setFocus(Qt::OtherFocusReason);
        if (left)
            m_ui->newEventEdit->hide();
        return escape;
    }
    return Page::eventFilter(watched, event);
}

void EventPage::choose(const QString &sentence)
{
    if (m_deciding || m_eventId.isEmpty())
        return;
    m_deciding = true; // one team, however often the button is pressed
    m_ui->weighingPanel->settle();
    TeamDefaults defaults;
    defaults.groundRules = textsOf(m_content.groundRules);
    defaults.ownerCard = m_content.ownerOpening.text;
    defaults.soakPrompts = textsOf(m_content.soakQuestions);
    if (const TeamTemplate *start = templateFor(m_shelf ? m_shelf->all() : m_content.templates, m_desk->event(m_eventId).kind))
        defaults.start = *start;
    defaults.likeTeam = m_likeTeam;
    defaults.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const QString teamId = newId();
    m_document.session().perform(chooseEvent(m_eventId, sentence, teamId, defaults), this,
                                 [this, teamId](const Outcome &outcome) {
                                     m_deciding = false;
                                     if (outcome.isDone())
                                         Q_EMIT teamRequested(teamId);
                                     else
                                         Q_EMIT refused(outcome.sentence());
                                 });
}

void EventPage::putAside(const QString &sentence, const QString &otherRoute, bool formal)
{
    if (m_deciding || m_eventId.isEmpty())
        return;
    m_deciding = true;
    m_ui->weighingPanel->settle();
    const QString title = m_desk->event(m_eventId).title;
    m_document.session().perform(
        formal ? sendToFormalResponse(m_eventId, sentence) : setEventAside(m_eventId, sentence, otherRoute), this,
        [this, title, formal](const Outcome &outcome) {
            m_deciding = false;
            if (!outcome.isDone()) {
                Q_EMIT refused(outcome.sentence());
                return;
            }
            say(formal ? tr("“%1” waits for a formal response. It is kept with your sentence.").arg(title)
                       : tr("“%1” is set aside, with your reason.").arg(title));
        });
}

} // namespace sharpend
