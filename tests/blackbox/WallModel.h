// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QHash>

namespace sharpend {
class Reader;
}

namespace sharpend::test {

/// One thing that is done to a wall.
struct Deed {
    enum class Kind { Add, Edit, SetKind, Move, Remove, Undo };
    Kind kind = Kind::Add;
    QStringList noteIds;
    QString text;              ///< Add, Edit
    QString noteKind;          ///< Add, SetKind: its stored word, or empty
    bool parked = false;       ///< Add
    QString themeId, fromTheme; ///< Add, Move

    /// One line, and back.
    QString line() const;
    static Deed read(const QString &line);
};

/// What hangs on a wall.
struct WallState {
    struct Card {
        QString text, kind;
        bool parked = false;
        bool operator==(const Card &) const = default;
    };
    QHash<QString, Card> notes;
    QList<std::pair<QString, QString>> places; ///< note and theme, in the order in which they were placed

    static WallState read(Reader &reader, const QString &teamId);
    QStringList themesOf(const QString &noteId) const; ///< sorted
    /// What a theme holds, as it is arranged.
    QStringList notesIn(const QString &themeId) const;
    /// The same notes in the same themes, whatever the order.
    bool isLike(const WallState &other) const;
    /// The first difference, in words.
    QString differsFrom(const WallState &other) const;
};

/// What a wall has to be after what was done to it, undo included: said anew here, in a few lines, to hold the store against.
class WallModel
{
public:
    explicit WallModel(const WallState &begin = {})
        : m_state(begin)
    {
    }
    const WallState &state() const { return m_state; }
    /// How many steps undo can take back.
    qsizetype depth() const { return m_steps.size(); }
    void apply(const Deed &deed);

private:
    /// False where it is refused.
    bool change(const Deed &deed);

    WallState m_state;
    QList<WallState> m_steps; ///< what was there before each
    QString m_typedOn;        ///< the note whose words the last step changed: more words for it join that step
};

} // namespace sharpend::test
