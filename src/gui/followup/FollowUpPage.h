// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

class QBoxLayout;
class QVBoxLayout;

namespace sharpend {

class Card;
class FinishCard;
class FollowUpActionRow;
class GoodResult;
class LearningCardRow;
class LookBackRow;
class NotNowRow;
class PulseCard;
class ReleasePaper;
class ReplyCard;
class TextLabel;
class TickBox;
struct Content;
struct Operation;

/// *Follow-up*: the Owner’s reply, what became of the improvements, looking back, and the end.
class FollowUpPage : public Page
{
    Q_OBJECT
public:
    FollowUpPage(TeamDocument &document, const Content &content, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    QString undoScope() const override { return m_document.teamId(); }
    void arrive() override;
    void settle() override;
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    QList<QAction *> menuActions() override;

Q_SIGNALS:
    /// The file dialog for the Owner's reply.
    void importReplyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildMain();
    QWidget *buildSide();
    void arrange();
    void refresh();
    void showReplies();
    void showActions();
    void showSide();
    void takeReply(ReplyCard *card, const QByteArray &text);
    void perform(const Operation &operation);

    TeamDocument &m_document;
    QWidget *m_main = nullptr, *m_side = nullptr;
    QBoxLayout *m_columns = nullptr;
    GoodResult *m_ended = nullptr, *m_noActions = nullptr;
    QVBoxLayout *m_replies = nullptr, *m_actions = nullptr, *m_lookBacks = nullptr;
    QWidget *m_actionsHead = nullptr;
    Card *m_actionsCard = nullptr, *m_lookBackCard = nullptr;
    TextLabel *m_counts = nullptr, *m_shareWords = nullptr;
    TickBox *m_agree = nullptr;
    LearningCardRow *m_card = nullptr;
    FinishCard *m_finish = nullptr;
    ReleasePaper *m_onPaper;
    PulseCard *m_pulse;
    QHash<QString, ReplyCard *> m_replyCards;
    QHash<QString, FollowUpActionRow *> m_actionRows;
    QHash<QString, NotNowRow *> m_notNowRows;
    QList<QWidget *> m_actionOrder;
    QList<LookBackRow *> m_lookBackRows;
    qsizetype m_widgets = 0; ///< how many there were when Tab was last put in order
};

} // namespace sharpend
