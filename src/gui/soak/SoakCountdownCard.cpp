// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/soak/SoakCountdownCard.h"

#include "gui/widgets/Banner.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SoakBand.h"
#include "gui/widgets/TextLabel.h"

#include <QDateEdit>
#include <QKeyEvent>
#include <QShortcut>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

SoakCountdownCard::SoakCountdownCard(QWidget *parent)
    : Card(parent)
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_headline(new TextLabel({}, Type::PageTitle, Token::Ink, this))
    , m_beside(new TextLabel({}, Type::Section, Token::Ink2, this))
    , m_moveButton(new KeycapButton(tr("Move Meeting 2"), {}, this))
    , m_date(new QDateEdit(this))
    , m_time(new QTimeEdit(this))
    , m_editor(makeEditor())
    , m_advice(new Banner(this))
    , m_band(new SoakBand(this))
{
    m_headline->setObjectName(u"soakHeadlineLabel"_s);
    m_beside->setObjectName(u"soakToGoLabel"_s);
    m_beside->setWeight(400);
    m_moveButton->setObjectName(u"moveMeetingButton"_s);
    m_moveButton->setLook(u"quiet"_s);
    m_advice->setObjectName(u"littleTimeBanner"_s);
    m_advice->setKind(u"caution"_s);
    m_band->setObjectName(u"soakBand"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    m_words->addWidget(m_headline);
    m_words->addWidget(m_beside);
    m_words->addStretch(1);
    head->addLayout(m_words, 1);
    head->addWidget(m_moveButton, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_editor);
    column->addWidget(m_advice);
    column->addWidget(m_band);
    m_editor->hide();
    m_advice->hide();
    connect(m_moveButton, &QPushButton::clicked, this, [this] { openEditor(true); });
    connect(m_advice, &Banner::actionTriggered, this, [this] {
        const bool wasOpen = m_editor->isVisibleTo(this);
        Q_EMIT moved(m_times.closed.addDays(1)); // a day, as is usual
        if (wasOpen)
            openEditor(false);
    });
}

QWidget *SoakCountdownCard::makeEditor()
{
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_date->setObjectName(u"moveDateEdit"_s);
    m_date->setAccessibleName(tr("Day of Meeting 2"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(u"dddd d MMMM yyyy"_s);
    m_time->setObjectName(u"moveTimeEdit"_s);
    m_time->setAccessibleName(tr("Meeting 2 starts"));
    m_time->setDisplayFormat(u"HH:mm"_s);
    auto *keepButton = new KeycapButton(tr("Keep"), u"Enter"_s, editor);
    keepButton->setObjectName(u"moveKeepButton"_s);
    auto *cancelButton = new KeycapButton(tr("Leave as it was"), u"Esc"_s, editor);
    cancelButton->setObjectName(u"moveCancelButton"_s);
    cancelButton->setLook(u"quiet"_s);
    row->addWidget(m_date);
    row->addWidget(m_time);
    row->addWidget(keepButton);
    row->addWidget(cancelButton);
    row->addStretch(1);
    connect(keepButton, &QPushButton::clicked, this, &SoakCountdownCard::keep);
    connect(cancelButton, &QPushButton::clicked, this, [this] { openEditor(false); });
    connect(m_date, &QDateEdit::dateChanged, this, &SoakCountdownCard::showAdvice);
    connect(m_time, &QTimeEdit::timeChanged, this, &SoakCountdownCard::showAdvice);
    for (QWidget *field : std::initializer_list<QWidget *>{m_date, m_time})
        field->installEventFilter(this);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), editor);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, this, [this] { openEditor(false); });
    return editor;
}

void SoakCountdownCard::keep()
{
    m_date->interpretText();
    m_time->interpretText();
    Q_EMIT moved(typed());
    openEditor(false);
}

bool SoakCountdownCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            keep();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

QDateTime SoakCountdownCard::typed() const
{
    const QTimeZone zone = m_times.closed.isValid() ? m_times.closed.timeZone() : QTimeZone::systemTimeZone();
    return {m_date->date(), m_time->time(), zone};
}

void SoakCountdownCard::openEditor(bool open)
{
    m_editor->setVisible(open);
    m_moveButton->setVisible(!open);
    if (open) {
        const QDateTime start = m_times.planned.isValid() ? m_times.planned
            : m_times.soakOver.isValid()                  ? m_times.soakOver
                                                          : QDateTime::currentDateTime().addDays(1);
        m_date->setDate(start.date());
        m_time->setTime(start.time());
        m_date->setFocus(Qt::TabFocusReason);
    } else {
        m_moveButton->setFocus(Qt::TabFocusReason);
    }
    showAdvice();
}

void SoakCountdownCard::showAdvice()
{
    const bool open = m_editor->isVisibleTo(this);
    const QDateTime start = open ? typed() : m_times.planned;
    const bool little = !m_times.started.isValid() && m_times.leavesLittleTime(start);
    const bool sitting = !little && m_times.closed.isValid() && m_times.sitting.isValid();
    if (const QString kind = sitting ? u"information"_s : u"caution"_s; kind != m_advice->kind())
        m_advice->setKind(kind);
    if (sitting) {
        m_advice->setText(tr("Meeting 1 has a further sitting %1. The soak counts from its end.").arg(momentInWords(m_times.sitting, m_now)));
        m_advice->setActionText({});
    }
    if (little) {
        m_advice->setText(tr("That leaves little time to reflect. Keep the pause?"));
        m_advice->setActionText(tr("Move it to %1").arg(momentInWords(m_times.closed.addDays(1), m_now)));
    }
    m_advice->setVisible(little || sitting);
}

void SoakCountdownCard::setTimes(const SoakTimes &times, const QList<SoakReminder> &reminders)
{
    m_times = times;
    m_reminders = reminders;
    m_moveButton->setText(times.planned.isValid() ? tr("Move Meeting 2") : tr("Plan Meeting 2"));
    m_moveButton->setVisible(!times.started.isValid() && !m_editor->isVisibleTo(this));
    if (times.started.isValid())
        m_editor->hide();
    const QDateTime to = times.started.isValid() ? times.started : times.opens;
    m_band->setVisible(times.closed.isValid() && to.isValid());
    if (times.closed.isValid() && to.isValid())
        m_band->setSpan(times.closed, to);
}

void SoakCountdownCard::arrange()
{
    // Side by side where the two fit on one line.
    const auto widthOf = [](const TextLabel *label) { return QFontMetrics(label->font()).horizontalAdvance(label->text()) + 4; };
    const int room = width() - 56 - m_moveButton->sizeHint().width();
    const bool fits = widthOf(m_headline) + 20 + widthOf(m_beside) <= room;
    m_words->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(fits ? 16 : 0);
    m_headline->setWordWrap(!fits);
    m_beside->setWordWrap(!fits);
}

void SoakCountdownCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

void SoakCountdownCard::setNow(const QDateTime &now)
{
    m_now = now;
    m_headline->setText(m_times.headline(now));
    m_beside->setText(m_times.beside(now));
    m_beside->setVisible(!m_beside->text().isEmpty());
    arrange();
    m_band->setNow(m_times.closed.isValid() ? now.toTimeZone(m_times.closed.timeZone()) : now);
    QList<QDateTime> ahead; // what is past has no mark: nobody counts what was sent
    for (const SoakReminder &reminder : std::as_const(m_reminders)) {
        if (reminder.due > now && !ahead.contains(reminder.due) && !m_times.started.isValid())
            ahead << reminder.due;
    }
    m_band->setReminders(ahead);
    showAdvice();
}

} // namespace sharpend
