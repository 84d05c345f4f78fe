// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/photos/PhotoSource.h"
#include "operations/AttachmentOperations.h"

#include <QObject>
#include <QStringList>

namespace sharpend {

class TeamDocument;
struct PhotoReading;

/// Reads photos one after the other, off the window's thread, and adds those that can be read in one step. Says of each of
/// the others why not.
class PhotoIntake : public QObject
{
    Q_OBJECT
public:
    explicit PhotoIntake(TeamDocument &document, QObject *parent = nullptr);

    /// Why no photo may come to the wall now; empty where one may.
    QString whyNot() const;
    void add(const QList<PhotoSource> &sources);
    /// Leaves what has not been added yet.
    void stop();
    /// How many are on their way.
    int left() const { return int(m_waiting.size()) + m_reading + int(m_read.size()) + m_saving; }

Q_SIGNALS:
    /// left() is different.
    void progressed();
    void refused(const QString &sentence);
    void added(int count);

private:
    void readNext();
    void onRead(int turn, const PhotoReading &reading);
    void finish();

    TeamDocument &m_document;
    QList<PhotoSource> m_waiting;
    QList<NewPhoto> m_read;
    QStringList m_refusals;
    int m_reading = 0; ///< 1 while one is being read
    int m_saving = 0;
    int m_turn = 0; ///< what comes back from a turn before the last stop is passed over
};

} // namespace sharpend
