// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QObject>

namespace sharpend {

/// A minute in which everybody thinks or writes alone. It makes no sound, ends by itself, and is in no record.
class QuietMinute : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    static constexpr int length = 60; ///< seconds

    bool isOn() const { return m_left > 0; }
    int secondsLeft() const { return m_left; }
    /// "About 40 seconds left": in tens, for a clock that moves is a clock that is watched. Empty when it is not on.
    QString words() const;

    void start(const QDateTime &now);
    void stop();
    /// Time has passed: it is \a now. A clock that was moved back neither ends nor prolongs the minute.
    void tick(const QDateTime &now);

Q_SIGNALS:
    void changed();
    void started();
    /// It ended by itself, or was ended.
    void ended();

private:
    QDateTime m_since;
    int m_left = 0;
};

} // namespace sharpend
