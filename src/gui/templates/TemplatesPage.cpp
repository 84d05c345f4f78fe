// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/templates/TemplatesPage.h"

#include "domain/KindWords.h"
#include "gui/documents/TeamDocument.h"
#include "gui/look/Look.h"
#include "gui/templates/MarksEdit.h"
#include "gui/templates/QuestionLines.h"
#include "gui/templates/TemplateShelf.h"
#include "gui/widgets/BackLink.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/ChoiceRow.h"
#include "gui/widgets/ConfirmBox.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/RowList.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int listWidth = 340;

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.simplified().isEmpty())
            lines << line.simplified();
    }
    return lines;
}

TextLabel *caption(const QString &text, QWidget *parent)
{
    auto *label = new TextLabel(text, Type::Body, Token::Ink, parent);
    label->setWeight(600);
    return label;
}

} // namespace

TemplatesPage::TemplatesPage(TemplateShelf &shelf, QWidget *parent)
    : Page(parent)
    , m_shelf(shelf)
{
    setObjectName(u"templatesPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"templatesScrollArea"_s);
    m_contents = column->parentWidget();
    m_backButton = BackLink::over(column);
    column->addWidget(new TextLabel(tr("Templates"), Type::PageTitle, Token::Ink, m_contents));
    auto *what = new TextLabel(tr("What a Learning Team starts from. Change them to suit your work; they stay on this computer."),
                               Type::Body, Token::Ink2, m_contents);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(16);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(buildList(), 0, Qt::AlignTop);
    columns->addWidget(buildEditor(), 1, Qt::AlignTop);
    column->addLayout(columns);
    column->addStretch(1);
    buildFooter();

    connect(m_backButton, &QPushButton::clicked, this, [this] {
        if (m_team)
            Q_EMIT stageRequested(m_team->teamId(), 2);
        else
            Q_EMIT libraryRequested();
    });
    connect(&m_shelf, &TemplateShelf::changed, this, &TemplatesPage::refresh);
    const auto dress = [this] {
        m_footer->setMinimumHeight(Look::instance()->scaled(56));
        arrange();
    };
    connect(Look::instance(), &Look::changed, this, dress);
    dress();
    showFor(nullptr);
}

QString TemplatesPage::fills(const TeamTemplate &one)
{
    QStringList parts;
    if (!one.prompts.isEmpty())
        parts << tr("%n question(s)", nullptr, int(one.prompts.size()));
    if (!one.groundRules.isEmpty())
        parts << tr("%n ground rule(s)", nullptr, int(one.groundRules.size()));
    if (one.marks.size() > 1)
        parts << tr("marks at %1 and %2").arg(one.marks[0]).arg(one.marks[1]);
    if (!one.soakPrompts.isEmpty())
        parts << tr("%n for the soak", nullptr, int(one.soakPrompts.size()));
    return parts.isEmpty() ? tr("Nothing yet") : parts.replaceInStrings(u" "_s, QString(QChar::Nbsp)).join(u" · "_s); // lines break between them
}

QWidget *TemplatesPage::buildList()
{
    m_listBox = new QWidget(m_contents);
    auto *column = new QVBoxLayout(m_listBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_list = new RowList(m_listBox);
    m_list->setObjectName(u"templateList"_s);
    m_list->setRows(
        [this](const QString &id) {
            auto *row = new ChoiceRow;
            connect(row, &QAbstractButton::clicked, this, [this, id] { showTemplate(id); });
            return row;
        },
        [this](QWidget *row, const QString &id) {
            if (const TeamTemplate *one = m_shelf.find(id))
                static_cast<ChoiceRow *>(row)->setWords(one->name, fills(*one), id == m_id);
        });
    column->addWidget(m_list);
    auto *add = new KeycapButton(tr("New template"), {}, m_listBox);
    add->setObjectName(u"newTemplateButton"_s);
    add->setIconName(u"plus"_s);
    add->setControlSize(u"compact"_s);
    m_newButton = add;
    column->addWidget(m_newButton, 0, Qt::AlignLeading);
    connect(m_newButton, &QPushButton::clicked, this, [this] {
        settle();
        TeamTemplate copy = m_shelf.find(m_id) ? *m_shelf.find(m_id) : TeamTemplate();
        copy.eventKinds.clear();
        copy.explanation.clear();
        for (TeamPrompt &prompt : copy.prompts)
            prompt.id = u"own."_s + newRev();
        copy.name = tr("Copy of %1").arg(copy.name);
        addNew(copy);
    });
    return m_listBox;
}

SavedField *TemplatesPage::lines(QVBoxLayout *column, const QString &title, const QString &name, QStringList TeamTemplate::*member)
{
    column->addSpacing(16);
    column->addWidget(caption(title, this));
    column->addSpacing(4);
    auto *edit = new GrowingEdit(this);
    edit->setObjectName(name);
    edit->setMinimumLines(2);
    edit->setAccessibleName(tr("%1, one on each line").arg(title));
    edit->setPlaceholderText(tr("Those that the app brings"));
    column->addWidget(edit);
    return new SavedField(edit, [this, member](const QString &text) {
        change([&](TeamTemplate &one) { one.*member = linesOf(text); });
    });
}

QWidget *TemplatesPage::buildEditor()
{
    auto *card = new Card(m_contents);
    card->setObjectName(u"templateCard"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    m_title = new TextLabel({}, Type::Section, Token::Ink, card);
    m_title->setWordWrap(true);
    m_state = new TextLabel({}, Type::Meta, Token::Ink3, card);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    column->addLayout(head);
    column->addSpacing(12);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_nameEdit = new QLineEdit(card);
    m_nameEdit->setObjectName(u"templateNameEdit"_s);
    m_nameEdit->setAccessibleName(tr("Name of the template"));
    m_nameEdit->setProperty("controlSize", u"compact"_s);
    m_whenEdit = new GrowingEdit(card);
    m_whenEdit->setObjectName(u"templateWhenEdit"_s);
    m_whenEdit->setAccessibleName(tr("When it is of use"));
    m_whenEdit->setPlaceholderText(tr("When it is of use, in a sentence"));
    m_kindCombo = new QComboBox(card);
    m_kindCombo->setObjectName(u"templateKindCombo"_s);
    m_kindCombo->setAccessibleName(tr("Taken by itself for"));
    m_kindCombo->setProperty("controlSize", u"compact"_s);
    m_kindCombo->addItem(tr("Only when somebody chooses it"));
    for (int kind = 0; kind < enumCount<EventKind>; ++kind)
        m_kindCombo->addItem(tr("An event that is: %1").arg(eventKindLabel(EventKind(kind))));
    int row = 0;
    const auto put = [&](const QString &label, QWidget *field) {
        auto *name = new TextLabel(label, Type::Supporting, Token::Ink2, card);
        name->setMinimumHeight(Look::instance()->scaled(32));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(field, row++, 1);
    };
    put(tr("Name"), m_nameEdit);
    put(tr("When"), m_whenEdit);
    put(tr("Taken for"), m_kindCombo);
    column->addLayout(grid);
    m_nameField = new SavedField(m_nameEdit, [this](const QString &text) {
        change([&](TeamTemplate &one) { one.name = text.simplified(); });
    });
    m_whenField = new SavedField(m_whenEdit, [this](const QString &text) {
        change([&](TeamTemplate &one) { one.explanation = text.trimmed(); });
    });
    connect(m_kindCombo, &QComboBox::activated, this, [this](int index) {
        change([index](TeamTemplate &one) {
            one.eventKinds.clear();
            if (index > 0)
                one.eventKinds << EventKind(index - 1);
        });
    });

    column->addSpacing(16);
    column->addWidget(caption(tr("Questions"), card));
    auto *instead = new TextLabel(tr("One on each line. They take the place of the few on the facilitator’s panel; all others stay one click away."),
                                  Type::Supporting, Token::Ink2, card);
    instead->setWordWrap(true);
    column->addWidget(instead);
    column->addSpacing(8);
    m_questions = new QuestionLines(card);
    column->addWidget(m_questions);
    connect(m_questions, &QuestionLines::edited, this, [this](const QList<TeamPrompt> &prompts) {
        change([&](TeamTemplate &one) { one.prompts = prompts; });
    });
    m_rulesField = lines(column, tr("Ground rules"), u"templateRulesEdit"_s, &TeamTemplate::groundRules);
    column->addSpacing(16);
    column->addWidget(caption(tr("Marks of the timer"), card));
    column->addSpacing(4);
    m_marks = new MarksEdit(card);
    column->addWidget(m_marks);
    connect(m_marks, &MarksEdit::edited, this, [this](const QList<int> &marks) {
        change([&](TeamTemplate &one) { one.marks = marks; });
    });
    m_soakField = lines(column, tr("Questions for the soak"), u"templateSoakEdit"_s, &TeamTemplate::soakPrompts);
    return card;
}

void TemplatesPage::buildFooter()
{
    m_footer = new QWidget(this);
    m_footer->setObjectName(u"templatesFooter"_s);
    m_footer->setProperty("surface", u"footer"_s);
    m_footer->setAttribute(Qt::WA_StyledBackground);
    m_footerLabel = new TextLabel({}, Type::Supporting, Token::Ink2, m_footer);
    m_footerLabel->setWordWrap(true);
    m_takeOutButton = new QPushButton(m_footer);
    m_takeOutButton->setObjectName(u"takeOutTemplateButton"_s);
    m_takeOutButton->setProperty("look", u"quiet"_s);
    m_useButton = new QPushButton(tr("Use this template"), m_footer);
    m_useButton->setObjectName(u"useTemplateButton"_s);
    m_useButton->setProperty("look", u"primary"_s);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(32, 10, 32, 10);
    row->setSpacing(12);
    row->addWidget(m_footerLabel, 1);
    row->addWidget(m_takeOutButton);
    row->addWidget(m_useButton);
    layout()->addWidget(m_footer);
    connect(m_takeOutButton, &QPushButton::clicked, this, &TemplatesPage::askToTakeOut);
    connect(m_useButton, &QPushButton::clicked, this, [this] {
        settle();
        const TeamTemplate *one = m_shelf.find(m_id);
        if (one && m_team)
            Q_EMIT chosen(m_team->teamId(), *one);
    });
}

QList<QWidget *> TemplatesPage::regions() { return {m_listBox, m_questions->parentWidget(), m_footer}; }

void TemplatesPage::arrive()
{
    arrange();
    if (QWidget *row = m_list->row(m_id); row && !m_nameEdit->hasFocus())
        row->setFocus(Qt::OtherFocusReason);
}

void TemplatesPage::settle()
{
    for (SavedField *field : {m_nameField, m_whenField, m_rulesField, m_soakField})
        field->settle();
    m_questions->settle();
}

void TemplatesPage::showFor(TeamDocument *team)
{
    m_team = team;
    m_backButton->setText(team ? tr("Prepare") : tr("Library"));
    QString id = m_id;
    if (team) {
        const TeamTemplate *fits = templateFor(m_shelf.all(), team->event().kind);
        id = fits ? fits->id : QString();
    }
    if (!m_shelf.find(id) && !m_shelf.all().isEmpty())
        id = m_shelf.all().first().id;
    showTemplate(id);
}

void TemplatesPage::addNew(const TeamTemplate &made)
{
    TeamTemplate one = made;
    one.id = u"own."_s + newRev();
    const QString name = one.name.trimmed().isEmpty() ? tr("New template") : one.name.trimmed();
    one.name = name;
    for (int number = 2; !templateWants(one, m_shelf.all()).isEmpty() && number < 100; ++number)
        one.name = tr("%1 (%2)", "the name of a template, and a number that makes it unlike others").arg(name).arg(number);
    if (const QString wrong = m_shelf.put(one); !wrong.isEmpty()) {
        Q_EMIT refused(wrong);
        return;
    }
    showTemplate(one.id);
    m_nameEdit->setFocus(Qt::OtherFocusReason);
    m_nameEdit->selectAll();
}

void TemplatesPage::refresh()
{
    QStringList ids;
    for (const TeamTemplate &one : m_shelf.all())
        ids << one.id;
    if (!ids.contains(m_id))
        m_id = ids.value(0);
    m_list->showIds(ids);
    showEditor();
}

void TemplatesPage::showTemplate(const QString &id)
{
    settle();
    m_id = id;
    m_unnamed.clear();
    refresh();
}

void TemplatesPage::showEditor()
{
    const TeamTemplate *one = m_shelf.find(m_id);
    if (!one)
        return;
    m_title->setText(one->name);
    m_state->setText(!m_shelf.isBuiltIn(m_id) ? tr("your own") : m_shelf.isAsItCame(m_id) ? tr("came with the app") : tr("changed by you"));
    m_nameField->offer(one->name);
    m_whenField->offer(one->explanation);
    m_kindCombo->setCurrentIndex(one->eventKinds.isEmpty() ? 0 : int(one->eventKinds.first()) + 1);
    m_questions->setPrompts(one->prompts);
    m_rulesField->offer(one->groundRules.join(u'\n'));
    m_marks->setMarks(one->marks);
    m_soakField->offer(one->soakPrompts.join(u'\n'));
    showFooter();
}

void TemplatesPage::showFooter()
{
    const bool builtIn = m_shelf.isBuiltIn(m_id);
    m_takeOutButton->setText(builtIn ? tr("Put back as it came") : tr("Take out"));
    m_takeOutButton->setVisible(!m_shelf.isAsItCame(m_id));
    m_useButton->setVisible(m_team);
    m_footerLabel->setText(!m_unnamed.isEmpty() ? m_unnamed
                           : m_team             ? tr("Using it replaces this Learning Team’s questions, ground rules, marks and soak questions. One undo "
                                                     "brings them back.")
                                                : tr("Changes are kept as you write."));
}

void TemplatesPage::change(const std::function<void(TeamTemplate &)> &how)
{
    const TeamTemplate *now = m_shelf.find(m_id);
    if (!now)
        return;
    TeamTemplate changed = *now;
    how(changed);
    m_unnamed = m_shelf.put(changed);
    showFooter();
}

void TemplatesPage::askToTakeOut()
{
    settle();
    const TeamTemplate *one = m_shelf.find(m_id);
    if (!one)
        return;
    const bool builtIn = m_shelf.isBuiltIn(m_id);
    const QString question = builtIn ? tr("Put “%1” back as it came?").arg(one->name) : tr("Take out “%1”?").arg(one->name),
                  about = tr("What you have written in it goes. Learning Teams that started from it keep what they have.");
    askToConfirm(this,
                 {u"takeOutTemplate"_s, m_takeOutButton->text(), question, about, builtIn ? tr("Put back") : tr("Take out"), tr("Keep")},
                 [this, id = m_id] {
                     if (const QString wrong = m_shelf.takeOut(id); !wrong.isEmpty())
                         Q_EMIT refused(wrong);
                 });
}

void TemplatesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void TemplatesPage::arrange()
{
    // Always beside each other: what is chosen in the list is seen at once, with large text too.
    m_listBox->setFixedWidth(std::min(Look::instance()->scaled(listWidth), width() * 2 / 5));
}

} // namespace sharpend
