// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Words that look like markup, links or worse are in every text of a Learning Team, and every page shows them as the text that
// they are, its tool tips and the names for screen readers too.

#include "exchange/OutputPackFile.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/search/SearchPanel.h"
#include "gui/shell/MainWindow.h"
#include "gui/widgets/PlainTextGuard.h"
#include "support/HostileWords.h"
#include "support/LateTeam.h"
#include "support/OpenTeam.h"
#include "support/Planted.h"
#include "support/SamplePack.h"
#include "support/Sight.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDesktopServices>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

/// Hears when something wants to open a link.
class Links : public QObject
{
    Q_OBJECT
public:
    Links()
    {
        for (const QString &scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "onUrl");
    }
    ~Links() override
    {
        for (const QString &scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }
    int opened = 0;

public Q_SLOTS:
    void onUrl(const QUrl &) { ++opened; }

private:
    const QStringList schemes{u"http"_s, u"https"_s, u"file"_s, u"javascript"_s};
};

/// What all windows of a person have in common.
struct Desk {
    Links links;
    PlainTextGuard guard{qApp};
};

/// A Learning Team after Meeting 2, released, with hostile words in all its texts.
struct HostileTeam : Desk {
    explicit HostileTeam(const QString &words)
    {
        const auto store = workspace.open(u"seat-before"_s);
        team = teamAfterMeeting2(*store);
        release(*store, team.teamId);
        fillEverywhere(*store, words);
        REQUIRE(readContent(content).isEmpty());
        session = std::make_unique<Session>(workspace.location(), seats.path());
        window = std::make_unique<MainWindow>(*session, content);
        bringToFront(window.get());
    }

    void openStage(int stage) const
    {
        const Page *before = window->currentPage();
        window->openStage(stage);
        REQUIRE(until([&] { return window->currentPage() && window->currentPage() != before && window->currentPage()->isVisible(); }));
        QCoreApplication::processEvents();
    }

    Workspace workspace{Database::Engine::Sqlite};
    QTemporaryDir seats;
    LateTeam team;
    Content content;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

/// The tool tip that \a widget shows at \a at.
const QLabel *toolTipOf(QWidget *widget, QPoint at)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QApplication::sendEvent(widget, &help);
    for (QWidget *each : QApplication::topLevelWidgets()) {
        auto *label = qobject_cast<QLabel *>(each);
        if (label && label->inherits("QTipLabel") && label->isVisible())
            return label;
    }
    return nullptr;
}

/// All that \a root shows is plain text. Answers how many of its parts show \a words, or the beginning of them.
int showing(QWidget *root, const QString &words)
{
    int count = 0;
    const QString begin = words.left(12);
    const auto check = [&](const QString &text) { count += text.contains(begin); };
    QList<QPointer<QWidget>> widgets{root}; // what is heard of meanwhile may make others of some
    for (QWidget *widget : root->findChildren<QWidget *>())
        widgets << widget;
    for (const QPointer<QWidget> &widget : widgets) {
        if (!widget || !widget->isVisible())
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            CHECK(label->textFormat() == Qt::PlainText);
            CHECK_FALSE(label->openExternalLinks());
            check(label->text());
        }
        if (const auto *edit = qobject_cast<QTextEdit *>(widget)) {
            CHECK_FALSE(qobject_cast<QTextBrowser *>(widget));
            for (QTextBlock block = edit->document()->begin(); block.isValid(); block = block.next())
                CHECK_FALSE(block.charFormat().isAnchor());
            check(edit->toPlainText());
        }
        if (!widget->toolTip().isEmpty()) {
            const QLabel *tip = toolTipOf(widget, widget->rect().center());
            if (tip && tip->text() == widget->toolTip())
                CHECK(tip->textFormat() == Qt::PlainText);
            check(widget->toolTip());
        }
        if (const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget))
            check(spoken->text(QAccessible::Name));
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row)
                check(view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        }
    }
    QToolTip::hideText();
    return count;
}

} // namespace

TEST_CASE("every page of a Learning Team shows hostile words as text", "[hostile]")
{
    const QString words = mostHostileWords();
    HostileTeam there(words);
    CHECK(until([&] { return showing(there.window.get(), words) > 0; })); // the Library
    there.window->openTeam(there.team.teamId);
    REQUIRE(until([&] { return qobject_cast<Page *>(there.window->currentPage()) && there.window->currentPage()->isVisible(); }));
    for (int stage = 0; stage <= 7; ++stage) {
        CAPTURE(stage);
        there.window->openStage(stage);
        CHECK(until([&] { return showing(there.window.get(), words) > 1; }));
        QTest::qWait(0);
        there.window->grab(); // whatever is painted by hand
    }
    CHECK(there.links.opened == 0);
}

TEST_CASE("search shows hostile words as text, and looks for them", "[hostile]")
{
    const QString words = mostHostileWords();
    HostileTeam there(words);
    QTest::keyClick(there.window.get(), Qt::Key_K, Qt::ControlModifier);
    const auto panel = [&] { return there.window->findChild<SearchPanel *>(); };
    REQUIRE(until([&] { return panel() && panel()->isVisible(); }));
    auto *field = panel()->findChild<QLineEdit *>(u"searchField"_s);
    for (const QString &looked : {u"img src"_s, u"<img \"'%_*"_s, u"=cmd|'/C"_s}) {
        INFO(looked.toStdString());
        field->setText(looked);
        REQUIRE(until([&] { return panel()->answer().words == looked; }));
        showing(panel(), words);
        panel()->grab();
    }
    field->setText(u"onerror"_s);
    CHECK(until([&] { return panel()->answer().words == "onerror"_L1 && showing(panel(), words) > 1; }));
    CHECK(there.links.opened == 0);
}

TEST_CASE("the Owner's window shows hostile words as text", "[hostile]")
{
    const QString words = mostHostileWords();
    const Desk desk;
    OutputPack pack = aPack();
    pack.title = pack.focus = words;
    for (PackStatement &statement : pack.statements)
        statement.text = words;
    for (PackAction &action : pack.actions)
        action.text = action.champion = action.changes = action.smallTest = words;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"released.outputpack"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(packBytes(pack, pack.releasedAt));
    file.close();
    OwnerDesk owner(folder.filePath(u"owner.db"_s), folder.filePath(u"seats"_s));
    REQUIRE(owner.open(file.fileName()) == QString());
    OwnerWindow *window = owner.window(pack.releaseId);
    REQUIRE(window);
    REQUIRE(QTest::qWaitForWindowExposed(window));
    REQUIRE(until([&] { return window->draft().isLoaded(); }));
    CHECK(until([&] { return showing(window, words) > 8; }));
    window->grab();
    CHECK(desk.links.opened == 0);
}

#include "HostileTextTest.moc"
