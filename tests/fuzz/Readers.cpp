// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "fuzz/Readers.h"

#include "domain/Content.h"
#include "domain/Outputs.h"
#include "domain/Photos.h"
#include "exchange/ActionsCsv.h"
#include "exchange/Bundle.h"
#include "exchange/CommunityFile.h"
#include "exchange/EventCsv.h"
#include "exchange/LockedFile.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "exchange/ReflectionFile.h"
#include "fuzz/Seeds.h"
#include "reports/PhotoReader.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend::fuzz {

namespace {

void require(bool kept, const QString &promise)
{
    if (!kept)
        throw Broken{promise};
}

/// Whether \a c does something to a line rather than stand in it.
bool steersText(QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isSurrogate(); }

/// A sentence is shown as it is: it has an end, is one line, and nothing out of the file turns it round. False, for the file is
/// refused.
bool requireSentence(const QString &sentence)
{
    require(!sentence.isEmpty() && sentence.size() <= 600, u"a sentence of up to 600 characters: "_s + sentence);
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool pair = sentence[i].isHighSurrogate() && i + 1 < sentence.size() && sentence[i + 1].isLowSurrogate();
        i += pair;
        require(pair || !steersText(sentence[i]), u"a sentence that is one line of whole characters: "_s + sentence);
    }
    return false;
}

bool readBundleBytes(const QByteArray &bytes)
{
    const BundleReading reading = readBundle(bytes);
    if (!reading.refusal.isEmpty())
        return requireSentence(reading.refusal);
    const Bundle &bundle = reading.bundle;
    require(!bundle.eventId.isEmpty() || !bundle.teamId.isEmpty(), u"a bundle has an event or a Learning Team"_s);
    for (const TypedRow &row : bundle.rows) {
        const auto record = row.type->make();
        const Json json = row.image.json();
        require(RowImage(json) == row.image && textAt(json, "id") == row.id, u"a row that is packed is the row"_s);
        require(readFields(*row.type->fields, record.get(), json).isEmpty(), u"each row is one that the store takes"_s);
        const QString name = textAt(json, "name");
        require(!row.type->bundleKey || qstrcmp(row.type->bundleKey, "attachments") != 0 || name == attachmentName(name),
                u"an attachment has the name of a file, without a folder"_s);
    }
    for (const QByteArray &photo : bundle.bytes)
        require(isPhoto(photo), u"the bytes of an attachment are a plain photo"_s);
    for (const QString &sentence : brokenRules(bundle))
        require(!sentence.isEmpty(), u"a broken rule says so"_s);
    bundle.summary();
    return true;
}

bool readLockedBytes(const QByteArray &bytes)
{
    static const Passphrase right(QString::fromLatin1(seedPassphrase));
    const auto kind = lockedKind(bytes).value_or(LockedKind::LearningTeam);
    const Unlocking without = unlocked(bytes, kind, {}, 1 << 20);
    require(!without.refusal.isEmpty() && without.bytes.isEmpty(), u"nothing opens without its passphrase"_s);
    requireSentence(without.refusal);
    // The head is believed only up to a bound, which is still seconds and hundreds of megabytes: what is dear is not tried here.
    constexpr qsizetype passesAt = 18, memoryAt = 20, headSize = 72;
    if (bytes.size() < headSize || !without.mayTryAgain || qFromLittleEndian<quint16>(bytes.constData() + passesAt) > 2
        || qFromLittleEndian<quint32>(bytes.constData() + memoryAt) > 64) {
        return false;
    }
    const Unlocking with = unlocked(bytes, kind, right, 1 << 20);
    require(with.refusal.isEmpty() || with.bytes.isEmpty(), u"of an altered file nothing is used"_s);
    return with.refusal.isEmpty() || requireSentence(with.refusal);
}

bool readPackBytes(const QByteArray &bytes)
{
    const PackReading reading = readPack(bytes);
    if (!reading.refusal.isEmpty())
        return requireSentence(reading.refusal);
    const QByteArray written = packBytes(reading.pack, reading.pack.releasedAt);
    const PackReading again = readPack(written);
    require(again.refusal.isEmpty() && packBytes(again.pack, again.pack.releasedAt) == written,
            u"a pack that was read is written and read again"_s);
    // A page takes as long as everything else here: every eighth.
    require(bytes.size() % 8 != 0 || !ownerFile(reading.pack).contains("<script src"), u"the Owner's page fetches nothing"_s);
    return true;
}

bool readCommunityBytes(const QByteArray &bytes)
{
    const CommunityReading reading = readCommunity(bytes);
    if (!reading.refusal.isEmpty())
        return requireSentence(reading.refusal);
    const CommunityBundle &bundle = reading.bundle;
    require(!bundle.name.isEmpty() && !bundle.summary().isEmpty(), u"a community has a name"_s);
    const QDateTime then = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QByteArray written = communityFile(bundle.community, bundle.people, bundle.erasures, then);
    const CommunityReading again = readCommunity(written);
    require(again.refusal.isEmpty() && communityFile(again.bundle.community, again.bundle.people, again.bundle.erasures, then) == written,
            u"a community that was read is written and read again"_s);
    return true;
}

bool readReplyBytes(const QByteArray &bytes)
{
    const ReplyReading reading = readReply(bytes);
    if (!reading.refusal.isEmpty())
        return requireSentence(reading.refusal);
    const QByteArray written = replyBytes(reading.letter, reading.letter.reply.on);
    const ReplyReading again = readReply(written);
    require(again.refusal.isEmpty() && replyBytes(again.letter, again.letter.reply.on) == written,
            u"a reply that was read is written and read again"_s);
    return true;
}

