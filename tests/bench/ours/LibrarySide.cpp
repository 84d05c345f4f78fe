// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A workspace as an organisation has it after years, and search in it:
//   sharpend_bench_library make STORE TEAMS NOTES   makes it: so many Learning Teams, each like one of the sample, with so many notes on
//                                                   the walls together; the same every time
//   sharpend_bench_library search STORE             what is found at each key while somebody types
//   sharpend_bench_library select STORE             what is found for several words that few notes have together

#include "bench/child/Rounds.h"
#include "bench/child/Typed.h"
#include "domain/FieldCodec.h"
#include "exchange/Demo.h"
#include "store/Search.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

#include <array>
#include <cmath>
#include <memory>
#include <random>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::bench;

namespace {

constexpr int rareWords = 20'000, wordsOfNote = 14, rareInHundred = 12;

/// Notes as people write them: most words as often as in the sample, and some from a long tail that few use.
class NoteWriter
{
public:
    NoteWriter(const QList<Note> &samples, std::mt19937 &random)
        : m_random(random)
    {
        for (const Note &note : samples)
            m_words += note.text.split(u' ', Qt::SkipEmptyParts);
        if (m_words.isEmpty())
            giveUp(u"the sample has no notes"_s);
    }

    QString write()
    {
        QStringList words;
        for (int i = number(4, 2 * wordsOfNote - 4); i > 0; --i)
            words << (number(1, 100) <= rareInHundred ? rareWord() : m_words[number(0, int(m_words.size()) - 1)]);
        return words.join(u' ');
    }
    int number(int from, int to) { return from + int(quint32(m_random()) % quint32(to - from + 1)); } // the same with every library

private:
    /// The word of a rank, each rank as often as Zipf has it.
    QString rareWord()
    {
        const int rank = int(std::pow(double(rareWords), number(0, 1'000'000) / 1e6));
        QString word;
        for (int left = rank + 30; left > 0; left /= 30)
            word += QStringList{u"ba"_s, u"do"_s, u"fi"_s, u"gu"_s, u"ha"_s, u"ke"_s, u"lo"_s, u"mi"_s, u"nu"_s, u"pa"_s, u"re"_s, u"so"_s, u"ti"_s, u"vu"_s, u"wa"_s,
                                u"be"_s, u"da"_s, u"fo"_s, u"gi"_s, u"hu"_s, u"ka"_s, u"le"_s, u"mo"_s, u"ni"_s, u"pu"_s, u"ra"_s, u"se"_s, u"to"_s, u"vi"_s, u"we"_s}[left % 30];
        return word;
    }

