// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/CaptureBar.h"

#include "domain/NoteLines.h"
#include "domain/Rules.h"
#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/CaptureHints.h"
#include "gui/wall/KindChip.h"
#include "gui/wall/LaneChooser.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/TextLabel.h"
#include "operations/StepOperations.h"
#include "operations/WallOperations.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int chipsInFirstRow = 4; ///< where one row has no room for all
} // namespace

CaptureBar::CaptureBar(TeamDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_noteId(newId())
    , m_field(new CaptureField(this))
    , m_hints(new CaptureHints(m_field, this))
    , m_addButton(new KeycapButton(tr("Add to wall"), u"Enter"_s, this))
    , m_parkButton(new KeycapButton(tr("Park idea"), u"Ctrl+Enter"_s, this))
    , m_control(new Keycap(u"Ctrl"_s, this))
    , m_plus(new TextLabel(u"+"_s, Type::Meta, Token::Ink3, this))
    , m_secondRow(nullptr)
    , m_thirdRow(new QHBoxLayout)
    , m_laneButton(new KeycapButton(this))
    , m_chooser(new LaneChooser(this))
{
    setObjectName(u"captureBar"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_addButton->setObjectName(u"addNoteButton"_s);
    m_addButton->setLook(u"primary"_s);
    m_addButton->setControlSize(u"capture"_s);
    m_addButton->setFocusPolicy(Qt::NoFocus);
    m_parkButton->setObjectName(u"parkButton"_s);
    m_parkButton->setControlSize(u"capture"_s);
    m_parkButton->setIconName(u"inbox"_s);
    m_parkButton->setKeysBelow(true);
    m_parkButton->setFocusPolicy(Qt::NoFocus);
    m_laneButton->setObjectName(u"laneButton"_s);
    m_laneButton->setLook(u"tool"_s);
    m_laneButton->setControlSize(u"compact"_s);
    m_laneButton->setTrailingIconName(u"chevron-down"_s);
    m_laneButton->setToolTip(tr("The lane the next notes land in (Ctrl+L)"));
    m_laneButton->setFocusPolicy(Qt::NoFocus);

    m_field->offerVerbatim(true);
    m_hints->setLineWords(tr("Make each a note"), tr("Keep as one note"));
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_field, 1);
    first->addWidget(m_addButton, 0, Qt::AlignTop);
    first->addWidget(m_parkButton, 0, Qt::AlignTop);
    m_secondRow = new QHBoxLayout;
    QHBoxLayout *second = m_secondRow;
    second->setSpacing(4);
    second->addWidget(m_control);
    second->addWidget(m_plus);
    for (int i = 0; i < enumCount<NoteKind>; ++i) {
        auto *chip = new KindChip(NoteKind(i), this);
        chip->setObjectName(u"kindChip_%1"_s.arg(wordOf(NoteKind(i))));
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            setKind(m_kind == NoteKind(i) ? std::nullopt : std::optional(NoteKind(i)));
        });
        m_chips.append(chip);
        second->addWidget(chip);
    }
    second->addStretch(1);
    second->addWidget(m_laneButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 13);
    column->setSpacing(8);
    column->addLayout(first);
    column->addLayout(second);
    column->addLayout(m_thirdRow);
    m_thirdRow->setSpacing(4);
    m_thirdRow->addStretch(1);

    connect(m_addButton, &QAbstractButton::clicked, this, [this] { capture(false); });
    connect(m_parkButton, &QAbstractButton::clicked, this, [this] { capture(true); });
    connect(m_laneButton, &QAbstractButton::clicked, this, &CaptureBar::chooseLane);
    connect(m_field, &CaptureField::addRequested, this, [this] { capture(false); });
    connect(m_field, &CaptureField::parkRequested, this, [this] { capture(true); });
    connect(m_field, &CaptureField::digitPressed, this,
            [this](int digit) { setKind(digit == 0 ? std::nullopt : std::optional(NoteKind(digit - 1))); });
    connect(m_field, &CaptureField::laneRequested, this, &CaptureBar::chooseLane);
    connect(m_field, &CaptureField::editLastRequested, this, &CaptureBar::editLastRequested);
    connect(m_field, &CaptureField::wallRequested, this, &CaptureBar::wallRequested);
    connect(m_field, &CaptureField::separateRequested, this, &CaptureBar::captureLines);
    connect(m_field, &CaptureField::verbatimChanged, this, [this](bool verbatim) {
        Q_EMIT announced(verbatim ? tr("Their exact words") : tr("Not their exact words"));
        Q_EMIT draftChanged();
    });
    connect(m_field, &QPlainTextEdit::textChanged, this, &CaptureBar::draftChanged);
    connect(m_chooser, &LaneChooser::chosen, this, [this](const QString &id) { m_alongTheWork ? setStep(id) : setLane(id); });
    connect(m_hints, &CaptureHints::separateRequested, this, &CaptureBar::captureLines);
    connect(m_hints, &CaptureHints::announced, this, &CaptureBar::announced);
    connect(m_chooser, &LaneChooser::closed, this, [this] { m_field->setFocus(); });
    connect(m_chooser, &LaneChooser::newRequested, this, [this](const QString &title) {
        const QString id = newId();
        m_made = id;
        m_document.session().perform(addLane(id, title), this, [this, id, step = m_alongTheWork](const Outcome &outcome) {
            if (!outcome.isDone())
                Q_EMIT refused(outcome.sentence());
            else
                step ? setStep(id) : setLane(id);
        });
    });
    connect(&m_document, &TeamDocument::changed, this, [this](const DocumentChange &change) {
        if (change.touches(Theme::table) || change.touches(Step::table))
            showLane();
    });
    connect(Look::instance(), &Look::changed, this, &CaptureBar::breakChips, Qt::QueuedConnection); // once they know their sizes
    showLane();
}

