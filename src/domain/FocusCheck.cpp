// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/FocusCheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct FocusWords {
    Q_DECLARE_TR_FUNCTIONS(FocusCheck)
};

QRegularExpression words(const QString &pattern, bool anyCase = true)
{
    auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::PatternOption();
    if (anyCase)
        options |= QRegularExpression::CaseInsensitiveOption;
    return QRegularExpression(pattern, options);
}

bool pointsAtPerson(const QString &focus)
{
    static const QRegularExpression person = words(
        uR"(\b(he|she|him|her|his|hers|himself|herself|whose fault|culprit|careless(ly|ness)?|lazy|negligen(t|ce))\b)"
        uR"(|\b(failed|fails|forgot|forgets|neglected|neglects|ignored|bothered) (to\b|the\b|a\b|an\b))"
        uR"(|\b(human|operator|user|staff) error)"
        uR"(|\b(to blame|blamed?|at fault)\b)"
        uR"(|['’]s? (mistake|error|fault|lapse|behaviour|attitude|carelessness)s?\b)"
        uR"(|\b(did ?n['’]?t|did not) (follow|check|notice|bother|listen|report)\b)"_s);
    static const QRegularExpression title = words(uR"(\b(Mr|Mrs|Ms|Miss|Dr|Sister|Nurse|Professor)\.? \p{Lu}\p{Ll}+)"_s, false);
    return focus.contains(person) || focus.contains(title);
}

bool asksWhyOrWho(const QString &focus)
{
    static const QRegularExpression why = words(uR"(\bwhy\b|\bhow come\b|\bwhat made (you|them|him|her)\b)"_s);
    // "people who work nights" describes; "who", at the head of a clause or after "find out", asks.
    static const QRegularExpression who
        = words(uR"((^|[.?!:;,–—-]\s*|\b(and|or|but|out|of|by|know|see|say|asks?) )\b(who|whom|whose)\b)"_s);
    return focus.contains(why) || focus.contains(who);
}

bool asksHow(const QString &focus)
{
    static const QRegularExpression how = words(uR"(\b(how|what|where|when|which)\b)"_s);
    return focus.contains(how);
}

bool isSmall(const QString &focus)
{
    static const QRegularExpression space(u"\\s+"_s);
    static const QRegularExpression everything
        = words(uR"(\b(everything|everyone|all aspects|in general|(the )?(whole|entire) (organisation|organization|trust|company|hospital|system|process|service)|every (department|site|team|ward|aspect)|all (departments|sites|teams|wards|staff|processes|systems))\b)"_s);
    static const QRegularExpression joining = words(uR"(\b(and|or|as well as)\b)"_s);
    return focus.split(space, Qt::SkipEmptyParts).size() <= 30 && focus.count(u'?') <= 1 && !focus.contains(everything)
        && focus.count(joining) <= 2;
}

} // namespace

QList<FocusCheck> focusChecks(const QString &focus)
{
    const QString text = focus.simplified();
    using About = FocusCheck::About;
    QList<FocusCheck> checks{
        {About::Work, !pointsAtPerson(text), FocusWords::tr("Asks about the work, not a person"),
         FocusWords::tr("Could this be about the work instead of the person?")},
        {About::How, asksHow(text) && !asksWhyOrWho(text), FocusWords::tr("Asks how, not why or who"),
         FocusWords::tr("What would this be if it began with “How”?")},
        {About::Size, isSmall(text), FocusWords::tr("Small enough for 90 minutes"),
         FocusWords::tr("Which part of this would a group want to talk through first?")},
    };
    for (FocusCheck &check : checks) {
        if (text.isEmpty()) {
            check.ok = false;
            check.question = FocusWords::tr("What would you like to understand about this work?");
        } else if (check.ok) {
            check.question.clear();
        }
    }
    return checks;
}

} // namespace sharpend
