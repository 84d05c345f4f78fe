// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

namespace sharpend {

class Place;
struct Content;
struct Moment;
struct Sentence;

/// What a Learning Team can start from: questions for moments of its meetings, ground rules, marks of the timer and questions
/// for the soak. Five come with the app, one for each kind of event; an organisation edits them and adds its own.
struct TeamTemplate {
    QString id, name;
    QString explanation; ///< when it is of use
    QList<EventKind> eventKinds; ///< for which it is taken by itself; empty: only when somebody chooses it
    QList<TeamPrompt> prompts;
    QStringList groundRules;
    QList<int> marks; ///< minutes
    QStringList soakPrompts;

    bool operator==(const TeamTemplate &) const;
};

/// The templates of `templates.json`, a file of the content folder.
QList<TeamTemplate> readTemplates(const Place &file);
/// That file, as an organisation keeps it. \a language as in Content.
QByteArray templatesFile(const QList<TeamTemplate> &templates, const QString &language);

/// What is wrong with \a made before it can be kept among \a others: a sentence for a person, or nothing.
QString templateWants(const TeamTemplate &made, const QList<TeamTemplate> &others);

/// The template that a Learning Team on an event of \a kind starts from; null where none is for it.
const TeamTemplate *templateFor(const QList<TeamTemplate> &templates, EventKind kind);
/// Puts what \a from fills into \a team, in the place of what it has there. What the template leaves empty stays.
void fillFrom(const TeamTemplate &from, LearningTeam &team);
/// What \a team could hand on as a template: its questions, ground rules, marks and soak questions.
TeamTemplate templateOf(const LearningTeam &team);

/// The few questions for \a moment: those that \a team has chosen for it, or else the panel's.
QList<Sentence> promptsAt(const Content &content, const LearningTeam &team, const Moment &moment);

} // namespace sharpend
