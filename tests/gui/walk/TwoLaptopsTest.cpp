// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The facilitator's laptop and the Owner's, with nothing between them but files: two releases, two replies, and everything that
// can be wrong with a file on the way.

#include "domain/OwnerReview.h"
#include "exchange/OutputPackFile.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/walk/Walk.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/SegmentedControl.h"
#include "operations/ActionOperations.h"
#include "operations/OutputOperations.h"
#include "support/FileBytes.h"
#include "support/LateTeam.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace sharpend;
using namespace sharpend::test;

namespace {

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

QByteArray with(QByteArray bytes, const QByteArray &before, const QByteArray &after)
{
    REQUIRE(bytes.contains(before));
    return bytes.replace(before, after);
}

QStringList shownIn(const QWidget *window, const QString &name)
{
    QStringList texts;
    for (const QLabel *label : window->findChildren<QLabel *>(name)) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

/// The Owner's laptop: a workspace of their own, and the windows of the packs they were given.
struct OwnerLaptop {
    OwnerWindow *open(const QString &packPath)
    {
        REQUIRE(desk.open(packPath) == QString());
        OwnerWindow *window = desk.window(readPackFile(packPath).pack.releaseId);
        REQUIRE(window);
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window));
        REQUIRE(until([&] { return window->findChild<QPlainTextEdit *>(u"replyEdit"_s) != nullptr; }));
        return window;
    }
    /// Answers every improvement in the same way, and saves the reply.
    QString answer(OwnerWindow *window, OwnerAnswer answer, const QString &because, const QString &words, const QString &name) const
    {
        for (auto *control : window->findChildren<SegmentedControl *>(u"answerControl"_s))
            control->setCurrentIndex(int(answer));
        for (auto *edit : window->findChildren<QPlainTextEdit *>(u"becauseEdit"_s)) {
            if (edit->isVisible()) {
                edit->setFocus();
                QTest::keyClicks(edit, because);
            }
        }
        auto *edit = window->findChild<QPlainTextEdit *>(u"replyEdit"_s);
        edit->setFocus();
        QTest::keyClicks(edit, words);
        auto *save = window->findChild<QAbstractButton *>(u"saveReplyButton"_s);
        REQUIRE(until([&] { return save->isEnabled(); }));
        const QString path = folder.filePath(name);
        REQUIRE(window->saveReplyTo(path));
        return path;
    }
    std::optional<ReceivedPack> stored(const QString &releaseId) const
    {
        return Store::open(folder.filePath(u"owner.db"_s), u"looking"_s)->reader().get<ReceivedPack>(releaseId);
    }
    qint64 tick() const { return Store::open(folder.filePath(u"owner.db"_s), u"looking"_s)->tick(); }

    QTemporaryDir folder;
    OwnerDesk desk{folder.filePath(u"owner.db"_s), folder.filePath(u"seats"_s)};
};

/// The facilitator's laptop, at a Learning Team that has ended its Meeting 2.
struct FacilitatorLaptop : Walk {
    FacilitatorLaptop()
        : team(teamAfterMeeting2(store()))
    {
    }
    void perform(const Operation &operation)
    {
        const Outcome outcome = store().perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    }
    /// Releases, and saves the pack from the Outputs page.
    QString release(const QString &name)
    {
        releases << test::release(store(), team.teamId);
        goTo(6, u"OutputsPage"_s);
        const QString released = u"Version %1 released"_s.arg(releases.size());
        REQUIRE(until([&] { // the window has heard of it
            const QList<QLabel *> labels = window->currentPage()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().startsWith(released); });
        }));
        return exportAs(u"outputpack"_s, name);
    }
    void goTo(int stage, const QString &there)
    {
        window->openTeam(team.teamId);
        activate();
        INFO(there.toStdString());
        REQUIRE(until([&] { // once the Learning Team is there
            if (page() != there)
                window->openStage(stage);
            return page() == there;
        }));
    }
    QString banner() const
    {
        const auto *said = window->findChild<Banner *>(u"shellBanner"_s);
        return said->isVisible() ? said->text() : QString();
    }
    std::optional<OwnerReply> reply(qsizetype release) { return store().reader().get<Release>(releases[release])->reply; }

    LateTeam team;
    QStringList releases;
};

const auto changed = u"Sent is not seen: each side guesses."_s, added = u"A board by the hatch"_s;

} // namespace

