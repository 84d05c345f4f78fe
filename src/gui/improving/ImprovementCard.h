// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/improving/ImprovementDetails.h"
#include "gui/widgets/Card.h"

#include <functional>

class QComboBox;

namespace sharpend {

class KeycapButton;
class SavedField;
class StrengthMark;
class TextLabel;
class WordsInPlace;

/// One improvement: its wording, where it came from, its aim and strength, and who will champion it. On one that is
/// aimed at a person it asks a question, and never refuses.
class ImprovementCard : public Card
{
    Q_OBJECT
public:
    ImprovementCard(TeamDocument &document, const QString &actionId, QWidget *parent);

    QString actionId() const { return m_actionId; }
    /// \a place among the \a count improvements.
    void refresh(qsizetype place, qsizetype count);
    /// The caret goes into the wording.
    void editWording();
    void settle();

Q_SIGNALS:
    /// More of it is on the screen now than before.
    void unfolded();
    void edited(const QString &actionId, const char *field, const std::function<void(sharpend::Action &)> &change);
    /// Other words than \a from, which \a field said when the editing began.
    void reworded(const QString &actionId, sharpend::ActionText member, const char *field, const QString &words, const QString &from);
    void moveRequested(const QString &actionId, int by);
    void removeRequested(const QString &actionId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void openMenu();
    void openStrength();
    void unfold(bool open);
    QString origin(const Action &action) const;
    void showChampions();

    TeamDocument &m_document;
    QString m_actionId;
    qsizetype m_place = 0, m_count = 0;
    WordsInPlace *m_words;
    TextLabel *m_origin;
    StrengthMark *m_mark;
    KeycapButton *m_menuButton, *m_strengthButton, *m_moreButton;
    QComboBox *m_champion;
    SavedField *m_championField;
    QWidget *m_question;
    ImprovementDetails *m_details;
};

} // namespace sharpend
