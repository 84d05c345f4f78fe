// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/outputs/ReleaseCard.h"

#include "domain/DayWords.h"
#include "gui/outputs/PromiseRow.h"
#include "gui/outputs/ReleaseStep.h"
#include "gui/outputs/WordingRow.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/TickBox.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

ReleaseCard::ReleaseCard(QWidget *parent)
    : Card(parent)
    , m_hints(new QVBoxLayout)
    , m_promise(new PromiseRow(this))
{
    setObjectName(u"releaseCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(steps());
    m_hints->setSpacing(0);
    column->addLayout(m_hints);
    column->addWidget(makeDivider(this));
    column->addWidget(m_promise);
    column->addWidget(foot());
    connect(m_promise, &PromiseRow::promised, this, &ReleaseCard::replyPromised);
}

QWidget *ReleaseCard::steps()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(16, 12, 16, 10);
    column->setSpacing(0);
    column->addWidget(new TextLabel(tr("Release to the Owner"), Type::Section, Token::Ink, box));
    column->addSpacing(4);
    m_readBack = new ReleaseStep(tr("The team has read it back"), true, box);
    m_readBack->setObjectName(u"readBackStep"_s);
    m_wording = new ReleaseStep(tr("Wording that could point to one person"), false, box);
    m_wording->setObjectName(u"wordingStep"_s);
    m_released = new ReleaseStep(tr("Released"), false, box);
    m_released->setObjectName(u"releasedStep"_s);
    m_readBackButton = new QPushButton(tr("Read it back"), box);
    m_readBackButton->setObjectName(u"readBackButton"_s);
    m_readBackButton->setProperty("look", u"link"_s);
    m_readBackButton->setCursor(Qt::PointingHandCursor);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_readBack, 1);
    first->addWidget(m_readBackButton);
    column->addLayout(first);
    column->addWidget(m_wording);
    column->addWidget(m_released);
    connect(m_readBack, &QAbstractButton::clicked, this, [this] { Q_EMIT readBackTicked(!m_readBack->isDone()); });
    connect(m_readBackButton, &QPushButton::clicked, this, &ReleaseCard::readBackRequested);
    return box;
}

QWidget *ReleaseCard::foot()
{
    m_foot = new QWidget(this);
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeDivider(m_foot));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(16, 12, 16, 14);
    inside->setSpacing(8);
    m_releaseButton = new KeycapButton(tr("Release to the Owner"), {}, m_foot);
    m_releaseButton->setObjectName(u"releaseButton"_s);
    m_releaseButton->setLook(u"primary"_s);
    m_releaseButton->setIconName(u"lock"_s);
    m_previewButton = new QPushButton(u' ' + tr("Preview as Owner"), m_foot); // a little air after the icon
    m_previewButton->setAccessibleName(tr("Preview as Owner"));
    m_previewButton->setObjectName(u"previewButton"_s);
    m_previewButton->setProperty("look", u"link"_s);
    m_previewButton->setCursor(Qt::PointingHandCursor);
    m_reason = new TextLabel({}, Type::Supporting, Token::Ink2, m_foot);
    m_reason->setObjectName(u"releaseReasonLabel"_s);
    m_reason->setWordWrap(true);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(16);
    m_buttons->addWidget(m_releaseButton, 0, Qt::AlignLeading);
    m_buttons->addWidget(m_previewButton, 0, Qt::AlignLeading);
    m_buttons->addStretch(1);
    m_lockBox = new TickBox(tr("Lock the pack with a passphrase"), m_foot);
    m_lockBox->setObjectName(u"lockPackBox"_s);
    m_lockBox->setToolTip(tr("The Owner opens it in Sharp End. The page for a browser cannot be locked."));
    inside->addWidget(m_lockBox);
    inside->addLayout(m_buttons);
    const auto dress = [this] {
        m_previewButton->setIcon(Look::instance()->icon(u"eye"_s, Token::Accent));
        arrangeFoot();
    };
    connect(Look::instance(), &Look::changed, m_foot, dress);
    dress();
    inside->addWidget(m_reason);
    column->addLayout(inside);
    connect(m_releaseButton, &QPushButton::clicked, this, &ReleaseCard::releaseRequested);
    connect(m_previewButton, &QPushButton::clicked, this, &ReleaseCard::previewRequested);
    return m_foot;
}

