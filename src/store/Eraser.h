// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "store/Seals.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace sharpend {

class Store;

/// Makes the words of what was struck or closed away leave the file, after the step that took them is on the disk: the search
/// index drops them, the file is written anew without its free pages, the write-ahead log is emptied, copies that this program made
/// beside the workspace are deleted where they hold them, and its backups lose them. Only then is an Erasure or a seal finished. What a
/// crash interrupts starts again. On a server the rows are gone with the step; its files are its administrator's.
class Eraser
{
public:
    /// Other places of this computer that may hold struck words (drafts): called with the ids of all rows that were ever
    /// struck and of the Learning Teams that are sealed; answers whether the words are gone from there.
    using Places = std::function<bool(const QStringList &ids)>;

    Eraser(Store &store, Places places);

    /// Takes what was ever struck out of the other places, before anybody looks there. Answers whether it is gone.
    bool clearPlaces();

    /// How far it is.
    struct State {
        int notYetGone = 0;   ///< struck rows whose words are still in the file
        QString sentence;     ///< what it waits for, when it has to
        bool goesOn = false;  ///< there is more to do at once
        bool operator==(const State &) const = default;
    };
    /// Does the next piece, each well under a second for the files people have, and never waits for others.
    State step();

    /// The automatic backups: called with what was struck or forgotten and is not yet gone; answers why they may still hold words of
    /// it, or an empty sentence.
    using Backups = std::function<QString(const Gone &gone)>;
    void setBackups(Backups backups) { m_backups = std::move(backups); }

private:
    QStringList struckIds();
    QStringList notYetGone();
    QString clearBackups(const QStringList &ids);
    void deleteOldCopies(const QStringList &ids);
    void rewriteFile();
    bool emptyLog();
    void finish(const QStringList &ids);
    void finishSeal(const QString &teamId);

    Store &m_store;
    Places m_places;
    Backups m_backups;
    QSet<QString> m_rewritten; ///< ids whose words are gone from the file itself, though not from its log
};

} // namespace sharpend
