// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/NotesChooser.h"

#include "gui/look/Look.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/TextLabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int listHeight = 240;

QIcon badgeOf(const Note &note)
{
    const int side = Look::instance()->scaled(18);
    QPixmap pixmap(side * 2, side * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (note.kind)
        paintKindBadge(painter, QRectF(0, 0, side, side), *note.kind, *Look::instance());
    else
        paintEmptyBadge(painter, QRectF(0, 0, side, side), *Look::instance());
    return pixmap;
}

} // namespace

NotesChooser::NotesChooser(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_count(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_doneButton(new QPushButton(this))
    , m_closeButton(new QPushButton(tr("Close"), this))
{
    setObjectName(u"notesChooser"_s);
    setSurface(u"sunken"_s);
    m_title->setWeight(600);
    m_title->setWordWrap(true);
    m_filter->setObjectName(u"notesFilterEdit"_s);
    m_filter->setPlaceholderText(tr("Filter the notes"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setProperty("controlSize", u"compact"_s);
    m_filter->installEventFilter(this);
    m_list->setObjectName(u"notesList"_s);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFixedHeight(listHeight);
    m_list->installEventFilter(this);
    m_doneButton->setObjectName(u"notesDoneButton"_s);
    m_doneButton->setProperty("controlSize", u"compact"_s);
    m_closeButton->setObjectName(u"notesCloseButton"_s);
    m_closeButton->setProperty("controlSize", u"compact"_s);
    m_closeButton->setProperty("look", u"quiet"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_doneButton);
    buttons->addWidget(m_closeButton);
    buttons->addStretch(1);
    buttons->addWidget(m_count);
    column->addLayout(buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &NotesChooser::filter);
    connect(m_list, &QListWidget::itemChanged, this, &NotesChooser::count);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] {
        if (!m_ticks)
            accept();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &NotesChooser::count);
    connect(m_doneButton, &QPushButton::clicked, this, &NotesChooser::accept);
    connect(m_closeButton, &QPushButton::clicked, this, &NotesChooser::leave);
    hide();
}

void NotesChooser::link(const QString &title, const QList<Note> &notes, const QStringList &linked) { open(title, notes, linked, true); }
void NotesChooser::take(const QString &title, const QList<Note> &notes) { open(title, notes, {}, false); }

void NotesChooser::open(const QString &title, const QList<Note> &notes, const QStringList &linked, bool ticks)
{
    m_ticks = ticks;
    m_title->setText(title);
    m_list->setAccessibleName(title);
    m_doneButton->setText(ticks ? tr("Link these notes") : tr("Use these words"));
    const QSignalBlocker quiet(m_list);
    m_filter->clear();
    m_list->clear();
    QList<Note> ordered = notes;
    std::stable_partition(ordered.begin(), ordered.end(), [&](const Note &note) { return linked.contains(note.id); });
    for (const Note &note : std::as_const(ordered)) {
        auto *item = new QListWidgetItem(badgeOf(note), note.text, m_list);
        item->setData(idRole, note.id);
        item->setData(Qt::AccessibleTextRole, note.kind ? tr("%1. %2").arg(kindLabel(*note.kind), note.text) : note.text);
        if (ticks) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(linked.contains(note.id) ? Qt::Checked : Qt::Unchecked);
        }
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    show();
    count();
    m_filter->setFocus(Qt::OtherFocusReason);
}

void NotesChooser::filter()
{
    const QString wanted = m_filter->text().trimmed();
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!wanted.isEmpty() && !m_list->item(i)->text().contains(wanted, Qt::CaseInsensitive));
    count();
}

void NotesChooser::count()
{
    int ticked = 0, shown = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        ticked += m_list->item(i)->checkState() == Qt::Checked ? 1 : 0;
        shown += m_list->item(i)->isHidden() ? 0 : 1;
    }
    m_count->setText(m_list->count() == 0 ? tr("There is no such note on the wall.")
                     : shown == 0         ? tr("No note has these words.")
                     : m_ticks            ? tr("%n note(s) ticked", nullptr, ticked)
                                          : QString());
    const QListWidgetItem *current = m_list->currentItem();
    m_doneButton->setEnabled(m_ticks || (current && !current->isHidden()));
}

void NotesChooser::accept()
{
    if (m_ticks) {
        QStringList ids;
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                ids << m_list->item(i)->data(idRole).toString();
        }
        hide();
        Q_EMIT linked(ids);
    } else if (const QListWidgetItem *current = m_list->currentItem()) {
        const QString id = current->data(idRole).toString();
        hide();
        Q_EMIT taken(id);
    }
}

void NotesChooser::leave()
{
    hide();
    Q_EMIT closed();
}

bool NotesChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            leave();
            return true;
        }
        if (watched == m_filter && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_doneButton->isEnabled())
                accept();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace sharpend
