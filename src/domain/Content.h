// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"
#include "domain/LanguageHints.h"
#include "domain/PulseWords.h"
#include "domain/Templates.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace sharpend {

/// Where in a Learning Team a prompt belongs: a phase of one of the two meetings, or the soak between them.
/// Written `learning.discovery`, `improving.close`, `soak`.
struct Moment {
    std::optional<MeetingKind> meeting; ///< nothing in the soak
    std::optional<Phase> phase;         ///< nothing in the soak
    static std::optional<Moment> fromText(const QString &text);
    QString toText() const;
    bool operator==(const Moment &) const = default;
};

/// A sentence with a stable id, so that a record can refer to it after somebody has reworded it.
struct Sentence {
    QString id, text;
};

/// The texts alone, as a Learning Team keeps its ground rules and its soak questions.
QStringList textsOf(const QList<Sentence> &sentences);

struct PromptGroup {
    QString id, title;
    QList<Moment> at;
    QList<EventKind> eventKinds; ///< empty: for every kind of event
    QList<Sentence> prompts;
};

/// The few prompts that the facilitator sees at one glance.
struct PromptPanel {
    Moment at;
    QString title;
    QList<Sentence> prompts;
};

/// What helps when the talk leaves the track: "When someone offers a fix".
struct RecoveryLine {
    QString id, title, text;
};

/// What the facilitator panel says at a mark of the timer. `{minutes}` stands for the mark that the team uses.
struct MarkSentence {
    int minutes = 0;
    QString text;
};

/// The Owner's opening. A Learning Team starts with `text` as its card and may change it; `{replyBy}` and `{focus}` in
/// the card are filled in wherever it is shown, and either may not be known yet.
struct OwnerOpening {
    QString title, length, text, withoutDate, withoutFocus;
    QString filled(const QString &card, const QString &focus, const QString &replyBy) const;
};

/// The page on which the Owner leaves.
struct OwnerLeavesPage {
    QString title, why, sayLabel, say, checksTitle;
    QList<Sentence> checks;
    QString confirm, wasNotHere, note;
};

/// How a kind of note or of event is explained to people.
template<typename Kind>
struct KindText {
    Kind kind{};
    QString name, explanation, example;
};

/// The words that an organisation may edit: resources/content, or a folder of its own.
struct Content {
    QString language; ///< "en-GB"; each file says its own, and those of one folder must agree
    QList<PromptGroup> promptGroups;
    QList<PromptPanel> panels;
    QList<RecoveryLine> recovery;
    QList<MarkSentence> marks;
    QString balanceCue;
    QString longMeeting; ///< beside the sentence of the last mark, once that has passed; an organisation may leave it out
    QList<Sentence> groundRules;
    OwnerOpening ownerOpening;
    QList<Sentence> ownerBrief;
    OwnerLeavesPage ownerLeaves;
    QList<KindText<NoteKind>> noteKinds;   ///< one for each kind, in the order of the enumeration
    QList<KindText<EventKind>> eventKinds; ///< likewise
    QList<Sentence> soakQuestions;
    PulseWords pulse;
    QList<TeamTemplate> templates;
    LanguageHints hints;

    /// The prompt with this id, if the bank still has it.
    const Sentence *prompt(const QString &id) const;
    /// The groups for \a moment; those for certain kinds of event only when \a kind is one of them.
    QList<PromptGroup> groupsAt(const Moment &moment, EventKind kind) const;
    /// The panel for \a moment; null where there is none.
    const PromptPanel *panelAt(const Moment &moment) const;
    const RecoveryLine *recoveryLine(const QString &id) const;
    /// What to say at the team's mark number \a index (0 is the first), which lies at \a minutes.
    QString markSentence(qsizetype index, int minutes) const;
    const KindText<NoteKind> &of(NoteKind kind) const { return noteKinds.at(int(kind)); }
    const KindText<EventKind> &of(EventKind kind) const { return eventKinds.at(int(kind)); }
};

/// Where the words that come with the application are.
inline constexpr auto builtInContent = ":/content";

/// Reads the words in \a directories into \a content, each file from the first of them that has it. A file that is nowhere
/// is taken from the built-in ones, so an organisation keeps only what it changes; so is one that cannot be used. Answers an
/// empty text, or a sentence for each such file, which says where in it and why.
QString readContent(Content &content, const QStringList &directories = {});

/// The names of the files, without their ending.
QStringList contentNames();
/// Reads \a bytes into \a content as the file \a name. Answers an empty text, or where in it something is in the way and why:
/// then \a content is as it was.
QString readContentBytes(Content &content, const QString &name, const QByteArray &bytes);

} // namespace sharpend
