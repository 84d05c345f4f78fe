// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/PlacedNotes.h"

#include <QObject>

namespace sharpend {

class TeamDocument;
struct DocumentChange;

/// How the wall is laid out.
enum class Arrangement { ByKind, ByTheme, AlongTheWork };
template<>
inline constexpr std::array enumWords<Arrangement>{"byKind", "byTheme", "alongTheWork"};

/// One lane: a kind, a theme, a step of the work, or what belongs to none yet.
struct Lane {
    QString id; ///< the theme's or the step's id, the kind's word, or empty for the last lane
    QString title;
    std::optional<NoteKind> kind;
    int number = 0; ///< of a step, from 1
    QStringList noteIds; ///< in the order of the lane
};

/// Notes and the lane they lie in: what a step takes.
struct LaneNotes {
    QString laneId;
    QStringList noteIds;
};

/// The notes of a Learning Team laid out in lanes: what the main window and the projector show. Knows the newest note.
class Wall : public QObject
{
    Q_OBJECT
public:
    explicit Wall(TeamDocument &document, QObject *parent = nullptr);

    TeamDocument &document() const { return m_document; }
    Arrangement arrangement() const { return m_arrangement; }
    void setArrangement(Arrangement arrangement);
    QString filter() const { return m_filter; }
    /// Shows only the notes that contain \a words, whatever their case, and the newest.
    void setFilter(const QString &words);

    /// Whether cards are as Meeting 2 shows them: no times, what is new, where else a note sits.
    bool showsSense() const { return m_sense; }
    void setShowsSense(bool sense) { m_sense = sense; }

    const QList<Lane> &lanes() const { return m_lanes; }
    /// Whether the note lies in the lane \a laneId.
    bool isIn(const QString &noteId, const QString &laneId) const;
    /// The titles of the themes besides \a laneId in which a note sits.
    QStringList otherThemes(const QString &noteId, const QString &laneId) const;
    /// The note added last in this window, until the next; empty for none.
    QString newest() const { return m_newest; }
    void setNewest(const QString &noteId);

Q_SIGNALS:
    /// The lanes are different: others, or in another order.
    void lanesChanged();
    /// The notes in some lane changed, or what a card says.
    void notesChanged(const QSet<QString> &noteIds);

private:
    /// What a note goes by in the order of its lane.
    struct Rank {
        qint64 first = 0, then = 0;
        QString id;
        bool newestFirst = true; ///< or as arranged
        bool operator<(const Rank &other) const;
    };
    void onChanged(const DocumentChange &change);
    QList<Lane> emptyLanes() const;
    bool shows(const Note &note) const;
    QList<qsizetype> lanesOf(const Note &note) const;
    Rank rankOf(const Note &note, qsizetype lane) const;
    /// Lays everything out.
    void layOut();
    /// Takes these notes out of their lanes, and puts them in where they belong now.
    void move(const QSet<QString> &noteIds);
    void arrange();

    TeamDocument &m_document;
    Arrangement m_arrangement = Arrangement::ByTheme;
    QString m_filter, m_newest;
    QString m_spared; ///< by the filter that was there as it was added
    bool m_sense = false;
    QList<Lane> m_lanes;
    QHash<QString, qsizetype> m_index;         ///< of each lane but the last, by id
    QHash<QString, QList<qsizetype>> m_places; ///< of a note: the lanes it lies in
    PlacedNotes m_placed;
};

} // namespace sharpend
