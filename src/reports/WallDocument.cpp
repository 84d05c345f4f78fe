// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/WallDocument.h"

#include "domain/Photos.h"
#include "reports/ReportWords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(WallDocument)
};

/// Writes the notes of one wall under their headings.
class WallWriter
{
public:
    WallWriter(Document &document, const TeamRecord &record, const Content &content, const WallLayout &layout)
        : m_document(document)
        , m_record(record)
        , m_content(content)
        , m_layout(layout)
    {
        QSet<QDate> days;
        for (const Note &note : record.notes) {
            if (!isOnWall(note))
                continue;
            m_notes << &note;
            if (note.capturedAt.isValid())
                days.insert(momentOf(note).date());
        }
        m_severalDays = days.size() > 1;
    }

    void write()
    {
        switch (m_layout.order) {
        case WallOrder::ByKind: writeKinds(); break;
        case WallOrder::ByTheme: writeThemes(); break;
        case WallOrder::AlongTheWork: writeSteps(); break;
        }
    }

private:
    void writeKinds()
    {
        for (int kind = 0; kind < enumCount<NoteKind>; ++kind)
            writeGroup(m_content.of(NoteKind(kind)).name, [kind](const Note &note) { return note.kind == NoteKind(kind); });
        writeGroup(Words::tr("No kind yet"), [](const Note &note) { return !note.kind; });
    }

    void writeThemes()
    {
        QHash<QString, const Note *> byId;
        for (const Note *note : std::as_const(m_notes))
            byId.insert(note->id, note);
        QSet<QString> placed;
        for (const Theme &theme : m_record.themes) {
            m_document.heading(m_layout.level, theme.title);
            m_document.paragraph(theme.insight);
            for (const Placement &placement : m_record.placements) {
                const Note *note = placement.themeId == theme.id ? byId.value(placement.noteId) : nullptr;
                if (!note)
                    continue;
                writeNote(*note);
                placed.insert(note->id);
            }
        }
        if (m_layout.loose)
            writeGroup(Words::tr("In no theme"), [&placed](const Note &note) { return !placed.contains(note.id); });
    }

    void writeSteps()
    {
        QSet<QString> steps;
        for (const Step &step : m_record.steps) {
            steps.insert(step.id);
            m_document.heading(m_layout.level, u"%1 %2"_s.arg(steps.size()).arg(step.title));
            m_document.fact(Words::tr("As written"),
                            step.asWritten.trimmed().isEmpty() ? Words::tr("nothing is written for this step") : step.asWritten);
            for (const Note *note : std::as_const(m_notes)) {
                if (note->stepId == step.id)
                    writeNote(*note);
            }
        }
        if (m_layout.loose)
            writeGroup(Words::tr("At no step"), [&steps](const Note &note) { return !steps.contains(note.stepId); });
    }

    template<typename Belongs>
    void writeGroup(const QString &title, Belongs belongs)
    {
        bool first = true;
        for (const Note *note : std::as_const(m_notes)) {
            if (!belongs(*note))
                continue;
            if (first)
                m_document.heading(m_layout.level, title);
            first = false;
            writeNote(*note);
        }
    }

    void writeNote(const Note &note)
    {
        QStringList label;
        if (note.kind && m_layout.order != WallOrder::ByKind) // there the heading says it
            label << m_content.of(*note.kind).name;
        if (note.verbatim)
            label << Words::tr("word for word");
        if (m_layout.times && note.capturedAt.isValid())
            label << report::clock(momentOf(note), m_severalDays);
        m_document.bullet(note.text, label.isEmpty() ? QString() : label.join(u", "_s) + u':');
    }

    /// When a note was captured, by the clock in the room.
    QDateTime momentOf(const Note &note) const
    {
        const auto meeting = std::find_if(m_record.meetings.begin(), m_record.meetings.end(),
                                          [&](const Meeting &each) { return each.id == note.capturedIn; });
        return report::inTheRoom(note.capturedAt, meeting == m_record.meetings.end() ? QString() : meeting->timeZone);
    }

    Document &m_document;
    const TeamRecord &m_record;
    const Content &m_content;
    const WallLayout m_layout;
    QList<const Note *> m_notes; ///< those on the wall, in the order in which they came
    bool m_severalDays = false;
};

QString orderSentence(WallOrder order)
{
    switch (order) {
    case WallOrder::ByKind: return Words::tr("The notes are by kind.");
    case WallOrder::ByTheme: return Words::tr("The notes are by theme.");
    case WallOrder::AlongTheWork: return Words::tr("The notes are along the work: what is written for each step, then what is done.");
    }
    return {};
}

} // namespace

void writeWall(Document &document, const TeamRecord &record, const Content &content, const WallLayout &layout)
{
    WallWriter(document, record, content, layout).write();
}

void writePhotos(Document &document, const TeamRecord &record, const QHash<QString, QByteArray> &bytes)
{
    for (qsizetype i = 0; i < record.attachments.size(); ++i) {
        const Attachment &photo = record.attachments[i];
        const QString caption = photoLabel(i + 1, record.attachments.size(), photo.name);
        if (const QByteArray jpeg = bytes.value(photo.hash); !jpeg.isEmpty())
            document.picture(jpeg, caption);
        else
            document.paragraph(Words::tr("%1. Its picture is missing or damaged.").arg(caption));
    }
}

Document wallDocument(const TeamRecord &record, const Content &content, const WallLayout &layout,
                      const QHash<QString, QByteArray> &bytes)
{
    Document document(Words::tr("The wall: %1").arg(record.team.title));
    document.setFoot(Words::tr("The wall stays with the team. It is not for the Owner."));
    document.fact(Words::tr("Learning focus"), record.team.focus);
    int onWall = 0, parked = 0;
    for (const Note &note : record.notes) {
        onWall += isOnWall(note) ? 1 : 0;
        parked += note.parked ? 1 : 0;
    }
    QStringList sentences{onWall == 1 ? Words::tr("1 note.") : Words::tr("%1 notes.").arg(onWall), orderSentence(layout.order)};
    if (parked > 0)
        sentences << (parked == 1 ? Words::tr("1 parked idea is kept apart.") : Words::tr("%1 parked ideas are kept apart.").arg(parked));
    document.quiet(sentences.join(u' '));
    writeWall(document, record, content, layout);
    if (onWall == 0 && record.attachments.isEmpty())
        document.paragraph(Words::tr("Nothing is on the wall yet."));
    writePhotos(document, record, bytes);
    return document;
}

} // namespace sharpend
