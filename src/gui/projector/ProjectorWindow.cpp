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
#include <QSettings>
#include <QTimer>
#include <QWindow>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

// Sizes at 1920 x 1080; see RoomSizes.
constexpr int top = 48, underFocus = 24;
constexpr int focusSize = 42, focusLine = 52, mostFocusLines = 2;
constexpr int footSize = 28, footHeight = 84, barHeight = 8, dotGap = 26, dotRadius = 6;
constexpr int mostDots = 12; // more pages than these are said in numbers
constexpr auto settling = 200ms; // of screens, which do not all change at once
constexpr QSize windowSize(960, 540);
const auto geometryKey = u"projector/geometry"_s;

} // namespace

ProjectorWindow::ProjectorWindow(Wall &wall, QWidget *parent)
    : PaintedWidget(parent)
    , m_wall(wall)
{
    setWindowFlags(Qt::Window);
    setObjectName(u"projectorWindow"_s);
    setWindowTitle(tr("Projector – Sharp End"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_ShowWithoutActivating);
    connect(&wall, &Wall::lanesChanged, this, &ProjectorWindow::changed);
    connect(&wall, &Wall::notesChanged, this, &ProjectorWindow::changed);
    connect(&wall.document(), &TeamDocument::changed, this, [this](const DocumentChange &change) {
        if (change.touches(LearningTeam::table)) // the focus, the ground rules
            changed();
    });
}

QScreen *ProjectorWindow::screenBeside(const QWidget *privateWindow)
{
    const QScreen *own = privateWindow->screen();
    for (QScreen *screen : QGuiApplication::screens()) {
        // One that shows the same as the private window's is no second screen.
        if (screen != own && !screen->geometry().intersects(own->geometry()))
            return screen;
    }
    return nullptr;
}

void ProjectorWindow::open()
{
    m_screen = screenBeside(parentWidget());
    if (!m_screen) { // a window to share on a call, where it leaves the field in sight
        const QRect room = screen()->availableGeometry();
        setGeometry(QRect(room.topLeft() + QPoint(24, 48), windowSize.scaled(room.size() * 2 / 3, Qt::KeepAspectRatio).boundedTo(windowSize)));
        restoreGeometry(QSettings().value(geometryKey).toByteArray());
        show();
        raise();
        return;
    }
    setWindowFlag(Qt::FramelessWindowHint);
    setCursor(Qt::BlankCursor);
    setGeometry(m_screen->geometry());
    showFullScreen();
    watchScreen();
}

void ProjectorWindow::watchScreen()
{
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](const QScreen *screen) {
        if (screen == m_screen.data())
            loseScreen();
    });
    // Some systems place a window twice, or tell of one screen after the other: look when that is over.
    const auto later = [this] { QTimer::singleShot(settling, this, &ProjectorWindow::checkScreen); };
    connect(windowHandle(), &QWindow::screenChanged, this, later);
    for (QScreen *screen : QGuiApplication::screens())
        connect(screen, &QScreen::geometryChanged, this, later);
}

void ProjectorWindow::checkScreen()
{
    if (!m_screen || !isVisible())
        return;
    const QScreen *own = parentWidget()->screen();
    // Moved by the system to where the private window is, or that one's screen is shown on both.
    if (own != m_screen.data() && (windowHandle()->screen() == own || m_screen->geometry().intersects(own->geometry())))
        loseScreen();
    else if (geometry() != m_screen->geometry())
        setGeometry(m_screen->geometry());
}

void ProjectorWindow::loseScreen()
{
    m_screen = nullptr;
    Q_EMIT screenLost();
    close();
}

void ProjectorWindow::setShow(Show show)
{
    if (std::exchange(m_show, show) != show)
        changed();
}

void ProjectorWindow::setPurpose(const QString &sentence)
{
    if (std::exchange(m_purpose, sentence) != sentence)
        changed();
}

void ProjectorWindow::setShowsInsights(bool shown)
{
    if (std::exchange(m_showsInsights, shown) != shown)
        changed();
}

void ProjectorWindow::setFocusOnly(bool on)
{
    m_focusOnly = on;
    announceName();
    update();
}

void ProjectorWindow::setFrozen(bool frozen)
{
    layOut(); // what is held is what is on the wall now
    m_frozen = frozen;
    announceName();
    update();
}

void ProjectorWindow::setBlank(bool blank)
{
    m_blank = blank;
    announceName();
    update();
}

