// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerWindow.h"

#include "domain/OwnerReview.h"
#include "exchange/LockedFile.h"
#include "exchange/OwnerFile.h"
#include "exchange/PrivateFile.h"
#include "exchange/OutputPackFile.h"
#include "gui/locking/LockDialog.h"
#include "gui/look/KeyboardWays.h"
#include "gui/look/Look.h"
#include "gui/owner/OwnerAnswersCard.h"
#include "gui/owner/OwnerBar.h"
#include "gui/owner/OwnerLearningCard.h"
#include "gui/owner/OwnerPromisesCard.h"
#include "gui/owner/OwnerReplyCard.h"
#include "gui/session/Session.h"
#include "gui/shell/HelpWindow.h"
#include "gui/shell/LookMenu.h"
#include "gui/shell/Regions.h"
#include "gui/shell/ShortcutsDialog.h"
#include "gui/shell/UndoActions.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int sideWidth = 496, readableWidth = 480, widestPage = 1600;

} // namespace

OwnerWindow::OwnerWindow(Session &session, const QString &releaseId, QWidget *parent)
    : OwnerWindow(new ReplyDraft(session, releaseId), &session, parent)
{
}

OwnerWindow *OwnerWindow::preview(const OutputPack &pack, QWidget *parent)
{
    auto *window = new OwnerWindow(new ReplyDraft(pack), nullptr, parent);
    window->setAttribute(Qt::WA_DeleteOnClose);
    return window;
}

OwnerWindow::OwnerWindow(ReplyDraft *draft, Session *session, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_draft(draft)
    , m_menu(new QMenu(this))
    , m_bar(new OwnerBar(m_menu, draft->isPreview(), this))
    , m_bannerBox(new QWidget(this))
    , m_banner(new Banner(m_bannerBox))
    , m_scroll(new QScrollArea(this))
{
    draft->setParent(this);
    setObjectName(u"ownerWindow"_s);
    setProperty("surface", u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(720, 560);
    setAcceptDrops(!draft->isPreview());
    setWindowTitle(tr("Sharp End"));
    buildMenu(session);

    m_banner->setObjectName(u"ownerBanner"_s);
    m_bannerBox->hide();
    auto *bannerColumn = new QVBoxLayout(m_bannerBox);
    bannerColumn->setContentsMargins(32, 12, 32, 0);
    bannerColumn->addWidget(m_banner);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_bannerBox);
    column->addWidget(m_scroll, 1);

    connect(m_draft, &ReplyDraft::changed, this, &OwnerWindow::showPack);
    connect(m_draft, &ReplyDraft::refused, this, [this](const QString &sentence) { say(u"caution"_s, sentence); });
    connect(m_draft, &ReplyDraft::saved, this, [this] {
        m_bar->showSaved(tr("Draft reply saved %1").arg(QLocale().toString(QTime::currentTime(), u"HH:mm"_s)), true);
    });
    connect(Look::instance(), &Look::changed, this, &OwnerWindow::arrange);
    m_watch = std::make_unique<FocusWatch>([this](QWidget *, QWidget *now) { follow(now); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (qobject_cast<QPlainTextEdit *>(focusWidget())) // it grew under the caret
            reveal();
    });
    if (session)
        listenTo(*session);
    if (m_draft->isLoaded())
        showPack();
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
}

void OwnerWindow::listenTo(Session &session)
{
    connect(&session, &Session::readTroubled, this, [this](const QString &sentence) { say(u"stop"_s, sentence); });
    connect(&session, &Session::troubled, this, [this](const QString &sentence) {
        m_bannerIsTrouble = false;
        m_bannerBox->hide();
        if (sentence.isEmpty())
            return;
        say(u"stop"_s, tr("Your last change is on the screen but not yet on the disk. We keep trying. %1").arg(sentence));
        m_bannerIsTrouble = true;
    });
    connect(m_undo, &UndoActions::refused, this,
            [this](const QString &sentence) { say(u"caution"_s, sentence, tr("Undo the step before it")); });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_bannerBox->hide();
        m_undo->passOver();
    });
}

