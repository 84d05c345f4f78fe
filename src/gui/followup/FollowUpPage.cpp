// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/followup/FollowUpPage.h"

namespace sharpend {

FollowUpPage::FollowUpPage(TeamDocument &document, const Content &content, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_content(content)
{
    static_cast<void>(m_content);
}

} // namespace sharpend
