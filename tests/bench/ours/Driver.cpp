// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// The sides of Sharp End that have a window. This file is linked with the program's own main, which begins as for anybody:
//   sharpend_bench_app --store STORE
// SHARPEND_BENCH_SIDE says what is measured, SHARPEND_BENCH_TEAM in which Learning Team:
//   start    the moment of the first paint in which the Library shows its Learning Teams
//   memory   what the process holds with the wall open
//   key      a letter in the capture field
//   wall     from the Learning Team being opened to the first paint of cards
//   add      Enter in the capture field, to the paint of the new card
//   settle   the processor time of the window's thread for a note: from Enter until it is on the disk, read back and shown
//   scroll   the fullest lane, a notch of the wheel further

#include "bench/child/Painted.h"
#include "bench/child/Rounds.h"
#include "gui/documents/TeamDocument.h"
#include "gui/library/TeamRow.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/LaneView.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend::bench {

namespace {

LaneView *laneOf(QWidget *widget) { return qobject_cast<LaneView *>(widget->parentWidget()); }
bool isCards(QWidget *widget)
{
    const LaneView *lane = laneOf(widget);
    return lane && widget == lane->viewport() && lane->lane()->rowCount() > 0;
}

class Driver : public QObject
{
public:
    explicit Driver(QObject *parent)
        : QObject(parent)
        , m_side(qEnvironmentVariable("SHARPEND_BENCH_SIDE"))
        , m_teamId(qEnvironmentVariable("SHARPEND_BENCH_TEAM"))
    {
        if (m_side == "start"_L1)
            m_rows = std::make_unique<Painted>([](QWidget *widget) { return qobject_cast<TeamRow *>(widget) != nullptr; });
    }

    void begin()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                m_window = window;
        }
        if (!m_window)
            giveUp(u"there is no window"_s);
        if (m_side == "start"_L1)
            return start();
        happenUntil([this] { return m_window->isVisible(); }, "the window");
        m_window->activateWindow(); // no window manager does it
        if (m_side == "memory"_L1) {
            m_window->openTeam(m_teamId);
            const Painted painted(isCards);
            happenUntil([&] { return painted.happened(); }, "the wall");
            QTimer::singleShot(1s, this, [] {
                tell(u"holds %1"_s.arg(memoryHeld()));
                QCoreApplication::quit();
            });
            return;
        }
        openWall();
        if (m_side == "key"_L1) {
            listen([this] { return typeLetterThere(); }, QString::number(field()->width()));
        } else if (m_side == "wall"_L1) {
            listen([this] { return openWall(); }, QString::number(textWidth()));
        } else if (m_side == "add"_L1 || m_side == "settle"_L1) {
            listen([this] { return add(); });
        } else if (m_side == "scroll"_L1) {
            const LaneView *lane = fullestLane();
            listen([this] { return scroll(); }, u"%1 %2"_s.arg(textWidth()).arg(lane->viewport()->height()));
        } else {
            giveUp(u"no such side"_s);
        }
    }

private:
    void start()
    {
        happenUntil([&] { return m_rows->happened(); }, "the Library");
        m_rows.reset();
        reachScreen();
        tell(u"painted %1"_s.arg(now(), 0, 'f', 1));
        QCoreApplication::quit();
    }

    void listen(const std::function<double()> &once, const QString &word = {})
    {
        m_rounds = std::make_unique<Rounds>(once);
        m_rounds->begin(word);
    }

    TeamDocument *document() const { return m_window->findChild<TeamDocument *>(); }
    CaptureField *field() const
    {
        for (CaptureField *field : m_window->findChildren<CaptureField *>()) {
            if (field->isVisible())
                return field;
        }
        giveUp(u"there is no capture field"_s);
    }

    double openWall()
    {
        m_window->openCandidates(); // leaves the Learning Team
        settle();
        const double start = now();
        m_window->openTeam(m_teamId);
        const Painted painted(isCards);
        happenUntil([&] { return painted.happened(); }, "the wall");
        reachScreen();
        const double time = now() - start;
        field()->setFocus();
        happenUntil([this] { return field()->hasFocus(); }, "the keyboard");
        settle();
        return time;
    }

    /// Lets everything that follows happen: what is queued in the other threads, and what they answer.
    void settle() const
    {
        Session *session = nullptr;
        if (const TeamDocument *team = document())
            session = &team->session();
        for (int turn = 0; session && turn < 3; ++turn) {
            happenUntil([&] { return session->waiting() == 0; }, "the disk");
            bool read = false;
            session->read<int>(
                m_window, [](Store &) { return 0; }, [&](const int &) { read = true; }); // behind what was asked before
            happenUntil([&] { return read; }, "the reader");
        }
        QTest::qWait(20); // for timers
    }

    double typeLetterThere()
    {
        if (field()->toPlainText().size() >= 60)
            field()->clear();
        reachScreen();
        return typeLetter(m_window, m_number++);
    }

    double add()
    {
        field()->setPlainText(u"%1 Nobody told the night shift that the list had changed"_s.arg(++m_number));
        settle();
        const double start = now(), startOfWork = threadTime();
        const Painted painted(isCards);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Return);
        happenUntil([&] { return painted.happened(); }, "the new card");
        reachScreen();
        const double shown = now() - start;
        settle();
        return m_side == "settle"_L1 ? threadTime() - startOfWork : shown;
    }

    LaneView *fullestLane() const
    {
        LaneView *fullest = nullptr;
        for (LaneView *lane : m_window->findChildren<LaneView *>()) {
            if (lane->isVisible() && (!fullest || lane->lane()->rowCount() > fullest->lane()->rowCount()))
                fullest = lane;
        }
        return fullest;
    }

    /// The width at which the words of a card are wrapped.
    int textWidth() const
    {
        const LaneView *lane = fullestLane();
        const QRect card(0, 0, lane->viewport()->width(), 200);
        return NoteCard(NoteCard::Scale()).textRect(card, lane->lane()->card(0)).width();
    }

    double scroll()
    {
        LaneView *lane = fullestLane();
        if (lane->verticalScrollBar()->value() == lane->verticalScrollBar()->maximum())
            lane->verticalScrollBar()->setValue(0);
        reachScreen();
        return turnWheel(lane->viewport());
    }

    QString m_side, m_teamId;
    std::unique_ptr<Painted> m_rows; ///< the first rows of the Library, which may come before begin()
    MainWindow *m_window = nullptr;
    std::unique_ptr<Rounds> m_rounds;
    int m_number = 0;
};

void drive()
{
    if (!qEnvironmentVariableIsSet("SHARPEND_BENCH_SIDE"))
        giveUp(u"this is Sharp End with a driver for tools/bench"_s);
    auto *driver = new Driver(qApp);
    // Not by a posted event: begin() waits within, and what was posted behind it would wait with it.
    QTimer::singleShot(1ms, driver, [driver] { driver->begin(); });
}

Q_COREAPP_STARTUP_FUNCTION(drive)

} // namespace

} // namespace sharpend::bench
