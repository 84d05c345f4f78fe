// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/SenseCaptureBar.h"

#include "domain/NoteLines.h"
#include "domain/Rules.h"
#include "gui/look/Look.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/CaptureHints.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "operations/Operations.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

SenseCaptureBar::SenseCaptureBar(QWidget *parent)
    : QWidget(parent)
    , m_noteId(newId())
    , m_field(new CaptureField(this))
    , m_hints(new CaptureHints(m_field, this))
    , m_addButton(new KeycapButton({}, u"Enter"_s, this))
    , m_control(new Keycap(u"Ctrl"_s, this))
    , m_plus(new TextLabel(u"+"_s, Type::Meta, Token::Ink3, this))
    , m_for(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    setObjectName(u"senseCaptureBar"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_addButton->setObjectName(u"senseAddButton"_s);
    m_addButton->setLook(u"primary"_s);
    m_addButton->setControlSize(u"capture"_s);
    m_addButton->setFocusPolicy(Qt::NoFocus);
    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_field, 1);
    first->addWidget(m_addButton, 0, Qt::AlignTop);
    auto *second = new QHBoxLayout;
    second->setSpacing(6);
    second->addWidget(m_control);
    second->addWidget(m_plus);
    for (int i = 0; i < enumCount<SenseMode>; ++i) {
        auto *chip = new KeycapButton({}, QString::number(i + 1), this);
        chip->setObjectName(u"senseChip_%1"_s.arg(wordOf(SenseMode(i))));
        chip->setControlSize(u"compact"_s);
        chip->setLook(u"chip"_s);
        chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::NoFocus); // the caret stays in the field; the keyboard has Ctrl and a digit
        connect(chip, &QAbstractButton::clicked, this, [this, i] {
            setMode(SenseMode(i));
            m_field->setFocus();
        });
        m_chips.append(chip);
        m_modes.append(SenseMode(i));
        second->addWidget(chip);
    }
    m_for->setObjectName(u"insightForLabel"_s);
    m_for->setElide(true);
    m_for->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    second->addSpacing(12);
    second->addWidget(m_for, 1);
    second->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 13);
    column->setSpacing(8);
    column->addLayout(first);
    column->addLayout(second);

    connect(m_addButton, &QAbstractButton::clicked, this, [this] { capture(m_mode); });
    connect(m_field, &CaptureField::addRequested, this, [this] { capture(m_mode); });
    connect(m_field, &CaptureField::parkRequested, this, [this] { // as in Meeting 1
        if (offers(SenseMode::Improvement))
            capture(SenseMode::Improvement);
    });
    connect(m_field, &CaptureField::digitPressed, this, [this](int digit) {
        if (digit >= 1 && digit <= enumCount<SenseMode>)
            setMode(SenseMode(digit - 1));
    });
    connect(m_field, &CaptureField::laneRequested, this, &SenseCaptureBar::themeRequested);
    connect(m_field, &CaptureField::editLastRequested, this, &SenseCaptureBar::editLastRequested);
    connect(m_field, &CaptureField::wallRequested, this, &SenseCaptureBar::wallRequested);
    connect(m_field, &CaptureField::separateRequested, this, &SenseCaptureBar::captureLines);
    connect(m_field, &CaptureField::verbatimChanged, this, [this](bool verbatim) {
        Q_EMIT announced(verbatim ? tr("Their exact words") : tr("Not their exact words"));
        Q_EMIT draftChanged();
    });
    connect(m_field, &QPlainTextEdit::textChanged, this, &SenseCaptureBar::draftChanged);
    connect(m_hints, &CaptureHints::separateRequested, this, &SenseCaptureBar::captureLines);
    connect(m_hints, &CaptureHints::announced, this, &SenseCaptureBar::announced);
    dress();
}

QString SenseCaptureBar::text() const { return m_field->toPlainText(); }

void SenseCaptureBar::setMode(SenseMode mode)
{
    if (!offers(mode)) // a key or a draft of another phase
        return;
    if (mode == m_mode) {
        dress(); // a click on the chosen chip must not let go of it
        return;
    }
    m_mode = mode;
    dress();
    Q_EMIT announced(nameOf(mode));
    Q_EMIT modeChanged(mode);
    Q_EMIT draftChanged();
}

