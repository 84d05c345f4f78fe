// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/LibrarySide.h"

#include "domain/Communities.h"
#include "domain/Outputs.h"
#include "gui/documents/LibraryDocument.h"
#include "gui/library/AsideRow.h"
#include "gui/library/SideRow.h"
#include "ui_LibraryPage.h"

#include <QLocale>

namespace sharpend {

namespace {

constexpr int asideRows = 6; ///< of each part, so that the next is in sight
constexpr int dueWithin = 31; ///< days, for an action to be listed before somebody asks for all

bool isAside(const Event &event) { return event.status == EventStatus::NotNow || event.status == EventStatus::FormalResponse; }

/// Ids of \a rows by their key, the least first.
template<typename Key>
QStringList idsInOrder(QList<std::pair<Key, QString>> rows)
{
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const auto &[key, id] : std::as_const(rows))
        ids << id;
    return ids;
}

} // namespace

LibrarySide::LibrarySide(LibraryDocument &document, Ui::LibraryPage &ui, QWidget *parent)
    : QObject(parent)
    , m_document(document)
    , m_ui(ui)
{
    m_ui.dueList->setAccessibleName(tr("Actions due"));
    m_ui.owedList->setAccessibleName(tr("Replies owed"));
    m_ui.communitiesList->setAccessibleName(tr("Communities"));
    m_ui.asideList->setAccessibleName(tr("Events set aside"));
    for (RowList *list : {m_ui.dueList, m_ui.owedList, m_ui.asideList})
        list->setShortest(asideRows);
    buildRows(parent);
    connect(m_ui.allDueButton, &QPushButton::clicked, this, [this] {
        m_showsAllDue = !m_showsAllDue;
        refreshDue();
    });
}

void LibrarySide::buildRows(QWidget *page)
{
    const auto make = [page](const auto &clicked) {
        return [page, clicked](const QString &id) -> QWidget * {
            auto *row = new SideRow(page);
            QObject::connect(row, &SideRow::clicked, page, [clicked, id] { clicked(id); });
            return row;
        };
    };
    m_ui.dueList->setRows(make([this](const QString &id) { Q_EMIT teamRequested(m_document.row<ListedAction>(id).teamId); }),
                          [this](QWidget *row, const QString &id) {
                              static_cast<SideRow *>(row)->showAction(m_document.row<ListedAction>(id), QDate::currentDate());
                          });
    m_ui.owedList->setRows(make([this](const QString &id) { Q_EMIT teamRequested(m_document.row<ListedRelease>(id).teamId); }),
                           [this](QWidget *row, const QString &id) {
                               const ListedRelease release = m_document.row<ListedRelease>(id);
                               static_cast<SideRow *>(row)->showWaiting(m_document.row<ListedTeam>(release.teamId), release,
                                                                        QDateTime::currentDateTimeUtc());
                           });
    m_ui.communitiesList->setRows(make([this](const QString &id) { Q_EMIT communityRequested(id); }), [this](QWidget *row, const QString &id) {
        static_cast<SideRow *>(row)->showCommunity(m_document.row<Community>(id), QDate::currentDate());
    });
    m_ui.asideList->setRows(
        [this, page](const QString &id) -> QWidget * {
            auto *row = new AsideRow(page);
            connect(row, &AsideRow::backRequested, this, [this, id] { Q_EMIT backRequested(id); });
            return row;
        },
        [this](QWidget *row, const QString &id) {
            static_cast<AsideRow *>(row)->showDecided(m_document.row<ListedEvent>(id), QDate::currentDate());
        });
}

void LibrarySide::refresh()
{
    refreshDue();
    refreshOwed();
    refreshCommunities();
    showParts();
}

/// What people have promised and not done yet, whether its Learning Team is finished or not; the soonest first.
void LibrarySide::refreshDue()
{
    const QHash<QString, ListedTeam> &teams = m_document.rows<ListedTeam>();
    const QDate never(9999, 1, 1), until = QDate::currentDate().addDays(dueWithin);
    QList<std::pair<QDate, QString>> all, soon;
    for (const ListedAction &action : m_document.rows<ListedAction>()) {
        if (const auto team = teams.constFind(action.teamId); team != teams.cend() && team->archivedOn.isValid())
            continue;
        const QDate due = dueNext(action);
        all.append({due.isValid() ? due : never, action.id});
        if (all.last().first <= until)
            soon << all.last();
    }
    m_ui.dueList->showIds(idsInOrder(m_showsAllDue ? all : soon));
    m_ui.dueList->setVisible(m_showsAllDue || !soon.isEmpty());
    m_ui.allDueButton->setText(m_showsAllDue ? tr("Due soon") : tr("All %1").arg(all.size()));
    m_ui.allDueButton->setVisible(all.size() > soon.size());
    m_ui.duePart->setVisible(!all.isEmpty());
}

/// Learning Teams that have not heard from their Owner, the longest waiting first.
void LibrarySide::refreshOwed()
{
    QList<std::pair<QDateTime, QString>> waiting;
    for (const ListedTeam *team : m_document.underWay()) {
        const QList<Release> releases = byVersion(m_document.releasesOf(team->id));
        if (!releases.isEmpty() && !releases.last().reply)
            waiting.append({releases.last().releasedAt, releases.last().id});
    }
    m_ui.owedList->showIds(idsInOrder(waiting));
    m_ui.owedPart->setVisible(!waiting.isEmpty()); // once its rows are there
}

/// Those that have a session ahead, by its day.
void LibrarySide::refreshCommunities()
{
    QList<std::pair<QDateTime, QString>> ahead;
    for (const Community &community : m_document.rows<Community>()) {
        const CommunitySession *next = nextSession(community);
        if (next && community.status != CommunityStatus::Ended)
            ahead.append({next->plannedLocal, community.id});
    }
    m_ui.communitiesList->showIds(idsInOrder(ahead));
    m_ui.communitiesPart->setVisible(!ahead.isEmpty());
}

void LibrarySide::refreshAside()
{
    QList<std::pair<QDateTime, QString>> aside;
    for (const ListedEvent &event : m_document.rows<ListedEvent>()) {
        if (isAside(event))
            aside.append({event.decision ? event.decision->on : QDateTime(), event.id});
    }
    QStringList ids = idsInOrder(std::move(aside));
    std::reverse(ids.begin(), ids.end()); // the latest first
    m_ui.asideList->showIds(ids);
    m_ui.asideCountLabel->setText(QLocale().toString(ids.size()));
    m_ui.asidePart->setVisible(!ids.isEmpty());
    showParts();
}

void LibrarySide::showParts()
{
    const auto parts = {m_ui.duePart, m_ui.owedPart, m_ui.communitiesPart, m_ui.asidePart};
    m_ui.sidePart->setVisible(std::any_of(parts.begin(), parts.end(), [](const QWidget *part) { return !part->isHidden(); }));
}

} // namespace sharpend
