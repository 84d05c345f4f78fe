// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/Comparison.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace sharpend {

class EventDesk;
struct Event;

/// The candidates in the order in which they are named A, B, C…, and which of them are compared. A letter stays with
/// its event for as long as the list is shown.
class CandidateModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, LetterRole, KindRole, WhereWhenRole, ColorRole };
    static constexpr int mostCompared = 3;

    explicit CandidateModel(EventDesk &desk, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Shows \a ids from the beginning, named anew.
    void begin(const QStringList &ids);
    /// Takes out what is not in \a ids any more, and puts what is new at the end.
    void follow(const QStringList &ids);
    /// The events \a ids look different now.
    void touch(const QSet<QString> &ids);

    const QStringList &ids() const { return m_ids; }
    int rowOf(const QString &id) const { return m_rows.value(id, -1); }
    QString letterOf(const QString &id) const;
    const QStringList &compared() const { return m_compared; }
    CompareRole roleOf(const QString &id) const;
    /// Adds it to the comparison or drops it; a fourth is refused.
    void toggleCompared(const QString &id);

Q_SIGNALS:
    void comparisonChanged();
    void comparisonRefused();

private:
    void number();

    EventDesk &m_desk;
    QStringList m_ids, m_compared;
    QHash<QString, int> m_rows, m_letters;
    int m_nextLetter = 0;
};

/// Where and when, on one line: "11 March · day surgery".
QString whereAndWhen(const Event &event);

} // namespace sharpend
