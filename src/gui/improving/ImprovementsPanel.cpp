// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovementsPanel.h"

#include "domain/CountWords.h"
#include "gui/improving/ImprovementsColumn.h"
#include "gui/improving/ImprovingThemeCard.h"
#include "gui/look/Look.h"
#include "gui/people/CardGrid.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/TextLabel.h"
#include "operations/ActionOperations.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int columnWidth = 352, leastThemeWidth = 232;

} // namespace

ImprovementsPanel::ImprovementsPanel(TeamDocument &document, const Content &content, QWidget *parent)
    : PhasePanel(document, content, parent, MeetingKind::Improving)
    , m_summary(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_empty(new TextLabel(tr("No themes yet. Making sense is one phase back; improvements can also stand on their own."), Type::Body,
                            Token::Ink2, this))
    , m_grid(new CardGrid(this))
    , m_left(new QVBoxLayout)
    , m_captureBar(makeField())
    , m_column(new ImprovementsColumn(document, this))
{
    setObjectName(u"improvementsPanel"_s);
    m_summary->setObjectName(u"sensedLabel"_s);
    m_summary->setWeight(600);
    m_summary->setWordWrap(true);
    m_empty->setWordWrap(true);
    m_grid->setColumns(3);
    m_grid->setMinimumColumnWidth(leastThemeWidth);
    m_grid->setGap(16);
    m_grid->setPacked(true);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(20, 12, 20, 10);
    head->setSpacing(0);
    head->addWidget(new TextLabel(tr("What we are making sense of"), Type::Meta, Token::Ink2, this));
    head->addWidget(m_summary);
    auto *inside = new QWidget;
    inside->setProperty("page", true);
    auto *themes = new QVBoxLayout(inside);
    themes->setContentsMargins(20, 2, 20, 20);
    themes->setSpacing(0);
    themes->addWidget(m_empty);
    themes->addWidget(m_grid);
    themes->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    m_left->setSpacing(0);
    m_left->addLayout(head);
    m_left->addWidget(scroll, 1);
    m_left->addWidget(m_captureBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(m_left, 1);
    row->addWidget(m_column);

    connect(m_column, &ImprovementsColumn::refused, this, &PhasePanel::refused);
    connect(m_column, &ImprovementsColumn::closeRequested, this, &ImprovementsPanel::closeRequested);
    connect(m_column, &ImprovementsColumn::captureRequested, this, [this] {
        if (QWidget *focus = firstFocus())
            focus->setFocus(Qt::OtherFocusReason);
    });
    connect(Look::instance(), &Look::changed, this, &ImprovementsPanel::arrange);
    arrange();
}

QWidget *ImprovementsPanel::makeField()
{
    auto *bar = new QFrame(this);
    bar->setProperty("surface", u"capture"_s);
    auto *edit = new QLineEdit(bar);
    edit->setObjectName(u"improvementFieldEdit"_s);
    edit->setProperty("controlSize", u"capture"_s);
    edit->setPlaceholderText(tr("What could change in the work itself?"));
    edit->setAccessibleName(edit->placeholderText());
    m_addButton = new KeycapButton(tr("Add improvement"), u"Enter"_s, bar);
    m_addButton->setObjectName(u"addImprovementButton"_s);
    m_addButton->setControlSize(u"capture"_s);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(12);
    row->addWidget(edit, 1);
    row->addWidget(m_addButton);
    m_captureFocus = edit;
    connect(edit, &QLineEdit::returnPressed, this, &ImprovementsPanel::addTyped);
    connect(m_addButton, &QPushButton::clicked, this, &ImprovementsPanel::addTyped);
    return bar;
}

void ImprovementsPanel::setCaptureBar(QWidget *bar, QWidget *focus)
{
    m_left->replaceWidget(m_captureBar, bar);
    delete m_captureBar;
    m_captureBar = bar;
    m_captureFocus = focus;
    m_addButton = nullptr;
}

void ImprovementsPanel::addTyped()
{
    auto *edit = qobject_cast<QLineEdit *>(m_captureFocus);
    const QString typed = edit ? edit->text().trimmed() : QString();
    if (typed.isEmpty())
        return;
    edit->clear();
    edit->setFocus(Qt::OtherFocusReason);
    addImprovement(typed, [this, typed] {
        auto *field = qobject_cast<QLineEdit *>(m_captureFocus);
        if (field && field->text().isEmpty())
            field->setText(typed);
    });
}

void ImprovementsPanel::addImprovement(const QString &text, const std::function<void()> &back)
{
    Action action;
    action.id = newId();
    action.teamId = m_document.teamId();
    action.text = text;
    action.themeId = m_chosenTheme;
    m_document.session().perform(sharpend::addAction(action), this, [this, back](const Outcome &outcome) {
        if (outcome.isDone())
            return;
        if (back)
            back();
        Q_EMIT refused(outcome.sentence());
    });
}

QWidget *ImprovementsPanel::firstFocus() { return m_captureBar->isVisibleTo(this) ? m_captureFocus : nullptr; }

void ImprovementsPanel::settle()
{
    m_column->settle();
    if (m_addButton)
        addTyped(); // the panel's own field; a capture bar keeps its draft itself
}

void ImprovementsPanel::choose(const QString &themeId)
{
    m_chosenTheme = m_chosenTheme == themeId ? QString() : themeId;
    for (ImprovingThemeCard *card : std::as_const(m_themes))
        card->setChosen(card->themeId() == m_chosenTheme);
    Q_EMIT themeChosen(m_chosenTheme);
}

void ImprovementsPanel::refresh()
{
    if (!m_document.isLoaded() || m_document.isGone())
        return;
    const QList<Theme> themes = m_document.themes();
    const QList<Note> notes = m_document.wallNotes();
    const auto reflections = std::count_if(notes.begin(), notes.end(), [](const Note &note) { return note.source == NoteSource::Reflection; });
    const qsizetype wall = notes.size() - reflections;
    const QString themesSaid = themes.size() == 1 ? tr("One theme") : tr("%1 themes").arg(sentenceCase(countInWords(themes.size())));
    const QString notesSaid = wall == 1 ? tr("1 note") : tr("%1 notes").arg(wall);
    const QString reflectionsSaid = reflections == 1 ? tr("1 reflection") : tr("%1 reflections").arg(reflections);
    m_summary->setText(themes.isEmpty()    ? (reflections == 0 ? notesSaid : tr("%1 and %2").arg(notesSaid, reflectionsSaid))
                       : reflections == 0 ? tr("%1 from %2").arg(themesSaid, notesSaid)
                                          : tr("%1 from %2 and %3").arg(themesSaid, notesSaid, reflectionsSaid));
    m_empty->setVisible(themes.isEmpty());

    QList<ImprovingThemeCard *> cards;
    for (const Theme &theme : themes) {
        const auto there = std::find_if(m_themes.begin(), m_themes.end(), [&](const ImprovingThemeCard *card) { return card->themeId() == theme.id; });
        if (there != m_themes.end()) {
            cards << *there;
        } else {
            cards << new ImprovingThemeCard(m_document, theme.id, m_grid);
            connect(cards.last(), &ImprovingThemeCard::chosen, this, &ImprovementsPanel::choose);
        }
        cards.last()->refresh();
    }
    for (ImprovingThemeCard *card : std::as_const(m_themes)) {
        if (cards.contains(card))
            continue;
        if (card->themeId() == m_chosenTheme)
            choose(m_chosenTheme); // its theme is gone
        card->hide();
        card->deleteLater();
    }
    m_themes = cards;
    m_grid->setCards(QList<QWidget *>(cards.begin(), cards.end()));
    m_grid->setVisible(!cards.isEmpty());
    m_captureBar->setVisible(!meeting().endedAt.isValid());
    if (m_addButton)
        m_addButton->setLook(m_document.rows<Action>().isEmpty() ? u"secondary"_s : u"primary"_s); // one primary: closing is
    m_column->refresh();
    QList<QWidget *> order(m_themes.begin(), m_themes.end());
    tabThrough(this, order << tabStopsOf({m_captureBar}) << m_column->tabStops());
}

void ImprovementsPanel::arrange()
{
    m_column->setFixedWidth(Look::instance()->scaled(columnWidth));
}

} // namespace sharpend
