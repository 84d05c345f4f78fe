// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/widgets/RowList.h"

#include "gui/look/Look.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

RowList::RowList(QWidget *parent)
    : Card(parent)
    , m_column(new QVBoxLayout(this))
    , m_more(new QPushButton(this))
{
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_more->setObjectName(u"showAllButton"_s);
    m_more->setProperty("look", u"quiet"_s);
    m_more->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_more->hide();
    m_column->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, [this] {
        const QString next = m_ids.value(m_shown.size());
        m_all = true;
        showIds(m_ids);
        if (QWidget *first = row(next); first && first->focusPolicy() != Qt::NoFocus)
            first->setFocus(Qt::TabFocusReason);
    });
}

void RowList::setRows(const Make &make, const Fill &fill)
{
    m_make = make;
    m_fill = fill;
}

void RowList::showIds(const QStringList &ids)
{
    m_ids = ids;
    const bool cut = !m_all && ids.size() > m_shortest;
    const QStringList shown = cut ? ids.first(m_shortest) : ids;
    if (shown != m_shown)
        arrange(shown);
    for (const QString &id : shown)
        m_fill(m_rows.value(id), id);
    m_more->setText(tr("Show all %1").arg(QLocale().toString(ids.size())));
    m_more->setVisible(cut);
    update();
}

void RowList::arrange(const QStringList &shown)
{
    QString focused;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (it.value()->hasFocus() || it.value()->isAncestorOf(focusWidget()))
            focused = it.key();
    }
    const qsizetype place = m_shown.indexOf(focused);
    for (const QString &id : std::as_const(m_shown)) {
        if (!shown.contains(id)) {
            QWidget *gone = m_rows.take(id);
            m_column->removeWidget(gone);
            gone->hide();
            gone->deleteLater();
        }
    }
    QWidget *before = nullptr;
    for (int i = 0; i < shown.size(); ++i) {
        QWidget *&row = m_rows[shown[i]];
        if (!row) {
            row = m_make(shown[i]);
            row->setParent(this);
            row->installEventFilter(this);
            row->show();
        }
        if (m_column->indexOf(row) != i)
            m_column->insertWidget(i, row);
        if (before)
            setTabOrder(before, row);
        before = row;
    }
    m_shown = shown;
    // Who was on a row that has gone finds themselves on its neighbour.
    if (place >= 0 && !m_rows.contains(focused) && !shown.isEmpty())
        m_rows.value(shown[std::min(place, shown.size() - 1)])->setFocus(Qt::OtherFocusReason);
}

void RowList::moveFrom(QWidget *row, int step)
{
    const qsizetype to = m_column->indexOf(row) + step;
    if (to < 0 || to >= m_shown.size())
        return;
    QWidget *target = m_rows.value(m_shown[to]);
    if (target->focusPolicy() != Qt::NoFocus)
        target->setFocus(step < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
}

bool RowList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        auto *row = static_cast<QWidget *>(watched);
        if (row->hasFocus() && (key == Qt::Key_Up || key == Qt::Key_Down)) {
            moveFrom(row, key == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void RowList::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    for (qsizetype i = 1; i < m_shown.size() + (m_more->isHidden() ? 0 : 1); ++i) {
        const QWidget *row = i < m_shown.size() ? m_rows.value(m_shown[i]) : m_more;
        painter.fillRect(1, row->y(), width() - 2, 1, Look::instance()->color(Token::Line));
    }
}

} // namespace sharpend
