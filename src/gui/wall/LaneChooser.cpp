// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/LaneChooser.h"

#include "gui/look/Look.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
enum ItemRole { ThemeId = Qt::UserRole, NewTitle };
} // namespace

LaneChooser::LaneChooser(QWidget *parent)
    : QFrame(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"laneChooser"_s);
    setProperty("surface", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    m_filter->setObjectName(u"laneFilterEdit"_s);
    m_filter->setAccessibleName(tr("Lane for the next notes"));
    m_list->setObjectName(u"laneList"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &LaneChooser::fill);
    connect(m_filter, &QLineEdit::returnPressed, this, &LaneChooser::choose);
    connect(m_list, &QListWidget::itemClicked, this, &LaneChooser::choose);
}

void LaneChooser::open(const QList<Theme> &themes, const QString &current, const QPoint &bottomRight)
{
    m_lanes.clear();
    for (const Theme &theme : themes)
        m_lanes.append({theme.id, theme.title});
    m_steps = false;
    popUp(current, bottomRight);
}

void LaneChooser::open(const QList<Step> &steps, const QString &current, const QPoint &bottomRight)
{
    m_lanes.clear();
    for (const Step &step : steps)
        m_lanes.append({step.id, step.title});
    m_steps = true;
    popUp(current, bottomRight);
}

void LaneChooser::popUp(const QString &current, const QPoint &bottomRight)
{
    m_current = current;
    m_filter->setPlaceholderText(m_steps ? tr("Find a step, or name a new one") : tr("Find a theme, or name a new one"));
    m_filter->clear();
    fill();
    const Look *look = Look::instance();
    resize(look->scaled(320), look->scaled(320));
    layout()->activate();
    m_list->doItemsLayout(); // so that it knows how high its rows are
    const QRect last = m_list->visualItemRect(m_list->item(m_list->count() - 1));
    const int spare = m_list->viewport()->height() - (last.bottom() + m_list->verticalScrollBar()->value()) - look->scaled(4);
    resize(width(), height() - std::max(0, spare));
    // Over the window and no window of its own: letters that follow Enter at once would go to that, and be lost.
    QWidget *over = window();
    if (parentWidget() != over)
        setParent(over);
    const QPoint corner = over->mapFromGlobal(bottomRight) - QPoint(width(), height());
    move(std::clamp(corner.x(), 0, std::max(0, over->width() - width())), std::max(0, corner.y()));
    show();
    raise();
    m_filter->setFocus();
}

void LaneChooser::fill()
{
    m_list->clear();
    const QString words = m_filter->text().trimmed();
    bool exact = words.isEmpty();
    const auto offer = [&](const QString &title, const QString &id) {
        if (!title.contains(words, Qt::CaseInsensitive))
            return;
        auto *item = new QListWidgetItem(title, m_list);
        item->setData(ThemeId, id);
        if (id == m_current)
            m_list->setCurrentItem(item);
    };
    for (const auto &[id, title] : std::as_const(m_lanes)) {
        offer(title, id);
        exact = exact || title.compare(words, Qt::CaseInsensitive) == 0;
    }
    offer(tr("Not placed yet"), {});
    if (!exact) {
        auto *item = new QListWidgetItem((m_steps ? tr("New step: %1") : tr("New theme: %1")).arg(words), m_list);
        item->setData(NewTitle, words);
    }
    if (!m_list->currentItem() || !words.isEmpty())
        m_list->setCurrentRow(0);
}

void LaneChooser::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString title = item->data(NewTitle).toString();
    const QString id = item->data(ThemeId).toString();
    hide();
    if (!title.isEmpty())
        Q_EMIT newRequested(title);
    else
        Q_EMIT chosen(id);
}

bool LaneChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            return true;
        }
    }
    if (watched == m_filter && event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            hide();
    }
    return QFrame::eventFilter(watched, event);
}

void LaneChooser::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (!event->spontaneous())
        Q_EMIT closed();
}

} // namespace sharpend
