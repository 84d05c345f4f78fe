// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// What a facilitator takes along on paper: a blank wall, and the questions.

#include "ReportChecks.h"

#include "domain/Phases.h"
#include "reports/BlankWall.h"
#include "reports/MarkdownWriter.h"
#include "reports/PdfWriter.h"
#include "reports/PromptSheet.h"
#include "reports/PulseSheet.h"
#include "reports/ReflectionSheet.h"
#include "support/PdfText.h"

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("A blank wall has the focus, a column for each kind, and a page for parked ideas", "[reports]")
{
    const Content words = shippedContent();
    const QByteArray file = pdf(blankWall({u"How does an order leave?"_s, true, QPageSize::A3}, words));
    CHECK(pdfInfo(file, u"Pages"_s) == u"2");
    CHECK(pdfInfo(file, u"Page size"_s).startsWith(u"1191 x 842"_s)); // A3, across
    const QString text = pdfText(file);
    INFO(text.toStdString());
    CHECK(text.contains(u"How does an order leave?"_s));
    for (const KindText<NoteKind> &kind : words.noteKinds)
        CHECK(text.contains(kind.name));
    CHECK(text.contains(u"No names on the wall."_s));
    CHECK(text.contains(u"Parked ideas"_s));

    const QByteArray themes = pdf(blankWall({u"How does an order leave?"_s, false, QPageSize::A4}, words));
    CHECK(pdfInfo(themes, u"Page size"_s).startsWith(u"842 x 595"_s));
    CHECK(pdfText(themes).count(u"A sentence about a"_s) == 5);
    CHECK(pdfText(themes).contains(u"In no theme"_s));
    CHECK_FALSE(pdfText(themes).contains(u"Trade-off"_s));
}

TEST_CASE("A blank wall takes a long focus whole, and none", "[reports]")
{
    QStringList words;
    for (int i = 0; i < 150; ++i)
        words << u"word%1x"_s.arg(i);
    const QString text = pdfText(pdf(blankWall({words.join(u' '), true, QPageSize::A4}, shippedContent())));
    for (const QString &word : std::as_const(words))
        CHECK(text.contains(word));
    CHECK(text.contains(u"No names on the wall."_s));
    CHECK(pdfInfo(pdf(blankWall({{}, true, QPageSize::A4}, shippedContent())), u"Pages"_s) == u"2");
}

TEST_CASE("The prompt sheet has the questions of each phase to tick, what is agreed, and what helps", "[reports]")
{
    const Content words = shippedContent();
    LearningTeam team;
    team.title = u"Orders"_s;
    team.focus = u"How does an order leave?"_s;
    team.socialContract = {u"Anyone may pass."_s};
    Meeting meeting;
    meeting.promptsAsked = {u"normalWork.goodDay"_s};
    const Document sheet = promptSheet(team, EventKind::GoodCatch, meeting, words);
    const QString text = markdown(sheet);
    INFO(text.toStdString());
    CHECK(text.startsWith(u"# Prompts for Meeting 1\n"_s));
    CHECK(text.contains(u"- Anyone may pass.\n"_s));
    CHECK(text.contains(u"## Discovery\n\n### Normal work\n\n- [ ] "_s));
    CHECK(text.contains(u"- [x] "_s + markdownText(words.prompt(u"normalWork.goodDay"_s)->text)));
    for (const Phase phase : phasesOf(MeetingKind::Learning)) {
        for (const PromptGroup &group : words.groupsAt({MeetingKind::Learning, phase}, EventKind::GoodCatch)) {
            for (const Sentence &prompt : group.prompts)
                CHECK(text.contains(markdownText(prompt.text)));
        }
    }
    CHECK(text.contains(u"- **When it turns to blame:**"_s));
    CHECK(text.contains(u"At 60 minutes, ask the group"_s));
    CHECK_FALSE(text.contains(u"Improvements come later today"_s)); // that is Meeting 2's

    const QByteArray file = pdf(sheet);
    CHECK(pdfInfo(file, u"Pages"_s).toInt() <= 4);
    CHECK(pdfText(file).contains(u"For the facilitator’s hand, not for the wall."_s));

    Meeting second;
    second.kind = MeetingKind::Improving;
    team.socialContract.clear();
    const QString later = markdown(promptSheet(team, EventKind::GoodCatch, second, words));
    CHECK(later.startsWith(u"# Prompts for Meeting 2\n"_s));
    CHECK(later.contains(markdownText(words.groundRules.first().text))); // those it starts from
    CHECK(later.contains(u"Improvements come later today"_s));
    CHECK(later.contains(u"## Making sense"_s));
}

TEST_CASE("A reflection sheet has the questions twice to cut apart, and no place for a name", "[reports]")
{
    LearningTeam team;
    team.title = u"Orders"_s;
    team.soakPrompts = {u"What did you think of on the way home?"_s, u"What went unsaid?"_s};
    const QByteArray slips = pdf(reflectionSheet(team, true)), whole = pdf(reflectionSheet(team, false));
    CHECK(pdfInfo(slips, u"Pages"_s) == u"1");
    CHECK(pdfInfo(whole, u"Pages"_s) == u"1");
    CHECK(pdfText(slips).count(u"What went unsaid?"_s) == 2);
    CHECK(pdfText(whole).count(u"What went unsaid?"_s) == 1);
    CHECK(pdfText(slips).count(u"No names, please"_s) == 2);

    // Many questions leave no room for two: then it is one.
    for (int i = 0; i < 60; ++i)
        team.soakPrompts << u"Question %1x about the way in which the work goes on an ordinary day, at night and at weekends?"_s.arg(i);
    const QByteArray many = pdf(reflectionSheet(team, true));
    for (int i = 0; i < 60; ++i)
        CHECK(pdfText(many).count(u"Question %1x"_s.arg(i)) == 1);
    CHECK(pdfText(many).count(u"No names, please"_s) == 1);
}

TEST_CASE("The form of the pulse has three boxes for each question, no line for a name, and is cut apart", "[reports][pulse]")
{
    const Content words = shippedContent();
    const QByteArray file = pdf(pulseSheet(u"After Meeting 1"_s, words.pulse.meeting, 5));
    CHECK(pdfInfo(file, u"Pages"_s) == u"1");
    const QString text = pdfText(file).simplified();
    INFO(text.toStdString());
    const auto forms = text.count(u"Tick one box in each line."_s);
    CHECK(forms >= 3);
    for (const PulseQuestion &question : words.pulse.meeting)
        CHECK(text.count(question.text) == forms);
    CHECK(text.count(u"Fewer than five answers are thrown away unread."_s) == forms);
    CHECK(text.count(u"In between"_s) == forms);
    // The seven of a standing group fit as well.
    const QString standing = pdfText(pdf(pulseSheet(u"After the session"_s, words.pulse.standing, 5))).simplified();
    CHECK(standing.count(words.pulse.standing.last().text) >= 2);
    const QByteArray many = pdf(pulseSheet(u"After Meeting 1"_s, QList<PulseQuestion>(60, words.pulse.standing.first()), 5));
    CHECK(pdfInfo(many, u"Pages"_s) == u"3");
    CHECK(pdfText(many).contains(u"No name, please."_s));
}
