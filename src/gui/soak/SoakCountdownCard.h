// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/soak/SoakTimes.h"
#include "gui/widgets/Card.h"

class QBoxLayout;
class QDateEdit;
class QTimeEdit;

namespace sharpend {

class Banner;
class KeycapButton;
class SoakBand;
class TextLabel;

/// When Meeting 2 opens, how long that is, and the pause drawn as a band. Meeting 2 is moved in place.
class SoakCountdownCard : public Card
{
    Q_OBJECT
public:
    explicit SoakCountdownCard(QWidget *parent = nullptr);

    void setTimes(const SoakTimes &times, const QList<SoakReminder> &reminders);
    /// A minute has passed.
    void setNow(const QDateTime &now);

Q_SIGNALS:
    /// By the clock in the meeting room.
    void moved(const QDateTime &plannedLocal);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEditor();
    void arrange();
    void keep();
    void openEditor(bool open);
    void showAdvice();
    QDateTime typed() const;

    SoakTimes m_times;
    QDateTime m_now;
    QBoxLayout *m_words;
    TextLabel *m_headline, *m_beside;
    KeycapButton *m_moveButton;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    QWidget *m_editor;
    Banner *m_advice;
    SoakBand *m_band;
    QList<SoakReminder> m_reminders;
};

} // namespace sharpend
