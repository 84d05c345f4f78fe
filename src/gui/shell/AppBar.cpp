// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/AppBar.h"

#include "gui/look/Look.h"
#include "gui/look/WordWidths.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// A place in the bar: its name, and a bar of accent under the current one.
class PlaceButton : public QAbstractButton
{
public:
    PlaceButton(const QString &text, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setProperty("ownFocus", true); // the ring goes round the name, and not over the edge of the bar
        setCursor(Qt::PointingHandCursor);
        connect(Look::instance(), &Look::changed, this, [this] { updateGeometry(); });
    }
    static constexpr int padding = 10; ///< beside the name, for the ring
    QSize sizeHint() const override
    {
        const Look *look = Look::instance();
        return {int(std::ceil(look->words().of(text(), look->font(Type::Body, 600)))) + 2 * padding, look->scaled(48)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look *look = Look::instance();
        QPainter painter(this);
        painter.setFont(look->font(Type::Body, isChecked() ? 600 : 500));
        painter.setPen(look->color(isChecked() || underMouse() ? Token::Ink : Token::Ink2));
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (isChecked())
            painter.fillRect(QRect(padding, height() - 3, width() - 2 * padding, 3), look->color(Token::Accent));
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(look->color(Token::Accent), 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 9, -1, -9), 4, 4);
        }
    }
};

/// Looks like a field, and opens search, which has one.
class SearchBox : public QAbstractButton
{
public:
    explicit SearchBox(const QString &text, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::IBeamCursor);
        connect(Look::instance(), &Look::changed, this, [this] { updateGeometry(); });
    }
    QSize sizeHint() const override { return {300, Look::instance()->scaled(32)}; }
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look *look = Look::instance();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(look->color(hasFocus() ? Token::Accent : underMouse() ? Token::Ink2 : Token::LineStrong), hasFocus() ? 2 : 1));
        painter.setBrush(look->color(Token::Card));
        const qreal inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
        const auto place = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
        const QSize caps = Keycap::sizeOf(u"Ctrl+K"_s);
        painter.drawPixmap(place({11, (height() - 16) / 2, 16, 16}).topLeft(), look->pixmap(u"search"_s, look->color(Token::Ink2), 16, devicePixelRatioF()));
        const QRect words(36, 0, width() - 36 - caps.width() - 16, height());
        painter.setFont(look->font(Type::Supporting));
        painter.setPen(look->color(Token::Ink3));
        painter.drawText(place(words), int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        Keycap::paint(&painter, place({{width() - caps.width() - 8, (height() - caps.height()) / 2}, caps}).topLeft(), u"Ctrl+K"_s,
                      Keycap::Ground::Plain, layoutDirection());
    }
};

} // namespace

Mark::Mark(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(sizeHint());
    connect(Look::instance(), &Look::changed, this, qOverload<>(&QWidget::update));
}

QSize Mark::sizeHint() const { return {24, 20}; }

void Mark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look *look = Look::instance();
    painter.setPen(Qt::NoPen);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    QPainterPath wedge;
    wedge.moveTo(1, 2);
    wedge.lineTo(4, 2);
    wedge.lineTo(17, 9);
    wedge.lineTo(17, 11);
    wedge.lineTo(4, 18);
    wedge.lineTo(1, 18);
    wedge.closeSubpath();
    painter.setBrush(look->color(Token::Accent));
    painter.drawPath(wedge);
    painter.setBrush(look->kindHue(NoteKind::Adapting));
    painter.drawEllipse(QPointF(20, 10), 2.5, 2.5);
}

