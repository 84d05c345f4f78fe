// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/backups/BackupsPage.h"

#include "exchange/LockedBackup.h"
#include "gui/backups/BackupCard.h"
#include "gui/backups/BackupRow.h"
#include "gui/locking/UnlockDialog.h"
#include "gui/session/Session.h"
#include "gui/widgets/BackLink.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/RowList.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"
#include "operations/Operations.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int widestContent = 1440, besideFrom = 1060, cardWidth = 560, widestCard = 640;
constexpr qsizetype stepsShown = 4;
constexpr qint64 largestLocked = qint64(512) << 20; ///< it is unlocked in memory

using Steps = QList<std::pair<QString, int>>;

} // namespace

BackupsPage::BackupsPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    setObjectName(u"backupsPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"backupsScrollArea"_s, widestContent, Qt::AlignLeft);
    QWidget *contents = column->parentWidget();
    m_back = BackLink::over(column, tr("Library"));
    auto *head = new QHBoxLayout;
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(new TextLabel(tr("Backups"), Type::PageTitle, Token::Ink, contents));
    auto *what
        = new TextLabel(tr("Copies of this workspace, made while you work and when something large changes. Opening one changes nothing."),
                        Type::Body, Token::Ink2, contents);
    what->setWordWrap(true);
    titles->addWidget(what);
    m_now = new QPushButton(tr("Back up now"), contents);
    m_now->setObjectName(u"backUpNowButton"_s);
    head->addLayout(titles, 1);
    head->addWidget(m_now, 0, Qt::AlignBottom);
    column->addLayout(head);
    column->addSpacing(16);
    m_trouble = new Banner(contents);
    m_trouble->setObjectName(u"backupTroubleBanner"_s);
    m_trouble->setKind(u"caution"_s);
    m_trouble->hide();
    column->addWidget(m_trouble);
    m_card = new BackupCard(contents);
    m_card->offerSaving();
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addWidget(buildList(), 1, Qt::AlignTop);
    m_columns->addWidget(m_card, 0, Qt::AlignTop);
    column->addLayout(m_columns);
    column->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, &Page::libraryRequested);
    connect(m_now, &QPushButton::clicked, &m_session, &Session::backUpNow);
    connect(m_card, &BackupCard::restoreRequested, this, &BackupsPage::restore);
    connect(m_card, &BackupCard::saveRequested, this, &BackupsPage::saveElsewhere);
    connect(&m_session, &Session::backupsChanged, this, [this] {
        if (isVisible())
            read();
    });
    connect(&m_session, &Session::backupTroubled, this, &BackupsPage::showTrouble);
    showList();
}

QWidget *BackupsPage::buildList()
{
    m_listBox = new QWidget(this);
    auto *column = new QVBoxLayout(m_listBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = BackupRow::makeHead(m_listBox);
    column->addWidget(m_head);
    m_list = new RowList(m_listBox);
    m_list->setObjectName(u"backupList"_s);
    m_list->setRows(
        [this](const QString &path) {
            auto *row = new BackupRow;
            connect(row, &QAbstractButton::clicked, this, [this, path] { showBackup(path); });
            return row;
        },
        [this](QWidget *row, const QString &path) {
            for (const Seen &one : std::as_const(m_seen)) {
                if (one.backup.path == path)
                    static_cast<BackupRow *>(row)->showBackup(one.backup, one.contents, path == m_path);
            }
        });
    column->addWidget(m_list);
    m_empty = new TextLabel({}, Type::Body, Token::Ink2, m_listBox);
    m_empty->setObjectName(u"noBackupsLabel"_s);
    m_empty->setWordWrap(true);
    column->addWidget(m_empty);
    column->addSpacing(16);
    auto *lockLine = new QHBoxLayout;
    lockLine->setSpacing(8);
    lockLine->addWidget(new IconLabel(u"lock"_s, Token::Ink2, 16, m_listBox), 0, Qt::AlignTop);
    auto *words
        = new TextLabel(tr("Words that were struck, and people who asked to be forgotten, leave these copies too. A backup that could not "
                           "be cleaned is deleted."),
                        Type::Supporting, Token::Ink2, m_listBox);
    words->setWordWrap(true);
    lockLine->addWidget(words, 1);
    column->addLayout(lockLine);
    column->addSpacing(16);
    auto *links = new QHBoxLayout;
    links->setSpacing(16);
    m_openElsewhere = new QPushButton(tr("Open a backup kept elsewhere…"), m_listBox);
    m_openElsewhere->setObjectName(u"openElsewhereButton"_s);
    m_folder = new QPushButton(tr("Show the folder"), m_listBox);
    m_folder->setObjectName(u"showFolderButton"_s);
    for (QPushButton *link : {m_openElsewhere, m_folder}) {
        link->setProperty("look", u"link"_s);
        link->setCursor(Qt::PointingHandCursor);
        links->addWidget(link);
    }
    links->addStretch(1);
    column->addLayout(links);
    connect(m_openElsewhere, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open a backup"), {}, tr("Workspaces (*.db);;All files (*)"));
        if (!path.isEmpty())
            openElsewhere(path);
    });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_session.backups()->folder())); });
    return m_listBox;
}

