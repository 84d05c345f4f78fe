// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerReplyCard.h"

#include "domain/OwnerReview.h"
#include "gui/owner/ReplyDraft.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int replyLines = 7;
} // namespace

OwnerReplyCard::OwnerReplyCard(ReplyDraft &draft, QWidget *parent)
    : Card(parent)
    , m_draft(draft)
    , m_edit(new GrowingEdit(this))
    , m_text(new SavedField(m_edit, [this](const QString &text) { m_draft.edit("text", [text](OwnerReply &reply) { reply.text = text; }); }))
    , m_counselButton(new QPushButton(owner::counselHeading(), this))
    , m_counsel(new TextLabel(u"• "_s + owner::counsel().join(u"\n• "_s), Type::Supporting, Token::Ink2, this))
    , m_questionColumn(new QVBoxLayout)
    , m_questionLabel(new TextLabel(tr("Your questions to the team. They go to the facilitator, never to a person."), Type::Supporting,
                                    Token::Ink2, this))
    , m_missing(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_sent(new TextLabel({}, Type::Supporting, Token::GoodInk, this))
    , m_askButton(new QPushButton(tr("Ask the team a question"), this))
    , m_copyButton(new KeycapButton(tr("Copy as text"), {}, this))
    , m_saveButton(new KeycapButton(tr("Save reply"), {}, this))
    , m_lockBox(new TickBox(tr("Lock the file with a passphrase"), this))
{
    setObjectName(u"replyCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(17, 12, 17, 12);
    column->setSpacing(0);
    buildHead(column);
    m_edit->setObjectName(u"replyEdit"_s);
    m_edit->setAccessibleName(owner::replyHeading());
    m_edit->setMinimumLines(replyLines);
    column->addWidget(m_edit);
    m_questionLabel->setWordWrap(true);
    m_questionLabel->setContentsMargins(0, 12, 0, 4);
    column->addWidget(m_questionLabel);
    m_questionColumn->setSpacing(8);
    column->addLayout(m_questionColumn);
    column->addSpacing(10);
    buildFoot(column);
    connect(&m_draft, &ReplyDraft::changed, this, &OwnerReplyCard::refresh);
    connect(m_edit, &QPlainTextEdit::textChanged, m_sent, &QWidget::hide);
    setAccessibleName(owner::replyHeading());
    refresh();
}

void OwnerReplyCard::buildHead(QVBoxLayout *column)
{
    const OutputPack &pack = m_draft.pack();
    if (pack.actions.isEmpty()) {
        auto *result = new TextLabel(owner::nothingToApprove(), Type::Section, Token::Ink, this);
        result->setObjectName(u"nothingToApproveLabel"_s);
        result->setWordWrap(true);
        column->addWidget(result);
        column->addSpacing(8);
    }
    auto *head = new QHBoxLayout;
    auto *title = new TextLabel(owner::replyHeading(), pack.actions.isEmpty() ? Type::Body : Type::Section, Token::Ink, this);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    const QString promised = owner::promisedTag(pack);
    if (!promised.isEmpty())
        head->addWidget(new Tag(promised, {}, this), 0, Qt::AlignTop);
    column->addLayout(head);
    auto *how = new TextLabel(tr("Give it back as a file or as text. The facilitator shares it."), Type::Supporting, Token::Ink2, this);
    how->setWordWrap(true);
    column->addWidget(how);
    m_counselButton->setObjectName(u"counselButton"_s);
    m_counselButton->setProperty("look", u"link"_s);
    m_counselButton->setCursor(Qt::PointingHandCursor);
    m_counselButton->setCheckable(true);
    column->addWidget(m_counselButton, 0, Qt::AlignLeft);
    m_counsel->setObjectName(u"counselLabel"_s);
    m_counsel->setWordWrap(true);
    m_counsel->hide();
    column->addWidget(m_counsel);
    column->addSpacing(8);
    connect(m_counselButton, &QPushButton::toggled, m_counsel, &QWidget::setVisible);
}

void OwnerReplyCard::buildFoot(QVBoxLayout *column)
{
    m_lockBox->setObjectName(u"lockReplyBox"_s);
    column->addWidget(m_lockBox);
    column->addSpacing(8);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    m_askButton->setObjectName(u"askButton"_s);
    m_askButton->setProperty("look", u"link"_s);
    m_askButton->setCursor(Qt::PointingHandCursor);
    foot->addWidget(m_askButton);
    foot->addStretch(); // where nothing is missing, the buttons keep to their side
    m_missing->setObjectName(u"missingLabel"_s);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    foot->addWidget(m_missing, 1);
    m_copyButton->setObjectName(u"copyReplyButton"_s);
    m_copyButton->setLook(u"quiet"_s);
    m_copyButton->setControlSize(u"compact"_s);
    m_saveButton->setObjectName(u"saveReplyButton"_s);
    m_saveButton->setLook(u"primary"_s);
    m_saveButton->setControlSize(u"compact"_s);
    for (KeycapButton *button : {m_copyButton, m_saveButton}) {
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        foot->addWidget(button);
    }
    column->addLayout(foot);
    m_sent->setObjectName(u"sentLabel"_s);
    m_sent->setWordWrap(true);
    m_sent->setContentsMargins(0, 8, 0, 0);
    m_sent->hide();
    column->addWidget(m_sent);
    column->addStretch(1);
    connect(m_askButton, &QPushButton::clicked, this, &OwnerReplyCard::ask);
    connect(m_copyButton, &QPushButton::clicked, this, &OwnerReplyCard::copyRequested);
    connect(m_saveButton, &QPushButton::clicked, this, &OwnerReplyCard::saveRequested);
}

OwnerReplyCard::Question OwnerReplyCard::addQuestion()
{
    auto *edit = new GrowingEdit(this);
    edit->setObjectName(u"questionEdit"_s);
    edit->setAccessibleName(tr("Question %1 to the team").arg(m_questions.size() + 1));
    edit->setPlaceholderText(tr("What would you like to understand better?"));
    m_questionColumn->addWidget(edit);
    m_questions << Question{edit, new SavedField(edit, [this](const QString &) { storeQuestions(); })};
    QList<QWidget *> order{m_edit};
    for (const Question &question : std::as_const(m_questions))
        order << question.edit;
    order << m_lockBox << m_askButton << m_copyButton << m_saveButton;
    tabThrough(this, order);
    return m_questions.last();
}

void OwnerReplyCard::ask()
{
    // One that is still empty is the one to write in.
    const bool isOpen = !m_questions.isEmpty() && m_questions.last().edit->toPlainText().trimmed().isEmpty();
    GrowingEdit *edit = isOpen ? m_questions.last().edit : addQuestion().edit;
    m_questionLabel->show();
    edit->show();
    edit->setFocus(Qt::TabFocusReason);
}

void OwnerReplyCard::storeQuestions()
{
    QStringList texts;
    for (const Question &question : std::as_const(m_questions)) {
        if (const QString text = question.edit->toPlainText(); !text.trimmed().isEmpty())
            texts << text;
    }
    if (texts != m_draft.reply().questions)
        m_draft.edit("questions", [texts](OwnerReply &reply) { reply.questions = texts; });
}

void OwnerReplyCard::showQuestions()
{
    const QStringList &stored = m_draft.reply().questions;
    while (m_questions.size() < stored.size())
        addQuestion();
    // A line that was emptied stays where it is, so that nothing moves under somebody's hands.
    QStringList shown;
    for (const Question &question : std::as_const(m_questions)) {
        if (const QString text = question.edit->toPlainText(); !text.trimmed().isEmpty())
            shown << text;
    }
    if (shown != stored) {
        for (qsizetype i = 0; i < m_questions.size(); ++i)
            m_questions[i].field->offer(stored.value(i));
    }
    m_questionLabel->setVisible(!m_questions.isEmpty());
}

void OwnerReplyCard::refresh()
{
    m_text->offer(m_draft.reply().text);
    showQuestions();
    const QStringList missing = m_draft.missing();
    m_missing->setText(missing.value(0));
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setToolTip(missing.join(u'\n'));
    m_saveButton->setEnabled(missing.isEmpty());
    m_saveButton->setAccessibleDescription(missing.join(u". "_s));
    m_copyButton->setEnabled(missing.isEmpty());
    m_copyButton->setVisible(missing.isEmpty());
}

bool OwnerReplyCard::wantsLock() const { return m_lockBox->isChecked(); }

void OwnerReplyCard::settle()
{
    m_text->settle();
    for (const Question &question : std::as_const(m_questions))
        question.field->settle();
}

void OwnerReplyCard::showSent(const QString &sentence)
{
    m_sent->setText(sentence);
    m_sent->show();
}

} // namespace sharpend
