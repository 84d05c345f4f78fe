// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Rule 6, on the Owner's side: a word is planted in every text that may not leave, and none of them is anywhere that an Owner,
// or whoever looks over their computer, can come to: the window and what a screen reader is told of it, its workspace, the
// files that were made, what is left in temporary folders, and the clipboard.

#include "domain/Content.h"
#include "domain/Outputs.h"
#include "exchange/ActionsCsv.h"
#include "exchange/Invitations.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "exchange/PrivateFile.h"
#include "gui/documents/TeamDocument.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/owner/OwnerWindow.h"
#include "gui/paper/PrintPreview.h"
#include "gui/prepare/PreparePage.h"
#include "gui/session/Session.h"
#include "gui/widgets/SegmentedControl.h"
#include "operations/FollowUpOperations.h"
#include "operations/OutputOperations.h"
#include "operations/WallOperations.h"
#include "reports/DocumentFile.h"
#include "reports/LearningCardDocument.h"
#include "reports/SummaryDocument.h"
#include "support/LateTeam.h"
#include "support/PdfText.h"
#include "support/Planted.h"
#include "support/Unzipped.h"
#include "support/Wait.h"
#include "support/Workspace.h"
#include "support/catch.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

const auto newWords = u"Sent is not seen: each side guesses."_s;

/// A Learning Team with words in all that may not leave, and what it then released.
struct Planting {
    Planting()
    {
        store->setClock([now = QDateTime(QDate(2026, 3, 17), QTime(9, 0), Qt::UTC)]() mutable { return now = now.addSecs(60); });
        team = teamAfterMeeting2(*store);
        const QString first = release(*store, team.teamId);
        perform(recordReply(team.teamId, replyTo(store->reader().get<Release>(first)->pack, QDateTime::currentDateTimeUtc())));
        Operation more;
        more.name = u"test"_s;
        more.teamId = team.teamId;
        more.door = Door::Import;
        more.run = [&](Transaction &tx) {
            tx.put(Step{{newId(), {}}, team.teamId, u"Order"_s, u"Press send"_s, 0});
            for (Meeting meeting : tx.find<Meeting>()) {
                meeting.plannedLocal = QDateTime(QDate(2026, 3, 20), QTime(9, 0));
                meeting.timeZone = u"Europe/London"_s;
                tx.put(meeting);
            }
        };
        perform(more);
        words = plantEverywhere(*store);
        REQUIRE(words.size() > 80);
        store->database().run(u"update teams set sealed = null"_s); // words were planted there too, and nothing leaves a locked one
        perform(strikeNotes(team.teamId, {team.noteId}));
        perform(rewriteStatement(*store, team.statementId, newWords));
        pack = store->reader().get<Release>(release(*store, team.teamId))->pack;
    }
    void perform(const Operation &operation) const
    {
        const Outcome outcome = store->perform(operation);
        INFO(outcome.sentence().toStdString());
        REQUIRE(outcome.isDone());
    }
    /// The planted words in \a text that are none of \a allowed, a table and a field each.
    QStringList foundIn(const QString &text, const QStringList &allowed = {}) const
    {
        QStringList found = plantedIn(text, words);
        found.removeIf([&](const QString &one) { return allowed.contains(one.section(u" of "_s, 1)); });
        for (const QString &kept : {u"Paint the trolley"_s, u"Nights are quieter"_s, u"never seen"_s, u"seat-a"_s}) {
            if (text.contains(kept, Qt::CaseInsensitive))
                found << kept;
        }
        return found;
    }

    const Workspace workspace{Database::Engine::Sqlite};
    const std::unique_ptr<Store> store = workspace.open();
    LateTeam team;
    QHash<QString, QString> words;
    OutputPack pack;
};

