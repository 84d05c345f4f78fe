// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/meeting/PhasePanel.h"

class QVBoxLayout;

namespace sharpend {

class CardGrid;
class ImprovementsColumn;
class ImprovingThemeCard;
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

    /// The theme that a new improvement answers, and what "what we make of it" is about; empty for none.
    QString chosenTheme() const { return m_chosenTheme; }
    ImprovementsColumn *column() const { return m_column; }

Q_SIGNALS:
    void closeRequested();

private:
    void arrange();
    void choose(const QString &themeId);

    TextLabel *m_summary, *m_empty;
    CardGrid *m_grid;
    QVBoxLayout *m_left;
    SenseCaptureBar *m_capture;
    SenseWriter *m_writer;
    ImprovementsColumn *m_column;
    QList<ImprovingThemeCard *> m_themes;
    QString m_chosenTheme;
};

} // namespace sharpend
