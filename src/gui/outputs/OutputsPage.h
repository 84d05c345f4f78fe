// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Wording.h"
#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"

#include <functional>

class QBoxLayout;
class QPushButton;

namespace sharpend {

class Card;
class ExportCard;
class GoodResult;
class NotesChooser;
class OutputsSection;
class ReadBackWindow;
class ReleaseCard;
class ReleasePaper;
class TextLabel;
struct Content;
struct Operation;
struct OutputsLine;

/// *Outputs*: the learning first, the wording, and the release to the Owner.
class OutputsPage : public Page
{
    Q_OBJECT
public:
    OutputsPage(TeamDocument &document, const Content &content, QWidget *parent = nullptr);

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    QString undoScope() const override { return m_document.teamId(); }
    void arrive() override;
    void settle() override;
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    QList<QAction *> menuActions() override;

Q_SIGNALS:
    /// The Owner's window on what would leave now.
    void previewRequested();
    /// The summary as a file with \a suffix: pdf, html, md, outputpack.
    void exportRequested(const QString &suffix);
    /// A release has just left: its pack is to be saved where the Owner gets it.
    void packRequested(const QString &releaseId, bool locked);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    Card *buildPaper();
    QWidget *buildSide();
    void connectSection(StatementSection section);
    void connectImprovements();
    void connectRelease();
    void arrange();
    void refresh();
    void showStatements(const QList<WordingHint> &open, bool readOnly);
    void showImprovements(const QList<WordingHint> &open, bool readOnly);
    void showVersion();
    void linkNotes(StatementSection section, const QString &statementId);
    void takeFromWall();
    void readBack();
    void release();
    void goOnWhenReleased();
    /// \a giveBack is for words that could not be kept: they are given back rather than lost.
    void perform(const Operation &operation, const std::function<void()> &giveBack = {});

    TeamDocument &m_document;
    QWidget *m_contents = nullptr, *m_side = nullptr;
    Card *m_paper = nullptr;
    QBoxLayout *m_columns = nullptr;
    TextLabel *m_version = nullptr;
    OutputsSection *m_sections[3]{};
    OutputsSection *m_improvements = nullptr;
    QPushButton *m_draftButton = nullptr, *m_takeButton = nullptr;
    GoodResult *m_noImprovements = nullptr;
    NotesChooser *m_chooser = nullptr;
    std::function<void(const QStringList &)> m_chosen; ///< what the chooser is open for
    QWidget *m_chooserFrom = nullptr;                  ///< where the keyboard goes when it closes
    ReleaseCard *m_release = nullptr;
    ExportCard *m_exports = nullptr;
    ReleasePaper *m_onPaper;
    ReadBackWindow *m_readBackWindow = nullptr;
    QString m_releasing; ///< the release on its way
};

} // namespace sharpend
