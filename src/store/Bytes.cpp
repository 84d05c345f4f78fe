// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The bytes of attachments: kept apart by their hash, as base64 text so that one SQL serves both engines.

#include "store/Store.h"

#include "domain/FieldCodec.h"
#include "domain/Photos.h"
#include "store/NextRow.h"

using namespace Qt::StringLiterals;

namespace sharpend {

QByteArray Reader::bytes(const QString &hash)
{
    QSqlQuery &query = m_db.run(u"select bytes from attachment_bytes where hash = ?"_s, {hash});
    QByteArray bytes;
    if (nextRow(m_db, query))
        bytes = QByteArray::fromBase64(query.value(0).toString().toLatin1());
    query.finish();
    return hashOf(bytes) == hash ? bytes : QByteArray();
}

QString Transaction::putBytes(const QByteArray &bytes)
{
    const QString hash = hashOf(bytes);
    m_db.run(u"insert into attachment_bytes (hash, bytes) values (?, ?) on conflict (hash) do update set bytes = excluded.bytes"_s,
             {hash, QString::fromLatin1(bytes.toBase64())});
    return hash;
}

/// The hashes of bytes that no attachment has, and that no step which can be taken back or done again would bring back.
QStringList Store::orphanedBytes()
{
    QStringList orphans;
    QSqlQuery &loose = m_db.run(u"select b.hash from attachment_bytes b"
                                " where not exists (select 1 from attachments a where a.hash = b.hash) order by b.hash"_s);
    while (nextRow(m_db, loose))
        orphans << loose.value(0).toString();
    loose.finish();
    if (orphans.isEmpty())
        return orphans;
    QSqlQuery &steps = m_db.run(
        u"select j.before, j.after from journal j where j.row_table = ? and j.act = 'do' and j.undoable = 1"
        " and j.tick >= (select coalesce(max(e.tick), 0) from journal e where e.team_id = j.team_id and e.ends_undo = 1)"
        " and not exists (select 1 from journal u where u.target = j.step and u.act in ('undo', 'pass')"
        " and not exists (select 1 from journal r where r.target = j.step and r.act = 'redo' and r.tick > u.tick)"
        " and (u.act = 'pass' or exists (select 1 from journal d"
        " where d.seat = j.seat and d.team_id = j.team_id and d.act = 'do' and d.tick > u.tick)))"_s,
        {QString::fromLatin1(Attachment::table)});
    while (nextRow(m_db, steps)) {
        for (int image = 0; image < 2; ++image)
            orphans.removeAll(textAt(Json::parse(utf8(steps.value(image).toString()), nullptr, false), "hash"));
    }
    steps.finish();
    return orphans;
}

void Store::dropOrphanedBytes()
{
    try {
        if (orphanedBytes().isEmpty())
            return;
        m_db.begin();
        m_db.run(u"update clock set tick = tick where id = 1"_s); // the write lock: nobody adds the same photo meanwhile
        for (const QString &hash : orphanedBytes())
            m_db.run(u"delete from attachment_bytes where hash = ?"_s, {hash});
        m_db.commit();
    } catch (const StoreError &) {
        m_db.rollback(); // they take room and no more: the next opening tries again
    }
}

} // namespace sharpend
