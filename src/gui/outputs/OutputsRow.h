// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Wording.h"

#include <QWidget>

namespace sharpend {

class GrowingEdit;
class HintedText;
class KeycapButton;
class StrengthMark;
class TextLabel;

/// What a row of the outputs shows.
struct OutputsLine {
    QString id, text;
    QString aside;             ///< "from 7 notes", for the facilitator alone
    QString foot;              ///< under the sentence: the champion of an improvement
    std::optional<ActionAim> aim; ///< of an improvement, and its strength
    std::optional<Strength> strength;
    QList<WordingHint> hints;  ///< open ones in this text
    bool linksNotes = true;
    bool operator==(const OutputsLine &) const = default;
};

/// One sentence of the outputs: read, edited where it stands, moved, and its notes linked.
class OutputsRow : public QWidget
{
    Q_OBJECT
public:
    OutputsRow(const QString &id, QWidget *parent);

    QString lineId() const { return m_id; }
    /// "1", a dot, a question mark; nothing for an improvement, whose wording is set heavier.
    void setMarker(const QString &marker, bool number);
    void setHeavy();
    /// Shows \a line, but not over what is being typed.
    void showLine(const OutputsLine &line, bool readOnly);
    void edit();
    void settle();
    HintedText *reading() const { return m_reading; }

Q_SIGNALS:
    /// Other words than \a from, which were there when the editing began.
    void edited(const QString &text, const QString &from);
    void moveRequested(int by);
    void linkRequested();
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void finish(bool keepFocus);
    void openMenu();
    void dressEdit();

    QString m_id, m_from;
    OutputsLine m_line;
    bool m_number = false, m_heavy = false, m_readOnly = false;
    TextLabel *m_marker, *m_foot;
    StrengthMark *m_strength;
    HintedText *m_reading;
    GrowingEdit *m_edit;
    KeycapButton *m_menuButton;
};

} // namespace sharpend
