// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace sharpend {

class LibraryDocument;

/// Watches the soaks of all Learning Teams while the application runs, and says when a reminder has become due. What it says may
/// show on a shared screen: there is neither a name nor a Learning Team in it.
class SoakBell : public QObject
{
    Q_OBJECT
public:
    explicit SoakBell(const LibraryDocument &library, QObject *parent = nullptr);

    /// Looks at what has become due since it last looked, or began.
    void look(const QDateTime &now);

Q_SIGNALS:
    /// "A reminder is due: Meeting 2 is this afternoon", "Meeting 2 opens today 14:10"
    void due(const QString &title, const QString &text);

private:
    const LibraryDocument &m_library;
    QDateTime m_looked;
    QTimer m_clock;
};

} // namespace sharpend
