// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/CommunitiesPage.h"

#include "domain/Content.h"
#include "exchange/CommunityCalendar.h"
#include "exchange/CommunityFile.h"
#include "exchange/PrivateFile.h"
#include "gui/communities/CommunityCard.h"
#include "gui/communities/CommunityRow.h"
#include "gui/communities/StartCommunityForm.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/look/Look.h"
#include "gui/paper/PrintPreview.h"
#include "gui/pulse/PulseCard.h"
#include "gui/pulse/PulseSettings.h"
#include "gui/pulse/PulseWindow.h"
#include "gui/session/Session.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/TextLabel.h"
#include "operations/CommunityOperations.h"
#include "reports/PulseSheet.h"

#include <QDir>
#include <QFileDialog>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int widestContent = 1600, listWidth = 320;
constexpr int roomAround = 24; ///< kept in sight around what the keyboard is on

} // namespace

CommunitiesPage::CommunitiesPage(LibraryDocument &library, const Content &content, QWidget *parent)
    : Page(parent)
    , m_library(library)
    , m_named(library.session())
    , m_content(content)
    , m_startButton(new KeycapButton(tr("Start a community"), {}, this))
    , m_listBox(new QWidget(this))
    , m_list(new QVBoxLayout(m_listBox))
    , m_form(new StartCommunityForm(this))
    , m_card(new CommunityCard(this))
{
    setObjectName(u"communitiesPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"communitiesScrollArea"_s, widestContent);
    column->addWidget(buildHead());
    column->addSpacing(16);
    m_listBox->setAccessibleName(tr("Communities"));
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(12);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_listBox, 0, Qt::AlignTop);
    auto *beside = new QVBoxLayout;
    beside->addWidget(buildEmpty());
    beside->addWidget(m_form);
    beside->addWidget(m_card, 1);
    beside->addStretch(0);
    columns->addLayout(beside, 1);
    column->addLayout(columns, 1);
    m_form->hide();
    m_card->hide();
    m_empty->hide();

    connect(m_startButton, &QPushButton::clicked, this, [this] { openForm(true); });
    connect(m_form, &StartCommunityForm::closed, this, [this] { openForm(false); });
    connect(m_form, &StartCommunityForm::started, this, [this](const Community &community) {
        m_starting = false;
        m_id = community.id;
        m_sessionId.clear();
        m_card->showPart(CommunityCard::About);
        perform(startCommunity(community));
    });
    connectCard();
    connect(&m_library, &LibraryDocument::changed, this, &CommunitiesPage::follow);
    connect(&m_named, &LiveRows::changed, this, &CommunitiesPage::refresh);
    connect(Look::instance(), &Look::changed, this, &CommunitiesPage::arrange);
    m_watch = std::make_unique<FocusWatch>([scroll = findChild<QScrollArea *>(u"communitiesScrollArea"_s)](QWidget *, QWidget *now) {
        if (now && scroll->widget()->isAncestorOf(now)) // later, once what has opened has its place
            QTimer::singleShot(0, now, [scroll, now] { scroll->ensureWidgetVisible(now, 0, roomAround); });
    });
    m_card->showPart(CommunityCard::Charter);
}

QWidget *CommunitiesPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(new TextLabel(tr("Communities"), Type::PageTitle, Token::Ink, head));
    auto *what
        = new TextLabel(tr("Peers who meet again and again to talk about hard judgements in their work."), Type::Body, Token::Ink2, head);
    what->setWordWrap(true);
    titles->addWidget(what);
    row->addLayout(titles, 1);
    m_startButton->setObjectName(u"startCommunityButton"_s);
    m_startButton->setLook(u"primary"_s);
    m_startButton->setIconName(u"plus"_s);
    row->addWidget(m_startButton, 0, Qt::AlignBottom);
    return head;
}

QWidget *CommunitiesPage::buildEmpty()
{
    m_empty = new Card(this);
    m_empty->setObjectName(u"noCommunitiesCard"_s);
    auto *column = new QVBoxLayout(m_empty);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    auto *words = new TextLabel(tr("A community is a group of peers who keep meeting. Start with who, and why they would come back."),
                                Type::Body, Token::Ink, m_empty);
    words->setWordWrap(true);
    column->addWidget(words);
    m_firstButton = new KeycapButton(tr("Start a community"), {}, m_empty);
    m_firstButton->setObjectName(u"startFirstButton"_s);
    m_firstButton->setLook(u"primary"_s);
    m_firstButton->setIconName(u"plus"_s);
    column->addWidget(m_firstButton, 0, Qt::AlignLeading);
    connect(m_firstButton, &QPushButton::clicked, this, [this] { openForm(true); });
    return m_empty;
}

