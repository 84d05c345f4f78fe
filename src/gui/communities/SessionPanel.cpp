// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/SessionPanel.h"

#include "domain/FieldCodec.h"
#include "domain/Json.h"
#include "gui/communities/AnswerField.h"
#include "gui/prepare/MeetingRow.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"
#include "operations/CommunityOperations.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

TextLabel *sectionTitle(const QString &text, QWidget *parent)
{
    auto *title = new TextLabel(text, Type::Section, Token::Ink, parent);
    title->setWordWrap(true);
    return title;
}

/// The text that stands at \a path in \a session ("keepChangeStop/keep").
QString textIn(const CommunitySession &session, const QString &path)
{
    Json value = toJson(session);
    for (const QString &step : path.split(u'/'))
        value = value.value(utf8(step), Json());
    return textOf(value);
}

} // namespace

SessionPanel::SessionPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(sectionTitle({}, this))
    , m_state(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_when(new MeetingRow(u"session"_s, true, this))
    , m_rest(new QWidget(this))
    , m_overButton(new QPushButton(tr("The session is over"), this))
{
    setObjectName(u"sessionPanel"_s);
    m_state->setObjectName(u"sessionStateLabel"_s);
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0); // its title in a line with that of the column beside it
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_state);
    auto *when = new Card(this);
    auto *whenColumn = new QVBoxLayout(when);
    whenColumn->setContentsMargins(1, 1, 1, 1);
    whenColumn->addWidget(m_when);
    column->addWidget(when);
    m_when->setTitle(tr("When and where"));
    m_when->setDropWords(tr("Call it off"));
    m_turns = buildTurns();
    column->addWidget(m_turns);

    auto *rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(12);
    rest->addWidget(field(u"checkIn"_s, u"checkIn"_s, tr("Check-in, before business"),
                          tr("How are you arriving today, and what are you leaving at the door?"), 1));
    rest->addWidget(
        field(u"triedSince"_s, u"triedSince"_s, tr("What we tried since"), tr("What somebody did differently, and what came of it"), 2));
    rest->addWidget(field(u"caseQuestion"_s, u"caseQuestion"_s, tr("A judgement I am unsure of"),
                          tr("In a sentence, without names: what was hard to call?"), 1));
    rest->addWidget(buildQuestions());
    rest->addSpacing(4);
    rest->addWidget(sectionTitle(tr("Keep, change, stop?"), this));
    rest->addWidget(field(u"keepChangeStop/keep"_s, u"keep"_s, tr("Keep"), tr("What was good about how we met"), 1));
    rest->addWidget(field(u"keepChangeStop/change"_s, u"change"_s, tr("Change"), tr("What we do differently next time"), 1));
    rest->addWidget(field(u"keepChangeStop/stop"_s, u"stop"_s, tr("Stop"), tr("What we leave out"), 1));
    m_rules = new TickBox(tr("We looked at the ground rules, and they fit or were changed"), this);
    m_rules->setObjectName(u"rulesRevisitedTick"_s);
    rest->addWidget(m_rules);
    rest->addWidget(
        field(u"mayTell"_s, u"mayTell"_s, tr("What may be told outside?"), tr("Agreed each time. Nothing, unless you say so"), 1));
    column->addWidget(m_rest);
    m_overButton->setObjectName(u"sessionOverButton"_s);
    m_overButton->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    column->addWidget(m_overButton);

    connect(m_when, &MeetingRow::planned, this, [this](const QString &sessionId, const std::function<void(Meeting &)> &change) {
        Q_EMIT wanted(moveSession(m_view.community.id, sessionId, [change](CommunitySession &session) {
            Meeting plan = asMeeting(session);
            change(plan);
            session.plannedLocal = plan.plannedLocal;
            session.timeZone = plan.timeZone;
            session.plannedMinutes = plan.plannedMinutes;
            session.place = plan.place;
            session.link = plan.link;
        }));
    });
    connect(m_when, &MeetingRow::dropped, this, [this](const Meeting &, bool cancelling) { Q_EMIT droppedSession(cancelling); });
    connect(m_rules, &QAbstractButton::clicked, this,
            [this](bool ticked) { Q_EMIT wanted(tickRulesRevisited(m_view.community.id, m_view.session.id, ticked)); });
    connect(m_overButton, &QPushButton::clicked, this, [this] {
        settle();
        Q_EMIT wanted(endSession(m_view.community.id, m_view.session.id));
    });
}

AnswerField *SessionPanel::field(const QString &path, const QString &name, const QString &question, const QString &hint, int lines)
{
    auto *made = new AnswerField(name, question, hint, lines, this);
    connect(made, &AnswerField::edited, this,
            [this](const QString &id, const QString &at, const Rewording &words) { Q_EMIT wanted(editCommunity(id, at, words)); });
    m_answers.append({made, path});
    return made;
}

