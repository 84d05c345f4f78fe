// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/LanguageHints.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QLayout;

namespace sharpend {

class CaptureField;
class HintStrip;

/// Reads along in the scribe's field and decides what the strip over it says: the lines of a paste, or a language hint,
/// once for each phrase of a note. It changes no word, keeps none, and blocks nothing.
class CaptureHints : public QObject
{
    Q_OBJECT
public:
    /// \a field lies in \a bar, over which the strip appears.
    CaptureHints(CaptureField *field, QWidget *bar);

    /// \a hints has to outlive this.
    void setHints(const LanguageHints &hints, MeetingKind meeting);
    /// See HintStrip.
    void setBetween(QLayout *between);
    /// What the lines of a paste may become, as the words of two buttons. With none nothing is offered.
    void setLineWords(const QString &separate, const QString &keep);

Q_SIGNALS:
    /// The lines in the field are to be one each.
    void separateRequested();
    /// What a screen reader should hear, after a pause in typing.
    void announced(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read(bool finished);
    void readPhrases(const QString &text, bool finished);
    void show();
    void close();
    void mute();
    void pause();

    CaptureField *m_field;
    HintStrip *m_strip;
    const LanguageHints *m_hints = nullptr;
    MeetingKind m_meeting = MeetingKind::Learning;
    QString m_separate, m_keep;
    QTimer m_pause;                   ///< since the last key
    QSet<QString> m_present;          ///< the phrases in the field
    QSet<QString> m_done;             ///< those that are not to be shown any more for this note
    std::optional<LanguageHit> m_hit; ///< what there is to show
    QString m_phrase, m_announced;
    qsizetype m_lines = 0;
    bool m_pasted = false, m_pasteArrives = false; ///< lines that nobody has decided on; just now
    bool m_away = false;          ///< the keyboard is elsewhere
};

} // namespace sharpend
