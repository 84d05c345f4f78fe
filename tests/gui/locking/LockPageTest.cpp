// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A person locks a Learning Team on its page, and opens it again on the page that stands in its place.

#include "gui/locking/LockPage.h"
#include "exchange/SealedTeam.h"
#include "gui/documents/TeamDocument.h"
#include "gui/locking/SealedPage.h"
#include "gui/session/Session.h"
#include "gui/wall/DraftKeeper.h"
#include "support/LateTeam.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

constexpr int keyMilliseconds = 60'000; ///< deriving a key takes a second, and more where others work too

struct Open {
    Open()
        : team(teamAfterMeeting2(*workspace.open(u"before"_s)))
        , session(workspace.location(), root.filePath(u"seats"_s))
        , document(session, team.teamId)
    {
        REQUIRE(until([this] { return document.isLoaded(); }));
    }
    template<typename T>
    static T *find(QWidget &page, const QString &name)
    {
        T *found = page.findChild<T *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    bool isSealed() const { return document.team().sealed.has_value(); }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir root;
    LateTeam team;
    Session session;
    TeamDocument document;
};

} // namespace

TEST_CASE("a Learning Team is locked with a passphrase typed twice and a recovery key on paper, and opened with either", "[locking]")
{
    Open open;
    QString key;
    const QString draftFile = draftPath(open.document);
    Draft draft;
    draft.teamId = open.team.teamId;
    draft.text = u"Half a thought that somebody"_s;
    REQUIRE(writeDraft(draftFile, draft)); // of another window
    {
        LockPage page(open.document);
        page.resize(1224, 840);
        page.show();
        page.arrive();
        auto *lock = open.find<QPushButton>(page, u"lockTeamButton"_s);
        auto *missing = open.find<QLabel>(page, u"lockMissingLabel"_s);
        auto *first = open.find<QLineEdit>(page, u"passphraseEdit"_s), *second = open.find<QLineEdit>(page, u"passphraseAgainEdit"_s);
        key = open.find<QLabel>(page, u"recoveryKeyLabel"_s)->text();
        CHECK(looksLikeRecoveryKey(key));
        CHECK_FALSE(lock->isEnabled());
        CHECK_FALSE(missing->text().isEmpty());
        first->setText(u"correct horse"_s);
        second->setText(u"correct house"_s);
        CHECK(missing->text() == u"The two are not the same.");
        second->setText(u"correct horse"_s);
        CHECK(missing->text() == u"Print the recovery key, or write it down, and tick that you have it.");
        CHECK_FALSE(lock->isEnabled());
        open.find<QCheckBox>(page, u"hasKeyBox"_s)->setChecked(true);
        REQUIRE(lock->isEnabled());
        QSignalSpy locked(&page, &LockPage::locked);
        lock->setFocus();
        lock->click();
        CHECK_FALSE(lock->isEnabled()); // and not twice
        CHECK(page.focusWidget() == &page); // the keyboard waits here, and not on whatever comes next
        REQUIRE(until([&] { return locked.count() == 1 && open.isSealed(); }, keyMilliseconds));
        CHECK(first->text().isEmpty());
        page.arrive();
        CHECK(open.find<QLabel>(page, u"recoveryKeyLabel"_s)->text() != key); // shown once
    }
    REQUIRE(until([&] { return open.document.rows<Note>().isEmpty(); }));
    REQUIRE(until([&] { return !QFile::exists(draftFile); }, keyMilliseconds));

    SealedPage page(open.document);
    page.resize(1224, 840);
    page.show();
    page.showStage(3);
    page.arrive();
    CHECK(open.find<QLabel>(page, u"closedAwayLabel"_s)->text().startsWith(u"Closed away on "_s));
    QStringList shown;
    for (const QLabel *label : page.findChildren<QLabel *>())
        shown << label->text();
    CHECK(shown.contains(u"Parked ideas"_s));
    CHECK(shown.contains(u"Owner: Operations manager"_s));
    auto *edit = open.find<QLineEdit>(page, u"sealPassphraseEdit"_s);
    auto *button = open.find<QPushButton>(page, u"openSealButton"_s);
    CHECK_FALSE(button->isEnabled());
    edit->setText(u"correct house"_s);
    button->click();
    auto *wrong = open.find<QWidget>(page, u"wrongPassphraseBanner"_s);
    REQUIRE(until([&] { return wrong->isVisible(); }, keyMilliseconds));
    CHECK(open.isSealed());
    edit->setText(key.toLower());
    button->click();
    REQUIRE(until([&] { return !open.isSealed(); }, keyMilliseconds));
    REQUIRE(until([&] { return open.document.rows<Note>().contains(open.team.noteId); }));
    CHECK(edit->text().isEmpty());
}