QPushButton *SessionPanel::link(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setProperty("look", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QWidget *SessionPanel::buildTurns()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto choice = [&](const QString &name, const QString &words) {
        auto *combo = new QComboBox(box);
        combo->setObjectName(name);
        combo->setAccessibleName(words);
        combo->setProperty("controlSize", u"compact"_s);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        const int row = grid->rowCount();
        grid->addWidget(new TextLabel(words, Type::Supporting, Token::Ink2, box), row, 0);
        grid->addWidget(combo, row, 1);
        return combo;
    };
    m_facilitator = choice(u"facilitatorCombo"_s, tr("Facilitates"));
    m_presenter = choice(u"presenterCombo"_s, tr("Presents"));
    m_presenterNote = new TextLabel(tr("Who presents is known until the session is over. Then it is cleared for good, from backups too."),
                                    Type::Meta, Token::Ink3, box);
    m_presenterNote->setWordWrap(true);
    grid->addWidget(m_presenterNote, grid->rowCount(), 1);
    m_suggestButton = link(tr("Whose turn is it?"), u"suggestTurnsButton"_s);
    m_suggestButton->setToolTip(tr("The member whose turn to facilitate is longest ago, and somebody who has no turn to present ahead"));
    grid->addWidget(m_suggestButton, grid->rowCount(), 1, Qt::AlignLeading);
    m_team = choice(u"sessionTeamCombo"_s, tr("About"));
    m_comesFromHere = new TickBox(tr("This Learning Team comes from this community"), box);
    m_comesFromHere->setObjectName(u"comesFromHereTick"_s);
    grid->addWidget(m_comesFromHere, grid->rowCount(), 1);
    connect(m_comesFromHere, &QAbstractButton::clicked, this, [this](bool comes) {
        const QString &community = m_view.community.id, &team = m_view.session.teamId;
        Q_EMIT wanted(comes ? takeTeamIn(community, team) : letTeamGo(community, team));
    });
    connect(m_facilitator, &QComboBox::activated, this, [this](int index) {
        Q_EMIT wanted(chooseFacilitator(m_view.community.id, m_view.session.id, m_facilitator->itemData(index).toString()));
    });
    connect(m_presenter, &QComboBox::activated, this, [this](int index) {
        Q_EMIT wanted(choosePresenter(m_view.community.id, m_view.session.id, m_presenter->itemData(index).toString()));
    });
    connect(m_team, &QComboBox::activated, this, [this](int index) {
        Q_EMIT wanted(chooseSessionTeam(m_view.community.id, m_view.session.id, m_team->itemData(index).toString()));
    });
    connect(m_suggestButton, &QPushButton::clicked, this, &SessionPanel::suggestTurns);
    return box;
}

QWidget *SessionPanel::buildQuestions()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(sectionTitle(tr("Open questions"), box));
    m_carriedTitle = new TextLabel(tr("Carried forward. Tick what is settled."), Type::Supporting, Token::Ink2, box);
    m_carriedTitle->setWordWrap(true);
    column->addWidget(m_carriedTitle);
    m_carried = new QVBoxLayout;
    m_carried->setSpacing(0);
    column->addLayout(m_carried);
    m_open = new QVBoxLayout;
    m_open->setSpacing(0);
    column->addLayout(m_open);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_questionEdit = new QLineEdit(box);
    m_questionEdit->setObjectName(u"openQuestionEdit"_s);
    m_questionEdit->setPlaceholderText(tr("A question that stays open"));
    m_questionEdit->setAccessibleName(m_questionEdit->placeholderText());
    m_questionEdit->setProperty("controlSize", u"compact"_s);
    auto *add = new QPushButton(tr("Add"), box);
    add->setObjectName(u"addQuestionButton"_s);
    add->setAccessibleName(tr("Add the open question"));
    add->setProperty("controlSize", u"compact"_s);
    line->addWidget(m_questionEdit, 1);
    line->addWidget(add);
    column->addLayout(line);
    connect(m_questionEdit, &QLineEdit::returnPressed, this, &SessionPanel::addQuestion);
    connect(add, &QPushButton::clicked, this, &SessionPanel::addQuestion);
    return box;
}

void SessionPanel::addQuestion()
{
    const QString question = m_questionEdit->text().trimmed();
    if (question.isEmpty())
        return;
    Q_EMIT wanted(addOpenQuestion(m_view.community.id, m_view.session.id, question));
    m_questionEdit->clear();
}

void SessionPanel::placePulse(QWidget *pulse) { static_cast<QVBoxLayout *>(m_rest->layout())->addWidget(pulse); }

