// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// Files on their way to the disk: short ones unseen, long ones with their progress and a button that stops them.

#include "gui/shell/FileSaver.h"

#include "domain/WorkProgress.h"
#include "gui/look/Look.h"
#include "support/OpenTeam.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

namespace {

struct Desk : OpenTeam {
    Desk()
        : saver(std::make_unique<FileSaver>(*session, &window))
        , saved(saver.get(), &FileSaver::saved)
        , refused(saver.get(), &FileSaver::refused)
        , stopped(saver.get(), &FileSaver::stopped)
    {
        window.resize(900, 300);
        window.show();
    }

    QString path(const QString &name = u"record.pdf"_s) const { return QDir(folder.path()).filePath(name); }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray &words) const
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(words);
    }
    QStringList names() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); }
    void save(const FileMaking &making)
    {
        saver->save(path(), [making](Store &, const QString &) { return making; });
    }
    /// Begins one that is half done and goes no further until it is let go or stopped.
    void saveLong()
    {
        save([this](WorkProgress &progress) {
            progress.begin(10);
            while (!isLetGo && progress.advance(5))
                step.try_acquire_for(std::chrono::milliseconds(5));
            return isLetGo ? QByteArray("made") : QByteArray();
        });
    }
    template<typename T = QPushButton>
    T *find(const QString &name) const
    {
        auto *found = saver->findChild<T *>(name);
        REQUIRE(found);
        return found;
    }

    QWidget window;
    QLineEdit field{&window};
    QTemporaryDir folder;
    std::atomic<bool> isLetGo = false;
    std::counting_semaphore<> step{0};
    std::unique_ptr<FileSaver> saver;
    QSignalSpy saved, refused, stopped;
};

} // namespace

TEST_CASE("a file that is made at once is written privately, and nothing flashes", "[saving]")
{
    Desk desk;
    desk.put("before");
    bool shown = false;
    desk.save([](WorkProgress &) { return QByteArray("after"); });
    REQUIRE(until([&] {
        shown = shown || desk.saver->isVisible();
        return desk.saved.size() == 1;
    }));
    CHECK_FALSE(shown);
    CHECK(desk.saved.first().first().toString() == desk.path());
    CHECK(desk.bytes() == "after");
    CHECK((QFile::permissions(desk.path()) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    CHECK(desk.names() == QStringList{u"record.pdf"_s});
}

TEST_CASE("a file that takes long says how far it is while the window goes on", "[saving]")
{
    Desk desk;
    desk.saveLong();
    REQUIRE(until([&] { return desk.saver->isVisible(); }));
    const auto *bar = desk.find<QProgressBar>(u"savingBar"_s);
    CHECK(until([&] { return bar->maximum() == 10 && bar->value() == 5; }));
    CHECK(desk.find<QLabel>(u"savingText"_s)->text() == u"Making record.pdf. You can go on meanwhile.");
    CHECK(desk.find(u"stopSavingButton"_s)->accessibleName() == u"Stop making record.pdf");
    bool read = false; // changes come in meanwhile: the reader is free
    desk.session->read<bool>(desk.saver.get(), [](Store &) { return true; }, [&](const bool &) { read = true; });
    CHECK(until([&] { return read; }));
    desk.isLetGo = true;
    REQUIRE(until([&] { return desk.saved.size() == 1; }));
    CHECK(desk.saver->isHidden());
    CHECK(desk.bytes() == "made");
}

TEST_CASE("a file that is stopped leaves nothing, and what stood there as it was", "[saving]")
{
    Desk desk;
    const bool there = GENERATE(true, false);
    if (there)
        desk.put("before");
    desk.saveLong();
    REQUIRE(until([&] { return desk.saver->isVisible(); }));
    auto *stop = desk.find(u"stopSavingButton"_s);
    desk.window.activateWindow();
    desk.field.setFocus();
    REQUIRE(until([&] { return desk.field.hasFocus(); }));
    stop->setFocus(Qt::TabFocusReason);
    QTest::keyClick(stop, Qt::Key_Space);
    CHECK(desk.field.hasFocus()); // as before
    CHECK_FALSE(stop->isEnabled());
    REQUIRE(until([&] { return desk.stopped.size() == 1; }));
    CHECK(desk.stopped.first().first().toString() == u"Stopped. record.pdf was not written.");
    CHECK(desk.saver->isHidden());
    CHECK(desk.names() == (there ? QStringList{u"record.pdf"_s} : QStringList{}));
    CHECK(desk.bytes() == (there ? "before" : ""));
    CHECK(desk.saved.isEmpty());
    CHECK(desk.refused.isEmpty());
}

TEST_CASE("a file that cannot be made or written is refused, and what stood there is as it was", "[saving]")
{
    Desk desk;
    desk.put("before");
    desk.save([](WorkProgress &) { return QByteArray(); });
    REQUIRE(until([&] { return desk.refused.size() == 1; }));
    desk.saver->save(desk.path(u"nowhere/record.pdf"_s), [](Store &, const QString &) { return [](WorkProgress &) { return QByteArray("made"); }; });
    REQUIRE(until([&] { return desk.refused.size() == 2; }));
    desk.saver->save(desk.path(), [](Store &, const QString &) -> FileMaking { throw StoreError(u"gone"_s); });
    REQUIRE(until([&] { return desk.refused.size() == 3; }));
    CHECK(desk.refused.last().first().toString() == u"The file could not be written. It may be open elsewhere.");
    CHECK(desk.bytes() == "before");
    CHECK(desk.names() == QStringList{u"record.pdf"_s});
    CHECK(desk.saved.isEmpty());
}

TEST_CASE("a file that was asked for is written even as the window closes", "[saving]")
{
    Desk desk;
    desk.save([](WorkProgress &) { return QByteArray("made"); });
    desk.saver.reset();
    desk.document.reset();
    desk.session.reset(); // waits for what is being read
    CHECK(desk.bytes() == "made");
}
