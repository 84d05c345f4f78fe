// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/shell/SavingStrip.h"

#include "domain/WorkProgress.h"
#include "gui/look/Look.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr auto beforeItShows = 700ms, betweenLooks = 100ms;
constexpr int barWidth = 240;
} // namespace

SavingStrip::SavingStrip(const QString &fileName, const std::shared_ptr<WorkProgress> &progress, QWidget *parent)
    : QFrame(parent)
    , m_fileName(fileName)
    , m_progress(progress)
    , m_words(new TextLabel({}, Type::Supporting, Token::Ink, this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    setObjectName(u"savingStrip"_s);
    setProperty("surface", u"accent"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_words->setObjectName(u"savingText"_s);
    m_words->setWeight(QFont::Medium);
    m_words->setWordWrap(true);
    m_bar->setObjectName(u"savingBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(Look::instance()->scaled(barWidth));
    m_bar->setAccessibleName(tr("How far %1 is").arg(fileName));
    m_stop->setObjectName(u"stopSavingButton"_s);
    m_stop->setProperty("controlSize", u"compact"_s);
    m_stop->setAccessibleName(tr("Stop making %1").arg(fileName));
    m_stop->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the field
    m_watch = std::make_unique<FocusWatch>([this](QWidget *before, QWidget *now) {
        if (now == m_stop)
            m_before = before;
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 5, 8, 5);
    row->setSpacing(16);
    row->addWidget(m_words, 1);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &SavingStrip::stop);
    connect(&m_poll, &QTimer::timeout, this, &SavingStrip::showProgress);
    m_poll.setInterval(betweenLooks);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        showProgress();
        m_poll.start();
        show();
        Q_EMIT shown();
    });
    hide();
    m_patience.start(beforeItShows);
}

void SavingStrip::showProgress()
{
    const bool closing = m_progress->isClosing(), isStopped = m_progress->isStopped();
    m_bar->setRange(0, closing ? 0 : m_progress->all()); // from 0 to 0 it only says that something goes on
    m_bar->setValue(m_progress->done());
    m_stop->setEnabled(!closing && !isStopped);
    m_words->setText(isStopped ? tr("Stopping. Nothing of %1 will be written.").arg(m_fileName)
                     : closing ? tr("Writing %1.").arg(m_fileName)
                               : tr("Making %1. You can go on meanwhile.").arg(m_fileName));
}

void SavingStrip::giveFocusBack()
{
    if (m_stop->hasFocus() && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void SavingStrip::stop()
{
    giveFocusBack();
    m_progress->stop();
    showProgress();
}

} // namespace sharpend