TEST_CASE("two laptops and only files between them: the Owner sees what is new in a second version, and both replies come back")
{
    FacilitatorLaptop facilitator;
    OwnerLaptop owner;
    const QString first = facilitator.release(u"first"_s);
    OwnerWindow *one = owner.open(first);
    CHECK(shownIn(one, u"newTag"_s).isEmpty());
    const QString firstReply = owner.answer(one, OwnerAnswer::Commit, {}, u"Thank you, the order stays open."_s, u"one.ownerreply"_s);

    facilitator.window->openFile(firstReply);
    facilitator.arriveAt(u"FollowUpPage"_s);
    REQUIRE(until([&] { return facilitator.reply(0).has_value(); }));
    CHECK(until([&] { return shownIn(facilitator.window.get(), u"replyLabel"_s) == QStringList{u"“Thank you, the order stays open.”"_s}; }));
    CHECK(facilitator.store().reader().get<Action>(facilitator.team.actionId)->progress == ActionProgress::Agreed);

    // The team says one thing in other words and adds another; both leave as version 2.
    facilitator.perform(rewriteStatement(facilitator.store(), facilitator.team.statementId, changed));
    Action more;
    more.id = newId();
    more.teamId = facilitator.team.teamId;
    more.text = added;
    facilitator.perform(addAction(more));
    const QString second = facilitator.release(u"second"_s);
    facilitator.goTo(7, u"FollowUpPage"_s);
    CHECK(until([&] { return facilitator.window->findChild<QAbstractButton *>(u"openReplyButton"_s) != nullptr; }));
    CHECK(until([&] { // the version that waits, and what the Owner said to the one before
        const QStringList shown = shownIn(facilitator.window.get(), u"replyLabel"_s);
        return shown.size() == 2 && shown.contains(u"“Thank you, the order stays open.”"_s);
    }));

    const OutputPack pack = readPackFile(second).pack;
    CHECK(pack.release == 2);
    OwnerWindow *two = owner.open(second);
    CHECK(shownIn(two, u"newTag"_s).size() == 2);
    CHECK(two->findChild<QLabel *>(u"releasedLabel"_s)->text().endsWith(u"What version 1 did not say in these words is marked “new”."_s));
    const OutputPack before = readPackFile(first).pack;
    for (const PackStatement &statement : pack.statements)
        CHECK(isNewSince(before, statement) == (statement.text == changed));
    for (const PackAction &action : pack.actions)
        CHECK(isNewSince(before, action) == (action.text == added));
    CHECK(two->findChild<QPlainTextEdit *>(u"replyEdit"_s)->toPlainText().isEmpty()); // another version, another reply
    const QString secondReply = owner.answer(two, OwnerAnswer::NotNow, u"The benches move in June"_s, u"Not before June."_s, u"two.ownerreply"_s);

    facilitator.window->openFile(secondReply);
    REQUIRE(until([&] { return facilitator.reply(1).has_value(); }));
    CHECK(until([&] {
        const QStringList shown = shownIn(facilitator.window.get(), u"replyLabel"_s);
        return shown == QStringList{u"“Not before June.”"_s, u"“Thank you, the order stays open.”"_s}
            || shown == QStringList{u"“Thank you, the order stays open.”"_s, u"“Not before June.”"_s};
    }));
    CHECK(facilitator.reply(0)->text == u"Thank you, the order stays open.");
    CHECK(facilitator.reply(1)->answers.size() == 2);
    // The Owner has both too, each with its own reply.
    CHECK(owner.stored(facilitator.releases[0])->draftReply.text == u"Thank you, the order stays open.");
    CHECK(owner.stored(facilitator.releases[1])->draftReply.text == u"Not before June.");
    CHECK(one->findChild<QPlainTextEdit *>(u"replyEdit"_s)->toPlainText() == u"Thank you, the order stays open.");
    CHECK(facilitator.store().check().isEmpty());
    for (const QString &path : {first, second, firstReply, secondReply}) {
        for (const char *kept : {"Paint the trolley", "Nights are quieter", "never seen", "Packer"})
            CHECK_FALSE(contentOf(path).contains(kept));
    }
}

