// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerDesk.h"

#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "exchange/PrivateFile.h"
#include "gui/locking/UnlockDialog.h"
#include "gui/outputs/ReleasePaper.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/paper/PrintPreview.h"
#include "gui/session/Session.h"
#include "gui/shell/FileSaver.h"
#include "operations/OwnerOperations.h"
#include "reports/PdfWriter.h"
#include "reports/SummaryDocument.h"

#include <QFileDialog>
#include <QFileInfo>

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

OwnerDesk::OwnerDesk(const QString &location, const QString &seatFolder, QObject *parent)
    : QObject(parent)
    , m_location(location)
    , m_seatFolder(seatFolder)
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
        // Asked before the session is there: a workspace with Learning Teams in it is left as it is.
        if (Store::open(m_location, u"owner"_s)->reader().count(LearningTeam::table) > 0)
            return tr("This workspace holds Learning Teams, and an Owner’s replies are kept apart: name another one for the pack.");
        m_session = std::make_unique<Session>(m_location, m_seatFolder);
    } catch (const StoreError &error) {
        return error.sentence();
    }
    return {};
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
    if (const QString wrong = openSession(); !wrong.isEmpty())
        return wrong;
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
