// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/FileSaver.h"

#include "domain/WorkProgress.h"
#include "exchange/LockedFile.h"
#include "exchange/PrivateFile.h"
#include "gui/session/Session.h"
#include "gui/shell/SavingStrip.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr const char *cannotWrite = QT_TRANSLATE_NOOP("sharpend::FileSaver", "The file could not be written. It may be open elsewhere.");
}

struct FileSaver::Saving {
    QString path;
    std::shared_ptr<WorkProgress> progress = std::make_shared<WorkProgress>();
    SavingStrip *strip = nullptr;
    bool isRead = false;
    bool isLocked = false;
};

FileSaver::FileSaver(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_pool(std::make_shared<QThreadPool>())
{
    setObjectName(u"fileSaver"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, 0);
    column->setSpacing(8);
    hide();
    m_pool->setMaxThreadCount(2);
    // A store that cannot be read says so by this alone; no read answers then.
    connect(&m_session, &Session::readTroubled, this, [this] {
        for (const auto &saving : QList(m_savings)) {
            if (!saving->isRead)
                end(saving, tr(cannotWrite));
        }
    });
}

void FileSaver::save(const QString &path, const FileReading &read, const Passphrase &passphrase)
{
    const auto saving = std::make_shared<Saving>();
    saving->path = path;
    saving->isLocked = !passphrase.isEmpty();
    saving->strip = new SavingStrip(QFileInfo(path).fileName(), saving->progress, this);
    layout()->addWidget(saving->strip);
    connect(saving->strip, &SavingStrip::shown, this, &QWidget::show);
    m_savings << saving;
    const auto tell = [self = QPointer(this), saving](const QString &wrong) {
        QMetaObject::invokeMethod(qApp, [self, saving, wrong] {
            if (self)
                self->end(saving, wrong);
        });
    };
    const auto make = [path, passphrase, progress = saving->progress, tell](const FileMaking &making) {
        const QByteArray bytes = making && !progress->isStopped() ? making(*progress) : QByteArray();
        if (bytes.isEmpty() || !progress->close())
            return tell(tr(cannotWrite));
        if (!passphrase.isEmpty())
            return tell(writeLocked(path, bytes, lockableKind(QFileInfo(path).suffix().toLower()).value(), passphrase));
        tell(writePrivately(path, bytes) ? QString() : tr(cannotWrite));
    };
    m_session.read<bool>(
        this,
        [pool = m_pool, path, read, make](Store &store) {
            pool->start([making = read(store, QFileInfo(path).suffix().toLower()), make] { make(making); });
            return true;
        },
        [saving](const bool &isRead) { saving->isRead = isRead; });
}

void FileSaver::end(const std::shared_ptr<Saving> &saving, const QString &wrong)
{
    if (!m_savings.removeOne(saving))
        return;
    saving->strip->giveFocusBack();
    saving->strip->hide();
    saving->strip->deleteLater();
    setVisible(std::any_of(m_savings.begin(), m_savings.end(), [](const auto &each) { return !each->strip->isHidden(); }));
    const QString name = QFileInfo(saving->path).fileName();
    if (wrong.isEmpty())
        Q_EMIT saved(saving->path, saving->isLocked);
    else if (saving->progress->isStopped())
        Q_EMIT stopped(tr("Stopped. %1 was not written.").arg(name));
    else
        Q_EMIT refused(wrong);
}

} // namespace sharpend
