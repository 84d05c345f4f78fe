// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "operations/PatternOperations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatternOperations)
};

void refuseUnnamed(Transaction &tx, const Pattern &pattern)
{
    if (pattern.name.isEmpty())
        tx.refuse(Words::tr("Give the pattern a name: a few words on what keeps coming up in the work."));
}

void refuseUnfinished(Transaction &tx, const QString &themeId)
{
    const Theme theme = tx.need<Theme>(themeId);
    if (tx.need<LearningTeam>(theme.teamId).stage != Stage::Closed)
        tx.refuse(Words::tr("A pattern is made of what finished Learning Teams have found. This one is still under way."));
}

} // namespace

Operation namePattern(const Pattern &pattern)
{
    Operation operation;
    operation.name = u"namePattern"_s;
    operation.run = [pattern](Transaction &tx) {
        Pattern named = pattern;
        named.name = cleanText(pattern.name);
        named.sentence = cleanText(pattern.sentence);
        refuseUnnamed(tx, named);
        for (const QString &themeId : std::as_const(named.themeIds))
            refuseUnfinished(tx, themeId);
        tx.put(named);
    };
    return operation;
}

Operation renamePattern(const QString &patternId, const Rewording &words)
{
    return changeRecord<Pattern>(
        u"editPattern"_s, {}, patternId,
        [words](Pattern &pattern, Transaction &tx) {
            changeWords(tx, pattern, &Pattern::name, "name", words);
            refuseUnnamed(tx, pattern);
        },
        "name");
}

Operation describePattern(const QString &patternId, const Rewording &words)
{
    return changeRecord<Pattern>(
        u"editPattern"_s, {}, patternId,
        [words](Pattern &pattern, Transaction &tx) { changeWords(tx, pattern, &Pattern::sentence, "sentence", words); }, "sentence");
}

Operation putInPattern(const QString &patternId, const QString &themeId)
{
    return changeRecord<Pattern>(u"putInPattern"_s, {}, patternId, [themeId](Pattern &pattern, Transaction &tx) {
        refuseUnfinished(tx, themeId);
        if (!pattern.themeIds.contains(themeId))
            pattern.themeIds << themeId;
    });
}

Operation takeOutOfPattern(const QString &patternId, const QString &themeId)
{
    return changeRecord<Pattern>(u"takeOutOfPattern"_s, {}, patternId,
                                 [themeId](Pattern &pattern, Transaction &) { pattern.themeIds.removeAll(themeId); });
}

Operation removePattern(const QString &patternId)
{
    Operation operation;
    operation.name = u"removePattern"_s;
    operation.run = [patternId](Transaction &tx) {
        tx.need<Pattern>(patternId);
        tx.remove<Pattern>(patternId);
    };
    return operation;
}

} // namespace sharpend
