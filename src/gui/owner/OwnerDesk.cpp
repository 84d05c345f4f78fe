// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerDesk.h"

#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "exchange/PrivateFile.h"
#include "gui/backups/BackupCard.h"
#include "gui/backups/BackupRow.h"
#include "gui/locking/UnlockDialog.h"
#include "gui/outputs/ReleasePaper.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/paper/PrintPreview.h"
#include "gui/session/Session.h"
#include "gui/shell/FileSaver.h"
#include "operations/OwnerOperations.h"
#include "reports/PdfWriter.h"
#include "reports/SummaryDocument.h"
#include "store/Salvage.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

void savePdf(const OutputPack &pack, OwnerWindow *window, FileSaver *saver)
{
    QString path = QFileDialog::getSaveFileName(window, OwnerDesk::tr("Save as PDF"), fileNameFor(pack, u"pdf"_s), OwnerDesk::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".pdf"_s;
    saver->save(path, [pack](Store &, const QString &) -> FileMaking {
        return [pack](WorkProgress &progress) { return pdf(summaryDocument(pack), &progress); };
    });
}

void printPack(const OutputPack &pack, OwnerWindow *window, FileSaver *saver)
{
    PrintPreview *preview = previewOfSummary(pack, window);
    QObject::connect(preview, &PrintPreview::saveRequested, window, [pack, window, saver] { savePdf(pack, window, saver); });
    preview->open();
}

} // namespace

OwnerDesk::OwnerDesk(const QString &location, const QString &seatFolder, const QString &backupRoot, QObject *parent)
    : QObject(parent)
    , m_location(location)
    , m_seatFolder(seatFolder)
    , m_backupRoot(backupRoot)
{
}

OwnerDesk::~OwnerDesk()
{
    for (const QPointer<OwnerWindow> &window : std::as_const(m_windows)) {
        if (window)
            window->settle();
        delete window;
    }
}

bool OwnerDesk::isPack(const QString &path) { return QFileInfo(path).suffix().compare("outputpack"_L1, Qt::CaseInsensitive) == 0; }

OwnerWindow *OwnerDesk::window(const QString &releaseId) const { return m_windows.value(releaseId); }

QString OwnerDesk::openSession()
{
    if (m_session)
        return {};
    try {
        if (!m_mayBeNew && !m_backupRoot.isEmpty())
            requireStillThere(m_location, m_backupRoot);
        // Asked before the session is there: a workspace with Learning Teams in it is left as it is.
        if (Store::open(m_location, u"owner"_s)->reader().count(LearningTeam::table) > 0)
            return tr("This workspace holds Learning Teams, and an Owner’s replies are kept apart: name another one for the pack.");
        auto session = Session::begin(m_location, m_seatFolder, m_backupRoot);
        session->waitUntilOpen();
        m_session = std::move(session);
    } catch (const StoreError &error) {
        return error.sentence();
    }
    return {};
}

