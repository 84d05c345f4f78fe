// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/projector/ProjectorWindow.h"

#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/look/TextLines.h"
#include "gui/wall/Wall.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

// Sizes at 1920 x 1080; everything grows and shrinks with the screen.
constexpr int referenceHeight = 1080, referenceWidth = 1920;
constexpr int margin = 64, lanesAtOnce = 3, laneGap = 32, cardGap = 16, laneTitleHeight = 52;
constexpr int focusSize = 42, focusLine = 52, ruleSize = 38, ruleLine = 56, titleSize = 28, insightSize = 30, insightLine = 40, insightPadding = 20, footSize = 28, footHeight = 84, barHeight = 8;
constexpr int typeSteps[]{38, 34, 30};

QFont fontAt(int pixels, int weight)
{
    QFont font = Look::instance()->font(Type::Body, weight);
    font.setPixelSize(std::max(8, pixels));
    return font;
}

} // namespace

ProjectorWindow::ProjectorWindow(Wall &wall, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_wall(wall)
{
    setObjectName(u"projectorWindow"_s);
    setWindowTitle(tr("Projector – Sharp End"));
    setAccessibleName(tr("Projector"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&wall, &Wall::lanesChanged, this, &ProjectorWindow::changed);
    connect(&wall, &Wall::notesChanged, this, &ProjectorWindow::changed);
    connect(&wall.document(), &TeamDocument::changed, this, qOverload<>(&QWidget::update));
    connect(Look::instance(), &Look::changed, this, &ProjectorWindow::changed);
}

void ProjectorWindow::open()
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const QScreen *own = parentWidget() ? parentWidget()->screen() : nullptr;
    for (QScreen *screen : screens) {
        if (screen == own || screens.size() < 2)
            continue;
        setWindowFlag(Qt::FramelessWindowHint);
        setCursor(Qt::BlankCursor);
        setGeometry(screen->geometry());
        showFullScreen();
        return;
    }
    resize(960, 540); // one display: a window to share on a call
    show();
}

qreal ProjectorWindow::unit() const
{
    return std::min(width() / qreal(referenceWidth), height() / qreal(referenceHeight));
}

void ProjectorWindow::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    update();
}

void ProjectorWindow::setPurpose(const QString &sentence)
{
    m_purpose = sentence;
    update();
}

void ProjectorWindow::setShowsInsights(bool shown)
{
    if (shown == m_showsInsights)
        return;
    m_showsInsights = shown;
    if (isVisible())
        changed();
}

void ProjectorWindow::setFocusOnly(bool on)
{
    m_focusOnly = on;
    update();
}

void ProjectorWindow::setFrozen(bool frozen)
{
    if (frozen == m_frozen)
        return;
    m_held = frozen ? grab() : QPixmap();
    m_frozen = frozen;
    update();
}

void ProjectorWindow::setBlank(bool blank)
{
    m_blank = blank;
    update();
}

void ProjectorWindow::setTimePassed(qreal share)
{
    if (qFuzzyCompare(1 + share, 1 + m_timePassed))
        return;
    m_timePassed = share;
    update(QRect(0, height() - std::max(4, scaledBy(barHeight)), width(), std::max(4, scaledBy(barHeight))));
}

void ProjectorWindow::turnPage(int step)
{
    m_page = std::clamp(m_page + step, 0, std::max(0, int(m_pages.size()) - 1));
    update();
}

QStringList ProjectorWindow::words() const
{
    if (m_blank)
        return {};
    const LearningTeam &team = m_wall.document().team();
    QStringList words{team.focus.isEmpty() ? team.title : team.focus};
    if (m_focusOnly || m_show == Show::FocusOnly)
        return words;
    if (m_show == Show::GroundRules)
        return words + team.socialContract;
    for (const PageLanes &page : m_pages) {
        for (const PageLane &lane : page) {
            words << lane.title;
            if (!lane.insight.isEmpty())
                words << lane.insight;
            for (const Item &item : lane.items)
                words << item.card.text;
        }
    }
    return words;
}

void ProjectorWindow::changed()
{
    layOut();
    update();
}

void ProjectorWindow::resizeEvent(QResizeEvent *)
{
    m_held = {};
    m_frozen = false;
    layOut();
}

int ProjectorWindow::focusHeight() const { return 2 * scaledBy(focusLine); }

QRect ProjectorWindow::wallRect() const
{
    const int side = scaledBy(margin), top = scaledBy(48) + focusHeight() + scaledBy(24);
    return {side, top, width() - 2 * side, height() - top - scaledBy(footHeight)};
}

