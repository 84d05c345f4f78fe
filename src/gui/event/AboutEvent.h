// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QVBoxLayout;

namespace sharpend {

class EventDesk;
class TypedText;

/// What is known of the event, to read and to write: everything but the weighing.
class AboutEvent : public QWidget
{
    Q_OBJECT
public:
    explicit AboutEvent(EventDesk &desk, QWidget *parent = nullptr);

    void show(const QString &eventId, bool anew);
    void editTitle();
    void flush();

private:
    struct TextField {
        QString Event::*member;
        const char *name; ///< of the stored field
        TypedText *typed;
    };
    void addText(QVBoxLayout *column, const QString &label, const QString &name, const QString &hint,
                 QString Event::*member, const char *field, bool isLong = false);
    void write(const TextField &field, const QString &text);

    EventDesk &m_desk;
    QString m_eventId;
    QList<TextField> m_fields;
    QComboBox *m_kind;
    QWidget *m_title = nullptr;
};

} // namespace sharpend
