// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/OwnerPanels.h"

#include "domain/Content.h"
#include "domain/CountWords.h"
#include "domain/DayWords.h"
#include "domain/RoomCheck.h"
#include "gui/look/Look.h"
#include "gui/meeting/PausePage.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"
#include "operations/MeetingOperations.h"
#include "operations/TeamOperations.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The reasons that Meeting 1 asks for and that nobody has written yet.
QList<Finding> reasonsWanted(const TeamDocument &document)
{
    const Room room{document.event(), document.team(), document.rows<Membership>().values(), document.rows<Person>().values()};
    QList<Finding> wanted;
    for (const Finding &finding : roomCheck(room)) {
        if (finding.strength == FindingStrength::NeedsReason && finding.isOpen())
            wanted.append(finding);
    }
    return wanted;
}

} // namespace

OwnerOpensPanel::OwnerOpensPanel(TeamDocument &document, const Content &content, QWidget *parent)
    : PhasePanel(document, content, parent)
    , m_script(new TextLabel({}, Type::Reading, Token::Ink, this))
    , m_reasonBanner(new Banner(this))
    , m_reasonEdit(new QLineEdit(this))
    , m_goOnButton(makeButton({}, u"primary"_s, u"startMeetingButton"_s))
    , m_hint(makeText({}, int(Type::Supporting), int(Token::Ink2)))
{
    const PauseColumns columns = makePausePage(this);
    auto *title = makeText(tr("The Owner opens"), int(Type::PauseTitle), int(Token::Ink));
    columns.middle->addWidget(title);
    columns.middle->addSpacing(12);
    auto *card = addCard(columns.middle, this);
    m_script->setWordWrap(true);
    card->layout()->addWidget(m_script);
    columns.middle->addSpacing(24);
    m_reasonBanner->setKind(u"caution"_s);
    m_reasonEdit->setObjectName(u"startReasonEdit"_s);
    m_reasonEdit->setPlaceholderText(tr("Why it is all right this time"));
    m_reasonEdit->setAccessibleName(m_reasonEdit->placeholderText());
    columns.middle->addWidget(m_reasonBanner);
    columns.middle->addSpacing(8);
    columns.middle->addWidget(m_reasonEdit);
    columns.middle->addSpacing(8);
    columns.middle->addWidget(m_goOnButton, 0, Qt::AlignLeft);
    columns.middle->addSpacing(12);
    columns.middle->addWidget(m_hint);
    columns.middle->addStretch(1);

    auto *brief = addCard(columns.side, this);
    auto *briefTitle = makeText(tr("For the Owner"), int(Type::Body), int(Token::Ink));
    briefTitle->setWeight(600);
    brief->layout()->addWidget(briefTitle);
    for (const Sentence &sentence : content.ownerBrief)
        brief->layout()->addWidget(makeText(sentence.text, int(Type::Body), int(Token::Ink2)));
    columns.side->addStretch(1);
    connect(m_goOnButton, &QAbstractButton::clicked, this, &OwnerOpensPanel::goOn);
    connect(m_reasonEdit, &QLineEdit::returnPressed, this, &OwnerOpensPanel::goOn);
}

QWidget *OwnerOpensPanel::firstFocus() { return m_goOnButton; }

void OwnerOpensPanel::refresh()
{
    const LearningTeam &team = m_document.team();
    const QString replyBy = team.replyPromisedBy.isValid() ? dayAndMonth(team.replyPromisedBy) : QString();
    const QString card = team.ownerCard.isEmpty() ? m_content.ownerOpening.text : team.ownerCard;
    m_script->setText(m_content.ownerOpening.filled(card, team.focus, replyBy));
    const bool started = meeting().startedAt.isValid();
    const QList<Finding> wanted = started ? QList<Finding>() : reasonsWanted(m_document);
    m_reasonBanner->setVisible(!wanted.isEmpty());
    m_reasonEdit->setVisible(!wanted.isEmpty());
    if (!wanted.isEmpty())
        m_reasonBanner->setText(tr("%1 Write why it is all right this time.").arg(wanted.first().sentence));
    m_goOnButton->setText(started                   ? tr("The Owner has opened")
                          : meeting().sitting > 1   ? tr("Start Meeting 1, sitting %1").arg(meeting().sitting)
                                                    : tr("Start Meeting 1"));
    m_hint->setText(started ? tr("Next, the Owner leaves. The wall opens at Discovery; nothing is recorded until then.")
                            : tr("Starts the clock. Two minutes from the Owner, then they leave."));
}