/// A home of its own for as long as it is there: whatever this process leaves behind is in it.
class OwnHome
{
public:
    OwnHome()
    {
        for (const auto &[name, at] : {std::pair("HOME", "home"), std::pair("TMPDIR", "tmp"), std::pair("SQLITE_TMPDIR", "tmp"),
                                       std::pair("XDG_RUNTIME_DIR", "run"), std::pair("XDG_CACHE_HOME", "home/.cache"),
                                       std::pair("XDG_CONFIG_HOME", "home/.config"), std::pair("XDG_DATA_HOME", "home/.local/share")}) {
            m_before.append({name, qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name)) : std::nullopt});
            REQUIRE(QDir().mkpath(path(QLatin1String(at))));
            qputenv(name, QFile::encodeName(path(QLatin1String(at))));
        }
        QFile::setPermissions(path(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    ~OwnHome()
    {
        for (const auto &[name, value] : std::as_const(m_before))
            value ? qputenv(name, *value) : qunsetenv(name);
    }
    OwnHome(const OwnHome &) = delete;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    const QTemporaryDir m_folder;
    QList<std::pair<const char *, std::optional<QByteArray>>> m_before;
};

/// What \a bytes say, in each way in which words may lie in a file.
QString wordsOf(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF"))
        return pdfText(bytes) + QString::fromLatin1(bytes);
    QString text = QString::fromLatin1(bytes);
    if (bytes.startsWith("PK")) {
        for (const UnzippedPart &part : unzipped(bytes))
            text += QString::fromUtf8(part.bytes);
    }
    for (const qsizetype from : {0, 1}) // UTF-16, at even and at odd places
        text += QString::fromUtf16(reinterpret_cast<const char16_t *>(QByteArray(bytes.mid(from)).constData()), (bytes.size() - from) / 2);
    return text;
}

/// All that a screen reader can be told of \a at and of what is in it.
void readAloud(QAccessibleInterface *at, QStringList &texts)
{
    if (!at || !at->isValid())
        return;
    for (const QAccessible::Text part : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help, QAccessible::Accelerator})
        texts << at->text(part);
    if (QAccessibleTextInterface *text = at->textInterface())
        texts << text->text(0, text->characterCount());
    if (QAccessibleValueInterface *value = at->valueInterface())
        texts << value->currentValue().toString();
    if (QAccessibleActionInterface *actions = at->actionInterface()) {
        for (const QString &name : actions->actionNames())
            texts << actions->localizedActionName(name) << actions->localizedActionDescription(name);
    }
    for (int i = 0; i < at->childCount(); ++i)
        readAloud(at->child(i), texts);
}

/// What can be read in \a window: on the screen, in tips and titles, by a screen reader.
QString textsOf(OwnerWindow *window)
{
    QStringList texts{window->windowTitle(), window->windowFilePath()};
    readAloud(QAccessible::queryAccessibleInterface(window), texts);
    QList<QPointer<QWidget>> all{window};
    for (QWidget *each : window->findChildren<QWidget *>())
        all << each;
    for (const QPointer<QWidget> &there : all) { // to be asked for its accessible name makes and unmakes some
        QWidget *each = there;
        if (!each)
            continue;
        texts << each->toolTip() << each->accessibleName() << each->accessibleDescription() << each->statusTip() << each->whatsThis();
        readAloud(QAccessible::queryAccessibleInterface(each), texts); // menus, which hang on no window, and what is hidden
        if (auto *label = qobject_cast<QLabel *>(each))
            texts << label->text();
        if (auto *edit = qobject_cast<QLineEdit *>(each))
            texts << edit->text() << edit->placeholderText();
        if (auto *edit = qobject_cast<QPlainTextEdit *>(each))
            texts << edit->toPlainText() << edit->placeholderText();
        for (const QAction *action : each->actions())
            texts << action->text() << action->toolTip() << action->statusTip();
    }
    return texts.join(u'\n');
}

/// The clipboard, in all its formats.
QString copied()
{
    QString text;
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    for (const QString &format : data->formats())
        text += format + u'\n' + wordsOf(data->data(format)) + u'\n';
    return text + data->text() + data->html();
}

OwnerWindow *openAtOwner(OwnerDesk &desk, const QString &path, const OutputPack &pack)
{
    REQUIRE(desk.open(path) == QString());
    OwnerWindow *window = desk.window(pack.releaseId);
    REQUIRE(window);
    REQUIRE(until([&] { return window->draft().isLoaded() && textsOf(window).contains(newWords); }));
    return window;
}

} // namespace

