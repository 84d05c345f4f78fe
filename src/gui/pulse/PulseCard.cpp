// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/pulse/PulseCard.h"

#include "gui/look/Look.h"
#include "gui/pulse/PulseResults.h"
#include "gui/pulse/PulseSettings.h"
#include "gui/session/Session.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

PulseCard::PulseCard(Session &session, PulseAsk ask, bool offersRound, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_ask(std::move(ask))
    , m_offersRound(offersRound)
{
    setObjectName(u"pulseCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    auto *title = new TextLabel(tr("The pulse"), Type::Body, Token::Ink, this);
    title->setWeight(600);
    column->addWidget(title);
    m_about = new TextLabel({}, Type::Body, Token::Ink2, this);
    m_about->setWordWrap(true);
    m_about->setObjectName(u"pulseAboutLabel"_s);
    column->addWidget(m_about);
    m_results = new PulseResults(this);
    column->addWidget(m_results);
    if (m_offersRound) {
        m_button = new KeycapButton(tr("Pass the laptop round…"), {}, this);
        m_button->setObjectName(u"startRoundButton"_s);
        auto *row = new QHBoxLayout;
        row->addWidget(m_button);
        row->addStretch(1);
        column->addLayout(row);
        connect(m_button, &QAbstractButton::clicked, this, &PulseCard::startRound);
    } else {
        hide();
    }
    auto *who = new TextLabel(tr("No name, order or time is kept. The Owner never gets this."), Type::Meta, Token::Ink3, this);
    who->setWordWrap(true);
    column->addWidget(who);
}

void PulseCard::refresh()
{
    const int threshold = PulseSettings::threshold();
    if (m_offersRound)
        m_about->setText(tr("Everybody answers alone, on this laptop or on paper. %1").arg(pulsePromise(threshold)));
    m_session.read<QHash<QString, PulseCounts>>(
        this, [scope = m_ask.scope, threshold](Store &store) { return PulseBox(store.database()).counts(scope, threshold); },
        [this, threshold](const QHash<QString, PulseCounts> &kept) {
            const bool any = m_results->showResults(m_ask.questions, kept, threshold, m_ask.stages);
            m_about->setVisible(m_offersRound && !any);
            if (m_offersRound)
                m_button->setText(any ? tr("Another round…") : tr("Pass the laptop round…"));
            else
                setVisible(any);
        });
}

void PulseCard::startRound()
{
    if (m_window) {
        m_window->activateWindow();
        return;
    }
    m_window = new PulseWindow(m_session, m_ask, window());
    connect(m_window, &PulseWindow::roundClosed, this, &PulseCard::refresh);
    connect(m_window, &PulseWindow::paperRequested, this, &PulseCard::paperRequested);
    m_window->open();
}

} // namespace sharpend