void ReleaseCard::arrangeFoot()
{
    // One under the other where both do not fit: a card of a fixed width would cut them.
    const int wide = m_releaseButton->sizeHint().width() + m_previewButton->sizeHint().width() + m_buttons->spacing() + 34;
    m_buttons->setDirection(wide <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ReleaseCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrangeFoot();
}

bool ReleaseCard::wantsLock() const { return m_lockBox->isChecked(); }

void ReleaseCard::setReleasing(bool releasing)
{
    m_releasing = releasing;
    if (releasing)
        m_releaseButton->setEnabled(false);
}

void ReleaseCard::showDraft(const OutputsDraft &draft, const QList<WordingHint> &open)
{
    const QList<Release> releases = byVersion(draft.releases);
    const QDateTime last = releases.isEmpty() ? QDateTime() : releases.last().releasedAt;
    const bool left = !releases.isEmpty() && !differsFromReleased(draft); // the last version says it all
    const bool readBack = draft.team.readBackOn.isValid() && (left || !last.isValid() || draft.team.readBackOn > last);
    m_readBack->setDone(readBack);
    m_readBack->setNote(readBack ? dayAndMonth(draft.team.readBackOn) : QString());
    const auto settled = int(draft.team.wordingDecisions.size());
    const auto unsettled = int(open.size());
    m_wording->setDone(unsettled == 0);
    m_wording->setNote(unsettled > 0 ? tr("%1 left of %2").arg(unsettled).arg(unsettled + settled)
                       : settled > 0 ? tr("%n settled", nullptr, settled)
                                     : tr("none"));
    m_released->setDone(left);
    m_released->setNote(left ? dayAndMonth(last) : QString());
    showHints(open);
    m_promise->setDay(draft.team.replyPromisedBy);
    const bool closed = draft.team.stage == Stage::Closed;
    m_readBack->setEnabled(!closed && !left);
    m_readBackButton->setVisible(!closed && !left && !readBack);
    m_promise->setEnabled(!closed);
    m_lockBox->setVisible(!closed && !left);
    showReason(draft, unsettled > 0, left);
}

void ReleaseCard::showReason(const OutputsDraft &draft, bool open, bool left)
{
    const bool closed = draft.team.stage == Stage::Closed;
    const QStringList missing = beforeRelease(draft);
    const int version = packOf(draft).release;
    m_releaseButton->setText(version == 1 ? tr("Release to the Owner") : tr("Release version %1").arg(version));
    m_releaseButton->setEnabled(missing.isEmpty() && !open && !closed && !m_releasing);
    arrangeFoot();
    m_releaseButton->setIconName(m_releaseButton->isEnabled() ? u"upload"_s : u"lock"_s);
    m_reason->setText(closed               ? tr("This Learning Team is finished. What was released stays as it left.")
                      : open               ? tr("Settle the wording above first.")
                      : left               ? missing.last() // that nothing has changed
                      : !missing.isEmpty() ? missing.first()
                                           : tr("It leaves as version %1. What has left cannot be taken back.").arg(version));
}

void ReleaseCard::showHints(const QList<WordingHint> &open)
{
    // A row stays while its words do, with what is typed in it.
    QList<WordingRow *> kept;
    QList<WordingRow *> before = m_rows;
    qsizetype focusAt = -1;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]->isAncestorOf(focusWidget()))
            focusAt = i;
    }
    for (const WordingHint &hint : open) {
        const auto same = [&](const WordingRow *row) {
            const WordingHint &shown = row->hint();
            return shown.id == hint.id && shown.field == hint.field && shown.fragment == hint.fragment && shown.suggestion == hint.suggestion;
        };
        const auto found = std::find_if(before.begin(), before.end(), same);
        WordingRow *row = nullptr;
        if (found != before.end()) {
            row = *found;
            before.erase(found);
            row->setHint(hint);
        } else {
            row = new WordingRow(hint, this);
            connect(row, &WordingRow::used, this, [this, row] { Q_EMIT wordingUsed(row->hint()); });
            connect(row, &WordingRow::kept, this, [this, row](const QString &why) { Q_EMIT wordingKept(row->hint().fragment, why); });
        }
        kept << row;
    }
    const bool focusGoes = focusAt >= 0 && before.contains(m_rows[focusAt]);
    for (WordingRow *row : std::as_const(before)) {
        m_hints->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    QWidget *previous = m_readBackButton;
    for (int i = 0; i < kept.size(); ++i) {
        if (m_hints->indexOf(kept[i]) != i)
            m_hints->insertWidget(i, kept[i]);
        kept[i]->show();
        for (QPushButton *button : kept[i]->findChildren<QPushButton *>()) {
            setTabOrder(previous, button);
            previous = button;
        }
    }
    m_rows = kept;
    if (focusGoes) {
        if (!kept.isEmpty())
            kept[std::min(focusAt, kept.size() - 1)]->useButton()->setFocus(Qt::TabFocusReason);
        else
            (m_releaseButton->isEnabled() ? static_cast<QWidget *>(m_releaseButton) : m_previewButton)->setFocus(Qt::TabFocusReason);
    }
}

} // namespace sharpend