QAction *OwnerWindow::add(const QString &does, const QKeySequence &keys, const std::function<void()> &act)
{
    auto *action = new QAction(does, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
    m_shortcuts.append({tr("Anywhere"), keys.toString(QKeySequence::NativeText), does});
    return action;
}

void OwnerWindow::buildMenu(Session *session)
{
    m_menu->setObjectName(u"ownerMenu"_s);
    if (session) {
        m_undo = new UndoActions(*session, this);
        m_menu->addActions({m_undo->undo(), m_undo->redo()});
        m_shortcuts.append({tr("Anywhere"), m_undo->undo()->shortcut().toString(QKeySequence::NativeText), tr("Undo")});
        m_shortcuts.append({tr("Anywhere"), m_undo->redo()->shortcut().toString(QKeySequence::NativeText), tr("Redo")});
        m_menu->addSeparator();
        m_menu->addAction(add(tr("Open another pack…"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { openPack(); }));
        m_menu->addSeparator();
    }
    addLookMenus(m_menu);
    m_menu->addAction(add(tr("Full screen"), QKeySequence(Qt::Key_F11), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }));
    m_menu->addSeparator();
    m_menu->addAction(add(tr("Help for Owners"), QKeySequence(Qt::Key_F1), [this] { showHelp(); }));
    m_menu->addAction(add(tr("All shortcuts"), QKeySequence(Qt::SHIFT | Qt::Key_F1), [this] { showShortcuts(); }));
    m_menu->addSeparator();
    m_menu->addAction(session ? add(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); })
                              : add(tr("Close the preview"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] { close(); }));
    add(tr("Menu"), QKeySequence(Qt::Key_F10), [this] { m_bar->openMenu(); });
    const auto region = [this](int step) {
        if (m_reply)
            goToRegion(m_answers ? QList<QWidget *>{m_learning, m_answers, m_reply, m_bar} : QList<QWidget *>{m_learning, m_reply, m_bar},
                       focusWidget(), step);
    };
    add(tr("Next region"), QKeySequence(Qt::Key_F6), [region] { region(1); });
    add(tr("Region before"), QKeySequence(Qt::SHIFT | Qt::Key_F6), [region] { region(-1); });
}

void OwnerWindow::showPack()
{
    if (m_reply) // a pack never changes once it has left
        return;
    const OutputPack &pack = m_draft->pack();
    setWindowTitle(tr("%1 – Sharp End").arg(pack.title));
    auto *page = new QWidget;
    page->setProperty("page", true);
    page->setMaximumWidth(widestPage);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(32, 20, 32, 24);
    column->setSpacing(16);
    column->addWidget(buildHead(page));

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    auto *main = new QVBoxLayout;
    main->setSpacing(16);
    auto *chosen = new Banner(page);
    chosen->setText(owner::bannerSentence());
    chosen->setIconName(u"lock"_s);
    main->addWidget(chosen);
    m_learning = new OwnerLearningCard(page);
    m_learning->setPack(pack, m_draft->earlier());
    if (m_draft->isPreview())
        m_learning->setWatermark(tr("Preview"));
    main->addWidget(m_learning, 1);
    m_columns->addLayout(main, 1);

    m_side = new QWidget(page);
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(16);
    if (!pack.actions.isEmpty()) {
        m_answers = new OwnerAnswersCard(*m_draft, m_side);
        side->addWidget(m_answers);
    }
    m_reply = new OwnerReplyCard(*m_draft, m_side);
    side->addWidget(m_reply);
    side->addWidget(new OwnerPromisesCard(*m_draft, m_side));
    side->addStretch(1);
    m_columns->addWidget(m_side);
    column->addLayout(m_columns, 1);
    connect(m_reply, &OwnerReplyCard::saveRequested, this, &OwnerWindow::saveReply);
    connect(m_reply, &OwnerReplyCard::copyRequested, this, &OwnerWindow::copyReply);
    m_scroll->setWidget(page);
    arrange();
    m_learning->setFocus(Qt::OtherFocusReason);
}

