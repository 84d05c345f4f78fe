// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/PhotoLoader.h"

#include "gui/session/Session.h"
#include "reports/PhotoReader.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace sharpend {

PhotoLoader::PhotoLoader(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void PhotoLoader::load(const QString &hash, QSize most, Then then)
{
    m_wishes.append({hash, most, std::move(then)});
    loadNext();
}

void PhotoLoader::forget()
{
    ++m_turn;
    m_wishes.clear();
    m_loading = false;
}

void PhotoLoader::loadNext()
{
    if (m_loading || m_wishes.isEmpty())
        return;
    m_loading = true;
    const Wish wish = m_wishes.takeFirst();
    m_session.read<QByteArray>(
        this,
        [hash = wish.hash](Store &store) {
            try {
                return store.reader().bytes(hash);
            } catch (const StoreError &) { // of a server that has gone others speak; the next photo is tried
                return QByteArray();
            }
        },
        [this, wish, turn = m_turn](const QByteArray &bytes) {
            QThreadPool::globalInstance()->start([bytes, wish, turn, guard = QPointer<PhotoLoader>(this)] {
                const QImage image = photoImage(bytes, wish.most);
                QMetaObject::invokeMethod(qApp, [image, wish, turn, guard] {
                    if (guard)
                        guard->onLoaded(turn, image, wish.then);
                });
            });
        });
}

void PhotoLoader::onLoaded(int turn, const QImage &image, const Then &then)
{
    if (turn != m_turn)
        return;
    m_loading = false;
    then(image);
    loadNext();
}

} // namespace sharpend
