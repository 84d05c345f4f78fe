// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/PhasePanel.h"

#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

using namespace Qt::StringLiterals;

namespace sharpend {

PhasePanel::PhasePanel(TeamDocument &document, const Content &content, QWidget *parent, MeetingKind kind)
    : QWidget(parent)
    , m_document(document)
    , m_content(content)
    , m_kind(kind)
{
}

void PhasePanel::perform(const Operation &operation, std::function<void()> done)
{
    m_document.session().perform(operation, this, [this, done = std::move(done)](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
        else if (done)
            done();
    });
}

KeycapButton *PhasePanel::makeButton(const QString &text, const QString &look, const QString &name)
{
    auto *button = new KeycapButton(text, {}, this);
    button->setObjectName(name);
    button->setLook(look);
    button->setControlSize(u"large"_s);
    return button;
}

TextLabel *PhasePanel::makeText(const QString &text, int type, int token)
{
    auto *label = new TextLabel(text, Type(type), Token(token), this);
    label->setWordWrap(true);
    return label;
}

} // namespace sharpend
