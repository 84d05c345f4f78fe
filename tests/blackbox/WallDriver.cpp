// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A main window on a Learning Team that types what it is told, for BlackBoxTest.cpp:
//   sharpend_wall_driver STORE TEAM
// Each line it reads is a command, each line it writes begins with the microseconds of the machine's steady clock.

#include "ChanceHand.h"
#include "WallSum.h"
#include "WallTypist.h"
#include "exchange/Passphrase.h"
#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/TypingUndo.h"
#include "gui/wall/CaptureBar.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/LaneView.h"
#include "gui/widgets/Accessible.h"
#include "gui/widgets/AccessiblePainted.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/PlainTextGuard.h"
#include "store/Backups.h"
#include "store/Location.h"

#include <QAction>
#include <QApplication>
#include <QTest>

#include <chrono>
#include <cstdio>
#include <iostream>
#include <thread>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

constexpr int patience = 20000;

void say(const QString &line)
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("%lld %s\n", static_cast<long long>(std::chrono::duration_cast<std::chrono::microseconds>(now).count()), qUtf8Printable(line));
    std::fflush(stdout);
}

void waitFor(const std::function<bool()> &state)
{
    if (!QTest::qWaitFor(state, patience))
        say(u"waited in vain"_s);
}

class Driver : public QObject
{
public:
    Driver(Session &session, MainWindow &window, const QString &teamId)
        : m_session(session)
        , m_window(window)
        , m_document(open(window, teamId))
    {
        connect(m_document, &TeamDocument::noteSaved, this, [](const QString &id) { say(u"saved "_s + id); });
        connect(m_document, &TeamDocument::noteRefused, this,
                [](const Note &, const QString &sentence) { say(u"refused "_s + sentence); });
    }

    void run()
    {
        waitFor([this] { return findField() && m_field->isVisible() && (m_field->hasFocus() || isEditing()); });
        m_typist = new WallTypist(m_session, m_window, *m_document, say);
        m_typist->setParent(this);
        connect(m_window.findChild<CaptureBar *>(), &CaptureBar::captured, this, [this](const Note &note) {
            m_known.insert(note.id, note.text);
            say((cards().contains(note.id) ? u"shown "_s : u"hidden "_s) + note.id);
        });
        for (const Note &note : m_document->wallNotes())
            m_known.insert(note.id, note.text);
        connect(m_document, &TeamDocument::changed, this, &Driver::onChanged);
        say(u"ready"_s);
    }

    void obey(const QString &line)
    {
        const QString word = line.section(u' ', 0, 0), rest = line.section(u' ', 1);
        if (word == "type"_L1) {
            typeText(rest);
        } else if (word == "enter"_L1) {
            pressKey(Qt::Key_Return);
        } else if (word == "press"_L1) {
            const QKeyCombination keys = QKeySequence::fromString(rest)[0];
            pressKey(keys.key(), keys.keyboardModifiers());
        } else if (word == "add"_L1) {
            typeText(rest);
            pressKey(Qt::Key_Return);
        } else if (word == "undo"_L1) {
            const QList<QAction *> actions = m_window.actions();
            const auto undo = std::find_if(actions.begin(), actions.end(),
                                           [](const QAction *action) { return action->shortcut() == QKeySequence(QKeySequence::Undo); });
            waitFor([&] { return undo != actions.end() && (*undo)->isEnabled(); });
            pressKey(Qt::Key_Z, Qt::ControlModifier);
        } else if (word == "wait-saved"_L1) {
            waitFor([this] { return m_document->pendingNotes().isEmpty() && m_session.waiting() == 0; });
            say(u"settled"_s);
        } else if (word == "count"_L1) {
            say(u"wall %1"_s.arg(cards().size()));
        } else if (word == "focus"_L1) {
            say(u"focus "_s + (qApp->focusWidget() ? qApp->focusWidget()->objectName() : u"nowhere"_s));
        } else if (word == "text"_L1) {
            say(u"text "_s + m_field->toPlainText());
        } else if (word == "live"_L1) {
            say(u"live "_s + m_typist->live());
        } else if (word == "torture"_L1) {
            m_typist->start(rest.section(u' ', 0, 0).toUInt(), rest.section(u' ', 1, 1).toInt(), rest.section(u' ', 2, 2).toInt());
        } else if (word == "wall"_L1) {
            say(u"cards "_s + spoken().join(u" | "_s));
        } else if (word == "trouble"_L1) {
            say(u"trouble "_s + trouble());
        } else if (word == "back-up"_L1) {
            connect(
                &m_session, &Session::backupsChanged, this, [this] { say(u"backed-up "_s + m_session.backupTrouble()); },
                Qt::SingleShotConnection);
            m_session.backUpNow();
        } else if (word == "save-copy"_L1) {
            m_session.saveCopy(rest, Passphrase(), this, [](const Outcome &outcome) { say(u"copied "_s + outcome.sentence()); });
        } else if (word == "quit"_L1) {
            m_window.close();
        } else if (word == "work"_L1) { // NAME SEED CHANGES
            m_hand.work(rest.section(u' ', 0, 0), rest.section(u' ', 1, 1).toUInt(), rest.section(u' ', 2, 2).toInt());
            say(u"worked "_s + m_hand.typed().join(u' '));
        } else if (word == "sum"_L1) {
            say(u"sum "_s + test::wallSum(m_document->rows<Note>().values(), m_document->rows<Theme>().values(), m_document->rows<Placement>().values()));
        } else {
            say(u"what? "_s + line);
        }
    }

private:
    static TeamDocument *open(MainWindow &window, const QString &teamId)
    {
        window.openTeam(teamId);
        return window.findChild<TeamDocument *>();
    }

