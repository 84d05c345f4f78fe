// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/LibraryPage.h"

namespace sharpend {

LibraryPage::LibraryPage(LibraryDocument &document, QWidget *parent)
    : Page(parent)
    , m_document(document)
{
    Q_UNUSED(m_document)
}

void LibraryPage::addEvent() { }

} // namespace sharpend
