// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/ParkedTray.h"

#include "gui/look/Look.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int trayEdges = 8;

ParkedTray::ParkedTray(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_when(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    setObjectName(u"parkedTray"_s);
    m_when->setObjectName(u"parkedWhenLabel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, trayEdges + 12, 14, 14);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"inbox"_s, Token::Ink, 16, this));
    m_title->setWeight(600);
    row->addWidget(m_title, 1);
    row->addWidget(new IconLabel(u"lock"_s, Token::Ink2, 16, this));
    m_when->setWordWrap(true);
    column->addLayout(row);
    column->addWidget(m_when);
}

void ParkedTray::setWhen(const QString &sentence) { m_when->setText(sentence); }

void ParkedTray::setCount(int count) { m_title->setText(tr("Parked ideas (%1)").arg(count)); }

void ParkedTray::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look->color(Token::Line));
    painter.setBrush(look->color(Token::Card));
    for (int sheet = 2; sheet >= 0; --sheet) { // the ones below peep out
        const qreal inset = sheet * 6, top = trayEdges - sheet * 4;
        painter.drawRoundedRect(QRectF(inset + 0.5, top + 0.5, width() - 2 * inset - 1, height() - top - 1 - sheet * 8), 8, 8);
    }
}

} // namespace sharpend