void SessionPanel::showCommunity(const CommunityView &view)
{
    if (view.session.id != m_view.session.id) {
        settle();
        m_questionEdit->clear();
    }
    m_view = view;
    const CommunitySession &session = view.session;
    const bool any = !session.id.isEmpty(), over = session.endedAt.isValid();
    const CommunitySession *next = nextSession(view.community);
    const bool isNext = next && next->id == session.id;
    m_title->setText(any ? tr("Session %1").arg(view.number()) : tr("No session yet"));
    m_state->setText(!any       ? tr("Plan the first ones: a day, how often, a room or a call.")
                         : over ? tr("Held on %1. Nothing says any more who presented.").arg(communityDay(session.plannedLocal.date()))
                                : QString());
    m_state->setVisible(!m_state->text().isEmpty());
    m_when->parentWidget()->setVisible(any && !over);
    m_turns->setVisible(any && !over);
    m_rest->setVisible(any);
    m_overButton->setVisible(any && !over && isNext);
    if (!any)
        return;
    m_when->setMeeting(asMeeting(session), 0);
    m_rules->setChecked(session.rulesRevisited);
    for (const Answer &answer : std::as_const(m_answers))
        answer.field->showAnswer(view.community.id, u"sessions/"_s + session.id + u'/' + answer.path, textIn(session, answer.path));
    fillPeople();
    fillTeams();
    showQuestions();
}

void SessionPanel::fillPeople()
{
    for (QComboBox *combo : {m_facilitator, m_presenter}) {
        const QString chosen = combo == m_facilitator ? m_view.session.facilitatorId : m_view.presenterId();
        if (combo->view()->isVisible()) // somebody is choosing
            continue;
        combo->clear();
        combo->addItem(tr("Nobody yet"), QString());
        for (const CommunityMember &member : m_view.members())
            combo->addItem(m_view.choiceLabel(member), member.personId);
        if (!chosen.isEmpty() && combo->findData(chosen) < 0) // who has left since
            combo->addItem(m_view.label(chosen), chosen);
        combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    }
    m_suggestButton->setVisible(!m_view.members().isEmpty());
}

void SessionPanel::fillTeams()
{
    if (m_team->view()->isVisible())
        return;
    m_team->clear();
    m_team->addItem(tr("No Learning Team in particular"), QString());
    for (const LearningTeam &team : std::as_const(m_view.teams))
        m_team->addItem(team.title, team.id);
    if (!m_view.session.teamId.isEmpty() && m_team->findData(m_view.session.teamId) < 0)
        m_team->addItem(tr("A Learning Team that is not here"), m_view.session.teamId);
    m_team->setCurrentIndex(std::max(0, m_team->findData(m_view.session.teamId)));
    const auto isIt = [this](const LearningTeam &team) { return team.id == m_view.session.teamId; };
    m_comesFromHere->setVisible(std::any_of(m_view.teams.begin(), m_view.teams.end(), isIt));
    m_comesFromHere->setChecked(std::any_of(m_view.own.begin(), m_view.own.end(), isIt));
}

/// Nothing is kept of who has presented, so it is drawn among those without a turn ahead.
void SessionPanel::suggestTurns()
{
    Community community = m_view.community;
    const QDate today = QDate::currentDate();
    const QString facilitator = nextFacilitator(community, m_view.session.id, m_view.presenterId(), today);
    if (CommunitySession *session = community.session(m_view.session.id))
        session->facilitatorId = facilitator;
    Q_EMIT wanted(chooseFacilitator(community.id, m_view.session.id, facilitator));
    const QStringList may = mayPresent(community, m_view.session.id, m_view.turns, today);
    if (m_view.presenterId().isEmpty() && !may.isEmpty())
        Q_EMIT wanted(choosePresenter(community.id, m_view.session.id, may[QRandomGenerator::global()->bounded(may.size())]));
}

TickBox *SessionPanel::makeQuestion(const QString &sessionId, const OpenQuestion &question, const QString &words)
{
    auto *tick = new TickBox(words, this);
    tick->setObjectName(u"openQuestionTick"_s);
    tick->setFadeWhenDone(true);
    tick->setChecked(question.settledOn.isValid());
    connect(tick, &QAbstractButton::clicked, this, [this, sessionId, id = question.id](bool settled) {
        Q_EMIT wanted(settleQuestion(m_view.community.id, sessionId, id, settled ? QDate::currentDate() : QDate()));
    });
    return tick;
}

void SessionPanel::showQuestions()
{
    const QList<CarriedQuestion> carried = carriedTo(m_view.community, m_view.session.id);
    QStringList shown{m_view.session.id};
    for (const CarriedQuestion &one : carried)
        shown << one.question.id;
    for (const OpenQuestion &question : m_view.session.openQuestions)
        shown << question.id + question.text + question.settledOn.toString(Qt::ISODate);
    if (shown == m_shown) // what stays keeps its place under the keyboard
        return;
    m_shown = shown;
    emptyLayout(m_carried);
    emptyLayout(m_open);
    m_carriedTitle->setVisible(!carried.isEmpty());
    for (const CarriedQuestion &one : carried)
        m_carried->addWidget(makeQuestion(one.sessionId, one.question,
                                          tr("%1 (session %2)").arg(one.question.text).arg(numberOf(m_view.community, one.sessionId))));
    for (const OpenQuestion &question : m_view.session.openQuestions)
        m_open->addWidget(makeQuestion(m_view.session.id, question, question.text));
}

void SessionPanel::settle()
{
    for (const Answer &answer : std::as_const(m_answers))
        answer.field->settle();
}

} // namespace sharpend
