// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/patterns/NamingCard.h"

#include "gui/patterns/LooseThemeRow.h"
#include "gui/patterns/PatternBlock.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/RowList.h"
#include "gui/widgets/TextLabel.h"
#include "operations/PatternOperations.h"

#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QVBoxLayout *columnIn(QHBoxLayout *row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    row->addLayout(column, 1);
    return column;
}

} // namespace

NamingCard::NamingCard(QWidget *parent)
    : Card(parent)
    , m_patterns(new RowList(this))
    , m_loose(new RowList(this))
    , m_noPatterns(new TextLabel(tr("Nothing has a name yet. Choose “Put into…” beside a theme to name what it is about."),
                                 Type::Supporting, Token::Ink2, this))
    , m_noLoose(new TextLabel(tr("Every theme of a finished Learning Team is in a pattern."), Type::Supporting, Token::Ink2, this))
{
    setObjectName(u"namingCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(0);
    auto *title = new TextLabel(tr("Which themes belong together is for people to say"), Type::Section, Token::Ink, this);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *about = new TextLabel(
        tr("A pattern is what has come up in more than one Learning Team, in a few words. Similar wording is only suggested."),
        Type::Supporting, Token::Ink2, this);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addSpacing(16);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    column->addLayout(columns);
    const auto fill = [&](const QString &head, RowList *list, TextLabel *none) {
        QVBoxLayout *half = columnIn(columns);
        auto *words = new TextLabel(head, Type::Body, Token::Ink, this);
        words->setWeight(600);
        none->setWordWrap(true);
        half->addWidget(words);
        half->addWidget(none);
        half->addWidget(list);
        half->addStretch(1);
    };
    fill(tr("Patterns"), m_patterns, m_noPatterns);
    fill(tr("Themes in no pattern yet"), m_loose, m_noLoose);
    m_patterns->setObjectName(u"patternList"_s);
    m_loose->setObjectName(u"looseThemeList"_s);
    m_patterns->setRows(
        [this](const QString &id) {
            auto *block = new PatternBlock(id);
            connect(block, &PatternBlock::wanted, this, &NamingCard::wanted);
            return block;
        },
        [this](QWidget *row, const QString &id) {
            if (const PatternRow *pattern = patternRow(id))
                static_cast<PatternBlock *>(row)->setPattern(*pattern);
        });
    m_loose->setRows(
        [this](const QString &id) {
            auto *row = new LooseThemeRow;
            connect(row->menu(), &QMenu::aboutToShow, this, [this, row, id] { offer(row, id); });
            return row;
        },
        [this](QWidget *row, const QString &id) {
            if (const ThemeOfTeam *theme = looseTheme(id))
                static_cast<LooseThemeRow *>(row)->setTheme(*theme,
                                                            m_similar.contains(id) ? std::optional(m_similar.value(id)) : std::nullopt);
        });
}

void NamingCard::setPicture(const PatternsPicture &picture)
{
    m_picture = picture;
    m_similar = similarWordings(picture);
    QList<PatternRow> rows = picture.patterns + picture.idle;
    // By name at first, and what is new on top: a list to work in keeps its order while names are written and themes go in and out.
    std::sort(rows.begin(), rows.end(), [this](const PatternRow &a, const PatternRow &b) {
        const auto place = m_order.indexOf(a.pattern.id), other = m_order.indexOf(b.pattern.id);
        if (place != other)
            return place < other;
        const int order = a.pattern.name.localeAwareCompare(b.pattern.name);
        return order != 0 ? order < 0 : a.pattern.id < b.pattern.id;
    });
    QStringList ids, themes;
    for (const PatternRow &row : std::as_const(rows))
        ids << row.pattern.id;
    m_order = ids;
    for (const ThemeOfTeam &theme : picture.loose)
        themes << theme.theme.id;
    m_patterns->showIds(ids);
    m_loose->showIds(themes);
    m_patterns->setVisible(!ids.isEmpty());
    m_noPatterns->setVisible(ids.isEmpty());
    m_loose->setVisible(!themes.isEmpty());
    m_noLoose->setVisible(themes.isEmpty());
    if (auto *block = static_cast<PatternBlock *>(m_patterns->row(m_named))) {
        m_named.clear();
        block->writeName();
    }
}

void NamingCard::settle()
{
    for (PatternBlock *block : m_patterns->findChildren<PatternBlock *>())
        block->settle();
}

const PatternRow *NamingCard::patternRow(const QString &id) const
{
    for (const QList<PatternRow> *rows : {&m_picture.patterns, &m_picture.idle}) {
        for (const PatternRow &row : *rows) {
            if (row.pattern.id == id)
                return &row;
        }
    }
    return nullptr;
}

const ThemeOfTeam *NamingCard::looseTheme(const QString &id) const
{
    const auto found
        = std::find_if(m_picture.loose.begin(), m_picture.loose.end(), [&](const ThemeOfTeam &one) { return one.theme.id == id; });
    return found == m_picture.loose.end() ? nullptr : &*found;
}

void NamingCard::offer(LooseThemeRow *row, const QString &themeId)
{
    QMenu *menu = row->menu();
    menu->clear();
    const ThemeOfTeam *theme = looseTheme(themeId);
    if (!theme)
        return;
    const QString title = theme->theme.title;
    if (const SimilarWording similar = m_similar.value(themeId); !similar.themeId.isEmpty()) {
        menu->addAction(tr("A new pattern, with “%1”").arg(inMenu(*menu, similar.title)), this,
                        [this, themeId, title, other = similar.themeId] {
                            nameAfter({themeId, other}, title);
                        });
        menu->addSeparator();
    }
    QStringList ids;
    for (const PatternRow &one : m_picture.patterns + m_picture.idle)
        ids << one.pattern.id;
    for (const QString &id : std::as_const(ids))
        menu->addAction(inMenu(*menu, patternRow(id)->pattern.name), this,
                        [this, id, themeId] { Q_EMIT wanted(putInPattern(id, themeId)); });
    menu->addSeparator();
    menu->addAction(tr("A new pattern"), this, [this, themeId, title] { nameAfter({themeId}, title); });
}

void NamingCard::nameAfter(const QStringList &themeIds, const QString &name)
{
    Pattern pattern;
    pattern.id = newId();
    pattern.name = name;
    pattern.themeIds = themeIds;
    m_named = pattern.id;
    Q_EMIT wanted(namePattern(pattern));
}

} // namespace sharpend
