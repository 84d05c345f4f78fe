// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/CardColumn.h"
#include "support/catch.h"

#include <QStringListModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sharpend;

TEST_CASE("A lane that lost its first cards can be laid out anew with many others", "[wall]")
{
    const auto words = [](int count) {
        QStringList list;
        for (int i = 0; i < count; ++i)
            list << u"Card %1"_s.arg(i);
        return list;
    };
    QStringListModel model(words(64));
    CardColumn column;
    column.setModel(&model);
    column.resize(240, 400);
    column.show();
    REQUIRE(QTest::qWaitForWindowExposed(&column));
    for (int left = 60; left > 4; --left) { // from the front, as the newest are taken away; what is kept of them lies behind a gap
        model.removeRow(0);
        CHECK(column.visualRect(model.index(left - 1)).isValid());
    }
    for (const int many : {58, 3, 64, 90}) {
        model.setStringList(words(many));
        int bottom = 0;
        for (int row = 0; row < many; ++row) {
            const QRect card = column.visualRect(model.index(row));
            CHECK(card.height() > 0);
            CHECK(card.top() >= bottom);
            bottom = card.bottom();
        }
        CHECK_FALSE(column.visualRect(model.index(many)).isValid());
    }
}
