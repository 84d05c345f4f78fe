// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Two copies of a Learning Team become one: which rows here, single ones in MergeRows.cpp, the words of it in MergeWords.cpp.

#include "exchange/Merge.h"

#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "domain/RowWords.h"
#include "domain/ThreeWay.h"
#include "exchange/MergeRows.h"
#include "exchange/MergeWords.h"
#include "exchange/Revisions.h"
#include "store/RowSql.h"
#include "store/Store.h"

#include <algorithm>
#include <deque>
#include <map>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QString idOf(const Json &row) { return textAt(row, "id"); }

class Merger
{
public:
    Merger(Reader &reader, const Bundle &bundle, PlanRules rules)
        : m_reader(reader)
        , m_bundle(bundle)
        , m_rules(rules)
    {
    }

    MergePlan plan()
    {
        load();
        findElsewhere();
        for (const TypedRow &row : m_bundle.rows) {
            if (row.type != &typeOf<Erasure>())
                take(row);
        }
        for (const TypedRow &row : m_bundle.rows) {
            if (row.type == &typeOf<Erasure>())
                takeErasure(row.image.json());
        }
        settleReferences();
        onePlacementEach();
        settleReadBack();
        collect();
        if (m_plan.refusals.isEmpty())
            m_plan.refusals = whatSpeaksAgainst();
        return std::move(m_plan);
    }

private:
    /// A row as it is here, as it is in the file, and as it will be; null for not at all.
    struct Entry {
        const RecordType *type;
        QString id;
        RowImage before, incoming, row; // packed: there may be a hundred thousand
        bool keptBoth = false;
        bool quiet = false; ///< nothing that anybody would miss
    };
    /// What is remembered of a row that is gone.
    struct Memory {
        Json before, incoming, now;
    };

    // What is here.

    void load()
    {
        const QString teamId = m_bundle.teamId;
        const Json team = m_reader.json(typeOf<LearningTeam>(), teamId);
        m_plan.isHere = teamId.isEmpty() ? !m_reader.json(typeOf<Event>(), m_bundle.eventId).is_null() : !team.is_null();
        if (team.contains("sealed"))
            m_plan.refusals << mergewords::isLocked(textAt(team, "title"));
        if (teamId.isEmpty())
            return;
        for (const RecordType &type : recordTypes()) {
            if (!type.hasTeam || !type.bundleKey)
                continue;
            for (Json &row : m_reader.jsonRows(type, {{"teamId", teamId}})) {
                if (&type == &typeOf<Erasure>())
                    m_memories[idOf(row)] = {row, {}, row};
                else
                    add(type, idOf(row)).before = RowImage::packed(row);
            }
        }
        for (Entry &entry : m_entries)
            entry.row = entry.before;
    }

    /// Which rows of the file are here outside its Learning Team.
    void findElsewhere()
    {
        QHash<const RecordType *, QStringList> ids;
        for (const TypedRow &row : m_bundle.rows) {
            if (row.type != &typeOf<Erasure>() && !find(*row.type, row.id))
                ids[row.type] << row.id;
        }
        for (auto each = ids.cbegin(); each != ids.cend(); ++each)
            m_elsewhere.insert(each.key(), m_reader.existing(*each.key(), *each));
    }

    Entry &add(const RecordType &type, const QString &id)
    {
        m_index.insert({&type, id}, m_entries.size());
        return m_entries.emplace_back(Entry{&type, id, {}, {}, {}});
    }

    Entry *find(const RecordType &type, const QString &id)
    {
        const auto found = m_index.constFind({&type, id});
        return found == m_index.cend() ? nullptr : &m_entries[*found];
    }

    bool isThere(const RecordType &type, const QString &id)
    {
        const Entry *entry = find(type, id);
        return entry && !entry->row.isNull();
    }

    QString nameOf(const QString &id)
    {
        for (const Entry &entry : m_entries) {
            if (entry.id == id && entry.type != &typeOf<Placement>())
                return wordsOf(entry);
        }
        if (const Json community = m_reader.json(typeOf<Community>(), id); !community.is_null()) // which travels by itself
            return wordsOf(typeOf<Community>(), community);
        return {};
    }

    QString wordsOf(const Entry &entry) { return wordsOf(*entry.type, (entry.row.isNull() ? entry.before : entry.row).json()); }

    QString wordsOf(const RecordType &type, const Json &row)
    {
        return rowWords(QLatin1String(type.table), row, [this](const QString &personId) { return jobOf(personId); });
    }

