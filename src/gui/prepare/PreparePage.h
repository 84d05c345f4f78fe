// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Templates.h"
#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"
#include "store/Operation.h"

#include <memory>

namespace sharpend {

class EarlierCard;
class PaperActions;
class QuestionsCard;
struct Content;

namespace Ui {
class PreparePage;
}

/// Stage 3: the learning focus, what the people in the room agree on, when and where, and the Owner's opening.
class PreparePage : public Page
{
    Q_OBJECT
public:
    PreparePage(TeamDocument &document, const Content &content, QWidget *parent = nullptr);
    ~PreparePage() override;

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    QString undoScope() const override { return m_document.teamId(); }
    void arrive() override;
    void settle() override;
    QList<QWidget *> regions() override;
    QList<QAction *> menuActions() override;

Q_SIGNALS:
    /// The team wants to start from a template, or to hand on \a made as one.
    void templatesRequested();
    void keepTemplateRequested(const sharpend::TeamTemplate &made);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectForm();
    void addPaperCard();
    void addQuestions();
    void refresh();
    void showFooter();
    void arrange();
    void perform(const Operation &operation);

    TeamDocument &m_document;
    std::unique_ptr<Ui::PreparePage> m_ui;
    PaperActions *m_paper;
    EarlierCard *m_earlier;
    QuestionsCard *m_questions;
};

} // namespace sharpend
