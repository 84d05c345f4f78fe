// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/ImportReader.h"

#include <QFile>
#include <QFileInfo>


using namespace Qt::StringLiterals;

namespace sharpend {

ImportReader::ImportReader(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(u"import"_s);
    m_thread.start();
}

ImportReader::~ImportReader()
{
    ++m_asked; // what is still queued is passed over
    m_thread.quit();
    m_thread.wait();
}

void ImportReader::open(const QString &path)
{
    ask([path](Desk &desk) {
        desk = Desk();
        QFile file(path);
        if (path.isEmpty() || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
            desk.refusal = tr("This file cannot be read. It may have been moved, or be open elsewhere.");
            return;
        }
        // A little more than is taken, so that a file too large is known without reading all of it.
        const QByteArray bytes = file.read(CsvLimits().bytes + 1);
        if (file.error() != QFileDevice::NoError) {
            desk.refusal = tr("This file cannot be read to its end. It may be on a disk that has gone.");
            return;
        }
        desk.csv = std::make_unique<EventCsv>(bytes);
        desk.refusal = desk.csv->refusal();
    });
}

void ImportReader::paste(const QString &rows)
{
    ask([rows](Desk &desk) {
        desk = Desk();
        desk.csv = std::make_unique<EventCsv>(EventCsv::pasted(rows));
        desk.refusal = desk.csv->refusal();
    });
}

void ImportReader::setKnown(const std::shared_ptr<const KnownEvents> &known)
{
    ask([known](Desk &desk) { desk.known = known; });
}

void ImportReader::setHasHeading(bool has)
{
    ask([has](Desk &desk) {
        desk.order.reset();
        if (desk.csv)
            desk.csv->setHasHeading(has);
    });
}

void ImportReader::setField(qsizetype column, EventField field)
{
    ask([column, field](Desk &desk) {
        if (!desk.csv)
            return;
        desk.csv->setField(column, field);
        if (!desk.csv->dates().ambiguous) { // the answer was about another column
            desk.order.reset();
            desk.csv->setDateOrder({});
        }
    });
}

void ImportReader::setDateOrder(DateOrder order)
{
    ask([order](Desk &desk) {
        desk.order = order;
        if (desk.csv)
            desk.csv->setDateOrder(order);
    });
}

void ImportReader::clear()
{
    ask([](Desk &desk) { desk = Desk(); });
}

void ImportReader::ask(const std::function<void(Desk &)> &change)
{
    const quint64 ticket = ++m_asked;
    QMetaObject::invokeMethod(m_worker, [this, change, ticket] {
        change(m_desk);
        if (ticket != m_asked)
            return;
        const ImportPicturePtr picture = pictureOf(m_desk);
        QMetaObject::invokeMethod(this, [this, picture, ticket] {
            if (ticket != m_asked)
                return;
            m_answered = ticket;
            Q_EMIT ready(picture);
        });
    });
}

ImportPicturePtr ImportReader::pictureOf(const Desk &desk)
{
    auto picture = std::make_shared<ImportPicture>();
    picture->refusal = desk.refusal;
    picture->order = desk.order;
    if (desk.csv && desk.refusal.isEmpty()) {
        picture->shape = desk.csv->shape();
        picture->columns = desk.csv->columns();
        picture->dates = desk.csv->dates();
        picture->hasHeading = desk.csv->hasHeading();
        picture->result = desk.csv->result();
        picture->knowsWorkspace = desk.known != nullptr;
        picture->duplicates = duplicatesIn(picture->result, desk.known ? *desk.known : KnownEvents());
    }
    return picture;
}

} // namespace sharpend
