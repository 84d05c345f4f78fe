// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/App.h"

#include "exchange/Demo.h"
#include "exchange/LockedFile.h"
#include "gui/backups/RescueWindow.h"
#include "gui/look/LookSettings.h"
#include "gui/owner/OwnerDesk.h"
#include "gui/session/Session.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/RecentWorkspaces.h"
#include "gui/shell/TypingUndo.h"
#include "gui/widgets/Accessible.h"
#include "gui/widgets/AccessiblePainted.h"
#include "gui/widgets/PlainTextGuard.h"
#include "gui/widgets/WheelGuard.h"
#include "store/Backups.h"
#include "store/Location.h"
#include "store/Salvage.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoopLocker>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QTemporaryDir>

#include <future>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(App)
};

/// Lets the program go on until \a window is there: the one before it has gone by then, and with the last one Qt would end it.
class UntilShown : public QObject
{
public:
    explicit UntilShown(QWidget *window)
        : QObject(window)
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            deleteLater();
        return false;
    }

private:
    QEventLoopLocker m_goesOn;
};

/// One open workspace with its window. Replaced whole when another workspace is opened.
class Desk : public QObject
{
public:
    /// \a content is filled before the loop of events begins.
    Desk(const Content &content, QObject *parent)
        : QObject(parent)
        , m_content(content)
    {
    }

    ~Desk() override { close(); }

    /// Begins to open \a location, which goes on while the rest of the app is made ready.
    void begin(const QString &location)
    {
        try {
            m_begun = prepared(location);
        } catch (const StoreError &) {
            // open() tries again and says why not
        }
    }

    /// What is to become of a workspace that is not where it was.
    enum class Missing { Said, MadeAnew };

    /// Opens \a location in place of what is open; answers why not.
    QString open(const QString &location, Missing missing = Missing::Said)
    {
        try {
            Workspace workspace = m_begun.session ? std::exchange(m_begun, {}) : prepared(location, missing);
            auto window = std::make_unique<MainWindow>(*workspace.session, m_content);
            workspace.session->waitUntilOpen();
            if (m_window)
                new UntilShown(window.get());
            close();
            m_workspace = std::move(workspace);
            m_window = std::move(window);
        } catch (const StoreError &error) {
            // Never read by other means where it may be open (see Store::probe): what passes may be another window's doing.
            if (!error.isPassing() && !Database::isPostgres(location) && lockedKindOf(location))
                return Words::tr("%1 is locked with a passphrase: restore it as a copy first.").arg(QFileInfo(location).fileName());
            return error.sentence();
        }
        // Queued: the window that asks is the one that is replaced.
        connect(
            m_window.get(), &MainWindow::workspaceRequested, this,
            [this](const QString &wanted) {
                const QString wrong = OwnerDesk::isPack(wanted) ? openPack(wanted) : open(wanted);
                if (!wrong.isEmpty() && !rescue(wanted))
                    complain(wrong, m_window.get());
            },
            Qt::QueuedConnection);
        m_window->showSoon();
        if (!m_workspace.folder) // the sample is not worth going back to
            recent::remember(location);
        return {};
    }

    /// Opens a released pack in a window of its own, out of the Owner's workspace; answers why not.
    QString openPack(const QString &path)
    {
        if (!m_owner) // the sample keeps nothing, and what is opened beside it is no different
            m_owner = m_workspace.folder ? std::make_unique<OwnerDesk>(m_workspace.folder->filePath(u"owner.db"_s), seatFolder())
                                         : std::make_unique<OwnerDesk>(ownerStore(), seatFolder(), Backups::usualRoot());
        return m_owner->open(path, m_window.get());
    }

    /// Shows what can still be had of \a location where that is a workspace that is damaged or gone; answers whether it is one.
    bool rescue(const QString &location)
    {
        const QString root = Backups::usualRoot();
        if (location == "demo"_L1 || !(isMissingWorkspace(location, root) || isDamagedWorkspace(location, Backups::of(root, location).has_value())))
            return false;
        m_rescue = std::make_unique<RescueWindow>(location, Backups::usualRoot(), QDir(dataFolder()).filePath(u"rescue"_s));
        // Somebody who has restored a copy and worked there finds this window at every start, and is to find the copy.
        if (const QString last = recent::workspaces().value(0);
            QFileInfo(last) != QFileInfo(location) && (Database::isPostgres(last) || QFileInfo::exists(last)))
            m_rescue->offer(last);
        const auto goOnWith = [this](const QString &wanted, Missing missing) {
            const QString wrong = open(wanted, missing);
            if (!wrong.isEmpty())
                return complain(wrong, m_rescue.get());
            m_window->show(); // before the other goes, which may be the last one
            m_rescue.reset();
        };
        connect(
            m_rescue.get(), &RescueWindow::workspaceRequested, this,
            [goOnWith](const QString &copy) { goOnWith(copy, Missing::Said); }, Qt::QueuedConnection);
        connect(
            m_rescue.get(), &RescueWindow::emptyWorkspaceRequested, this, [goOnWith, location] { goOnWith(location, Missing::MadeAnew); },
            Qt::QueuedConnection);
        m_rescue->show();
        return true;
    }

