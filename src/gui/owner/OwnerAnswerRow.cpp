// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/owner/OwnerAnswerRow.h"

#include "domain/OutputWords.h"
#include "domain/OwnerReview.h"
#include "gui/owner/OwnerPrefixEdit.h"
#include "gui/owner/ReplyDraft.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/StrengthMark.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"

#include <QDateEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int suggestedDays = 30; ///< where the calendar opens when nobody has named a day

/// How strong an improvement is.
QWidget *strengthOf(const PackAction &action, QWidget *parent)
{
    auto *mark = new StrengthMark(parent);
    mark->setChoice(action.aim, action.strength);
    mark->setVisible(action.aim || action.strength);
    return mark;
}

SegmentedControl *answersTo(const PackAction &action, QWidget *parent)
{
    auto *control = new SegmentedControl(parent);
    QStringList labels;
    for (int i = 0; i < enumCount<OwnerAnswer>; ++i)
        labels << answerLabel(OwnerAnswer(i));
    control->setSegments(labels);
    control->setObjectName(u"answerControl"_s);
    control->setAccessibleName(OwnerAnswerRow::tr("Your answer to: %1").arg(action.text));
    return control;
}

} // namespace

// What is made first comes first under Tab: the answer, then what it asks for.
OwnerAnswerRow::OwnerAnswerRow(ReplyDraft &draft, const PackAction &action, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_action(action)
    , m_choice(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_strength(strengthOf(action, this))
    , m_answers(answersTo(action, this))
    , m_commitment(buildCommitment())
    , m_becauseEdit(new GrowingEdit(this))
    , m_hint(new TextLabel(owner::notNowSentence(), Type::Supporting, Token::Ink2, this))
    , m_champion(new SavedField(m_championEdit, [this](const QString &text) {
        m_draft.answer(m_action.id, "champion", [text](ReplyAnswer &answer) { answer.champion = text; });
    }))
    , m_because(new SavedField(m_becauseEdit, [this](const QString &text) {
        m_draft.answer(m_action.id, "because", [text](ReplyAnswer &answer) { answer.because = text; });
    }))
{
    setObjectName(u"answerRow"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    auto *text = new TextLabel(action.text, Type::Body, Token::Ink, this);
    text->setWeight(600);
    text->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(text, 1);
    if (draft.earlier() && isNewSince(*draft.earlier(), action)) {
        auto *tag = new Tag(owner::newTag(), u"accent"_s, this);
        tag->setObjectName(u"newTag"_s);
        head->addWidget(tag, 0, Qt::AlignTop);
    }
    column->addLayout(head);

    m_choice->setSpacing(8);
    m_choice->addWidget(m_strength, 1);
    m_choice->addWidget(m_answers);
    column->addLayout(m_choice);

    auto *details = new QVBoxLayout;
    details->setSpacing(2);
    for (const owner::Detail &detail : owner::detailsOf(action)) {
        auto *line = new TextLabel(tr("%1: %2", "a label and what it says").arg(detail.label, detail.text), Type::Supporting, Token::Ink2, this);
        line->setWordWrap(true);
        details->addWidget(line);
    }
    column->addLayout(details);
    column->addWidget(m_commitment);
    m_becauseEdit->setObjectName(u"becauseEdit"_s);
    column->addWidget(m_becauseEdit);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(u"needsReasonLabel"_s);
    column->addWidget(m_hint);

    connect(m_answers, &SegmentedControl::currentChanged, this, [this](int index) {
        if (!m_refreshing && index >= 0)
            choose(OwnerAnswer(index));
    });
    connect(&m_draft, &ReplyDraft::changed, this, &OwnerAnswerRow::refresh);
    connect(Look::instance(), &Look::changed, this, &OwnerAnswerRow::arrange);
    refresh();
}

QWidget *OwnerAnswerRow::buildCommitment()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_championEdit = new OwnerPrefixEdit(tr("Champion"), box);
    m_championEdit->setObjectName(u"championEdit"_s);
    m_championEdit->setPlaceholderText(tr("A job, not a name"));
    row->addWidget(m_championEdit, 1);
    m_dayButton = new KeycapButton(tr("Set a day"), {}, box);
    m_dayButton->setObjectName(u"dayButton"_s);
    m_dayButton->setIconName(u"calendar"_s);
    m_dayButton->setAccessibleName(tr("Set the day: %1").arg(m_action.text));
    row->addWidget(m_dayButton, 1);
    m_dayEdit = new QDateEdit(box);
    m_dayEdit->setObjectName(u"dayEdit"_s);
    m_dayEdit->setAccessibleName(tr("By"));
    m_dayEdit->setCalendarPopup(true);
    m_dayEdit->setDisplayFormat(tr("'By' d MMMM yyyy", "a date format: the letters in quotes are shown as they are"));
    row->addWidget(m_dayEdit, 1);

    connect(m_dayButton, &QPushButton::clicked, this, [this] {
        setDay(QDate::currentDate().addDays(suggestedDays));
        m_dayEdit->setFocus(Qt::TabFocusReason);
    });
    connect(m_dayEdit, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (!m_refreshing)
            setDay(day);
    });
    return box;
}

void OwnerAnswerRow::choose(OwnerAnswer chosen)
{
    settle();
    m_draft.answer(m_action.id, "answer", [chosen, action = m_action](ReplyAnswer &answer) {
        answer.answer = chosen;
        // What the team suggests is there to be agreed to or changed.
        if (chosen == OwnerAnswer::Commit && answer.champion.isEmpty())
            answer.champion = action.champion;
        if (chosen == OwnerAnswer::Commit && !answer.due.isValid())
            answer.due = action.due;
    });
}

void OwnerAnswerRow::setDay(QDate day)
{
    m_draft.answer(m_action.id, "due", [day](ReplyAnswer &answer) { answer.due = day; });
}

void OwnerAnswerRow::settle()
{
    m_champion->settle();
    m_because->settle();
}

void OwnerAnswerRow::refresh()
{
    const ReplyAnswer *answer = m_draft.reply().answerTo(m_action.id);
    m_refreshing = true;
    m_answers->setCurrentIndex(answer ? int(answer->answer) : -1);
    const bool commits = answer && answer->answer == OwnerAnswer::Commit;
    const bool hasDay = commits && answer->due.isValid();
    m_commitment->setVisible(commits);
    m_dayEdit->setVisible(hasDay);
    m_dayButton->setVisible(!hasDay);
    if (hasDay && m_dayEdit->date() != answer->due)
        m_dayEdit->setDate(answer->due);
    m_champion->offer(answer ? answer->champion : QString());
    m_because->offer(answer ? answer->because : QString());
    const QString wanted = answer ? owner::becauseLabel(answer->answer) : QString();
    m_becauseEdit->setVisible(!wanted.isEmpty());
    m_becauseEdit->setPlaceholderText(wanted);
    m_becauseEdit->setAccessibleName(tr("%1: %2", "a label and what it says").arg(wanted, m_action.text));
    m_hint->setVisible(!answer || answer->answer == OwnerAnswer::NotNow);
    m_refreshing = false;
}

void OwnerAnswerRow::arrange()
{
    const int needed = m_strength->sizeHint().width() + m_choice->spacing() + m_answers->sizeHint().width();
    m_choice->setDirection(needed > width() - 32 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void OwnerAnswerRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace sharpend
