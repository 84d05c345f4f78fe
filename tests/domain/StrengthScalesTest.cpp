// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "domain/StrengthScales.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("where the two published scales part, what each of them says can be told")
{
    const auto views = differingScales(u"A checklist at the hatch"_s, {});
    REQUIRE(views);
    CHECK(views->byActionHierarchy == u"intermediate");
    CHECK(views->byInterventionHierarchy == u"person-focused");
    CHECK(actionHierarchyName() == u"VA/AHRQ action hierarchy");
    CHECK(interventionHierarchyName() == u"Hierarchy of Intervention Effectiveness");
    // By what it changes too, whole words only, and the more telling word first.
    CHECK(differingScales(u"Show seen beside sent"_s, u"Software"_s)->byActionHierarchy == u"intermediate");
    CHECK(differingScales(u"Train the checklist in a simulator"_s, {})->kind == u"training by simulation");
    CHECK(differingScales(u"SIMPLIFY the form"_s, {})->byActionHierarchy == u"stronger");
}

TEST_CASE("nothing is said where the scales agree, or the words tell no kind")
{
    for (const QString &text : {u"Training for everybody"_s, u"A new rule for Mondays"_s, u"An interlock on the pump"_s, u"Keep an order open until it was seen"_s,
                                u"Simple words on the board"_s, QString()}) {
        INFO(text.toStdString());
        CHECK_FALSE(differingScales(text, u"Rules"_s));
    }
}
