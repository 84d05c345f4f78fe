// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/backups/RescueWindow.h"

#include "gui/backups/BackupCard.h"
#include "gui/backups/BackupRow.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"
#include "store/Salvage.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int widestRescue = 1240;
} // namespace

RescueWindow::RescueWindow(const QString &location, const QString &backupRoot, const QString &work, QWidget *parent)
    : QWidget(parent)
    , m_location(location)
    , m_root(backupRoot)
    , m_work(work)
    , m_isMissing(!QFileInfo::exists(location))
{
    setObjectName(u"rescueWindow"_s);
    setProperty("surface", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    const QString name = QFileInfo(location).fileName();
    setWindowTitle((m_isMissing ? tr("%1 is not where it was – Sharp End") : tr("%1 is damaged – Sharp End")).arg(name));
    QVBoxLayout *column = makeScrollingPage(this, u"rescueScrollArea"_s, widestRescue, Qt::AlignLeft);
    QWidget *contents = column->parentWidget();
    contents->parentWidget()->layout()->setContentsMargins(32, 24, 32, 24);
    auto *title = new TextLabel((m_isMissing ? tr("%1 is not where it was") : tr("%1 is damaged")).arg(name), Type::PageTitle, Token::Ink, contents);
    title->setObjectName(u"rescueTitle"_s);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *what = new TextLabel((m_isMissing ? tr("There is no file %1 any more. If it was moved or its disk is not connected, put it back and open it again.")
                                            : tr("It cannot be opened as it is. Nothing has been overwritten: the file %1 stays as it was found."))
                                   .arg(QDir::toNativeSeparators(location)),
                               Type::Body, Token::Ink2, contents);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(12);
    column->addLayout(buildWaysOn(contents));
    column->addSpacing(16);
    m_said = new Banner(contents);
    m_said->setObjectName(u"rescueBanner"_s);
    m_said->hide();
    column->addWidget(m_said);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    QWidget *read = buildRead();
    read->setVisible(!m_isMissing);
    columns->addWidget(read, 1, Qt::AlignTop);
    auto *side = new QVBoxLayout;
    side->setSpacing(12);
    auto *heading = new TextLabel(tr("The newest good backup"), Type::Section, Token::Ink, contents);
    m_noBackup = new TextLabel(tr("Looking for one…"), Type::Body, Token::Ink2, contents);
    m_noBackup->setObjectName(u"noBackupLabel"_s);
    m_noBackup->setWordWrap(true);
    m_card = new BackupCard(contents);
    m_card->hide();
    side->addWidget(heading);
    side->addWidget(m_noBackup);
    side->addWidget(m_card);
    m_openElsewhere = new QPushButton(tr("Restore a copy kept elsewhere…"), contents);
    m_openElsewhere->setObjectName(u"openElsewhereButton"_s);
    side->addWidget(m_openElsewhere, 0, Qt::AlignLeading);
    m_beginEmpty = new QPushButton(tr("Begin with an empty workspace"), contents);
    m_beginEmpty->setObjectName(u"beginEmptyButton"_s);
    m_beginEmpty->setVisible(m_isMissing);
    side->addWidget(m_beginEmpty, 0, Qt::AlignLeading);
    side->addStretch(1);
    columns->addLayout(side, 1);
    if (m_isMissing) // a card is as wide as beside what could be read
        columns->addStretch(1);
    column->addLayout(columns);
    column->addStretch(1);
    connect(m_card, &BackupCard::restoreRequested, this, [this] { restore(m_found.backup.path, m_found.backup.made); });
    connect(m_openElsewhere, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Restore a copy kept elsewhere"), {}, tr("Workspaces (*.db);;All files (*)"));
        if (!path.isEmpty())
            restore(path, QDateTime::currentDateTimeUtc());
    });
    connect(m_beginEmpty, &QPushButton::clicked, this, [this] {
        if (!m_busy)
            Q_EMIT emptyWorkspaceRequested();
    });
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    start();
}

