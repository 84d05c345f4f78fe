// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/QuietMinute.h"

#include <algorithm>

namespace sharpend {

QString QuietMinute::words() const
{
    if (!isOn())
        return {};
    return m_left <= 10 ? tr("A few seconds left") : tr("About %1 seconds left").arg((m_left + 9) / 10 * 10);
}

void QuietMinute::start(const QDateTime &now)
{
    m_since = now;
    m_left = length;
    Q_EMIT started();
    Q_EMIT changed();
}

void QuietMinute::stop()
{
    if (!isOn())
        return;
    m_left = 0;
    Q_EMIT ended();
    Q_EMIT changed();
}

void QuietMinute::tick(const QDateTime &now)
{
    if (!isOn())
        return;
    if (m_since.secsTo(now) < length - m_left)
        m_since = now.addSecs(m_left - length);
    const int left = int(std::max<qint64>(0, length - m_since.secsTo(now)));
    if (left == 0) {
        stop();
    } else if (left != m_left) {
        m_left = left;
        Q_EMIT changed();
    }
}

} // namespace sharpend
