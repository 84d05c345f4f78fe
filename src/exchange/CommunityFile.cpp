// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/CommunityFile.h"

#include "domain/FieldCodec.h"
#include "domain/PlainText.h"
#include "domain/RowWords.h"
#include "domain/Rules.h"
#include "domain/ThreeWay.h"
#include "exchange/JsonFile.h"
#include "exchange/MergeWords.h"
#include "exchange/Revisions.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommunityFile)
};

constexpr auto communityFormat = "sharpend.community"_L1;
constexpr std::size_t mostPeople = 10'000;

/// Judges a file part by part; throws FileRefused.
class CommunityFileReader
{
public:
    CommunityBundle read(const QByteArray &bytes)
    {
        Json file = parseFile(bytes, largestCommunity);
        requireHead(file, communityFormat, {u"community"_s, u"people"_s, u"erasures"_s},
                    Words::tr("This is no file of a community: it does not say that its format is “sharpend.community”."));
        if (!file.contains("community"))
            throw FileRefused{Words::tr("The file holds no community.")};
        for (Json *row : listOf(file, u"people"_s))
            m_bundle.people << readRow(typeOf<Person>(), *row, u"people[%1]"_s.arg(m_bundle.people.size()));
        for (const Json &person : std::as_const(m_bundle.people)) {
            if (m_people.contains(textAt(person, "id")))
                throw FileRefused{Words::tr("people: expected each person once")};
            m_people.insert(textAt(person, "id"));
        }
        for (Json *row : listOf(file, u"erasures"_s))
            readErasure(*row);
        m_bundle.community = readRow(typeOf<Community>(), file["community"], u"community"_s);
        const Community community = fromJson<Community>(m_bundle.community);
        checkIds(community);
        const RowChange asNew{QLatin1String(Community::table), community.id, Json(), m_bundle.community};
        if (const QStringList broken = brokenValues({asNew}); !broken.isEmpty())
            throw FileRefused{broken.first()};
        m_bundle.id = community.id;
        m_bundle.name = community.name;
        m_bundle.sessions = int(community.sessions.size());
        return std::move(m_bundle);
    }

private:
    static QList<Json *> listOf(Json &file, const QString &key)
    {
        const auto found = file.find(utf8(key));
        if (found == file.end())
            return {};
        if (!found->is_array())
            refuseAt(key, u"a list"_s);
        requireCount(found->size(), key, mostPeople);
        QList<Json *> rows;
        for (Json &row : *found)
            rows << &row;
        return rows;
    }

    static Json readRow(const RecordType &type, Json &json, const QString &place)
    {
        if (!json.is_object())
            refuseAt(place, u"an object"_s);
        tidy(json, place, longestText);
        const std::shared_ptr<void> record = type.make();
        if (const QString wanted = readFields(*type.fields, record.get(), json); !wanted.isEmpty())
            throw FileRefused{placed(place, wanted)};
        Json row = fieldsToJson(*type.fields, record.get());
        requireId(textAt(row, "id"), place + u".id"_s);
        const Json &revs = row["revs"];
        if (revs.size() > revsKept || !std::all_of(revs.begin(), revs.end(), [](const Json &rev) { return isId(textOf(rev)); }))
            refuseAt(place + u".revs"_s, u"up to 200 revision ids"_s);
        return row;
    }

    static void requireId(const QString &id, const QString &place)
    {
        if (!isId(id))
            refuseAt(place, u"an id: letters, digits and hyphens"_s);
    }

    void readErasure(Json &json)
    {
        const QString place = u"erasures[%1]"_s.arg(m_bundle.erasures.size());
        const Json row = readRow(typeOf<Erasure>(), json, place);
        const Erasure erasure = fromJson<Erasure>(row);
        // A file forgets its own people, nobody else and nothing else.
        if (erasure.kind != ErasureKind::Forgotten || erasure.rowTable != QLatin1String(Person::table) || !erasure.teamId.isEmpty()
            || !m_people.contains(erasure.id))
            refuseAt(place + u".id"_s, u"the id of a row under “people”, forgotten"_s);
        m_bundle.erasures << row;
    }

    void checkIds(const Community &community)
    {
        const auto person = [this](const QString &id, const QString &place, bool needed) {
            if (id.isEmpty() ? needed : !m_people.contains(id))
                throw FileRefused{Words::tr("%1: expected the id of a row under “people”").arg(place)};
        };
        person(community.championId, u"community.championId"_s, false);
        for (qsizetype i = 0; i < community.members.size(); ++i)
            person(community.members[i].personId, u"community.members[%1].personId"_s.arg(i), true);
        QSet<QString> known;
        const auto own = [&known](const QString &id, const QString &place) {
            requireId(id, place);
            if (known.contains(id))
                throw FileRefused{Words::tr("%1: expected an id of its own, and another row has it").arg(place)};
            known.insert(id);
        };
        const auto reference = [](const QString &id, const QString &place) {
            if (!id.isEmpty())
                requireId(id, place);
        };
        for (qsizetype i = 0; i < community.sessions.size(); ++i) {
            const CommunitySession &session = community.sessions[i];
            const QString place = u"community.sessions[%1]"_s.arg(i);
            own(session.id, place + u".id"_s);
            reference(session.teamId, place + u".teamId"_s);
            person(session.facilitatorId, place + u".facilitatorId"_s, false);
            for (qsizetype j = 0; j < session.brought.size(); ++j) {
                own(session.brought[j].id, u"%1.brought[%2].id"_s.arg(place).arg(j));
                reference(session.brought[j].releaseId, u"%1.brought[%2].releaseId"_s.arg(place).arg(j));
            }
            for (qsizetype j = 0; j < session.openQuestions.size(); ++j)
                own(session.openQuestions[j].id, u"%1.openQuestions[%2].id"_s.arg(place).arg(j));
        }
    }