QString CaptureBar::text() const { return m_field->toPlainText(); }

void CaptureBar::setCompact(bool compact, QHBoxLayout *laneHome)
{
    if (compact)
        laneHome->insertWidget(1, m_laneButton);
    else
        m_secondRow->addWidget(m_laneButton);
    m_control->setVisible(!compact);
    m_plus->setVisible(!compact);
    breakChips();
}

void CaptureBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    breakChips();
}

void CaptureBar::breakChips()
{
    int wanted = 0;
    for (const KindChip *chip : std::as_const(m_chips))
        wanted += chip->sizeHint().width() + m_secondRow->spacing();
    for (QWidget *other : std::initializer_list<QWidget *>{m_control, m_plus, m_laneButton}) {
        if (m_secondRow->indexOf(other) >= 0 && !other->isHidden())
            wanted += other->sizeHint().width() + m_secondRow->spacing();
    }
    const QMargins around = layout()->contentsMargins();
    const bool broken = wanted > width() - around.left() - around.right();
    if (broken == (m_thirdRow->indexOf(m_chips.last()) >= 0))
        return;
    const int before = m_secondRow->indexOf(m_chips.first());
    for (qsizetype i = chipsInFirstRow; i < m_chips.size(); ++i) {
        if (broken)
            m_thirdRow->insertWidget(int(i) - chipsInFirstRow, m_chips[i]);
        else
            m_secondRow->insertWidget(before + int(i), m_chips[i]);
    }
    updateGeometry();
}

void CaptureBar::setKind(std::optional<NoteKind> kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_field->setKind(kind);
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(kind == NoteKind(int(i)));
    Q_EMIT announced(kind ? tr("Kind: %1").arg(kindLabel(*kind)) : tr("No kind"));
    Q_EMIT draftChanged();
}

void CaptureBar::setAlongTheWork(bool along)
{
    m_alongTheWork = along;
    showLane();
}

void CaptureBar::setLane(const QString &themeId)
{
    m_themeId = themeId;
    showLane();
    Q_EMIT draftChanged();
}

void CaptureBar::setStep(const QString &stepId)
{
    m_stepId = stepId;
    showLane();
    Q_EMIT draftChanged();
}

