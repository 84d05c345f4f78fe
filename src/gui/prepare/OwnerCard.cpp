// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/OwnerCard.h"

#include "domain/Content.h"
#include "domain/DayWords.h"
#include "domain/Records.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

OwnerCard::OwnerCard(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_length(new TextLabel({}, Type::Meta, Token::Ink3, this))
    , m_text(new TextLabel({}, Type::Body, Token::Ink))
    , m_day(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_copied(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_hint(new TextLabel(tr("{focus} and {replyBy} are filled in wherever the card is read."), Type::Meta, Token::Ink3, this))
    , m_paper(new QFrame(this))
    , m_dayEditor(nullptr)
    , m_edit(new GrowingEdit(this))
    , m_field(new SavedField(m_edit, [this](const QString &text) { Q_EMIT edited(text); }))
    , m_editButton(new KeycapButton(this))
    , m_printButton(new KeycapButton(tr("Print card"), {}, this))
    , m_copyButton(new KeycapButton(tr("Copy for the Owner"), {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_length);
    column->addLayout(head);
    column->addSpacing(8);
    m_paper->setProperty("surface", u"sunken"_s);
    auto *paper = new QVBoxLayout(m_paper);
    paper->setContentsMargins(16, 12, 16, 12);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"ownerTextLabel"_s);
    paper->addWidget(m_text);
    column->addWidget(m_paper);
    m_edit->setObjectName(u"ownerCardEdit"_s);
    m_edit->setAccessibleName(tr("What the Owner says"));
    m_edit->setMinimumLines(6);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_edit);
    column->addWidget(m_hint);
    column->addSpacing(8);
    column->addWidget(buildDay());
    column->addSpacing(12);
    auto *briefTitle = new TextLabel(tr("For the Owner"), Type::Supporting, Token::Ink, this);
    briefTitle->setWeight(600);
    column->addWidget(briefTitle);
    column->addSpacing(4);
    m_brief = new QVBoxLayout;
    m_brief->setSpacing(2);
    column->addLayout(m_brief);
    column->addSpacing(8);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_editButton->setObjectName(u"editOwnerCardButton"_s);
    m_editButton->setIconName(u"pencil"_s);
    m_printButton->setObjectName(u"printOwnerCardButton"_s);
    m_printButton->setIconName(u"printer"_s);
    m_copyButton->setObjectName(u"copyOwnerCardButton"_s);
    m_copyButton->setIconName(u"mail"_s);
    for (KeycapButton *button : {m_editButton, m_printButton, m_copyButton}) {
        button->setControlSize(u"compact"_s);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_copied->hide();
    m_copied->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_copied);

    connect(m_editButton, &QPushButton::clicked, this, [this] { openEditor(!m_editing); });
    connect(m_printButton, &QPushButton::clicked, this, &OwnerCard::print);
    connect(m_copyButton, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(cardForOwner());
        m_copied->setText(tr("Copied. Paste it into a message to the Owner."));
        m_copied->show();
    });
    openEditor(false);
}

QWidget *OwnerCard::buildDay()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_day->setWordWrap(true);
    row->addWidget(m_day, 1);
    m_dayButton = new QPushButton(box);
    m_dayButton->setObjectName(u"replyDayButton"_s);
    m_dayButton->setProperty("look", u"link"_s);
    m_dayButton->setCursor(Qt::PointingHandCursor);
    row->addWidget(m_dayButton);
    column->addLayout(row);

    m_dayEditor = new QWidget(box);
    auto *editor = new QHBoxLayout(m_dayEditor);
    editor->setContentsMargins(0, 0, 0, 0);
    editor->setSpacing(8);
    m_dateEdit = new QDateEdit(m_dayEditor);
    m_dateEdit->setObjectName(u"replyDayEdit"_s);
    m_dateEdit->setAccessibleName(tr("The Owner answers by"));
    m_dateEdit->setProperty("controlSize", u"compact"_s);
    m_dateEdit->setCalendarPopup(true);
    m_dateEdit->setDisplayFormat(u"d MMM yyyy"_s);
    auto *keepButton = new QPushButton(tr("Keep"), m_dayEditor);
    keepButton->setObjectName(u"keepReplyDayButton"_s);
    keepButton->setProperty("controlSize", u"compact"_s);
    m_noDayButton = new QPushButton(tr("No day yet"), m_dayEditor);
    m_noDayButton->setObjectName(u"noReplyDayButton"_s);
    m_noDayButton->setProperty("controlSize", u"compact"_s);
    m_noDayButton->setProperty("look", u"quiet"_s);
    editor->addWidget(m_dateEdit, 1);
    editor->addWidget(keepButton);
    editor->addWidget(m_noDayButton);
    column->addWidget(m_dayEditor);
    m_dayEditor->hide();
    connect(m_dayButton, &QPushButton::clicked, this, [this] { openDay(true); });
    connect(keepButton, &QPushButton::clicked, this, [this] {
        m_dateEdit->interpretText();
        Q_EMIT replyPromised(m_dateEdit->date());
        openDay(false);
    });
    connect(m_noDayButton, &QPushButton::clicked, this, [this] {
        Q_EMIT replyPromised({});
        openDay(false);
    });
    return box;
}