    CommunityBundle m_bundle;
    QSet<QString> m_people;
};

/// The community of \a bundle and the one that is here, as one; with notices of what stays as it is here.
void mergeIn(Transaction &tx, const CommunityBundle &bundle, const Json &here)
{
    const RecordType &type = typeOf<Community>();
    switch (standing(here, bundle.community)) {
    case Standing::Same:
    case Standing::Newer:
        return;
    case Standing::Older:
        tx.putJson(type, bundle.community, false);
        return;
    case Standing::Parted:
        break;
    }
    const QString common = commonRev(here, bundle.community);
    const Json base = common.isEmpty() ? Json() : tx.rowAtRev(type, bundle.id, common);
    MergedRow merged = mergeRows(*type.fields, base, here, bundle.community);
    setMergedRevs(merged.row, here["revs"], bundle.community.at("revs"));
    const auto nameOf = [&tx](const QString &id) { return textAt(tx.json(typeOf<Person>(), id), "job"); };
    for (const MergedRow::Difference &difference : merged.differences)
        tx.notice(mergewords::staysAsHere(rowWords(QLatin1String(type.table), here, nameOf), difference, nameOf));
    if (merged.keptBoth)
        tx.notice(Words::tr("Words that were changed in both copies are there in both versions."));
    tx.putJson(type, merged.row, false);
}

Json listOf(const QList<Json> &rows)
{
    Json list = Json::array();
    for (const Json &row : rows)
        list.push_back(row);
    return list;
}

} // namespace

QString CommunityBundle::summary() const
{
    const auto counted = [](qsizetype number, const QString &one, const QString &many) {
        return number == 0 ? QString() : number == 1 ? one : many.arg(QLocale().toString(number));
    };
    QStringList parts{Words::tr("1 community"), counted(sessions, Words::tr("1 session"), Words::tr("%1 sessions")),
                      counted(people.size(), Words::tr("1 person"), Words::tr("%1 people"))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

CommunityReading readCommunity(const QByteArray &bytes)
{
    try {
        return {CommunityFileReader().read(bytes), {}};
    } catch (const FileRefused &refused) {
        return {{}, refused.sentence};
    }
}

CommunityReading readCommunityFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(QFileInfo(path).fileName())};
    return readCommunity(file.read(largestCommunity + 1));
}

Operation importCommunity(const CommunityBundle &bundle)
{
    Operation operation;
    operation.name = u"importCommunity"_s;
    operation.door = Door::Import;
    operation.run = [bundle](Transaction &tx) {
        for (const Json &person : bundle.people) {
            if (!tx.isThere<Person>(textAt(person, "id")))
                tx.putJson(typeOf<Person>(), person, false);
        }
        for (const Json &erasure : bundle.erasures)
            tx.putJson(typeOf<Erasure>(), erasure, false);
        const Json here = tx.json(typeOf<Community>(), bundle.id);
        if (here.is_null())
            tx.putJson(typeOf<Community>(), bundle.community, false);
        else
            mergeIn(tx, bundle, here);
    };
    return operation;
}

QByteArray communityFile(const Json &community, const QList<Json> &people, const QList<Json> &erasures, const QDateTime &exportedAt)
{
    Json file = fileHead(communityFormat, exportedAt);
    file["community"] = community;
    file["people"] = listOf(people);
    file["erasures"] = listOf(erasures);
    return fileBytes(file);
}

QByteArray exportCommunity(Reader &reader, const QString &communityId, const QDateTime &exportedAt)
{
    const auto community = reader.get<Community>(communityId);
    if (!community)
        return {};
    QList<Json> people, erasures;
    for (const QString &id : peopleOf(*community)) {
        if (const Json person = reader.json(typeOf<Person>(), id); !person.is_null())
            people << person;
        if (const auto erasure = reader.get<Erasure>(id)) // who was forgotten here is so wherever the file goes
            erasures << toJson(*erasure);
    }
    return communityFile(toJson(*community), people, erasures, exportedAt);
}

QStringList peopleOf(const Community &community)
{
    QStringList ids{community.championId};
    for (const CommunityMember &member : community.members)
        ids << member.personId;
    for (const CommunitySession &session : community.sessions)
        ids << session.facilitatorId;
    ids.removeAll(QString());
    ids.removeDuplicates();
    ids.sort();
    return ids;
}

} // namespace sharpend