    QString jobOf(const QString &personId)
    {
        const Entry *person = find(typeOf<Person>(), personId); // of the file; the others are only here
        return person ? textAt(person->row, "job") : textAt(m_reader.json(typeOf<Person>(), personId), "job");
    }

    void remark(const QString &sentence)
    {
        if (!sentence.isEmpty() && !m_plan.remarks.contains(sentence))
            m_plan.remarks << sentence;
    }

    // Rows of the file.

    void take(const TypedRow &incoming)
    {
        const RecordType &type = *incoming.type;
        const QString id = incoming.id;
        Entry *entry = find(type, id);
        if (!entry) {
            entry = &add(type, id);
            if (m_elsewhere.value(&type).contains(id))
                entry->before = entry->row = m_reader.json(type, id);
            if (!entry->before.isNull() && type.hasTeam)
                m_plan.refusals << mergewords::belongsElsewhere(wordsOf(*entry));
        }
        entry->incoming = incoming.image;
        const ErasureKind *erased = erasedAs(type, id);
        if (!entry->before.isNull()) {
            if (!erased || *erased == ErasureKind::Removed)
                merge(*entry);
        } else if (!erased || (*erased == ErasureKind::Removed && !m_plan.isHere)) { // of a team that went as a whole nothing was meant
            comeIn(*entry);
        } else if (*erased == ErasureKind::Removed && !hasRev(m_memories[id].now["revs"], incoming.image.read(newestRev))) {
            comeIn(*entry);
            if (&type != &typeOf<Placement>())
                remark(mergewords::cameBack(wordsOf(*entry)));
        }
    }

    void comeIn(Entry &entry)
    {
        entry.row = entry.incoming;
        if (const auto memory = m_memories.find(entry.id); memory != m_memories.end())
            memory->second.now = {};
    }

    /// How the row was erased here, if it was.
    const ErasureKind *erasedAs(const RecordType &type, const QString &id)
    {
        auto memory = m_memories.find(id);
        if (memory == m_memories.end() && !type.hasTeam) { // a person belongs to no Learning Team, and may have been forgotten
            const Json row = m_reader.json(typeOf<Erasure>(), id);
            memory = m_memories.insert({id, {row, {}, row}}).first;
        }
        if (memory == m_memories.end() || memory->second.now.is_null())
            return nullptr;
        m_kind = fromJson<Erasure>(memory->second.now).kind;
        return &m_kind;
    }

    void merge(Entry &entry)
    {
        if (entry.before == entry.incoming)
            return;
        const Json here = entry.before.json(), there = entry.incoming.json();
        switch (standing(here, there)) {
        case Standing::Same:
        case Standing::Newer:
            return;
        case Standing::Older:
            entry.row = entry.incoming;
            return;
        case Standing::Parted:
            break;
        }
        Json mine = here, theirs = there;
        settleBeforehand(*entry.type, mine, theirs);
        const QString common = commonRev(here, there);
        const Json base = common.isEmpty() ? Json() : m_reader.rowAtRev(*entry.type, entry.id, common);
        MergedRow merged = mergeRows(*entry.type->fields, base, mine, theirs);
        const Json &known = here["revs"], &theirRevs = there["revs"];
        const bool nothingNew = std::all_of(theirRevs.begin(), theirRevs.end(), [&](const Json &rev) { return hasRev(known, textOf(rev)); });
        if (nothingNew && withoutRevs(merged.row) == withoutRevs(here))
            return;
        setMergedRevs(merged.row, known, theirRevs);
        entry.row = RowImage::packed(merged.row);
        entry.keptBoth = merged.keptBoth;
        for (const MergedRow::Difference &difference : merged.differences) {
            remark(difference.field == "position"_L1
                       ? mergewords::orderStays(*entry.type)
                       : mergewords::staysAsHere(wordsOf(*entry.type, here), difference, [this](const QString &id) { return nameOf(id); }));
        }
    }

    // What is gone in one of the copies.

    void takeErasure(const Json &incoming)
    {
        const QString id = idOf(incoming);
        const Erasure erasure = fromJson<Erasure>(incoming);
        Memory &memory = m_memories[id];
        memory.incoming = incoming;
        if (!memory.now.is_null()) {
            memory.now = mergeErasures(memory.now, incoming);
            return;
        }
        Entry *entry = find(*recordType(erasure.rowTable), id);
        const bool here = entry && !entry->row.isNull();
        // Changed here since: the newer revision undoes the removal.
        if (here && erasure.kind == ErasureKind::Removed && !hasRev(incoming["revs"], entry->before.read(newestRev))) {
            if (entry->type != &typeOf<Placement>())
                remark(mergewords::stays(wordsOf(*entry)));
            return;
        }
        memory.now = incoming;
        if (erasure.kind == ErasureKind::Forgotten) { // who it was goes, in the store; the row stays, of nobody
            memory.now["finished"] = !here;
        } else if (here) {
            entry->row = {};
            memory.now["finished"] = erasure.kind == ErasureKind::Removed; // words that are struck are still in this file
        }
    }

