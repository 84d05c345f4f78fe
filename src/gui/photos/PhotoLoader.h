// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QSize>

#include <functional>

namespace sharpend {

class Session;

/// Brings kept photos to the screen, one after the other: a note that is captured meanwhile waits for one of them at most.
class PhotoLoader : public QObject
{
    Q_OBJECT
public:
    using Then = std::function<void(const QImage &)>;

    explicit PhotoLoader(Session &session, QObject *parent = nullptr);

    /// Hands the photo with this hash to \a then, no larger than \a most where that is given; a null image where it is missing
    /// or damaged.
    void load(const QString &hash, QSize most, Then then);
    /// Forgets what has not come yet.
    void forget();

private:
    struct Wish {
        QString hash;
        QSize most;
        Then then;
    };
    void loadNext();
    void onLoaded(int turn, const QImage &image, const Then &then);

    Session &m_session;
    QList<Wish> m_wishes;
    bool m_loading = false;
    int m_turn = 0;
};

} // namespace sharpend
