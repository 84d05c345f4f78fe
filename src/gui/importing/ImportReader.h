// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/EventDuplicates.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace sharpend {

/// A log on its way in, as the page shows it: a picture of EventCsv at one moment.
struct ImportPicture {
    QString refusal; ///< why nothing can be read
    QString shape;   ///< "101 rows · commas, UTF-8"
    QList<EventColumn> columns;
    DateReading dates;
    std::optional<DateOrder> order; ///< as answered
    bool hasHeading = true; ///< the first row names the columns
    EventCsvResult result;
    bool knowsWorkspace = false; ///< what is there already has been looked up
    QList<DuplicateRow> duplicates;
};
using ImportPicturePtr = std::shared_ptr<const ImportPicture>;

/// Reads and maps a log in a thread of its own, so that no window waits for a large file. Where several things are asked
/// in a row, only the last is answered.
class ImportReader : public QObject
{
    Q_OBJECT
public:
    explicit ImportReader(QObject *parent = nullptr);
    ~ImportReader() override;

    void open(const QString &path);
    /// Rows that were copied in a spreadsheet.
    void paste(const QString &rows);
    /// What is in the workspace, to find duplicates.
    void setKnown(const std::shared_ptr<const KnownEvents> &known);
    void setHasHeading(bool has);
    void setField(qsizetype column, EventField field);
    void setDateOrder(DateOrder order);
    /// Forgets the file.
    void clear();

    bool isBusy() const { return m_answered != m_asked; }

Q_SIGNALS:
    void ready(const sharpend::ImportPicturePtr &picture);

private:
    /// What lives in the thread.
    struct Desk {
        std::unique_ptr<EventCsv> csv;
        QString refusal;
        std::optional<DateOrder> order;
        std::shared_ptr<const KnownEvents> known;
    };
    void ask(const std::function<void(Desk &)> &change);
    static ImportPicturePtr pictureOf(const Desk &desk);

    QThread m_thread;
    QObject *m_worker;
    Desk m_desk; ///< touched in the thread only
    std::atomic<quint64> m_asked = 0;
    quint64 m_answered = 0;
};

} // namespace sharpend
