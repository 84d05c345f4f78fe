// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Templates.h"
#include "gui/shell/Page.h"

#include <QPointer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class MarksEdit;
class QuestionLines;
class RowList;
class SavedField;
class TeamDocument;
class TemplateShelf;
class TextLabel;

/// What Learning Teams start from: the templates with what each fills, to choose, to change and to add to.
class TemplatesPage : public Page
{
    Q_OBJECT
public:
    explicit TemplatesPage(TemplateShelf &shelf, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("templates"); }
    /// No step belongs here: templates are a file, and no event comes back by a key that was meant for them.
    QString undoScope() const override { return QStringLiteral("templates"); }
    QList<QWidget *> regions() override;
    void arrive() override;
    void settle() override;
    /// Shows the templates, for \a team to start from one; null for none in particular.
    void showFor(TeamDocument *team);
    /// Shows \a made, which becomes one of the organisation's own, and puts the caret in its name.
    void addNew(const TeamTemplate &made);

Q_SIGNALS:
    /// \a team is to start from \a chosen.
    void chosen(const QString &teamId, const sharpend::TeamTemplate &chosen);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// "9 questions · 8 ground rules · marks at 60 and 90 · 4 for the soak"
    static QString fills(const TeamTemplate &one);
    QWidget *buildList();
    QWidget *buildEditor();
    void buildFooter();
    SavedField *lines(QVBoxLayout *column, const QString &title, const QString &name, QStringList TeamTemplate::*member);
    void refresh();
    void showTemplate(const QString &id);
    void showEditor();
    void showFooter();
    void change(const std::function<void(TeamTemplate &)> &how);
    void askToTakeOut();
    void arrange();

    TemplateShelf &m_shelf;
    QPointer<TeamDocument> m_team;
    QString m_id;
    QString m_unnamed; ///< of a template that cannot be kept yet: what it wants
    QWidget *m_contents, *m_listBox, *m_footer;
    RowList *m_list;
    TextLabel *m_title, *m_state, *m_footerLabel;
    QPushButton *m_backButton, *m_newButton, *m_takeOutButton, *m_useButton;
    QLineEdit *m_nameEdit;
    GrowingEdit *m_whenEdit;
    QComboBox *m_kindCombo;
    QuestionLines *m_questions;
    MarksEdit *m_marks;
    SavedField *m_nameField, *m_whenField, *m_rulesField, *m_soakField;
};

} // namespace sharpend
