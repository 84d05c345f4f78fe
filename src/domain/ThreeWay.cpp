// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/ThreeWay.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Whether each part of \a all that says something is among \a parts.
bool holdsAll(const QStringList &parts, const QStringList &all)
{
    QSet<QString> there;
    for (const QString &part : parts)
        there.insert(part.trimmed());
    return std::all_of(all.begin(), all.end(), [&](const QString &part) { return part.trimmed().isEmpty() || there.contains(part.trimmed()); });
}

/// What \a parts say that \a known do not.
QStringList without(QStringList parts, const QStringList &known)
{
    parts.removeIf([&](const QString &part) { return holdsAll(known, {part}); });
    return parts;
}

/// Where \a block stands in \a parts, one after the other; -1 where it does not.
qsizetype placeOf(const QStringList &block, const QStringList &parts)
{
    const auto found = std::search(parts.begin(), parts.end(), block.begin(), block.end());
    return found == parts.end() ? -1 : found - parts.begin();
}

/// What begins both lists, or with \a fromEnd what ends both.
qsizetype sharedParts(const QStringList &one, const QStringList &other, bool fromEnd, qsizetype atMost)
{
    qsizetype shared = 0;
    while (shared < atMost
           && (fromEnd ? one[one.size() - 1 - shared] == other[other.size() - 1 - shared] : one[shared] == other[shared]))
        ++shared;
    return shared;
}

QStringList bothVersions(const QStringList &base, const QStringList &theirs, const QStringList &ours)
{
    // Who has only added something around the common words has left those to the other.
    const bool common = std::any_of(base.begin(), base.end(), [](const QString &part) { return !part.trimmed().isEmpty(); });
    const qsizetype inTheirs = common ? placeOf(base, theirs) : -1, inOurs = common ? placeOf(base, ours) : -1;
    const QStringList theirsBefore = theirs.first(std::max<qsizetype>(inTheirs, 0)), theirsAfter = theirs.mid(inTheirs + base.size());
    const QStringList oursBefore = ours.first(std::max<qsizetype>(inOurs, 0)), oursAfter = ours.mid(inOurs + base.size());
    if (inTheirs >= 0 && inOurs >= 0)
        return theirsBefore + without(oursBefore, theirsBefore) + base + theirsAfter + without(oursAfter, theirsAfter);
    if (inTheirs >= 0)
        return without(theirsBefore, ours) + ours + without(theirsAfter, ours);
    if (inOurs >= 0)
        return without(oursBefore, theirs) + theirs + without(oursAfter, theirs);
    const bool theirsHoldOurs = holdsAll(theirs, ours), oursHoldTheirs = holdsAll(ours, theirs);
    if (theirsHoldOurs && oursHoldTheirs) // in another order: whoever merges takes the same
        return std::min(theirs, ours);
    if (theirsHoldOurs || oursHoldTheirs)
        return theirsHoldOurs ? theirs : ours;
    const qsizetype atMost = std::min(theirs.size(), ours.size());
    const qsizetype begin = sharedParts(theirs, ours, false, atMost), end = sharedParts(theirs, ours, true, atMost - begin);
    return theirs.first(theirs.size() - end) + ours.mid(begin);
}

Json valueAt(const Json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found == object.end() ? Json() : *found;
}

bool holds(const Json &list, const Json &item) { return std::find(list.begin(), list.end(), item) != list.end(); }

/// What either has added is in, what either has taken out is out.
Json mergeLists(const Json &base, const Json &one, const Json &other)
{
    const bool swapped = compact(other) < compact(one); // so that it does not matter which of the two is here
    const Json &first = swapped ? other : one, &second = swapped ? one : other;
    Json merged = Json::array();
    for (const Json &item : first) {
        if (holds(second, item) || !holds(base, item))
            merged.push_back(item);
    }
    for (const Json &item : second) {
        if (!holds(first, item) && !holds(base, item))
            merged.push_back(item);
    }
    return merged;
}

