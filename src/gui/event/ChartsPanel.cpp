// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/ChartsPanel.h"

#include "domain/CountWords.h"
#include "domain/LearningPotential.h"
#include "gui/look/Look.h"
#include "gui/widgets/ComparisonLegend.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/WordsTable.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

ChartsPanel::ChartsPanel(QWidget *parent)
    : QFrame(parent)
    , m_tabRow(new QWidget(this))
    , m_tabs(new QTabBar(m_tabRow))
    , m_column(new QVBoxLayout(this))
    , m_menu(new QMenu(this))
    , m_tableAction(m_menu->addAction(tr("Show as a table")))
{
    m_mapFrame = buildMap();
    m_compareFrame = buildCompare();
    setAttribute(Qt::WA_StyledBackground);
    m_menu->setObjectName(u"chartsMenu"_s);
    m_tableAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    m_tableAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_tableAction, &QAction::triggered, this, [this] { setAsTable(!m_asTable); });
    m_tabs->setObjectName(u"chartTabs"_s);
    m_tabs->setAccessibleName(tr("Map and comparison"));
    m_tabs->addTab(tr("Map"));
    m_tabs->addTab(tr("Compare"));
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(false);
    connect(m_tabs, &QTabBar::currentChanged, this, &ChartsPanel::arrange);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(18, 4, 10, 0);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch();
    row->addWidget(moreButton(m_tabRow));
    auto *line = makeDivider(m_tabRow);
    auto *tabColumn = new QVBoxLayout(m_tabRow);
    tabColumn->setContentsMargins(0, 0, 0, 0);
    tabColumn->setSpacing(0);
    tabColumn->addLayout(row);
    tabColumn->addWidget(line);

    m_footRow = new QWidget(this);
    m_footCaption = new TextLabel({}, Type::Supporting, Token::Ink3, m_footRow);
    m_footCaption->setElide(true);
    m_tableLink = new QPushButton(tr("Show as a table"), m_footRow);
    m_tableLink->setObjectName(u"tableButton"_s);
    m_tableLink->setProperty("look", u"link"_s);
    connect(m_tableLink, &QPushButton::clicked, this, [this] { setAsTable(!m_asTable); });
    auto *foot = new QHBoxLayout(m_footRow);
    foot->setContentsMargins(14, 0, 14, 2);
    foot->addWidget(m_footCaption, 1);
    foot->addWidget(m_tableLink);

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_tabRow);
    m_column->addWidget(m_mapFrame, 54);
    m_column->addWidget(m_compareFrame, 46);
    m_column->addWidget(m_footRow);
    arrange();
}

QToolButton *ChartsPanel::moreButton(QWidget *parent)
{
    auto *more = new QToolButton(parent);
    more->setObjectName(u"moreButton"_s);
    more->setAccessibleName(tr("More for the charts"));
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    const auto dress = [more] { more->setIcon(Look::instance()->icon(u"ellipsis"_s)); };
    connect(Look::instance(), &Look::changed, more, dress);
    dress();
    return more;
}

QFrame *ChartsPanel::buildMap()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(u"mapFrame"_s);
    m_mapHead = new QWidget(frame);
    auto *title = new TextLabel(tr("Goldilocks map"), Type::Body, Token::Ink, m_mapHead);
    title->setWeight(QFont::DemiBold);
    m_caption = new TextLabel({}, Type::Meta, Token::Ink2, m_mapHead);
    m_caption->setObjectName(u"mapCaptionLabel"_s);
    m_caption->setElide(true);
    m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout(m_mapHead);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(title);
    head->addWidget(m_caption, 1);
    head->addWidget(moreButton(m_mapHead));
    m_map = new GoldilocksMap(frame);
    m_map->setObjectName(u"goldilocksMap"_s);
    m_mapTable = new WordsTable(u"mapTable"_s, frame);
    m_mapTable->setAccessibleName(tr("Goldilocks map as a table"));
    m_mapStack = new QStackedWidget(frame);
    m_mapStack->addWidget(m_map);
    m_mapStack->addWidget(m_mapTable);
    auto *column = new QVBoxLayout(frame);
    column->setSpacing(4);
    column->addWidget(m_mapHead);
    column->addWidget(m_mapStack, 1);
    return frame;
}

QFrame *ChartsPanel::buildCompare()
{
    auto *frame = new QFrame(this);
    frame->setObjectName(u"compareFrame"_s);
    m_compareTitle = new TextLabel(tr("Side by side"), Type::Body, Token::Ink, frame);
    m_compareTitle->setWeight(QFont::DemiBold);
    m_legend = new ComparisonLegend(frame);
    m_legend->setObjectName(u"comparisonLegend"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_compareTitle);
    head->addStretch();
    head->addWidget(m_legend);
    m_radar = new FactorRadar(frame);
    m_radar->setObjectName(u"factorRadar"_s);
    m_compareTable = new WordsTable(u"compareTable"_s, frame);
    m_compareTable->setAccessibleName(tr("Side by side as a table"));
    m_noCompare = new TextLabel(tr("Tick up to three candidates to see them side by side."), Type::Supporting,
                                Token::Ink2, frame);
    m_noCompare->setWordWrap(true);
    m_noCompare->setAlignment(Qt::AlignTop);
    m_compareStack = new QStackedWidget(frame);
    m_compareStack->addWidget(m_radar);
    m_compareStack->addWidget(m_compareTable);
    m_compareStack->addWidget(m_noCompare);
    auto *column = new QVBoxLayout(frame);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_compareStack, 1);
    return frame;
}

