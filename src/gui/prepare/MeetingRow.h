// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <functional>

#include <QWidget>

class QDateEdit;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace sharpend {

class TextLabel;

/// When and where one meeting is, with an editor that opens in place.
class MeetingRow : public QWidget
{
    Q_OBJECT
public:
    /// \a edits: the row has an editor; the Owner's row only tells.
    MeetingRow(const QString &name, const QString &title, bool edits, QWidget *parent);

    void setMeeting(const Meeting &meeting, int people);
    /// The Owner's part of \a meeting: the opening only.
    void setOpening(const Meeting &meeting, int people);

    /// "Tue 17 March · 12:50 to 14:20"; empty where nothing is planned.
    static QString whenOf(const Meeting &meeting, int minutes);
    static QString whereOf(const Meeting &meeting);

Q_SIGNALS:
    void planned(const QString &meetingId, const std::function<void(sharpend::Meeting &)> &change);

private:
    void buildEditor();
    void openEditor(bool open);
    void keep();
    void showWords(const QString &when, const QString &where, int people);

    Meeting m_meeting;
    TextLabel *m_when, *m_where, *m_people;
    QPushButton *m_editButton = nullptr;
    QWidget *m_editor = nullptr;
    QDateEdit *m_date = nullptr;
    QTimeEdit *m_time = nullptr;
    QSpinBox *m_minutes = nullptr;
    QLineEdit *m_place = nullptr, *m_link = nullptr;
};

} // namespace sharpend
