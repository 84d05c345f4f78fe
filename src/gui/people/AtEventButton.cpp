// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/AtEventButton.h"

#include "gui/look/Look.h"
#include "gui/widgets/MenuBelow.h"

#include <QMenu>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

static QFont tagFont() { return Look::instance()->font(Type::Meta, 500); }

AtEventButton::AtEventButton(QWidget *parent)
    : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("focusRadius", 4);
    connect(this, &QPushButton::clicked, this, &AtEventButton::openAnswers);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
    setAnswer(YesNoUnsure::Unsure);
}

QString AtEventButton::answerLabel(YesNoUnsure answer)
{
    return answer == YesNoUnsure::Yes ? tr("Yes") : answer == YesNoUnsure::No ? tr("No") : tr("Not sure");
}

void AtEventButton::setAnswer(YesNoUnsure answer)
{
    m_answer = answer;
    setText(answerLabel(answer));
    setAccessibleName(tr("At the event? %1").arg(text()));
    setToolTip(tr("At the event? %1").arg(text()));
    updateGeometry();
    update();
}

QSize AtEventButton::sizeHint() const
{
    const Look *look = Look::instance();
    const int width = int(std::ceil(QFontMetricsF(tagFont()).horizontalAdvance(text()))) + 20;
    return {std::max(width, look->scaled(36)), look->scaled(32)};
}

void AtEventButton::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int tag = look->scaled(24);
    const QRectF box(0.5, (height() - tag) / 2 + 0.5, width() - 1, tag - 1);
    const bool active = underMouse() || isDown();
    painter.setPen(active ? QPen(look->color(Token::LineStrong), 1) : QPen(Qt::NoPen));
    painter.setBrush(look->color(Token::Sunken));
    painter.drawRoundedRect(active ? box : box.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
    painter.setFont(tagFont());
    painter.setPen(look->color(Token::Ink2));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void AtEventButton::openAnswers()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"atEventMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const YesNoUnsure answer : {YesNoUnsure::Yes, YesNoUnsure::No, YesNoUnsure::Unsure}) {
        QAction *action = menu->addAction(answerLabel(answer), this, [this, answer] { Q_EMIT answered(answer); });
        action->setCheckable(true);
        action->setChecked(answer == m_answer);
        if (answer == m_answer)
            menu->setActiveAction(action);
    }
    popUpBelow(*menu, *this);
}

} // namespace sharpend
