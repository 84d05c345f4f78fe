// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/MenuBelow.h"

#include "support/Sight.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace sharpend;
using namespace sharpend::test;

TEST_CASE("a menu opens under its button and stays inside the page, whatever fills it as it opens")
{
    const bool mirrored = GENERATE(false, true);
    INFO((mirrored ? "right to left" : "left to right"));
    QWidget page;
    page.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    QPushButton first(u"Put into…"_s, &page), last(u"Put into…"_s, &page);
    QMenu menu(&page);
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu] {
        menu.clear();
        menu.addAction(u"A pattern with quite a long name"_s);
    });
    first.setGeometry(40, 40, 100, 32);
    last.setGeometry(560, 40, 100, 32);
    bringToFront(&page, {700, 300});
    const auto opened = [&](QPushButton &button) {
        popUpBelow(menu, button);
        const QRect at(page.mapFromGlobal(menu.geometry().topLeft()), menu.size());
        menu.close();
        CHECK(at.top() >= button.geometry().bottom());
        return at;
    };
    for (QPushButton *button : {&first, &last}) {
        const QRect menuAt = opened(*button);
        REQUIRE(menuAt.width() > button->width() + 60); // it would reach past the page where its own edge is nearer
        const bool fromLeft = button == &first;
        CHECK((fromLeft ? menuAt.left() == button->geometry().left() : menuAt.right() == button->geometry().right()));
        CHECK(page.rect().contains(menuAt.left(), menuAt.center().y()));
        CHECK(page.rect().contains(menuAt.right(), menuAt.center().y()));
    }
}

TEST_CASE("words that people typed stand in a menu as they typed them, and make it no wider than a column")
{
    const QMenu menu;
    CHECK(inMenu(menu, u"Beds & hatches"_s) == u"Beds && hatches");
    const QString cut = inMenu(menu, QString(200, u'm'));
    CHECK(cut.size() < 60);
    CHECK(cut.contains(u'…'));
}