void CommunitiesPage::connectCard()
{
    connect(m_card, &CommunityCard::wanted, this, [this](const Operation &operation) { perform(operation); });
    connect(m_card, &CommunityCard::teamRequested, this, &CommunitiesPage::teamRequested);
    connect(m_card, &CommunityCard::sessionChosen, this, [this](const QString &id) {
        m_card->settle();
        m_sessionId = id;
        refresh();
    });
    connect(m_card, &CommunityCard::saveRequested, this, [this] {
        m_card->settle();
        Q_EMIT saveRequested({tr("Save this community, its members and sessions"),
                              m_library.row<Community>(m_id).name,
                              {u"community"_s},
                              [id = m_id](Store &store, const QString &) -> FileMaking {
                                  return [file = exportCommunity(store.reader(), id, QDateTime::currentDateTimeUtc())](WorkProgress &) {
                                      return file;
                                  };
                              }});
    });
    connect(m_card, &CommunityCard::removeRequested, this, [this] {
        m_card->settle();
        perform(removeCommunity(m_id), tr("Removed. One undo brings it back."));
    });
    connect(m_card, &CommunityCard::calendarRequested, this, [this] {
        m_card->settle();
        const Community community = m_library.row<Community>(m_id);
        chooseCalendarFolder(community, {noteSeriesSaved(community.id, CommunityCalendar(community).saved())});
    });
    connect(m_card, &CommunityCard::droppedSession, this, [this](bool cancelling) {
        const QString sessionId = m_sessionId;
        m_sessionId.clear();
        Community community = m_library.row<Community>(m_id);
        const Operation drop = dropSession(community.id, sessionId);
        if (!cancelling)
            return perform(drop, tr("Called off. One undo brings it back."));
        if (CommunitySession *session = community.session(sessionId))
            session->plannedLocal = {};
        chooseCalendarFolder(community, {drop, noteSeriesSaved(community.id, CommunityCalendar(community).saved())});
    });
}

QList<QWidget *> CommunitiesPage::regions()
{
    QList<QWidget *> parts{m_startButton->parentWidget()};
    for (QWidget *part : {m_listBox, static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_card)}) {
        if (part->isVisible())
            parts << part;
    }
    return parts;
}

QList<ShortcutInfo> CommunitiesPage::shortcuts() const
{
    return {{tr("Communities"), tr("Left, Right"), tr("Along the sessions, where the thread has the keyboard")}};
}

void CommunitiesPage::arrive()
{
    arrange();
    m_arrives = true;
    refresh();
}

void CommunitiesPage::settle() { m_card->settle(); }

void CommunitiesPage::showCommunity(const QString &id)
{
    m_card->settle();
    m_starting = false;
    if (!m_library.rows<Community>().contains(id)) { // it has just come in
        m_wanted = id;
        return;
    }
    if (id != m_id)
        m_sessionId.clear();
    m_id = id;
    refresh();
}

void CommunitiesPage::showPlace(const QString &id, const QString &sessionId)
{
    m_card->settle();
    m_starting = false;
    m_id = id;
    if (!sessionId.isEmpty())
        m_sessionId = sessionId;
    m_card->showPart(sessionId.isEmpty() ? CommunityCard::Charter : CommunityCard::Session);
    refresh();
}

void CommunitiesPage::follow(const DocumentChange &change)
{
    if (change.touches(Community::table) || change.touches(Turn::table) || change.touches(LearningTeam::table))
        refresh();
}

/// Those that meet first, by their next session; those that have ended last.
QStringList CommunitiesPage::order() const
{
    QList<Community> all = m_library.rows<Community>().values();
    const QDateTime never(QDate(9999, 1, 1), QTime(0, 0));
    const auto rank = [&](const Community &community) {
        const CommunitySession *next = nextSession(community);
        return std::make_tuple(community.status == CommunityStatus::Ended, next ? next->plannedLocal : never, community.name, community.id);
    };
    std::sort(all.begin(), all.end(), [&](const Community &a, const Community &b) { return rank(a) < rank(b); });
    QStringList ids;
    for (const Community &community : std::as_const(all))
        ids << community.id;
    return ids;
}

CommunityView CommunitiesPage::view() const
{
    CommunityView view;
    view.community = m_library.row<Community>(m_id);
    if (const CommunitySession *session = view.community.session(m_sessionId))
        view.session = *session;
    view.turns = m_library.rows<Turn>().values();
    view.people = m_named.rows<Person>();
    view.releases = m_named.rows<Release>().values();
    std::sort(view.releases.begin(), view.releases.end(),
              [](const Release &a, const Release &b) { return std::tie(b.releasedAt, b.id) < std::tie(a.releasedAt, a.id); });
    for (const Release &release : std::as_const(view.releases)) {
        if (!m_library.row<ListedTeam>(release.teamId).agreedToShare)
            view.askFirst.insert(release.id);
    }
    for (const ListedTeam &team : m_library.rows<ListedTeam>()) {
        if (!team.archivedOn.isValid() || team.id == view.session.teamId)
            view.teams << team;
        if (!m_id.isEmpty() && team.communityId == m_id)
            view.own << team;
    }
    for (QList<LearningTeam> *teams : {&view.teams, &view.own})
        std::sort(teams->begin(), teams->end(),
                  [](const LearningTeam &a, const LearningTeam &b) { return std::tie(a.title, a.id) < std::tie(b.title, b.id); });
    return view;
}

