// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovementsPanel.h"

#include "domain/Content.h"
#include "domain/CountWords.h"
#include "domain/Phases.h"
#include "gui/improving/ImprovementsColumn.h"
#include "gui/improving/ImprovingThemeCard.h"
#include "gui/look/Look.h"
#include "gui/people/CardGrid.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/CaptureHints.h"
#include "gui/wall/SenseCaptureBar.h"
#include "gui/wall/SenseWriter.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/TextLabel.h"
#include "operations/WallOperations.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int columnWidth = 384, leastThemeWidth = 232;

} // namespace

ImprovementsPanel::ImprovementsPanel(TeamDocument &document, const Content &content, QWidget *parent)
    : PhasePanel(document, content, parent, MeetingKind::Improving)
    , m_summary(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_empty(new TextLabel(tr("No themes yet. Making sense is one phase back; improvements can also stand on their own."), Type::Body,
                            Token::Ink2, this))
    , m_mergeButton(new KeycapButton(tr("Merge themes"), u"Ctrl+G"_s, this))
    , m_newThemeButton(new KeycapButton(tr("New theme"), {}, this))
    , m_grid(new CardGrid(this))
    , m_scroll(new QScrollArea(this))
    , m_left(new QVBoxLayout)
    , m_capture(new SenseCaptureBar(this))
    , m_writer(new SenseWriter(m_document, *m_capture, u"improvements"_s, this))
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

    m_mergeButton->setObjectName(u"mergeThemesButton"_s);
    m_mergeButton->setIconName(u"merge"_s);
    m_newThemeButton->setObjectName(u"newThemeButton"_s);
    m_newThemeButton->setIconName(u"plus"_s);
    auto *said = new QVBoxLayout;
    said->setSpacing(0);
    said->addWidget(new TextLabel(tr("What we are making sense of"), Type::Meta, Token::Ink2, this));
    said->addWidget(m_summary);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 12, 20, 10);
    head->setSpacing(12);
    head->addLayout(said, 1);
    for (KeycapButton *button : {m_mergeButton, m_newThemeButton}) {
        button->setControlSize(u"compact"_s);
        head->addWidget(button, 0, Qt::AlignVCenter);
    }
    auto *inside = new QWidget;
    inside->setProperty("page", true);
    auto *themes = new QVBoxLayout(inside);
    themes->setContentsMargins(20, 2, 20, 20);
    themes->setSpacing(0);
    themes->addWidget(m_empty);
    themes->addWidget(m_grid);
    themes->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    m_left->setSpacing(0);
    m_left->addLayout(head);
    m_left->addWidget(m_scroll, 1);
    m_left->addWidget(m_capture);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(m_left, 1);
    row->addWidget(m_column);

    m_capture->setObjectName(u"improvementsCaptureBar"_s);
    m_capture->hints()->setHints(m_content.hints, MeetingKind::Improving);
    m_capture->setImprovementsOpen(true);
    m_capture->setMode(SenseMode::Improvement);
    connect(m_writer, &SenseWriter::refused, this, &PhasePanel::refused);
    connect(m_writer, &SenseWriter::announced, this, &PhasePanel::announced);
    connect(m_capture, &SenseCaptureBar::themeRequested, this, [this] {
        if (!m_themes.isEmpty())
            m_themes.first()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_mergeButton, &QPushButton::clicked, this, &ImprovementsPanel::group);
    connect(m_newThemeButton, &QPushButton::clicked, this, &ImprovementsPanel::newTheme);
    connect(m_column, &ImprovementsColumn::refused, this, &PhasePanel::refused);
    connect(m_column, &ImprovementsColumn::wordsReturned, this,
            [this](const QString &words) { m_capture->takeBack(words, SenseMode::Improvement); });
    connect(m_column, &ImprovementsColumn::closeRequested, this, &ImprovementsPanel::closeRequested);
    connect(m_column, &ImprovementsColumn::captureRequested, this, [this] {
        if (QWidget *focus = firstFocus())
            focus->setFocus(Qt::OtherFocusReason);
    });
    connect(Look::instance(), &Look::changed, this, &ImprovementsPanel::arrange);
    arrange();
}

QWidget *ImprovementsPanel::firstFocus() { return m_capture->isVisibleTo(this) ? m_capture->field() : nullptr; }

QList<QWidget *> ImprovementsPanel::regions() { return {m_grid, m_column}; }

QWidget *ImprovementsPanel::captureRegion() { return m_capture->isVisible() ? m_capture : nullptr; }

void ImprovementsPanel::settle()
{
    for (ImprovingThemeCard *card : std::as_const(m_themes))
        card->settle();
    m_column->settle();
    m_writer->settle();
}

void ImprovementsPanel::choose(const QString &themeId)
{
    m_chosenTheme = m_chosenTheme == themeId ? QString() : themeId;
    for (ImprovingThemeCard *card : std::as_const(m_themes))
        card->setChosen(card->themeId() == m_chosenTheme);
    m_writer->setTheme(m_chosenTheme);
}

