// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "exchange/Invitations.h"
#include "store/Operation.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class Banner;
class KeycapButton;
class TeamDocument;
class TextLabel;

/// Saves the calendar files, for all or for one role, gives the words of an e-mail to copy, and says when what people have is out of date.
/// The application sends nothing itself.
class InvitationsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit InvitationsPanel(QWidget *parent = nullptr);

    void setDocument(const TeamDocument &document);
    /// Asks for a folder, saves what takes \a meeting out of people's calendars, and then performs \a goes.
    void saveCancellations(const Meeting &meeting, const Operation &goes);

Q_SIGNALS:
    void said(const QString &sentence);
    void refused(const QString &sentence);

private:
    struct Row {
        Audience audience;
        QWidget *row;
        TextLabel *people;
        QPushButton *saveButton;
    };

    void addRow(Audience audience);
    void copyMail(Audience audience);
    void save(const QList<Audience> &whom);
    /// Writes what can be written, off the window's thread, and says which could not. \a after follows where any is written, or all.
    void write(const QString &folder, const QList<Invitations::File> &files, const QList<Operation> &after, bool needsAll);
    void tellWritten(const QString &folder, int written, const QStringList &left);
    void showState();
    QList<Audience> invited() const;
    Invitations invitations() const;

    const TeamDocument *m_document = nullptr;
    Banner *m_outOfDate;
    KeycapButton *m_saveButton;
    QPushButton *m_oneByOneButton;
    TextLabel *m_note; ///< why there is nothing to save, or what could not be put into a file
    QWidget *m_roles;
    QVBoxLayout *m_roleColumn;
    QList<Row> m_rows;
    TextLabel *m_copied;
};

} // namespace sharpend