    CaptureField *findField()
    {
        if (!m_field)
            m_field = m_window.findChild<CaptureField *>();
        return m_field;
    }

    /// A card that was open as an earlier window ended is open again.
    static bool isEditing() { return keyboard() && keyboard()->objectName() == "noteEdit"_L1; }

    /// What a screen reader reads of each card.
    QStringList spoken() const
    {
        QStringList said;
        for (const LaneView *view : m_window.findChildren<LaneView *>()) {
            for (int row = 0; view->isVisible() && row < view->lane()->rowCount(); ++row)
                said << view->lane()->index(row).data(Qt::AccessibleTextRole).toString();
        }
        return said;
    }

    /// The banner above the capture bar, where there is one.
    QString trouble() const
    {
        for (const Banner *banner : m_window.findChildren<Banner *>(u"troubleBanner"_s)) {
            if (banner->isVisible())
                return banner->text();
        }
        return {};
    }

    QStringList cards() const
    {
        QStringList ids;
        for (const LaneView *view : m_window.findChildren<LaneView *>()) {
            for (int row = 0; view->isVisible() && row < view->lane()->rowCount(); ++row)
                ids << view->lane()->index(row).data(LaneModel::NoteIdRole).toString();
        }
        return ids;
    }

    void onChanged()
    {
        const QStringList there = cards();
        for (const QString &id : there) {
            if (!m_known.contains(id)) {
                m_known.insert(id, m_document->row<Note>(id).text);
                say(u"seen "_s + m_known[id]);
            }
        }
        const QStringList known = m_known.keys();
        for (const QString &id : known) {
            if (!there.contains(id))
                say(u"gone "_s + m_known.take(id));
        }
    }

    Session &m_session;
    MainWindow &m_window;
    TeamDocument *m_document;
    CaptureField *m_field = nullptr;
    WallTypist *m_typist = nullptr;
    QHash<QString, QString> m_known;
    test::ChanceHand m_hand{m_session, m_window, *m_document};
};

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setOrganizationName(u"sharpend"_s);
    QCoreApplication::setApplicationName(u"sharpend"_s);
    QApplication application(argc, argv);
    if (argc != 3)
        return 2;
    auto *look = new Look(&application);
    look->setColorScheme(ColorScheme(0));
    new PlainTextGuard(&application);
    new TypingUndo(&application);
    installAccessibleWidgets();
    installPaintedAccessibility();
    Content content;
    if (const QString wrong = readContent(content); !wrong.isEmpty()) {
        say(wrong);
        return 1;
    }
    makeDataFolder();
    try {
        const bool backsUp = qEnvironmentVariableIsSet("SHARPEND_BACKS_UP"); // as the application does
        const auto opened = Session::begin(QString::fromLocal8Bit(argv[1]), seatFolder(), backsUp ? Backups::usualRoot() : QString());
        opened->waitUntilOpen();
        Session &session = *opened;
        MainWindow window(session, content);
        window.show();
        window.activateWindow();
        Driver driver(session, window, QString::fromLocal8Bit(argv[2]));
        driver.run();
        std::thread([&driver] {
            for (std::string line; std::getline(std::cin, line);)
                QMetaObject::invokeMethod(&driver, [&driver, text = QString::fromStdString(line)] { driver.obey(text); });
            QMetaObject::invokeMethod(&driver, [&driver] { driver.obey(u"quit"_s); });
        }).detach();
        return application.exec();
    } catch (const StoreError &error) {
        say(error.sentence());
        return 1;
    }
}
