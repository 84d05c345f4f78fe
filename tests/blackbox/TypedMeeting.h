// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "Sentences.h"
#include "WallModel.h"

#include <QList>

namespace sharpend::test {

/// What a scribe types in a discovery, from the first note to the last, and what the wall says after each key that changes it.
class TypedMeeting
{
public:
    /// One thing on the keyboard.
    struct Stroke {
        QString text; ///< letters, typed one after the other; or
        QString keys; ///< keys pressed together, as xdotool calls them
        /// The wall after it, where it changes the wall.
        std::optional<WallState> wall;
    };

    /// \a themes as they lie on the wall, id and title.
    TypedMeeting(quint32 seed, int notes, const QList<std::pair<QString, QString>> &themes);

    const QList<Stroke> &strokes() const { return m_strokes; }
    const WallState &wall() const { return m_model.state(); }
    /// What there is of each, for the report.
    int notes() const { return m_notes; }
    int parked() const { return m_parked; }
    int corrections() const { return m_corrections; }
    int undone() const { return m_undone; }
    int visits() const { return m_visits; }

private:
    void typeNote();
    void correct();
    void undo();
    void visit();
    void type(const QString &text);
    void press(const QString &keys) { m_strokes.append({{}, keys, {}}); }
    /// The last stroke does \a deed.
    void does(const Deed &deed);
    /// What the lane shows, from above; the last lane is of what is in no theme.
    QStringList lane(qsizetype index) const;
    QString fresh() { return QStringLiteral("note-%1").arg(m_notes); }

    QRandomGenerator m_random;
    Sentences m_sentences;
    QList<std::pair<QString, QString>> m_themes;
    QList<Stroke> m_strokes;
    WallModel m_model;
    QStringList m_captured; ///< for the wall, by this scribe, oldest first; some may be gone again
    QString m_lane, m_edited;
    int m_notes = 0, m_parked = 0, m_corrections = 0, m_undone = 0, m_visits = 0;
};

} // namespace sharpend::test