    std::mt19937 &m_random;
    QStringList m_words;
};

/// All rows of one Learning Team of the sample, to be made again under other ids and on other days.
struct Mould {
    QString teamId, meetingId;
    QDateTime captured;
    QList<std::pair<const RecordType *, QString>> rows; ///< as JSON text
    QStringList ids;
};

QList<Mould> mouldsOf(Reader &reader)
{
    QList<Mould> moulds;
    for (const LearningTeam &team : reader.find<LearningTeam>()) {
        Mould mould;
        mould.teamId = team.id;
        for (const RecordType &type : recordTypes()) {
            const QString table = QLatin1String(type.table);
            if (table == QLatin1String(Erasure::table) || table == QLatin1String(Attachment::table))
                continue;
            QList<Json> rows;
            if (type.hasTeam)
                rows = reader.jsonRows(type, {{"teamId", team.id}});
            else if (table == QLatin1String(LearningTeam::table) || table == QLatin1String(Event::table))
                rows = {reader.json(type, table == QLatin1String(Event::table) ? team.eventId : team.id)};
            for (const Json &row : std::as_const(rows)) {
                mould.rows.append({&type, QString::fromStdString(row.dump())});
                mould.ids << textAt(row, "id");
            }
        }
        for (const Note &note : reader.find<Note>({{"teamId", team.id}})) {
            if (isOnWall(note) && note.capturedAt.isValid()) {
                mould.meetingId = note.capturedIn;
                mould.captured = note.capturedAt;
            }
        }
        moulds << mould;
    }
    return moulds;
}

QString daysBefore(QString text, int days)
{
    static const QRegularExpression date(u"\"(\\d{4}-\\d\\d-\\d\\d)(?=[T\"])"_s);
    QString moved;
    qsizetype from = 0;
    for (auto each = date.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        moved += text.mid(from, match.capturedStart(1) - from) + QDate::fromString(match.captured(1), Qt::ISODate).addDays(-days).toString(Qt::ISODate);
        from = match.capturedEnd(1);
    }
    return moved + text.mid(from);
}

void make(const QString &path, int teams, int notes)
{
    if (const QString wrong = makeDemo(path); !wrong.isEmpty())
        giveUp(wrong);
    const auto store = Store::open(path, u"bench"_s);
    const QList<Mould> moulds = mouldsOf(store->reader());
    std::mt19937 random(7734);
    NoteWriter writer(store->reader().find<Note>(), random);
    const auto id = [&random] {
        std::array<quint32, 4> bits;
        for (quint32 &each : bits)
            each = quint32(random());
        return QUuid::fromRfc4122(QByteArray(reinterpret_cast<const char *>(bits.data()), 16)).toString(QUuid::WithoutBraces);
    };
    constexpr int atOnce = 50; // all rows of a step are held until it is judged
    int made = int(moulds.size()), walls = 0;
    for (int team = made; team < teams; ++team)
        walls += !moulds[team % moulds.size()].meetingId.isEmpty();
    const int onEach = (notes + walls - 1) / std::max(1, walls);
    Operation operation;
    operation.name = u"importLearningTeam"_s;
    operation.door = Door::Import;
    operation.run = [&](Transaction &tx) {
        for (const int end = std::min(teams, made + atOnce); made < end; ++made) {
            const Mould &mould = moulds[made % moulds.size()];
            const int days = made; // about three years for a thousand
            QHash<QString, QString> ids;
            for (const QString &old : mould.ids)
                ids.insert(old, id());
            for (const auto &[type, row] : mould.rows) {
                QString text = daysBefore(row, days);
                for (auto each = ids.cbegin(); each != ids.cend(); ++each)
                    text.replace(each.key(), each.value());
                Json json = Json::parse(utf8(text));
                if (type == recordType(QLatin1String(Meeting::table))) // a pause may be an hour shorter on days when the clocks change
                    json["earlyStartReason"] = "Agreed with the team";
                tx.putJson(*type, std::move(json), false);
            }
            for (int i = 0; i < onEach && !mould.meetingId.isEmpty(); ++i) {
                Note note;
                note.id = id();
                note.teamId = ids.value(mould.teamId);
                note.capturedIn = ids.value(mould.meetingId);
                note.capturedAt = mould.captured.addDays(-days).addSecs(i - onEach);
                note.text = writer.write();
                if (i % 8 != 0)
                    note.kind = NoteKind(i % enumCount<NoteKind>);
                tx.put(note);
            }
        }
    };
    while (made < teams) {
        if (const Outcome outcome = store->perform(operation); !outcome.isDone())
            giveUp(outcome.sentence());
    }
    store->tidySearchIndex(); // as the app does after a backup
    tell(u"%1 Learning Teams, %2 notes"_s.arg(store->reader().count(LearningTeam::table)).arg(store->reader().count(Note::table)));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        if (arguments.size() == 5 && arguments[1] == "make"_L1) {
            make(arguments[2], arguments[3].toInt(), arguments[4].toInt());
            return 0;
        }
        if (arguments.size() != 3)
            giveUp(u"no such side"_s);
        const std::shared_ptr<Store> store = Store::open(arguments[2], u"bench"_s);
        const bool selects = arguments[1] == "select"_L1;
        Rounds rounds([store, selects, key = 0]() mutable {
            const QString words = selects ? selectiveAt(key++) : typedAt(key++);
            const double start = now();
            searchGroups(store->reader(), words, {});
            return now() - start;
        });
        rounds.begin();
        return QCoreApplication::exec();
    } catch (const StoreError &error) {
        giveUp(error.sentence());
    }
}
