// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/ImportEventsPage.h"

namespace sharpend {

ImportEventsPage::ImportEventsPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    Q_UNUSED(m_session)
}

void ImportEventsPage::open(const QString &) { }

} // namespace sharpend
