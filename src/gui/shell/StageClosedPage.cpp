// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/StageClosedPage.h"

#include "domain/Phases.h"
#include "domain/Rules.h"
#include "gui/session/Session.h"
#include "gui/shell/StageNumbers.h"
#include "gui/widgets/AskLine.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/StageRail.h"
#include "gui/widgets/TextLabel.h"
#include "operations/FollowUpOperations.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

StageClosedPage::StageClosedPage(TeamDocument &document, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_title(new TextLabel({}, Type::PageTitle, Token::Ink, this))
    , m_what(new TextLabel({}, Type::Reading, Token::Ink2, this))
    , m_opens(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_stopButton(new KeycapButton(tr("Stop this Learning Team part-way"), {}, this))
    , m_why(new AskLine(u"stopTeam"_s, tr("Why does it stop? The reason stays with it."), tr("Stop it"), tr("Go on after all"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 32);
    column->setSpacing(12);
    m_what->setWordWrap(true);
    m_what->setMaximumWidth(720);
    m_opens->setWordWrap(true);
    m_opens->setMaximumWidth(720);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_opens);
    column->addSpacing(12);
    column->addWidget(m_stopButton, 0, Qt::AlignLeft);
    column->addWidget(m_why);
    column->addStretch(1);
    m_stopButton->setObjectName(u"stopTeamButton"_s);
    m_stopButton->setLook(u"quiet"_s);
    m_why->setMaximumWidth(720);
    connect(m_stopButton, &QAbstractButton::clicked, this, [this] { offerStop(true); });
    connect(m_why, &AskLine::left, this, [this] { offerStop(false); });
    connect(m_why, &AskLine::given, this, &StageClosedPage::stop);
    connect(&document, &TeamDocument::changed, this, &StageClosedPage::refresh);
}

void StageClosedPage::showStage(int stage)
{
    m_stage = stage;
    offerStop(false);
    refresh();
}

void StageClosedPage::offerStop(bool asked)
{
    const bool offered = m_stage == followUpStage && m_document.isLoaded() && m_document.team().stage != Stage::Closed;
    m_stopButton->setVisible(offered && !asked);
    m_why->setVisible(offered && asked);
    if (offered && asked)
        m_why->open();
}

void StageClosedPage::stop(const QString &why)
{
    m_document.session().perform(stopTeam(m_document.teamId(), why), this, [this](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
}

void StageClosedPage::refresh()
{
    if (m_stage == followUpStage && isVisible() && m_document.team().stage == Stage::Closed) // stopped: Follow-up says so
        QMetaObject::invokeMethod(this, [this] { Q_EMIT stageRequested(m_document.teamId(), followUpStage); }, Qt::QueuedConnection);
    m_title->setText(StageRail::stageNames().value(m_stage));
    const Meeting &learning = m_document.meeting(MeetingKind::Learning);
    const bool closed = learning.endedAt.isValid();
    switch (m_stage) {
    case 4: {
        m_what->setText(tr("A pause of about a day, to notice what was missed or left unsaid. The wall is resting: only typing "
                           "slips and strikes."));
        const auto over = soakOverAt(m_document.team(), m_document.rows<Meeting>().values(),
                                     m_document.meeting(MeetingKind::Improving));
        if (!closed)
            m_opens->setText(tr("Soak time begins when Meeting 1 is closed."));
        else if (over)
            m_opens->setText(tr("Meeting 1 closed %1. The pause lasts until %2.")
                                 .arg(QLocale().toString(learning.endedAt.toLocalTime(), QLocale::ShortFormat),
                                      QLocale().toString(over->toLocalTime(), QLocale::ShortFormat)));
        else
            m_opens->setText({});
        break;
    }
    case 5:
        m_what->setText(tr("Recap, new reflections, making sense, and only then improvements."));
        if (const auto over = soakOverAt(m_document.team(), m_document.rows<Meeting>().values(), m_document.meeting(MeetingKind::Improving)))
            m_opens->setText(tr("Meeting 2 opens when the pause is over, on %1. It is started in Soak, one stage back (Alt+5).")
                                 .arg(QLocale().toString(over->toLocalTime(), u"dddd d MMMM HH:mm"_s)));
        else
            m_opens->setText(tr("Meeting 2 opens after Meeting 1 and the pause that follows it."));
        break;
    case 6:
        m_what->setText(tr("The learning, in words the team has agreed, and improvements if there are any."));
        m_opens->setText(tr("Outputs open when Meeting 2 is closed."));
        break;
    case 7:
        m_what->setText(tr("The Owner answers, and the team hears."));
        m_opens->setText(tr("Follow-up opens when the team has released its outputs."));
        break;
    default:
        m_what->setText({});
        m_opens->setText(tr("Meeting 1 opens when People and Prepare have been settled. Choose Ready for Meeting 1 in Prepare."));
        break;
    }
}

} // namespace sharpend
