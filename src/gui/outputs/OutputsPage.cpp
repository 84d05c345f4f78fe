// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/OutputsPage.h"

#include "domain/DayWords.h"
#include "gui/outputs/GoodResult.h"
#include "gui/outputs/HintedText.h"
#include "gui/outputs/NotesChooser.h"
#include "gui/outputs/OutputsCards.h"
#include "gui/outputs/OutputsSection.h"
#include "gui/outputs/ReadBackWindow.h"
#include "gui/outputs/ReleaseCard.h"
#include "gui/outputs/ReleasePaper.h"
#include "gui/session/Session.h"
#include "gui/shell/StageNumbers.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"
#include "operations/ActionOperations.h"
#include "operations/OutputOperations.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int sideWidth = 392;
constexpr int besideFrom = 940; ///< of the page

QList<WordingHint> hintsOf(const QList<WordingHint> &all, const QString &id)
{
    QList<WordingHint> found;
    for (const WordingHint &hint : all) {
        if (hint.id == id && hint.field == "text"_L1)
            found.append(hint);
    }
    return found;
}

} // namespace

OutputsPage::OutputsPage(TeamDocument &document, const Content &, QWidget *parent)
    : Page(parent)
    , m_document(document)
    , m_onPaper(new ReleasePaper(document, this))
{
    setObjectName(u"outputsPage"_s);
    build();
    for (const StatementSection section : {StatementSection::Understanding, StatementSection::Helps, StatementSection::Question})
        connectSection(section);
    connectImprovements();
    connectRelease();
    connect(&m_document, &TeamDocument::changed, this, [this] {
        if (isVisible())
            refresh();
        goOnWhenReleased();
    });
    connect(Look::instance(), &Look::changed, this, &OutputsPage::arrange);
    if (m_document.isLoaded())
        refresh();
}

void OutputsPage::build()
{
    QVBoxLayout *column = makeScrollingPage(this, u"outputsScrollArea"_s);
    m_contents = column->parentWidget();
    column->addWidget(new TextLabel(tr("Outputs"), Type::PageTitle, Token::Ink, m_contents));
    auto *under = new QHBoxLayout;
    under->setSpacing(8);
    auto *purpose = new TextLabel(tr("The learning first. Improvements only if the work asked for them."), Type::Body, Token::Ink2, m_contents);
    purpose->setWordWrap(true);
    under->addWidget(purpose, 1);
    under->addWidget(new IconLabel(u"document"_s, Token::Ink2, 16, m_contents));
    m_version = new TextLabel({}, Type::Supporting, Token::Ink2, m_contents);
    m_version->setObjectName(u"versionLabel"_s);
    under->addWidget(m_version);
    column->addLayout(under);
    column->addSpacing(12);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(24);
    m_columns->addWidget(buildPaper(), 1);
    m_columns->addWidget(buildSide());
    column->addLayout(m_columns, 1);
}

Card *OutputsPage::buildPaper()
{
    m_paper = new Card(m_contents);
    m_paper->setObjectName(u"outputsPaper"_s);
    auto *column = new QVBoxLayout(m_paper);
    column->setContentsMargins(33, 25, 1, 33);
    column->setSpacing(0);
    auto *understanding = new OutputsSection(u"understanding"_s, tr("What we now understand about normal work"), true,
                                             OutputsSection::Marker::Numbers, m_paper);
    understanding->setAddWords(tr("Add a sentence"), tr("One thing we now understand about how this work really goes"));
    m_draftButton = new QPushButton(tr("Draft from the themes’ sentences"), understanding);
    m_draftButton->setObjectName(u"draftButton"_s);
    m_draftButton->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    understanding->place(m_draftButton);
    auto *helps = new OutputsSection(u"helps"_s, tr("What helps it go well"), false, OutputsSection::Marker::Dots, m_paper);
    helps->setAddWords(tr("Add a sentence"), tr("What makes this work go well on an ordinary day"));
    helps->setEmptyWords(tr("What to protect, because it works. Add it in the team’s words, or take a note from the wall."));
    m_takeButton = helps->addButton(tr("Take from the wall"), u"takeFromWallButton"_s);
    auto *questions = new OutputsSection(u"questions"_s, tr("Questions we are still asking"), false, OutputsSection::Marker::Questions, m_paper);
    questions->setAddWords(tr("Add a question"), tr("What the team would still like to know"));
    questions->setEmptyWords(tr("A question that stays open is worth sending too."));
    m_improvements = new OutputsSection(u"improvements"_s, tr("Improvements"), false, OutputsSection::Marker::None, m_paper);
    m_noImprovements = new GoodResult(m_improvements);
    m_noImprovements->setObjectName(u"noImprovementsCard"_s);
    m_noImprovements->setWords(tr("None proposed, and that is a complete result."),
                               tr("The learning above is what this Learning Team was for. The organisation knows more about "
                                  "everyday work than it did last week."));
    m_improvements->place(m_noImprovements);
    m_sections[int(StatementSection::Understanding)] = understanding;
    m_sections[int(StatementSection::Helps)] = helps;
    m_sections[int(StatementSection::Question)] = questions;
    m_chooser = new NotesChooser(m_paper);
    for (QWidget *section : std::initializer_list<QWidget *>{understanding, helps, questions, m_improvements}) {
        if (section != understanding)
            column->addSpacing(24);
        column->addWidget(section);
    }
    column->addStretch(1);
    return m_paper;
}

