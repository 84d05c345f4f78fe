// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/PreparePage.h"

#include "ui_PreparePage.h"

#include "domain/Content.h"
#include "domain/CountWords.h"
#include "domain/Phases.h"
#include "gui/look/Look.h"
#include "gui/paper/PaperActions.h"
#include "gui/prepare/EarlierCard.h"
#include "gui/prepare/QuestionsCard.h"
#include "gui/session/Session.h"
#include "gui/shell/NextStage.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "operations/TeamOperations.h"

#include <QAction>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int sideWidth = 404;
constexpr QSize regularFrom(1360, 780);
constexpr int questionCount = 5;

} // namespace

PreparePage::PreparePage(TeamDocument &document, const Content &content, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_ui(std::make_unique<Ui::PreparePage>())
    , m_paper(new PaperActions(document, content, MeetingKind::Learning, this))
    , m_earlier(new EarlierCard)
    , m_questions(new QuestionsCard)
{
    m_ui->setupUi(this);
    setObjectName(u"preparePage"_s);
    m_ui->ownerCard->setContent(content);
    addPaperCard();
    addQuestions();
    connectForm();
    arrange();
    if (m_document.isLoaded())
        refresh();
}

PreparePage::~PreparePage() = default;

void PreparePage::connectForm()
{
    const QString id = m_document.teamId();
    connect(m_ui->focusCard, &FocusCard::edited, this, [this, id](const QString &focus) { perform(editFocus(id, focus)); });
    connect(m_ui->focusCard, &FocusCard::typed, this, &PreparePage::showFooter);
    connect(m_ui->codesignList, &CodesignList::answered, this,
            [this, id](CodesignAnswer Codesign::*question, const char *key, const QString &answer) {
                perform(answerCodesign(id, question, key, answer));
            });
    connect(m_ui->codesignList, &CodesignList::agreed, this, [this, id](CodesignAnswer Codesign::*question, bool agreed) {
        perform(agreeCodesign(id, question, agreed));
    });
    connect(m_ui->codesignList, &CodesignList::rulesEdited, this,
            [this, id](const QStringList &rules) { perform(editGroundRules(id, rules)); });
    connect(m_ui->meetingsCard, &MeetingsCard::performRequested, this, &PreparePage::perform);
    connect(m_ui->meetingsCard, &MeetingsCard::said, this, &Page::said);
    connect(m_ui->meetingsCard, &MeetingsCard::refused, this, &Page::refused);
    connect(m_ui->ownerCard, &OwnerCard::edited, this, [this, id](const QString &text) { perform(editOwnerCard(id, text)); });
    connect(m_ui->ownerCard, &OwnerCard::replyPromised, this, [this, id](const QDate &by) {
        perform(editTeam(u"editOwnerCard"_s, id, nullptr, [by](LearningTeam &team) { team.replyPromisedBy = by; }));
    });
    connect(m_questions, &QuestionsCard::promptsEdited, this,
            [this, id](const QList<TeamPrompt> &prompts) { perform(editTeamPrompts(id, prompts)); });
    connect(m_questions, &QuestionsCard::marksEdited, this, [this, id](const QList<int> &marks) {
        perform(editTeam(u"editTeam"_s, id, nullptr, [marks](LearningTeam &team) { team.marks = marks; }));
    });
    connect(m_questions, &QuestionsCard::templateRequested, this, [this] {
        settle();
        Q_EMIT templatesRequested();
    });
    connect(m_questions, &QuestionsCard::keepAsTemplateRequested, this, [this] {
        settle();
        TeamTemplate made = templateOf(m_document.team());
        made.name = m_document.team().title;
        Q_EMIT keepTemplateRequested(made);
    });
    connect(m_ui->backButton, &QPushButton::clicked, this, [this] { Q_EMIT stageRequested(m_document.teamId(), 1); });
    connect(m_ui->readyButton, &QPushButton::clicked, this, [this, next = new NextStage(m_document, Stage::Meeting1, this)] {
        settle();
        next->goOn();
    });
    connect(&m_document, &TeamDocument::changed, this, [this](const DocumentChange &change) {
        if (change.touches(LearningTeam::table) || change.touches(Meeting::table) || change.touches(Membership::table))
            refresh();
    });
    connect(Look::instance(), &Look::changed, this, &PreparePage::arrange);
}

void PreparePage::addPaperCard()
{
    auto *card = new Card(m_ui->sideColumn);
    card->setObjectName(u"paperCard"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    column->addWidget(new TextLabel(tr("On paper"), Type::Section, Token::Ink, card));
    auto *why = new TextLabel(tr("Where there is no projector: a wall to write on, and your questions."), Type::Supporting, Token::Ink2, card);
    why->setWordWrap(true);
    column->addWidget(why);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QAction *action : {m_paper->blankWall(), m_paper->promptSheet()}) {
        auto *button = new KeycapButton(action == m_paper->blankWall() ? tr("Blank wall") : tr("Prompt sheet"), {}, card);
        button->setObjectName(action == m_paper->blankWall() ? u"blankWallButton"_s : u"promptSheetButton"_s);
        button->setAccessibleName(action->text());
        button->setIconName(u"printer"_s);
        button->setControlSize(u"compact"_s);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_ui->sideLayout->insertWidget(m_ui->sideLayout->indexOf(m_ui->ownerCard) + 1, card);
}

void PreparePage::addQuestions()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(tr("Questions for the meetings"), Type::Section, Token::Ink, m_ui->pageContent));
    auto *hint = new TextLabel(tr("what stands on the facilitator’s panel"), Type::Supporting, Token::Ink2, m_ui->pageContent);
    hint->setElide(true);
    head->addWidget(hint, 1);
    int place = m_ui->mainColumn->indexOf(m_ui->codesignList) + 1;
    auto *above = new QSpacerItem(0, 24, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_ui->mainColumn->insertItem(place++, above);
    m_ui->mainColumn->insertLayout(place++, head);
    m_ui->mainColumn->insertSpacing(place++, 8);
    m_ui->mainColumn->insertWidget(place, m_questions);
    m_ui->sideLayout->insertWidget(m_ui->sideLayout->indexOf(m_ui->ownerCard) + 1, m_earlier);
}

QList<QAction *> PreparePage::menuActions() { return m_paper->all(); }

void PreparePage::arrive()
{
    arrange();
    if (m_document.isLoaded())
        refresh();
    m_earlier->look(m_document);
}

void PreparePage::settle()
{
    m_questions->settle();
    m_ui->focusCard->settle();
    m_ui->codesignList->settle();
    m_ui->ownerCard->settle();
}

QList<QWidget *> PreparePage::regions() { return {m_ui->focusCard, m_ui->codesignList, m_questions, m_ui->sideColumn, m_ui->stageFooter}; }

void PreparePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void PreparePage::arrange()
{
    const QSize size = window()->size();
    // Large text needs the room that a small window lacks.
    const qreal scale = Look::instance()->textScale();
    const bool compact = size.width() < regularFrom.width() * (scale > 1.2 ? scale : 1) || size.height() < regularFrom.height();
    m_ui->columnsLayout->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int side = compact ? QWIDGETSIZE_MAX : std::min(Look::instance()->scaled(sideWidth), 520);
    m_ui->sideColumn->setMinimumWidth(compact ? 0 : side);
    m_ui->sideColumn->setMaximumWidth(side);
}

void PreparePage::refresh()
{
    if (m_document.isGone())
        return;
    const LearningTeam &team = m_document.team();
    m_ui->focusCard->setFocusText(team.focus);
    m_ui->codesignList->setTeam(team);
    m_ui->meetingsCard->setDocument(m_document);
    m_ui->ownerCard->setTeam(team);
    m_questions->setTeam(team);
    const auto left = int(CodesignList::leftToAgree(team.codesign).size());
    m_ui->agreedLabel->setText(tr("%1 of 5 agreed").arg(questionCount - left));
    m_ui->readyButton->setText(hasReached(team, Stage::Meeting1) ? tr("Go to Meeting 1") : tr("Ready for Meeting 1"));
    showFooter();
}

void PreparePage::showFooter()
{
    QStringList left = CodesignList::leftToAgree(m_document.team().codesign);
    const bool onlyRules = left.size() == 1 && !m_document.team().codesign.groundRules.agreed;
    if (m_ui->focusCard->focusText().trimmed().isEmpty())
        left.prepend(tr("the learning focus"));
    QString sentence;
    if (left.isEmpty())
        sentence = tr("Everything is agreed.");
    else if (left.size() == 1)
        sentence = onlyRules ? tr("One thing left to agree: %1. You can also settle it in the room, as the social contract.")
                                   .arg(left.first())
                             : tr("One thing left to agree: %1. You can also settle it in the room.").arg(left.first());
    else
        sentence = tr("%1 things left to agree: %2. You can also settle them in the room.")
                       .arg(sentenceCase(countInWords(left.size())), QLocale().createSeparatedList(left));
    m_ui->footerLabel->setText(sentence);
}

void PreparePage::perform(const Operation &operation)
{
    m_document.session().perform(operation, this, [this](const Outcome &outcome) {
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
    });
}

} // namespace sharpend
