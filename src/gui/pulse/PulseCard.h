// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/pulse/PulseWindow.h"
#include "gui/widgets/Card.h"

#include <QPointer>

namespace sharpend {

/// "The pulse" beside the close of a meeting, or where a group looks back: offers a round, and shows what the answers so far say.
class PulseCard : public Card
{
    Q_OBJECT
public:
    /// Where \a offersRound is false the card shows results only, and hides where there are none.
    PulseCard(Session &session, PulseAsk ask, bool offersRound, QWidget *parent);

    /// Reads what is kept.
    void refresh();
    void startRound();

Q_SIGNALS:
    /// The form is to be printed.
    void paperRequested();

private:
    Session &m_session;
    const PulseAsk m_ask;
    const bool m_offersRound;
    TextLabel *m_about;
    PulseResults *m_results;
    KeycapButton *m_button = nullptr;
    QPointer<PulseWindow> m_window;
};

} // namespace sharpend
