// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <Qt>

class QBoxLayout;
class QString;
class QVBoxLayout;
class QWidget;

namespace sharpend {

/// Lays \a page out as one that scrolls as a whole; the scroll area is called \a scrollName. Answers the column to
/// fill: no wider than \a widest, in the middle of a wider window or on its left.
QVBoxLayout *makeScrollingPage(QWidget *page, const QString &scrollName, int widest = 1600, Qt::Alignment where = Qt::AlignHCenter);

/// Puts \a side, the last of \a row, beside the others, \a sideWidth wide and at most \a widestSide; under them where
/// \a page is narrower than \a besideFrom. Large text needs the room that a small window lacks.
void placeSide(const QWidget *page, int besideFrom, QBoxLayout *row, QWidget *side, int sideWidth, int widestSide);

/// Says which record \a row shows, for showRow().
void setRowId(QWidget *row, const QString &id);
/// Brings the row of the record \a id on \a page into sight, with the keyboard on it. Answers whether there is one.
bool showRow(QWidget *page, const QString &id);

} // namespace sharpend
