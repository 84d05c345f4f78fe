// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTimer>

namespace sharpend {

class LibraryDocument;

/// Sees to it that nothing says who presented once the day of a session has passed, whether or not anybody has said that it is over.
class TurnClearer : public QObject
{
    Q_OBJECT
public:
    explicit TurnClearer(LibraryDocument &library, QObject *parent = nullptr);

private:
    void look();

    LibraryDocument &m_library;
    QTimer m_clock;
    bool m_clearing = false;
};

} // namespace sharpend
