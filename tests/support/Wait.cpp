// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "support/Wait.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace sharpend::test {

bool until(const std::function<bool()> &state, int milliseconds)
{
    // QTest::qWaitFor sleeps ten milliseconds whatever happens, which comes to most of a suite. This one looks again with each event, and
    // after as long at the latest: what another process does is no event.
    QTimer again;
    again.start(10);
    const QDeadlineTimer end(milliseconds);
    while (!state()) {
        if (end.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace sharpend::test
