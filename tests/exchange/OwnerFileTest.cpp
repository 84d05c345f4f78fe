// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "exchange/OwnerFile.h"

#include "domain/Json.h"
#include "domain/OwnerReview.h"
#include "exchange/OutputPackFile.h"
#include "support/FileBytes.h"
#include "support/SamplePack.h"
#include "support/catch.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

QString pageOf(const OutputPack &pack) { return QString::fromUtf8(ownerFile(pack)); }

/// What stands between \a open and \a close in \a page, once.
/// The names of all elements that the page opens.
QStringList elements(const QString &page)
{
    QStringList names;
    static const QRegularExpression opening(u"<([a-z][a-z0-9]*)[\\s>]"_s);
    const qsizetype script = page.lastIndexOf("<script>"_L1);
    for (auto match = opening.globalMatch(page.left(script)); match.hasNext();)
        names << match.next().captured(1);
    return names;
}

const QString dataOpens = u"<script type=\"application/json\" id=\"pack-data\">"_s;

} // namespace

TEST_CASE("the Owner's page tells the released learning, then the improvements, then asks for the reply")
{
    const QString page = pageOf(aPack());
    CHECK(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"_L1));
    qsizetype from = 0;
    for (const QString &words : {u"<title>Complaints spike after pharmacy ordering go-live: what the team learned</title>"_s,
                                 u"Released by the facilitator on 19 March. Six people who do this work took part"_s,
                                 u"<h1 dir=\"auto\">Complaints spike after pharmacy ordering go-live</h1>"_s,
                                 u"This is what the team chose to share with you."_s, u"What we now understand about normal work"_s,
                                 u"The Monday peak is discharge orders."_s, u"What helps it go well"_s, u"A board by the hatch"_s,
                                 u"Questions the team is still asking"_s, u"Who decides which medicines"_s,
                                 u"Improvements the team suggests"_s, u"Keep an order open until pharmacy has seen it"_s,
                                 u"System-focused · stronger"_s, u"Remind wards to mark urgent orders"_s, u"Person-focused · weaker"_s,
                                 u"What we did with what you told us"_s,
                                 u"give the saved file to the facilitator by 26 March."_s, u"as private as the way it was sent to you"_s}) {
        INFO(words.toStdString());
        const qsizetype at = page.indexOf(words, from);
        CHECK(at > from);
        from = std::max(at, from);
    }
    CHECK(page.count("type=\"radio\""_L1) == 9);
    CHECK(page.count("<fieldset"_L1) == 3);
    CHECK(page.count("<legend"_L1) == 3);
}

TEST_CASE("nothing but the page's own style and script may run in it, and it fetches nothing")
{
    const QString page = pageOf(aPack());
    const QString policy = between(page, u"http-equiv=\"Content-Security-Policy\" content=\""_s, u"\""_s);
    CHECK(policy.startsWith("default-src 'none'; "_L1));
    CHECK_FALSE(policy.contains("unsafe"_L1));
    CHECK(policy.contains(u"style-src 'sha256-%1'"_s.arg(hashOf(between(page, u"<style>"_s, u"</style>"_s)))));
    CHECK(policy.contains(u"script-src 'sha256-%1'"_s.arg(hashOf(between(page, u"<script>"_s, u"</script>"_s)))));
    CHECK_FALSE(page.contains("src="_L1, Qt::CaseInsensitive));
    CHECK_FALSE(between(page, u"<style>"_s, u"</style>"_s).contains("url("_L1, Qt::CaseInsensitive));
    CHECK_FALSE(page.contains("http:"_L1, Qt::CaseInsensitive));
    CHECK_FALSE(page.contains("https:"_L1, Qt::CaseInsensitive));
    CHECK_FALSE(page.contains("style=\""_L1)); // the policy would refuse it
    CHECK(page.contains("prefers-color-scheme: dark"_L1));
    CHECK(page.contains("--paper:#F5F3EE;"_L1));
    CHECK(page.contains("--paper:#1B1D1F;"_L1));
}

TEST_CASE("whatever people wrote stays text on the Owner's page")
{
    const QStringList hostile{u"</script><script>alert(1)</script>"_s, u"<!-- <script>"_s, u"<img src=x onerror=alert(1)>"_s,
                              u"\" onfocus=alert(1) x=\""_s, u"' onfocus='alert(1)"_s, u"]]> &amp; {{script}} %1 %2"_s,
                              u"line\u2028line\u2029line\\u0041"_s, u"</title></style></textarea></fieldset>"_s};
    const QStringList usual = elements(pageOf(aPack()));
    for (const QString &words : hostile) {
        INFO(words.toStdString());
        OutputPack pack = aPack();
        pack.title = words;
        pack.focus = words;
        for (PackStatement &statement : pack.statements)
            statement.text = words;
        for (PackAction &action : pack.actions) {
            action.text = words;
            action.champion = words;
        }
        const QString page = pageOf(pack);
        QStringList found = elements(page);
        found.removeAll(u"p"_s); // each improvement says whom the team suggests
        QStringList wanted = usual;
        wanted.removeAll(u"p"_s);
        CHECK(found == wanted);
        CHECK(page.count("</script>"_L1) == 2);
        const Json data = Json::parse(between(page, dataOpens, u"</script>"_s).toStdString());
        CHECK(textAt(data, "releaseId") == pack.releaseId);
        CHECK(textAt(data["words"], "fewWords") == "A few words to the team"_L1);
    }
}

TEST_CASE("with no improvement the Owner's page asks for the reply alone")
{
    OutputPack pack = aPack();
    pack.actions.clear();
    pack.headcount.reset();
    pack.replyPromisedBy = {};
    pack.release = 2;
    const QString page = pageOf(pack);
    CHECK(page.contains("Nothing to approve. The learning is the result."_L1));
    CHECK(page.contains("Version 2, released by the facilitator on 19 March."_L1));
    CHECK_FALSE(page.contains("took part"_L1));
    CHECK_FALSE(page.contains("type=\"radio\""_L1));
    CHECK_FALSE(page.contains("26 March"_L1));
    CHECK(page.contains("id=\"reply-text\""_L1));
}

TEST_CASE("the Owner's page has the sentences for what is missing as the program says them")
{
    const Json data = Json::parse(between(pageOf(aPack()), dataOpens, u"</script>"_s).toStdString());
    OwnerReply reply;
    reply.text = u"Thank you"_s;
    CHECK(textOf(data["words"]["toAnswer"][3]) == missingFrom(reply, aPack()).value(0));
    CHECK(textOf(data["words"]["answered"][2]) == "2 of 3 answered"_L1);
    CHECK(textAt(data, "fileName") == "complaints-spike-after-pharmacy-ordering-go-live.ownerreply"_L1);
}

TEST_CASE("a reply leaves with what belongs to its answers, and comes back from pasted text")
{
    const OutputPack pack = aPack();
    OwnerReply draft;
    draft.text = u" Thank you. {Really} \n"_s;
    draft.questions = {u" "_s, u"Which wards?"_s};
    ReplyAnswer commit;
    commit.actionId = u"action-2"_s;
    commit.champion = u"Chief pharmacist "_s;
    commit.due = QDate(2026, 4, 30);
    commit.because = u"left over from another answer"_s;
    ReplyAnswer notNow;
    notNow.actionId = u"action-1"_s;
    notNow.answer = OwnerAnswer::NotNow;
    notNow.champion = u"left over"_s;
    notNow.because = u"The hatches are rebuilt in June."_s;
    ReplyAnswer stray;
    stray.actionId = u"of-another-pack"_s;
    draft.answers = {commit, notNow, stray};
    const QDateTime moment(QDate(2026, 3, 20), QTime(9, 41), Qt::UTC);

    const ReplyReading reading
        = readReply("> fwd:\n" + replyAsText({pack.releaseId, pack.release, asSent(draft, pack, moment)}, moment) + "\nRegards");
    CHECK(reading.refusal == QString());
    const OwnerReply &reply = reading.letter.reply;
    CHECK(reading.letter.releaseId == "release-1"_L1);
    CHECK(reply.text == "Thank you. {Really}"_L1);
    CHECK(reply.questions == QStringList{u"Which wards?"_s});
    CHECK(reply.on == moment);
    REQUIRE(reply.answers.size() == 2);
    CHECK(reply.answers[0].actionId == "action-1"_L1); // in the order of the pack
    CHECK(reply.answers[0].champion == QString());
    CHECK(reply.answers[0].because == "The hatches are rebuilt in June."_L1);
    CHECK(reply.answers[1].champion == "Chief pharmacist"_L1);
    CHECK(reply.answers[1].due == QDate(2026, 4, 30));
    CHECK(reply.answers[1].because == QString());
}