void ChartsPanel::show(const QList<MapMarker> &markers, const QList<RadarEvent> &events, const QString &caption)
{
    m_map->setMarkers(markers);
    m_radar->setEvents(events);
    QList<ComparisonLegend::Entry> entries;
    QStringList letters;
    for (const RadarEvent &event : events) {
        entries.append({event.letter, event.kind});
        letters << event.letter;
    }
    m_legend->setEntries(entries);
    m_legend->setVisible(!entries.isEmpty());
    m_caption->setText(caption);
    m_footCaption->setText(caption);
    m_tabs->setTabText(1, events.size() > 1 ? tr("Compare %1").arg(letters.join(u", "_s)) : tr("Compare"));
    if (m_asTable)
        fillTables();
    arrange();
}

void ChartsPanel::fillTables()
{
    QList<QStringList> places;
    for (const MapMarker &marker : m_map->markers()) {
        const auto &placed = marker.placement;
        places << QStringList{tr("Event %1").arg(marker.letter),
                              placed ? sentenceCase(oftenWords(placed->often)) : tr("Not placed yet"),
                              placed ? sentenceCase(severeWords(placed->severe)) : QString(),
                              placed ? placementWords(placed) : QString()};
    }
    m_mapTable->setWords({tr("Event"), tr("How often"), tr("How severe"), tr("On the map")}, places);
    QStringList heads{tr("Factor")};
    for (const RadarEvent &event : m_radar->events())
        heads << tr("Event %1").arg(event.letter);
    QList<QStringList> rows;
    for (int axis = 0; axis < FactorRadar::axisCount; ++axis) {
        QStringList row{FactorRadar::axisName(axis)};
        for (const RadarEvent &event : m_radar->events())
            row << FactorRadar::levelWords(event.levels.at(std::size_t(axis)));
        rows << row;
    }
    m_compareTable->setWords(heads, rows);
}

void ChartsPanel::setTabbed(bool tabbed)
{
    if (m_tabbed == tabbed)
        return;
    m_tabbed = tabbed;
    arrange();
}

void ChartsPanel::setThird(QWidget *widget)
{
    if (m_third == widget)
        return;
    if (m_third) {
        m_column->removeWidget(m_third);
        m_tabs->removeTab(2);
    }
    m_third = widget;
    if (m_third) {
        m_column->insertWidget(3, m_third, 100);
        m_tabs->addTab(tr("Weighing"));
    }
    arrange();
}

void ChartsPanel::setReadOnly(bool readOnly) { m_map->setEnabled(!readOnly); }

void ChartsPanel::setAsTable(bool asTable)
{
    const bool hadFocus = m_map->hasFocus() || m_mapTable->hasFocus();
    m_asTable = asTable;
    if (asTable)
        fillTables();
    m_tableAction->setText(asTable ? tr("Show as charts") : tr("Show as a table"));
    m_tableLink->setText(asTable ? tr("Show as a chart") : tr("Show as a table"));
    arrange();
    if (hadFocus)
        m_mapStack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ChartsPanel::arrange()
{
    if (!m_footRow)
        return;
    m_mapStack->setCurrentIndex(m_asTable ? 1 : 0);
    m_compareStack->setCurrentIndex(m_radar->events().isEmpty() ? 2 : m_asTable ? 1 : 0);
    const int tab = m_tabbed ? m_tabs->currentIndex() : -1;
    m_tabRow->setVisible(m_tabbed);
    m_footRow->setVisible(m_tabbed && tab < 2);
    m_footCaption->setVisible(tab == 0 && !m_asTable);
    m_caption->setVisible(!m_asTable);
    m_mapFrame->setVisible(tab <= 0);
    m_compareFrame->setVisible(tab < 0 || tab == 1);
    if (m_third)
        m_third->setVisible(tab == 2);
    m_mapHead->setVisible(!m_tabbed);
    m_compareTitle->setVisible(!m_tabbed);
    const auto surface = [](QFrame *frame, const QString &word) {
        if (frame->property("surface").toString() == word)
            return;
        frame->setProperty("surface", word);
        frame->setAttribute(Qt::WA_StyledBackground);
        frame->style()->unpolish(frame);
        frame->style()->polish(frame);
    };
    surface(this, m_tabbed ? u"card"_s : u"none"_s);
    for (QFrame *frame : {m_mapFrame, m_compareFrame}) {
        surface(frame, m_tabbed ? u"none"_s : u"card"_s);
        frame->layout()->setContentsMargins(14,
                                            m_tabbed                  ? 14
                                                : frame == m_mapFrame ? 6
                                                                      : 10,
                                            m_tabbed ? 20 : 14, m_tabbed ? 4 : 12);
    }
    m_column->setSpacing(m_tabbed ? 0 : 12);
    m_column->setContentsMargins(m_tabbed ? 1 : 0, m_tabbed ? 1 : 0, m_tabbed ? 1 : 0, m_tabbed ? 6 : 0);
}

void ChartsPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace sharpend
