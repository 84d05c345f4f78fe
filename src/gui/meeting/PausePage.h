// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

class QVBoxLayout;
class QWidget;

namespace sharpend {

class Card;

/// The columns of a pause page: what to do in the middle, what helps at the side.
struct PauseColumns {
    QVBoxLayout *middle;
    QVBoxLayout *side;
};

/// Lays \a page out in two columns inside a scroll area, so that nothing clips with larger text. What is added to a column
/// is as wide as the column.
PauseColumns makePausePage(QWidget *page);

/// A card at the end of \a column, with a layout to fill.
Card *addCard(QVBoxLayout *column, QWidget *parent);

} // namespace sharpend
