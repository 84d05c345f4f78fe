// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/patterns/PatternBlock.h"

#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/SavedField.h"
#include "gui/widgets/TextLabel.h"
#include "operations/PatternOperations.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sharpend {

PatternBlock::PatternBlock(const QString &patternId, QWidget *parent)
    : QWidget(parent)
    , m_id(patternId)
    , m_nameEdit(new QLineEdit(this))
    , m_sentenceEdit(new QLineEdit(this))
    , m_themes(new QVBoxLayout)
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(u"patternBlock"_s);
    m_nameEdit->setObjectName(u"patternNameEdit"_s);
    m_nameEdit->setAccessibleName(tr("Name of the pattern"));
    m_sentenceEdit->setObjectName(u"patternSentenceEdit"_s);
    m_sentenceEdit->setPlaceholderText(tr("In a sentence: what is it about the work?"));
    for (QLineEdit *edit : {m_nameEdit, m_sentenceEdit})
        edit->setProperty("controlSize", u"compact"_s);
    m_name = new SavedField(m_nameEdit, [this](const QString &text) { Q_EMIT wanted(renamePattern(m_id, {m_name->from(), text})); });
    m_sentence = new SavedField(m_sentenceEdit, [this](const QString &text) {
        Q_EMIT wanted(describePattern(m_id, {m_sentence->from(), text}));
    });
    m_remove->setObjectName(u"removePatternButton"_s);
    m_remove->setProperty("look", u"link"_s);
    m_remove->setCursor(Qt::PointingHandCursor);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT wanted(removePattern(m_id)); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_nameEdit, 1);
    head->addWidget(m_remove);
    column->addLayout(head);
    column->addWidget(m_sentenceEdit);
    m_themes->setSpacing(0);
    column->addLayout(m_themes);
}

void PatternBlock::setPattern(const PatternRow &row)
{
    m_name->offer(row.pattern.name);
    m_sentence->offer(row.pattern.sentence);
    m_sentenceEdit->setAccessibleName(tr("What “%1” is about, in a sentence").arg(row.pattern.name));
    m_remove->setAccessibleName(tr("Remove the pattern “%1”").arg(row.pattern.name));
    showThemes(row.pattern.name, row.themes);
}

void PatternBlock::showThemes(const QString &name, const QList<ThemeOfTeam> &themes)
{
    QStringList shown{name};
    for (const ThemeOfTeam &one : themes)
        shown << one.theme.id + u'\n' + one.theme.title + u'\n' + one.teamTitle;
    if (shown == m_shown)
        return; // a button under the keyboard stays
    m_shown = shown;
    const QWidget *focused = QApplication::focusWidget();
    if (focused && focused->objectName() == "takeOutButton"_L1 && isAncestorOf(focused))
        m_nameEdit->setFocus(Qt::OtherFocusReason); // the keyboard stays with the pattern
    emptyLayout(m_themes);
    for (const ThemeOfTeam &one : themes) {
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        const QString said = one.theme.title == name ? one.teamTitle : tr("%1 · %2").arg(one.theme.title, one.teamTitle);
        auto *words = new TextLabel(said, Type::Supporting, Token::Ink2, row);
        words->setWordWrap(true);
        line->addWidget(words, 1);
        auto *out = new QPushButton(tr("Take out"), row);
        out->setObjectName(u"takeOutButton"_s);
        out->setProperty("look", u"link"_s);
        out->setCursor(Qt::PointingHandCursor);
        out->setAccessibleName(tr("Take “%1” of %2 out of the pattern").arg(one.theme.title, one.teamTitle));
        connect(out, &QPushButton::clicked, this, [this, id = one.theme.id] { Q_EMIT wanted(takeOutOfPattern(m_id, id)); });
        line->addWidget(out);
        m_themes->addWidget(row);
    }
}

void PatternBlock::settle()
{
    m_name->settle();
    m_sentence->settle();
}

void PatternBlock::writeName()
{
    m_nameEdit->setFocus(Qt::OtherFocusReason);
    m_nameEdit->selectAll();
}

} // namespace sharpend
