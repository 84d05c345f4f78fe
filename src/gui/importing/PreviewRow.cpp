// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/PreviewRow.h"

#include "gui/widgets/EventShape.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

void paintTopLine(QWidget *widget)
{
    QPainter painter(widget);
    painter.fillRect(0, 0, widget->width(), 1, Look::instance()->color(Token::Line));
}

} // namespace

PreviewRow::PreviewRow(const Event &event, bool first, QWidget *parent)
    : QWidget(parent)
    , m_first(first)
{
    auto *shape = new EventShape(this);
    shape->setKind(event.kind);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(16);
    row->addWidget(shape);
    const auto cell = [&](const QString &text, int share, Type type, Token token, int weight) {
        auto *label = new TextLabel(text, type, token, this);
        label->setWeight(weight);
        label->setElide(true);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        row->addWidget(label, share);
    };
    const QString day = event.occurredOn.isValid() ? QLocale().toString(event.occurredOn, u"d MMMM yyyy"_s) : event.whenText;
    cell(event.title, 600, Type::Body, Token::Ink, 500);
    cell(eventKindLabel(event.kind), 160, Type::Supporting, Token::Ink2, 0);
    cell(event.place, 145, Type::Supporting, Token::Ink2, 0);
    cell(day, 130, Type::Supporting, Token::Ink2, 0);
    cell(event.raisedBy, 165, Type::Supporting, Token::Ink2, 0);
    cell(event.reference, 90, Type::Supporting, Token::Ink3, 0);
    setMinimumHeight(Look::instance()->scaled(40));
}

void PreviewRow::paintEvent(QPaintEvent *)
{
    if (!m_first)
        paintTopLine(this);
}

BadRowLine::BadRowLine(const QString &line, const QString &sentence, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 9, 16, 9);
    row->setSpacing(12);
    if (!line.isEmpty()) {
        auto *number = new TextLabel(line, Type::Supporting, Token::Ink3, this);
        number->setTabular(true);
        number->setMinimumWidth(Look::instance()->scaled(48));
        row->addWidget(number, 0, Qt::AlignTop);
    }
    auto *words = new TextLabel(sentence, Type::Supporting, line.isEmpty() ? Token::Ink2 : Token::Ink, this);
    words->setWordWrap(true);
    row->addWidget(words, 1);
}

void BadRowLine::paintEvent(QPaintEvent *) { paintTopLine(this); }

RemarkLine::RemarkLine(const QString &sentence, QWidget *parent)
    : QWidget(parent)
{
    auto *words = new TextLabel(sentence, Type::Supporting, Token::Ink2, this);
    words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"info"_s, Token::Ink2, 16, this), 0, Qt::AlignTop);
    row->addWidget(words, 1);
}

} // namespace sharpend
