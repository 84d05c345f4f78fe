// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/AppBar.h"

#include "gui/look/Look.h"
#include "gui/look/WordWidths.h"
#include "gui/widgets/Keycap.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
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
        const int side = look->scaled(16), begin = 11 + side + 9;
        painter.drawPixmap(place({11, (height() - side) / 2, side, side}).topLeft(),
                           look->pixmap(u"search"_s, look->color(Token::Ink2), side, devicePixelRatioF()));
        const QRect words(begin, 0, width() - begin - caps.width() - 16, height());
        painter.setFont(look->font(Type::Supporting));
        const bool fits = painter.fontMetrics().horizontalAdvance(text()) <= words.width();
        painter.setPen(look->color(Token::Ink3));
        painter.drawText(place(words), int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)),
                         painter.fontMetrics().elidedText(fits ? text() : tr("Search"), Qt::ElideRight, words.width()));
        Keycap::paint(&painter, place({{width() - caps.width() - 8, (height() - caps.height()) / 2}, caps}).topLeft(), u"Ctrl+K"_s,
                      Keycap::Ground::Plain, layoutDirection());
    }
};

} // namespace

AppBar::AppBar(QMenu *menu, QWidget *parent)
    : TopBar(parent)
    , m_library(new PlaceButton(tr("Library"), this))
    , m_patterns(new PlaceButton(tr("Patterns"), this))
    , m_communities(new PlaceButton(tr("Communities"), this))
    , m_roleButton(new KeycapButton(tr("Facilitator"), {}, this))
    , m_roleMenu(new QMenu(this))
{
    setObjectName(u"appBar"_s);
    QHBoxLayout *row = this->row();
    row->addSpacing(86);
    m_library->setObjectName(u"libraryPlace"_s);
    row->addWidget(m_library);
    m_patterns->setObjectName(u"patternsPlace"_s);
    row->addWidget(m_patterns);
    m_communities->setObjectName(u"communitiesPlace"_s);
    row->addWidget(m_communities);
    addSaved();
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
    addMenu(menu);

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
    connect(m_roleMenu, &QMenu::aboutToShow, this, &AppBar::roleMenuOpens);
    connect(m_roleButton, &QAbstractButton::clicked, this, [this] { popUpBelow(*m_roleMenu, *m_roleButton); });
}

void AppBar::offerToRole(const QList<QAction *> &actions) { m_roleMenu->addActions(actions); }

void AppBar::setCurrentPlace(BarPlace place)
{
    m_current = place;
    m_library->setChecked(place == BarPlace::Library);
    m_patterns->setChecked(place == BarPlace::Patterns);
    m_communities->setChecked(place == BarPlace::Communities);
}

} // namespace sharpend