bool OwnerDesk::findAnother(QWidget *window)
{
    const auto backups = m_backupRoot.isEmpty() ? std::nullopt : Backups::of(m_backupRoot, m_location);
    const bool isMissing = backups && isMissingWorkspace(m_location, m_backupRoot);
    if (!backups || !(isMissing || isDamagedWorkspace(m_location, true)))
        return false;
    const QList<Backup> all = backups->list();
    const auto good = std::find_if(all.begin(), all.end(), [](const Backup &one) { return lookInto(one.path).wrong.isEmpty(); });
    const bool hasGood = good != all.end();
    if (!hasGood && !isMissing)
        return false;
    const QString name = QFileInfo(m_location).fileName();
    QString text = tr("%1, with your packs and replies, is damaged. Go on with the backup of %2? The damaged file stays beside it.");
    if (isMissing)
        text = hasGood
            ? tr("%1, with your packs and replies, is not where it was. If it was moved or its disk is not connected, put it back and"
                 " open the pack again. Or go on with its newest backup: %2.")
            : tr("%1, with your packs and replies, is not where it was, and no backup of it can be opened. If it was moved or its disk"
                 " is not connected, put it back and open the pack again.");
    text = hasGood ? text.arg(name, backupTimeText(good->made)) : text.arg(name);
    QMessageBox box(QMessageBox::Warning, tr("Sharp End"), text, QMessageBox::NoButton, window);
    QPushButton *goOn = hasGood ? box.addButton(tr("Use the backup"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *beginEmpty = isMissing ? box.addButton(tr("Begin with an empty workspace"), QMessageBox::ActionRole) : nullptr;
    box.addButton(QMessageBox::Cancel);
    box.exec();
    m_mayBeNew = beginEmpty && box.clickedButton() == beginEmpty;
    return m_mayBeNew || (goOn && box.clickedButton() == goOn && putInPlace(*good));
}

bool OwnerDesk::putInPlace(const Backup &backup)
{
    // Restored beside it first: only a whole one takes its place.
    const QString copy = freeCopyPath(m_location, backup.made);
    if (!restoreCopy(backup.path, copy, m_location, m_backupRoot).isDone())
        return false;
    const QString aside = u"%1.damaged-%2"_s.arg(m_location, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss"_s));
    if (QFile::exists(m_location) && !QFile::rename(m_location, aside))
        return false;
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) // which belong to what lay there
        QFile::rename(m_location + suffix, aside + suffix);
    return QFile::rename(copy, m_location);
}

bool OwnerDesk::isOpen() const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [](const QPointer<OwnerWindow> &window) { return window && window->isVisible(); });
}

QString OwnerDesk::open(const QString &path, QWidget *window)
{
    if (!lockedKindOf(path))
        return show(readPackFile(path));
    UnlockDialog dialog(path, LockedKind::OutputPack, largestPack, window);
    if (dialog.exec() == QDialog::Accepted)
        return show(readPack(dialog.unlocking().bytes));
    return dialog.unlocking().refusal;
}

QString OwnerDesk::show(const PackReading &reading)
{
    if (!reading.refusal.isEmpty())
        return tr("This pack cannot be read here. Ask the facilitator to save it again. %1").arg(reading.refusal);
    QString closed = openSession();
    if (!closed.isEmpty() && findAnother(QApplication::activeWindow()))
        closed = openSession();
    if (!closed.isEmpty())
        return closed;
    const QString id = reading.pack.releaseId;
    const auto receive = [this, &reading](OwnerWindow *window) {
        m_session->perform(receivePack(reading.pack), window, [window](const Outcome &outcome) {
            if (!outcome.isDone())
                window->say(u"stop"_s, outcome.sentence());
        });
    };
    if (OwnerWindow *open = window(id)) {
        receive(open);
        open->raise();
        open->activateWindow();
        return {};
    }
    auto *window = new OwnerWindow(*m_session, id);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows[id] = window;
    connect(window, &OwnerWindow::packRequested, this, [this, window](const QString &wanted) {
        if (const QString wrong = open(wanted, window); !wrong.isEmpty())
            window->say(u"caution"_s, wrong);
    });
    receive(window);
    auto *saver = new FileSaver(*m_session, window);
    connect(saver, &FileSaver::saved, window,
            [window](const QString &saved) { window->say(u"good"_s, tr("Saved as %1.").arg(QFileInfo(saved).fileName())); });
    connect(saver, &FileSaver::refused, window, [window](const QString &sentence) { window->say(u"stop"_s, sentence); });
    connect(saver, &FileSaver::stopped, window, [window](const QString &sentence) { window->say(u"information"_s, sentence); });
    connect(window, &OwnerWindow::pdfRequested, this, [window, saver](const OutputPack &pack) { savePdf(pack, window, saver); });
    connect(window, &OwnerWindow::printRequested, this, [window, saver](const OutputPack &pack) { printPack(pack, window, saver); });
    window->offerPrinting(saver);
    window->show();
    return {};
}

} // namespace sharpend