    static void complain(const QString &sentence, QWidget *parent)
    {
        QMessageBox box(QMessageBox::Warning, Words::tr("Sharp End"), sentence, QMessageBox::Close, parent);
        box.exec();
    }

    MainWindow *window() const { return m_window.get(); }

private:
    struct Workspace {
        std::unique_ptr<QTemporaryDir> folder; ///< of the sample, which leaves nothing behind
        std::unique_ptr<Session> session;
    };

    static Workspace prepared(const QString &location, Missing missing = Missing::Said)
    {
        const bool demo = location == "demo"_L1;
        auto folder = demo ? std::make_unique<QTemporaryDir>() : nullptr;
        const QString path = demo ? folder->filePath(u"sample.db"_s) : location;
        if (demo) {
            // The sample's meeting began in the morning: before noon it is yesterday's, so that nothing lies ahead of now.
            const QDate today = QDateTime::currentDateTime().addSecs(-12 * 3600).date();
            if (const QString wrong = makeDemo(path, today); !wrong.isEmpty())
                throw StoreError(wrong);
        }
        if (!demo && missing == Missing::Said)
            requireStillThere(path, Backups::usualRoot());
        auto session = Session::begin(path, seatFolder(), demo ? QString() : Backups::usualRoot());
        return {std::move(folder), std::move(session)};
    }

    void close()
    {
        if (m_workspace.folder)
            m_owner.reset();
        m_window.reset();
        m_workspace.session.reset();
        m_workspace.folder.reset();
    }

    const Content &m_content;
    Workspace m_begun, m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<OwnerDesk> m_owner; ///< once a pack has been opened
    std::unique_ptr<RescueWindow> m_rescue; ///< while a workspace that was wanted is damaged
};

} // namespace

int runApp(QApplication &application, const AppOptions &options)
{
    makeDataFolder();
    Content content;
    Desk desk(content, &application);
    const bool isPack = !options.demo && OwnerDesk::isPack(options.file);
    const QString location = options.demo ? u"demo"_s : options.store.isEmpty() ? defaultStore() : options.store;
    if (!isPack)
        desk.begin(location);

    // Seven files to parse: they are read while fonts and styles are, and a window is made, which looks into them only when it is shown.
    auto contentRead = std::async(std::launch::async, [&content] { return readContent(content, contentFolders()); });
    auto *look = new Look(&application);
    LookSettings::apply(look);
    new PlainTextGuard(&application);
    new WheelGuard(&application);
    new TypingUndo(&application);
    installAccessibleWidgets();
    installPaintedAccessibility();

    if (isPack) { // the Owner's window alone: no Library, no other workspace
        contentRead.wait();
        OwnerDesk owner(options.store.isEmpty() ? ownerStore() : options.store, seatFolder(), Backups::usualRoot(), &application);
        QGuiApplication::setQuitOnLastWindowClosed(false); // a dialog for the passphrase is the last one for a moment
        const QString wrong = owner.open(options.file);
        QGuiApplication::setQuitOnLastWindowClosed(true);
        if (!wrong.isEmpty()) {
            Desk::complain(wrong, nullptr);
            return 1;
        }
        return owner.isOpen() ? application.exec() : 0; // its passphrase was not at hand
    }
    const QString wrong = desk.open(location), contentWrong = contentRead.get();
    if (!wrong.isEmpty()) {
        if (desk.rescue(location))
            return application.exec();
        Desk::complain(wrong, nullptr);
        return 1;
    }
    if (!options.file.isEmpty()) {
        desk.window()->show(); // what is asked about the file lies over it
        desk.window()->openFile(options.file);
    }
    if (!contentWrong.isEmpty())
        desk.window()->tell(Words::tr("%1 The words that came with the app are used instead.").arg(contentWrong));
    return application.exec();
}

} // namespace sharpend
