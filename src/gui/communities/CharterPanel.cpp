// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/CharterPanel.h"

#include "gui/look/Look.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/GrowingEdit.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"
#include "operations/CommunityOperations.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int questionWidth = 208;

/// The rules as one reads them: "Peers, not judges. Doubt is welcome."
QString sentencesOf(const QStringList &rules)
{
    QStringList sentences;
    for (const QString &rule : rules)
        sentences << (rule.endsWith(u'.') || rule.endsWith(u'?') ? rule : rule + u'.');
    return sentences.join(u' ');
}

QString answerOf(const Charter &charter, const CharterQuestion &question)
{
    return question.answer ? charter.*question.answer : sentencesOf(charter.groundRules);
}

} // namespace

CharterPanel::CharterPanel(QWidget *parent)
    : QWidget(parent)
    , m_editButton(new QPushButton(this))
    , m_agreeButton(new QPushButton(tr("Agree this version"), this))
    , m_earlierButton(new QPushButton(this))
    , m_agreed(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_earlier(new QVBoxLayout)
{
    setObjectName(u"charterPanel"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    auto *title = new TextLabel(tr("How this community works"), Type::Section, Token::Ink, this);
    title->setWordWrap(true);
    head->addWidget(title, 1);
    head->addWidget(m_editButton);
    column->addLayout(head);
    column->addSpacing(6);
    column->addWidget(makeDivider(this));
    for (const CharterQuestion &question : charterQuestions())
        addRow(question, column);
    column->addSpacing(12);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    m_agreed->setObjectName(u"charterVersionLabel"_s);
    m_agreed->setWordWrap(true);
    foot->addWidget(m_agreed, 1);
    foot->addWidget(m_earlierButton);
    foot->addWidget(m_agreeButton);
    column->addLayout(foot);
    m_earlier->setSpacing(4);
    column->addLayout(m_earlier);
    for (QPushButton *link : {m_editButton, m_earlierButton}) {
        link->setProperty("look", u"link"_s);
        link->setCursor(Qt::PointingHandCursor);
    }
    m_editButton->setObjectName(u"editCharterButton"_s);
    m_earlierButton->setObjectName(u"earlierChartersButton"_s);
    m_agreeButton->setObjectName(u"agreeCharterButton"_s);
    m_agreeButton->setProperty("controlSize", u"compact"_s);
    connect(m_editButton, &QPushButton::clicked, this, [this] { edit(!m_editing); });
    connect(m_agreeButton, &QPushButton::clicked, this, [this] {
        settle();
        Q_EMIT wanted(agreeCharter(m_view.community.id, QDate::currentDate()));
    });
    connect(m_earlierButton, &QPushButton::clicked, this, [this] {
        m_showsEarlier = !m_showsEarlier;
        showVersions();
    });
    connect(Look::instance(), &Look::changed, this, &CharterPanel::arrange);
    edit(false);
}

void CharterPanel::addRow(const CharterQuestion &question, QVBoxLayout *column)
{
    Row row{new TextLabel(question.question, Type::Supporting, Token::Ink2, this), new TextLabel({}, Type::Body, Token::Ink, this),
            new GrowingEdit(this), nullptr};
    row.question->setWordWrap(true);
    row.answer->setWordWrap(true);
    row.answer->setObjectName(QLatin1String(question.key) + u"Answer"_s);
    row.edit->setObjectName(QLatin1String(question.key) + u"Edit"_s);
    row.edit->setAccessibleName(question.question);
    row.edit->setPlaceholderText(question.hint);
    const qsizetype index = m_rows.size();
    const QString path = u"charter/"_s + QLatin1String(question.key);
    row.field = new SavedField(row.edit, [this, index, path, rules = !question.answer](const QString &text) {
        const Rewording words{m_rows[index].field->from(), text};
        Q_EMIT wanted(rules ? editCommunityRules(m_view.community.id, words) : editCommunity(m_view.community.id, path, words));
    });
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 9, 0, 9);
    line->setSpacing(0);
    line->addWidget(row.question, 0, Qt::AlignTop);
    auto *answer = new QVBoxLayout;
    answer->addWidget(row.answer);
    answer->addWidget(row.edit);
    line->addLayout(answer, 1);
    if (!m_rows.isEmpty())
        column->addWidget(makeDivider(this));
    column->addLayout(line);
    m_rows.append(row);
}

void CharterPanel::edit(bool open)
{
    if (!open)
        settle();
    m_editing = open;
    m_editButton->setText(open ? tr("Done") : tr("Edit together"));
    for (const Row &row : std::as_const(m_rows)) {
        row.edit->setVisible(open);
        row.answer->setVisible(!open);
    }
    if (open)
        m_rows.first().edit->setFocus(Qt::TabFocusReason);
}

void CharterPanel::showCommunity(const CommunityView &view)
{
    if (view.community.id != m_view.community.id) {
        edit(false); // what is typed belongs to the other one
        m_showsEarlier = false;
    }
    m_view = view;
    const Charter &charter = view.community.charter;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const CharterQuestion &question = charterQuestions()[i];
        const QString answer = answerOf(charter, question);
        m_rows[i].answer->setText(answer.isEmpty() ? tr("Not agreed yet") : answer);
        m_rows[i].answer->setToken(answer.isEmpty() ? Token::Ink3 : Token::Ink);
        m_rows[i].field->offer(question.answer ? answer : charter.groundRules.join(u'\n'));
    }
    showVersions();
}

void CharterPanel::showVersions()
{
    const QList<CharterVersion> &versions = m_view.community.charterVersions;
    const bool agreed = isAgreed(m_view.community), any = !isEmpty(m_view.community.charter);
    QString words;
    if (!versions.isEmpty()) {
        const QString day = communityDay(versions.last().on);
        words = agreed ? tr("Version %1, agreed on %2.").arg(versions.size()).arg(day)
                       : tr("Changed since version %1 was agreed on %2.").arg(versions.size()).arg(day);
    } else if (any) {
        words = tr("Not agreed yet. Read it out, and agree it together.");
    }
    m_agreed->setText(words);
    m_agreed->setVisible(!words.isEmpty());
    m_agreeButton->setVisible(any && !agreed);
    const qsizetype earlier = agreed ? versions.size() - 1 : versions.size();
    m_earlierButton->setVisible(earlier > 0);
    m_earlierButton->setText(m_showsEarlier ? tr("Hide earlier versions") : tr("Earlier versions"));
    emptyLayout(m_earlier);
    for (qsizetype i = earlier - 1; m_showsEarlier && i >= 0; --i) {
        m_earlier->addSpacing(12);
        auto *title = new TextLabel(tr("Version %1, %2").arg(i + 1).arg(communityDay(versions[i].on)), Type::Supporting, Token::Ink, this);
        title->setWeight(600);
        m_earlier->addWidget(title);
        for (const CharterQuestion &question : charterQuestions()) {
            const QString answer = answerOf(versions[i].charter, question);
            if (answer.isEmpty())
                continue;
            auto *line = new TextLabel(tr("%1 %2", "a question and its answer").arg(question.question, answer), Type::Supporting,
                                       Token::Ink2, this);
            line->setWordWrap(true);
            m_earlier->addWidget(line);
        }
    }
}

void CharterPanel::settle()
{
    for (const Row &row : std::as_const(m_rows))
        row.field->settle();
}

void CharterPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CharterPanel::arrange()
{
    for (const Row &row : std::as_const(m_rows))
        row.question->setFixedWidth(std::min(Look::instance()->scaled(questionWidth), width() * 2 / 5));
}

} // namespace sharpend
