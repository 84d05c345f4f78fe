// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/Revisions.h"

#include "store/Store.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

const Json &revsOf(const Json &row)
{
    static const Json none = Json::array();
    const auto found = row.find("revs");
    return found == row.end() ? none : *found;
}

QString newestOf(const Json &revs) { return revs.empty() ? QString() : textOf(revs.front()); }

/// The first of \a revs that \a other holds too.
QString firstShared(const Json &revs, const Json &other)
{
    for (const Json &rev : revs) {
        if (hasRev(other, textOf(rev)))
            return textOf(rev);
    }
    return {};
}

} // namespace

QString newestRev(const Json &row) { return newestOf(revsOf(row)); }

bool hasRev(const Json &revs, const QString &rev)
{
    return !rev.isEmpty() && std::any_of(revs.begin(), revs.end(), [&](const Json &one) { return textOf(one) == rev; });
}

Standing standing(const Json &here, const Json &there)
{
    if (here == there)
        return Standing::Same;
    const bool same = newestRev(here) == newestRev(there);
    const bool newer = !same && hasRev(revsOf(here), newestRev(there)), older = !same && hasRev(revsOf(there), newestRev(here));
    return newer == older ? Standing::Parted : newer ? Standing::Newer : Standing::Older;
}

QString commonRev(const Json &here, const Json &there)
{
    if (newestRev(here) == newestRev(there))
        return {}; // somebody has changed a file by hand: no row is what it was
    const QString rev = firstShared(revsOf(here), revsOf(there));
    return rev == firstShared(revsOf(there), revsOf(here)) ? rev : QString();
}

Json bothRevs(const Json &one, const Json &other)
{
    const bool swapped = newestOf(other) < newestOf(one);
    QList<QString> lists[2];
    for (const Json &rev : swapped ? other : one)
        lists[0] << textOf(rev);
    for (const Json &rev : swapped ? one : other)
        lists[1] << textOf(rev);
    Json both = Json::array();
    for (int turn = 0; both.size() < revsKept && !(lists[0].isEmpty() && lists[1].isEmpty()); turn = 1 - turn) {
        // From each in turn, but nothing before what the other list has before it.
        const bool waits = lists[turn].isEmpty() || lists[1 - turn].indexOf(lists[turn].first()) > 0;
        const QString rev = lists[waits ? 1 - turn : turn].first();
        both.push_back(utf8(rev));
        for (QList<QString> &list : lists)
            list.removeAll(rev);
    }
    return both;
}

Json withoutRevs(Json row)
{
    row.erase("revs");
    return row;
}

void setMergedRevs(Json &row, const Json &one, const Json &other)
{
    QStringList newest{newestOf(one), newestOf(other)};
    newest.sort();
    const QByteArray said = (compact(withoutRevs(row)) + u'\n' + newest.join(u'\n')).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(said, QCryptographicHash::Sha256).first(8);
    Json revs = Json::array({utf8(QString::number(digest.toHex().toULongLong(nullptr, 16), 36))});
    for (const Json &rev : bothRevs(one, other)) {
        if (revs.size() < revsKept && rev != revs.front())
            revs.push_back(rev);
    }
    row["revs"] = std::move(revs);
}

} // namespace sharpend
