// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/shell/Page.h"
#include "gui/widgets/FocusWatch.h"

#include <QTimer>

#include <memory>

namespace sharpend {

namespace Ui {
class LibraryPage;
}

class AddEventForm;
class Banner;
class CandidateRowModel;
class FirstRun;
class LibraryDocument;
class LibrarySide;
struct DocumentChange;
struct Operation;

/// Where everything starts: Learning Teams under way and events that might be worth one; on first run, what this is.
class LibraryPage : public Page
{
    Q_OBJECT
public:
    explicit LibraryPage(LibraryDocument &document, QWidget *parent = nullptr);
    ~LibraryPage() override;

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    void arrive() override;
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;
    /// Opens the few fields for a new candidate and puts the caret in its title.
    FirstRun *firstRun();
    AddEventForm *form();
    bool isAdding() const;
    void addEvent();

Q_SIGNALS:
    void teamRequested(const QString &teamId);
    void communityRequested(const QString &id);
    /// To the map and the factors, with \a eventId in hand; empty for none in particular.
    void weighRequested(const QString &eventId);
    /// A Learning Team is to be started as \a teamId was.
    void anotherRequested(const QString &teamId);
    void importRequested();
    void sampleRequested();
    void openRequested();
    /// What F1 opens.
    void guideRequested();
    /// Raw walls have been kept for long enough, and somebody wants to decide about them.
    void retentionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectWays();
    void buildRows();
    void follow(const DocumentChange &change);
    void refreshTeams();
    void refreshFrame();
    void refreshRetention();
    void arrange();
    void perform(const Operation &operation);
    QStringList finishedIds(bool away) const;
    void showFocus(QWidget *now);

    LibraryDocument &m_document;
    std::unique_ptr<Ui::LibraryPage> m_ui;
    CandidateRowModel *m_candidates;
    LibrarySide *m_side = nullptr;
    AddEventForm *m_form = nullptr; ///< once somebody has asked for it
    Banner *m_retention = nullptr; ///< once raw walls have been kept for long enough
    FirstRun *m_firstRun = nullptr; ///< once there was nothing to list
    QString m_primaryTeam; ///< whose next step is today
    QTimer m_clock; ///< today becomes yesterday, a pause ends
    bool m_showsFinished = false, m_showsArchived = false;
    std::unique_ptr<FocusWatch> m_watch; ///< the last member, and so the first to go
};

} // namespace sharpend