TEST_CASE("the Owner's window, its workspace, the files made for the Owner and what is left of making them hold what was released and nothing else")
{
    const Planting planting;
    const OutputPack &pack = planting.pack;
    const OwnHome home;
    const Document summary = summaryDocument(pack), card = learningCard(pack);
    const auto save = [&](const QString &name, const QByteArray &bytes) {
        REQUIRE(writePrivately(home.path(u"home/"_s + name), bytes));
        return home.path(u"home/"_s + name);
    };
    const QString packPath = save(u"released.outputpack"_s, packBytes(pack, pack.releasedAt));
    save(u"page.html"_s, ownerFile(pack));
    save(u"actions.csv"_s, actionsCsv(planting.store->reader().get<Release>(pack.releaseId).value(), planting.store->reader().find<Action>()));
    for (const QString &suffix : {u"pdf"_s, u"odt"_s, u"html"_s, u"md"_s}) {
        save(u"summary."_s + suffix, documentFile(summary, suffix));
        save(u"card."_s + suffix, documentFile(card, suffix));
    }
    {
        PrintPreview preview(u"Print"_s, {}, [&](const QList<int> &) { return paperOf(summary); }, nullptr);
        preview.show();
        REQUIRE(until([&] { return preview.pageCount() > 0; }));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(home.path(u"home/printed.pdf"_s));
        paintPages(summary, printer);
    }
    OwnerDesk desk(home.path(u"home/owner.db"_s), home.path(u"run/seats"_s));
    OwnerWindow *window = openAtOwner(desk, packPath, pack);
    window->findChild<QPlainTextEdit *>(u"replyEdit"_s)->setPlainText(u"A draft reply"_s);
    window->settle();
    CHECK(planting.foundIn(textsOf(window)) == QStringList());
    OwnerWindow *preview = OwnerWindow::preview(pack, nullptr);
    preview->show();
    REQUIRE(until([&] { return textsOf(preview).contains(newWords); }));
    CHECK(planting.foundIn(textsOf(preview)) == QStringList());
    preview->close();

    const auto lookThrough = [&] {
        int files = 0;
        for (QDirIterator each(home.path({}), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); each.hasNext();) {
            const QString path = each.next();
            INFO(path.toStdString());
            CHECK(planting.foundIn(path) == QStringList());
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly)) // a socket, or gone by now
                continue;
            CHECK(planting.foundIn(wordsOf(file.readAll())) == QStringList());
            ++files;
        }
        return files;
    };
    CHECK(lookThrough() >= 14); // with the log of the Owner's workspace, which is open
    window->close();
    CHECK(lookThrough() >= 13);

    QString left;
    const QSettings settings;
    for (const QString &key : settings.allKeys())
        left += key + u'=' + settings.value(key).toString() + u'\n';
    CHECK(planting.foundIn(left) == QStringList());
}

TEST_CASE("whatever is copied in the Owner's window, or for the Owner, holds nothing of what may not leave")
{
    const Planting planting;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"released.outputpack"_s);
    REQUIRE(writePrivately(path, packBytes(planting.pack, planting.pack.releasedAt)));
    OwnerDesk desk(folder.filePath(u"owner.db"_s), folder.filePath(u"seats"_s));
    OwnerWindow *window = openAtOwner(desk, path, planting.pack);
    window->findChild<SegmentedControl *>(u"answerControl"_s)->setCurrentIndex(0);
    window->findChild<QPlainTextEdit *>(u"replyEdit"_s)->setPlainText(u"Thank you for all of it."_s);
    window->settle();
    auto *copy = window->findChild<QAbstractButton *>(u"copyReplyButton"_s);
    REQUIRE(until([&] { return copy->isEnabled(); }));
    copy->click();
    REQUIRE(copied().contains(u"Thank you for all of it."_s));
    CHECK(planting.foundIn(copied()) == QStringList());
    for (QPlainTextEdit *edit : window->findChildren<QPlainTextEdit *>()) {
        edit->selectAll();
        edit->copy();
        CHECK(planting.foundIn(copied()) == QStringList());
    }
    for (QLineEdit *edit : window->findChildren<QLineEdit *>()) {
        edit->selectAll();
        edit->copy();
        CHECK(planting.foundIn(copied()) == QStringList());
    }
    for (const QLabel *label : window->findChildren<QLabel *>()) // none can be marked, so no drag has more than it shows
        CHECK_FALSE(label->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));

    // What the facilitator copies for the Owner: where and when, and the words that were written for them to say.
    const QStringList meant{u"meetings.place"_s, u"meetings.link"_s, u"teams.ownerCard"_s};
    Content content;
    REQUIRE(readContent(content).isEmpty());
    Session session(planting.workspace.location(), folder.filePath(u"facilitator-seats"_s));
    TeamDocument document(session, planting.team.teamId);
    REQUIRE(until([&] { return document.isLoaded(); }));
    PreparePage page(document, content);
    page.show();
    page.arrive();
    for (const QString &button : {u"copyOwnerCardButton"_s, u"ownerCopyMailButton"_s}) {
        INFO(button.toStdString());
        QGuiApplication::clipboard()->clear();
        auto *click = page.findChild<QAbstractButton *>(button);
        REQUIRE(click);
        click->click();
        REQUIRE_FALSE(QGuiApplication::clipboard()->text().isEmpty());
        CHECK(planting.foundIn(copied(), meant) == QStringList());
    }
    const Invitations invitations(document.team(), document.rows<Meeting>().values());
    const QByteArray calendar = invitations.calendar(true);
    REQUIRE(calendar.contains("BEGIN:VEVENT"));
    CHECK(planting.foundIn(wordsOf(calendar).remove(u"\r\n "_s), meant) == QStringList());
    for (const Invitations::File &file : invitations.files(Audience::Owner)) {
        CHECK(planting.foundIn(file.name) == QStringList());
        CHECK(planting.foundIn(wordsOf(file.bytes).remove(u"\r\n "_s), meant) == QStringList());
    }
    QGuiApplication::clipboard()->clear();
}
