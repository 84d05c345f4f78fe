// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

class QScrollArea;
class QVBoxLayout;

namespace sharpend {

class CardGrid;
class ImprovementsColumn;
class ImprovingThemeCard;
class KeycapButton;
class SenseCaptureBar;
class SenseWriter;

/// *Improvements*, the phase of Meeting 2 that opens last: the themes to look at, a field for what could change in the
/// work itself, and beside them the improvements and the parked ideas. None is fine too.
class ImprovementsPanel : public PhasePanel
{
    Q_OBJECT
public:
    ImprovementsPanel(TeamDocument &document, const Content &content, QWidget *parent);

    void refresh() override;
    QWidget *firstFocus() override;
    void settle() override;
    QList<QWidget *> regions() override;
    QWidget *captureRegion() override;
    void setCompact(bool compact) override;
    /// Ctrl+G: another theme joins the chosen one.
    void group() override;

    /// The theme that a new improvement answers, and what "what we make of it" is about; empty for none.
    QString chosenTheme() const { return m_chosenTheme; }
    ImprovementsColumn *column() const { return m_column; }

Q_SIGNALS:
    void closeRequested();

private:
    void arrange();
    void choose(const QString &themeId);
    ImprovingThemeCard *makeCard(const QString &themeId);
    void newTheme();
    void editWantedTitle();
    void merge(const QString &intoId, const QString &otherId);

    TextLabel *m_summary, *m_empty;
    KeycapButton *m_mergeButton, *m_newThemeButton;
    CardGrid *m_grid;
    QScrollArea *m_scroll;
    QVBoxLayout *m_left;
    SenseCaptureBar *m_capture;
    SenseWriter *m_writer;
    ImprovementsColumn *m_column;
    QList<ImprovingThemeCard *> m_themes;
    QString m_chosenTheme;
    QString m_titleWanted; ///< the new theme whose name is asked for as soon as it is here
};

} // namespace sharpend
