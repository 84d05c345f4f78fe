// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/backups/BackupCard.h"

#include "domain/DayWords.h"
#include "domain/KindWords.h"
#include "gui/look/Look.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/MiniThread.h"
#include "gui/widgets/TextLabel.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr qsizetype teamsShown = 5; ///< before somebody asks for all: what can be done stands below them
} // namespace

QString freeCopyPath(const QString &location, const QDateTime &made)
{
    const QFileInfo workspace(location);
    const QString base = u"%1, %2"_s.arg(workspace.completeBaseName(), dayAndMonth(made));
    QString name = base + u".db"_s;
    for (int number = 2; workspace.absoluteDir().exists(name); ++number)
        name = u"%1 (%2).db"_s.arg(base).arg(number);
    return workspace.absoluteDir().filePath(name);
}

QWidget *BackupCard::makeTeamRow(const BackupContents::Team &team, QWidget *parent)
{
    auto *row = new QWidget(parent);
    row->setObjectName(u"teamInBackup"_s);
    row->setProperty("surface", u"paper"_s);
    row->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(20, 9, 20, 10);
    line->setSpacing(12);
    auto *shape = new EventShape(row);
    shape->setKind(team.kind);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *title = new TextLabel(team.title, Type::Body, Token::Ink, row);
    title->setWeight(500);
    title->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(new TextLabel(tr("%n note(s)", nullptr, team.notes), Type::Meta, Token::Ink2, row));
    auto *thread = new MiniThread(row);
    thread->setCurrent(int(team.stage) + 1); // Event comes before the stages
    line->addWidget(shape);
    line->addLayout(words, 1);
    line->addWidget(thread);
    return row;
}

BackupCard::BackupCard(QWidget *parent)
    : Card(parent)
    , m_title(new TextLabel({}, Type::Section, Token::Ink, this))
    , m_why(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_none(new TextLabel(tr("No Learning Team was in it."), Type::Body, Token::Ink2, this))
    , m_sinceTitle(new TextLabel(tr("Since then"), Type::Body, Token::Ink, this))
    , m_since(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_explained(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_teams(new QVBoxLayout)
    , m_all(new QPushButton(this))
    , m_restore(new QPushButton(tr("Restore as a copy"), this))
    , m_save(new QPushButton(tr("Save this backup elsewhere…"), this))
{
    m_all->setObjectName(u"allTeamsButton"_s);
    m_all->setProperty("look", u"link"_s);
    m_all->setCursor(Qt::PointingHandCursor);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_restore->setFocus(Qt::OtherFocusReason); // the button goes
        showTeams(m_contents.teams.size());
    });
    setObjectName(u"backupCard"_s);
    m_title->setObjectName(u"backupTitle"_s);
    m_why->setObjectName(u"backupWhy"_s);
    m_since->setObjectName(u"sinceLabel"_s);
    m_explained->setObjectName(u"copyNameLabel"_s);
    m_restore->setObjectName(u"restoreButton"_s);
    m_restore->setProperty("look", u"primary"_s);
    m_save->setObjectName(u"saveBackupButton"_s);
    m_save->setProperty("look", u"link"_s);
    m_save->setCursor(Qt::PointingHandCursor);
    m_sinceTitle->setWeight(600);
    for (TextLabel *label : {m_title, m_why, m_since, m_explained})
        label->setWordWrap(true);

    auto *readOnly = new QFrame(this);
    readOnly->setProperty("surface", u"card"_s);
    auto *readOnlyLine = new QHBoxLayout(readOnly);
    readOnlyLine->setContentsMargins(8, 3, 8, 3);
    readOnlyLine->setSpacing(6);
    readOnlyLine->addWidget(new IconLabel(u"eye"_s, Token::Ink2, 16, readOnly));
    readOnlyLine->addWidget(new TextLabel(tr("Read only"), Type::Meta, Token::Ink2, readOnly));
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_why);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 20, 14);
    head->setSpacing(16);
    head->addLayout(names, 1);
    head->addWidget(readOnly, 0, Qt::AlignTop);
    m_teams->setSpacing(1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(20, 8, 20, 20);
    below->setSpacing(0);
    below->addWidget(m_all, 0, Qt::AlignLeading);
    below->addWidget(m_none);
    below->addSpacing(8);
    below->addWidget(m_sinceTitle);
    below->addSpacing(4);
    below->addWidget(m_since);
    below->addSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(24);
    buttons->addWidget(m_restore);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    below->addLayout(buttons);
    below->addSpacing(12);
    below->addWidget(m_explained);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_teams);
    column->addLayout(below);
    connect(m_restore, &QPushButton::clicked, this, &BackupCard::restoreRequested);
    connect(m_save, &QPushButton::clicked, this, &BackupCard::saveRequested);
}

void BackupCard::showBackup(const QString &title, const QString &why, const BackupContents &contents, const QString &copyName, bool isBeside)
{
    const bool isGood = contents.wrong.isEmpty();
    m_title->setText(title);
    m_why->setText(isGood ? why : contents.wrong);
    m_contents = contents;
    showTeams(teamsShown);
    m_none->setVisible(isGood && contents.teams.isEmpty());
    m_restore->setEnabled(isGood);
    m_save->setVisible(isGood && m_mayBeSaved);
    const QString opens = isBeside ? tr("It opens as “%1”. The workspace you have now stays as it is.") : tr("It opens as “%1”.");
    m_explained->setText(isGood ? opens.arg(copyName) : tr("It cannot be restored. Choose another one."));
    showSince({});
}

void BackupCard::showTeams(qsizetype most)
{
    emptyLayout(m_teams);
    for (const BackupContents::Team &team : m_contents.teams.mid(0, most))
        m_teams->addWidget(makeTeamRow(team, this));
    m_all->setVisible(most < m_contents.teams.size());
    m_all->setText(tr("Show all %1").arg(m_contents.teams.size()));
}

void BackupCard::showSince(const QStringList &lines)
{
    m_sinceTitle->setVisible(!lines.isEmpty());
    m_since->setVisible(!lines.isEmpty());
    m_since->setText(lines.join(u'\n'));
}

void BackupCard::setBusy(bool busy)
{
    m_restore->setEnabled(!busy);
    m_restore->setText(busy ? tr("Restoring…") : tr("Restore as a copy"));
}

} // namespace sharpend
