// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/FacilitatorPanel.h"

#include "domain/Content.h"
#include "domain/Meetings.h"
#include "domain/Phases.h"
#include "gui/look/Look.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int regularWidth = 288, compactWidth = 264, extension = 10;
constexpr int trayEdges = 8, balanceFrom = 12;

QFrame *divider(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("divider", true);
    return line;
}

} // namespace

FacilitatorPanel::FacilitatorPanel(TeamDocument &document, const Content &content, MeetingKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_document(document)
    , m_content(content)
    , m_promptTitle(new TextLabel({}, Type::Supporting, Token::Ink, this))
    , m_phaseLabel(new TextLabel({}, Type::Meta, Token::Ink2, this))
    , m_prompts(new QVBoxLayout)
    , m_moreButton(new KeycapButton(tr("More questions"), {}, this))
    , m_adviceTitle(new TextLabel({}, Type::Supporting, Token::Ink, this))
    , m_advice(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_markText(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_extendButton(new KeycapButton(tr("Extend by ten minutes"), {}, this))
    , m_balance(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_tray(new ParkedTray(this))
{
    setObjectName(u"facilitatorPanel"_s);
    setAccessibleName(tr("For the facilitator"));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 14, 16, 14);
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

    auto *inside = new QWidget;
    inside->setProperty("page", true);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    auto *titleRow = new QHBoxLayout;
    m_promptTitle->setWeight(600);
    m_promptTitle->setWordWrap(true);
    titleRow->addWidget(m_promptTitle, 1);
    titleRow->addWidget(m_phaseLabel);
    column->addLayout(titleRow);
    m_prompts->setSpacing(6);
    column->addLayout(m_prompts);
    m_moreButton->setObjectName(u"moreQuestionsButton"_s);
    m_moreButton->setLook(u"quiet"_s);
    m_moreButton->setControlSize(u"compact"_s);
    column->addWidget(m_moreButton, 0, Qt::AlignLeft);
    column->addSpacing(4);
    column->addWidget(divider(inside));
    column->addSpacing(4);
    m_adviceTitle->setWeight(600);
    m_adviceTitle->setWordWrap(true);
    m_advice->setWordWrap(true);
    column->addWidget(m_adviceTitle);
    column->addWidget(m_advice);
    column->addSpacing(8);
    m_markText->setWordWrap(true);
    column->addWidget(m_markText);
    m_extendButton->setObjectName(u"extendButton"_s);
    m_extendButton->setControlSize(u"compact"_s);
    column->addWidget(m_extendButton, 0, Qt::AlignLeft);
    column->addSpacing(8);
    m_balance->setWordWrap(true);
    m_balance->setText(content.balanceCue);
    column->addWidget(m_balance);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *trayBox = new QVBoxLayout;
    trayBox->setContentsMargins(16, 8, 16, 16);
    trayBox->addWidget(m_tray);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(head);
    outer->addWidget(divider(this));
    outer->addWidget(scroll, 1);
    outer->addLayout(trayBox);
    setCompact(false);

    connect(m_moreButton, &QAbstractButton::clicked, this, [this] {
        m_more = !m_more;
        m_shownKey.clear();
        refresh();
    });
    connect(m_extendButton, &QAbstractButton::clicked, this, [this] { Q_EMIT extendRequested(extension); });
}

void FacilitatorPanel::setCompact(bool compact)
{
    setFixedWidth(Look::instance()->scaled(compact ? compactWidth : regularWidth));
    m_phaseLabel->setVisible(!compact);
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
    const Meeting &meeting = m_document.meeting(m_kind);
    m_phaseLabel->setText(phaseName(meeting.phase));
    fillPrompts();
    showAdvice();

    // The last mark that has passed, or the next one to come, with one sentence.
    const QList<int> marks = m_document.team().marks;
    qsizetype mark = 0;
    while (mark + 1 < marks.size() && m_minutes >= marks[mark + 1])
        ++mark;
    const bool running = isRunning(meeting);
    m_markText->setVisible(running && !marks.isEmpty());
    if (!marks.isEmpty())
        m_markText->setText(m_content.markSentence(mark, marks[mark]));
    m_extendButton->setVisible(running && m_minutes >= agreedMinutes(meeting));

    const QList<Note> notes = m_document.wallNotes();
    const auto of = [&](NoteKind kind) {
        return std::count_if(notes.begin(), notes.end(), [kind](const Note &note) { return note.kind == kind; });
    };
    const auto goesWell = of(NoteKind::GoesWell) + of(NoteKind::WorkAsDone);
    m_balance->setVisible(meeting.phase == Phase::Discovery && notes.size() >= balanceFrom && goesWell * 4 < notes.size());
    m_tray->setCount(m_document.parkedCount());
    m_tray->setWhen(m_kind == MeetingKind::Learning         ? tr("Kept word for word. They open in Meeting 2, after the recap.")
                    : meeting.furthestPhase >= Phase::Improvements ? tr("They are open at Improvements.")
                    : meeting.phase == Phase::MakingSense   ? tr("They open at Improvements, the next phase.")
                                                            : tr("Kept word for word. They open at Improvements, after making sense."));
}

void FacilitatorPanel::showAdvice()
{
    const Phase phase = m_document.meeting(m_kind).phase;
    const QString id = m_kind == MeetingKind::Learning ? u"offersFix"_s
        : phase == Phase::MakingSense                  ? u"nameTheme"_s
        : phase == Phase::Close                        ? QString()
                                                       : u"offersFixLater"_s;
    const RecoveryLine *line = id.isEmpty() ? nullptr : m_content.recoveryLine(id);
    m_adviceTitle->setVisible(line);
    m_advice->setVisible(line);
    if (line) {
        m_adviceTitle->setText(line->title);
        m_advice->setText(line->text);
    }
}

void FacilitatorPanel::fillPrompts()
{
    const Meeting &meeting = m_document.meeting(m_kind);
    const Moment moment{m_kind, meeting.phase};
    QList<Sentence> wanted;
    if (const PromptPanel *panel = m_content.panelAt(moment)) {
        m_promptTitle->setText(panel->title);
        wanted = panel->prompts;
    }
    if (m_more) {
        for (const PromptGroup &group : m_content.groupsAt(moment, m_document.event().kind)) {
            for (const Sentence &prompt : group.prompts) {
                const bool there = std::any_of(wanted.begin(), wanted.end(), [&](const Sentence &s) { return s.id == prompt.id; });
                if (!there)
                    wanted.append(prompt);
            }
        }
    }
    m_moreButton->setText(m_more ? tr("Fewer questions") : tr("More questions"));
    QString key = wordOf(meeting.phase) + (m_more ? u'+' : u'-');
    for (const Sentence &prompt : std::as_const(wanted))
        key += prompt.id;
    if (key != m_shownKey) { // other questions; the same ones keep their boxes, and the focus
        m_shownKey = key;
        while (QLayoutItem *item = m_prompts->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        m_shownPrompts.clear();
        for (const Sentence &prompt : std::as_const(wanted)) {
            auto *box = new TickBox(prompt.text, this);
            box->setFadeWhenDone(true);
            box->setObjectName(u"prompt_%1"_s.arg(prompt.id));
            connect(box, &QAbstractButton::clicked, this, [this, id = prompt.id](bool asked) { Q_EMIT promptTicked(id, asked); });
            m_prompts->addWidget(box);
            m_shownPrompts << prompt.id;
        }
    }
    for (int i = 0; i < m_prompts->count(); ++i)
        static_cast<TickBox *>(m_prompts->itemAt(i)->widget())->setChecked(meeting.promptsAsked.contains(m_shownPrompts[i]));
}

void FacilitatorPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::instance()->color(Token::Rail));
    const int edge = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), Look::instance()->color(Token::Line));
}

ParkedTray::ParkedTray(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_when(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    setObjectName(u"parkedTray"_s);
    m_when->setObjectName(u"parkedWhenLabel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, trayEdges + 12, 14, 14);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"inbox"_s, Token::Ink, 16, this));
    m_title->setWeight(600);
    row->addWidget(m_title, 1);
    row->addWidget(new IconLabel(u"lock"_s, Token::Ink2, 16, this));
    m_when->setWordWrap(true);
    column->addLayout(row);
    column->addWidget(m_when);
}

void ParkedTray::setWhen(const QString &sentence) { m_when->setText(sentence); }

void ParkedTray::setCount(int count) { m_title->setText(tr("Parked ideas (%1)").arg(count)); }

void ParkedTray::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look->color(Token::Line));
    painter.setBrush(look->color(Token::Card));
    for (int sheet = 2; sheet >= 0; --sheet) { // the ones below peep out
        const qreal inset = sheet * 6, top = trayEdges - sheet * 4;
        painter.drawRoundedRect(QRectF(inset + 0.5, top + 0.5, width() - 2 * inset - 1, height() - top - 1 - sheet * 8), 8, 8);
    }
}

} // namespace sharpend
