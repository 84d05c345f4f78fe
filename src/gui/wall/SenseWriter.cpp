// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/SenseWriter.h"

#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/DraftKeeper.h"
#include "operations/ActionOperations.h"
#include "operations/OutputOperations.h"
#include "operations/WallOperations.h"

using namespace Qt::StringLiterals;

namespace sharpend {

SenseWriter::SenseWriter(TeamDocument &document, SenseCaptureBar &bar, const QString &draftName, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_bar(bar)
    , m_drafts(std::make_unique<DraftKeeper>(draftPath(document, draftName)))
{
    connect(&bar, &SenseCaptureBar::captured, this, &SenseWriter::write);
    connect(&bar, &SenseCaptureBar::draftChanged, this, [this] { keepDraft(); });
    connect(&bar, &SenseCaptureBar::refused, this, &SenseWriter::refused);
    connect(&bar, &SenseCaptureBar::announced, this, &SenseWriter::announced);
    connect(&document, &TeamDocument::noteSaved, this, [this](const QString &id) {
        if (m_notes.remove(id))
            keepDraft(true);
    });
    connect(&document, &TeamDocument::noteRefused, this, [this](const Note &note, const QString &sentence) {
        if (!m_notes.remove(note.id))
            return;
        m_bar.takeBack(note.text, note.parked ? SenseMode::Improvement : SenseMode::Reflection, note.verbatim);
        keepDraft(true);
        Q_EMIT refused(sentence);
    });
}

SenseWriter::~SenseWriter() = default;

void SenseWriter::setTheme(const QString &themeId)
{
    m_chosenTheme = themeId;
    if (!themeId.isEmpty())
        m_insightTheme = themeId;
    refresh();
}

void SenseWriter::setInsightTheme(const QString &themeId)
{
    m_insightTheme = themeId;
    refresh();
}

void SenseWriter::refresh()
{
    const auto &known = m_document.rows<Theme>();
    if (!known.contains(m_chosenTheme))
        m_chosenTheme.clear(); // it was removed, or merged into another
    if (!known.contains(m_insightTheme)) { // the first one that has no sentence yet
        const QList<Theme> themes = m_document.themes();
        const auto open = std::find_if(themes.begin(), themes.end(), [](const Theme &theme) { return theme.insight.isEmpty(); });
        m_insightTheme = open != themes.end() ? open->id : themes.value(0).id;
    }
    const Theme theme = known.value(m_insightTheme);
    m_bar.setInsightTheme(theme.title, !theme.insight.isEmpty());
    bringDraftBack();
}

void SenseWriter::settle() { keepDraft(true); }

void SenseWriter::write(SenseMode mode, const QStringList &texts, const QStringList &ids, bool verbatim)
{
    const QString teamId = m_document.teamId(), text = texts.join(u'\n');
    const int count = int(texts.size());
    QList<Operation> parts;
    switch (mode) {
    case SenseMode::Reflection:
        addNotes(texts, ids, false, verbatim);
        break;
    case SenseMode::Insight:
        send(setInsight(teamId, m_insightTheme, {m_document.row<Theme>(m_insightTheme).insight, text}), {mode, text},
             tr("Kept as the insight of %1.").arg(m_document.row<Theme>(m_insightTheme).title));
        break;
    case SenseMode::Improvement:
        if (!m_bar.improvementsOpen()) {
            addNotes(texts, ids, true, false);
            break;
        }
        for (int i = 0; i < count; ++i) {
            Action action;
            action.id = ids[i];
            action.teamId = teamId;
            action.text = texts[i];
            action.themeId = m_chosenTheme;
            parts << addAction(action);
        }
        send(together(u"addActions"_s, parts), {mode, text},
             count == 1 ? tr("Improvement added.") : tr("%n improvement(s) added.", nullptr, count));
        break;
    case SenseMode::Question:
        for (int i = 0; i < count; ++i) {
            Statement question;
            question.id = ids[i];
            question.teamId = teamId;
            question.section = StatementSection::Question;
            question.text = texts[i];
            parts << addStatement(question);
        }
        send(together(u"addStatements"_s, parts), {mode, text},
             count == 1 ? tr("Question kept for the outputs: “%1”").arg(text)
                        : tr("%n question(s) kept for the outputs.", nullptr, count));
        break;
    }
}

void SenseWriter::addNotes(const QStringList &texts, const QStringList &ids, bool parked, bool verbatim)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Note> notes;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Note note;
        note.id = ids[i];
        note.teamId = m_document.teamId();
        note.capturedIn = m_document.meeting(MeetingKind::Improving).id;
        note.text = texts[i];
        note.parked = parked;
        note.verbatim = verbatim;
        if (parked) {
            note.capturedAt = now.addMSecs(i + 1 - texts.size()); // a moment each, so that they stay in their order
        } else { // no time and no name: it came to somebody in between
            note.source = NoteSource::Reflection;
            note.disposition = Disposition::Used;
        }
        m_notes.insert(note.id);
        notes << note;
    }
    m_document.capture(notes, {});
    keepDraft(true);
    if (!parked) {
        for (const QString &id : ids)
            Q_EMIT noteAdded(id);
    }
    Q_EMIT announced(parked ? tr("Parked. It opens at Improvements.") : tr("Added to the wall."));
}