QList<ProjectorWindow::PageLanes> ProjectorWindow::pagesAt(const NoteCard &card) const
{
    const QRect room = wallRect();
    const int laneWidth = (room.width() - (lanesAtOnce - 1) * scaledBy(laneGap)) / lanesAtOnce;
    const int laneHeight = room.height() - scaledBy(laneTitleHeight);
    QList<PageLanes> pages;
    PageLanes page;
    // A lane that is too long for the page goes on in the next place; a page has three places.
    const auto put = [&](PageLane lane) {
        page.append(std::move(lane));
        if (page.size() == lanesAtOnce) {
            pages.append(page);
            page.clear();
        }
    };
    for (const Lane &lane : m_wall.lanes()) {
        const bool isTheme = m_showsInsights && m_wall.arrangement() == Arrangement::ByTheme && !lane.id.isEmpty();
        const QString insight = isTheme ? m_wall.document().row<Theme>(lane.id).insight : QString();
        if (lane.noteIds.isEmpty() && insight.isEmpty())
            continue;
        PageLane place{lane.title, insight, insightHeight(insight, laneWidth), {}};
        int y = place.insightHeight;
        for (const QString &id : lane.noteIds) {
            const Note note = m_wall.document().row<Note>(id);
            Item item;
            item.id = id;
            item.card.text = wordsOnCard(note);
            item.card.kind = note.kind;
            item.card.byKind = m_wall.arrangement() == Arrangement::ByKind;
            item.card.justAdded = id == m_wall.newest();
            item.height = card.height(item.card, laneWidth);
            if (!place.items.isEmpty() && y + item.height > laneHeight) {
                put(place);
                place.items.clear();
                place.insight = page.isEmpty() ? insight : QString(); // once on each page
                place.insightHeight = insightHeight(place.insight, laneWidth);
                y = place.insightHeight;
            }
            y += item.height + scaledBy(cardGap);
            place.items.append(item);
        }
        put(place);
    }
    if (!page.isEmpty())
        pages.append(page);
    return pages;
}

void ProjectorWindow::layOut()
{
    if (!isVisible() && width() < 10)
        return;
    // The type steps down before a page is added: the largest that needs no more pages than the smallest would.
    qsizetype fewest = -1;
    for (auto step = std::rbegin(typeSteps); step != std::rend(typeSteps); ++step) {
        NoteCard::Scale scale;
        scale.textSize = scaledBy(*step);
        scale.lineHeight = scaledBy(*step + 10);
        scale.labelSize = scaledBy(24);
        scale.labelHeight = scaledBy(32);
        scale.badge = scaledBy(40);
        scale.padding = scaledBy(24);
        scale.radius = scaledBy(12);
        scale.gap = scaledBy(10);
        scale.newestBorder = std::max(2, scaledBy(4));
        scale.showsTime = false;
        auto card = std::make_unique<NoteCard>(scale);
        QList<PageLanes> pages = pagesAt(*card);
        if (fewest >= 0 && pages.size() > fewest)
            break;
        fewest = pages.size();
        m_card = std::move(card);
        m_pages = std::move(pages);
    }
    m_page = std::clamp(m_page, 0, std::max(0, int(m_pages.size()) - 1));
    for (qsizetype page = 0; page < m_pages.size(); ++page) { // the newest note is always in view
        for (const PageLane &lane : std::as_const(m_pages[page])) {
            for (const Item &item : lane.items) {
                if (!m_wall.newest().isEmpty() && item.id == m_wall.newest())
                    m_page = int(page);
            }
        }
    }
}

void ProjectorWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_frozen && !m_blank) {
        painter.drawPixmap(0, 0, m_held);
        return;
    }
    painter.fillRect(rect(), Look::instance()->color(Token::Paper));
    if (m_blank)
        return;
    const bool focusAlone = m_focusOnly || m_show == Show::FocusOnly;
    paintFocus(&painter, focusAlone);
    if (focusAlone)
        return;
    if (m_show == Show::GroundRules)
        paintRules(&painter);
    else
        paintWall(&painter);
    paintFoot(&painter);
}

void ProjectorWindow::paintFocus(QPainter *painter, bool alone)
{
    const LearningTeam &team = m_wall.document().team();
    const QString focus = team.focus.isEmpty() ? team.title : team.focus;
    const int side = scaledBy(margin);
    const int scale = alone ? 4 : 3; // a third larger when it stands alone
    const TextLines lines(focus, fontAt(scaledBy(focusSize) * scale / 3, 600), scaledBy(focusLine) * scale / 3, width() - 2 * side,
                          alone ? 0 : 2);
    painter->setPen(Look::instance()->color(Token::Ink));
    lines.draw(painter, QPointF(side, alone ? (height() - lines.height()) / 2.0 : scaledBy(48)));
}

