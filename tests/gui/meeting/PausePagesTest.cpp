// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The pages of a meeting that are read: all of the words are there, in every window and at every text size.

#include "../wall/OpenMeeting.h"
#include "gui/look/Look.h"
#include "gui/meeting/CloseMeetingPanel.h"
#include "gui/meeting/OwnerPanels.h"
#include "gui/meeting/SocialContractPanel.h"
#include "operations/TeamOperations.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using test::until;

namespace {

const auto longRule = u"We agree what leaves the room before we close. What cannot stay confidential is said now, and then by the person "
                      "whom it is about."_s;

struct PausePage : test::OpenMeeting {
    explicit PausePage(Phase phase, const QSize &size = {1440, 900}, qreal textScale = 1)
    {
        Look::instance()->setTextScale(textScale);
        elsewhere(editOwnerCard(team.teamId, u"I asked for this because requests have moved to a screen.\n\nYou see the afternoon.\n\n"
                                             "Nothing is decided. What you say here is kept without names.\n\nThank you for your time."_s));
        elsewhere(editGroundRules(team.teamId, {u"One voice at a time."_s, longRule, u"No names on the wall."_s, u"Anyone may pass."_s}));
        goTo(std::min(phase, Phase::Discovery));
        if (phase == Phase::Close)
            elsewhere(enterPhase(team.teamId, team.meetingId, Phase::Close));
        REQUIRE(until([&] { return meeting().phase == phase; }));
        page = std::make_unique<MeetingPage>(*document, content);
        page->resize(size);
        page->show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->arrive();
        for (PhasePanel *each : page->findChildren<PhasePanel *>()) {
            if (each->isVisible())
                panel = each;
        }
        REQUIRE(panel);
    }
    ~PausePage() { Look::instance()->setTextScale(1); }

    QPlainTextEdit *rule(int number) const { return panel->findChild<QPlainTextEdit *>(u"rule%1Edit"_s.arg(number)); }

    std::unique_ptr<MeetingPage> page;
    PhasePanel *panel = nullptr;
};

/// What has less room than it needs, or stands in another's way; empty where all is well.
QString squeezed(const QWidget *panel)
{
    const QList<QWidget *> all = panel->findChildren<QWidget *>();
    for (const QWidget *one : all) {
        if (!one->isVisible() || one->height() >= one->heightForWidth(one->width()))
            continue;
        return u"%1 “%2”: %3 of %4"_s.arg(one->objectName(), one->property("text").toString().left(30)).arg(one->height())
            .arg(one->heightForWidth(one->width()));
    }
    for (const QWidget *one : all) {
        for (const QWidget *other : all) {
            if (one != other && one->isVisible() && other->isVisible() && one->parent() == other->parent()
                && !one->inherits("QScrollBar") && one->geometry().intersects(other->geometry()) && one->parent()->inherits("QWidget")
                && qobject_cast<QWidget *>(one->parent())->layout())
                return u"%1 lies over %2"_s.arg(QLatin1String(one->metaObject()->className()), QLatin1String(other->metaObject()->className()));
        }
    }
    return {};
}

} // namespace

TEST_CASE("a pause page shows all of its words in every window and at every text size")
{
    const Phase phase = GENERATE(Phase::OwnerOpens, Phase::OwnerLeaves, Phase::SocialContract, Phase::Close);
    const QSize size = GENERATE(QSize(1440, 900), QSize(1280, 720), QSize(1120, 640));
    const qreal scale = GENERATE(1.0, 1.5);
    CAPTURE(int(phase), size.width(), scale);
    const PausePage page(phase, size, scale);
    QString found;
    until([&] { return (found = squeezed(page.panel)).isEmpty(); });
    CHECK(found.toStdString() == std::string());
    auto *scroll = page.panel->findChild<QScrollArea *>();
    CHECK(scroll->horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("a pause page follows another text size while it is open")
{
    const PausePage page(Phase::OwnerOpens, {1280, 720});
    Look::instance()->setTextScale(1.5);
    QString found;
    until([&] { return (found = squeezed(page.panel)).isEmpty(); });
    CHECK(found.toStdString() == std::string());
}

TEST_CASE("a long ground rule shows in full, and Enter ends its editing")
{
    const PausePage page(Phase::SocialContract);
    QPlainTextEdit *rule = page.rule(2);
    REQUIRE(rule);
    CHECK(rule->toPlainText() == longRule);
    const auto showsAll = [rule] { return rule->height() >= rule->document()->size().height() * rule->fontMetrics().lineSpacing(); };
    CHECK(until(showsAll));
    CHECK(rule->height() > page.rule(1)->height());
    rule->setFocus();
    rule->moveCursor(QTextCursor::End);
    QTest::keyClicks(rule, u" Or to the facilitator."_s);
    QTest::keyClick(rule, Qt::Key_Return);
    CHECK(until([&] { return page.document->team().socialContract.value(1) == longRule + u" Or to the facilitator."_s; }));
    CHECK(page.document->team().socialContract.size() == 4);
    CHECK(page.panel->findChild<QWidget *>(u"newRuleEdit"_s)->hasFocus());
    CHECK(showsAll());
}

TEST_CASE("a ground rule is one paragraph, also where two lines are pasted")
{
    const PausePage page(Phase::SocialContract);
    auto *field = page.panel->findChild<QPlainTextEdit *>(u"newRuleEdit"_s);
    REQUIRE(field);
    QGuiApplication::clipboard()->setText(u"Phones away,\nbleeps on."_s);
    field->setFocus();
    field->paste();
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(until([&] { return page.document->team().socialContract.value(4) == "Phones away, bleeps on."_L1; }));
    CHECK(field->toPlainText().isEmpty());
    CHECK(field->hasFocus());
}

TEST_CASE("the counts of the close add up, with the notes that have no kind yet")
{
    PausePage page(Phase::Discovery);
    Note surprise = test::aNote(page.team.teamId, page.team.meetingId, u"Two lists"_s);
    surprise.kind = NoteKind::Surprise;
    page.elsewhere(addNote(surprise));
    page.elsewhere(addNote(test::aNote(page.team.teamId, page.team.meetingId, u"No time of leaving"_s)));
    page.elsewhere(enterPhase(page.team.teamId, page.team.meetingId, Phase::Close));
    const auto reads = [&page](const QString &words) {
        const QList<QLabel *> labels = page.page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    CHECK(until([&] { return reads(u"Surprise\u00a01 · No\u00a0kind\u00a0yet\u00a01"_s); }));
}
