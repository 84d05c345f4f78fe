// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/KindWords.h"

#include <QCoreApplication>

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(KindWords)
};

} // namespace

QString kindLabel(NoteKind kind)
{
    switch (kind) {
    case NoteKind::WorkAsDone: return Words::tr("Work as done");
    case NoteKind::Adapting: return Words::tr("Adapting");
    case NoteKind::Constraint: return Words::tr("Constraint");
    case NoteKind::TradeOff: return Words::tr("Trade-off");
    case NoteKind::GoesWell: return Words::tr("Goes well");
    case NoteKind::Surprise: return Words::tr("Surprise");
    case NoteKind::Question: return Words::tr("Question");
    }
    return {};
}

QString eventKindLabel(EventKind kind)
{
    switch (kind) {
    case EventKind::DidNotGoToPlan: return Words::tr("Did not go to plan");
    case EventKind::GoodCatch: return Words::tr("Good catch");
    case EventKind::UnexpectedlyGood: return Words::tr("Unexpectedly good");
    case EventKind::Change: return Words::tr("A change");
    case EventKind::EverydayWork: return Words::tr("Everyday work");
    }
    return {};
}

} // namespace sharpend