void ProjectorWindow::paintRules(QPainter *painter)
{
    painter->setPen(Look::instance()->color(Token::Ink));
    const QRect room = wallRect();
    qreal y = room.top();
    for (const QString &rule : m_wall.document().team().socialContract) {
        const TextLines lines(rule, fontAt(scaledBy(ruleSize), 400), scaledBy(ruleLine), room.width() - scaledBy(48));
        painter->setBrush(Look::instance()->color(Token::Accent));
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(QPointF(room.left() + scaledBy(8), y + scaledBy(ruleLine) / 2.0), scaledBy(6), scaledBy(6));
        painter->setPen(Look::instance()->color(Token::Ink));
        lines.draw(painter, QPointF(room.left() + scaledBy(40), y));
        y += lines.height() + scaledBy(12);
    }
}

int ProjectorWindow::insightHeight(const QString &insight, int width) const
{
    if (insight.isEmpty())
        return 0;
    const TextLines lines(insight, fontAt(scaledBy(insightSize), 500), scaledBy(insightLine), width - 2 * scaledBy(insightPadding));
    return lines.height() + 2 * scaledBy(insightPadding) + scaledBy(cardGap);
}

void ProjectorWindow::paintInsight(QPainter *painter, const PageLane &lane, const QRect &room) const
{
    const int padding = scaledBy(insightPadding);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Look::instance()->color(Token::AccentTint));
    painter->drawRoundedRect(room, scaledBy(12), scaledBy(12));
    painter->setPen(Look::instance()->color(Token::Ink));
    TextLines(lane.insight, fontAt(scaledBy(insightSize), 500), scaledBy(insightLine), room.width() - 2 * padding)
        .draw(painter, QPointF(room.left() + padding, room.top() + padding));
}

void ProjectorWindow::paintWall(QPainter *painter)
{
    if (m_pages.isEmpty() || !m_card)
        return;
    const QRect room = wallRect();
    const int laneWidth = (room.width() - (lanesAtOnce - 1) * scaledBy(laneGap)) / lanesAtOnce;
    int x = room.left();
    for (const PageLane &lane : std::as_const(m_pages[m_page])) {
        painter->setPen(Look::instance()->color(Token::Ink));
        const QFont font = fontAt(scaledBy(titleSize), 600);
        painter->setFont(font);
        painter->drawText(QRect(x, room.top(), laneWidth, scaledBy(laneTitleHeight)), Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(font).elidedText(lane.title, Qt::ElideRight, laneWidth));
        int y = room.top() + scaledBy(laneTitleHeight);
        if (lane.insightHeight > 0)
            paintInsight(painter, lane, QRect(x, y, laneWidth, lane.insightHeight - scaledBy(cardGap)));
        y += lane.insightHeight;
        for (const Item &item : lane.items) {
            m_card->paint(painter, QRect(x, y, laneWidth, item.height), item.card);
            y += item.height + scaledBy(cardGap);
        }
        x += laneWidth + scaledBy(laneGap);
    }
}

void ProjectorWindow::paintFoot(QPainter *painter)
{
    const Look *look = Look::instance();
    const int side = scaledBy(margin);
    const QRect row(side, height() - scaledBy(footHeight), width() - 2 * side, scaledBy(footHeight) - scaledBy(barHeight));
    painter->setFont(fontAt(scaledBy(footSize), 400));
    painter->setPen(look->color(Token::Ink2));
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, m_purpose);
    if (m_show == Show::Wall && m_pages.size() > 1) {
        for (qsizetype page = 0; page < m_pages.size(); ++page) {
            const qreal x = row.right() - qreal(m_pages.size() - 1 - page) * scaledBy(26) - scaledBy(8);
            painter->setPen(QPen(look->color(Token::Ink2), 1.5));
            painter->setBrush(page == m_page ? look->color(Token::Ink2) : QColor(Qt::transparent));
            painter->drawEllipse(QPointF(x, row.center().y()), scaledBy(6), scaledBy(6));
        }
    }
    const int bar = std::max(4, scaledBy(barHeight));
    painter->fillRect(QRect(0, height() - bar, width(), bar), look->color(Token::Rail));
    painter->fillRect(QRect(0, height() - bar, int(width() * std::clamp(m_timePassed, 0.0, 1.0)), bar), look->color(Token::Accent));
}

void ProjectorWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
        turnPage(-1);
        break;
    case Qt::Key_PageDown:
        turnPage(1);
        break;
    case Qt::Key_F5:
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_F7:
        Q_EMIT focusOnlyRequested();
        break;
    case Qt::Key_F8:
        Q_EMIT freezeRequested();
        break;
    case Qt::Key_F12:
        Q_EMIT blankRequested();
        break;
    case Qt::Key_F11:
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ProjectorWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace sharpend
