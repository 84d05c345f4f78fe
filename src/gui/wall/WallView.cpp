// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/WallView.h"

#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/wall/InsightBox.h"
#include "gui/wall/LaneHead.h"
#include "gui/wall/LaneSpine.h"
#include "gui/wall/LaneView.h"
#include "gui/widgets/TextLabel.h"
#include "operations/WallOperations.h"

#include <QResizeEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int margin = 20, gap = 16, spineGap = 12, narrowest = 200, narrowestTheme = 190, widest = 400, headGap = 10, insightGap = 8;

} // namespace

WallView::WallView(Wall &wall, Session &session, QWidget *parent)
    : QScrollArea(parent)
    , m_wall(wall)
    , m_session(session)
    , m_card(NoteCard::Scale())
    , m_floor(new QWidget)
    , m_cover(new QWidget(this))
    , m_empty(new TextLabel({}, Type::Reading, Token::Ink2, this))
{
    setObjectName(u"wallView"_s);
    setProperty("ownTabOrder", true); // the lanes are placed by hand, and moved
    setAccessibleName(tr("Wall of discovery"));
    setWidgetResizable(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_floor);
    m_cover->setProperty("surface", u"rail"_s);
    m_cover->setAttribute(Qt::WA_StyledBackground);
    m_cover->hide();
    m_empty->setObjectName(u"wallEmptyLabel"_s);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&wall, &Wall::lanesChanged, this, &WallView::rebuild);
    connect(&wall, &Wall::notesChanged, this, &WallView::refreshCounts);
    connect(Look::instance(), &Look::changed, this, [this] {
        m_card.forget();
        placeColumns();
    });
    rebuild();
}

bool WallView::isEmpty() const
{
    return std::all_of(m_wall.lanes().begin(), m_wall.lanes().end(), [](const Lane &lane) { return lane.noteIds.isEmpty(); });
}

void WallView::setAtRest(bool resting)
{
    m_resting = resting;
    for (const Column &column : std::as_const(m_columns))
        column.view->setFrozen(resting);
    refreshCounts();
}

void WallView::setThemeWork(ThemeWork work)
{
    if (work == m_themeWork)
        return;
    settle();
    m_themeWork = work;
    dressThemes();
    placeColumns();
}

bool WallView::showsInsights() const
{
    if (m_wall.arrangement() != Arrangement::ByTheme || m_themeWork == ThemeWork::None)
        return false;
    return m_themeWork == ThemeWork::Edit
        || std::any_of(m_columns.begin(), m_columns.end(), [](const Column &column) { return column.insight && !column.insight->insight().isEmpty(); });
}

void WallView::dressThemes()
{
    const bool edited = m_themeWork == ThemeWork::Edit && m_wall.arrangement() == Arrangement::ByTheme;
    for (const Column &column : std::as_const(m_columns)) {
        column.head->setHasMenu(edited && column.insight, m_themeWork != ThemeWork::None && m_wall.arrangement() == Arrangement::ByTheme);
        if (!column.insight)
            continue;
        const Theme theme = m_wall.document().row<Theme>(column.laneId);
        column.insight->setTheme(theme.title);
        column.insight->setInsight(theme.insight);
        column.insight->setReadOnly(!edited);
    }
}

void WallView::settle()
{
    for (const Column &column : std::as_const(m_columns)) {
        column.view->commitEdit();
        column.head->finish();
        if (column.insight)
            column.insight->finish();
    }
}

void WallView::setBlank(bool blank)
{
    m_cover->setVisible(blank);
    m_cover->raise();
}

