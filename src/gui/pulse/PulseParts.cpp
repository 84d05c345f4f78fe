// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/pulse/PulseParts.h"

#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int columnWidth = 960;
constexpr int choiceHeight = 128, leastChoice = 120, choicePadding = 12, labelGap = 12;
constexpr int stepWidth = 44, stepHeight = 6, stepGap = 8;
constexpr Type choiceType = Type::OwnerReading;

} // namespace

QVBoxLayout *makePulsePage(QWidget *page, const QString &scrollName)
{
    return makeScrollingPage(page, scrollName, Look::instance()->scaled(columnWidth));
}

TextLabel *addPulseText(QVBoxLayout *column, const QString &text, int type, int token)
{
    auto *label = new TextLabel(text, Type(type), Token(token), column->parentWidget());
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

KeycapButton *makePulseButton(const QString &text, const QString &look, const QString &name, QWidget *parent)
{
    auto *button = new KeycapButton(text, look == "primary"_L1 ? u"Enter"_s : QString(), parent);
    button->setObjectName(name);
    button->setLook(look);
    button->setControlSize(u"large"_s);
    return button;
}

QWidget *makePulsePromises(int threshold, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(makeDivider(box));
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    column->addLayout(row);
    const auto add = [&](const QString &icon, const QString &words) {
        auto *promise = new QHBoxLayout;
        promise->setSpacing(8);
        promise->addWidget(new IconLabel(icon, Token::Ink2, 16, box), 0, Qt::AlignTop);
        auto *label = new TextLabel(words, Type::Body, Token::Ink2, box);
        label->setWordWrap(true);
        promise->addWidget(label, 1, Qt::AlignTop);
        row->addLayout(promise, 1);
        return label;
    };
    add(u"lock"_s, pulsePromise(threshold))->setObjectName(u"pulsePromiseLabel"_s);
    add(u"eye-off"_s, PulseChoice::tr("Nobody sees another’s answer, or how many have answered, before the end."));
    add(u"clock"_s, PulseChoice::tr("No name, order or time is kept. The Owner never gets this."));
    return box;
}

PulseChoice::PulseChoice(const QString &words, int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setObjectName(u"pulseChoice%1"_s.arg(number));
    setText(words);
    setAccessibleName(tr("%1, key %2").arg(words).arg(number));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", 8);
    setCursor(Qt::PointingHandCursor); // and nothing under the mouse: it lies where the one before has left it
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Look::instance(), &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize PulseChoice::sizeHint() const
{
    const int words = QFontMetrics(Look::instance()->font(choiceType, 600)).horizontalAdvance(text());
    return {std::max(Look::instance()->scaled(leastChoice), words + 2 * choicePadding), Look::instance()->scaled(choiceHeight)};
}

QSize PulseChoice::minimumSizeHint() const { return {Look::instance()->scaled(leastChoice) / 2, sizeHint().height()}; }

void PulseChoice::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = isChecked();
    painter.setPen(QPen(look->color(chosen ? Token::Accent : Token::LineStrong), chosen ? 2 : 1));
    painter.setBrush(look->color(chosen ? Token::AccentTint : isDown() ? Token::Sunken : Token::Card));
    const qreal inset = chosen ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    const QString key = QString::number(m_number);
    const QSize cap = Keycap::sizeOf(key);
    const TextLines words(text(), look->font(choiceType, chosen ? 600 : 500), look->lineHeight(choiceType), width() - 2 * choicePadding, 2,
                          Qt::AlignHCenter);
    const int top = (height() - words.height() - labelGap - cap.height()) / 2;
    painter.setPen(look->color(chosen ? Token::Accent : Token::Ink));
    words.draw(&painter, QPointF(choicePadding, top));
    Keycap::paint(&painter, QPointF((width() - cap.width()) / 2, top + words.height() + labelGap), key);
}

PulseSteps::PulseSteps(QWidget *parent)
    : PaintedWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PulseSteps::setSteps(int count, int current)
{
    m_count = count;
    m_current = current;
    announceName();
    updateGeometry();
    update();
}

QString PulseSteps::summary() const { return tr("Question %1 of %2").arg(m_current + 1).arg(m_count); }

QSize PulseSteps::sizeHint() const { return {m_count * stepWidth + (m_count - 1) * stepGap, stepHeight}; }

void PulseSteps::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_count; ++i) {
        painter.setBrush(look->color(i == m_current ? Token::Accent : i < m_current ? Token::AccentEdge : Token::Line));
        painter.drawRoundedRect(mirrored({i * (stepWidth + stepGap), 0, stepWidth, stepHeight}), 3, 3);
    }
}

} // namespace sharpend
