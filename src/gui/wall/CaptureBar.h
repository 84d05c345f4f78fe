// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

class QHBoxLayout;

namespace sharpend {

class CaptureField;
class CaptureHints;
class Keycap;
class KeycapButton;
class KindChip;
class LaneChooser;
struct Operation;
class TeamDocument;
class TextLabel;

/// Where the scribe types: the field, add and park, the seven kinds, and the lane the note will land in.
class CaptureBar : public QWidget
{
    Q_OBJECT
public:
    explicit CaptureBar(TeamDocument &document, QWidget *parent = nullptr);

    /// The meeting the notes are captured in.
    void setMeeting(const QString &meetingId) { m_meetingId = meetingId; }
    /// Where room is short, \a laneHome takes the lane button and the row under the field is the chips'.
    void setCompact(bool compact, QHBoxLayout *laneHome);
    CaptureField *field() const { return m_field; }
    /// What speaks up over the field.
    CaptureHints *hints() const { return m_hints; }
    std::optional<NoteKind> kind() const { return m_kind; }
    void setKind(std::optional<NoteKind> kind);
    /// The theme that notes land in, while the wall is not along the work.
    QString lane() const { return m_alongTheWork ? QString() : m_themeId; }
    void setLane(const QString &themeId);
    /// Along the work notes land at a step instead.
    void setAlongTheWork(bool along);
    void setStep(const QString &stepId);
    QString text() const;
    /// The id that the words in the field will have as a note.
    QString noteId() const { return m_noteId; }
    void setNoteId(const QString &id) { m_noteId = id; }
    /// Puts a draft back into the field, before what is there.
    void takeBack(const QString &text, std::optional<NoteKind> kind, bool verbatim = false);
    void chooseLane();

Q_SIGNALS:
    void captured(const sharpend::Note &note);
    /// Each line of the field as a note, in their order.
    void linesCaptured(const QList<sharpend::Note> &notes);
    /// The field, the kind or the lane is different: a draft to keep.
    void draftChanged();
    void editLastRequested();
    void wallRequested();
    void refused(const QString &sentence);
    void announced(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Puts the chips in two rows where the names of all do not fit in one.
    void breakChips();
    void capture(bool parked);
    void captureLines();
    Note noteOf(const QString &words);
    void showLane();
    Operation addLane(const QString &id, const QString &title) const;

    TeamDocument &m_document;
    QString m_meetingId, m_themeId, m_stepId, m_noteId;
    QString m_made; ///< a lane that was added here and that the document does not hold yet
    bool m_alongTheWork = false;
    std::optional<NoteKind> m_kind;
    CaptureField *m_field;
    CaptureHints *m_hints;
    KeycapButton *m_addButton;
    KeycapButton *m_parkButton;
    Keycap *m_control;
    TextLabel *m_plus;
    QList<KindChip *> m_chips;
    QHBoxLayout *m_secondRow, *m_thirdRow;
    KeycapButton *m_laneButton;
    LaneChooser *m_chooser;
};

} // namespace sharpend