bool readReflectionBytes(const QByteArray &bytes)
{
    const ReflectionReading reading = readReflections(bytes);
    if (!reading.refusal.isEmpty())
        return requireSentence(reading.refusal);
    const auto &reflections = reading.letter.reflections;
    require(!reflections.isEmpty() && reflections.size() <= mostReflections, u"as many reflections as a sheet may have"_s);
    for (const SentReflection &one : reflections)
        require(!one.text.isEmpty() && one.text.size() <= longestReflection, u"a reflection is some words, and not too many"_s);
    return true;
}

bool readContentFileBytes(const QByteArray &bytes)
{
    // The file that it says it is; anything else is tried as the prompts.
    QString name = contentNames().first();
    for (const QString &known : contentNames()) {
        if (bytes.contains("\"sharpend." + known.toLatin1() + '"'))
            name = known;
    }
    Content content;
    const QString problem = readContentBytes(content, name, bytes);
    if (!problem.isEmpty())
        return requireSentence(problem);
    content.hints.find(u"Who should have checked the list? The nurse failed to ring, should have, could have."_s, MeetingKind::Learning);
    content.panelAt(Moment{});
    content.markSentence(7, 90);
    return true;
}

bool readTable(const CsvTable &table)
{
    if (!table.refusal.isEmpty())
        return requireSentence(table.refusal);
    const CsvLimits limits;
    require(table.rows.size() <= limits.rows && table.badRows.size() <= limits.badRows, u"as many rows as are allowed"_s);
    for (const CsvRow &row : table.rows) {
        require(row.cells.size() == table.header.size(), u"each row has as many cells as the heading"_s);
        for (const QString &cell : row.cells) {
            require(cell.size() <= limits.cellCharacters, u"a cell is as long as it may be"_s);
            require(std::none_of(cell.begin(), cell.end(),
                                 [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; }),
                    u"a cell has no control characters"_s);
        }
    }
    for (const BadRow &bad : table.badRows)
        requireSentence(bad.sentence);
    return true;
}

bool readLog(EventCsv log)
{
    if (!log.refusal().isEmpty())
        return requireSentence(log.refusal());
    for (const bool heading : {log.hasHeading(), !log.hasHeading()}) {
        log.setHasHeading(heading);
        for (const auto order : {std::optional<DateOrder>(), std::optional(DateOrder())}) {
            log.setDateOrder(order);
            const EventCsvResult result = log.result();
            require(result.events.size() == result.lines.size(), u"each event knows its line"_s);
            for (const BadRow &bad : result.badRows)
                require(!bad.sentence.isEmpty(), u"a row that stays behind says why"_s);
        }
    }
    return true;
}

bool readCsvBytes(const QByteArray &bytes)
{
    // One way for each file: every other one is rows that somebody pastes.
    const CsvTable table = bytes.size() % 2 == 0 ? readCsv(bytes) : readPastedRows(QString::fromUtf8(bytes));
    const bool taken = readTable(table);
    require(readLog(EventCsv(table)) == taken, u"a table is one to all or to nobody"_s);
    return taken;
}

bool readPhotoBytes(const QByteArray &bytes)
{
    const QString name = attachmentName(QString::fromUtf8(bytes.left(300)));
    require(!name.isEmpty() && !name.contains(u'/') && !name.contains(u'\\') && !name.contains(u'\0') && name != "."_L1 && name != ".."_L1,
            u"the name of an attachment stays in its folder"_s);
    // What a picture costs goes by its size, which is bounded; here only its parts are of interest.
    QBuffer buffer;
    buffer.setData(bytes);
    const QSize size = QImageReader(&buffer).size();
    if (size.isValid() && qint64(size.width()) * size.height() > 250'000)
        return false;
    const PhotoReading reading = readPhoto(bytes, u"wall.jpg"_s);
    if (!reading.refusal.isEmpty())
        return requireSentence(reading.refusal);
    require(isPhoto(reading.jpeg), u"what was read is a plain photo"_s);
    require(!photoSize(reading.jpeg).isEmpty() && !photoImage(reading.jpeg, {16, 16}).isNull(), u"what was read can be shown"_s);
    return true;
}

} // namespace

const QList<FileReader> &readers()
{
    static const QList<FileReader> list{
        {"bundle", readBundleBytes, bundleSeeds},
        {"community", readCommunityBytes, communitySeeds},
        {"locked", readLockedBytes, lockedSeeds},
        {"pack", readPackBytes, packSeeds},
        {"reply", readReplyBytes, replySeeds},
        {"reflection", readReflectionBytes, reflectionSeeds},
        {"content", readContentFileBytes, contentSeeds},
        {"csv", readCsvBytes, csvSeeds},
        {"photo", readPhotoBytes, photoSeeds},
    };
    return list;
}

const FileReader *readerNamed(const QString &name)
{
    const auto found = std::find_if(readers().begin(), readers().end(), [&](const FileReader &one) { return name == QLatin1String(one.name); });
    return found == readers().end() ? nullptr : &*found;
}

QList<QByteArray> wordsIn(const QList<QByteArray> &seeds)
{
    constexpr qsizetype longest = 32;
    QList<QByteArray> words;
    for (const QByteArray &seed : seeds) {
        for (qsizetype from = seed.indexOf('"'); from >= 0;) {
            const qsizetype to = seed.indexOf('"', from + 1);
            if (to < 0)
                break;
            const QByteArray word = seed.mid(from, to - from + 1);
            if (word.size() > 2 && word.size() <= longest + 2
                && std::all_of(word.begin(), word.end(), [](char c) { return c >= 0x20 && c < 0x7f && c != '\\'; }))
                words << word;
            from = seed.indexOf('"', to + 1);
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

} // namespace sharpend::fuzz