void SenseWriter::send(const Operation &operation, const Sent &sent, const QString &done)
{
    m_underWay.append(sent);
    keepDraft(true);
    m_document.session().perform(operation, this, [this, sent, done](const Outcome &outcome) {
        m_underWay.removeFirst(); // they come back in the order in which they went
        if (outcome.isDone()) {
            Q_EMIT announced(done);
        } else {
            m_bar.takeBack(sent.text, sent.mode);
            Q_EMIT refused(outcome.sentence());
        }
        keepDraft(true);
    });
}

void SenseWriter::keepDraft(bool atOnce)
{
    if (!m_draftRead)
        return; // nothing of this window may take the place of a draft that nobody has seen yet
    Draft draft;
    draft.teamId = m_document.teamId();
    QStringList words;
    for (const Sent &sent : std::as_const(m_underWay))
        words << sent.text;
    if (const QString typed = m_bar.text(); !typed.isEmpty())
        words << typed;
    draft.text = words.join(u'\n');
    draft.kind = wordOf(m_underWay.isEmpty() ? m_bar.mode() : m_underWay.first().mode);
    draft.themeId = m_insightTheme;
    draft.noteId = m_bar.noteId();
    draft.verbatim = m_bar.field()->isVerbatim();
    for (const Note &note : m_document.pendingNotes()) {
        if (!m_notes.contains(note.id))
            continue;
        draft.pending << note;
        draft.pendingThemes << m_document.pendingTheme(note.id);
    }
    m_drafts->keep(draft, atOnce);
}

bool SenseWriter::isKept(const Draft &draft) const
{
    if (m_document.rows<Note>().contains(draft.noteId))
        return true;
    const auto says = [&draft](const auto &rows, auto words) {
        return std::any_of(rows.begin(), rows.end(), [&](const auto &row) { return row.*words == draft.text; });
    };
    return says(m_document.rows<Theme>(), &Theme::insight) || says(m_document.rows<Statement>(), &Statement::text)
        || says(m_document.rows<Action>(), &Action::text);
}

void SenseWriter::bringDraftBack()
{
    if (m_draftRead || !m_document.isLoaded())
        return;
    m_draftRead = true;
    const Draft draft = m_drafts->read();
    if (draft.teamId != m_document.teamId())
        return;
    for (qsizetype i = 0; i < draft.pending.size(); ++i) { // under its own id: what reached the disk after all is there once
        const Note &note = draft.pending[i];
        if (m_document.rows<Note>().contains(note.id))
            continue;
        m_notes.insert(note.id);
        m_document.capture(note, draft.pendingThemes.value(i));
    }
    if (draft.text.isEmpty() || isKept(draft))
        return;
    m_bar.setNoteId(draft.noteId.isEmpty() ? newId() : draft.noteId);
    m_bar.takeBack(draft.text, fromWord<SenseMode>(draft.kind).value_or(SenseMode::Reflection), draft.verbatim);
}

} // namespace sharpend
