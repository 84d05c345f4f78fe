// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

class QPushButton;

namespace sharpend {

class EventShape;
class TextLabel;

/// An event that was set aside, with why, what happens instead, and the way back.
class AsideRow : public QWidget
{
    Q_OBJECT
public:
    explicit AsideRow(QWidget *parent = nullptr);

    void showDecided(const Event &event, const QDate &today);

Q_SIGNALS:
    void backRequested();

private:
    EventShape *m_shape;
    TextLabel *m_title, *m_state, *m_reason, *m_route;
    QPushButton *m_back;
};

} // namespace sharpend