void ProjectorWindow::setTimePassed(qreal share)
{
    if (qFuzzyCompare(1 + share, 1 + m_timePassed))
        return;
    m_timePassed = share;
    const int bar = std::max(4, sizes().of(barHeight));
    update(QRect(0, height() - bar, width(), bar));
}

void ProjectorWindow::turnPage(int step)
{
    m_page = std::clamp(page() + step, 0, std::max(0, pageCount() - 1));
    announceName();
    update();
}

int ProjectorWindow::pageCount() const
{
    layOut();
    return int(m_pages.pages().size());
}

int ProjectorWindow::page() const
{
    layOut();
    return m_page;
}

QStringList ProjectorWindow::words() const
{
    layOut();
    if (m_blank)
        return {};
    QStringList words{m_picture.focus};
    if (focusAlone())
        return words;
    for (const ProjectorPages::Page &page : m_pages.pages()) {
        for (const ProjectorPages::Place &place : page) {
            if (!place.title.isEmpty())
                words << place.title;
            for (const ProjectorPages::Card &card : place.cards)
                words << card.data.text;
        }
    }
    return words;
}

QString ProjectorWindow::summary() const
{
    layOut();
    if (m_blank)
        return tr("Projector, blank");
    const QString state = m_frozen ? tr("Projector, the picture is held") : tr("Projector");
    const bool paged = !focusAlone() && pageCount() > 1;
    return paged ? tr("%1, page %2 of %3").arg(state).arg(m_page + 1).arg(pageCount()) : state;
}

QList<PaintedPart> ProjectorWindow::parts() const
{
    layOut();
    if (m_blank)
        return {};
    const int side = sizes().of(RoomSizes::margin);
    if (focusAlone())
        return {{m_picture.focus, rect().adjusted(side, 0, -side, 0), QAccessible::Heading}};
    QList<PaintedPart> parts{{m_picture.focus, QRect(side, sizes().of(top), width() - 2 * side, wallTop() - sizes().of(top)), QAccessible::Heading}};
    for (const ProjectorPages::Shown &shown : m_pages.shownOn(m_page)) {
        if (shown.card)
            parts.append({shown.card->data.spoken(), shown.rect, QAccessible::StaticText});
        else
            parts.append({shown.title, shown.rect, QAccessible::Heading});
    }
    parts.append({m_picture.purpose, footRect(), QAccessible::StaticText});
    return parts;
}

void ProjectorWindow::changed()
{
    m_stale = true;
    if (!m_frozen)
        update();
}

void ProjectorWindow::restyle()
{
    m_pages.forget();
    m_outOfPlace = true;
    update();
}

bool ProjectorWindow::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && std::exchange(m_opens, false))
        Q_EMIT keyboardTaken();
    return PaintedWidget::event(event);
}

void ProjectorWindow::resizeEvent(QResizeEvent *) { m_outOfPlace = true; }

void ProjectorWindow::takePicture() const
{
    const TeamDocument &document = m_wall.document();
    const LearningTeam &team = document.team();
    m_picture.show = m_show;
    m_picture.focus = team.focus.isEmpty() ? team.title : team.focus;
    m_picture.purpose = m_purpose;
    m_picture.groundRules = team.socialContract;
    m_picture.byKind = m_wall.arrangement() == Arrangement::ByKind;
    m_picture.lanes.clear();
    QSet<QString> onWall;
    QDateTime newestAt;
    QString newest;
    for (const Lane &lane : m_wall.lanes()) {
        RoomLane place{lane.number > 0 ? tr("%1  %2", "number and name of a step").arg(lane.number).arg(lane.title) : lane.title, {}, {}, lane.kind};
        if (m_showsInsights && m_wall.arrangement() == Arrangement::ByTheme)
            place.insight = document.row<Theme>(lane.id).insight;
        for (const QString &id : lane.noteIds) {
            const auto note = document.rows<Note>().constFind(id);
            if (note == document.rows<Note>().cend())
                continue;
            place.notes.append({id, wordsOnCard(*note), note->kind});
            onWall.insert(id);
            // Whoever captured it, in whichever window: what was not here before is the newest.
            if (!m_onWall.contains(id) && (newest.isEmpty() || note->capturedAt > newestAt)) {
                newest = id;
                newestAt = note->capturedAt;
            }
        }
        if (!place.notes.isEmpty() || !place.insight.isEmpty())
            m_picture.lanes.append(place);
    }
    m_onWall = onWall;
    if (!newest.isEmpty())
        m_picture.newest = newest;
}