void CommunitiesPage::refresh()
{
    if (!m_library.isLoaded() || !m_named.isLoaded())
        return;
    const QStringList ids = order();
    if (ids.contains(m_wanted)) {
        m_id = std::exchange(m_wanted, {});
        m_sessionId.clear();
    }
    if (!ids.contains(m_id) && !m_starting)
        m_id = ids.value(0);
    const Community community = m_library.row<Community>(m_id);
    if (const CommunitySession *held = community.session(m_sessionId); !held || !held->plannedLocal.isValid()) {
        const QList<CommunitySession> sessions = sessionsInOrder(community);
        const CommunitySession *next = nextSession(community);
        m_sessionId = next ? next->id : sessions.isEmpty() ? QString() : sessions.last().id;
    }
    showList(ids);
    const bool any = ids.contains(m_id) && !m_starting;
    m_listBox->setVisible(!ids.isEmpty());
    m_empty->setVisible(ids.isEmpty() && !m_starting);
    m_form->setVisible(m_starting);
    m_startButton->setVisible(!ids.isEmpty() && !m_starting);
    if (any) {
        m_card->showCommunity(view());
        showPulse();
    }
    m_card->setVisible(any);
    if (!m_arrives || !isVisible())
        return;
    m_arrives = false;
    (any ? static_cast<QWidget *>(m_rows.value(m_id)) : m_firstButton)->setFocus(Qt::OtherFocusReason);
}

void CommunitiesPage::showPulse()
{
    if (m_pulse && m_pulseOf == m_id) {
        if (m_arrives)
            m_pulse->refresh();
        return;
    }
    delete m_pulse;
    m_pulseOf = m_id;
    const PulseWords &pulse = m_content.pulse;
    m_pulse = new PulseCard(m_library.session(), {{PulseScope::Of::Community, m_id}, tr("After the session"), pulse.standing, pulse.stages}, true, m_card);
    connect(m_pulse, &PulseCard::paperRequested, this, &CommunitiesPage::printPulse);
    m_card->placePulse(m_pulse);
    m_pulse->refresh();
}

void CommunitiesPage::printPulse()
{
    auto *preview = new PrintPreview(
        tr("The pulse on paper"), {},
        [this](const QList<int> &) { return pulseSheet(tr("After the session"), m_content.pulse.standing, PulseSettings::threshold()); }, this);
    connect(preview, &PrintPreview::saveRequested, this, &CommunitiesPage::saveRequested);
    preview->open();
}

void CommunitiesPage::showList(const QStringList &ids)
{
    if (ids != m_shown) {
        m_shown = ids;
        for (const QString &id : m_rows.keys()) {
            if (!ids.contains(id))
                delete m_rows.take(id);
        }
        for (const QString &id : ids) {
            CommunityRow *&row = m_rows[id];
            if (!row) {
                row = new CommunityRow(m_listBox);
                connect(row, &QAbstractButton::clicked, this, [this, id] { showCommunity(id); });
                row->show();
            }
            m_list->removeWidget(row);
            m_list->addWidget(row);
        }
        QList<QWidget *> order;
        for (const QString &id : ids)
            order << m_rows.value(id);
        tabThrough(m_listBox, order);
    }
    for (const QString &id : ids)
        m_rows.value(id)->showCommunity(m_library.row<Community>(id), id == m_id && !m_starting);
}

void CommunitiesPage::openForm(bool open)
{
    m_card->settle();
    m_starting = open;
    refresh();
    if (open)
        m_form->open();
    else
        (m_startButton->isVisible() ? m_startButton : m_firstButton)->setFocus(Qt::OtherFocusReason);
}

void CommunitiesPage::perform(const Operation &operation, const QString &sentence)
{
    m_library.session().perform(operation, this, [this, sentence](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            refresh(); // what is shown is what is kept
        } else if (!sentence.isEmpty()) {
            Q_EMIT said(sentence);
        }
    });
}

void CommunitiesPage::chooseCalendarFolder(const Community &community, const QList<Operation> &after)
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Save the calendar files in a folder"));
    if (!folder.isEmpty())
        saveCalendar(community, folder, after);
}

void CommunitiesPage::saveCalendar(const Community &community, const QString &folder, const QList<Operation> &after)
{
    m_library.session().read<QStringList>(
        this,
        [files = CommunityCalendar(community).files(), folder](Store &) {
            QStringList left;
            for (const CommunityCalendar::File &file : files) {
                if (!writePrivately(QDir(folder).filePath(file.name), file.bytes))
                    left << file.name;
            }
            return left;
        },
        [this, folder, after](const QStringList &left) {
            if (!left.isEmpty()) {
                Q_EMIT refused(
                    tr("%1 could not be written. It may be open elsewhere, or the folder may not be written.").arg(left.first()));
                return;
            }
            for (const Operation &operation : after)
                perform(operation,
                        &operation == &after.last()
                            ? tr("Calendar files saved in “%1”. Send them to the members: they say nothing of who presents.")
                                  .arg(QDir(folder).dirName())
                            : QString());
        });
}

void CommunitiesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void CommunitiesPage::arrange()
{
    // Always beside each other: what is chosen in the list is seen at once.
    m_listBox->setFixedWidth(std::min(Look::instance()->scaled(listWidth), width() / 4));
}

} // namespace sharpend