QWidget *OutputsPage::buildSide()
{
    m_side = new QWidget(m_contents);
    m_side->setObjectName(u"outputsSide"_s);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_release = new ReleaseCard(m_side);
    column->addWidget(m_release);
    column->addWidget(new LeavesRoomCard(m_side));
    m_exports = new ExportCard(m_side);
    column->addWidget(m_exports);
    column->addStretch(1);
    connect(m_exports, &ExportCard::saveRequested, this, &OutputsPage::saveRequested);
    connect(m_exports, &ExportCard::exportRequested, this, [this](const QString &suffix) {
        settle();
        Q_EMIT exportRequested(suffix);
    });
    return m_side;
}

void OutputsPage::connectSection(StatementSection section)
{
    OutputsSection *part = m_sections[int(section)];
    const QString teamId = m_document.teamId();
    connect(part, &OutputsSection::added, this, [this, teamId, section](const QString &text) {
        Statement statement;
        statement.id = newId();
        statement.teamId = teamId;
        statement.section = section;
        statement.text = text;
        perform(addStatement(statement));
    });
    connect(part, &OutputsSection::edited, this,
            [this, teamId, part](const QString &id, const QString &text, const QString &from) {
                perform(editStatement(teamId, id, {from, text}), [part, text] { part->takeBack(text); });
            });
    connect(part, &OutputsSection::moveRequested, this, [this, teamId](const QString &id, int by) { perform(moveStatement(teamId, id, by)); });
    connect(part, &OutputsSection::removeRequested, this, [this, teamId](const QString &id) { perform(removeStatement(teamId, id)); });
    connect(part, &OutputsSection::linkRequested, this, [this, section](const QString &id) { linkNotes(section, id); });
}

void OutputsPage::connectImprovements()
{
    const QString teamId = m_document.teamId();
    connect(m_improvements, &OutputsSection::added, this, [this, teamId](const QString &text) {
        Action action;
        action.id = newId();
        action.teamId = teamId;
        action.text = text;
        perform(sharpend::addAction(action));
    });
    connect(m_improvements, &OutputsSection::edited, this, [this, teamId](const QString &id, const QString &text, const QString &from) {
        perform(rewordAction(teamId, id, &Action::text, "text", {from, text}), [this, text] { m_improvements->takeBack(text); });
    });
    connect(m_improvements, &OutputsSection::moveRequested, this, [this, teamId](const QString &id, int by) { perform(moveAction(teamId, id, by)); });
    connect(m_improvements, &OutputsSection::removeRequested, this, [this, teamId](const QString &id) { perform(sharpend::removeAction(teamId, id)); });
    connect(m_draftButton, &QPushButton::clicked, this, [this, teamId] { perform(draftFromInsights(teamId)); });
    connect(m_takeButton, &QPushButton::clicked, this, &OutputsPage::takeFromWall);
    connect(m_chooser, &NotesChooser::linked, this, [this](const QStringList &ids) { m_chosen(ids); });
    connect(m_chooser, &NotesChooser::taken, this, [this](const QString &id) { m_chosen({id}); });
    connect(m_chooser, &NotesChooser::closed, this, [this] {
        if (m_chooserFrom)
            m_chooserFrom->setFocus(Qt::OtherFocusReason);
    });
}

