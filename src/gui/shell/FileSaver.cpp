// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/FileSaver.h"

#include "domain/WorkProgress.h"
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

struct FileSaver::Saving {
    QString path;
    std::shared_ptr<WorkProgress> progress = std::make_shared<WorkProgress>();
    SavingStrip *strip = nullptr;
    bool isRead = false;
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
                end(saving, false);
        }
    });
}

void FileSaver::save(const QString &path, const FileReading &read)
{
    const auto saving = std::make_shared<Saving>();
    saving->path = path;
    saving->strip = new SavingStrip(QFileInfo(path).fileName(), saving->progress, this);
    layout()->addWidget(saving->strip);
    connect(saving->strip, &SavingStrip::shown, this, &QWidget::show);
    m_savings << saving;
    const auto tell = [self = QPointer(this), saving](bool done) {
        QMetaObject::invokeMethod(qApp, [self, saving, done] {
            if (self)
                self->end(saving, done);
        });
    };
    const auto make = [path, progress = saving->progress, tell](const FileMaking &making) {
        const QByteArray bytes = making && !progress->isStopped() ? making(*progress) : QByteArray();
        tell(!bytes.isEmpty() && progress->close() && writePrivately(path, bytes));
    };
    m_session.read<bool>(
        this,
        [pool = m_pool, path, read, make](Store &store) {
            pool->start([making = read(store, QFileInfo(path).suffix().toLower()), make] { make(making); });
            return true;
        },
        [saving](const bool &isRead) { saving->isRead = isRead; });
}

void FileSaver::end(const std::shared_ptr<Saving> &saving, bool done)
{
    if (!m_savings.removeOne(saving))
        return;
    saving->strip->giveFocusBack();
    saving->strip->hide();
    saving->strip->deleteLater();
    setVisible(std::any_of(m_savings.begin(), m_savings.end(), [](const auto &each) { return !each->strip->isHidden(); }));
    const QString name = QFileInfo(saving->path).fileName();
    if (done)
        Q_EMIT saved(saving->path);
    else if (saving->progress->isStopped())
        Q_EMIT stopped(tr("Stopped. %1 was not written.").arg(name));
    else
        Q_EMIT refused(tr("The file could not be written. It may be open elsewhere."));
}

} // namespace sharpend