QWidget *OwnerWindow::buildHead(QWidget *page)
{
    const OutputPack &pack = m_draft->pack();
    auto *head = new QWidget(page);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new TextLabel(pack.title, Type::PageTitle, Token::Ink, head);
    title->setObjectName(u"titleLabel"_s);
    title->setWordWrap(true);
    words->addWidget(title);
    QStringList about{owner::releasedSentence(pack), owner::tookPartSentence(pack, true)};
    if (m_draft->earlier())
        about << owner::newSentence(pack, *m_draft->earlier());
    about.removeAll(QString());
    auto *released = new TextLabel(about.join(u' '), Type::Body, Token::Ink2, head);
    released->setObjectName(u"releasedLabel"_s);
    released->setWordWrap(true);
    words->addWidget(released);
    row->addLayout(words, 1);
    m_printButton = new KeycapButton(tr("Print"), {}, head);
    m_printButton->setObjectName(u"printButton"_s);
    m_printButton->setIconName(u"printer"_s);
    m_pdfButton = new KeycapButton(tr("Save as PDF"), {}, head);
    m_pdfButton->setObjectName(u"pdfButton"_s);
    m_pdfButton->setIconName(u"upload"_s);
    for (KeycapButton *button : {m_printButton, m_pdfButton}) {
        row->addWidget(button, 0, Qt::AlignBottom);
        button->setVisible(m_printing);
    }
    connect(m_printButton, &QPushButton::clicked, this, [this] { Q_EMIT printRequested(m_draft->pack()); });
    connect(m_pdfButton, &QPushButton::clicked, this, [this] { Q_EMIT pdfRequested(m_draft->pack()); });
    return head;
}

void OwnerWindow::offerPrinting(QWidget *saver)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, saver); // under the bar
    m_printing = true;
    if (!m_printAction) {
        m_printAction = add(tr("Print…"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] { Q_EMIT printRequested(m_draft->pack()); });
        m_menu->insertAction(m_menu->actions().value(0), m_printAction);
    }
    for (KeycapButton *button : {m_printButton, m_pdfButton}) {
        if (button)
            button->show();
    }
}

void OwnerWindow::arrange()
{
    if (!m_columns)
        return;
    const int side = std::min(Look::instance()->scaled(sideWidth), 720);
    const bool stacked = width() - 64 - m_columns->spacing() - side < Look::instance()->scaled(readableWidth);
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setMinimumWidth(stacked ? 0 : side);
    m_side->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : side);
}

void OwnerWindow::follow(QWidget *focus)
{
    disconnect(m_caret);
    if (auto *edit = qobject_cast<QPlainTextEdit *>(focus)) // queued: once the field has grown
        m_caret = connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &OwnerWindow::reveal, Qt::QueuedConnection);
    reveal();
}

void OwnerWindow::reveal()
{
    constexpr int around = 24;
    const QWidget *page = m_scroll->widget(), *focus = focusWidget();
    if (!focus || !page || !page->isAncestorOf(focus))
        return;
    QRect wanted(focus->mapTo(page, QPoint(0, 0)), focus->size());
    if (focus == m_learning) { // read from its beginning
        wanted.setHeight(1);
    } else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(focus); edit && edit->height() > m_scroll->viewport()->height() - 2 * around) {
        wanted = edit->cursorRect();
        wanted.moveTopLeft(edit->viewport()->mapTo(page, wanted.topLeft()));
    }
    m_scroll->ensureVisible(0, wanted.center().y(), 0, wanted.height() / 2 + around);
}

void OwnerWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OwnerWindow::settle()
{
    if (m_answers)
        m_answers->settle();
    if (m_reply)
        m_reply->settle();
}

