// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/importing/ImportReader.h"
#include "gui/shell/Page.h"
#include "store/Operation.h"

#include <QSet>
#include <QTimer>

#include <memory>

class QProgressBar;

namespace sharpend {

namespace Ui {
class ImportEventsPage;
}

class ColumnRow;
class DuplicatesCard;
class WorkProgress;
class Session;
class TickBox;
struct ChangeSet;

/// A log of events from a CSV file, or rows copied in a spreadsheet: which column becomes what, the rows as they will be, those that
/// are here already, and those that stay behind.
class ImportEventsPage : public Page
{
    Q_OBJECT
public:
    explicit ImportEventsPage(Session &session, QWidget *parent = nullptr);
    ~ImportEventsPage() override;

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    QList<QWidget *> regions() override;
    /// Reads \a path; what cannot be read is said on the page.
    void open(const QString &path);
    /// Reads \a rows as a spreadsheet copies them.
    void paste(const QString &rows);
    /// Nothing more to wait for: what the page shows is what the file and the answers give.
    bool isSettled() const { return !m_reader.isBusy() && !m_isLooking; }
    /// Events are on their way into the Library, so nothing else can be read now.
    bool isAdding() const { return m_progress != nullptr; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void begin(const QString &fileName);
    void lookInWorkspace();
    void buildSide();
    void buildFooter();
    void showPicture(const ImportPicturePtr &picture);
    void showColumns();
    void showQuestion();
    void showBadRows();
    void showDuplicates();
    void showRemarks();
    void showPreview();
    void showFooter();
    QString footerSentence(qsizetype events) const;
    void showProgress();
    qsizetype eventCount() const;
    void chooseFile();
    void saveList();
    void addAll();
    void onAdded(const Outcome &outcome);
    void cancel();
    void leave();
    void measure();

    Session &m_session;
    ImportReader m_reader;
    ImportPicturePtr m_picture;
    std::unique_ptr<Ui::ImportEventsPage> m_ui;
    QList<ColumnRow *> m_rows;
    TickBox *m_headingBox;
    DuplicatesCard *m_hereCard, *m_twiceCard;
    QProgressBar *m_bar;
    QString m_fileName;
    QString m_stopped; ///< what came of an import that was stopped, until something else happens
    bool m_opening = false; ///< a file is on its way in for the first time
    bool m_isLooking = false; ///< for what is in the workspace
    bool m_lookAgain = false;
    QSet<qsizetype> m_addAnyway; ///< lines of duplicates
    std::shared_ptr<WorkProgress> m_progress; ///< while events are being added
    qsizetype m_adding = 0;
    QTimer m_poll;
};

} // namespace sharpend
