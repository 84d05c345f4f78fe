// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "reports/Document.h"

/// How an ODT looks: its named styles, which the reader may change in one place.
namespace sharpend::odf {

/// The names of the styles of paragraphs. Each has a sister for words from right to left: rightToLeft().
inline constexpr const char *title = "Heading_20_1", *heading2 = "Heading_20_2", *heading3 = "Heading_20_3",
                            *body = "Text_20_body", *quiet = "Quiet_20_text", *item = "List_20_Contents", *itemHead = "List_20_Heading", *underItem = "List_20_Details",
                            *label = "Table_20_Heading", *cell = "Table_20_Contents", *calloutHead = "Callout_20_Heading",
                            *callout = "Callout", *caption = "Caption", *picture = "Picture", *footer = "Footer";
/// Of letters, of lists, and of tables.
inline constexpr const char *strong = "Strong_20_Emphasis", *bullets = "List_20_1", *numbers = "Numbering_20_1",
                            *openTicks = "To_20_Tick", *doneTicks = "Ticked";

QString rightToLeft(const char *style);
/// A length as these files write it.
inline QString centimetres(double size) { return QString::number(size, 'f', 2) + QStringLiteral("cm"); }
/// The room that a page has for words, in centimetres.
inline constexpr double pageWidth = 16, pageHeight = 24;

/// The file styles.xml: all of the above, and the page with its foot.
QByteArray stylesOf(const Document &document, double scale);

} // namespace sharpend::odf
