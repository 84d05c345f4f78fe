// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/TeamFiles.h"

#include "exchange/ActionsCsv.h"
#include "exchange/CommunityFile.h"
#include "exchange/LockedFile.h"
#include "exchange/Merge.h"
#include "exchange/OutputPackFile.h"
#include "exchange/OwnerFile.h"
#include "gui/locking/LockDialog.h"
#include "gui/locking/UnlockDialog.h"
#include "gui/paper/PrintPreview.h"
#include "gui/session/Session.h"
#include "gui/shell/FileSaver.h"
#include "gui/shell/StageNumbers.h"
#include "operations/FollowUpOperations.h"
#include "reports/DocumentFile.h"
#include "reports/RecordDocument.h"
#include "reports/SummaryDocument.h"
#include "store/PutInPlace.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QByteArray packAs(const OutputPack &pack, const QString &suffix, WorkProgress &progress)
{
    if (suffix == "html"_L1)
        return ownerFile(pack);
    if (suffix == "outputpack"_L1)
        return packBytes(pack, QDateTime::currentDateTimeUtc());
    return documentFile(summaryDocument(pack), suffix, &progress);
}

FileMaking teamAs(Store &store, const QString &teamId, const Content &content, const QString &suffix)
{
    if (suffix == "learningteam"_L1)
        return [file = exportLearningTeam(store.reader(), teamId, QDateTime::currentDateTimeUtc())](WorkProgress &) { return file; };
    const auto record = readTeamRecord(store.reader(), teamId);
    if (!record)
        return {};
    if (suffix == "csv"_L1)
        return [record](WorkProgress &) { return actionsCsv(*record); };
    return [record, content, suffix, bytes = bytesOf(store.reader(), record->attachments)](WorkProgress &progress) {
        return documentFile(recordDocument(*record, content, bytes), suffix, &progress);
    };
}

/// A Learning Team in a file, and what it would do here.
struct FoundTeam {
    BundleReading reading;
    MergePlan plan;
};

FoundTeam find(Store &store, const BundleReading &reading)
{
    return {reading, reading.refusal.isEmpty() ? planMerge(store.reader(), reading.bundle) : MergePlan()};
}

/// A reply and the Learning Team whose release it answers.
struct FoundReply {
    ReplyReading reading;
    QString teamId;
};

FoundReply find(Store &store, const ReplyReading &reading)
{
    FoundReply found{reading, {}};
    if (reading.refusal.isEmpty()) {
        if (const auto release = releaseAnswered(store.reader(), reading.letter))
            found.teamId = release->teamId;
    }
    return found;
}

} // namespace

TeamFiles::TeamFiles(Session &session, const Content &content, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_content(content)
    , m_window(window)
    , m_reflections(new ReflectionIntake(session, this))
    , m_saver(new FileSaver(session, window))
{
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path, bool locked) {
        const QString name = QFileInfo(path).fileName();
        Q_EMIT said(locked ? tr("Saved as %1, locked. Let the passphrase travel another way than the file.").arg(name) : tr("Saved as %1.").arg(name));
    });
    connect(m_saver, &FileSaver::refused, this, &TeamFiles::refused);
    connect(m_saver, &FileSaver::stopped, this, &TeamFiles::stopped);
    connect(m_reflections, &ReflectionIntake::refused, this, &TeamFiles::refused);
    connect(m_reflections, &ReflectionIntake::cameIn, this, [this](const QString &teamId, const QString &, const QString &sentence) {
        Q_EMIT teamRequested(teamId, soakStage);
        Q_EMIT said(sentence);
    });
}

void TeamFiles::importTeam(const QString &path)
{
    const auto take = [this, path](const FoundTeam &found) {
        const Bundle &bundle = found.reading.bundle;
        if (const QString refusal = found.reading.refusal + found.plan.refusals.join(u' '); !refusal.isEmpty()) {
            Q_EMIT refused(refusal);
        } else if (found.plan.isHere && found.plan.isEmpty()) {
            show(bundle);
            Q_EMIT said(tr("“%1” is here already.").arg(bundle.title));
        } else if (found.plan.isHere) {
            Q_EMIT mergeOffered(QFileInfo(path).fileName(), bundle, found.plan);
        } else {
            bringIn(bundle);
        }
    };
    // Read and judged off the window's thread, then one step.
    const auto read = [this, path, take](const std::optional<QByteArray> &unlocked) {
        m_session.read<FoundTeam>(
            this, [path, unlocked](Store &store) { return find(store, unlocked ? readBundle(*unlocked) : readBundleFile(path)); }, take);
    };
    UnlockDialog::ask(path, LockedKind::LearningTeam, largestBundle, m_window, read, [this](const QString &why) { Q_EMIT refused(why); });
}

void TeamFiles::bringIn(const Bundle &bundle)
{
    m_session.perform(importLearningTeam(bundle), this, [this, bundle](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        show(bundle);
        Q_EMIT said(tr("“%1” was imported: %2.").arg(bundle.title, bundle.summary()));
    });
}

