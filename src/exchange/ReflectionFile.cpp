// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/ReflectionFile.h"

#include "domain/Json.h"
#include "domain/PlainText.h"
#include "exchange/HtmlPage.h"
#include "exchange/JsonFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReflectionFile)
};

constexpr auto reflectionFormat = "sharpend.reflections"_L1;

QString givenFileName() { return Words::tr("for-meeting-2", "the name of a file with reflections; it tells nothing of whose they are") + u".reflections"_s; }

/// What the page's script goes by.
Json sheetData(const LearningTeam &team)
{
    Json words = Json::object();
    words["label"] = utf8(Words::tr("Reflection %1"));
    words["saved"] = utf8(Words::tr("Saved as %1, where your browser saves files. Give it to the facilitator before Meeting 2, and delete it here "
                                      "if others use this device.").arg(givenFileName()));
    words["copied"] = utf8(Words::tr("Copied. Paste it into a message to the facilitator."));
    words["cleared"] = utf8(Words::tr("This page is empty again."));
    words["beforeText"] = utf8(Words::tr("For Meeting 2. The facilitator pastes all of this into Sharp End."));
    Json data = Json::object();
    data["teamId"] = utf8(team.id);
    data["fileName"] = utf8(givenFileName());
    data["most"] = mostReflections;
    data["longest"] = longestReflection;
    data["words"] = words;
    return data;
}

QString questions(const LearningTeam &team)
{
    if (team.soakPrompts.isEmpty())
        return {};
    return u"<h2>%1</h2>\n"_s.arg(html::safe(Words::tr("What we asked ourselves"))) + html::list(u"ul"_s, team.soakPrompts, u"questions"_s);
}

QString otherwise() { return Words::tr("This holds no reflections from a sheet: ask for the file again, or write the words down as they were told to you."); }

SentReflection reflectionOf(const Json &entry, const QString &place)
{
    // At random, so that it tells nobody and no time.
    static const QRegularExpression randomId(u"\\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
    if (!entry.is_object())
        refuseAt(place, u"an id and a text"_s);
    for (const auto &[key, unused] : entry.items()) {
        if (key != "id" && key != "text")
            refuseAt(place + u'.' + quoted(QString::fromStdString(key)), u"no field of this name"_s);
    }
    SentReflection reflection;
    reflection.id = textAt(entry, "id");
    if (!randomId.match(reflection.id).hasMatch())
        refuseAt(place + u".id"_s, u"a UUID made at random"_s);
    const auto text = entry.find("text");
    if (text == entry.end() || !text->is_string())
        refuseAt(place + u".text"_s, u"text"_s);
    Json words = *text;
    tidy(words, place + u".text"_s, longestReflection);
    reflection.text = cleanText(textOf(words));
    if (reflection.text.isEmpty())
        refuseAt(place + u".text"_s, u"some words"_s);
    return reflection;
}

ReflectionLetter letterOf(const Json &file)
{
    requireHead(file, reflectionFormat, {u"teamId"_s, u"reflections"_s}, otherwise());
    if (file.contains("exportedAt"))
        refuseAt(u"exportedAt"_s, u"no time: reflections have none"_s);
    ReflectionLetter letter;
    letter.teamId = textAt(file, "teamId");
    if (!isId(letter.teamId))
        refuseAt(u"teamId"_s, u"an id: letters, digits and hyphens"_s);
    const auto list = file.find("reflections");
    if (list == file.end() || !list->is_array() || list->empty() || list->size() > std::size_t(mostReflections))
        refuseAt(u"reflections"_s, u"a list of 1 to %1"_s.arg(mostReflections));
    QSet<QString> ids;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const QString place = u"reflections[%1]"_s.arg(i);
        letter.reflections << reflectionOf((*list)[i], place);
        if (ids.contains(letter.reflections.last().id))
            refuseAt(place + u".id"_s, u"an id of its own"_s);
        ids.insert(letter.reflections.last().id);
    }
    return letter;
}

} // namespace

QByteArray reflectionSheetFile(const LearningTeam &team)
{
    const QStringList after{
        Words::tr("The facilitator puts it with what others wrote, in no order, without a name and without a time."),
        Words::tr("In Meeting 2 the team reads it and decides whether it joins the wall. The Owner never sees it here."),
        Words::tr("A message shows who sent it. If you would rather not be known, hand it over on paper, or through somebody you trust."),
    };
    return html::page(u"reflections"_s,
                      {
                          {u"title"_s, html::safe(team.title.simplified())},
                          {u"heading"_s, html::safe(Words::tr("What came to you since Meeting 1?"))},
                          {u"banner"_s, html::safe(Words::tr("No names, please: neither yours nor anybody else’s. Write about the work and what makes it hard or easy."))},
                          {u"questions"_s, questions(team)},
                          {u"writeHeading"_s, html::safe(Words::tr("Your reflections"))},
                          {u"oneEach"_s, html::safe(Words::tr("One thing in each box. A sentence is enough, and so is nothing at all."))},
                          {u"noScript"_s, html::safe(Words::tr("Writing here needs this page’s own script, which is switched off. Use the sheet on paper, or "
                                                               "tell the facilitator."))},
                          {u"more"_s, html::safe(Words::tr("Write another one"))},
                          {u"save"_s, html::safe(Words::tr("Save for the facilitator"))},
                          {u"copy"_s, html::safe(Words::tr("Copy as text"))},
                          {u"handOver"_s, html::safe(Words::tr("Nothing is sent from this page: give the saved file to the facilitator, or paste the copied text "
                                                               "into a message."))},
                          {u"byHand"_s, html::safe(Words::tr("Select all of this, copy it, and paste it into a message to the facilitator."))},
                          {u"notKept"_s, html::safe(Words::tr("This page keeps nothing: save or copy before you close it."))},
                          {u"clear"_s, html::safe(Words::tr("Empty the page"))},
                          {u"afterHeading"_s, html::safe(Words::tr("What happens with it"))},
                          {u"after"_s, html::list(u"ul"_s, after)},
                          {u"data"_s, html::safe(sheetData(team))},
                      });
}

ReflectionReading readReflections(const QByteArray &bytes)
{
    const qsizetype from = bytes.indexOf('{'), to = bytes.lastIndexOf('}');
    try {
        if (bytes.size() <= largestReflectionFile && from < 0 && !bytes.trimmed().isEmpty())
            return {{}, otherwise()};
        return {letterOf(parseFile(from >= 0 && to > from ? bytes.mid(from, to - from + 1) : bytes, largestReflectionFile)), {}};
    } catch (const FileRefused &refused) {
        return {{}, refused.sentence};
    }
}

ReflectionReading readReflectionFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, Words::tr("%1 cannot be read. Check that it is there and that you may open it.").arg(QFileInfo(path).fileName())};
    return readReflections(file.read(largestReflectionFile + 1));
}

} // namespace sharpend
