// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>
#include <QTimeZone>

namespace sharpend {

/// The time zone of a room: a list to choose from, or to search by typing any part of a name.
class ZoneChooser : public QComboBox
{
    Q_OBJECT
public:
    explicit ZoneChooser(QWidget *parent = nullptr);

    /// Not valid while the text names no zone of the list.
    QTimeZone zone() const;
    void setZone(const QByteArray &id);

Q_SIGNALS:
    void zoneChanged();
};

} // namespace sharpend
