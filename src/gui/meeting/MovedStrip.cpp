// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/MovedStrip.h"

#include "domain/Records.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

MovedStrip::MovedStrip(QWidget *parent)
    : Card(parent)
    , m_text(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_keys(new QWidget(this))
{
    setObjectName(u"movedStrip"_s);
    setSurface(u"accent"_s);
    m_text->setObjectName(u"movedLabel"_s);
    m_text->setWeight(500);
    m_text->setElide(true);
    auto *keys = new QHBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(6);
    keys->addWidget(new Keycap(u"Ctrl+Shift+Left"_s, m_keys));
    keys->addWidget(new Keycap(u"Right"_s, m_keys));
    keys->addWidget(new TextLabel(tr("move on"), Type::Supporting, Token::Ink2, m_keys));
    keys->addSpacing(8);
    keys->addWidget(new Keycap(u"Space"_s, m_keys));
    keys->addWidget(new TextLabel(tr("add or drop one"), Type::Supporting, Token::Ink2, m_keys));
    auto *undo = new KeycapButton(tr("Undo"), u"Ctrl+Z"_s, this);
    undo->setObjectName(u"undoMoveButton"_s);
    undo->setLook(u"quiet"_s);
    undo->setControlSize(u"compact"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 4, 8, 4);
    row->setSpacing(12);
    row->addWidget(new IconLabel(u"check"_s, Token::Accent, 16, this));
    row->addWidget(m_text, 1);
    row->addWidget(m_keys);
    row->addWidget(undo);
    connect(undo, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    hide();
}

void MovedStrip::say(const QString &sentence)
{
    m_text->setText(sentence);
    m_expected = true;
    show();
}

void MovedStrip::setCompact(bool compact) { m_keys->setVisible(!compact); }

void MovedStrip::follow(const DocumentChange &change)
{
    const bool ours = std::exchange(m_expected, false)
        && (change.touches(Placement::table) || change.touches(Theme::table) || change.touches(Note::table) || change.touches(Step::table));
    if (!ours)
        hide();
}

} // namespace sharpend
