// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/DraftKeeper.h"

#include "domain/FieldCodec.h"
#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/wall/StruckDrafts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <chrono>
#include <cstdio>
#include <mutex>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

const QList<Field> &Draft::fields()
{
    static const QList<Field> list{field<Draft>("teamId", &Draft::teamId), field<Draft>("text", &Draft::text),
                                   field<Draft>("kind", &Draft::kind), field<Draft>("themeId", &Draft::themeId),
                                   field<Draft>("noteId", &Draft::noteId), field<Draft>("verbatim", &Draft::verbatim),
                                   field<Draft>("pending", &Draft::pending),
                                   field<Draft>("pendingThemes", &Draft::pendingThemes), field<Draft>("edits", &Draft::edits),
                                   field<Draft>("halves", &Draft::halves), field<Draft>("returned", &Draft::returned)};
    return list;
}

bool Draft::isEmpty() const
{
    return text.isEmpty() && pending.isEmpty() && edits.isEmpty() && halves.isEmpty() && returned.isEmpty();
}

QString draftPath(const TeamDocument &document, const QString &part)
{
    const Session &session = document.session();
    QString name = u"%1-%2-%3"_s.arg(session.workspaceId(), session.seatId(), document.teamId());
    if (!part.isEmpty())
        name += u'-' + part;
    return QDir(draftFolder()).filePath(name + u".json"_s);
}

static constexpr auto wordsEnding = "/words"_L1;

QString laneWordsKey(const QString &laneId) { return laneId + wordsEnding; }

QString laneOfWords(const QString &key) { return key.endsWith(wordsEnding) ? key.chopped(wordsEnding.size()) : QString(); }

bool readDraft(Draft &draft, const QByteArray &bytes)
{
    return readJson(draft, Json::parse(bytes.toStdString(), nullptr, false)).isEmpty();
}

bool writeDraft(const QString &path, const Draft &draft)
{
    if (draft.isEmpty())
        return QFile::remove(path) || !QFile::exists(path);
    const QString part = path + u".part"_s;
    QFile::remove(part);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(part);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return false;
    const std::string bytes = toJson(draft).dump(-1, ' ', false, Json::error_handler_t::replace);
    const bool whole = file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size()) && file.flush();
    file.close();
    // In place of the last one in a single step, which QFile::rename would not do.
    return whole && std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) == 0;
}

/// Where the draft lies, and what is to be written next.
struct DraftKeeper::Files {
    QString path;    ///< on the disk
    QString inMemory; ///< where that is full; empty on systems that have no such folder

    std::mutex mutex;
    std::optional<Draft> next; ///< a newer one takes its place before it is written

    void writeNext();
};

void DraftKeeper::Files::writeNext()
{
    std::unique_lock lock(mutex);
    const std::optional<Draft> draft = std::exchange(next, std::nullopt);
    lock.unlock();
    if (!draft)
        return;
    const bool kept = writeDraft(path, *draft);
    if (inMemory.isEmpty())
        return;
    if (kept)
        QFile::remove(inMemory);
    else
        writeDraft(inMemory, *draft);
}

DraftKeeper::DraftKeeper(const QString &path, QObject *parent)
    : QObject(parent)
    , m_files(std::make_shared<Files>())
    , m_thread(new QThread)
    , m_worker(new QObject)
{
    m_files->path = path;
    if (const QString memory = draftFolderInMemory(); !memory.isEmpty())
        m_files->inMemory = QDir(memory).filePath(QFileInfo(path).fileName());
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::write);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

DraftKeeper::~DraftKeeper()
{
    if (m_timer.isActive())
        write();
    QMetaObject::invokeMethod(m_worker, [thread = m_thread] { thread->quit(); });
    if (m_thread->wait(2000))
        delete m_thread;
}

Draft DraftKeeper::read() const
{
    const QFileInfo onDisk(m_files->path), inMemory(m_files->inMemory);
    QFile file(!m_files->inMemory.isEmpty() && inMemory.exists() && (!onDisk.exists() || inMemory.lastModified() > onDisk.lastModified()) ? m_files->inMemory
                                                                                                         : m_files->path);
    Draft draft;
    if (!file.open(QIODevice::ReadOnly))
        return draft;
    if (!readDraft(draft, file.readAll()))
        return {};
    return draft;
}

void DraftKeeper::keep(const Draft &draft, bool atOnce)
{
    m_draft = draft;
    if (atOnce)
        write();
    else if (!m_timer.isActive()) // not put off by every key: what is typed without a pause is kept too
        m_timer.start();
}

void DraftKeeper::write()
{
    m_timer.stop();
    const std::lock_guard lock(m_files->mutex);
    if (!std::exchange(m_files->next, m_draft)) // else the thread has not come to the last one yet
        QMetaObject::invokeMethod(m_worker, [files = m_files] { files->writeNext(); });
}

} // namespace sharpend
