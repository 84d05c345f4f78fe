// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Patterns.h"
#include "gui/widgets/Card.h"

class QVBoxLayout;

namespace sharpend {

class LooseThemeRow;
class RowList;
class TextLabel;
struct Operation;

/// Where people name what has come up in several Learning Teams, and put themes into it. Similar wording is only suggested.
class NamingCard : public Card
{
    Q_OBJECT
public:
    explicit NamingCard(QWidget *parent = nullptr);

    /// Everything there is, whichever Learning Teams the figures look at.
    void setPicture(const PatternsPicture &picture);
    /// Sends on what is being typed.
    void settle();

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);

private:
    void offer(LooseThemeRow *row, const QString &themeId);
    void nameAfter(const QStringList &themeIds, const QString &name);
    const PatternRow *patternRow(const QString &id) const;
    const ThemeOfTeam *looseTheme(const QString &id) const;

    PatternsPicture m_picture;
    QHash<QString, SimilarWording> m_similar; ///< by theme
    QStringList m_order; ///< of the patterns
    QString m_named; ///< a pattern that was just made, whose name is the next thing to write
    RowList *m_patterns, *m_loose;
    TextLabel *m_noPatterns, *m_noLoose;
};

} // namespace sharpend
