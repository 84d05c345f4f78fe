// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/FollowUpActionRow.h"

#include "domain/DayWords.h"
#include "domain/Outputs.h"
#include "gui/followup/ProgressSteps.h"
#include "gui/widgets/AskLine.h"
#include "gui/widgets/DayRow.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/StrengthMark.h"
#include "gui/widgets/TextLabel.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int whoWidth = 168;
constexpr int daysToCheckIn = 28;

QPushButton *linkOf(const QString &words, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(words, parent);
    button->setObjectName(name);
    button->setProperty("look", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace

FollowUpActionRow::FollowUpActionRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_strength(new StrengthMark(this))
    , m_champion(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_by(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_updates(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_answer(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_late(new Tag({}, u"caution"_s, this))
    , m_progress(new ProgressSteps(this))
{
    setObjectName(u"actionRow"_s);
    m_progress->setObjectName(u"progressSteps"_s);
    m_updates->setObjectName(u"updatesLabel"_s);
    m_text->setWeight(600);
    for (TextLabel *label : {m_text, m_champion, m_by, m_updates, m_answer})
        label->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 18, 6);
    column->setSpacing(4);
    column->addWidget(facts());
    column->addWidget(m_answer);
    column->addWidget(news());
    // The keyboard goes through them in the order in which they are made.
    m_checkIn = new DayRow(u"checkIn"_s, tr("When to look again"), daysToCheckIn, this);
    m_updateLine = new AskLine(u"update"_s, tr("What has happened, in a few words"), tr("Add the update"), tr("Leave it"), this);
    m_stopLine = new AskLine(u"stop"_s, tr("Why it stops: the team will read it"), tr("Stop it"), tr("Leave it"), this);
    auto *again = new QHBoxLayout; // under the words of the news
    again->setContentsMargins(16 + 8, 0, 0, 0);
    again->addWidget(m_checkIn);
    column->addLayout(again);
    column->addWidget(m_updateLine);
    column->addWidget(m_stopLine);
    m_updateLine->hide();
    m_stopLine->hide();
    connect(m_progress, &ProgressSteps::progressRequested, this, [this](ActionProgress progress) { Q_EMIT progressRequested(progress, {}); });
    connect(m_checkIn, &DayRow::chosen, this, &FollowUpActionRow::checkInPlanned);
    connect(m_updateButton, &QPushButton::clicked, this, [this] { ask(m_updateLine, m_updateButton, true); });
    connect(m_updateLine, &AskLine::left, this, [this] { ask(m_updateLine, m_updateButton, false); });
    connect(m_updateLine, &AskLine::given, this, [this](const QString &text) {
        Q_EMIT updateGiven(text);
        m_updateLine->clear();
        ask(m_updateLine, m_updateButton, false);
    });
    connect(m_stopButton, &QPushButton::clicked, this, [this] {
        if (m_action.progress == ActionProgress::Stopped)
            Q_EMIT progressRequested(ActionProgress::Agreed, {});
        else
            ask(m_stopLine, m_stopButton, true);
    });
    connect(m_stopLine, &AskLine::left, this, [this] { ask(m_stopLine, m_stopButton, false); });
    connect(m_stopLine, &AskLine::given, this, [this](const QString &why) {
        Q_EMIT progressRequested(ActionProgress::Stopped, why);
        m_stopLine->clear();
        ask(m_stopLine, m_stopButton, false);
    });
}

QWidget *FollowUpActionRow::facts()
{
    auto *box = new QWidget(this);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_strength);
    words->addStretch(1);
    auto *whoBox = new QWidget(box); // of one width, so that the rows stand in columns
    const auto measure = [whoBox] { whoBox->setFixedWidth(Look::instance()->scaled(whoWidth)); };
    connect(Look::instance(), &Look::changed, whoBox, measure);
    measure();
    auto *who = new QVBoxLayout(whoBox);
    who->setContentsMargins(0, 0, 0, 0);
    who->setSpacing(2);
    who->addWidget(m_champion);
    who->addWidget(m_by);
    who->addWidget(m_late, 0, Qt::AlignLeading);
    who->addStretch(1);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addLayout(words, 1);
    row->addWidget(whoBox);
    row->addWidget(m_progress, 0, Qt::AlignTop);
    return box;
}

QWidget *FollowUpActionRow::news()
{
    auto *box = new QWidget(this);
    m_updateButton = linkOf(tr("Add an update"), u"addUpdateButton"_s, box);
    m_stopButton = linkOf({}, u"stopActionButton"_s, box);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    auto *said = new QHBoxLayout;
    said->setSpacing(8);
    auto *icon = new IconLabel(u"speech"_s, Token::Ink2, 16, box);
    auto *iconPlace = new QVBoxLayout;
    iconPlace->setContentsMargins(0, 8, 0, 0); // beside the first line, which lies level with the links
    iconPlace->addWidget(icon);
    iconPlace->addStretch(1);
    m_updates->setContentsMargins(0, 7, 0, 7);
    m_updates->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    said->addLayout(iconPlace);
    said->addWidget(m_updates, 1);
    row->addLayout(said, 1);
    row->addWidget(m_stopButton, 0, Qt::AlignTop);
    row->addWidget(m_updateButton, 0, Qt::AlignTop);
    return box;
}

void FollowUpActionRow::ask(AskLine *line, QPushButton *from, bool open)
{
    if (open) {
        line->open();
    } else {
        from->setFocus(Qt::TabFocusReason);
        line->hide();
    }
}

void FollowUpActionRow::showAction(const Action &action, const std::optional<ReplyAnswer> &answer)
{
    m_action = action;
    m_text->setText(action.text);
    m_strength->setChoice(action.aim, action.strength);
    m_strength->setVisible(action.aim || action.strength);
    m_champion->setText(action.champion.isEmpty() ? tr("No champion yet") : action.champion);
    m_champion->setToken(action.champion.isEmpty() ? Token::Ink2 : Token::Ink);
    const bool open = action.progress != ActionProgress::InPlace && action.progress != ActionProgress::Stopped;
    const bool late = open && action.due.isValid() && action.due < QDate::currentDate();
    m_by->setText(action.due.isValid() ? tr("By %1").arg(dayAndMonth(action.due)) : tr("No date yet"));
    m_by->setVisible(!late);
    m_late->setText(late ? tr("Was due %1").arg(dayAndMonth(action.due)) : QString());
    m_late->setVisible(late);
    m_progress->setProgress(action.progress);
    m_progress->setAccessibleName(tr("Progress of “%1”: %2").arg(action.text, progressLabel(action.progress)));
    const bool part = answer && answer->answer == OwnerAnswer::InPart;
    m_answer->setText(part ? tr("In part: “%1”").arg(answer->because) : QString());
    m_answer->setVisible(part);
    QStringList told;
    if (action.progress == ActionProgress::Stopped)
        told << tr("Stopped: %1").arg(action.stopReason);
    for (auto update = action.updates.crbegin(); update != action.updates.crend(); ++update)
        told << tr("%1 (%2)").arg(update->text, dayAndMonth(update->on.toLocalTime().date()));
    if (told.isEmpty())
        told << tr("No update yet.");
    m_updates->setText(told.join(u'\n'));
    const QDate again = checkInDue(action);
    m_checkIn->setDay(again, !again.isValid()                    ? tr("No check-in planned.")
                             : again < QDate::currentDate() ? tr("A check-in was due on %1.").arg(dayAndMonth(again))
                                                            : tr("A check-in is due on %1.").arg(dayAndMonth(again)));
    m_checkIn->setVisible(action.progress == ActionProgress::Agreed || action.progress == ActionProgress::UnderWay);
    m_stopButton->setText(action.progress == ActionProgress::Stopped ? tr("Take it up again") : tr("Stop it"));
    m_stopButton->setVisible(action.progress != ActionProgress::InPlace);
    m_stopButton->setAccessibleName(tr("%1: %2").arg(m_stopButton->text(), action.text));
    m_updateButton->setAccessibleName(tr("Add an update: %1").arg(action.text));
}

NotNowRow::NotNowRow(QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    setObjectName(u"notNowRow"_s);
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 12, 18, 12);
    row->setSpacing(12);
    row->addWidget(new Tag(tr("Not now"), u"neutral"_s, this), 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
}

void NotNowRow::showAnswer(const QString &text, const QString &because)
{
    const QString end = text.endsWith(u'.') || text.endsWith(u'?') ? u" "_s : u". "_s;
    m_words->setText(because.isEmpty() ? text : text + end + tr("“%1”").arg(because));
    setAccessibleName(tr("Not now: %1").arg(m_words->text()));
}

void NotNowRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect().adjusted(0, 1, 0, 0), Look::instance()->color(Token::Paper));
}

} // namespace sharpend
