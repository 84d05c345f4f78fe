// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/FacilitatorPanel.h"

#include "domain/Meetings.h"
#include "domain/Phases.h"
#include "gui/look/Look.h"
#include "gui/meeting/DueAdvice.h"
#include "gui/meeting/ParkedTray.h"
#include "gui/meeting/QuietMinute.h"
#include "gui/meeting/RecoveryLines.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int regularWidth = 288, compactWidth = 264, side = 16, buttonGap = 4;
constexpr qsizetype compactPrompts = 4;

/// How much of the quiet minute is left, as a thin line.
class QuietBar : public QWidget
{
public:
    QuietBar(const QuietMinute &quiet, QWidget *parent)
        : QWidget(parent)
        , m_quiet(quiet)
    {
        setFixedHeight(4);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Look::instance()->color(Token::Line));
        const int left = width() * m_quiet.secondsLeft() / QuietMinute::length;
        painter.fillRect(layoutDirection() == Qt::LeftToRight ? QRect(0, 0, left, height()) : QRect(width() - left, 0, left, height()),
                         Look::instance()->color(Token::Accent));
    }

private:
    const QuietMinute &m_quiet;
};

} // namespace

FacilitatorPanel::FacilitatorPanel(TeamDocument &document, const Content &content, MeetingKind kind, QuietMinute &quiet,
                                   QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_document(document)
    , m_content(content)
    , m_quiet(quiet)
    , m_promptTitle(new TextLabel({}, Type::Supporting, Token::Ink, this))
    , m_phaseLabel(new TextLabel({}, Type::Meta, Token::Ink2, this))
    , m_prompts(new QVBoxLayout)
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_quietButton(new KeycapButton(tr("Quiet minute"), {}, this))
    , m_moreButton(new KeycapButton(QString(), {}, this))
    , m_quietBar(new QuietBar(quiet, this))
    , m_quietLabel(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_recovery(new RecoveryLines(this))
    , m_nextMark(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_dueLine(makeDivider(this))
    , m_due(new DueAdvice(this))
    , m_tray(new ParkedTray(this))
{
    setObjectName(u"facilitatorPanel"_s);
    setAccessibleName(tr("For the facilitator"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeInside());
    auto *trayBox = new QVBoxLayout;
    trayBox->setContentsMargins(side, 8, side, side);
    trayBox->addWidget(m_tray);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHead());
    outer->addWidget(makeDivider(this));
    outer->addWidget(scroll, 1);
    outer->addWidget(m_dueLine);
    outer->addWidget(m_due);
    outer->addLayout(trayBox);
    setCompact(false);

    connect(m_recovery, &RecoveryLines::opened, scroll, [this, scroll] {
        QTimer::singleShot(0, scroll, [this, scroll] { scroll->ensureWidgetVisible(m_recovery, 0, 0); }); // once it has its size
    });
    connect(m_quietButton, &QAbstractButton::clicked, this, &FacilitatorPanel::quietRequested);
    connect(&quiet, &QuietMinute::changed, this, &FacilitatorPanel::showQuiet);
    connect(m_moreButton, &QAbstractButton::clicked, this, [this] {
        m_more = !m_more;
        m_shownKey.clear();
        refresh();
    });
    connect(m_due, &DueAdvice::extendRequested, this, [this] { Q_EMIT extendRequested(extension); });
    connect(m_due, &DueAdvice::cueNoted, this, [this] {
        m_cueShown = false;
        showBalance();
    });
    showQuiet();
}

QWidget *FacilitatorPanel::makeHead()
{
    auto *box = new QWidget(this);
    auto *head = new QVBoxLayout(box);
    head->setContentsMargins(side, 14, side, 14);
    head->setSpacing(2);
    auto *headRow = new QHBoxLayout;
    auto *title = new TextLabel(tr("For the facilitator"), Type::Body, Token::Ink, this);
    title->setWeight(600);
    headRow->addWidget(title);
    headRow->addStretch(1);
    headRow->addWidget(new Keycap(u"F9"_s, this));
    auto *privateRow = new QHBoxLayout;
    privateRow->setSpacing(6);
    privateRow->addWidget(new IconLabel(u"eye-off"_s, Token::Ink2, 16, this));
    privateRow->addWidget(new TextLabel(tr("Not shown on the projector"), Type::Supporting, Token::Ink2, this), 1);
    head->addLayout(headRow);
    head->addLayout(privateRow);
    return box;
}

QWidget *FacilitatorPanel::makeInside()
{
    auto *inside = new QWidget;
    inside->setProperty("page", true);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(side, 14, side, 14);
    column->setSpacing(8);
    auto *titleRow = new QHBoxLayout;
    m_promptTitle->setWeight(600);
    m_promptTitle->setWordWrap(true);
    titleRow->addWidget(m_promptTitle, 1);
    titleRow->addWidget(m_phaseLabel);
    column->addLayout(titleRow);
    m_prompts->setSpacing(0);
    column->addLayout(m_prompts);
    m_quietButton->setObjectName(u"quietMinuteButton"_s);
    m_quietButton->setIconName(u"quiet"_s);
    m_quietButton->setCheckable(true);
    m_quietButton->setToolTip(tr("A quiet minute: everybody thinks or writes alone (Ctrl+M)"));
    m_moreButton->setObjectName(u"moreQuestionsButton"_s);
    m_moreButton->setLook(u"quiet"_s);
    for (KeycapButton *button : {m_quietButton, m_moreButton}) {
        button->setControlSize(u"compact"_s);
        m_buttons->addWidget(button, 0, Qt::AlignLeft);
    }
    m_buttons->setSpacing(buttonGap);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    m_quietLabel->setObjectName(u"quietMinuteLabel"_s);
    m_quietLabel->setWordWrap(true);
    column->addWidget(m_quietBar);
    column->addWidget(m_quietLabel);
    column->addSpacing(4);
    column->addWidget(makeDivider(inside));
    column->addSpacing(4);
    column->addWidget(m_recovery);
    column->addSpacing(4);
    m_nextMark->setObjectName(u"nextMarkLabel"_s);
    m_nextMark->setWordWrap(true);
    column->addWidget(m_nextMark);
    column->addStretch(1);
    return inside;
}

void FacilitatorPanel::setCompact(bool compact)
{
    setFixedWidth(Look::instance()->scaled(compact ? compactWidth : regularWidth));
    m_phaseLabel->setVisible(!compact);
    if (compact != m_compact)
        m_shownKey.clear();
    m_compact = compact;
    if (m_shownKey.isEmpty())
        refresh();
    else
        arrangeButtons();
}

void FacilitatorPanel::setElapsedMinutes(int minutes)
{
    if (minutes == m_minutes)
        return;
    m_minutes = minutes;
    refresh();
}

void FacilitatorPanel::refresh()
{
    m_phaseLabel->setText(phaseName(meeting().phase));
    fillPrompts();
    arrangeButtons();
    showRecovery();
    showTime();
    showBalance();
    showTray();
}

void FacilitatorPanel::arrangeButtons()
{
    m_moreButton->setText(m_compact ? (m_more ? tr("Fewer") : tr("More")) : m_more ? tr("Fewer questions") : tr("More questions"));
    // Side by side where there is room for both: words are longer in other languages.
    const int wanted = m_quietButton->sizeHint().width() + buttonGap + m_moreButton->sizeHint().width();
    m_buttons->setDirection(wanted <= minimumWidth() - 2 * side ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FacilitatorPanel::showRecovery()
{
    // The lines that belong to certain phases; the others may be needed at any moment, and an organisation may add to them.
    static const QStringList ofPhases{u"offersFix"_s, u"offersFixLater"_s, u"nameTheme"_s};
    const Phase phase = meeting().phase;
    const QString fix = m_kind == MeetingKind::Learning ? ofPhases[0] : ofPhases[1];
    const QString first = m_kind == MeetingKind::Learning ? fix : phase == Phase::MakingSense ? ofPhases[2] : phase == Phase::Close ? QString() : fix;
    QList<RecoveryLine> others;
    for (const RecoveryLine &line : m_content.recovery) {
        if (line.id != first && (line.id == fix || !ofPhases.contains(line.id)))
            others.append(line);
    }
    m_recovery->setLines(m_content.recoveryLine(first), others);
}

void FacilitatorPanel::showTime()
{
    const QList<int> marks = m_document.team().marks;
    const int agreed = agreedMinutes(meeting());
    const bool running = isRunning(meeting());
    const bool before = !marks.isEmpty() && m_minutes < marks.first();
    m_nextMark->setVisible(running && before && !m_compact);
    m_nextMark->setText(before ? m_content.markSentence(0, marks.first()) : QString());
    m_due->setMark(dueSentence());
    m_due->setThought(isOver() ? m_content.longMeeting : QString());
    m_due->setMayExtend(running && m_minutes >= agreed - extension);
    m_dueLine->setVisible(!m_due->isHidden());
}

bool FacilitatorPanel::isOver() const
{
    const QList<int> marks = m_document.team().marks;
    const int agreed = meeting().extensions.isEmpty() ? 0 : agreedMinutes(meeting());
    return isRunning(meeting()) && !marks.isEmpty() && m_minutes >= std::max(marks.last(), agreed);
}

QString FacilitatorPanel::overTimeSentence() const { return isOver() ? dueSentence() : QString(); }

QString FacilitatorPanel::dueSentence() const
{
    const QList<int> marks = m_document.team().marks;
    const auto passed = std::count_if(marks.begin(), marks.end(), [this](int mark) { return m_minutes >= mark; });
    if (!isRunning(meeting()) || passed == 0)
        return {};
    if (passed < marks.size() || meeting().extensions.isEmpty())
        return m_content.markSentence(passed - 1, marks[passed - 1]);
    const int agreed = agreedMinutes(meeting());
    return m_minutes < agreed ? tr("Extended to %1 minutes, as the group agreed.").arg(agreed)
                              : m_content.markSentence(passed - 1, std::max(agreed, marks.last()));
}

void FacilitatorPanel::showBalance()
{
    const bool discovery = meeting().phase == Phase::Discovery && isRunning(meeting());
    if (discovery && m_cueFor != meeting().id && tellsLittleOfNormalWork(m_document.tally())) {
        m_cueFor = meeting().id;
        m_cueShown = true; // and stays, whatever is written next, until it has been read
    }
    m_due->setCue(m_cueShown && discovery ? m_content.balanceCue : QString());
    m_dueLine->setVisible(!m_due->isHidden());
}

void FacilitatorPanel::showQuiet()
{
    m_quietButton->setChecked(m_quiet.isOn());
    m_quietButton->setAccessibleName(m_quiet.isOn() ? tr("End the quiet minute") : tr("Quiet minute"));
    m_quietBar->setVisible(m_quiet.isOn());
    m_quietBar->update();
    m_quietLabel->setVisible(m_quiet.isOn());
    m_quietLabel->setText(m_compact ? m_quiet.words() : tr("%1. Ctrl+M ends it.").arg(m_quiet.words()));
}

void FacilitatorPanel::showTray()
{
    m_tray->setCount(m_document.tally().parked);
    m_tray->setWhen(m_kind == MeetingKind::Learning         ? tr("Kept word for word. They open in Meeting 2, after the recap.")
                    : meeting().furthestPhase >= Phase::Improvements ? tr("They are open at Improvements.")
                    : meeting().phase == Phase::MakingSense   ? tr("They open at Improvements, the next phase.")
                                                              : tr("Kept word for word. They open at Improvements, after making sense."));
}

QList<Sentence> FacilitatorPanel::wantedPrompts() const
{
    const Moment moment{m_kind, meeting().phase};
    QList<Sentence> wanted = promptsAt(m_content, m_document.team(), moment);
    if (m_more) {
        for (const PromptGroup &group : m_content.groupsAt(moment, m_document.event().kind)) {
            for (const Sentence &prompt : group.prompts) {
                const bool there = std::any_of(wanted.begin(), wanted.end(), [&](const Sentence &s) { return s.id == prompt.id; });
                if (!there)
                    wanted.append(prompt);
            }
        }
    } else if (m_compact) { // a few: those asked first make room, then those that come last
        const auto asked = [this](const Sentence &prompt) { return meeting().promptsAsked.contains(prompt.id); };
        while (wanted.size() > compactPrompts) {
            const auto first = std::find_if(wanted.begin(), wanted.end(), asked);
            wanted.erase(first == wanted.end() ? std::prev(wanted.end()) : first);
        }
    }
    return wanted;
}

void FacilitatorPanel::fillPrompts()
{
    if (const PromptPanel *panel = m_content.panelAt({m_kind, meeting().phase}))
        m_promptTitle->setText(panel->title);
    const QString page = wordOf(meeting().phase) + (m_more ? u'+' : u'-');
    // While somebody is at the questions, none of them goes away under their hand.
    const bool busy = m_shownKey.startsWith(page) && (underMouse() || (focusWidget() && focusWidget()->hasFocus()));
    const QList<Sentence> wanted = busy ? QList<Sentence>() : wantedPrompts();
    QString key = page;
    for (const Sentence &prompt : wanted)
        key += prompt.id;
    if (!busy && key != m_shownKey) { // other questions; the same ones keep their boxes, and the focus
        m_shownKey = key;
        emptyLayout(m_prompts);
        m_shownPrompts.clear();
        for (const Sentence &prompt : wanted) {
            auto *box = new TickBox(prompt.text, this);
            box->setFadeWhenDone(true);
            box->setObjectName(u"prompt_%1"_s.arg(prompt.id));
            connect(box, &QAbstractButton::clicked, this, [this, id = prompt.id](bool asked) { Q_EMIT promptTicked(id, asked); });
            m_prompts->addWidget(box);
            m_shownPrompts << prompt.id;
        }
    }
    for (int i = 0; i < m_prompts->count(); ++i)
        static_cast<TickBox *>(m_prompts->itemAt(i)->widget())->setChecked(meeting().promptsAsked.contains(m_shownPrompts[i]));
}

void FacilitatorPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::instance()->color(Token::Rail));
    const int edge = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), Look::instance()->color(Token::Line));
}

} // namespace sharpend