void TeamFiles::show(const Bundle &bundle)
{
    if (bundle.teamId.isEmpty())
        Q_EMIT libraryRequested();
    else
        Q_EMIT teamRequested(bundle.teamId, -1);
}

void TeamFiles::importCommunityFrom(const QString &path)
{
    const auto read = [this, path](const std::optional<QByteArray> &unlocked) {
        m_session.read<CommunityReading>(
            this, [path, unlocked](Store &) { return unlocked ? readCommunity(*unlocked) : readCommunityFile(path); },
            [this](const CommunityReading &reading) {
                if (reading.refusal.isEmpty())
                    bringIn(reading.bundle);
                else
                    Q_EMIT refused(reading.refusal);
            });
    };
    UnlockDialog::ask(path, LockedKind::Community, largestCommunity, m_window, read, [this](const QString &why) { Q_EMIT refused(why); });
}

void TeamFiles::bringIn(const CommunityBundle &bundle)
{
    m_session.perform(importCommunity(bundle), this, [this, bundle](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        Q_EMIT communityRequested(bundle.id);
        if (outcome.changes.rows.isEmpty())
            Q_EMIT said(tr("“%1” is here already.").arg(bundle.name));
        else if (outcome.notices.isEmpty()) // which the window says by itself
            Q_EMIT said(tr("“%1” was imported: %2.").arg(bundle.name, bundle.summary()));
    });
}

void TeamFiles::importReply(const QString &path)
{
    const auto read = [this, path](const std::optional<QByteArray> &unlocked) {
        m_session.read<FoundReply>(
            this, [path, unlocked](Store &store) { return find(store, unlocked ? readReply(*unlocked) : readReplyFile(path)); },
            [this](const FoundReply &found) { keepReply(found.reading, found.teamId); });
    };
    UnlockDialog::ask(path, LockedKind::OwnerReply, largestPack, m_window, read, [this](const QString &why) { Q_EMIT refused(why); });
}

void TeamFiles::importReplyText(const QByteArray &text)
{
    m_session.read<FoundReply>(
        this, [text](Store &store) { return find(store, readReply(text)); },
        [this](const FoundReply &found) { keepReply(found.reading, found.teamId); });
}

void TeamFiles::keepReply(const ReplyReading &reading, const QString &teamId)
{
    if (!reading.refusal.isEmpty()) {
        Q_EMIT refused(reading.refusal);
        return;
    }
    if (teamId.isEmpty()) {
        Q_EMIT refused(tr("This reply answers a release that is not in this workspace: ask which file it belongs to."));
        return;
    }
    m_session.perform(recordReply(teamId, reading.letter), this, [this, teamId](const Outcome &outcome) {
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        Q_EMIT teamRequested(teamId, followUpStage);
        Q_EMIT said(outcome.changes.rows.isEmpty() ? tr("This reply is here already.")
                                                   : tr("The Owner’s reply is here. Read it to the team, then share it."));
    });
}

void TeamFiles::chooseReply()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open the Owner’s reply"), {},
                                                      tr("Owner’s replies (*.ownerreply *.txt);;All files (*)"));
    if (!path.isEmpty())
        importReply(path);
}

TeamFiles::Place TeamFiles::askWhere(const QString &caption, const QString &name, const QStringList &suffixes, Locking locking)
{
    static const QHash<QString, QString> kinds{
        {u"html"_s, tr("One page for any browser (*.html)")}, {u"outputpack"_s, tr("Pack for Sharp End (*.outputpack)")},
        {u"pdf"_s, tr("PDF (*.pdf)")},                        {u"odt"_s, tr("Text to work on (*.odt)")},
        {u"db"_s, tr("Workspaces (*.db)")},
        {u"md"_s, tr("Markdown (*.md)")},                     {u"csv"_s, tr("Table for a spreadsheet (*.csv)")},
        {u"ics"_s, tr("Calendar (*.ics)")},                   {u"png"_s, tr("Picture (*.png)")},
        {u"learningteam"_s, tr("Everything, to keep or to move (*.learningteam)")},
        {u"community"_s, tr("The community, to keep or to move (*.community)")}};
    static const QHash<QString, QString> lockedKinds{
        {u"outputpack"_s, tr("Pack for Sharp End, locked with a passphrase (*.outputpack)")},
        {u"learningteam"_s, tr("Everything, locked with a passphrase (*.learningteam)")},
        {u"community"_s, tr("The community, locked with a passphrase (*.community)")},
        {u"db"_s, tr("Workspaces, locked with a passphrase (*.db)")}};
    QStringList filters, suffixOf;
    for (const QString &suffix : suffixes) {
        if (locking == Locking::Offered) {
            filters << kinds.value(suffix);
            suffixOf << suffix;
        }
        if (lockedKinds.contains(suffix)) {
            filters << lockedKinds.value(suffix);
            suffixOf << suffix;
        }
    }
    QString chosen;
    QString path = QFileDialog::getSaveFileName(m_window, caption, name, filters.join(u";;"_s), &chosen);
    if (path.isEmpty())
        return {};
    const qsizetype which = std::max<qsizetype>(0, filters.indexOf(chosen));
    const bool isLocked = lockedKinds.values().contains(filters.value(which));
    const QString ending = QFileInfo(path).suffix().toLower();
    if (isLocked && ending != suffixOf.value(which) && suffixes.contains(ending)) {
        Q_EMIT refused(tr("A .%1 file cannot be locked: give it the ending .%2. Nothing was saved.").arg(ending, suffixOf.value(which)));
        return {};
    }
    if (!suffixes.contains(ending))
        path += u'.' + suffixOf.value(which);
    return {path, isLocked};
}