/// The ways to go on without this workspace.
QLayout *RescueWindow::buildWaysOn(QWidget *parent)
{
    auto *ways = new QHBoxLayout;
    ways->setSpacing(12);
    m_goOn = new QPushButton(parent);
    m_goOn->setObjectName(u"goOnButton"_s);
    m_goOn->setProperty("look", u"primary"_s);
    m_goOn->hide();
    auto *another = new QPushButton(tr("Open another workspace…"), parent);
    another->setObjectName(u"openAnotherButton"_s);
    ways->addWidget(m_goOn);
    ways->addWidget(another);
    ways->addStretch(1);
    connect(another, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open another workspace"), {}, tr("Workspaces (*.db);;All files (*)"));
        if (!path.isEmpty() && !m_busy)
            Q_EMIT workspaceRequested(path);
    });
    return ways;
}

void RescueWindow::offer(const QString &location)
{
    m_goOn->setText(tr("Open %1, where you last worked").arg(QFileInfo(location).fileName()));
    m_goOn->show();
    connect(m_goOn, &QPushButton::clicked, this, [this, location] {
        if (!m_busy)
            Q_EMIT workspaceRequested(location);
    });
}

QWidget *RescueWindow::buildRead()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new TextLabel(tr("What could be read"), Type::Section, Token::Ink, box));
    m_read = new TextLabel(tr("Reading what is left…"), Type::Body, Token::Ink2, box);
    m_read->setObjectName(u"readLabel"_s);
    m_lost = new TextLabel({}, Type::Supporting, Token::Ink2, box);
    m_lost->setObjectName(u"lostLabel"_s);
    for (TextLabel *label : {m_read, m_lost})
        label->setWordWrap(true);
    column->addWidget(m_read);
    m_save = new QPushButton(tr("Save what can be read…"), box);
    m_save->setObjectName(u"saveReadButton"_s);
    m_save->hide();
    column->addWidget(m_save, 0, Qt::AlignLeading);
    auto *card = new Card(box);
    card->setObjectName(u"readCard"_s);
    m_teams = new QVBoxLayout(card);
    m_teams->setContentsMargins(1, 1, 1, 1);
    m_teams->setSpacing(1);
    card->hide();
    column->addWidget(card);
    column->addWidget(m_lost);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Save what can be read"), QFileInfo(m_location).absolutePath());
        if (!folder.isEmpty())
            saveTo(folder);
    });
    return box;
}

void RescueWindow::start()
{
    m_busy = true;
    QThreadPool::globalInstance()->start([location = m_location, root = m_root, work = m_work, isMissing = m_isMissing, guard = QPointer<RescueWindow>(this)] {
        Found found;
        if (!isMissing) {
            const Salvage read = salvage(location, work);
            found.teams = teamsIn(read);
            found.communities = communitiesIn(read);
            found.lost = read.lost;
        }
        if (const auto backups = Backups::of(root, location)) {
            for (const Backup &backup : backups->list()) {
                if (const BackupContents contents = lookInto(backup.path); contents.wrong.isEmpty()) {
                    found.backup = backup;
                    found.contents = contents;
                    break;
                }
            }
        }
        QMetaObject::invokeMethod(qApp, [found, guard] {
            if (guard)
                guard->showFound(found);
        });
    });
}

