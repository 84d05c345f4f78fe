// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/documents/PendingEdits.h"

#include "domain/FieldCodec.h"
#include "gui/documents/TeamDocument.h"
#include "gui/wall/DraftKeeper.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

const QList<Field> &NoteEdit::fields()
{
    static const QList<Field> list{field<NoteEdit>("noteId", &NoteEdit::noteId), field<NoteEdit>("base", &NoteEdit::base),
                                   field<NoteEdit>("text", &NoteEdit::text)};
    return list;
}

PendingEdits::PendingEdits(const TeamDocument &document)
    : m_teamId(document.teamId())
    , m_drafts(std::make_unique<DraftKeeper>(draftPath(document, u"edits"_s)))
{
}

PendingEdits::~PendingEdits() = default;

const NoteEdit *PendingEdits::last(const QString &noteId) const
{
    const auto found = std::find_if(m_edits.rbegin(), m_edits.rend(), [&](const Pending &each) { return each.edit.noteId == noteId; });
    return found == m_edits.rend() ? nullptr : &found->edit;
}

bool PendingEdits::contains(const QString &noteId) const { return last(noteId) != nullptr; }

quint64 PendingEdits::add(const NoteEdit &edit, Notes &notes)
{
    const auto row = notes.find(edit.noteId);
    if (row != notes.end() && !edit.text.isEmpty()) { // an emptied card is refused, and says what it said
        if (!contains(edit.noteId))
            m_stored.insert(edit.noteId, row->text);
        row->text = edit.text;
    }
    m_edits.append({m_nextTicket, edit});
    if (m_half && m_half->noteId == edit.noteId)
        m_half.reset(); // these are the words of the editor
    keep(true);
    return m_nextTicket++;
}

bool PendingEdits::settle(quint64 ticket, bool done, Notes &notes)
{
    const auto found = std::find_if(m_edits.begin(), m_edits.end(), [&](const Pending &each) { return each.ticket == ticket; });
    if (found == m_edits.end())
        return false;
    const NoteEdit edit = found->edit;
    m_edits.erase(found);
    if (done && m_stored.contains(edit.noteId))
        m_stored[edit.noteId] = edit.text; // or what the store makes of it, which is read in a moment
    const NoteEdit *next = last(edit.noteId);
    if (const auto row = notes.find(edit.noteId); row != notes.end() && !next && m_stored.contains(edit.noteId))
        row->text = m_stored.value(edit.noteId);
    if (!next)
        m_stored.remove(edit.noteId);
    keep(true);
    return true;
}

void PendingEdits::drop(const QString &noteId)
{
    m_edits.removeIf([&](const Pending &each) { return each.edit.noteId == noteId; });
    m_stored.remove(noteId);
    keep(true);
}

void PendingEdits::cover(Notes &notes, const QSet<QString> &ids)
{
    if (m_edits.isEmpty())
        return;
    for (const QString &id : ids) {
        const auto row = notes.find(id);
        const NoteEdit *edit = row == notes.end() ? nullptr : last(id);
        if (!edit || edit->text.isEmpty())
            continue;
        m_stored.insert(id, row->text);
        row->text = edit->text;
    }
}

void PendingEdits::cover(Notes &notes)
{
    QSet<QString> ids;
    for (const Pending &each : std::as_const(m_edits))
        ids.insert(each.edit.noteId);
    cover(notes, ids);
}

void PendingEdits::keepHalf(const NoteEdit &half)
{
    m_half = half;
    keep(false);
}

void PendingEdits::dropHalf()
{
    if (std::exchange(m_half, std::nullopt))
        keep(true);
}

QList<NoteEdit> PendingEdits::left(const Notes &notes)
{
    if (std::exchange(m_read, true))
        return {};
    const Draft draft = m_drafts->read();
    if (draft.teamId != m_teamId)
        return {};
    m_returned = draft.returned;
    QList<NoteEdit> open;
    QStringList seen;
    for (const NoteEdit &first : draft.edits) {
        if (seen.contains(first.noteId))
            continue;
        seen << first.noteId;
        const auto row = notes.constFind(first.noteId);
        NoteEdit edit = first;
        bool written = false;
        for (const NoteEdit &each : draft.edits) {
            if (each.noteId != first.noteId)
                continue;
            edit.text = each.text;
            written = row != notes.cend() && row->text == each.text;
            if (written) // so far it had come
                edit.base = each.text;
        }
        if (row == notes.cend())
            m_returned << edit.text;
        else if (!written)
            open << edit;
    }
    for (const NoteEdit &half : draft.halves) {
        const auto edit = std::find_if(open.begin(), open.end(), [&](const NoteEdit &each) { return each.noteId == half.noteId; });
        const auto row = notes.constFind(half.noteId);
        if (row == notes.cend() || m_leftHalf)
            m_returned << half.text;
        else if (half.text != (edit != open.end() ? edit->text : row->text))
            m_leftHalf = half;
    }
    keep(false); // without what has been written; what is still open is added again before that
    return open;
}

std::optional<NoteEdit> PendingEdits::takeHalf()
{
    return std::exchange(m_leftHalf, std::nullopt);
}

void PendingEdits::giveBack(const QString &words)
{
    m_returned << words;
    keep(true);
}

QStringList PendingEdits::takeReturned()
{
    const QStringList words = std::exchange(m_returned, {});
    if (!words.isEmpty())
        keep(true);
    return words;
}

void PendingEdits::keep(bool atOnce)
{
    if (!m_read)
        return; // nothing of this window may take the place of a draft that nobody has seen yet
    Draft draft;
    draft.teamId = m_teamId;
    for (const Pending &each : std::as_const(m_edits))
        draft.edits << each.edit;
    for (const std::optional<NoteEdit> &half : {m_leftHalf, m_half}) {
        if (half && half->text != half->base)
            draft.halves << *half;
    }
    draft.returned = m_returned;
    m_drafts->keep(draft, atOnce);
}

} // namespace sharpend