void WallView::rebuild()
{
    const LaneView *focused = focusedLane();
    const QStringList selected = focused ? focused->selectedNotes() : QStringList();
    // A lane that stays keeps its view, with its selection, where it is scrolled to and the card in edit.
    QList<Column> before = std::exchange(m_columns, {});
    const bool sameArrangement = std::exchange(m_built, m_wall.arrangement()) == m_wall.arrangement();
    for (const Lane &lane : m_wall.lanes()) {
        const auto kept = std::find_if(before.begin(), before.end(), [&](const Column &column) { return column.laneId == lane.id; });
        if (!sameArrangement || kept == before.end()) {
            makeColumn(lane);
            continue;
        }
        kept->head->setTitle(lane.title);
        kept->view->setAccessibleName(lane.title);
        kept->view->lane()->refresh({});
        m_columns.append(*kept);
        before.erase(kept);
    }
    for (const Column &column : std::as_const(before)) {
        column.view->commitEdit();
        for (QWidget *part : std::initializer_list<QWidget *>{column.head, column.insight, column.view, column.spine}) {
            if (!part)
                continue;
            part->hide();
            part->deleteLater();
        }
    }
    orderTabs();
    dressThemes();
    refreshCounts();
    if (editWantedTitle())
        return;
    if (focused && !selected.isEmpty() && !focusedLane())
        enter(selected.first());
}

void WallView::orderTabs()
{
    QWidget *before = nullptr; // the lanes may have been moved
    for (const Column &column : std::as_const(m_columns)) {
        for (QWidget *part : std::initializer_list<QWidget *>{column.head, column.insight, column.view, column.spine}) {
            if (!part)
                continue;
            if (before)
                setTabOrder(before, part);
            before = part;
        }
    }
}

void WallView::makeColumn(const Lane &lane)
{
    Column column;
    column.laneId = lane.id;
    column.head = new LaneHead(lane.title, m_wall.arrangement() == Arrangement::ByKind ? lane.kind : std::nullopt, m_floor);
    column.view = new LaneView(m_wall, lane.id, m_card, m_floor);
    column.view->setObjectName(u"laneView_%1"_s.arg(lane.id.isEmpty() ? u"loose"_s : lane.id));
    column.view->setAccessibleName(lane.title);
    column.view->setFrozen(m_resting);
    column.spine = new LaneSpine(lane.title, lane.kind, m_floor);
    if (m_wall.arrangement() == Arrangement::ByTheme && !lane.id.isEmpty())
        makeThemeParts(column);
    m_columns.append(column);

    LaneView *view = column.view;
    connect(view, &LaneView::edited, this, [this](const QString &id, const QString &text, const QString &from) {
        m_session.perform(editNote(m_wall.document().teamId(), id, {from, text}), this, [this, text](const Outcome &outcome) {
            if (outcome.isDone())
                return;
            if (!text.trimmed().isEmpty())
                Q_EMIT wordsReturned(text);
            Q_EMIT refused(outcome.sentence());
        });
    });
    connect(view, &LaneView::typed, this, &WallView::typed);
    connect(view, &LaneView::editingDone, this, &WallView::editingDone);
    connect(view, &LaneView::editBeforeRequested, this, &WallView::editBeforeRequested);
    connect( // queued: the card has arrived in its new lane by then
        view, &LaneView::editingCut, this,
        [this](const QString &id) {
            enter(id);
            Q_EMIT editingDone();
        },
        Qt::QueuedConnection);
    connect(view, &LaneView::chosen, this, [this, id = lane.id, view] { choose(id, view->hasSelection()); });
    connect(view, &LaneView::leaveUp, this, [this, id = lane.id] {
        if (const Column *here = columnOf(id); here && here->insight && here->insight->isVisible())
            here->insight->setFocus(Qt::OtherFocusReason);
    });
    connect(column.head, &LaneHead::chosen, this, [this, id = lane.id] { choose(id, false); });
    connect(view, &LaneView::leaveSideways, this, [this, view](int step, int y) { goSideways(view, step, y); });
    connect(view, &LaneView::moveRequested, this, [this, view](int step) { moveToNeighbour(view, step); });
    connect(view, &LaneView::kindRequested, this, [this, view](std::optional<NoteKind> kind) { setKind(view, kind); });
    connect(view, &LaneView::removeRequested, this, [this, view] { removeNotes(view); });
    connect(view, &LaneView::menuRequested, this, [this, view](const QPoint &at) { showMenu(view, at); });
    connect(view->lane(), &LaneModel::dropped, this, [this, to = lane.id](const QStringList &ids, const QString &from) {
        moveNotes(ids, from, to);
    });
    connect(column.spine, &QAbstractButton::clicked, this, [this, id = lane.id] {
        m_unfolded = id;
        placeColumns();
        for (const Column &each : std::as_const(m_columns)) {
            if (each.laneId == id)
                each.view->setFocus();
        }
    });
}

