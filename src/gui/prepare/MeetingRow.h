// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"

#include <functional>

#include <QWidget>

class QPushButton;

namespace sharpend {

class PlanFields;
class TextLabel;

/// When and where one meeting is, with an editor that opens in place.
class MeetingRow : public QWidget
{
    Q_OBJECT
public:
    /// \a edits: the row has an editor; the Owner's row only tells.
    MeetingRow(const QString &name, bool edits, QWidget *parent);

    void setTitle(const QString &title);
    /// What the button says that lets it go, where that is neither a sitting nor a day only.
    void setDropWords(const QString &words) { m_dropWords = words; }
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
    void showDropButton();
    void showWords(const QString &when, const QString &where, int people);

    Meeting m_meeting;
    QString m_dropWords;
    bool m_further = false;
    TextLabel *m_title, *m_when, *m_where, *m_people;
    QPushButton *m_editButton = nullptr;
    QWidget *m_editor = nullptr;
    PlanFields *m_fields = nullptr;
    QPushButton *m_dropButton = nullptr;
    QWidget *m_question = nullptr; ///< what those who were invited are to be told
};

} // namespace sharpend
