// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/OwnerFile.h"

#include "domain/DayWords.h"
#include "domain/Json.h"
#include "domain/OutputWords.h"
#include "domain/OwnerReview.h"
#include "exchange/HtmlPage.h"
#include "exchange/OutputPackFile.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(OwnerFile)
};

using html::filled;
using html::list;
using html::safe;

QString learning(const OutputPack &pack)
{
    QString html;
    if (!pack.focus.trimmed().isEmpty())
        html += u"<p class=\"focus\" dir=\"auto\">%1</p>\n"_s.arg(safe(Words::tr("Learning focus: %1").arg(pack.focus.trimmed())));
    for (const auto section : {StatementSection::Understanding, StatementSection::Helps, StatementSection::Question}) {
        const QStringList texts = pack.texts(section);
        if (texts.isEmpty())
            continue;
        const bool first = section == StatementSection::Understanding;
        html += u"<h2%1>%2</h2>\n"_s.arg(first ? u" class=\"first\""_s : QString(), safe(owner::heading(section)));
        html += list(first ? u"ol"_s : u"ul"_s, texts);
    }
    return html;
}

/// The three bars of a strength; the words beside them say the same.
QString strengthMark(const PackAction &action)
{
    const QString words = strengthSentence(action.aim, action.strength);
    if (words.isEmpty())
        return {};
    QString bars;
    const int on = action.strength ? 3 - int(*action.strength) : 0;
    for (int i = 0; action.strength && i < 3; ++i)
        bars += u"<rect%1 x=\"%2.5\" y=\".5\" width=\"8\" height=\"10\" rx=\"2\"></rect>"_s.arg(i < on ? u" class=\"on\""_s : QString()).arg(10 * i);
    if (!bars.isEmpty())
        bars = u"<svg class=\"bars\" viewBox=\"0 0 30 11\" aria-hidden=\"true\">%1</svg>"_s.arg(bars);
    return u"<p class=\"strength\">%1<span>%2</span></p>\n"_s.arg(bars, safe(words));
}

QString improvement(const PackAction &action, int number)
{
    QString details, segments;
    for (const owner::Detail &detail : owner::detailsOf(action))
        details += safe(Words::tr("%1: %2").arg(detail.label, detail.text)) + u'\n';
    if (!details.isEmpty())
        details = u"<p class=\"details\" dir=\"auto\">%1</p>\n"_s.arg(details.trimmed());
    for (int i = 0; i < enumCount<OwnerAnswer>; ++i) {
        const auto answer = OwnerAnswer(i);
        segments += uR"(<label><input type="radio" name="answer-%1" value="%2"><span>%3</span></label>)"_s
                        .arg(number).arg(wordOf(answer), safe(answerLabel(answer)));
    }
    const QHash<QString, QString> parts{
        {u"id"_s, safe(action.id)},
        {u"n"_s, QString::number(number)},
        {u"text"_s, safe(action.text)},
        {u"strength"_s, strengthMark(action)},
        {u"details"_s, details},
        {u"segments"_s, segments},
        {u"championLabel"_s, safe(Words::tr("Champion"))},
        {u"champion"_s, safe(action.champion)},
        {u"byLabel"_s, safe(Words::tr("By"))},
        {u"due"_s, action.due.isValid() ? action.due.toString(Qt::ISODate) : QString()},
        {u"because"_s, safe(owner::becauseLabel(OwnerAnswer::InPart))},
        {u"needsReason"_s, safe(owner::notNowSentence())},
    };
    return filled(uR"(<fieldset data-action="{{id}}">
<legend dir="auto">{{text}}</legend>
<div>
{{strength}}{{details}}<div class="segments scripted">{{segments}}</div>
<div class="pair" data-part="commitment" hidden>
<div class="field"><label for="champion-{{n}}">{{championLabel}}</label><input type="text" id="champion-{{n}}" data-part="champion" data-suggested="{{champion}}" maxlength="500" dir="auto" autocomplete="off"></div>
<div class="field"><label for="due-{{n}}">{{byLabel}}</label><input type="date" id="due-{{n}}" data-part="due" data-suggested="{{due}}"></div>
</div>
<div class="field" data-part="reason" hidden><label for="because-{{n}}" data-part="because-label">{{because}}</label><textarea id="because-{{n}}" data-part="because" rows="2" maxlength="10000" dir="auto"></textarea></div>
<p class="hint scripted" data-part="needs-reason">{{needsReason}}</p>
</div>
</fieldset>
)"_s, parts);
}

QString improvements(const OutputPack &pack)
{
    if (pack.actions.isEmpty())
        return {};
    QString rows;
    for (int i = 0; i < pack.actions.size(); ++i)
        rows += improvement(pack.actions[i], i + 1);
    return u"<form class=\"card improvements\" id=\"improvements\" action=\"#\">\n<div class=\"head\"><h2>%1</h2>"
           "<span class=\"count\" id=\"count\"></span></div>\n%2</form>"_s
        .arg(safe(owner::improvementsHeading()), rows);
}

/// A sentence for each count from none to all improvements, so that the page need not know a language's plurals.
template<typename Sentence>
Json forEachCount(const OutputPack &pack, Sentence sentence)
{
    Json sentences = Json::array();
    for (int count = 0; count <= pack.actions.size(); ++count)
        sentences.push_back(utf8(sentence(count)));
    return sentences;
}

QString missing(int improvements, bool withReason)
{
    OutputPack pack;
    OwnerReply reply;
    reply.text = u"-"_s;
    for (int i = 0; i < improvements; ++i) {
        PackAction action;
        action.id = QString::number(i);
        pack.actions << action;
        ReplyAnswer answer;
        answer.actionId = action.id;
        answer.answer = OwnerAnswer::NotNow;
        if (withReason)
            reply.answers << answer;
    }
    return missingFrom(reply, pack).value(0);
}