ImprovingThemeCard *ImprovementsPanel::makeCard(const QString &themeId)
{
    auto *card = new ImprovingThemeCard(m_document, themeId, m_grid);
    connect(card, &ImprovingThemeCard::chosen, this, &ImprovementsPanel::choose);
    connect(card, &ImprovingThemeCard::mergeRequested, this, &ImprovementsPanel::merge);
    connect(card, &ImprovingThemeCard::renamed, this, [this](const QString &id, const QString &title, const QString &from) {
        perform(renameTheme(m_document.teamId(), id, {from, title}));
    });
    connect(card, &ImprovingThemeCard::moveRequested, this,
            [this](const QString &id, int by) { perform(moveTheme(m_document.teamId(), id, by)); });
    connect(card, &ImprovingThemeCard::removeRequested, this, [this](const QString &id) {
        const QString title = m_document.row<Theme>(id).title;
        perform(removeTheme(m_document.teamId(), id),
                [this, title] { Q_EMIT announced(tr("%1 is no theme any more. Its notes are still on the wall").arg(title)); });
    });
    return card;
}

void ImprovementsPanel::newTheme()
{
    Theme theme;
    theme.id = newId();
    theme.teamId = m_document.teamId();
    theme.title = tr("New theme");
    perform(addTheme(theme), [this, id = theme.id, before = QPointer(QApplication::focusWidget())] {
        if (QApplication::focusWidget() != before)
            return; // on a slow disk, somebody is at something else by now
        m_titleWanted = id;
        editWantedTitle();
    });
}

void ImprovementsPanel::editWantedTitle()
{
    for (ImprovingThemeCard *card : std::as_const(m_themes)) {
        if (card->themeId() != m_titleWanted)
            continue;
        m_titleWanted.clear();
        card->editTitle(true);
        QTimer::singleShot(0, card, [this, card] { m_scroll->ensureWidgetVisible(card, 0, 12); }); // once it has its place
        return;
    }
}

void ImprovementsPanel::group()
{
    if (m_mergeButton->isHidden())
        return;
    QString into = m_chosenTheme;
    for (const ImprovingThemeCard *card : std::as_const(m_themes)) {
        if (card->hasFocus() || card->isAncestorOf(QApplication::focusWidget()))
            into = card->themeId();
    }
    if (into.isEmpty()) {
        Q_EMIT refused(tr("Choose a theme first, by a click or by Space. Then choose what joins it."));
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"mergeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Theme &other : m_document.themes()) {
        if (other.id != into)
            menu->addAction(tr("Merge %1 into %2").arg(inMenu(*menu, other.title), inMenu(*menu, m_document.row<Theme>(into).title)), this,
                            [this, into, id = other.id] { merge(into, id); });
    }
    popUpBelow(*menu, *m_mergeButton);
}

void ImprovementsPanel::merge(const QString &intoId, const QString &otherId)
{
    const QString said = tr("%1 is part of %2 now").arg(m_document.row<Theme>(otherId).title, m_document.row<Theme>(intoId).title);
    perform(mergeThemes(m_document.teamId(), intoId, {otherId}), [this, said] { Q_EMIT announced(said); });
}

void ImprovementsPanel::setCompact(bool compact)
{
    m_capture->setCompact(compact);
    m_column->setCompact(compact);
}

void ImprovementsPanel::refresh()
{
    if (!m_document.isLoaded() || m_document.isGone() || !hasReached(meeting(), Phase::Improvements))
        return; // the parked ideas are shut until then, to whoever reads the screen too
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

    const bool over = meeting().endedAt.isValid();
    m_mergeButton->setVisible(!over && themes.size() > 1);
    m_newThemeButton->setVisible(!over);
    QList<ImprovingThemeCard *> cards;
    for (const Theme &theme : themes) {
        const auto there = std::find_if(m_themes.begin(), m_themes.end(), [&](const ImprovingThemeCard *card) { return card->themeId() == theme.id; });
        cards << (there != m_themes.end() ? *there : makeCard(theme.id));
        cards.last()->refresh(cards.size() - 1, themes.size(), over);
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
    m_capture->setVisible(!over);
    m_capture->setPrimary(!m_document.rows<Action>().isEmpty()); // one primary: closing is
    m_writer->refresh();
    m_column->refresh();
    QList<QWidget *> order{m_mergeButton, m_newThemeButton};
    for (ImprovingThemeCard *card : std::as_const(m_themes))
        order << tabStopsOf({card});
    tabThrough(this, order << tabStopsOf({m_capture}) << m_column->tabStops());
    editWantedTitle();
}

void ImprovementsPanel::arrange()
{
    m_column->setFixedWidth(Look::instance()->scaled(columnWidth));
}

} // namespace sharpend
