// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/PeoplePage.h"

namespace sharpend {

PeoplePage::PeoplePage(TeamDocument &document, const Content &content, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_content(content)
{
    Q_UNUSED(m_document)
    Q_UNUSED(m_content)
}

} // namespace sharpend