QList<QWidget *> BackupsPage::regions() { return m_card->isHidden() ? QList<QWidget *>{m_listBox} : QList<QWidget *>{m_listBox, m_card}; }

void BackupsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeSide(this, besideFrom, m_columns, m_card, cardWidth, widestCard);
}

void BackupsPage::arrive()
{
    showTrouble();
    read();
    (m_now->isVisible() ? m_now : m_back)->setFocus(Qt::OtherFocusReason);
}

void BackupsPage::showTrouble()
{
    m_trouble->setText(m_session.backupTrouble());
    m_trouble->setVisible(!m_session.backupTrouble().isEmpty());
}

void BackupsPage::read()
{
    if (!m_session.backups())
        return showList();
    ++m_reading;
    QThreadPool::globalInstance()->start([backups = *m_session.backups(), guard = QPointer<BackupsPage>(this)] {
        QList<Seen> seen;
        for (const Backup &backup : backups.list())
            seen.append({backup, lookInto(backup.path)});
        QMetaObject::invokeMethod(qApp, [seen, guard] {
            if (!guard)
                return;
            guard->m_seen = seen;
            --guard->m_reading;
            guard->showList();
        });
    });
}

void BackupsPage::showList()
{
    QStringList paths;
    for (const Seen &one : std::as_const(m_seen))
        paths << one.backup.path;
    const bool hasOwn = m_session.backups().has_value();
    m_now->setVisible(hasOwn);
    m_folder->setVisible(hasOwn && !paths.isEmpty());
    m_head->setVisible(!paths.isEmpty());
    m_list->setVisible(!paths.isEmpty());
    m_empty->setVisible(paths.isEmpty() && m_reading == 0);
    m_empty->setText(!hasOwn && Database::isPostgres(m_session.location())
                         ? tr("A workspace on a server is backed up by its administrator.")
                         : !hasOwn ? tr("The sample keeps no backups. It leaves nothing behind.")
                                   : tr("There is none yet. The first one is made a minute after the first change."));
    if (m_elsewhere.backup.path.isEmpty() && !paths.contains(m_path))
        m_path = paths.value(0);
    m_card->setVisible(!m_path.isEmpty());
    m_list->showIds(paths);
    if (!m_path.isEmpty())
        showBackup(m_path);
}

