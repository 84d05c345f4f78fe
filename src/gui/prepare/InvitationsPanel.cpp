// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/prepare/InvitationsPanel.h"

#include "domain/InvitationState.h"
#include "exchange/PrivateFile.h"
#include "gui/documents/TeamDocument.h"
#include "gui/session/Session.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "operations/MeetingOperations.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

QPushButton *linkButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("look", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QString nameOf(Audience audience)
{
    switch (audience) {
    case Audience::Owner: return u"owner"_s;
    case Audience::FacilitatorAndScribe: return u"holders"_s;
    case Audience::Members: return u"members"_s;
    case Audience::WiderMembers: return u"widerMembers"_s;
    }
    return {};
}

} // namespace

InvitationsPanel::InvitationsPanel(QWidget *parent)
    : QWidget(parent)
    , m_outOfDate(new Banner(this))
    , m_saveButton(new KeycapButton(tr("Save calendar files"), {}, this))
    , m_oneByOneButton(linkButton({}, u"invitationRolesButton"_s, this))
    , m_note(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_roles(new QWidget(this))
    , m_roleColumn(new QVBoxLayout(m_roles))
    , m_copied(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    m_outOfDate->setObjectName(u"invitationBanner"_s);
    m_outOfDate->setKind(u"caution"_s);
    m_outOfDate->setActionBelow(true);
    m_saveButton->setObjectName(u"saveInvitationsButton"_s);
    m_saveButton->setIconName(u"upload"_s);
    m_saveButton->setControlSize(u"compact"_s);
    m_note->setObjectName(u"invitationNoteLabel"_s);
    m_note->setWordWrap(true);
    m_copied->setObjectName(u"invitationCopiedLabel"_s);
    m_copied->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(15, 12, 15, 12);
    column->setSpacing(8);
    column->addWidget(m_outOfDate);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_saveButton);
    buttons->addWidget(m_oneByOneButton);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addWidget(m_note);
    m_roleColumn->setContentsMargins(0, 0, 0, 0);
    m_roleColumn->setSpacing(0);
    for (const Audience audience : audiences())
        addRow(audience);
    column->addWidget(m_roles);
    column->addWidget(m_copied);
    m_roles->hide();
    m_copied->hide();
    connect(m_saveButton, &QPushButton::clicked, this, [this] { save(invited()); });
    connect(m_outOfDate, &Banner::actionTriggered, this, [this] { save(invited()); });
    connect(m_oneByOneButton, &QPushButton::clicked, this, [this] {
        m_roles->setVisible(!m_roles->isVisibleTo(this));
        showState();
    });
}

void InvitationsPanel::addRow(Audience audience)
{
    const QString who = audienceName(audience), name = nameOf(audience);
    auto *row = new QWidget(m_roles);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 4);
    line->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new TextLabel(who, Type::Body, Token::Ink, row);
    title->setWordWrap(true);
    auto *people = new TextLabel({}, Type::Meta, Token::Ink3, row);
    words->addWidget(title);
    words->addWidget(people);
    line->addLayout(words, 1);
    QPushButton *copyButton = linkButton(tr("Copy e-mail"), name + u"CopyMailButton"_s, row);
    QPushButton *saveButton = linkButton(tr("Save"), name + u"SaveButton"_s, row);
    copyButton->setAccessibleName(tr("Copy the e-mail for: %1").arg(who));
    saveButton->setAccessibleName(tr("Save the calendar files for: %1").arg(who));
    line->addWidget(copyButton);
    line->addWidget(saveButton);
    m_roleColumn->addWidget(row);
    connect(copyButton, &QPushButton::clicked, this, [this, audience] { copyMail(audience); });
    connect(saveButton, &QPushButton::clicked, this, [this, audience] { save({audience}); });
    m_rows.append({audience, row, people, saveButton});
}

Invitations InvitationsPanel::invitations() const { return {m_document->team(), m_document->rows<Meeting>().values()}; }

QList<Audience> InvitationsPanel::invited() const
{
    const QList<Membership> memberships = m_document->rows<Membership>().values();
    QList<Audience> found;
    for (const Audience audience : audiences()) {
        if (peopleIn(audience, memberships) > 0)
            found << audience;
    }
    return found;
}

void InvitationsPanel::setDocument(const TeamDocument &document)
{
    m_document = &document;
    m_copied->hide(); // what was copied may be out of date
    showState();
}

