// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/ReplyCard.h"

#include "domain/DayWords.h"
#include "gui/library/NextStep.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"

#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

int daysBetween(const QDateTime &from, const QDateTime &to) { return int(from.toLocalTime().date().daysTo(to.toLocalTime().date())); }

} // namespace

ReplyCard::ReplyCard(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_words(new TextLabel({}, Type::Reading, Token::Ink, this))
    , m_questions(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_from(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_refusal(new TextLabel({}, Type::Supporting, Token::CautionInk, this))
    , m_tag(new Tag({}, u"good"_s, this))
    , m_shareButton(new QPushButton(tr("Share with the team"), this))
    , m_ways(new QWidget(this))
    , m_pasteBox(new QWidget(this))
{
    setObjectName(u"replyCard"_s);
    m_words->setObjectName(u"replyLabel"_s);
    m_from->setObjectName(u"replyFromLabel"_s);
    m_tag->setObjectName(u"replySharedTag"_s);
    for (TextLabel *label : {m_title, m_words, m_questions, m_from, m_refusal})
        label->setWordWrap(true);
    m_shareButton->setObjectName(u"shareReplyButton"_s);
    m_shareButton->setProperty("look", u"primary"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(21, 15, 21, 17);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title, 1);
    head->addWidget(m_tag);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_questions);
    buildWaiting();
    column->addWidget(m_ways);
    column->addWidget(m_pasteBox);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_from, 1);
    foot->addWidget(m_shareButton);
    column->addLayout(foot);
    connect(m_shareButton, &QPushButton::clicked, this, [this] { Q_EMIT shareRequested(m_release.id); });
}

void ReplyCard::buildWaiting()
{
    m_openButton = new QPushButton(tr("Open the Owner’s reply"), m_ways);
    m_openButton->setObjectName(u"openReplyButton"_s);
    m_openButton->setProperty("look", u"primary"_s);
    m_pasteButton = new QPushButton(tr("Paste it as text"), m_ways);
    m_pasteButton->setObjectName(u"pasteReplyButton"_s);
    m_pasteButton->setProperty("look", u"quiet"_s);
    auto *ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 4, 0, 0);
    ways->setSpacing(8);
    ways->addWidget(m_openButton);
    ways->addWidget(m_pasteButton);
    ways->addStretch(1);

    m_paste = new GrowingEdit(m_pasteBox);
    m_paste->setObjectName(u"replyEdit"_s);
    m_paste->setMinimumLines(4);
    m_paste->setMaximumBlockCount(2000);
    m_paste->setPlaceholderText(tr("The whole text that the Owner copied"));
    m_paste->setAccessibleName(tr("The Owner’s reply as text"));
    m_readButton = new QPushButton(tr("Read the reply"), m_pasteBox);
    m_readButton->setObjectName(u"readReplyButton"_s);
    m_readButton->setEnabled(false);
    auto *leave = new QPushButton(tr("Close"), m_pasteBox);
    leave->setObjectName(u"leavePasteButton"_s);
    leave->setProperty("look", u"quiet"_s);
    auto *box = new QVBoxLayout(m_pasteBox);
    box->setContentsMargins(0, 4, 0, 0);
    box->setSpacing(8);
    box->addWidget(m_paste);
    box->addWidget(m_refusal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_readButton);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    box->addLayout(buttons);
    m_refusal->setObjectName(u"replyRefusalLabel"_s);
    m_refusal->hide();
    m_pasteBox->hide();
    connect(m_openButton, &QPushButton::clicked, this, &ReplyCard::openRequested);
    connect(m_pasteButton, &QPushButton::clicked, this, [this] { openPaste(true); });
    connect(leave, &QPushButton::clicked, this, [this] { openPaste(false); });
    connect(m_readButton, &QPushButton::clicked, this, [this] { Q_EMIT pasted(m_paste->toPlainText().toUtf8()); });
    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] {
        m_refusal->hide();
        m_readButton->setEnabled(!m_paste->toPlainText().trimmed().isEmpty());
    });
}

void ReplyCard::openPaste(bool open)
{
    m_pasteBox->setVisible(open);
    if (open)
        m_paste->setFocus(Qt::TabFocusReason);
    m_ways->setVisible(!open);
    if (!open)
        m_pasteButton->setFocus(Qt::TabFocusReason);
}

void ReplyCard::refuse(const QString &sentence)
{
    m_refusal->setText(sentence);
    m_refusal->show();
    m_paste->setFocus(Qt::OtherFocusReason);
}

void ReplyCard::taken()
{
    m_paste->clear();
    m_pasteBox->hide();
}

void ReplyCard::showRelease(const Release &release, const QDate &promisedBy, bool several, bool ended)
{
    m_release = release;
    const bool here = release.reply.has_value(), shared = here && release.replySharedOn.isValid();
    const QString which = several ? tr(" (version %1)").arg(release.version) : QString();
    m_title->setText((here ? tr("What we did with what you told us") : ended ? tr("No reply has come from the Owner") : tr("Waiting for the Owner’s reply")) + which);
    m_tag->setText(shared ? tr("Reply shared with the team %1").arg(dayAndMonth(release.replySharedOn)) : QString());
    m_tag->setVisible(shared);
    const QWidget *focus = window()->focusWidget();
    const bool wasWaiting = m_ways->isAncestorOf(focus) || m_pasteBox->isAncestorOf(focus);
    m_shareButton->setVisible(here && !shared);
    if (wasWaiting && here && !shared)
        m_shareButton->setFocus(Qt::OtherFocusReason); // what comes next, before what had the keyboard goes
    m_ways->setVisible(!here && m_pasteBox->isHidden());
    if (here)
        m_pasteBox->hide();
    const QString look = ended ? QString() : u"primary"_s;
    if (m_openButton->property("look").toString() != look) {
        m_openButton->setProperty("look", look);
        m_openButton->style()->unpolish(m_openButton);
        m_openButton->style()->polish(m_openButton);
    }
    m_words->setType(here ? Type::Reading : Type::Body);
    m_words->setToken(here ? Token::Ink : Token::Ink2);
    m_words->setMaximumWidth(here ? Look::instance()->scaled(720) : QWIDGETSIZE_MAX);
    if (!here) {
        m_words->setText(ended ? tr("A late reply can still be opened here, for the team to hear.")
                               : waitingWords(release, promisedBy, QDateTime::currentDateTimeUtc()));
        m_questions->hide();
        m_from->hide();
        return;
    }
    m_words->setText(tr("“%1”").arg(release.reply->text));
    QStringList asked;
    for (const QString &question : release.reply->questions)
        asked << tr("The Owner asks the team: %1").arg(question);
    m_questions->setText(asked.join(u'\n'));
    m_questions->setVisible(!asked.isEmpty());
    const int days = daysBetween(release.releasedAt, release.reply->on);
    const QString after = days < 1 ? tr("on the day of the release") : tr("%n day(s) after release", nullptr, days);
    m_from->setText(shared ? tr("From the Owner · %1").arg(after)
                           : tr("From the Owner · %1. The team has not heard it yet: read it out or pass it on, then say so here.").arg(after));
    m_from->show();
}

} // namespace sharpend
