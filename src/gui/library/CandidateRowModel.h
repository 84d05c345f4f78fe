// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Listed.h"

#include <QAbstractListModel>

namespace sharpend {

class LibraryDocument;
struct DocumentChange;

/// The candidates in the order in which they were raised, latest first. It holds ids only and follows the document row by
/// row, so that a log of many thousand events costs little and the view keeps its place.
class CandidateRowModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit CandidateRowModel(const LibraryDocument &document, QObject *parent = nullptr);

    void follow(const DocumentChange &change);

    ListedEvent eventAt(int row) const;
    /// "Good catch · raised by Theatre practitioner · 11 March"
    QString metaAt(int row) const;
    int rowOf(const QString &eventId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        qint64 raised;
        QString id;
        bool operator<(const Entry &other) const { return std::tie(other.raised, other.id) < std::tie(raised, id); }
    };
    static Entry entryOf(const Event &event) { return {event.raisedOn.toMSecsSinceEpoch(), event.id}; }
    void loadAll();
    void followOne(const QString &id);

    const LibraryDocument &m_document;
    QList<Entry> m_entries;
};

} // namespace sharpend