    // What refers to something that is gone.

    void settleReferences()
    {
        for (bool settled = false; !settled;) {
            settled = true;
            for (std::size_t i = 0; i < m_entries.size(); ++i) {
                Entry &entry = m_entries[i];
                if (!entry.row.isNull() && !settle(entry))
                    settled = false;
            }
        }
    }

    /// Whether all that \a entry refers to is there; else something was done about it.
    bool settle(Entry &entry)
    {
        if (entry.type == &typeOf<Placement>()) {
            const QString noteId = textAt(entry.row, "noteId"), themeId = textAt(entry.row, "themeId");
            if (isThere(typeOf<Note>(), noteId) && isThere(typeOf<Theme>(), themeId))
                return true;
            if (isThere(typeOf<Note>(), noteId) && revive(typeOf<Theme>(), themeId))
                return false;
            if (!entry.before.isNull() && isThere(typeOf<Theme>(), themeId))
                remark(mergewords::placeGoesToo(nameOf(noteId), nameOf(themeId)));
            drop(entry);
            return false;
        }
        if (entry.type == &typeOf<Note>())
            return settle(entry, "stepId", typeOf<Step>()) && settle(entry, "capturedIn", typeOf<Meeting>());
        if (entry.type == &typeOf<Action>())
            return settle(entry, "themeId", typeOf<Theme>());
        if (entry.type == &typeOf<Attachment>()) {
            const QString noteId = textAt(entry.row, "noteId");
            if (noteId.isEmpty() || isThere(typeOf<Note>(), noteId))
                return true;
            letGo(entry, "noteId"); // the picture stays with its Learning Team
            return false;
        }
        return true;
    }

    bool settle(Entry &entry, const char *key, const RecordType &type)
    {
        const QString id = textAt(entry.row, key);
        if (id.isEmpty() || !find(type, id) || isThere(type, id))
            return true;
        if (!revive(type, id))
            letGo(entry, key);
        return false;
    }

    static void letGo(Entry &entry, const char *key)
    {
        Json row = entry.row.json();
        const Json revs = row["revs"];
        row.erase(key);
        setMergedRevs(row, revs, revs);
        entry.row = RowImage::packed(row);
    }

    /// Takes a placement out that cannot stand, and remembers it the same way in both copies.
    void drop(Entry &entry)
    {
        Erasure erasure;
        erasure.id = entry.id;
        erasure.teamId = m_bundle.teamId;
        erasure.rowTable = QLatin1String(entry.type->table);
        Json memory = toJson(erasure);
        const Json revs = entry.row.json()["revs"];
        setMergedRevs(memory, revs, revs);
        Memory &known = m_memories[entry.id];
        known.now = mergeErasures(mergeErasures(known.before, known.incoming), memory);
        entry.row = {};
        entry.quiet = true;
    }

    /// Keeps what one copy has removed and the other has put something into. Not what was struck.
    bool revive(const RecordType &type, const QString &id)
    {
        Entry *entry = find(type, id);
        Memory &memory = m_memories[id];
        if (!entry || memory.now.is_null() || fromJson<Erasure>(memory.now).kind != ErasureKind::Removed)
            return false;
        Json row = (entry->before.isNull() ? entry->incoming : entry->before).json();
        if (row.is_null())
            return false;
        setMergedRevs(row, Json(row["revs"]), memory.now["revs"]);
        entry->row = RowImage::packed(row);
        memory.now = {};
        remark(mergewords::staysForWhatItHolds(wordsOf(*entry)));
        return true;
    }

    /// Where both have placed a note in the same theme, it lies there once.
    void onePlacementEach()
    {
        std::map<std::pair<QString, QString>, Entry *> first;
        for (Entry &entry : m_entries) {
            if (entry.type != &typeOf<Placement>() || entry.row.isNull())
                continue;
            Entry *&kept = first[{textAt(entry.row, "noteId"), textAt(entry.row, "themeId")}];
            Entry *dropped = !kept ? nullptr : kept->id < entry.id ? &entry : kept;
            if (!kept || dropped == kept)
                kept = &entry;
            if (dropped)
                drop(*dropped);
        }
    }

