// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QList>
#include <QWidget>

namespace sharpend {

class CaptureField;
class CaptureHints;
class Keycap;
class KeycapButton;
class TextLabel;

/// What the words in Meeting 2's field become.
enum class SenseMode { Reflection, Insight, Improvement, Question };
template<>
inline constexpr std::array enumWords<SenseMode>{"reflection", "insight", "improvement", "question"};

/// Where the scribe types in Meeting 2: one field, and what its words become (Ctrl+1 to Ctrl+4). It writes nothing itself.
class SenseCaptureBar : public QWidget
{
    Q_OBJECT
public:
    explicit SenseCaptureBar(QWidget *parent = nullptr);

    SenseMode mode() const { return m_mode; }
    /// Chooses what the words become; what is in the field stays. A mode that is not offered is left alone.
    void setMode(SenseMode mode);
    /// Which of the four there are now; one at least.
    void setModes(const QList<SenseMode> &modes);
    /// The theme whose insight is written; empty where there is none yet. \a replaces says that it has one.
    void setInsightTheme(const QString &title, bool replaces = false);
    /// Whether improvements are open: before, an improvement is parked.
    void setImprovementsOpen(bool open);
    bool improvementsOpen() const { return m_improvementsOpen; }

    CaptureField *field() const { return m_field; }
    /// What speaks up over the field.
    CaptureHints *hints() const { return m_hints; }
    QString text() const;
    /// The id that the words in the field will have in the store.
    QString noteId() const { return m_noteId; }
    void setNoteId(const QString &id) { m_noteId = id; }
    /// Puts words back into the field, before what is there.
    void takeBack(const QString &text, SenseMode mode, bool verbatim = false);
    /// Takes the words out, for another bar to go on with.
    QString takeText();
    void setCompact(bool compact);
    /// Whether its button is the primary one of the screen.
    void setPrimary(bool primary);

Q_SIGNALS:
    /// Enter: each of \a texts is clean and not empty, and has an id of its own. One, or the lines of the field.
    void captured(sharpend::SenseMode mode, const QStringList &texts, const QStringList &ids, bool verbatim);
    void modeChanged(sharpend::SenseMode mode);
    /// The words or the mode are different: a draft to keep.
    void draftChanged();
    /// Ctrl+L: choose the theme.
    void themeRequested();
    void editLastRequested();
    void wallRequested();
    void refused(const QString &sentence);
    void announced(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void capture(SenseMode mode);
    void captureLines();
    void keep(SenseMode mode, const QStringList &texts, const QString &left);
    void dress();
    void dressChips();
    QString nameOf(SenseMode mode, bool brief = false) const;
    QString iconOf(SenseMode mode) const;
    bool offers(SenseMode mode) const { return m_modes.contains(mode); }

    SenseMode m_mode = SenseMode::Reflection;
    QList<SenseMode> m_modes;
    QString m_noteId, m_theme;
    bool m_replaces = false, m_improvementsOpen = false, m_compact = false, m_primary = true;
    CaptureField *m_field;
    CaptureHints *m_hints;
    KeycapButton *m_addButton;
    Keycap *m_control;
    TextLabel *m_plus;
    TextLabel *m_for; ///< the theme that the sentence is for, once the field's own words hide it
    QList<KeycapButton *> m_chips; ///< by mode
};

} // namespace sharpend