void BackupsPage::showBackup(const QString &path)
{
    m_path = path;
    QStringList paths;
    for (const Seen &one : std::as_const(m_seen)) {
        paths << one.backup.path;
        if (one.backup.path != path)
            continue;
        m_elsewhere = {};
        const QString why = tr("%1. Opened and read through once, so it is checked.").arg(backupReasonLabel(one.backup.reason));
        m_card->showBackup(backupTimeText(one.backup.made), why, one.contents, QFileInfo(copyPath(one.backup.made)).completeBaseName());
        showSince(one.backup);
    }
    if (path == m_elsewhere.backup.path)
        m_card->showBackup(QFileInfo(path).fileName(), tr("Kept elsewhere. Opened and read through once, so it is checked."),
                           m_elsewhere.contents, QFileInfo(copyPath(m_elsewhere.backup.made)).completeBaseName());
    m_card->show();
    m_list->showIds(paths); // which is the one that is shown
}

void BackupsPage::showSince(const Backup &backup)
{
    if (backup.tick < 0)
        return;
    m_session.read<Steps>(
        this, [tick = backup.tick](Store &store) { return stepsSince(store, tick); },
        [this, path = backup.path](const Steps &steps) {
            if (path != m_path)
                return;
            QStringList lines;
            for (const auto &[name, times] : steps.mid(0, stepsShown)) {
                const QString title = operationTitle(name);
                const QString line = title.left(1).toUpper() + title.mid(1); // it stands inside a sentence elsewhere
                lines << (times == 1 ? line : tr("%1: %2 times").arg(line).arg(times));
            }
            if (steps.size() > stepsShown)
                lines << tr("and more");
            m_card->showSince(lines);
        });
}

QString BackupsPage::copyPath(const QDateTime &made) const
{
    // Beside a server or the sample nothing stays.
    return freeCopyPath(m_session.backups() ? m_session.location() : QDir::home().filePath(u"library.db"_s), made);
}

void BackupsPage::openElsewhere(const QString &path)
{
    if (QFileInfo(path) == QFileInfo(m_session.location())) { // reading it by other means would let go of its locks
        Q_EMIT refused(tr("That is the workspace that is open, and no backup of it."));
        return;
    }
    const auto take = [this, path](const std::optional<QByteArray> &unlocked) {
        const QDateTime made = QFileInfo(path).lastModified();
        if (unlocked) {
            const QString copy = copyPath(made);
            restoreBy(copy, [bytes = *unlocked, copy, current = m_session.location()] {
                return restoreUnlocked(bytes, copy, current, Backups::usualRoot());
            });
            return;
        }
        m_elsewhere = {{path, made, BackupReason::Hand, -1}, lookInto(path)};
        showBackup(path);
    };
    UnlockDialog::ask(path, LockedKind::Workspace, largestLocked, this, take, [this](const QString &why) { Q_EMIT refused(why); });
}

QDateTime BackupsPage::shownMade() const
{
    for (const Seen &one : m_seen) {
        if (one.backup.path == m_path)
            return one.backup.made;
    }
    return m_elsewhere.backup.made;
}

void BackupsPage::saveElsewhere()
{
    const auto read = [from = m_path](Store &, const QString &) -> FileMaking {
        return [from](WorkProgress &) {
            QFile file(from);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
    };
    Q_EMIT saveRequested({tr("Save this backup elsewhere"), QFileInfo(copyPath(shownMade())).completeBaseName(), {u"db"_s}, read});
}

void BackupsPage::restore()
{
    const QString copy = copyPath(shownMade());
    restoreBy(copy,
              [from = m_path, copy, current = m_session.location()] { return restoreCopy(from, copy, current, Backups::usualRoot()); });
}

void BackupsPage::restoreBy(const QString &copy, const std::function<Outcome()> &work)
{
    if (m_busy)
        return;
    m_busy = true;
    m_card->setBusy(true);
    QThreadPool::globalInstance()->start([copy, work, guard = QPointer<BackupsPage>(this)] {
        const Outcome outcome = work();
        QMetaObject::invokeMethod(qApp, [copy, outcome, guard] {
            if (!guard)
                return;
            guard->m_busy = false;
            guard->m_card->setBusy(false);
            if (outcome.isDone())
                Q_EMIT guard->restored(copy);
            else
                Q_EMIT guard->refused(outcome.sentence());
        });
    });
}

} // namespace sharpend