/// What the page's script goes by. Nothing in it is a word of the team's.
Json pageData(const OutputPack &pack)
{
    Json words = Json::object();
    words["toAnswer"] = forEachCount(pack, [](int count) { return missing(count, false); });
    words["withoutReason"] = forEachCount(pack, [](int count) { return missing(count, true); });
    OwnerReply none;
    words["fewWords"] = utf8(missingFrom(none, {}).value(0));
    words["beforeSaving"] = utf8(Words::tr("Before you save: %1."));
    words["dayAs"] = utf8(Words::tr("A day is written as 2026-04-30"));
    words["answered"] = forEachCount(pack, [&](int count) {
        OwnerReply reply;
        for (int i = 0; i < count; ++i) {
            ReplyAnswer answer;
            answer.actionId = pack.actions[i].id;
            reply.answers << answer;
        }
        return pack.actions.isEmpty() ? QString() : owner::answeredCount(reply, pack);
    });
    Json because = Json::object();
    for (const OwnerAnswer answer : {OwnerAnswer::InPart, OwnerAnswer::NotNow})
        because[utf8(wordOf(answer))] = utf8(owner::becauseLabel(answer));
    words["because"] = because;
    words["question"] = utf8(Words::tr("Your question to the team. It goes to the facilitator, never to a person."));
    words["kept"] = utf8(Words::tr("Your draft is kept in this browser, on this device."));
    words["notKept"] = utf8(Words::tr("No draft is kept here: save your reply before you close this page."));
    words["keptShort"] = utf8(Words::tr("kept on this page"));
    words["notKeptShort"] = utf8(Words::tr("not kept yet"));
    words["saved"] = utf8(Words::tr("Saved as %1, where your browser saves files. Give it to the facilitator.")
                              .arg(fileNameFor(pack, u"ownerreply"_s)));
    words["copied"] = utf8(Words::tr("Copied. Paste it into a message to the facilitator."));
    words["beforeText"] = utf8(Words::tr("My reply to the team. The facilitator pastes all of this into Sharp End."));

    Json data = Json::object();
    data["releaseId"] = utf8(pack.releaseId);
    data["release"] = pack.release;
    data["fileName"] = utf8(fileNameFor(pack, u"ownerreply"_s));
    data["words"] = words;
    return data;
}

QString counsel()
{
    QString items;
    for (const QString &sentence : owner::counsel())
        items += u"<li>%1</li>"_s.arg(safe(sentence));
    return items;
}

QString handOver(const OutputPack &pack)
{
    return pack.replyPromisedBy.isValid()
        ? Words::tr("Nothing is sent from this page: give the saved file to the facilitator by %1.")
              .arg(dayAndMonth(pack.replyPromisedBy))
        : Words::tr("Nothing is sent from this page: give the saved file to the facilitator.");
}

} // namespace

QByteArray ownerFile(const OutputPack &pack)
{
    const bool onlyReply = pack.actions.isEmpty();
    const QHash<QString, QString> parts{
        {u"pageTitle"_s, safe(Words::tr("%1: what the team learned").arg(pack.title.simplified()))},
        {u"released"_s, safe(u"%1 %2"_s.arg(owner::releasedSentence(pack), owner::tookPartSentence(pack, false)).trimmed())},
        {u"title"_s, safe(pack.title)},
        {u"banner"_s, safe(owner::bannerSentence())},
        {u"learning"_s, learning(pack)},
        {u"improvements"_s, improvements(pack)},
        {u"replyLabel"_s, safe(Words::tr("Your reply"))},
        {u"replyHeading"_s, safe(owner::replyHeading())},
        {u"replyCardHeading"_s, safe(onlyReply ? owner::nothingToApprove() : owner::replyHeading())},
        {u"counselHeading"_s, safe(owner::counselHeading())},
        {u"counsel"_s, counsel()},
        {u"labelClass"_s, onlyReply ? u" class=\"asked\""_s : u" class=\"away\""_s},
        {u"noScript"_s, safe(Words::tr("The reply form needs this page’s own script, which is switched off here. "
                                       "Write your reply in a message to the facilitator instead."))},
        {u"save"_s, safe(Words::tr("Save my reply"))},
        {u"copy"_s, safe(Words::tr("Copy it as text"))},
        {u"ask"_s, safe(Words::tr("Ask the team a question"))},
        {u"handOver"_s, safe(handOver(pack))},
        {u"byHand"_s, safe(Words::tr("Select all of this, copy it, and paste it into a message to the facilitator."))},
        {u"forget"_s, safe(Words::tr("Do not keep it here"))},
        {u"privacy"_s, safe(Words::tr("This page is as private as the way it was sent to you."))},
        {u"goToReply"_s, safe(Words::tr("Go to reply"))},
        {u"data"_s, safe(pageData(pack))},
    };
    return html::page(u"owner"_s, parts);
}

QString startOfFileName(const QString &title)
{
    constexpr qsizetype longest = 60;
    QString name;
    for (const QChar each : title.toLower()) {
        if (each.isLetterOrNumber())
            name += each;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name = name.left(longest);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? Words::tr("learning") : name;
}

QString fileNameFor(const OutputPack &pack, const QString &suffix)
{
    QString name = startOfFileName(pack.title);
    if (pack.release > 1)
        name += Words::tr("-version-%1").arg(pack.release);
    return name + u'.' + suffix;
}

QByteArray replyAsText(const ReplyLetter &letter, const QDateTime &exportedAt)
{
    return Words::tr("My reply to the team. The facilitator pastes all of this into Sharp End.").toUtf8() + "\n\n"
        + replyBytes(letter, exportedAt);
}

} // namespace sharpend
