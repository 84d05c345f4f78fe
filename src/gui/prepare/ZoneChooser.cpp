// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/ZoneChooser.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Zones as people look for them: "America/New York".
QString shown(const QByteArray &id) { return QString::fromLatin1(id).replace(u'_', u' '); }

/// Those named after places; the rest are names of the same for machines.
bool isPlace(const QByteArray &id)
{
    return id == "UTC" || (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/") && !id.startsWith("US/"));
}

} // namespace

ZoneChooser::ZoneChooser(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMaxVisibleItems(12);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (isPlace(id))
            addItem(shown(id), id);
    }
    model()->sort(0);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::currentTextChanged, this, &ZoneChooser::zoneChanged);
}

QTimeZone ZoneChooser::zone() const
{
    const int row = findText(currentText().trimmed(), Qt::MatchFixedString);
    return row < 0 ? QTimeZone() : QTimeZone(itemData(row).toByteArray());
}

void ZoneChooser::setZone(const QByteArray &id)
{
    int row = findData(id);
    if (row < 0 && QTimeZone(id).isValid()) { // an older name of one, as systems may still have it
        addItem(shown(id), id);
        row = count() - 1;
    }
    setCurrentIndex(row);
}

} // namespace sharpend