void TeamFiles::write(const Place &place, const FileReading &read)
{
    if (place.path.isEmpty())
        return;
    if (isSamePlace(place.path, m_session.location())) {
        Q_EMIT refused(tr("That is the workspace that is open. Choose another name."));
        return;
    }
    if (place.locked)
        LockDialog::ask(place.path, m_window, [this, place, read](const Passphrase &passphrase) { m_saver->save(place.path, read, passphrase); });
    else
        m_saver->save(place.path, read);
}

void TeamFiles::exportRelease(const Release &release, const QString &suffix)
{
    write(askWhere(tr("Save what was released"), fileNameFor(release.pack, suffix), {suffix}), [release](Store &store, const QString &as) -> FileMaking {
        if (as == "csv"_L1)
            return [release, actions = store.reader().find<Action>({{"teamId", release.teamId}})](WorkProgress &) { return actionsCsv(release, actions); };
        return [pack = release.pack, as](WorkProgress &progress) { return packAs(pack, as, progress); };
    });
}

void TeamFiles::exportForOwner(const OutputPack &pack, bool locked)
{
    const auto read = [pack](Store &, const QString &as) { return [pack, as](WorkProgress &progress) { return packAs(pack, as, progress); }; };
    const QString caption = tr("Save it for the Owner");
    if (locked) // the page cannot be
        write(askWhere(caption, fileNameFor(pack, u"outputpack"_s), {u"outputpack"_s}, Locking::Wanted), read);
    else
        write(askWhere(caption, fileNameFor(pack, u"html"_s), {u"html"_s, u"outputpack"_s}), read);
}

void TeamFiles::exportTeam(const QString &teamId, const QString &title)
{
    save({tr("Save this Learning Team, the wall and all"), title, QStringList{u"learningteam"_s} + documentSuffixes() + QStringList{u"csv"_s},
          [teamId, content = m_content](Store &store, const QString &as) { return teamAs(store, teamId, content, as); }});
}

void TeamFiles::save(const FileToSave &file)
{
    OutputPack named;
    named.title = file.title;
    write(askWhere(file.caption, fileNameFor(named, file.suffixes.first()), file.suffixes), file.read);
}

void TeamFiles::printRecord(const QString &teamId)
{
    const auto document = [teamId, content = m_content](Store &store) -> std::optional<Document> {
        const auto record = readTeamRecord(store.reader(), teamId);
        return record ? std::optional(recordDocument(*record, content, bytesOf(store.reader(), record->attachments))) : std::nullopt;
    };
    m_session.read<std::optional<Document>>(this, document, [this](const std::optional<Document> &record) {
        if (!record)
            return;
        auto *preview = new PrintPreview(tr("The facilitator’s record"), {}, [record](const QList<int> &) { return paperOf(*record); }, m_window);
        connect(preview, &PrintPreview::saveRequested, this, &TeamFiles::save);
        preview->open();
    });
}

void TeamFiles::saveCopy()
{
    const QString plain = tr("Workspaces (*.db)"), locked = tr("Workspaces, locked with a passphrase (*.db)");
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save a copy of the workspace"), {}, plain + u";;"_s + locked, &chosen);
    if (path.isEmpty())
        return;
    if (chosen == locked)
        LockDialog::ask(path, m_window, [this, path](const Passphrase &passphrase) { saveCopy(path, passphrase); });
    else
        saveCopy(path, Passphrase());
}

void TeamFiles::saveCopy(const QString &path, const Passphrase &passphrase)
{
    m_session.saveCopy(path, passphrase, this, [this, path, isLocked = !passphrase.isEmpty()](const Outcome &outcome) {
        const QString name = QFileInfo(path).fileName();
        if (!outcome.isDone())
            Q_EMIT refused(outcome.sentence());
        else
            Q_EMIT said(isLocked ? tr("A copy was saved as %1, locked.").arg(name) : tr("A copy was saved as %1.").arg(name));
    });
}

} // namespace sharpend
