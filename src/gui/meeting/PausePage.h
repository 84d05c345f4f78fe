// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

class QVBoxLayout;
class QWidget;

namespace sharpend {

class Card;

/// The columns of a pause page: what to do in the middle, what helps at the side.
struct PauseColumns {
    static constexpr int middleWidth = 620, sideWidth = 320;
    QVBoxLayout *middle;
    QVBoxLayout *side;
};

/// Lays \a page out in two columns inside a scroll area, so that nothing clips with larger text.
PauseColumns makePausePage(QWidget *page);

/// A card of \a width at the end of \a column, with a layout to fill.
Card *addCard(QVBoxLayout *column, QWidget *parent, int width);

} // namespace sharpend