void OutputsPage::connectRelease()
{
    const QString teamId = m_document.teamId();
    connect(m_release, &ReleaseCard::readBackTicked, this, [this, teamId](bool done) {
        settle();
        perform(tickReadBack(teamId, done));
    });
    connect(m_release, &ReleaseCard::readBackRequested, this, &OutputsPage::readBack);
    connect(m_release, &ReleaseCard::wordingUsed, this, [this, teamId](const WordingHint &hint) {
        settle();
        perform(useWording(teamId, hint));
    });
    connect(m_release, &ReleaseCard::wordingKept, this,
            [this, teamId](const QString &fragment, const QString &why) { perform(keepWording(teamId, fragment, why)); });
    connect(m_release, &ReleaseCard::replyPromised, this, [this, teamId](const QDate &by) { perform(promiseReply(teamId, by)); });
    connect(m_release, &ReleaseCard::releaseRequested, this, &OutputsPage::release);
    connect(m_release, &ReleaseCard::previewRequested, this, [this] {
        settle();
        Q_EMIT previewRequested();
    });
}

void OutputsPage::arrive()
{
    arrange();
    if (m_document.isLoaded())
        refresh();
}

void OutputsPage::settle()
{
    for (OutputsSection *section : m_sections)
        section->settle();
    m_improvements->settle();
    if (m_readBackWindow)
        m_readBackWindow->settle();
}

QList<QWidget *> OutputsPage::regions() { return {m_paper, m_side}; }

QList<ShortcutInfo> OutputsPage::shortcuts() const
{
    return {{tr("Outputs"), tr("F2 or Enter"), tr("Edit the sentence")},
            {tr("Outputs"), tr("Ctrl+Shift+Up, Ctrl+Shift+Down"), tr("Move the sentence")},
            {tr("Read-back"), tr("K or Enter"), tr("Keep the sentence")},
            {tr("Read-back"), tr("R"), tr("Reword it")},
            {tr("Read-back"), tr("S"), tr("Ask whether to strike it for good")},
            {tr("Read-back"), tr("Left, Right"), tr("Sentence before or after")},
            {tr("Outputs"), QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText), tr("Print the summary, or save it as a PDF")}};
}

QList<QAction *> OutputsPage::menuActions() { return {m_onPaper->summary(), m_onPaper->card()}; }

void OutputsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void OutputsPage::arrange()
{
    placeSide(this, besideFrom, m_columns, m_side, sideWidth, 520);
}

void OutputsPage::refresh()
{
    if (m_document.isGone())
        return;
    const OutputsDraft draft = m_document.outputsDraft();
    const QList<WordingHint> open = openHints(draft, m_document.rows<Person>().values());
    const bool readOnly = draft.team.stage == Stage::Closed;
    showStatements(open, readOnly);
    showImprovements(open, readOnly);
    showVersion();
    m_release->showDraft(draft, open);
    m_exports->showReleased(draft.releases.isEmpty() ? nullptr : &draft.releases.last().pack);
}

void OutputsPage::showStatements(const QList<WordingHint> &open, bool readOnly)
{
    QList<OutputsLine> lines[3];
    QSet<QString> wall;
    for (const Note &note : m_document.wallNotes())
        wall.insert(note.id);
    for (const Statement &statement : m_document.statements()) {
        OutputsLine line;
        line.id = statement.id;
        line.text = statement.text;
        const auto notes = std::count_if(statement.noteIds.begin(), statement.noteIds.end(), [&](const QString &id) { return wall.contains(id); });
        if (notes > 0)
            line.aside = tr("from %n note(s)", nullptr, int(notes));
        line.hints = hintsOf(open, statement.id);
        lines[int(statement.section)].append(line);
    }
    for (int i = 0; i < 3; ++i)
        m_sections[i]->showLines(lines[i], readOnly);
    const QList<Theme> themes = m_document.themes();
    const bool insights = std::any_of(themes.begin(), themes.end(), [](const Theme &theme) { return !theme.insight.trimmed().isEmpty(); });
    m_sections[0]->setEmptyWords(readOnly   ? QString()
                                 : insights ? tr("What the team now understands stands here, a sentence at a time. The sentences of its themes make a first draft.")
                                            : tr("What the team now understands stands here, a sentence at a time. Write the first one together."));
    m_draftButton->setVisible(insights && lines[0].isEmpty() && !readOnly);
    m_takeButton->setVisible(!readOnly && !m_document.team().sealed);
}

void OutputsPage::showImprovements(const QList<WordingHint> &open, bool readOnly)
{
    QList<OutputsLine> lines;
    for (const Action &action : m_document.actions()) {
        if (action.progress == ActionProgress::Stopped)
            continue; // stays behind
        OutputsLine line;
        line.id = action.id;
        line.text = action.text;
        line.aim = action.aim;
        line.strength = action.strength;
        line.foot = action.champion.isEmpty() ? QString() : tr("Champion: %1").arg(action.champion);
        line.hints = hintsOf(open, action.id);
        line.linksNotes = false;
        lines.append(line);
    }
    m_improvements->showLines(lines, readOnly);
    m_improvements->setAddWords(lines.isEmpty() ? tr("Add one after all") : tr("Add an improvement"), tr("What could change in the work itself?"));
    m_noImprovements->setVisible(lines.isEmpty());
}