    /// A team that has agreed its words in one copy has not heard those of the other.
    void settleReadBack()
    {
        Entry *team = find(typeOf<LearningTeam>(), m_bundle.teamId);
        const QString on = team ? textAt(team->row, "readBackOn") : QString();
        if (on.isEmpty())
            return;
        const auto isWords
            = [](const Entry &entry) { return entry.type == &typeOf<Statement>() || entry.type == &typeOf<Action>(); };
        const auto hasHeardAll = [&](const RowImage Entry::*copy) {
            return textAt(team->*copy, "readBackOn") == on && std::all_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
                       return !isWords(entry) || entry.row.isNull() || textAt(entry.row, "text") == textAt(entry.*copy, "text");
                   });
        };
        if (hasHeardAll(&Entry::before) || hasHeardAll(&Entry::incoming))
            return;
        letGo(*team, "readBackOn");
        remark(mergewords::readBackAgain());
    }

    // What comes of it.

    void collect()
    {
        for (const RecordType &type : recordTypes()) {
            for (const Entry &entry : m_entries) {
                if (entry.type == &type && entry.row != entry.before)
                    collect(entry);
            }
        }
        for (const auto &[id, memory] : m_memories) {
            if (memory.now != memory.before && !memory.now.is_null()) // what is remembered no more goes as its row comes
                m_plan.rows.append({&typeOf<Erasure>(), id, memory.now});
        }
    }

    void collect(const Entry &entry)
    {
        MergePlan::Count &count = m_plan.counts[QLatin1String(entry.type->table)];
        if (entry.row.isNull()) {
            m_plan.gone.append({entry.type, entry.id});
            count.removed += entry.quiet ? 0 : 1;
            return;
        }
        m_plan.rows.append({entry.type, entry.id, entry.row});
        if (entry.before.isNull())
            ++count.added;
        else if (entry.keptBoth)
            ++count.keptBoth;
        else if (withoutRevs(entry.row.json()) != withoutRevs(entry.before.json()))
            ++count.changed;
    }

    /// Why it cannot be: the sentences of the rules, each with the rows it is about.
    QStringList whatSpeaksAgainst()
    {
        QList<RowChange> changes;
        TeamFacts facts;
        QSet<int> versions;
        for (const Entry &entry : m_entries) {
            if (m_rules == PlanRules::Asked && entry.row != entry.before)
                changes.append({rowSql(*entry.type).table, entry.id, entry.before, entry.row});
            if (entry.row.isNull())
                continue;
            if (entry.type == &typeOf<LearningTeam>()) {
                facts.team = fromJson<LearningTeam>(entry.row);
                if (facts.team->sealed && m_plan.isHere)
                    return {mergewords::isLocked(facts.team->title)};
            } else if (entry.type == &typeOf<Membership>()) {
                facts.memberships << fromJson<Membership>(entry.row);
            } else if (entry.type == &typeOf<Meeting>()) {
                facts.meetings << fromJson<Meeting>(entry.row);
            } else if (entry.type == &typeOf<Action>()) {
                facts.hasActions = true;
            } else if (entry.type == &typeOf<Release>()) {
                const auto release = fromJson<Release>(entry.row);
                facts.replyShared |= release.replySharedOn.isValid();
                if (versions.contains(release.version))
                    return {mergewords::twoReleases(release.version)};
                versions.insert(release.version);
            } else if (entry.type == &typeOf<Note>() && textAt(entry.row, "source") == wordOf(NoteSource::Wall)) {
                facts.meetingsWithNotes << textAt(entry.row, "capturedIn");
            }
        }
        if (m_rules == PlanRules::LeftToStore)
            return {};
        QHash<QString, TeamFacts> ofTeam;
        if (facts.team)
            ofTeam.insert(m_bundle.teamId, facts);
        return brokenByRows(changes, ofTeam, Door::Import, [this](const QString &personId) { return jobOf(personId); });
    }

    Reader &m_reader;
    const Bundle &m_bundle;
    const PlanRules m_rules;
    MergePlan m_plan;
    std::deque<Entry> m_entries; // whose places in memory stay
    QHash<std::pair<const RecordType *, QString>, std::size_t> m_index;
    QHash<const RecordType *, QSet<QString>> m_elsewhere;
    std::map<QString, Memory> m_memories; // by id
    ErasureKind m_kind = ErasureKind::Removed;
};

} // namespace

bool MergePlan::isEmpty() const { return gone.isEmpty() && rows.isEmpty(); }

MergePlan planMerge(Reader &reader, const Bundle &bundle, PlanRules rules) { return Merger(reader, bundle, rules).plan(); }

} // namespace sharpend
