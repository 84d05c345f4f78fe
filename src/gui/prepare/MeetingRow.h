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
class ZoneChooser;

/// When and where one meeting is, with an editor that opens in place.
class MeetingRow : public QWidget
{
    Q_OBJECT
public:
    /// \a edits: the row has an editor; the Owner's row only tells.
    MeetingRow(const QString &name, bool edits, QWidget *parent);

    void setTitle(const QString &title);
    /// \a further: a sitting that may be dropped as a whole.
    void setMeeting(const Meeting &meeting, int people, bool further = false);
    /// The Owner's part of \a meeting: the opening only.
    void setOpening(const Meeting &meeting, int people);

    /// "Tue 17 March · 12:50 to 14:20", with the zone where it is not this computer's; empty where nothing is planned.
    static QString whenOf(const Meeting &meeting, int minutes);
    static QString whereOf(const Meeting &meeting);

Q_SIGNALS:
    void planned(const QString &meetingId, const std::function<void(sharpend::Meeting &)> &change);
    /// The meeting, or its day, is to go. \a cancelling: those who were invited are to have a cancellation.
    void dropped(const sharpend::Meeting &meeting, bool cancelling);

private:
    void buildEditor();
    QLayout *buildButtons();
    void buildQuestion();
    void openEditor(bool open);
    void keep();
    void drop();
    void showClock();
    void showDropButton();
    void showWords(const QString &when, const QString &where, int people);

    Meeting m_meeting;
    bool m_further = false;
    TextLabel *m_title, *m_when, *m_where, *m_people;
    QPushButton *m_editButton = nullptr;
    QWidget *m_editor = nullptr;
    QDateEdit *m_date = nullptr;
    QTimeEdit *m_time = nullptr;
    QSpinBox *m_minutes = nullptr;
    ZoneChooser *m_zone = nullptr;
    TextLabel *m_clock = nullptr; ///< what the clocks do that night
    QLineEdit *m_place = nullptr, *m_link = nullptr;
    QPushButton *m_dropButton = nullptr;
    QWidget *m_question = nullptr; ///< what those who were invited are to be told
};

} // namespace sharpend
