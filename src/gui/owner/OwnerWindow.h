// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Passphrase.h"
#include "gui/owner/ReplyDraft.h"
#include "gui/shell/Page.h"
#include "gui/widgets/FocusWatch.h"

#include <memory>

class QBoxLayout;
class QMenu;
class QScrollArea;

namespace sharpend {

class Banner;
class KeycapButton;
class OwnerAnswersCard;
class OwnerBar;
class OwnerLearningCard;
class OwnerReplyCard;
class UndoActions;

/// The Owner's window: what the team released, to be read, and the reply. It shows one pack out of the Owner's own
/// workspace and knows no way to any other.
class OwnerWindow : public QWidget
{
    Q_OBJECT
public:
    /// Opens the pack of \a releaseId in the workspace of \a session, as soon as it is there.
    OwnerWindow(Session &session, const QString &releaseId, QWidget *parent = nullptr);
    /// The same window on a draft, as the Owner would see it: watermarked, and nothing in it is kept.
    static OwnerWindow *preview(const OutputPack &pack, QWidget *parent);

    const ReplyDraft &draft() const { return *m_draft; }
    /// Puts what is being typed into the draft.
    void settle();
    /// Writes the reply to the file \a path, readable by nobody else, and locked where there is a \a passphrase; answers whether that
    /// worked, and says so.
    bool saveReplyTo(const QString &path, const Passphrase &passphrase = {});
    /// A sentence above the pack; \a kind as Banner's.
    void say(const QString &kind, const QString &sentence, const QString &action = {});
    /// Shows *Print* and *Save as PDF*, once somebody answers printRequested() and pdfRequested(); \a saver says how far a file is.
    void offerPrinting(QWidget *saver);

Q_SIGNALS:
    /// Another pack is wanted: a file.
    void packRequested(const QString &path);
    void printRequested(const sharpend::OutputPack &pack);
    void pdfRequested(const sharpend::OutputPack &pack);

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    OwnerWindow(ReplyDraft *draft, Session *session, QWidget *parent);
    void buildMenu(Session *session);
    QAction *add(const QString &does, const QKeySequence &keys, const std::function<void()> &act);
    void listenTo(Session &session);
    void showPack();
    QWidget *buildHead(QWidget *page);
    void arrange();
    void follow(QWidget *focus);
    /// Scrolls so that what has the keyboard is seen, and the caret of a field that is higher than the window.
    void reveal();
    void saveReply();
    void copyReply();
    void sent(const QDateTime &on, const QString &sentence);
    void openPack();
    void showShortcuts();
    void showHelp();

    ReplyDraft *m_draft;
    UndoActions *m_undo = nullptr; ///< a preview has none
    QMenu *m_menu;
    OwnerBar *m_bar;
    QWidget *m_bannerBox;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QAction *m_printAction = nullptr;
    KeycapButton *m_printButton = nullptr, *m_pdfButton = nullptr;
    // These are there from the moment the pack is.
    QBoxLayout *m_columns = nullptr;
    QWidget *m_side = nullptr;
    OwnerLearningCard *m_learning = nullptr;
    OwnerAnswersCard *m_answers = nullptr; ///< null where nothing is suggested
    OwnerReplyCard *m_reply = nullptr;
    QList<ShortcutInfo> m_shortcuts;
    QMetaObject::Connection m_caret;
    bool m_printing = false;
    bool m_bannerIsTrouble = false;
    std::unique_ptr<FocusWatch> m_watch; ///< the last member, and so the first to go
};

} // namespace sharpend
