// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/DraftKeeper.h"

#include "domain/FieldCodec.h"
#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

const QList<Field> &Draft::fields()
{
    static const QList<Field> list{field<Draft>("teamId", &Draft::teamId), field<Draft>("text", &Draft::text),
                                   field<Draft>("kind", &Draft::kind), field<Draft>("themeId", &Draft::themeId),
                                   field<Draft>("noteId", &Draft::noteId), field<Draft>("verbatim", &Draft::verbatim),
                                   field<Draft>("pending", &Draft::pending),
                                   field<Draft>("pendingThemes", &Draft::pendingThemes)};
    return list;
}

QString draftPath(const TeamDocument &document, const QString &part)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    const Session &session = document.session();
    QString name = u"%1-%2-%3"_s.arg(session.workspaceId(), session.seatId(), document.teamId());
    if (!part.isEmpty())
        name += u'-' + part;
    return folder.filePath(u"drafts/%1.json"_s.arg(name));
}

DraftKeeper::DraftKeeper(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_worker(new QObject)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::write);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

DraftKeeper::~DraftKeeper()
{
    if (m_timer.isActive())
        write();
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); });
    m_thread.wait(2000);
}

Draft DraftKeeper::read() const
{
    QFile file(m_path);
    Draft draft;
    if (!file.open(QIODevice::ReadOnly))
        return draft;
    const Json json = Json::parse(file.readAll().toStdString(), nullptr, false);
    if (!readJson(draft, json).isEmpty())
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
    QMetaObject::invokeMethod(m_worker, [path = m_path, draft = m_draft] {
        if (draft.isEmpty()) {
            QFile::remove(path);
            return;
        }
        const QString part = path + u".part"_s;
        QFile::remove(part);
        QFile file(part);
        if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            return;
        const std::string bytes = toJson(draft).dump(-1, ' ', false, Json::error_handler_t::replace);
        const bool whole = file.write(bytes.data(), qint64(bytes.size())) == qint64(bytes.size());
        file.close();
        if (whole) // in place of the last one in a single step, which QFile::rename would not do
            std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData());
    });
}

} // namespace sharpend