Json mergeParts(const QList<Field> &fields, const Json &base, const Json &here, const Json &there, const QString &path, MergedRow &merged);

Json itemOf(const Json &list, const Json &like)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Json &item) { return valueAt(item, "id") == valueAt(like, "id"); });
    return found == list.end() ? Json() : *found;
}

/// The same for items that have ids: one that both have is brought together part by part, and one that the other has changed stays
/// where it was taken out.
Json mergeItems(const QList<Field> &fields, const Json &base, const Json &here, const Json &there, const QString &path, MergedRow &merged)
{
    const bool swapped = compact(there) < compact(here);
    const Json &first = swapped ? there : here, &second = swapped ? here : there;
    Json list = Json::array();
    for (const Json &item : first) {
        const Json mine = itemOf(here, item), yours = itemOf(there, item), before = itemOf(base, item);
        if (!mine.is_null() && !yours.is_null())
            list.push_back(mergeParts(fields, before, mine, yours, path, merged));
        else if (item != before)
            list.push_back(item);
    }
    for (const Json &item : second) {
        if (itemOf(first, item).is_null() && item != itemOf(base, item))
            list.push_back(item);
    }
    return list;
}

/// What a field becomes that both sides have changed.
Json mergeValues(const Field &field, const Json &base, const Json &here, const Json &there, const QString &path, MergedRow &merged);

Json mergeParts(const QList<Field> &fields, const Json &base, const Json &here, const Json &there, const QString &path, MergedRow &merged)
{
    Json object = Json::object(); // in the order of the fields, as every row is
    for (const Field &field : fields) {
        const QString key = QLatin1String(field.key);
        const bool kept = path.isEmpty() && (key == "id"_L1 || key == "revs"_L1);
        const Json mine = valueAt(here, field.key), yours = valueAt(there, field.key), before = valueAt(base, field.key);
        Json value = kept || mine == yours || (!base.is_null() && before == yours) ? mine
            : !base.is_null() && before == mine                                    ? yours
                                                                                   : mergeValues(field, before, mine, yours, path + key, merged);
        if (!value.is_null())
            object[field.key] = std::move(value);
    }
    return object;
}

Json mergeValues(const Field &field, const Json &base, const Json &here, const Json &there, const QString &path, MergedRow &merged)
{
    switch (field.merging) {
    case Merging::Line:
    case Merging::Text: {
        const QString mine = textOf(here), yours = textOf(there);
        const QString both = mergeText(base.is_null() ? QString() : textOf(base), std::min(mine, yours), std::max(mine, yours), field.merging);
        merged.keptBoth |= both != mine && both != yours;
        return utf8(both);
    }
    case Merging::Parts:
        if (here.is_null() || there.is_null()) // taken out by one, changed by the other: the words stay
            return here.is_null() ? there : here;
        return mergeParts(field.parts(), base, here, there, path + u'.', merged);
    case Merging::List:
        if (field.parts)
            return mergeItems(field.parts(), base.is_null() ? Json::array() : base, here, there, path + u'.', merged);
        return mergeLists(base.is_null() ? Json::array() : base, here, there);
    case Merging::Value:
        break;
    }
    merged.differences.append({path, here, there});
    return here;
}

} // namespace

QString mergeText(const QString &base, const QString &theirs, const QString &ours, Merging how)
{
    if (ours == theirs || (!base.isNull() && theirs == base))
        return ours;
    if (!base.isNull() && ours == base)
        return theirs;
    const QString between = how == Merging::Line ? u" / "_s : u"\n"_s;
    if (theirs.trimmed().isEmpty() || ours.trimmed().isEmpty())
        return theirs.trimmed().isEmpty() ? ours : theirs;
    return bothVersions(base.split(between), theirs.split(between), ours.split(between)).join(between);
}

MergedRow mergeRows(const QList<Field> &fields, const Json &base, const Json &here, const Json &there)
{
    MergedRow merged;
    merged.row = mergeParts(fields, base, here, there, {}, merged);
    return merged;
}

} // namespace sharpend