void OutputsPage::showVersion()
{
    const QList<Release> releases = m_document.releases();
    if (releases.isEmpty()) {
        m_version->setText(tr("Draft 1"));
        return;
    }
    const Release &last = releases.last();
    m_version->setText(differsFromReleased(m_document.outputsDraft())
                           ? tr("Version %1 not released yet").arg(last.version + 1)
                           : tr("Version %1 released %2").arg(last.version).arg(dayAndMonth(last.releasedAt)));
}

void OutputsPage::linkNotes(StatementSection section, const QString &statementId)
{
    const Statement statement = m_document.row<Statement>(statementId);
    OutputsSection *part = m_sections[int(section)];
    m_chooserFrom = part->row(statementId) ? part->row(statementId)->reading() : nullptr;
    m_chosen = [this, statementId, from = QPointer<QWidget>(m_chooserFrom)](const QStringList &ids) {
        perform(sharpend::linkNotes(m_document.teamId(), statementId, ids));
        if (from)
            from->setFocus(Qt::OtherFocusReason);
    };
    part->place(m_chooser);
    m_chooser->link(tr("Notes behind “%1”").arg(statement.text), m_document.wallNotes(), statement.noteIds);
}

void OutputsPage::takeFromWall()
{
    QList<Note> notes = m_document.wallNotes();
    QStringList used;
    for (const Statement &statement : m_document.statements()) {
        if (statement.section == StatementSection::Helps)
            used += statement.noteIds;
    }
    notes.removeIf([&](const Note &note) { return note.kind != NoteKind::GoesWell || used.contains(note.id); });
    m_chooserFrom = m_takeButton;
    m_chosen = [this](const QStringList &ids) {
        Statement statement;
        statement.id = newId();
        statement.teamId = m_document.teamId();
        statement.section = StatementSection::Helps;
        statement.text = m_document.row<Note>(ids.value(0)).text;
        statement.noteIds = ids;
        OutputsSection *helps = m_sections[int(StatementSection::Helps)];
        perform(addStatement(statement));
        // Its words are the wall's, so they are there to be edited as soon as they stand here.
        connect(&m_document, &TeamDocument::changed, helps, [helps, id = statement.id](const DocumentChange &change) {
            if (change.touches(Statement::table) && helps->row(id))
                helps->row(id)->edit();
        }, Qt::SingleShotConnection);
    };
    m_sections[int(StatementSection::Helps)]->place(m_chooser);
    m_chooser->take(tr("What goes well, from the wall"), notes);
}

void OutputsPage::readBack()
{
    settle();
    if (!m_readBackWindow) {
        m_readBackWindow = new ReadBackWindow(m_document, this);
        connect(m_readBackWindow, &ReadBackWindow::refused, this, &Page::refused);
    }
    m_readBackWindow->open();
}

void OutputsPage::release()
{
    settle();
    m_release->setReleasing(true);
    const QString id = newId();
    m_document.session().perform(releaseOutputs(m_document.teamId(), id), this, [this, id](const Outcome &outcome) {
        m_release->setReleasing(false);
        if (!outcome.isDone()) {
            refresh();
            Q_EMIT refused(outcome.sentence());
            return;
        }
        m_releasing = id;
        goOnWhenReleased();
    });
}

void OutputsPage::goOnWhenReleased()
{
    // The rail and the next page read the document, so it must know of the release first.
    if (m_releasing.isEmpty() || m_document.row<Release>(m_releasing).id.isEmpty() || m_document.team().furthestStage < Stage::FollowUp)
        return;
    const Release release = m_document.row<Release>(std::exchange(m_releasing, {}));
    Q_EMIT packRequested(release.id, m_release->wantsLock());
    Q_EMIT stageRequested(m_document.teamId(), followUpStage);
    Q_EMIT said(tr("Version %1 has left for the Owner. The wall stays with the team.").arg(release.version));
}

void OutputsPage::perform(const Operation &operation, const std::function<void()> &giveBack)
{
    m_document.session().perform(operation, this, [this, giveBack](const Outcome &outcome) {
        if (outcome.isDone())
            return;
        refresh(); // what was typed stands as it is stored
        if (giveBack)
            giveBack();
        Q_EMIT refused(outcome.sentence());
    });
}

} // namespace sharpend