void RescueWindow::showFound(const Found &found)
{
    m_busy = false;
    m_found = found;
    int notes = 0;
    for (const SalvagedTeam &team : found.teams) {
        notes += team.notes;
        m_teams->addWidget(BackupCard::makeTeamRow({team.title, team.kind, team.stage, team.notes}, this));
    }
    for (const SalvagedCommunity &community : found.communities)
        m_teams->addWidget(makeCommunityRow(community));
    const bool hasBackup = !found.backup.path.isEmpty(), isAny = !found.teams.isEmpty() || !found.communities.isEmpty();
    QStringList read;
    if (!found.teams.isEmpty())
        read << tr("Learning Teams: %1. Notes: %2.").arg(found.teams.size()).arg(notes);
    if (!found.communities.isEmpty())
        read << tr("Communities: %1.").arg(found.communities.size());
    m_read->setText(isAny           ? read.join(u' ')
                        : hasBackup ? tr("No Learning Team could be read. The backup has to do.")
                                    : tr("No Learning Team could be read."));
    m_lost->setText(found.lost == 0 ? QString() : tr("Rows that were there and cannot be read: %1.").arg(found.lost));
    m_lost->setVisible(found.lost > 0);
    findChild<Card *>(u"readCard"_s)->setVisible(isAny);
    m_save->setVisible(isAny);
    m_noBackup->setVisible(!hasBackup);
    m_noBackup->setText(tr("There is no automatic backup of this workspace that can be opened. If you have kept a copy elsewhere, restore that one."));
    m_card->setVisible(hasBackup);
    if (hasBackup)
        m_card->showBackup(backupTimeText(found.backup.made), tr("%1. Opened and read through once, so it is checked.").arg(backupReasonLabel(found.backup.reason)),
                           found.contents, QFileInfo(placeFor(found.backup.made)).completeBaseName(), !m_isMissing);
    (!m_goOn->isHidden() ? m_goOn : hasBackup ? m_card->restoreButton() : isAny ? m_save : m_openElsewhere)->setFocus(Qt::OtherFocusReason);
}

QWidget *RescueWindow::makeCommunityRow(const SalvagedCommunity &community)
{
    auto *row = new QWidget(this);
    row->setObjectName(u"communityRead"_s);
    row->setProperty("surface", u"paper"_s);
    row->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(20, 9, 20, 10);
    line->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new TextLabel(community.name, Type::Body, Token::Ink, row);
    name->setWeight(500);
    name->setWordWrap(true);
    words->addWidget(name);
    words->addWidget(new TextLabel(tr("A community · sessions: %1").arg(community.sessions), Type::Meta, Token::Ink2, row));
    line->addWidget(new IconLabel(u"speech"_s, Token::Ink2, 16, row));
    line->addLayout(words, 1);
    return row;
}

void RescueWindow::saveTo(const QString &folder)
{
    QString wrong = saveTeams(m_found.teams, folder);
    if (wrong.isEmpty())
        wrong = saveCommunities(m_found.communities, folder);
    m_said->setKind(wrong.isEmpty() ? u"good"_s : u"caution"_s);
    m_said->setText(wrong.isEmpty() ? tr("Saved in %1. Each file is one Learning Team or one community: open it in any workspace to bring it in.").arg(QDir::toNativeSeparators(folder))
                                    : wrong);
    m_said->show();
}

QString RescueWindow::placeFor(const QDateTime &made) const
{
    // What is left of a log would be taken for that of whatever is put beside it.
    const bool isFree = m_isMissing && !QFileInfo::exists(m_location) && !QFileInfo::exists(m_location + u"-wal"_s);
    return isFree ? m_location : freeCopyPath(m_location, made);
}

void RescueWindow::restore(const QString &from, const QDateTime &made)
{
    if (m_busy)
        return;
    m_busy = true;
    m_card->setBusy(true);
    const QString copy = placeFor(made);
    QThreadPool::globalInstance()->start(
        [from, copy, location = m_location, root = m_root, guard = QPointer<RescueWindow>(this)] {
            const Outcome outcome = restoreCopy(from, copy, location, root);
            QMetaObject::invokeMethod(qApp, [copy, outcome, guard] {
                if (!guard)
                    return;
                guard->m_busy = false;
                guard->m_card->setBusy(false);
                if (outcome.isDone()) {
                    Q_EMIT guard->workspaceRequested(copy);
                    return;
                }
                guard->m_said->setKind(u"caution"_s);
                guard->m_said->setText(outcome.sentence());
                guard->m_said->show();
            });
        });
}

} // namespace sharpend
