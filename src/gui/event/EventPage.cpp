// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/EventPage.h"

namespace sharpend {

EventPage::EventPage(LibraryDocument &document, const Content &content, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_content(content)
{
    Q_UNUSED(m_document)
    Q_UNUSED(m_content)
}

void EventPage::showCandidates(const QString &) { }
void EventPage::showChosen(const QString &) { }
void EventPage::addEvent() { }

} // namespace sharpend
