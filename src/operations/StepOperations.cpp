// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/StepOperations.h"

#include "operations/Order.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StepOperations)
};

} // namespace

Operation addStep(const Step &step)
{
    Operation operation;
    operation.name = u"addStep"_s;
    operation.teamId = step.teamId;
    operation.run = [step](Transaction &tx) {
        Step added = step;
        added.title = cleanText(step.title);
        added.asWritten = cleanText(step.asWritten);
        if (added.title.isEmpty())
            tx.refuse(Words::tr("Name the step: what is done there, in two or three words."));
        added.position = positionAtEnd<Step>(tx, {{"teamId", step.teamId}});
        tx.put(added);
    };
    return operation;
}

Operation renameStep(const QString &teamId, const QString &stepId, const Rewording &words)
{
    return changeRecord<Step>(
        u"editStep"_s, teamId, stepId, [=](Step &step, Transaction &tx) { changeWords(tx, step, &Step::title, "title", words); }, "title");
}

Operation setAsWritten(const QString &teamId, const QString &stepId, const Rewording &words)
{
    return changeRecord<Step>(
        u"setAsWritten"_s, teamId, stepId,
        [=](Step &step, Transaction &tx) { changeWords(tx, step, &Step::asWritten, "asWritten", words); }, "asWritten");
}

Operation moveStep(const QString &teamId, const QString &stepId, int by)
{
    return moveInOrder<Step>(u"moveStep"_s, teamId, stepId, by, [](const Step &, const Step &) { return true; });
}

Operation removeStep(const QString &teamId, const QString &stepId)
{
    Operation operation;
    operation.name = u"removeStep"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (Note note : tx.find<Note>({{"stepId", stepId}})) {
            note.stepId.clear();
            tx.put(note);
        }
        tx.remove<Step>(stepId);
    };
    return operation;
}

Operation setNotesStep(const QString &teamId, const QStringList &noteIds, const QString &stepId)
{
    Operation operation;
    operation.name = u"setNotesStep"_s;
    operation.teamId = teamId;
    operation.run = [=](Transaction &tx) {
        for (const QString &id : noteIds) {
            Note note = tx.need<Note>(id);
            note.stepId = stepId;
            tx.put(note);
        }
    };
    return operation;
}

} // namespace sharpend