void CaptureBar::showLane()
{
    // One that was made here is on its way to the document; any other that is not there is gone.
    if (m_document.isLoaded() && m_themeId != m_made && !m_document.rows<Theme>().contains(m_themeId))
        m_themeId.clear();
    if (m_document.isLoaded() && m_stepId != m_made && !m_document.rows<Step>().contains(m_stepId))
        m_stepId.clear();
    if (m_document.rows<Theme>().contains(m_made) || m_document.rows<Step>().contains(m_made))
        m_made.clear();
    const QString title = m_alongTheWork ? m_document.row<Step>(m_stepId).title : m_document.row<Theme>(m_themeId).title;
    const QString lane = title.isEmpty() ? tr("Not placed yet") : title;
    m_laneButton->setText(tr("in %1").arg(m_laneButton->fontMetrics().elidedText(lane, Qt::ElideRight, Look::instance()->scaled(104))));
    m_laneButton->setAccessibleName(tr("Notes land in %1").arg(lane));
}

void CaptureBar::chooseLane()
{
    const QPoint at = m_laneButton->mapToGlobal(QPoint(m_laneButton->width(), -4));
    if (m_alongTheWork)
        m_chooser->open(m_document.steps(), m_stepId, at);
    else
        m_chooser->open(m_document.themes(), m_themeId, at);
}

Operation CaptureBar::addLane(const QString &id, const QString &title) const
{
    if (m_alongTheWork) {
        Step step;
        step.id = id;
        step.teamId = m_document.teamId();
        step.title = title;
        return addStep(step);
    }
    Theme theme;
    theme.id = id;
    theme.teamId = m_document.teamId();
    theme.title = title;
    return addTheme(theme);
}

void CaptureBar::takeBack(const QString &text, std::optional<NoteKind> kind, bool verbatim)
{
    const QString now = this->text();
    m_field->setPlainText(now.isEmpty() ? text : text + u'\n' + now);
    m_field->moveCursor(QTextCursor::End);
    if (!m_kind)
        setKind(kind);
    if (verbatim && now.isEmpty()) // other words are there already, and may not be
        m_field->setVerbatim(true);
}

Note CaptureBar::noteOf(const QString &words)
{
    Note note;
    note.id = std::exchange(m_noteId, newId());
    note.teamId = m_document.teamId();
    note.capturedIn = m_meetingId;
    note.capturedAt = QDateTime::currentDateTimeUtc();
    note.text = words;
    note.kind = m_kind;
    note.verbatim = m_field->isVerbatim();
    if (m_alongTheWork)
        note.stepId = m_stepId;
    return note;
}

void CaptureBar::capture(bool parked)
{
    m_field->settleComposition();
    const QString words = cleanText(text());
    m_field->setFocus();
    if (words.isEmpty())
        return;
    if (words.size() > longestNote) {
        Q_EMIT refused(tr("A note has at most 10,000 characters. Split this one in two."));
        return;
    }
    Note note = noteOf(words);
    note.parked = parked;
    if (parked)
        note.stepId.clear();
    m_field->clear(); // a draft is kept once control is back with the events: with the note in place of its words
    setKind(std::nullopt);
    m_field->setVerbatim(false);
    Q_EMIT captured(note);
}

void CaptureBar::captureLines()
{
    m_field->settleComposition();
    m_field->setFocus();
    QList<Note> notes;
    QStringList tooLong;
    for (const QString &line : noteLines(text())) {
        const QString words = cleanText(line);
        if (words.size() > longestNote)
            tooLong << line;
        else if (!words.isEmpty())
            notes << noteOf(words);
    }
    const QDateTime last = QDateTime::currentDateTimeUtc();
    for (qsizetype i = 0; i < notes.size(); ++i) // a moment each, so that they stay in their order
        notes[i].capturedAt = last.addMSecs(i + 1 - notes.size());
    if (!notes.isEmpty()) {
        m_field->setPlainText(tooLong.join(u'\n'));
        m_field->moveCursor(QTextCursor::End);
        if (tooLong.isEmpty()) {
            setKind(std::nullopt);
            m_field->setVerbatim(false);
        }
        Q_EMIT linesCaptured(notes);
    }
    if (!tooLong.isEmpty())
        Q_EMIT refused(tr("A note has at most 10,000 characters. What is longer is still in the field: split it in two."));
}

void CaptureBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::instance()->color(Token::Card));
    painter.fillRect(QRect(0, 0, width(), 1), Look::instance()->color(Token::Line));
}

} // namespace sharpend
