// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/people/DirectoryList.h"

#include "gui/look/Look.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

static constexpr int shownAtMost = 30;
static constexpr int rowsInSight = 4;

static QString folded(const Person &person)
{
    return QStringList{person.job, person.name, person.organisation}.join(u' ').toCaseFolded();
}

DirectoryList::DirectoryList(QWidget *parent)
    : QListWidget(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemClicked, this, &DirectoryList::choose);
}

void DirectoryList::setPeople(const QList<Person> &people, const QHash<QString, QString> &notes, const QStringList &first)
{
    m_people = people;
    m_notes = notes;
    const auto rank = [&first](const Person &person) {
        const qsizetype place = first.indexOf(person.id);
        return std::tuple(place < 0 ? first.size() : place, folded(person), person.id);
    };
    std::sort(m_people.begin(), m_people.end(), [&rank](const Person &a, const Person &b) { return rank(a) < rank(b); });
    filter(m_typed);
}

void DirectoryList::takeDownFrom(QWidget *field) { field->installEventFilter(this); }

bool DirectoryList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && isVisible() && hasMatches()) {
        if (currentRow() < 0)
            setCurrentRow(0);
        setFocus(Qt::TabFocusReason);
        return true;
    }
    return QListWidget::eventFilter(watched, event);
}

void DirectoryList::filter(const QString &typed)
{
    m_typed = typed;
    const QStringList words = typed.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    clear();
    for (const Person &person : std::as_const(m_people)) {
        const QString all = folded(person);
        if (!std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word); }))
            continue;
        QStringList shown{person.job, person.organisation, person.name, m_notes.value(person.id)};
        shown.removeAll({});
        auto *item = new QListWidgetItem(shown.join(u" · "_s), this);
        item->setData(Qt::UserRole, person.id);
        if (count() == shownAtMost)
            break;
    }
    updateGeometry();
}

QSize DirectoryList::sizeHint() const
{
    const int row = count() > 0 ? sizeHintForRow(0) : Look::instance()->scaled(32);
    return {320, std::clamp(count(), 1, rowsInSight) * row + 2};
}

void DirectoryList::choose(const QListWidgetItem *item)
{
    if (!item)
        return;
    const QString id = item->data(Qt::UserRole).toString();
    const auto found = std::find_if(m_people.cbegin(), m_people.cend(), [&](const Person &one) { return one.id == id; });
    if (found != m_people.cend())
        Q_EMIT chosen(Person(*found)); // a copy: who hears may filter
}

void DirectoryList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose(currentItem());
    else if (event->key() == Qt::Key_Up && currentRow() <= 0)
        Q_EMIT leftUpwards();
    else
        QListWidget::keyPressEvent(event);
}

void DirectoryList::focusInEvent(QFocusEvent *event)
{
    QListWidget::focusInEvent(event);
    if (currentRow() < 0)
        setCurrentRow(0);
}

} // namespace sharpend