void SenseCaptureBar::setModes(const QList<SenseMode> &modes)
{
    if (modes == m_modes || modes.isEmpty())
        return;
    m_modes = modes;
    if (offers(m_mode))
        dress();
    else
        setMode(modes.first());
}

void SenseCaptureBar::setInsightTheme(const QString &title, bool replaces)
{
    if (title == m_theme && replaces == m_replaces)
        return;
    m_theme = title;
    m_replaces = replaces;
    dress();
}

void SenseCaptureBar::setImprovementsOpen(bool open)
{
    m_improvementsOpen = open;
    dress();
}

void SenseCaptureBar::setPrimary(bool primary)
{
    m_primary = primary;
    dress();
}

void SenseCaptureBar::setCompact(bool compact)
{
    m_compact = compact;
    dress();
}

void SenseCaptureBar::dress()
{
    m_for->setText(m_mode == SenseMode::Insight && !m_theme.isEmpty() ? tr("for %1").arg(m_theme) : QString());
    m_for->setVisible(!m_for->text().isEmpty());
    dressChips();
    const QStringList adds{tr("Add to wall"), tr("Keep as the insight"),
                           m_improvementsOpen ? tr("Add improvement") : tr("Park idea"), tr("Add question")};
    m_field->setBadgeIcon(iconOf(m_mode), m_mode == SenseMode::Improvement && m_improvementsOpen);
    m_addButton->setText(adds[int(m_mode)]);
    // One primary button on a screen: where improvements are open, the other modes step back.
    const bool stepsBack = m_improvementsOpen && m_mode != SenseMode::Improvement;
    m_addButton->setLook(stepsBack || !m_primary ? u"secondary"_s : u"primary"_s);
    m_field->setAccessibleName(nameOf(m_mode));
    m_field->offerVerbatim(m_mode == SenseMode::Reflection);
    const QStringList separates{tr("Make each a reflection"), {}, m_improvementsOpen ? tr("Make each an improvement") : tr("Park each as an idea"),
                                tr("Make each a question")};
    m_hints->setLineWords(separates[int(m_mode)], tr("Keep as one"));
    switch (m_mode) {
    case SenseMode::Reflection:
        m_field->setPrompts(tr("What came to you since last time?"), tr("What came to you since?"));
        break;
    case SenseMode::Insight:
        if (m_theme.isEmpty())
            m_field->setPrompts(tr("Group some notes into a theme first"), tr("Group some notes first"));
        else if (m_replaces)
            m_field->setPrompts(tr("A new sentence for %1").arg(m_theme), tr("A new sentence for %1").arg(m_theme));
        else
            m_field->setPrompts(tr("One sentence for %1").arg(m_theme), tr("One sentence for %1").arg(m_theme));
        break;
    case SenseMode::Improvement:
        m_field->setPrompts(m_improvementsOpen ? tr("What could change in the work itself?") : tr("What idea shall we keep for Improvements?"),
                            m_improvementsOpen ? tr("What could change?") : tr("What idea shall we keep?"));
        break;
    case SenseMode::Question:
        m_field->setPrompts(tr("Which question stays with us?"), tr("Which question stays?"));
        break;
    }
}

QString SenseCaptureBar::nameOf(SenseMode mode, bool brief) const
{
    switch (mode) {
    case SenseMode::Reflection:
        return tr("Reflection");
    case SenseMode::Insight:
        return brief ? tr("Insight") : tr("What we make of it");
    case SenseMode::Improvement:
        return m_improvementsOpen ? tr("Improvement") : brief ? tr("Idea, parked") : tr("Improvement, parked");
    case SenseMode::Question:
        return brief ? tr("Question") : tr("Question to take away");
    }
    return {};
}

QString SenseCaptureBar::iconOf(SenseMode mode) const
{
    const QStringList icons{u"speech"_s, u"merge"_s, m_improvementsOpen ? u"flag"_s : u"inbox"_s, u"info"_s};
    return icons[int(mode)];
}

