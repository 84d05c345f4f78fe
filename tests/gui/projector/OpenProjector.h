// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "../wall/OpenMeeting.h"
#include "gui/projector/ProjectorWindow.h"

namespace sharpend::test {

/// The wall with its projector on: a window, for there is one display.
struct OpenProjector : OpenWall {
    OpenProjector()
    {
        press(Qt::Key_F5);
        projector = page->findChild<ProjectorWindow *>();
        REQUIRE(projector);
        projector->resize(1920, 1080);
        REQUIRE(until([this] { return projector->isVisible() && projector->width() == 1920; }));
    }

    /// Puts \a texts on the wall at the other seat, in one step, one after the other.
    void addElsewhere(const QStringList &texts, std::optional<NoteKind> kind = std::nullopt) const
    {
        QList<Note> notes;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const QString &text : texts) {
            Note note = aNote(team.teamId, team.meetingId, text);
            note.kind = kind;
            note.capturedAt = now.addMSecs(notes.size());
            notes.append(note);
        }
        Operation operation;
        operation.name = QStringLiteral("test");
        operation.teamId = team.teamId;
        operation.run = [notes](Transaction &tx) {
            for (const Note &note : notes)
                tx.put(note);
        };
        const auto before = document->rows<Note>().size();
        elsewhere(operation);
        REQUIRE(until([&] { return document->rows<Note>().size() == before + texts.size(); }));
    }
    static QStringList numbered(int count, const QString &text = QStringLiteral("Note number %1 says what it says."))
    {
        QStringList texts;
        for (int i = 0; i < count; ++i)
            texts << text.arg(i);
        return texts;
    }
    /// What the page in front says, note by note.
    QStringList inView() const
    {
        QStringList said;
        for (const PaintedPart &part : projector->parts())
            said << part.name;
        return said;
    }
    bool shows(const QString &text) const
    {
        const QStringList said = inView();
        return std::any_of(said.begin(), said.end(), [&](const QString &each) { return each.contains(text); });
    }
    /// Turns from the first page to the last.
    void eachPage(const std::function<void()> &look) const
    {
        projector->turnPage(-projector->pageCount());
        for (int i = 0; i < projector->pageCount(); ++i) {
            look();
            projector->turnPage(1);
        }
    }

    ProjectorWindow *projector;
};

} // namespace sharpend::test