void ProjectorWindow::layOut() const
{
    const QString newest = m_picture.newest;
    const Show show = m_picture.show;
    if (m_stale && !m_frozen) {
        m_stale = false;
        m_outOfPlace = true;
        takePicture();
    }
    if (!std::exchange(m_outOfPlace, false))
        return;
    // The newest note is in view when it comes, and stays so, until somebody turns the page.
    const bool another = show != m_picture.show;
    const bool follows = another || newest != m_picture.newest || m_pages.pageOf(newest) == m_page;
    m_pages.layOut(m_picture, sizes(), wallTop(), height() - sizes().of(footHeight));
    const int at = m_pages.pageOf(m_picture.newest);
    m_page = follows && at >= 0 ? at : std::clamp(another ? 0 : m_page, 0, std::max(0, int(m_pages.pages().size()) - 1));
}

int ProjectorWindow::focusLines() const
{
    return TextLines(m_picture.focus, sizes().font(focusSize, 600), sizes().of(focusLine), width() - 2 * sizes().of(RoomSizes::margin), mostFocusLines).lineCount();
}

int ProjectorWindow::wallTop() const { return sizes().of(top) + focusLines() * sizes().of(focusLine) + sizes().of(underFocus); }

QRect ProjectorWindow::footRect() const
{
    const int side = sizes().of(RoomSizes::margin), foot = sizes().of(footHeight);
    return {side, height() - foot, width() - 2 * side, foot - sizes().of(barHeight)};
}

void ProjectorWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Look::instance()->color(Token::Paper));
    if (m_blank)
        return;
    layOut();
    paintFocus(&painter);
    if (focusAlone())
        return;
    m_pages.paint(&painter, m_page);
    paintFoot(&painter);
}

void ProjectorWindow::paintFocus(QPainter *painter) const
{
    const RoomSizes room = sizes();
    const int side = room.of(RoomSizes::margin);
    const int larger = focusAlone() ? 4 : 3; // a third larger when it stands alone
    const TextLines lines(m_picture.focus, room.font(focusSize * larger / 3, 600), room.of(focusLine * larger / 3), width() - 2 * side,
                          focusAlone() ? 0 : mostFocusLines);
    painter->setPen(Look::instance()->color(Token::Ink));
    lines.draw(painter, QPointF(side, focusAlone() ? std::max(0, height() - lines.height()) / 2.0 : room.of(top)));
}

void ProjectorWindow::paintFoot(QPainter *painter) const
{
    const Look *look = Look::instance();
    const RoomSizes room = sizes();
    const QRect row = footRect();
    const int pages = int(m_pages.pages().size());
    painter->setFont(room.font(footSize, 400));
    const QFontMetrics metrics(painter->font());
    const QString numbers = pages > mostDots ? tr("%1 of %2").arg(m_page + 1).arg(pages) : QString();
    const int taken = pages < 2 ? 0 : (numbers.isEmpty() ? pages * room.of(dotGap) : metrics.horizontalAdvance(numbers)) + room.of(dotGap);
    painter->setPen(look->color(Token::Ink2));
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(m_picture.purpose, Qt::ElideRight, row.width() - taken));
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, numbers);
    for (int page = 0; page < pages && pages > 1 && numbers.isEmpty(); ++page) {
        const qreal x = row.right() - (pages - 1 - page) * room.of(dotGap) - room.of(dotRadius + 2);
        painter->setPen(QPen(look->color(Token::Ink2), 1.5));
        painter->setBrush(page == m_page ? look->color(Token::Ink2) : QColor(Qt::transparent));
        painter->drawEllipse(QPointF(x, row.center().y()), room.of(dotRadius), room.of(dotRadius));
    }
    const int bar = std::max(4, room.of(barHeight));
    painter->fillRect(QRect(0, height() - bar, width(), bar), look->color(Token::Rail));
    painter->fillRect(QRect(0, height() - bar, int(width() * std::clamp(m_timePassed, 0.0, 1.0)), bar), look->color(Token::Accent));
}

void ProjectorWindow::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
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
    case Qt::Key_F11:
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        break;
    default:
        if (plain && !event->text().isEmpty() && event->text().at(0).isPrint())
            Q_EMIT typed(event->text()); // it was meant for the wall
        else
            PaintedWidget::keyPressEvent(event);
    }
}

void ProjectorWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    if (!(windowFlags() & Qt::FramelessWindowHint))
        QSettings().setValue(geometryKey, saveGeometry());
    Q_EMIT closed();
}

} // namespace sharpend