void SenseCaptureBar::dressChips()
{
    // In full, or in a word each where the window is narrow or the text large; then without "Ctrl +", and without icons.
    enum Fit { Full, Brief, NoControl, NoIcons };
    for (const Fit fit : {Full, Brief, NoControl, NoIcons}) {
        const bool brief = fit >= Brief, control = !m_compact && fit < NoControl;
        m_control->setVisible(control);
        m_plus->setVisible(control);
        int width = 2 * 20 + 12 + (m_for->isHidden() ? 0 : m_for->minimumSizeHint().width() + 6)
            + (control ? m_control->sizeHint().width() + m_plus->sizeHint().width() + 12 : 0);
        for (qsizetype i = 0; i < m_chips.size(); ++i) {
            KeycapButton *chip = m_chips[i];
            const auto mode = SenseMode(i);
            chip->setText(nameOf(mode, brief));
            chip->setIconName(fit < NoIcons ? iconOf(mode) : QString());
            chip->setChecked(mode == m_mode);
            chip->setVisible(offers(mode));
            chip->setToolTip(brief ? nameOf(mode) : QString());
            chip->setAccessibleName(tr("The words become: %1").arg(nameOf(mode)));
            width += offers(mode) ? chip->sizeHint().width() + 6 : 0;
        }
        if (width <= this->width())
            return;
    }
}

void SenseCaptureBar::resizeEvent(QResizeEvent *) { dressChips(); }

void SenseCaptureBar::takeBack(const QString &text, SenseMode mode, bool verbatim)
{
    const QString now = this->text();
    if (now.isEmpty())
        setMode(mode);
    m_field->setPlainText(now.isEmpty() ? text : text + u'\n' + now);
    m_field->moveCursor(QTextCursor::End);
    if (verbatim && now.isEmpty() && m_mode == SenseMode::Reflection)
        m_field->setVerbatim(true);
}

QString SenseCaptureBar::takeText()
{
    const QString words = text();
    m_field->clear();
    m_field->setVerbatim(false);
    return words;
}

void SenseCaptureBar::capture(SenseMode mode)
{
    m_field->settleComposition();
    const QString words = cleanText(text());
    m_field->setFocus();
    if (words.isEmpty())
        return;
    if (words.size() > longestNote) {
        Q_EMIT refused(tr("There is room for 10,000 characters. Split this in two."));
        return;
    }
    if (mode == SenseMode::Insight && m_theme.isEmpty()) {
        Q_EMIT refused(tr("There is no theme yet that this sentence could belong to. Select notes and group them first."));
        return;
    }
    keep(mode, {words}, {});
}

void SenseCaptureBar::captureLines()
{
    if (m_mode == SenseMode::Insight) // a theme has one sentence
        return;
    m_field->settleComposition();
    m_field->setFocus();
    QStringList texts, tooLong;
    for (const QString &line : noteLines(text())) {
        const QString words = cleanText(line);
        if (words.size() > longestNote)
            tooLong << line;
        else if (!words.isEmpty())
            texts << words;
    }
    if (!texts.isEmpty())
        keep(m_mode, texts, tooLong.join(u'\n'));
    if (!tooLong.isEmpty())
        Q_EMIT refused(tr("There is room for 10,000 characters. What is longer is still in the field: split it in two."));
}

/// \a left stays in the field.
void SenseCaptureBar::keep(SenseMode mode, const QStringList &texts, const QString &left)
{
    QStringList ids;
    for (qsizetype i = 0; i < texts.size(); ++i)
        ids << std::exchange(m_noteId, newId());
    const bool verbatim = mode == SenseMode::Reflection && m_field->isVerbatim();
    m_field->setPlainText(left); // a draft is kept once control is back with the events: with what became of the words in their place
    m_field->moveCursor(QTextCursor::End);
    m_field->setVerbatim(verbatim && !left.isEmpty());
    Q_EMIT captured(mode, texts, ids, verbatim);
}

void SenseCaptureBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::instance()->color(Token::Card));
    painter.fillRect(QRect(0, 0, width(), 1), Look::instance()->color(Token::Line));
}

} // namespace sharpend
