// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace sharpend {

namespace Ui {
class LibraryPage;
}

class LibraryDocument;

/// The column beside the Library's lists: what waits for somebody. Actions due, replies owed, sessions of communities, events that were
/// set aside; each only where there is one.
class LibrarySide : public QObject
{
    Q_OBJECT
public:
    /// Fills the parts of \a ui, which outlives it.
    LibrarySide(LibraryDocument &document, Ui::LibraryPage &ui, QWidget *parent);

    void refresh();
    void refreshAside();

Q_SIGNALS:
    void teamRequested(const QString &teamId);
    void communityRequested(const QString &id);
    void backRequested(const QString &eventId);

private:
    void buildRows(QWidget *page);
    void refreshDue();
    void refreshOwed();
    void refreshCommunities();
    void showParts();

    LibraryDocument &m_document;
    Ui::LibraryPage &m_ui;
    bool m_showsAllDue = false;
};

} // namespace sharpend
