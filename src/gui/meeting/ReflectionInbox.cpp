// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/ReflectionInbox.h"

#include "gui/look/Look.h"
#include "gui/meeting/InboxRow.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr int inboxWidth = 336, inboxCompactWidth = 296;
} // namespace

ReflectionInbox::ReflectionInbox(QWidget *parent)
    : QWidget(parent)
    , m_count(new TextLabel({}, Type::Body, Token::Ink3, this))
    , m_state(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_scroll(new QScrollArea(this))
    , m_list(nullptr)
    , m_allButton(new KeycapButton(tr("Put all on the wall"), {}, this))
{
    setObjectName(u"reflectionInbox"_s);
    setAccessibleName(tr("New reflections"));
    auto *title = new TextLabel(tr("From the soak"), Type::Body, Token::Ink, this);
    title->setWeight(600);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 0, 0); // in line with the cards below
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    m_state->setObjectName(u"inboxStateLabel"_s);
    m_state->setWordWrap(true);

    auto *floor = new QWidget;
    floor->setProperty("page", true);
    m_list = new QVBoxLayout(floor);
    m_list->setContentsMargins(4, 4, 4, 4); // room for the ring of a row
    m_list->setSpacing(8);
    m_list->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(floor);
    m_allButton->setObjectName(u"putAllButton"_s);
    m_allButton->setControlSize(u"compact"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 12);
    column->setSpacing(6);
    column->addLayout(head);
    auto *state = new QHBoxLayout;
    state->setContentsMargins(4, 0, 0, 0);
    state->addWidget(m_state);
    column->addLayout(state);
    column->addWidget(m_scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 0, 0);
    foot->addWidget(m_allButton, 0, Qt::AlignLeft);
    column->addLayout(foot);
    setCompact(false);
    connect(m_allButton, &QAbstractButton::clicked, this, [this] {
        QStringList ids;
        for (const InboxRow *row : std::as_const(m_rows))
            ids << row->noteId();
        Q_EMIT putOnWall(ids);
    });
}

void ReflectionInbox::setCompact(bool compact) { setFixedWidth(Look::instance()->scaled(compact ? inboxCompactWidth : inboxWidth)); }

QWidget *ReflectionInbox::firstRow() const { return m_rows.isEmpty() ? nullptr : m_rows.first(); }

void ReflectionInbox::show(const QList<Note> &waiting, int onWall, int left)
{
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->hasFocus() || m_rows[i]->isAncestorOf(m_rows[i]->window()->focusWidget()))
            focused = i;
    }
    const QString focusedId = focused < 0 ? QString() : m_rows[focused]->noteId();
    QHash<QString, InboxRow *> before;
    for (InboxRow *row : std::as_const(m_rows))
        before.insert(row->noteId(), row);
    m_rows.clear();
    for (const Note &note : waiting) {
        InboxRow *row = before.take(note.id);
        if (row) {
            row->setNote(note);
        } else {
            row = new InboxRow(note, m_scroll->widget());
            const QString id = note.id;
            connect(row, &InboxRow::putRequested, this, [this, id] { Q_EMIT putOnWall({id}); });
            connect(row, &InboxRow::leaveRequested, this, [this, id] { Q_EMIT leave(id); });
            connect(row, &InboxRow::stepped, this, [this, row](int by) { step(row, by); });
            connect(row, &InboxRow::typed, this, &ReflectionInbox::typed);
        }
        m_list->insertWidget(int(m_rows.size()), row);
        m_rows.append(row);
    }
    if (before.contains(focusedId)) { // the keyboard goes on to the one that has come into its place
        if (m_rows.isEmpty())
            Q_EMIT emptied();
        else
            m_rows[std::min(focused, m_rows.size() - 1)]->setFocus(Qt::OtherFocusReason);
    }
    for (InboxRow *row : std::as_const(before)) {
        row->hide();
        row->deleteLater();
    }
    m_count->setText(waiting.isEmpty() ? QString() : QString::number(waiting.size()));
    m_allButton->setVisible(waiting.size() > 1);
    QStringList done;
    if (onWall > 0)
        done << tr("%n on the wall.", nullptr, onWall);
    if (left > 0)
        done << tr("%n left with the soak.", nullptr, left);
    if (!waiting.isEmpty())
        m_state->setText((QStringList{tr("No name, no time.")} + done).join(u' '));
    else if (done.isEmpty())
        m_state->setText(tr("Nothing was brought from the soak. Quiet is fine. Ask what came to people since, and type it below."));
    else
        m_state->setText(done.join(u' ') + u' ' + tr("What else came to people since? Type it below."));
}

void ReflectionInbox::step(InboxRow *from, int by)
{
    const auto to = m_rows.indexOf(from) + by;
    if (to < 0 || to >= m_rows.size())
        return;
    m_rows[to]->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_rows[to], 0, 8);
}

void ReflectionInbox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(edge, 0, 1, height() - 12), Look::instance()->color(Token::Line));
}

} // namespace sharpend