void WallView::refreshCounts()
{
    for (Column &column : m_columns) {
        for (const Lane &lane : m_wall.lanes()) {
            if (lane.id != column.laneId)
                continue;
            column.head->setCount(int(lane.noteIds.size()));
            column.spine->setCount(int(lane.noteIds.size()));
        }
    }
    dressThemes();
    m_empty->setVisible(isEmpty());
    m_empty->setText(!m_wall.filter().isEmpty() ? tr("Nothing on the wall matches. Clear the filter")
                     : m_resting                ? tr("Nothing was captured in this meeting.")
                                                : tr("Start with an ordinary day. What happens first?"));
    m_empty->adjustSize();
    placeColumns();
}

QSet<QString> WallView::lanesToFold(int width) const
{
    QSet<QString> folded;
    if (m_wall.arrangement() != Arrangement::ByKind)
        return folded;
    QList<Lane> lanes = m_wall.lanes();
    // Fewest notes first; the lane somebody unfolded last stays.
    std::stable_sort(lanes.begin(), lanes.end(),
                     [](const Lane &a, const Lane &b) { return a.noteIds.size() < b.noteIds.size(); });
    int open = int(lanes.size());
    for (const Lane &lane : std::as_const(lanes)) {
        const int spines = int(folded.size()) * (LaneSpine::width + spineGap);
        if (open <= 1 || (width - spines - (open - 1) * gap) / open >= Look::instance()->scaled(narrowest))
            break;
        if (lane.id == m_unfolded && !m_unfolded.isEmpty())
            continue;
        folded.insert(lane.id);
        --open;
    }
    return folded;
}

void WallView::placeColumns()
{
    if (m_columns.isEmpty())
        return;
    const int room = viewport()->width() - 2 * margin;
    const QSet<QString> folded = lanesToFold(room);
    const int open = int(m_columns.size() - folded.size());
    const int spines = int(folded.size()) * (LaneSpine::width + spineGap);
    const int least = Look::instance()->scaled(m_wall.arrangement() == Arrangement::ByKind ? narrowest : narrowestTheme);
    const int laneWidth = std::clamp((room - spines - (open - 1) * gap) / std::max(1, open), least, Look::instance()->scaled(widest));
    const int total = 2 * margin + open * laneWidth + (open - 1) * gap + spines;
    const int height = viewport()->height();
    m_floor->resize(std::max(total, viewport()->width()), height);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](QWidget *widget, QRect rect) {
        if (mirrored)
            rect.moveLeft(m_floor->width() - rect.right() - 1);
        widget->setGeometry(rect);
    };
    int head = 0; // a theme is a sentence: all heads take two lines where one of them needs it
    for (const Column &column : std::as_const(m_columns)) {
        if (!folded.contains(column.laneId))
            head = std::max(head, column.head->heightForWidth(laneWidth));
    }
    head += headGap;
    int insight = 0; // and all insights as much as the longest of them
    if (showsInsights()) {
        for (const Column &column : std::as_const(m_columns)) {
            if (column.insight)
                insight = std::max(insight, column.insight->heightForWidth(laneWidth));
        }
    }
    int x = margin;
    for (Column &column : m_columns) { // open lanes first, then the spines
        column.folded = folded.contains(column.laneId);
        column.head->setVisible(!column.folded);
        column.view->setVisible(!column.folded);
        column.spine->setVisible(column.folded);
        if (column.folded)
            continue;
        place(column.head, QRect(x, 0, laneWidth, head - headGap));
        int top = head;
        if (column.insight) {
            column.insight->setVisible(insight > 0 && (m_themeWork == ThemeWork::Edit || !column.insight->insight().isEmpty()));
            place(column.insight, QRect(x, head, laneWidth, insight));
            top += insight > 0 ? insight + insightGap : 0;
        }
        place(column.view, QRect(x, top, laneWidth, std::max(0, height - top)));
        x += laneWidth + gap;
    }
    x += spineGap - gap;
    for (const Column &column : std::as_const(m_columns)) {
        if (!column.folded)
            continue;
        place(column.spine, QRect(x, 0, LaneSpine::width, height - 12));
        x += LaneSpine::width + spineGap;
    }
    m_cover->setGeometry(rect());
    m_empty->move(margin, head + (insight > 0 ? insight + insightGap : 0) + 8);
    m_empty->raise();
}

