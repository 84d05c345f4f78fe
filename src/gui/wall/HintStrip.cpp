// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/HintStrip.h"

#include "gui/look/Look.h"
#include "gui/look/Motion.h"
#include "gui/look/TextLines.h"
#include "gui/wall/HintSettings.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPropertyAnimation>
#include <QTextLayout>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int stripLine = 34, buttonSide = 32, overlap = 6, aroundWords = 7, fadeMilliseconds = 120;

} // namespace

/// A sentence with some of its words in bold, in as many lines as it needs.
class StripWords : public QWidget
{
public:
    explicit StripWords(QWidget *parent)
        : QWidget(parent)
    {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    void setWords(const QString &text, const QList<std::pair<qsizetype, qsizetype>> &bold)
    {
        m_text = text;
        m_bold = bold;
        updateGeometry();
        update();
    }

    int heightForWidth(int width) const override { return layOut(width, nullptr) + 2 * aroundWords; }
    QSize sizeHint() const override { return {200, heightForWidth(std::max(width(), 200))}; }
    QSize minimumSizeHint() const override { return {120, Look::instance()->lineHeight(Type::Supporting)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(Look::instance()->color(Token::Ink));
        layOut(width(), &painter);
    }

private:
    /// Answers the height; draws with \a painter if there is one.
    int layOut(int width, QPainter *painter) const
    {
        const Look *look = Look::instance();
        QTextLayout layout(m_text, look->font(Type::Supporting));
        QList<QTextLayout::FormatRange> formats;
        for (const auto &[start, length] : m_bold) {
            QTextCharFormat format;
            format.setFont(look->font(Type::Supporting, QFont::DemiBold));
            formats.append({int(start), int(length), format});
        }
        layout.setFormats(formats);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(layoutDirection());
        layout.setTextOption(option);
        const int lineHeight = look->lineHeight(Type::Supporting);
        const qreal baseline = baselineIn(layout.font(), lineHeight);
        int lines = 0;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition(QPointF(0, lines++ * lineHeight + baseline - line.ascent()));
        }
        layout.endLayout();
        const int height = std::max(lines, 1) * lineHeight;
        if (painter)
            layout.draw(painter, QPointF(0, (this->height() - height) / 2));
        return height;
    }

    QString m_text;
    QList<std::pair<qsizetype, qsizetype>> m_bold;
};

HintStrip::HintStrip(QWidget *bar)
    : QWidget(bar->parentWidget())
    , m_bar(bar)
    , m_words(new StripWords(this))
    , m_separateButton(new KeycapButton({}, u"Ctrl+Shift+Enter"_s, this))
    , m_moreButton(new QToolButton(this))
    , m_keepButton(new KeycapButton({}, u"Esc"_s, this))
{
    setObjectName(u"hintStrip"_s);
    setFocusPolicy(Qt::NoFocus);
    m_separateButton->setObjectName(u"separateButton"_s);
    m_separateButton->setLook(u"quiet"_s);
    m_moreButton->setObjectName(u"hintMenuButton"_s);
    m_moreButton->setIcon(Look::instance()->icon(u"ellipsis"_s));
    m_moreButton->setAccessibleName(tr("More on this hint"));
    m_moreButton->setToolTip(tr("More on this hint. Shift+Esc: do not show it again"));
    m_moreButton->setPopupMode(QToolButton::InstantPopup);
    m_moreButton->setMenu(new QMenu(m_moreButton));
    m_keepButton->setObjectName(u"keepWordsButton"_s);
    m_keepButton->setLook(u"tool"_s);
    for (KeycapButton *button : {m_separateButton, m_keepButton}) {
        button->setControlSize(u"compact"_s);
        button->setFocusPolicy(Qt::NoFocus);
    }
    m_moreButton->setFocusPolicy(Qt::NoFocus); // the caret stays in the field, whose keys do the same
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 1, 20 - 11, 1);
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"speech"_s, Token::Accent, 16, this));
    row->addWidget(m_words, 1);
    row->addWidget(m_separateButton);
    row->addWidget(m_moreButton);
    row->addWidget(m_keepButton);
    hide();

    connect(m_keepButton, &QAbstractButton::clicked, this, &HintStrip::closeRequested);
    connect(m_separateButton, &QAbstractButton::clicked, this, &HintStrip::separateRequested);
    connect(m_moreButton->menu(), &QMenu::aboutToShow, this, &HintStrip::fillMenu);
    connect(Look::instance(), &Look::changed, this, [this] {
        m_moreButton->setIcon(Look::instance()->icon(u"ellipsis"_s));
        place();
    });
    m_bar->installEventFilter(this);
    parentWidget()->installEventFilter(this);
}

void HintStrip::setBetween(QLayout *between) { m_between = between; }

void HintStrip::showHint(const QString &phrase, const LanguageHint &hint)
{
    const QString quoted = tr("“%1”").arg(phrase);
    const QString said = quoted + u' ' + hint.says + u' ';
    m_words->setWords(said + hint.asks, {{0, quoted.size()}, {said.size(), hint.asks.size()}});
    setAccessibleName(said + hint.asks);
    m_separateButton->hide();
    m_moreButton->show();
    m_keepButton->setText(tr("Keep their words"));
    appear();
}

void HintStrip::showLines(qsizetype count, const QString &separate, const QString &keep)
{
    const QString lines = tr("%n lines.", nullptr, int(count));
    m_words->setWords(lines, {{0, lines.size()}});
    setAccessibleName(tr("%1 %2: %3. %4: %5.").arg(lines, separate, Keycap::spoken(m_separateButton->keys()), keep, Keycap::spoken(m_keepButton->keys())));
    m_separateButton->setText(separate);
    m_separateButton->show();
    m_moreButton->hide();
    m_keepButton->setText(keep);
    appear();
}

void HintStrip::appear()
{
    place();
    raise();
    show();
}

void HintStrip::showEvent(QShowEvent *)
{
    if (motionIsReduced())
        return;
    auto *effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    auto *fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(fadeMilliseconds);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    connect(fade, &QAbstractAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    fade->start();
}

void HintStrip::place()
{
    const int side = Look::instance()->scaled(buttonSide);
    m_moreButton->setFixedSize(side, side);
    layout()->activate();
    const int width = m_bar->width();
    const int height = std::max(Look::instance()->scaled(stripLine), layout()->heightForWidth(width));
    const bool something = m_between && !m_between->isEmpty();
    const int bottom = something ? m_between->geometry().top() : m_bar->y() + overlap;
    setGeometry(m_bar->x(), bottom - height, width, height);
    update();
}

bool HintStrip::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        if (isVisible())
            place();
        break;
    case QEvent::LayoutRequest: // what stands above the bar comes and goes
        if (isVisible() && watched == parentWidget())
            QMetaObject::invokeMethod(this, &HintStrip::place, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void HintStrip::paintEvent(QPaintEvent *)
{
    const Look *look = Look::instance();
    QPainter painter(this);
    painter.fillRect(rect(), look->color(Token::Card));
    painter.fillRect(0, 0, width(), 1, look->color(Token::Line));
    if (geometry().bottom() < m_bar->y())
        painter.fillRect(0, height() - 1, width(), 1, look->color(Token::Line));
}

void HintStrip::fillMenu()
{
    QMenu *menu = m_moreButton->menu();
    menu->clear();
    menu->addAction(tr("Do not show this again") + u'\t' + tr("Shift+Esc"), this, &HintStrip::muteRequested);
    menu->addAction(tr("Show all language hints again"), this, [] { HintSettings::showAll(); })->setEnabled(!HintSettings::muted().isEmpty());
}

} // namespace sharpend