AppBar::AppBar(QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_library(new PlaceButton(tr("Library"), this))
    , m_patterns(new PlaceButton(tr("Patterns"), this))
    , m_communities(new PlaceButton(tr("Communities"), this))
    , m_savedIcon(new IconLabel(u"check"_s, Token::Ink2, 16, this))
    , m_saved(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_roleButton(new KeycapButton(tr("Facilitator"), {}, this))
    , m_menuButton(new KeycapButton(this))
    , m_roleMenu(new QMenu(this))
{
    setObjectName(u"appBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(new Mark(this));
    auto *name = new TextLabel(tr("Sharp End"), Type::Section, Token::Ink, this);
    row->addWidget(name);
    row->addSpacing(86);
    m_library->setObjectName(u"libraryPlace"_s);
    row->addWidget(m_library);
    m_patterns->setObjectName(u"patternsPlace"_s);
    row->addWidget(m_patterns);
    m_communities->setObjectName(u"communitiesPlace"_s);
    row->addWidget(m_communities);
    row->addStretch(1);
    row->addWidget(m_savedIcon);
    m_saved->setTabular(true);
    m_saved->setObjectName(u"savedLabel"_s);
    row->addWidget(m_saved);
    row->addSpacing(8);
    auto *search = new SearchBox(tr("Search everything"), this);
    search->setObjectName(u"searchBox"_s);
    search->setToolTip(tr("Search everything (Ctrl+K)"));
    connect(search, &QAbstractButton::clicked, this, &AppBar::searchRequested);
    row->addWidget(search);
    row->addSpacing(8);
    m_roleButton->setObjectName(u"roleButton"_s);
    m_roleButton->setIconName(u"person"_s);
    m_roleButton->setTrailingIconName(u"chevron-down"_s);
    m_roleButton->setControlSize(u"compact"_s);
    m_roleButton->setAccessibleName(tr("Facilitator’s window"));
    m_roleButton->setToolTip(tr("Whose window this is."));
    m_roleMenu->setObjectName(u"roleMenu"_s);
    row->addWidget(m_roleButton);
    row->addSpacing(8);
    m_menuButton->setObjectName(u"menuButton"_s);
    m_menuButton->setIconName(u"menu"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    row->addWidget(m_menuButton);
    m_savedIcon->hide();

    // Where somebody stays after all, the bar says so again.
    connect(m_library, &QAbstractButton::clicked, this, [this] {
        setCurrentPlace(m_current);
        Q_EMIT libraryRequested();
    });
    connect(m_patterns, &QAbstractButton::clicked, this, [this] {
        setCurrentPlace(m_current);
        Q_EMIT patternsRequested();
    });
    connect(m_communities, &QAbstractButton::clicked, this, [this] {
        setCurrentPlace(m_current);
        Q_EMIT communitiesRequested();
    });
    connect(m_menuButton, &QAbstractButton::clicked, this, [this, menu] {
        menu->popup(m_menuButton->mapToGlobal(QPoint(m_menuButton->width() - menu->sizeHint().width(), m_menuButton->height() + 4)));
    });
    connect(m_roleMenu, &QMenu::aboutToShow, this, &AppBar::roleMenuOpens);
    connect(m_roleButton, &QAbstractButton::clicked, this, [this] {
        m_roleMenu->popup(
            m_roleButton->mapToGlobal(QPoint(m_roleButton->width() - m_roleMenu->sizeHint().width(), m_roleButton->height() + 4)));
    });
    connect(Look::instance(), &Look::changed, this, &AppBar::measure);
    measure();
}

void AppBar::offerToRole(const QList<QAction *> &actions) { m_roleMenu->addActions(actions); }

void AppBar::measure() { setFixedHeight(Look::instance()->scaled(48)); }

void AppBar::setCurrentPlace(BarPlace place)
{
    m_current = place;
    m_library->setChecked(place == BarPlace::Library);
    m_patterns->setChecked(place == BarPlace::Patterns);
    m_communities->setChecked(place == BarPlace::Communities);
}

void AppBar::showSaved(const QString &text, bool settled)
{
    m_savedIcon->setVisible(settled && !text.isEmpty());
    m_saved->setText(text);
}

void AppBar::openMenu() { m_menuButton->click(); }

void AppBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look *look = Look::instance();
    painter.fillRect(rect(), look->color(Token::Paper));
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->color(Token::Line));
}

} // namespace sharpend
