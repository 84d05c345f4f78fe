// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/CaptureHints.h"

#include "domain/NoteLines.h"
#include "domain/Rules.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/HintSettings.h"
#include "gui/wall/HintStrip.h"

#include <QFocusEvent>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

CaptureHints::CaptureHints(CaptureField *field, QWidget *bar)
    : QObject(bar)
    , m_field(field)
    , m_strip(new HintStrip(bar))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(700ms);
    connect(&m_pause, &QTimer::timeout, this, &CaptureHints::pause);
    connect(field, &QPlainTextEdit::textChanged, this, [this] { read(false); });
    connect(field, &CaptureField::linesPasted, this, [this] { m_pasted = m_pasteArrives = !m_separate.isEmpty(); });
    connect(field, &CaptureField::closeRequested, this, &CaptureHints::close);
    connect(field, &CaptureField::muteRequested, this, &CaptureHints::mute);
    connect(m_strip, &HintStrip::closeRequested, this, &CaptureHints::close);
    connect(m_strip, &HintStrip::muteRequested, this, &CaptureHints::mute);
    connect(m_strip, &HintStrip::separateRequested, this, &CaptureHints::separateRequested);
    field->installEventFilter(this);
    bar->installEventFilter(this);
}

void CaptureHints::setHints(const LanguageHints &hints, MeetingKind meeting)
{
    m_hints = &hints;
    m_meeting = meeting;
}

void CaptureHints::setBetween(QLayout *between) { m_strip->setBetween(between); }

void CaptureHints::setLineWords(const QString &separate, const QString &keep)
{
    m_separate = separate;
    m_keep = keep;
    if (separate.isEmpty())
        m_lines = 0;
    show();
}

bool CaptureHints::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        const bool aside = reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason || reason == Qt::MenuBarFocusReason;
        if (event->type() == QEvent::FocusIn || !aside) {
            m_away = event->type() == QEvent::FocusOut;
            show();
        }
    } else if (watched != m_field && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        show();
    }
    return QObject::eventFilter(watched, event);
}

void CaptureHints::read(bool finished)
{
    const QString text = m_field->toPlainText();
    finished = std::exchange(m_pasteArrives, false) || finished;
    if (text.isEmpty()) { // the next note
        m_present.clear();
        m_done.clear();
        m_hit.reset();
        m_announced.clear();
        m_lines = 0;
        m_pasted = false;
        m_pause.stop();
        show();
        return;
    }
    m_pause.start();
    if (!finished && text.size() > longestNote) // too much for every key; read again in the pause
        return;
    m_lines = m_pasted && !m_separate.isEmpty() ? noteLines(text).size() : 0;
    m_pasted = m_lines > 1;
    readPhrases(text, finished);
    show();
}

void CaptureHints::readPhrases(const QString &text, bool finished)
{
    const QList<LanguageHit> hits = m_hints ? m_hints->find(text, m_meeting, finished) : QList<LanguageHit>{};
    const auto phraseOf = [&text](const LanguageHit &hit) { return text.mid(hit.start, hit.length).toLower(); };
    const LanguageHit *appeared = nullptr, *shown = nullptr, *waiting = nullptr;
    QSet<QString> present;
    for (const LanguageHit &hit : hits) {
        const QString phrase = phraseOf(hit);
        present << phrase;
        if (m_hit && phrase == m_phrase && !shown)
            shown = &hit;
        if (m_done.contains(phrase) || (m_hit && phrase == m_phrase))
            continue;
        if (!HintSettings::speaks(hit.hint.id)) {
            m_done << phrase;
            continue;
        }
        if (!appeared && !m_present.contains(phrase))
            appeared = &hit;
        if (!waiting)
            waiting = &hit;
    }
    m_present = present;
    const LanguageHit *next = appeared ? appeared : shown ? shown : waiting;
    m_hit = next ? std::optional(*next) : std::nullopt;
    m_phrase = next ? phraseOf(*next) : QString();
}

void CaptureHints::show()
{
    const bool readable = m_field->isVisible() && !m_away;
    const bool hint = readable && m_lines < 2 && m_hit;
    if (hint) {
        m_done << m_phrase;
        m_strip->showHint(m_field->toPlainText().mid(m_hit->start, m_hit->length), m_hit->hint);
    } else if (readable && m_lines > 1) {
        m_strip->showLines(m_lines, m_separate, m_keep);
    } else {
        m_strip->hide();
    }
    m_field->underline(hint ? m_hit->start : 0, hint ? m_hit->length : 0);
}

void CaptureHints::close()
{
    if (m_lines > 1) {
        m_lines = 0;
        m_pasted = false;
    } else {
        m_done.unite(m_present); // their words are kept, all of them
        m_hit.reset();
    }
    show();
}

void CaptureHints::mute()
{
    if (m_strip->isHidden() || m_lines > 1 || !m_hit)
        return;
    HintSettings::mute(m_hit->hint.id);
    m_hit.reset();
    Q_EMIT announced(tr("This hint is not shown any more. The menu, F10, has all language hints again."));
    read(true);
}

void CaptureHints::pause()
{
    read(true);
    m_pause.stop();
    if (m_strip->isHidden() || m_strip->sentence() == m_announced)
        return;
    m_announced = m_strip->sentence();
    Q_EMIT announced(m_announced);
}

} // namespace sharpend
