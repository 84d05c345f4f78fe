// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What no row may hold, by itself; what rows may not be together is in Rules.cpp.

#include "domain/Community.h"
#include "domain/FieldCodec.h"
#include "domain/LearningPotential.h"
#include "domain/Photos.h"
#include "domain/PlainText.h"
#include "domain/Rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

} // namespace

QStringList brokenValues(const QList<RowChange> &changes)
{
    QStringList sentences;
    const auto say = [&](const QString &sentence) {
        if (!sentences.contains(sentence))
            sentences << sentence;
    };
    for (const RowChange &change : changes) {
        if (change.after.isNull())
            continue;
        if (isTable(change, Note::table)) {
            const QString text = textAt(change.after, "text");
            if (isBlank(text))
                say(Words::tr("The note is empty: write what was said."));
            if (text.size() > longestNote)
                say(Words::tr("A note holds up to 10,000 characters: make two of it."));
            if (textAt(change.after, "source") == wordOf(NoteSource::Reflection) && change.after.contains("capturedAt"))
                say(Words::tr("A reflection keeps no time, so that nobody can be told by it."));
        } else if (isTable(change, Event::table)) {
            if (isBlank(textAt(change.after, "title")))
                say(Words::tr("The event needs a title: a few words on what happened."));
            static const Json unweighed = toJson(Factors());
            const Json factors = change.after.value("factors");
            if (factors.is_null() || factors == unweighed)
                continue; // which a log of many thousand events is full of
            const auto given = fromJson<Factors>(factors);
            for (FactorName name : factorNames()) {
                if (!levelsOf(name).contains(factorOf(given, name).level))
                    say(Words::tr("“%1” does not answer “%2”: choose one of its own words.")
                            .arg(levelLabel(factorOf(given, name).level), factorLabel(name)));
            }
        } else if (isTable(change, Release::table)) {
            if (const Release release = fromJson<Release>(change.after); release.replySharedOn.isValid() && !release.reply)
                say(Words::tr("The team has heard this reply, so it stays with what was released."));
        } else if (isTable(change, Attachment::table)) {
            const Attachment photo = fromJson<Attachment>(change.after);
            static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s);
            if (attachmentName(photo.name) != photo.name)
                say(Words::tr("The photo needs a file name without a folder."));
            if (photo.mediaType != QLatin1String(photoMediaType) || !hash.match(photo.hash).hasMatch())
                say(Words::tr("A photo is kept as a JPEG picture, known by the SHA-256 of its bytes."));
        } else if (isTable(change, Community::table)) {
            const Community community = fromJson<Community>(change.after);
            if (isBlank(community.name))
                say(Words::tr("The community needs a name."));
            const bool champion = std::any_of(community.members.begin(), community.members.end(), [&](const CommunityMember &member) {
                return member.personId == community.championId && !member.until.isValid();
            });
            if (champion)
                say(Words::tr("The champion speaks for the community from outside and is none of its members: choose somebody else."));
        } else if (isTable(change, LearningTeam::table) && isBlank(textAt(change.after, "title"))) {
            say(Words::tr("The Learning Team needs a title."));
        } else if (isTable(change, Theme::table) && isBlank(textAt(change.after, "title"))) {
            say(Words::tr("The theme needs a title: a sentence about a condition of the work."));
        }
    }
    return sentences;
}

} // namespace sharpend