void InvitationsPanel::showState()
{
    const Invitations all = invitations();
    const QList<Membership> memberships = m_document->rows<Membership>().values();
    const bool open = m_roles->isVisibleTo(this);
    m_oneByOneButton->setText(open ? tr("Hide the roles") : tr("E-mail texts, one by one"));
    for (const Row &row : m_rows) {
        const int people = peopleIn(row.audience, memberships);
        row.row->setVisible(people > 0);
        row.people->setText(people == 1 ? tr("1 person") : tr("%1 people").arg(people));
        row.saveButton->setEnabled(all.hasFiles(row.audience));
    }
    const bool nobody = invited().isEmpty(), nothing = all.planned().isEmpty() && all.cancelled().isEmpty();
    m_oneByOneButton->setVisible(!nobody);
    m_saveButton->setEnabled(!nobody && !nothing);
    QStringList notes = all.leftOut();
    if (nobody)
        notes << tr("Choose the people first: invitations are for roles.");
    else if (nothing && notes.isEmpty())
        notes << tr("Plan a meeting first, then its calendar files can be saved.");
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());

    QStringList moved, gone;
    for (const Meeting &meeting : all.planned()) {
        if (invitationState(meeting) == InvitationState::OutOfDate && !meeting.startedAt.isValid())
            moved << all.nameOf(meeting);
    }
    for (const Meeting &meeting : all.cancelled()) {
        if (invitationState(meeting) == InvitationState::OutOfDate)
            gone << all.nameOf(meeting);
    }
    const QLocale locale;
    QStringList sentences;
    if (!moved.isEmpty())
        sentences << tr("%1: the plan has changed since people were invited.").arg(locale.createSeparatedList(moved));
    if (!gone.isEmpty())
        sentences << tr("%1: the day was taken off, and people still have it in their calendars.").arg(locale.createSeparatedList(gone));
    if (!sentences.isEmpty())
        sentences << tr("Save new files and send them: they mend the calendars.");
    m_outOfDate->setText(sentences.join(u' '));
    m_outOfDate->setActionText(gone.isEmpty() ? tr("Save updates") : moved.isEmpty() ? tr("Save cancellations") : tr("Save updates and cancellations"));
    m_outOfDate->setVisible(!sentences.isEmpty());
}

void InvitationsPanel::copyMail(Audience audience)
{
    QGuiApplication::clipboard()->setText(invitations().mail(audience));
    m_copied->setText(tr("Copied. Paste it into an e-mail, and attach the calendar files."));
    m_copied->show();
}

void InvitationsPanel::save(const QList<Audience> &whom)
{
    const Invitations all = invitations();
    QList<Invitations::File> files;
    for (const Audience audience : whom)
        files << all.files(audience);
    if (files.isEmpty())
        return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Save the calendar files in a folder"));
    if (folder.isEmpty())
        return;
    write(folder, files, {saveInvitations(m_document->teamId(), all.planned() + all.cancelled())}, false);
}

void InvitationsPanel::saveCancellations(const Meeting &meeting, const Operation &goes)
{
    const Invitations invites = invitations();
    QList<Invitations::File> files;
    for (const Audience audience : invited())
        files << invites.cancellations(audience, meeting);
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Save the cancellations in a folder"));
    if (folder.isEmpty())
        return;
    write(folder, files, {saveInvitations(m_document->teamId(), {withoutDay(meeting)}), goes}, true);
}

void InvitationsPanel::write(const QString &folder, const QList<Invitations::File> &files, const QList<Operation> &after, bool needsAll)
{
    m_document->session().read<QStringList>(
        this,
        [folder, files](Store &) {
            QStringList left;
            for (const Invitations::File &file : files) {
                if (!writePrivately(QDir(folder).filePath(file.name), file.bytes))
                    left << file.name;
            }
            return left;
        },
        [this, folder, count = int(files.size()), after, needsAll](const QStringList &left) {
            const auto tell = [this, folder, count, left] { tellWritten(QDir(folder).dirName(), count - int(left.size()), left); };
            if (left.size() == count || (needsAll && !left.isEmpty())) {
                tell();
                return;
            }
            for (const Operation &operation : after)
                m_document->session().perform(operation, this, [this, tell, isLast = &operation == &after.last()](const Outcome &outcome) {
                    if (!outcome.isDone())
                        Q_EMIT refused(outcome.sentence());
                    else if (isLast) // a sentence said before would go with the step
                        tell();
                });
        });
}

void InvitationsPanel::tellWritten(const QString &folder, int written, const QStringList &left)
{
    if (left.isEmpty())
        Q_EMIT said(tr("%n calendar file(s) saved in “%1”. Send them with the e-mail texts.", nullptr, written).arg(folder));
    else if (written == 0)
        Q_EMIT refused(tr("Nothing could be written in “%1”. Choose another folder.").arg(folder));
    else
        Q_EMIT refused(tr("Not written in “%1”: %2. The others are saved. Close what may have them open, and save again.")
                           .arg(folder, QLocale().createSeparatedList(left)));
}

} // namespace sharpend