void OwnerOpensPanel::goOn()
{
    const QString teamId = m_document.teamId();
    if (meeting().startedAt.isValid()) {
        perform(enterPhase(teamId, meeting().id, Phase::OwnerLeaves));
        return;
    }
    const QList<Finding> wanted = reasonsWanted(m_document);
    if (!wanted.isEmpty()) {
        if (m_reasonEdit->text().trimmed().isEmpty()) {
            m_reasonEdit->setFocus();
            return;
        }
        perform(noteWarning(teamId, wanted.first().noteRule, m_reasonEdit->text()), [this] {
            m_reasonEdit->clear();
            m_goOnButton->setFocus();
        });
        return;
    }
    perform(startMeeting(teamId, meeting().id));
}

OwnerLeavesPanel::OwnerLeavesPanel(TeamDocument &document, const Content &content, QWidget *parent)
    : PhasePanel(document, content, parent)
    , m_leftButton(makeButton(content.ownerLeaves.confirm, u"primary"_s, u"ownerLeftButton"_s))
    , m_absentButton(makeButton(content.ownerLeaves.wasNotHere, u"quiet"_s, u"ownerAbsentButton"_s))
    , m_next(makeText({}, int(Type::Supporting), int(Token::Ink2)))
    , m_confirmed(makeText({}, int(Type::Supporting), int(Token::Ink2)))
{
    const PauseColumns columns = makePausePage(this);
    const OwnerLeavesPage &words = content.ownerLeaves;
    auto *title = makeText(words.title, int(Type::PauseTitle), int(Token::Ink));
    columns.middle->addWidget(title);
    columns.middle->addSpacing(12);
    columns.middle->addWidget(makeText(words.why, int(Type::OwnerReading), int(Token::Ink2)));
    columns.middle->addSpacing(24);
    auto *say = addCard(columns.middle, this);
    say->layout()->setContentsMargins(24, 20, 24, 24);
    say->layout()->addWidget(makeText(words.sayLabel, int(Type::Supporting), int(Token::Ink3)));
    say->layout()->addWidget(makeText(words.say, int(Type::Capture), int(Token::Ink)));
    columns.middle->addSpacing(28);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_leftButton);
    buttons->addWidget(m_absentButton);
    buttons->addStretch(1);
    columns.middle->addLayout(buttons);
    columns.middle->addSpacing(12);
    columns.middle->addWidget(makeText(words.note, int(Type::Supporting), int(Token::Ink2)));
    columns.middle->addWidget(m_confirmed);
    columns.middle->addStretch(1);

    auto *checks = addCard(columns.side, this);
    auto *checksTitle = makeText(words.checksTitle, int(Type::Body), int(Token::Ink));
    checksTitle->setWeight(600);
    checks->layout()->addWidget(checksTitle);
    for (const Sentence &check : words.checks) // a reminder for this moment; nothing of it is kept
        checks->layout()->addWidget(new TickBox(check.text, this));
    auto *next = addCard(columns.side, this);
    auto *nextTitle = makeText(tr("Next: social contract"), int(Type::Body), int(Token::Ink));
    nextTitle->setWeight(600);
    next->layout()->addWidget(nextTitle);
    next->layout()->addWidget(m_next);
    columns.side->addStretch(1);

    connect(m_leftButton, &QAbstractButton::clicked, this,
            [this] { perform(confirmOwnerLeft(m_document.teamId(), meeting().id)); });
    connect(m_absentButton, &QAbstractButton::clicked, this,
            [this] { perform(confirmOwnerAbsent(m_document.teamId(), meeting().id)); });
}

QWidget *OwnerLeavesPanel::firstFocus() { return m_leftButton; }

void OwnerLeavesPanel::refresh()
{
    const int rules = int(m_document.team().socialContract.size());
    m_next->setText(rules == 0 ? tr("No ground rules came from Prepare. Ask the group what would make it safe to talk.")
                    : rules == 1
                    ? tr("One ground rule came from Prepare. Read it out and ask what is missing.")
                    : tr("%1 ground rules came from Prepare. Read them out and ask what is missing.")
                          .arg(sentenceCase(countInWords(rules))));
    const bool left = meeting().ownerLeftAt.isValid(), absent = meeting().ownerAbsent.isValid();
    m_confirmed->setVisible(left || absent);
    const QDateTime when = left ? meeting().ownerLeftAt : meeting().ownerAbsent;
    m_confirmed->setText((left ? tr("Confirmed at %1: the Owner has left.") : tr("Confirmed at %1: the Owner was not here."))
                             .arg(QLocale().toString(when.toLocalTime().time(), u"HH:mm"_s)));
}

} // namespace sharpend
