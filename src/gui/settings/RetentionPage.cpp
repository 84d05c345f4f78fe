// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/settings/RetentionPage.h"

#include "gui/session/Session.h"
#include "gui/settings/RetentionSettings.h"
#include "gui/widgets/BackLink.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/ConfirmBox.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

RetentionPage::RetentionPage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    setObjectName(u"retentionPage"_s);
    QVBoxLayout *column = makeScrollingPage(this, u"retentionScrollArea"_s, 960, Qt::AlignLeft);
    QWidget *contents = column->parentWidget();
    m_back = BackLink::over(column, tr("Library"));
    column->addWidget(new TextLabel(tr("Raw walls to decide about"), Type::PageTitle, Token::Ink, contents));
    m_what = new TextLabel({}, Type::Body, Token::Ink2, contents);
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    column->addSpacing(16);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(12);
    column->addLayout(m_rows);
    column->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, &Page::libraryRequested);
    connect(&m_session, &Session::changed, this, [this] {
        if (isVisible())
            read();
    });
}

void RetentionPage::arrive()
{
    read();
    m_back->setFocus(Qt::OtherFocusReason);
}

void RetentionPage::read()
{
    m_session.read<QList<DueWall>>(
        this, [months = RetentionSettings::months()](Store &store) { return dueWalls(store.reader(), months, QDate::currentDate()); },
        [this](const QList<DueWall> &walls) { showWalls(walls); });
}

void RetentionPage::showWalls(const QList<DueWall> &walls)
{
    m_what->setText(
        walls.isEmpty()
            ? tr("There is nothing to decide about.")
            : tr("These Learning Teams closed longer ago than raw walls are kept. Locking closes a wall away behind a "
                 "passphrase. Destroying removes it for good. Outputs and improvements stay either way. What you leave, you are "
                 "asked about again."));
    emptyLayout(m_rows);
    for (const DueWall &wall : walls)
        m_rows->addWidget(makeRow(wall));
}

QWidget *RetentionPage::makeRow(const DueWall &wall)
{
    auto *row = new Card(this);
    row->setObjectName(u"dueWallRow"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(20, 14, 20, 14);
    line->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = new TextLabel(wall.title, Type::Section, Token::Ink, row);
    title->setWordWrap(true);
    words->addWidget(title);
    QStringList about{tr("Closed %1").arg(QLocale().toString(wall.closedOn.toLocalTime().date(), u"d MMMM yyyy"_s)),
                      tr("%n note(s)", nullptr, wall.notes)};
    if (wall.photos > 0)
        about << tr("%n photo(s)", nullptr, wall.photos);
    words->addWidget(new TextLabel(about.join(u" · "_s), Type::Supporting, Token::Ink2, row));
    line->addLayout(words, 1);
    auto *lock = new QPushButton(tr("Lock…"), row), *destroy = new QPushButton(tr("Destroy…"), row);
    lock->setObjectName(u"lockWallButton"_s);
    lock->setAccessibleName(tr("Lock %1").arg(wall.title));
    destroy->setObjectName(u"destroyWallButton"_s);
    destroy->setAccessibleName(tr("Destroy the wall of %1").arg(wall.title));
    line->addWidget(lock);
    line->addWidget(destroy);
    connect(lock, &QPushButton::clicked, this, [this, id = wall.teamId] { Q_EMIT lockRequested(id); });
    connect(destroy, &QPushButton::clicked, this, [this, wall] { askToDestroy(wall); });
    return row;
}

void RetentionPage::askToDestroy(const DueWall &wall)
{
    const Confirmation asked{u"destroy"_s,
                             tr("Destroy"),
                             tr("Destroy the wall of “%1” for good?").arg(wall.title),
                             tr("Its notes, parked ideas, reflections, themes and photos leave this file, its history and its backups. It "
                                "cannot be undone."),
                             tr("Destroy"),
                             tr("Keep it")};
    askToConfirm(this, asked, [this, wall] {
        m_session.perform(destroyWall(wall.teamId), this, [this, wall](const Outcome &outcome) {
            m_back->setFocus(Qt::OtherFocusReason); // its row goes
            if (outcome.isDone())
                Q_EMIT said(tr("The wall of “%1” is gone. Its outputs stay.").arg(wall.title));
            else
                Q_EMIT refused(outcome.sentence());
        });
    });
}

} // namespace sharpend
