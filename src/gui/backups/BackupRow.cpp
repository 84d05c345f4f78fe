// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/backups/BackupRow.h"

#include "gui/look/Look.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int whenWidth = 156, teamsWidth = 104, notesWidth = 52, stateWidth = 92;

/// The columns of a row and of the words above them: \a why takes what the others leave.
void layOut(QWidget *row, QWidget *when, QWidget *why, QWidget *teams, QWidget *notes, QWidget *state)
{
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(20, 16, 20, 16);
    columns->setSpacing(12);
    columns->addWidget(when);
    columns->addWidget(why, 1);
    columns->addWidget(teams);
    columns->addWidget(notes);
    columns->addWidget(state);
    const auto measure = [=] {
        const Look *look = Look::instance();
        when->setFixedWidth(look->scaled(whenWidth));
        teams->setFixedWidth(look->scaled(teamsWidth));
        notes->setFixedWidth(look->scaled(notesWidth));
        state->setFixedWidth(look->scaled(stateWidth));
    };
    QObject::connect(Look::instance(), &Look::changed, row, measure);
    measure();
}

} // namespace

QString backupTimeText(const QDateTime &made)
{
    const QDateTime local = made.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString time = QLocale().toString(local.time(), u"HH:mm"_s);
    if (local.date() == today)
        return BackupRow::tr("Today %1").arg(time);
    if (local.date() == today.addDays(-1))
        return BackupRow::tr("Yesterday %1").arg(time);
    return QLocale().toString(local, local.date().year() == today.year() ? u"d MMMM HH:mm"_s : u"d MMM yyyy HH:mm"_s);
}

BackupRow::BackupRow(QWidget *parent)
    : RowButton(parent)
    , m_when(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_why(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_teams(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_notes(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_state(new TextLabel({}, Type::Supporting, Token::Ink, this))
    , m_icon(new IconLabel(u"check"_s, Token::Good, 16, this))
{
    setObjectName(u"backupRow"_s);
    m_when->setWeight(500);
    m_when->setTabular(true);
    for (TextLabel *number : {m_teams, m_notes})
        number->setTabular(true);
    m_why->setElide(true);
    auto *state = new QWidget(this);
    auto *line = new QHBoxLayout(state);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_icon);
    line->addWidget(m_state, 1);
    layOut(this, m_when, m_why, m_teams, m_notes, state);
    for (QWidget *each : {static_cast<QWidget *>(m_when), static_cast<QWidget *>(m_why), static_cast<QWidget *>(m_teams),
                          static_cast<QWidget *>(m_notes), state})
        each->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QWidget *BackupRow::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    head->setObjectName(u"backupHead"_s);
    const auto word = [head](const QString &text) {
        auto *label = new TextLabel(text, Type::Meta, Token::Ink2, head);
        label->setWeight(600);
        return label;
    };
    layOut(head, word(tr("When")), word(tr("Why it was made")), word(tr("Learning Teams")), word(tr("Notes")), word({}));
    head->layout()->setContentsMargins(22, 10, 22, 10); // the rows stand inside the border of their card
    return head;
}

void BackupRow::showBackup(const Backup &backup, const BackupContents &contents, bool isShown)
{
    m_isShown = isShown;
    const bool isGood = contents.wrong.isEmpty();
    m_when->setText(backupTimeText(backup.made));
    m_why->setText(backupReasonLabel(backup.reason));
    m_teams->setText(isGood ? QString::number(contents.teams.size()) : QString());
    m_notes->setText(isGood ? QString::number(contents.notes) : QString());
    m_icon->setIconName(isGood ? u"check"_s : u"warning"_s);
    m_icon->setToken(isGood ? Token::Good : Token::Stop);
    m_state->setText(isGood ? tr("Checked") : tr("Damaged"));
    const QString what = isGood ? tr("Learning Teams: %1. Notes: %2").arg(contents.teams.size()).arg(contents.notes) : contents.wrong;
    setAccessibleName(tr("%1. %2. %3. %4").arg(m_when->text(), m_why->text(), m_state->text(), what) + (isShown ? tr(". Shown") : QString()));
    update();
}

void BackupRow::paintEvent(QPaintEvent *event)
{
    if (m_isShown)
        QPainter(this).fillRect(rect(), Look::instance()->color(Token::AccentTint));
    RowButton::paintEvent(event);
}

} // namespace sharpend
