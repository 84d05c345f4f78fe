// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/FactorRadar.h"
#include "gui/widgets/GoldilocksMap.h"

#include <QFrame>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace sharpend {

class ComparisonLegend;
class TextLabel;
class WordsTable;

/// The map and the comparison: two cards, or two tabs over one area where there is little room. Either can be read as a
/// table, in words.
class ChartsPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ChartsPanel(QWidget *parent = nullptr);

    /// What the map and the comparison show; \a caption says how markers move.
    void show(const QList<MapMarker> &markers, const QList<RadarEvent> &events, const QString &caption);
    void setTabbed(bool tabbed);
    /// A third tab in a narrow window; null takes it out.
    void setThird(QWidget *widget);
    void setReadOnly(bool readOnly);
    void setAsTable(bool asTable);
    bool isAsTable() const { return m_asTable; }
    GoldilocksMap *map() const { return m_map; }
    QAction *tableAction() const { return m_tableAction; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QFrame *buildMap();
    QFrame *buildCompare();
    QToolButton *moreButton(QWidget *parent);
    void arrange();
    void fillTables();

    bool m_tabbed = false, m_asTable = false;
    QWidget *m_tabRow;
    QTabBar *m_tabs;
    QVBoxLayout *m_column;
    QMenu *m_menu;
    QAction *m_tableAction;
    QFrame *m_mapFrame = nullptr, *m_compareFrame = nullptr;
    QWidget *m_mapHead = nullptr, *m_footRow = nullptr;
    TextLabel *m_caption = nullptr, *m_footCaption = nullptr, *m_compareTitle = nullptr, *m_noCompare = nullptr;
    ComparisonLegend *m_legend = nullptr;
    QPushButton *m_tableLink = nullptr;
    QStackedWidget *m_mapStack = nullptr, *m_compareStack = nullptr;
    GoldilocksMap *m_map = nullptr;
    FactorRadar *m_radar = nullptr;
    WordsTable *m_mapTable = nullptr, *m_compareTable = nullptr;
    QWidget *m_third = nullptr;
};

} // namespace sharpend
