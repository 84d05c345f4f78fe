// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/CodesignList.h"

#include "gui/prepare/GroundRulesEditor.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CodesignList)
};

struct Question {
    CodesignAnswer Codesign::*member;
    const char *key, *question, *hint, *inSentence;
};

constexpr Question questions[]{
    {&Codesign::room, "room", QT_TRANSLATE_NOOP("CodesignList", "Who is in the room?"),
     QT_TRANSLATE_NOOP("CodesignList", "Who comes, by job label"), QT_TRANSLATE_NOOP("CodesignList", "who is in the room")},
    {&Codesign::whenAndWhere, "whenAndWhere", QT_TRANSLATE_NOOP("CodesignList", "When and where?"),
     QT_TRANSLATE_NOOP("CodesignList", "Two times, a neutral room, and who covers"),
     QT_TRANSLATE_NOOP("CodesignList", "when and where")},
    {&Codesign::groundRules, "groundRules", QT_TRANSLATE_NOOP("CodesignList", "What ground rules?"),
     QT_TRANSLATE_NOOP("CodesignList", "No ground rules yet"), QT_TRANSLATE_NOOP("CodesignList", "ground rules")},
    {&Codesign::data, "data", QT_TRANSLATE_NOOP("CodesignList", "What data would help?"),
     QT_TRANSLATE_NOOP("CodesignList", "What to look at together, with nobody in it who could be told"),
     QT_TRANSLATE_NOOP("CodesignList", "what data would help")},
    {&Codesign::audience, "audience", QT_TRANSLATE_NOOP("CodesignList", "Who will hear the findings?"),
     QT_TRANSLATE_NOOP("CodesignList", "Who hears first, and who after them"),
     QT_TRANSLATE_NOOP("CodesignList", "who will hear the findings")}};

} // namespace

CodesignRow::CodesignRow(const QString &name, const QString &question, const QString &hint, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_question(question)
    , m_hint(hint)
    , m_tick(new QCheckBox(this))
    , m_answer(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_expandButton(new KeycapButton(this))
    , m_editor(editor)
{
    auto *title = new TextLabel(question, Type::Body, Token::Ink, this);
    title->setWeight(600);
    title->setWordWrap(true);
    m_tick->setObjectName(name + u"Tick"_s);
    m_tick->setAccessibleName(tr("Agreed: %1").arg(question));
    m_answer->setWordWrap(true);
    m_expandButton->setObjectName(name + u"ExpandButton"_s);
    m_expandButton->setLook(u"tool"_s);
    m_expandButton->setControlSize(u"compact"_s);
    if (!m_editor) {
        m_edit = new GrowingEdit(this);
        m_edit->setObjectName(name + u"Edit"_s);
        m_edit->setAccessibleName(question);
        m_edit->setPlaceholderText(hint);
        m_field = new SavedField(m_edit, [this](const QString &text) { Q_EMIT answered(text); });
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { showAnswer(m_edit->toPlainText()); });
        m_editor = m_edit;
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 5, 12, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_tick, 0, 0);
    grid->addWidget(title, 0, 1);
    grid->addWidget(m_expandButton, 0, 2);
    grid->addWidget(m_answer, 1, 1);
    if (m_edit)
        grid->addWidget(m_editor, 2, 1, 1, 2);
    else
        grid->addWidget(m_editor, 2, 0, 1, 3); // it keeps clear of the tick itself
    grid->setColumnStretch(1, 1);
    connect(m_tick, &QCheckBox::clicked, this, &CodesignRow::agreed);
    connect(m_expandButton, &QPushButton::clicked, this, [this] {
        setExpanded(!m_expanded);
        if (m_expanded && m_edit)
            m_edit->setFocus(Qt::TabFocusReason);
    });
    showAnswer({});
    setExpanded(false);
}

void CodesignRow::setAnswer(const CodesignAnswer &answer)
{
    m_tick->setChecked(answer.agreed);
    if (m_field) {
        m_field->offer(answer.answer);
        showAnswer(m_edit->toPlainText());
    }
}

void CodesignRow::setSummary(const QString &summary) { showAnswer(summary); }

void CodesignRow::showAnswer(const QString &answer)
{
    const bool empty = answer.trimmed().isEmpty();
    m_answer->setText(empty ? m_hint : answer.trimmed());
    m_answer->setToken(empty ? Token::Ink3 : Token::Ink2);
}

void CodesignRow::setExpanded(bool expanded)
{
    m_expanded = expanded;
    m_editor->setVisible(expanded);
    m_answer->setVisible(!expanded);
    m_expandButton->setIconName(expanded ? u"chevron-up"_s : u"chevron-down"_s);
    m_expandButton->setAccessibleName(expanded ? tr("Fold: %1").arg(m_question) : tr("Edit: %1").arg(m_question));
    m_expandButton->setToolTip(expanded ? tr("Fold") : tr("Edit"));
}

void CodesignRow::settle()
{
    if (m_field)
        m_field->settle();
}

CodesignList::CodesignList(QWidget *parent)
    : Card(parent)
    , m_rules(new GroundRulesEditor(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    for (const Question &each : questions) {
        if (!m_rows.isEmpty()) {
            column->addWidget(makeDivider(this));
        }
        const bool rules = each.member == &Codesign::groundRules;
        auto *row = new CodesignRow(QLatin1String(each.key), Words::tr(each.question), Words::tr(each.hint),
                                    rules ? m_rules : nullptr, this);
        column->addWidget(row);
        m_rows << row;
        connect(row, &CodesignRow::answered, this,
                [this, each](const QString &answer) { Q_EMIT answered(each.member, each.key, answer); });
        connect(row, &CodesignRow::agreed, this, [this, each](bool agree) { Q_EMIT agreed(each.member, agree); });
    }
    connect(m_rules, &GroundRulesEditor::edited, this, &CodesignList::rulesEdited);
    connect(m_rules, &GroundRulesEditor::agreed, this, [this] { Q_EMIT agreed(&Codesign::groundRules, true); });
}

void CodesignList::setTeam(const LearningTeam &team)
{
    int firstOpen = -1;
    for (int i = 0; i < m_rows.size(); ++i) {
        const CodesignAnswer &answer = team.codesign.*questions[i].member;
        m_rows[i]->setAnswer(answer);
        if (!answer.agreed && firstOpen < 0)
            firstOpen = i;
        if (questions[i].member == &Codesign::groundRules) {
            m_rules->setRules(team.socialContract, answer.agreed);
            m_rows[i]->setSummary(team.socialContract.join(u'\n'));
        }
    }
    if (!m_unfolded && firstOpen >= 0)
        m_rows[firstOpen]->setExpanded(true);
    m_unfolded = true;
}

void CodesignList::settle()
{
    for (CodesignRow *row : std::as_const(m_rows))
        row->settle();
    m_rules->settle();
}

QStringList CodesignList::leftToAgree(const Codesign &codesign)
{
    QStringList left;
    for (const Question &each : questions) {
        if (!(codesign.*each.member).agreed)
            left << Words::tr(each.inSentence);
    }
    return left;
}

} // namespace sharpend
