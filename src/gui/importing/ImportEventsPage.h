// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/importing/ImportReader.h"
#include "gui/shell/Page.h"

#include <memory>

class QVBoxLayout;

namespace Ui {
class ImportEventsPage;
}

namespace sharpend {

class ColumnRow;
class Session;

/// A log of events from a CSV file: which column becomes what, the rows as they will be, and those that stay behind.
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
    /// Nothing more to wait for: what the page shows is what the file and the answers give.
    bool isSettled() const { return !m_reader.isBusy(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPicture(const ImportPicturePtr &picture);
    void showColumns();
    void showQuestion();
    void showBadRows();
    void showRemarks();
    void showPreview();
    void showFooter();
    void chooseFile();
    void saveList();
    void addAll();
    void leave();
    void measure();

    Session &m_session;
    ImportReader m_reader;
    ImportPicturePtr m_picture;
    std::unique_ptr<Ui::ImportEventsPage> m_ui;
    QList<ColumnRow *> m_rows;
    QString m_fileName;
    bool m_opening = false; ///< a file is on its way in for the first time
    bool m_adding = false;
};

} // namespace sharpend
