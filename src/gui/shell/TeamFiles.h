// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Records.h"
#include "gui/shell/FileToSave.h"
#include "gui/soak/ReflectionIntake.h"

#include <QObject>

class QWidget;

namespace sharpend {

class FileSaver;
class Passphrase;
class Session;
class Store;
struct Bundle;
struct CommunityBundle;
struct Content;
struct MergePlan;
struct ReplyReading;

/// Files that come into a workspace or leave it, for the main window: asks where, works off the window's thread, says what
/// came of it.
class TeamFiles : public QObject
{
    Q_OBJECT
public:
    TeamFiles(Session &session, const Content &content, QWidget *window);

    /// A `.learningteam` file, as one step; where it is another copy of what is here, mergeOffered() asks first.
    void importTeam(const QString &path);
    /// A `.community` file, as one step.
    void importCommunityFrom(const QString &path);
    /// The Owner's reply as a file, or as the bytes of pasted text.
    void importReply(const QString &path);
    void importReplyText(const QByteArray &text);
    void chooseReply();
    /// What a reflection sheet gave back.
    void importReflections(const QString &path) { m_reflections->takeFile(path); }

    /// What was released, in the form of \a suffix: outputpack, html (the Owner's page), csv (the improvements), or the summary
    /// as a document.
    void exportRelease(const Release &release, const QString &suffix);
    /// A pack in whichever of the two forms that an Owner can open, or \a locked in the one that can be.
    void exportForOwner(const OutputPack &pack, bool locked);
    /// All of a Learning Team: learningteam, the facilitator's record as a document, or csv (the improvements).
    void exportTeam(const QString &teamId, const QString &title);
    /// The facilitator’s record, as it will be printed.
    void printRecord(const QString &teamId);
    void saveCopy();
    /// What a page wants written.
    void save(const FileToSave &file);
    /// Where files that take long say how far they are, for the window to place.
    FileSaver *saver() const { return m_saver; }

Q_SIGNALS:
    void said(const QString &sentence);
    void refused(const QString &sentence);
    void stopped(const QString &sentence);
    /// A Learning Team came in, or a reply to it: show it at \a stage, an index of the rail; -1 for where it is.
    void teamRequested(const QString &teamId, int stage);
    /// The file \a fileName holds another copy of what is here: \a plan is what would come of it.
    void mergeOffered(const QString &fileName, const sharpend::Bundle &bundle, const sharpend::MergePlan &plan);
    void communityRequested(const QString &communityId);
    /// An event came in by itself.
    void libraryRequested();

private:
    void bringIn(const Bundle &bundle);
    void bringIn(const CommunityBundle &bundle);
    void show(const Bundle &bundle);
    void keepReply(const ReplyReading &reading, const QString &teamId);
    /// Where a file goes, and whether it is to be locked.
    struct Place {
        QString path;
        bool locked = false;
    };
    enum class Locking { Offered, Wanted };
    Place askWhere(const QString &caption, const QString &name, const QStringList &suffixes, Locking locking = Locking::Offered);
    void write(const Place &place, const FileReading &read);
    void saveCopy(const QString &path, const Passphrase &passphrase);

    Session &m_session;
    const Content &m_content;
    QWidget *m_window;
    ReflectionIntake *m_reflections;
    FileSaver *m_saver;
};

} // namespace sharpend