void OwnerCard::setContent(const Content &content)
{
    m_content = &content;
    m_title->setText(content.ownerOpening.title);
    m_length->setText(content.ownerOpening.length);
    for (const Sentence &sentence : content.ownerBrief) {
        auto *line = new TextLabel(sentence.text, Type::Supporting, Token::Ink2, this);
        line->setWordWrap(true);
        m_brief->addWidget(line);
    }
}

void OwnerCard::setTeam(const LearningTeam &team)
{
    m_stored = team.ownerCard;
    m_focus = team.focus.trimmed();
    m_replyBy = team.replyPromisedBy;
    m_field->offer(team.ownerCard);
    m_day->setText(m_replyBy.isValid() ? tr("The Owner answers by %1").arg(dayAndMonth(m_replyBy))
                                       : tr("No day agreed for the Owner’s answer"));
    m_dayButton->setText(m_replyBy.isValid() ? tr("Change") : tr("Set a day"));
    m_dayButton->setAccessibleName(tr("%1: the day of the Owner’s answer").arg(m_dayButton->text()));
    m_copied->hide(); // what was copied may be out of date
    showText();
}

void OwnerCard::settle() { m_field->settle(); }

QString OwnerCard::filledText() const
{
    const QString card = m_edit->toPlainText();
    const QString by = m_replyBy.isValid() ? dayAndMonth(m_replyBy) : QString();
    return m_content ? m_content->ownerOpening.filled(card, m_focus, by).trimmed() : card;
}

QString OwnerCard::cardForOwner() const
{
    QStringList lines{filledText()};
    if (m_content && !m_content->ownerBrief.isEmpty()) {
        lines << QString() << tr("For you");
        for (const Sentence &sentence : m_content->ownerBrief)
            lines << u"– "_s + sentence.text;
    }
    return lines.join(u'\n');
}

void OwnerCard::showText()
{
    const QString text = filledText();
    m_text->setText(text.isEmpty() ? tr("Nothing written yet. Two minutes are enough: thank, ask, and leave.")
                                   : tr("“%1”", "what somebody says").arg(text));
    m_text->setToken(text.isEmpty() ? Token::Ink3 : Token::Ink);
    m_printButton->setEnabled(!text.isEmpty());
    m_copyButton->setEnabled(!text.isEmpty());
}

void OwnerCard::openEditor(bool open)
{
    m_editing = open;
    m_field->settle();
    showText();
    m_paper->setVisible(!open);
    m_edit->setVisible(open);
    m_hint->setVisible(open);
    m_editButton->setText(open ? tr("Done") : tr("Edit"));
    m_editButton->setIconName(open ? u"check"_s : u"pencil"_s);
    m_editButton->setAccessibleName(open ? tr("Done with the Owner’s opening") : tr("Edit the Owner’s opening"));
    if (open)
        m_edit->setFocus(Qt::TabFocusReason);
}

void OwnerCard::openDay(bool open)
{
    m_dayEditor->setVisible(open);
    m_dayButton->setVisible(!open);
    if (open) {
        m_dateEdit->setDate(m_replyBy.isValid() ? m_replyBy : QDate::currentDate().addDays(14));
        m_noDayButton->setVisible(m_replyBy.isValid());
        m_dateEdit->setFocus(Qt::TabFocusReason);
    } else {
        m_dayButton->setFocus(Qt::TabFocusReason);
    }
}

void OwnerCard::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QTextDocument page;
    page.setDefaultFont(Look::instance()->font(Type::OwnerReading));
    page.setPlainText(m_title->text() + u"\n\n"_s + cardForOwner());
    page.print(&printer);
}

} // namespace sharpend
