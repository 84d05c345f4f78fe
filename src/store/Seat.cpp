// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "store/Seat.h"

#include "domain/Records.h"
#include "store/ProcessLock.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int seatsAtMost = 64;
} // namespace

Seat::Seat() = default;
Seat::~Seat() = default;

std::unique_ptr<Seat> Seat::claim(const QString &folder)
{
    auto seat = std::unique_ptr<Seat>(new Seat);
    QDir().mkpath(folder);
    for (int number = 1; number <= seatsAtMost; ++number) {
        const QString path = QDir(folder).filePath(u"seat-%1"_s.arg(number));
        auto lock = std::make_unique<ProcessLock>(path + u".lock"_s);
        if (!lock->tryLock()) {
            if (lock->error() == QLockFile::LockFailedError)
                continue;
            break; // the folder cannot be written
        }
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            seat->m_id = QString::fromLatin1(file.read(64)).trimmed();
        file.close();
        if (seat->m_id.isEmpty()) {
            seat->m_id = newId();
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
                file.write(seat->m_id.toLatin1());
        }
        seat->m_lock = std::move(lock);
        return seat;
    }
    seat->m_id = newId();
    return seat;
}

} // namespace sharpend
