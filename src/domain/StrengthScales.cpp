// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/StrengthScales.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StrengthScales)
};

struct ScaleKind {
    QRegularExpression told; ///< the words by which an improvement tells that it is one
    ScaleViews views;
};

/// Whole words, out of a list with commas between.
QRegularExpression anyOf(const QString &list)
{
    QStringList words;
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts))
        words << QRegularExpression::escape(word.trimmed());
    return QRegularExpression(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(words.join(u'|')),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// The kinds on which the scales part, the more telling words first.
const QList<ScaleKind> &scaleKinds()
{
    static const QList<ScaleKind> all{
        {anyOf(Words::tr("simulation, simulations, simulated, simulator", "words of an improvement, commas between")),
         {Words::tr("training by simulation"), Words::tr("intermediate"), Words::tr("person-focused, at the weak end")}},
        {anyOf(Words::tr("checklist, checklists, check list, check lists, check-list, check-lists, memory aid, memory aids, cognitive aid, cognitive aids",
                         "words of an improvement, commas between")),
         {Words::tr("checklists and memory aids"), Words::tr("intermediate"), Words::tr("person-focused")}},
        {anyOf(Words::tr("software, automate, automated, automates, automatic, automatically, automation, computerise, computerised",
                         "words of an improvement, commas between")),
         {Words::tr("software and automation"), Words::tr("intermediate"), Words::tr("system-focused, near the strong end")}},
        {anyOf(Words::tr("simplify, simplified, simpler, fewer steps, standardise, standardised, standardize, standardized",
                         "words of an improvement, commas between")),
         {Words::tr("simpler and standard ways of working"), Words::tr("stronger"), Words::tr("system-focused, in the middle")}},
    };
    return all;
}

} // namespace

QString actionHierarchyName() { return Words::tr("VA/AHRQ action hierarchy"); }

QString interventionHierarchyName() { return Words::tr("Hierarchy of Intervention Effectiveness"); }

std::optional<ScaleViews> differingScales(const QString &text, const QString &changes)
{
    for (const ScaleKind &kind : scaleKinds()) {
        if (kind.told.match(text).hasMatch() || kind.told.match(changes).hasMatch())
            return kind.views;
    }
    return std::nullopt;
}

} // namespace sharpend
