// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/SealedTeam.h"

#include "domain/Communities.h"
#include "domain/FieldCodec.h"
#include "domain/Phases.h"
#include "domain/SealedCounts.h"
#include "store/Seals.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(SealedTeam)
};

constexpr int version = 1;
/// Letters and digits that nobody takes for one another: 32, so that each stands for five bits.
constexpr char16_t recoveryLetters[] = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype recoveryLength = 30, recoveryGroup = 5; ///< 150 bits
/// A key of so many bits needs no time to be spent on it.
constexpr LockCost noCost{1, 8};
constexpr qint64 largestKey = 1024;

/// Random text of \a length characters, five bits each.
QString randomLetters(qsizetype length)
{
    QString text(length, u'0');
    for (QChar &c : text)
        c = QChar(recoveryLetters[randombytes_uniform(32)]);
    return text;
}

QString grouped(const QString &key)
{
    QStringList groups;
    for (qsizetype at = 0; at < key.size(); at += recoveryGroup)
        groups << key.mid(at, recoveryGroup);
    return groups.join(u'-');
}

/// The recovery key as it was made, from what somebody has typed off a piece of paper.
QString plainRecoveryKey(const QString &typed)
{
    QString key;
    for (QChar c : typed.toUpper()) {
        if (c == u'O')
            c = u'0';
        else if (c == u'I' || c == u'L')
            c = u'1';
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

QByteArray part(const Json &seal, const char *key) { return QByteArray::fromBase64(textAt(seal, key).toLatin1()); }

/// The key that lies in \a locked; nothing where \a passphrase does not open it.
std::optional<Passphrase> keyIn(const QByteArray &locked, const Passphrase &passphrase, SealOpening &opening)
{
    Unlocking key = unlocked(locked, LockedKind::SealKey, passphrase, largestKey);
    if (!key.refusal.isEmpty()) {
        opening.refusal = key.refusal;
        opening.mayTryAgain = key.mayTryAgain;
        return std::nullopt;
    }
    opening.refusal.clear();
    QString text = QString::fromLatin1(key.bytes);
    wipe(key.bytes);
    const Passphrase found(text);
    wipe(text);
    return found;
}

} // namespace

bool looksLikeRecoveryKey(const QString &typed)
{
    const QString key = plainRecoveryKey(typed);
    const QStringView letters(recoveryLetters);
    return key.size() == recoveryLength && std::all_of(key.begin(), key.end(), [&](QChar c) { return letters.contains(c); });
}

QString newRecoveryKey()
{
    // Without random numbers there is none, and SealKeys::make() says so.
    return sodium_init() < 0 ? QString() : grouped(randomLetters(recoveryLength));
}

SealKeys SealKeys::make(const Passphrase &passphrase, const QString &recoveryKey, const LockCost &cost)
{
    SealKeys keys;
    if (keys.refusal = passphrase.tooShort(); !keys.refusal.isEmpty())
        return keys;
    if (sodium_init() < 0) {
        keys.refusal = Words::tr("This computer gives no random numbers, so nothing can be locked: start it anew and try again.");
        return keys;
    }
    QString team = randomLetters(56), recovery = plainRecoveryKey(recoveryKey);
    keys.teamKey = Passphrase(team);
    QByteArray key = team.toLatin1();
    keys.byPassphrase = lockedBytes(key, LockedKind::SealKey, passphrase, cost, keys.refusal);
    if (keys.refusal.isEmpty())
        keys.byRecoveryKey = lockedBytes(key, LockedKind::SealKey, Passphrase(recovery), noCost, keys.refusal);
    SealOpening first, second;
    if (keys.refusal.isEmpty()
        && (!keyIn(keys.byPassphrase, passphrase, first) || !keyIn(keys.byRecoveryKey, Passphrase(recovery), second)))
        keys.refusal = Words::tr("What was locked could not be opened again for trial, so nothing was locked. Try again.");
    wipe(key);
    wipe(team);
    wipe(recovery);
    return keys;
}

Operation sealTeam(const QString &teamId, const SealKeys &keys)
{
    Operation operation;
    operation.name = QLatin1String(sealName);
    operation.teamId = teamId;
    operation.undoable = false;
    operation.endsUndo = true;
    operation.door = Door::Import; // what stays is judged as it stands
    operation.run = [=](Transaction &tx) {
        if (tx.need<LearningTeam>(teamId).sealed)
            tx.refuse(Words::tr("This Learning Team is locked already."));
        const TeamRecord record = readTeamRecord(tx, teamId).value();
        if (std::any_of(record.meetings.begin(), record.meetings.end(), isRunning))
            tx.refuse(Words::tr("A meeting of this Learning Team goes on: close it first, then lock."));
        QByteArray bytes = exportLearningTeam(tx, teamId, tx.now());
        if (const QString refusal = readBundle(bytes).refusal; !refusal.isEmpty()) // it would never open again
            tx.refuse(Words::tr("This Learning Team cannot be locked, since it could not be read back: %1").arg(refusal));
        QByteArray packed = qCompress(bytes);
        QString wrong;
        const QByteArray team = lockedBytes(packed, LockedKind::SealedTeam, keys.teamKey, noCost, wrong);
        if (!wrong.isEmpty())
            tx.refuse(wrong);
        if (unlocked(team, LockedKind::SealedTeam, keys.teamKey, largestBundle).bytes != packed)
            tx.refuse(Words::tr("What was locked could not be opened again for trial, so nothing was locked. Try again."));
        wipe(packed);
        wipe(bytes);
        Json seal = Json::object();
        seal["version"] = version;
        seal["byPassphrase"] = keys.byPassphrase.toBase64().toStdString();
        seal["byRecoveryKey"] = keys.byRecoveryKey.toBase64().toStdString();
        seal["team"] = team.toBase64().toStdString();
        const QString text = compact(seal);
        if (text.size() > largestBundle)
            tx.refuse(Words::tr("This Learning Team is too large to lock: remove some of its photos first."));
        tx.seal(teamId, {tx.now(), SealedCounts::of(record).text(), text});
    };
    return operation;
}

SealOpening openSeal(const Sealed &sealed, const QString &typed)
{
    SealOpening opening;
    opening.sealed = sealed;
    const Json seal = Json::parse(utf8(sealed.bundle), nullptr, false);
    const QString altered
        = Words::tr("What is locked here was altered or is damaged, so it cannot be opened. Restore a backup as a copy and open it there.");
    const auto found = seal.is_object() ? seal.find("version") : seal.end();
    if (found == seal.end() || !found->is_number_integer()) {
        opening.refusal = altered;
        return opening;
    }
    if (found->get<int>() > version) {
        opening.refusal = Words::tr("This was locked by a newer Sharp End: bring this one up to date first.");
        return opening;
    }
    std::optional<Passphrase> key;
    if (looksLikeRecoveryKey(typed))
        key = keyIn(part(seal, "byRecoveryKey"), Passphrase(plainRecoveryKey(typed)), opening);
    if (!key)
        key = keyIn(part(seal, "byPassphrase"), Passphrase(typed), opening);
    if (!key) {
        if (opening.mayTryAgain)
            opening.refusal = Words::tr("This opens nothing here: it is neither the passphrase nor the recovery key. Look for capitals and "
                                        "spaces, then try again.");
        return opening;
    }
    const Unlocking team = unlocked(part(seal, "team"), LockedKind::SealedTeam, *key, largestBundle);
    const auto unpackedSize = [&team] { return team.bytes.size() < 4 ? 0 : qFromBigEndian<quint32>(team.bytes.constData()); };
    QByteArray bytes = team.refusal.isEmpty() && unpackedSize() <= largestBundle ? qUncompress(team.bytes) : QByteArray();
    const BundleReading reading = bytes.isEmpty() ? BundleReading{{}, altered} : readBundle(bytes);
    wipe(bytes);
    opening.refusal = reading.refusal.isEmpty() ? QString() : altered;
    opening.mayTryAgain = false;
    opening.bundle = reading.bundle;
    return opening;
}

namespace {

/// The rows of a bundle as they come back into a workspace that may have gone on since.
class Unsealing
{
public:
    Unsealing(Transaction &tx, const QString &teamId, const Bundle &bundle)
        : m_tx(tx)
        , m_teamId(teamId)
        , m_bundle(bundle)
    {
    }

    void run()
    {
        QStringList standIns;
        for (const Membership &member : m_tx.find<Membership>({{"teamId", m_teamId}}))
            standIns << member.personId;
        for (const TypedRow &row : m_bundle.rows)
            bringBack(row);
        const QList<Community> communities = m_tx.find<Community>();
        for (const QString &id : standIns) {
            const bool isInCommunity = std::any_of(communities.begin(), communities.end(), [&](const Community &one) { return says(one, id); });
            if (!isInCommunity && !m_tx.exists(Membership::table, {{"personId", id}}))
                m_tx.remove<Person>(id);
        }
    }

private:
    void bringBack(const TypedRow &row)
    {
        const RecordType &type = *row.type;
        const QString id = row.id;
        const Json here = m_tx.json(type, id);
        if (isTable(type, LearningTeam::table))
            bringBackTeam(fromJson<LearningTeam>(row.image));
        else if (isTable(type, Membership::table))
            m_tx.putJson(type, row.image.json(), false);
        else if (isTable(type, Erasure::table))
            bringBackErasure(row.image.json(), here);
        else if (here.is_null())
            add(row, id);
        else if (isTable(type, Action::table))
            bringBackTheme(fromJson<Action>(here), textAt(row.image, "themeId"));
        else if (isTable(type, Meeting::table))
            bringBackNotReached(fromJson<Meeting>(here), textAt(row.image, "notReached"));
    }

    /// What is not here: it was closed away, or (in a backup from before) had not come yet. What has been taken out since stays away.
    void add(const TypedRow &row, const QString &id)
    {
        const auto erasure = m_tx.get<Erasure>(id);
        if (row.type->hasTeam && erasure)
            return;
        for (const auto &[key, table] : {std::pair("noteId", Note::table), std::pair("themeId", Theme::table)}) {
            const QString other = textAt(row.image, key);
            const bool needed = isTable(*row.type, Placement::table) || isTable(*row.type, Attachment::table);
            if (needed && !other.isEmpty() && !m_tx.exists(table, {{"id", other}}))
                return;
        }
        if (isTable(*row.type, Attachment::table))
            m_tx.putBytes(m_bundle.bytes.value(textAt(row.image, "hash")));
        m_tx.putJson(*row.type, row.image.json(), false); // a person who was forgotten meanwhile comes back as a blank one
    }

    void bringBackTeam(const LearningTeam &was)
    {
        LearningTeam team = m_tx.need<LearningTeam>(m_teamId);
        team.sealed.reset();
        team.wordingDecisions = was.wordingDecisions + team.wordingDecisions;
        for (const NotedWarning &noted : was.notedWarnings) {
            if (team.notedReason(noted.rule).isEmpty())
                team.notedWarnings.append(noted);
        }
        m_tx.put(team);
    }

    void bringBackErasure(const Json &row, const Json &here)
    {
        const RecordType *type = recordType(textAt(row, "rowTable"));
        if (!here.is_null() || !type || (type->hasTeam && m_tx.exists(type->table, {{"id", textAt(row, "id")}})))
            return;
        m_tx.putJson(typeOf<Erasure>(), row, false);
    }

    void bringBackTheme(Action action, const QString &themeId)
    {
        if (!action.themeId.isEmpty() || themeId.isEmpty() || !m_tx.exists(Theme::table, {{"id", themeId}}))
            return;
        action.themeId = themeId;
        m_tx.put(action);
    }

    void bringBackNotReached(Meeting meeting, const QString &notReached)
    {
        if (!meeting.notReached.isEmpty() || notReached.isEmpty())
            return;
        meeting.notReached = notReached;
        m_tx.put(meeting);
    }

    Transaction &m_tx;
    const QString m_teamId;
    const Bundle &m_bundle;
};

} // namespace

Operation unsealTeam(const QString &teamId, const SealOpening &opening)
{
    Operation operation;
    operation.name = u"unsealTeam"_s;
    operation.teamId = teamId;
    operation.undoable = false;
    operation.endsUndo = true;
    operation.door = Door::Import;
    operation.run = [=](Transaction &tx) {
        const auto sealed = tx.need<LearningTeam>(teamId).sealed;
        if (!sealed)
            tx.refuse(Words::tr("This Learning Team is open already."));
        if (sealed->bundle != opening.sealed.bundle || opening.bundle.teamId != teamId)
            tx.refuse(Words::tr("This Learning Team was locked anew meanwhile: try again."));
        Unsealing(tx, teamId, opening.bundle).run();
    };
    return operation;
}

} // namespace sharpend