void WallView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeColumns();
}

void WallView::enter(const QString &noteId)
{
    for (const Column &column : std::as_const(m_columns)) {
        const bool here = noteId.isEmpty() ? column.view->lane()->rowCount() > 0 : column.view->lane()->indexOf(noteId).isValid();
        if (here && !column.folded) {
            column.view->setFocus(Qt::TabFocusReason);
            if (!noteId.isEmpty())
                column.view->goTo(noteId);
            return;
        }
    }
}

QWidget *WallView::firstLane() const
{
    for (const Column &column : m_columns) {
        if (!column.folded && column.view->lane()->rowCount() > 0)
            return column.view;
    }
    return nullptr;
}

void WallView::edit(const QString &noteId)
{
    for (const Column &column : std::as_const(m_columns)) {
        const QModelIndex index = column.view->lane()->indexOf(noteId);
        if (!index.isValid())
            continue;
        if (column.folded) {
            m_unfolded = column.laneId;
            placeColumns();
        }
        ensureWidgetVisible(column.view, 0, 0);
        column.view->goTo(noteId);
        column.view->QAbstractItemView::edit(index);
        return;
    }
}

void WallView::reveal(const QString &noteId)
{
    for (const Column &column : std::as_const(m_columns)) {
        const QModelIndex index = column.view->lane()->indexOf(noteId);
        if (index.isValid()) {
            column.view->scrollTo(index);
            ensureWidgetVisible(column.view, 0, 0);
        }
    }
}

LaneView *WallView::focusedLane() const
{
    for (const Column &column : m_columns) {
        if (column.view->hasFocus())
            return column.view;
    }
    return nullptr;
}

const WallView::Column *WallView::columnOf(const QString &laneId) const
{
    for (const Column &column : m_columns) {
        if (column.laneId == laneId)
            return &column;
    }
    return nullptr;
}

void WallView::choose(const QString &laneId, bool selecting)
{
    m_chosenLane = laneId;
    if (selecting) { // in one lane at a time: what a step takes lies together
        for (const Column &column : std::as_const(m_columns)) {
            if (column.laneId != laneId && column.view->hasSelection())
                column.view->selectionModel()->clearSelection();
        }
    }
    Q_EMIT laneChosen(laneId);
    Q_EMIT selectionChanged();
}

int WallView::selectedCount() const
{
    int count = 0;
    for (const Column &column : m_columns)
        count += int(column.view->selectionModel()->selectedRows().size());
    return count;
}

QStringList WallView::selection(QString *laneId) const
{
    const Column *from = columnOf(m_chosenLane);
    for (const Column &column : m_columns) {
        if (column.view->hasSelection())
            from = &column;
    }
    if (laneId)
        *laneId = from ? from->laneId : QString();
    return from ? from->view->selectedNotes() : QStringList();
}

void WallView::goSideways(LaneView *from, int step, int y)
{
    QList<LaneView *> open;
    for (const Column &column : std::as_const(m_columns)) {
        if (!column.folded)
            open << column.view;
    }
    for (auto i = open.indexOf(from) + step; i >= 0 && i < open.size(); i += step) {
        LaneView *view = open[i];
        if (view->lane()->rowCount() == 0)
            continue;
        QModelIndex target = view->indexAt(QPoint(view->viewport()->width() / 2, y));
        if (!target.isValid())
            target = view->lane()->index(view->lane()->rowCount() - 1);
        view->setFocus(Qt::TabFocusReason);
        view->goTo(target.data(LaneModel::NoteIdRole).toString());
        ensureWidgetVisible(view, 0, 0);
        return;
    }
}

} // namespace sharpend
