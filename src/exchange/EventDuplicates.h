// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/EventCsv.h"

#include <QHash>
#include <QSet>

namespace sharpend {

/// By what two events are taken to be the same, the surest first.
enum class SameBy { Reference, Link, TitleAndDay };

/// A row of a log that is in the workspace already, or stands in the log a second time.
struct DuplicateRow {
    qsizetype index = 0; ///< of its event
    qsizetype line = 0;
    QString title;
    SameBy by = SameBy::Reference;
    qsizetype earlierLine = 0; ///< where it stands for the first time; 0 when the workspace has it

    bool isHere() const { return earlierLine == 0; }
    /// "same reference as an event that is here", "same link as line 4"
    QString why() const;
};

/// What events are known by: their reference, their link, their title and day. Without a day it is their title, when and
/// where, unless two references tell them apart.
class KnownEvents
{
public:
    struct Match {
        SameBy by;
        qsizetype line;
    };

    /// \a line is where it stands in a log; 0 for what is in the workspace.
    void add(const Event &event, qsizetype line = 0);
    std::optional<Match> find(const Event &event) const;

private:
    struct Place {
        qsizetype line = 0;
        QString reference;
    };
    static QString plain(const QString &text);
    static QString linkKey(const QString &link);
    static QString titleKey(const Event &event);

    QHash<QString, qsizetype> m_references, m_links;
    QHash<QString, Place> m_titles;
};

/// The rows of \a result that are in \a here, or come a second time, in the order of the log.
QList<DuplicateRow> duplicatesIn(const EventCsvResult &result, const KnownEvents &here);

/// The events of \a result without those \a duplicates whose line is not in \a addAnyway.
QList<Event> eventsToAdd(const EventCsvResult &result, const QList<DuplicateRow> &duplicates, const QSet<qsizetype> &addAnyway = {});

} // namespace sharpend
