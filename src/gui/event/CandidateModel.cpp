// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/CandidateModel.h"

#include "gui/event/EventDesk.h"
#include "gui/widgets/EventShape.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr qsizetype touchedOneByOne = 100;
} // namespace

QString whereAndWhen(const Event &event)
{
    QStringList parts;
    if (!event.whenText.isEmpty())
        parts << event.whenText;
    else if (event.occurredOn.isValid())
        parts << QLocale().toString(event.occurredOn, CandidateModel::tr("d MMMM"));
    if (!event.place.isEmpty())
        parts << event.place;
    return parts.join(u" · "_s);
}

CandidateModel::CandidateModel(EventDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
}

int CandidateModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

QVariant CandidateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size())
        return {};
    const QString &id = m_ids.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_desk.event(id).title;
    case Qt::CheckStateRole:
        return m_compared.contains(id) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        const Event event = m_desk.event(id);
        QString words = tr("Event %1. %2. %3").arg(letterOf(id), event.title, eventKindLabel(event.kind));
        const QString where = whereAndWhen(event);
        return where.isEmpty() ? words : words + u". "_s + where;
    }
    case IdRole:
        return id;
    case LetterRole:
        return letterOf(id);
    case KindRole:
        return int(m_desk.event(id).kind);
    case WhereWhenRole:
        return whereAndWhen(m_desk.event(id));
    case ColorRole:
        return int(roleOf(id));
    default:
        return {};
    }
}

bool CandidateModel::setData(const QModelIndex &index, const QVariant &, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    toggleCompared(m_ids.at(index.row()));
    return true;
}

Qt::ItemFlags CandidateModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

void CandidateModel::number()
{
    m_rows.clear();
    for (int row = 0; row < m_ids.size(); ++row) {
        const QString &id = m_ids.at(row);
        m_rows.insert(id, row);
        if (!m_letters.contains(id))
            m_letters.insert(id, m_nextLetter++);
    }
}

void CandidateModel::begin(const QStringList &ids)
{
    beginResetModel();
    m_ids = ids;
    m_letters.clear();
    m_nextLetter = 0;
    number();
    m_compared.removeIf([this](const QString &id) { return !m_rows.contains(id); });
    endResetModel();
    Q_EMIT comparisonChanged();
}

void CandidateModel::follow(const QStringList &ids)
{
    const QSet<QString> there(ids.begin(), ids.end());
    for (int last = int(m_ids.size()) - 1; last >= 0; --last) {
        if (there.contains(m_ids.at(last)))
            continue;
        int first = last; // rows side by side go at once: undo takes back a log of many thousand
        while (first > 0 && !there.contains(m_ids.at(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_letters.remove(m_ids.at(row));
        m_ids.remove(first, last - first + 1);
        number();
        endRemoveRows();
        last = first;
    }
    QStringList added;
    for (const QString &id : ids) {
        if (!m_rows.contains(id))
            added << id;
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_ids.size()), int(m_ids.size() + added.size()) - 1);
        m_ids += added;
        number();
        endInsertRows();
    }
    if (m_compared.removeIf([this](const QString &id) { return !m_rows.contains(id); }) > 0)
        Q_EMIT comparisonChanged();
}

void CandidateModel::touch(const QSet<QString> &ids)
{
    if (ids.size() > touchedOneByOne) {
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
        return;
    }
    for (const QString &id : ids) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

QString CandidateModel::letterOf(const QString &id) const
{
    const auto found = m_letters.constFind(id);
    if (found == m_letters.cend())
        return {};
    QString letters;
    for (int n = *found; n >= 0; n = n / 26 - 1)
        letters.prepend(QChar(u'A' + n % 26));
    return letters;
}

CompareRole CandidateModel::roleOf(const QString &id) const
{
    const auto at = m_compared.indexOf(id);
    return at < 0 ? CompareRole::None : static_cast<CompareRole>(at);
}

void CandidateModel::toggleCompared(const QString &id)
{
    if (!m_rows.contains(id))
        return;
    if (!m_compared.removeOne(id)) {
        if (m_compared.size() >= mostCompared) {
            Q_EMIT comparisonRefused();
            return;
        }
        m_compared << id;
    }
    Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1), {Qt::CheckStateRole, ColorRole});
    Q_EMIT comparisonChanged();
}

} // namespace sharpend