TEST_CASE("a reply that is damaged, newer, foreign, old or not to this version is told in a sentence, and changes nothing")
{
    FacilitatorLaptop facilitator;
    OwnerLaptop owner;
    OwnerWindow *window = owner.open(facilitator.release(u"first"_s));
    const QByteArray good = contentOf(owner.answer(window, OwnerAnswer::Commit, {}, u"Thank you."_s, u"good.ownerreply"_s));
    const QByteArray id = facilitator.releases.first().toUtf8();
    const auto file = [&](const QByteArray &bytes) { return written(owner.folder.filePath(u"reply.ownerreply"_s), bytes); };
    const auto refuse = [&](const QByteArray &bytes, const QString &sentence) {
        const qint64 tick = facilitator.store().tick();
        facilitator.window->openFile(file(bytes));
        INFO(sentence.toStdString());
        CHECK(until([&] { return facilitator.banner().contains(sentence); }));
        CHECK(facilitator.store().tick() == tick);
    };
    refuse(good.left(good.size() / 2), u"cut off"_s);
    refuse(with(good, "\"version\": 1", "\"version\": 2"), u"newer"_s);
    refuse(contentOf(facilitator.folder.filePath(u"first.outputpack"_s)), u"This is no Owner’s reply"_s);
    refuse(with(good, id, newId().toUtf8()), u"answers a release that is not in this workspace"_s);
    refuse(with(good, "\"release\": 1", "\"release\": 3"), u"answers a release that is not in this workspace"_s);
    refuse(with(good, facilitator.team.actionId.toUtf8(), newId().toUtf8()), u"an improvement that was not released"_s);
    CHECK_FALSE(facilitator.reply(0).has_value());

    facilitator.window->openFile(file(good));
    REQUIRE(until([&] { return facilitator.reply(0).has_value(); }));
    refuse(good, u"This reply is here already."_s);
    ReplyLetter late = readReply(good).letter;
    late.reply.on = late.reply.on.addSecs(-60);
    late.reply.text = u"As it was before."_s;
    refuse(replyBytes(late, late.reply.on), u"A later reply to this release is here already"_s);
    CHECK(facilitator.reply(0)->text == u"Thank you.");
}

TEST_CASE("a reply to another Learning Team is not taken on the page of this one")
{
    FacilitatorLaptop facilitator;
    const LateTeam other = teamAfterMeeting2(facilitator.store());
    const QString otherRelease = release(facilitator.store(), other.teamId);
    facilitator.release(u"first"_s);
    const ReplyLetter letter = replyTo(facilitator.store().reader().get<Release>(otherRelease)->pack, QDateTime::currentDateTimeUtc());
    facilitator.goTo(7, u"FollowUpPage"_s);
    facilitator.click(u"pasteReplyButton"_s);
    const qint64 tick = facilitator.store().tick();
    facilitator.find<QPlainTextEdit>(u"replyEdit"_s)->setPlainText(QString::fromUtf8(replyBytes(letter, letter.reply.on)));
    facilitator.click(u"readReplyButton"_s);
    CHECK(until([&] {
        return shownIn(facilitator.window.get(), u"replyRefusalLabel"_s).join(u' ')
            == u"This reply answers another Learning Team: open it on the Follow-up of that one.";
    }));
    CHECK(facilitator.store().tick() == tick);
    CHECK_FALSE(facilitator.store().reader().get<Release>(otherRelease)->reply.has_value());
}

TEST_CASE("a pack that is damaged, newer, foreign or altered is told in a sentence, and one that comes twice changes nothing")
{
    FacilitatorLaptop facilitator;
    OwnerLaptop owner;
    const QString path = facilitator.release(u"first"_s);
    const QByteArray good = contentOf(path);
    const auto refusal = [&](const QByteArray &bytes) { return owner.desk.open(written(owner.folder.filePath(u"pack.outputpack"_s), bytes)); };
    CHECK(refusal(good.left(good.size() / 2)).contains(u"cut off"_s));
    CHECK(refusal(with(good, "\"version\": 1", "\"version\": 2")).contains(u"newer"_s));
    CHECK(refusal(with(good, "sharpend.outputpack", "sharpend.learningteam")).startsWith(u"This pack cannot be read here."_s));
    CHECK(refusal("PK\x03\x04").startsWith(u"This pack cannot be read here."_s));
    CHECK_FALSE(QFile::exists(owner.folder.filePath(u"owner.db"_s)));

    OwnerWindow *window = owner.open(path);
    auto *edit = window->findChild<QPlainTextEdit *>(u"replyEdit"_s);
    QTest::keyClicks(edit, u"Half a sen"_s);
    window->settle();
    REQUIRE(until([&] { return owner.stored(facilitator.releases.first())->draftReply.text == u"Half a sen"; }));
    const qint64 tick = owner.tick();
    CHECK(owner.open(path) == window); // the same again: the same window, with what was typed
    CHECK(edit->toPlainText() == u"Half a sen");
    CHECK(refusal(with(good, "each side guesses", "nobody guesses")) == QString());
    const auto *banner = window->findChild<Banner *>(u"ownerBanner"_s);
    CHECK(until([&] { return banner->isVisible() && banner->text().startsWith(u"A pack of this release is here already"_s); }));
    CHECK(owner.stored(facilitator.releases.first())->pack.statements.first().text.contains(u"each side guesses"_s));
    CHECK(owner.tick() == tick);
}
