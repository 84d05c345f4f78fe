// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/widgets/Card.h"

class QGridLayout;

namespace sharpend {

class TextLabel;

/// A theme to read while the group looks for improvements: its insight, the first of its notes, and whether something
/// came out of it. It can be chosen, and a new improvement then answers it.
class ImprovingThemeCard : public Card
{
    Q_OBJECT
public:
    ImprovingThemeCard(TeamDocument &document, const QString &themeId, QWidget *parent);

    QString themeId() const { return m_themeId; }
    void refresh();
    void setChosen(bool chosen);

Q_SIGNALS:
    /// A click or Space; again takes it back.
    void chosen(const QString &themeId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showNotes(const QList<Note> &notes);

    TeamDocument &m_document;
    QString m_themeId;
    TextLabel *m_title, *m_insight, *m_count, *m_outcome;
    QFrame *m_insightBox;
    QGridLayout *m_notes;
    QString m_shown; ///< what the list of notes was made of
    bool m_chosen = false;
};

} // namespace sharpend
