// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class SavedField;

/// One of the texts of an improvement.
using ActionText = QString Action::*;

/// What an improvement may say besides its wording: the theme it answers, what it changes, a small test, a possible
/// side-effect, how we would know, and by when. None of it is asked for.
class ImprovementDetails : public QWidget
{
    Q_OBJECT
public:
    explicit ImprovementDetails(TeamDocument &document, QWidget *parent);

    void setAction(const Action &action);
    void settle();
    QWidget *firstField() const;

Q_SIGNALS:
    void edited(const char *field, const std::function<void(sharpend::Action &)> &change);
    /// Other words than \a from, which \a field said when the typing began.
    void reworded(sharpend::ActionText member, const char *field, const QString &words, const QString &from);

private:
    void showThemes(const QString &chosen);
    void showScales(const Action &action);
    GrowingEdit *addField(const QString &label, const QString &hint, const QString &name, const char *field, ActionText member);
    void reword(ActionText member, const char *field, const QString &words);

    TeamDocument &m_document;
    QComboBox *m_theme, *m_changes;
    QVBoxLayout *m_scales; ///< what the scales say, where they differ
    QString m_scalesOn;
    QList<std::pair<SavedField *, ActionText>> m_fields;
    QDateEdit *m_due;
    QPushButton *m_dueButton, *m_noDueButton;
    bool m_showing = false;
};

/// A combo box that takes words of one's own and offers some.
QComboBox *makeSuggesting(const QString &name, const QString &objectName, const QString &hint, QWidget *parent);

} // namespace sharpend
