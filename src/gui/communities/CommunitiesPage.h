// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "gui/documents/LiveTables.h"
#include "gui/shell/Page.h"
#include "gui/widgets/FocusWatch.h"
#include "store/Operation.h"

#include <memory>

class QVBoxLayout;

namespace sharpend {

class Card;
class CommunityCard;
class CommunityRow;
class KeycapButton;
class LibraryDocument;
class StartCommunityForm;
class PulseCard;
struct Content;
struct DocumentChange;

/// Communities: peers who keep meeting. The list, and beside it the one that is in hand.
class CommunitiesPage : public Page
{
    Q_OBJECT
public:
    CommunitiesPage(LibraryDocument &library, const Content &content, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("communities"); }
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    void arrive() override;
    void settle() override;

    void showCommunity(const QString &id);
    /// The same with the session \a sessionId in hand and open; with its charter where none is named.
    void showPlace(const QString &id, const QString &sessionId);
    /// Writes the calendar files of \a community into \a folder, then does \a after.
    void saveCalendar(const Community &community, const QString &folder, const QList<Operation> &after);

Q_SIGNALS:
    /// A Learning Team that comes from the community is to be seen.
    void teamRequested(const QString &teamId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildEmpty();
    void connectCard();
    void follow(const DocumentChange &change);
    void refresh();
    QStringList order() const;
    void showList(const QStringList &ids);
    CommunityView view() const;
    void openForm(bool open);
    void perform(const Operation &operation, const QString &sentence = {});
    void chooseCalendarFolder(const Community &community, const QList<Operation> &after);
    void arrange();
    /// The pulse of the community in hand, which belongs to no session: its answers are pooled.
    void showPulse();
    void printPulse();

    LibraryDocument &m_library;
    LiveTables<Person, Release> m_named; ///< people, and summaries with their words
    const Content &m_content;
    QHash<QString, CommunityRow *> m_rows;
    QStringList m_shown;
    QString m_id, m_sessionId; ///< in hand
    QString m_wanted; ///< to be taken in hand once the document has it
    bool m_starting = false;
    bool m_arrives = false; ///< the keyboard goes to the community in hand once that is known
    KeycapButton *m_startButton, *m_firstButton;
    QWidget *m_listBox;
    QVBoxLayout *m_list;
    Card *m_empty;
    StartCommunityForm *m_form;
    CommunityCard *m_card;
    PulseCard *m_pulse = nullptr;
    QString m_pulseOf; ///< the community that it is of
    std::unique_ptr<FocusWatch> m_watch; ///< the last member, and so the first to go
};

} // namespace sharpend