void OwnerWindow::say(const QString &kind, const QString &sentence, const QString &action)
{
    if (m_bannerIsTrouble || sentence.isEmpty())
        return;
    m_banner->setKind(kind);
    m_banner->setText(sentence);
    m_banner->setActionText(action);
    m_bannerBox->show();
}

void OwnerWindow::saveReply()
{
    const QString plain = tr("Owner’s replies (*.ownerreply)"), locked = tr("Owner’s replies, locked with a passphrase (*.ownerreply)");
    const QStringList filters = m_reply->wantsLock() ? QStringList{locked} : QStringList{plain, locked};
    QString chosen;
    QString path = QFileDialog::getSaveFileName(this, tr("Save reply"), fileNameFor(m_draft->pack(), u"ownerreply"_s), filters.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".ownerreply"_s;
    if (m_reply->wantsLock() || chosen == locked)
        LockDialog::ask(path, this, [this, path](const Passphrase &passphrase) { saveReplyTo(path, passphrase); });
    else
        saveReplyTo(path);
}

bool OwnerWindow::saveReplyTo(const QString &path, const Passphrase &passphrase)
{
    settle();
    if (!m_draft->missing().isEmpty())
        return false;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray bytes = replyBytes(m_draft->letter(now), now);
    QString wrong;
    if (!passphrase.isEmpty()) {
        QGuiApplication::setOverrideCursor(Qt::BusyCursor); // for the half second that a key takes
        wrong = writeLocked(path, bytes, LockedKind::OwnerReply, passphrase);
        QGuiApplication::restoreOverrideCursor();
    } else if (!writePrivately(path, bytes)) {
        wrong = tr("The file could not be written. It may be open elsewhere, or the folder may not be yours to write in.");
    }
    if (!wrong.isEmpty()) {
        say(u"stop"_s, wrong);
        return false;
    }
    const QString name = QFileInfo(path).fileName();
    sent(now, passphrase.isEmpty() ? tr("Saved as %1. Give it to the facilitator.").arg(name)
                                   : tr("Saved as %1, locked. Give it to the facilitator, and the passphrase another way.").arg(name));
    return true;
}

void OwnerWindow::copyReply()
{
    settle();
    if (!m_draft->missing().isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(replyAsText(m_draft->letter(now), now)));
    sent(now, tr("Copied. Paste it into a message to the facilitator."));
}

void OwnerWindow::sent(const QDateTime &on, const QString &sentence)
{
    m_draft->markSent(on);
    if (!m_bannerIsTrouble)
        m_bannerBox->hide();
    m_reply->showSent(sentence);
    QTimer::singleShot(0, this, [this] { // the sentence stands at the foot of the page, and is to be seen
        if (const QWidget *page = m_scroll->widget())
            m_scroll->ensureVisible(0, m_reply->mapTo(page, m_reply->rect().bottomLeft()).y(), 0, 24);
    });
}

void OwnerWindow::openPack()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open another pack"), {}, tr("Released packs (*.outputpack);;All files (*)"));
    if (!path.isEmpty())
        Q_EMIT packRequested(path);
}

void OwnerWindow::showShortcuts()
{
    QList<ShortcutInfo> all = m_shortcuts;
    all.append({tr("An answer"), tr("Left / Right"), tr("Choose: I commit, In part, Not now")});
    auto *dialog = new ShortcutsDialog(all, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OwnerWindow::showHelp()
{
    auto *help = findChild<HelpWindow *>();
    if (!help)
        help = new HelpWindow(this);
    help->showTopic(u"owner"_s);
}

bool OwnerWindow::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(this, next) || QWidget::focusNextPrevChild(next);
}

void OwnerWindow::closeEvent(QCloseEvent *event)
{
    settle();
    QWidget::closeEvent(event);
}

void OwnerWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void OwnerWindow::dropEvent(QDropEvent *event) { Q_EMIT packRequested(event->mimeData()->urls().first().toLocalFile()); }

} // namespace sharpend
