// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/importing/MergePage.h"

#include "gui/importing/PreviewRow.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/widgets/BackLink.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TextLabel.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int widestMerge = 960, countsLabel = 160;
constexpr qsizetype remarksAtOnce = 200;

} // namespace

MergePage::MergePage(Session &session, QWidget *parent)
    : Page(parent)
    , m_session(session)
{
    setObjectName(u"mergePage"_s);
    build();
    connect(m_backButton, &QPushButton::clicked, this, &Page::libraryRequested);
    connect(m_cancelButton, &QPushButton::clicked, this, &Page::libraryRequested);
    connect(m_mergeButton, &QPushButton::clicked, this, &MergePage::merge);
    const auto dress = [this] { m_footer->setMinimumHeight(Look::instance()->scaled(56)); };
    connect(Look::instance(), &Look::changed, this, dress);
    dress();
}

void MergePage::build()
{
    QVBoxLayout *column = makeScrollingPage(this, u"mergeScrollArea"_s, widestMerge, Qt::AlignLeft);
    m_contents = column->parentWidget();
    m_backButton = BackLink::over(column, tr("Library"));
    m_title = new TextLabel({}, Type::PageTitle, Token::Ink, m_contents);
    m_title->setObjectName(u"mergeTitle"_s);
    m_title->setWordWrap(true);
    m_file = new TextLabel({}, Type::Body, Token::Ink2, m_contents);
    m_file->setObjectName(u"mergeFileLabel"_s);
    m_file->setWordWrap(true);
    auto *countsCard = new Card(m_contents);
    countsCard->setObjectName(u"mergeCountsCard"_s);
    auto *counts = new QVBoxLayout(countsCard);
    counts->setContentsMargins(17, 13, 17, 17);
    counts->setSpacing(12);
    counts->addWidget(new TextLabel(tr("What comes together here"), Type::Section, Token::Ink, countsCard));
    m_counts = new QVBoxLayout;
    m_counts->setSpacing(6);
    counts->addLayout(m_counts);
    auto *how = new TextLabel(tr("What only one copy has will be in both. Where both have changed the same words, both versions stay, "
                                 "one under the other."),
                              Type::Supporting, Token::Ink2, countsCard);
    how->setWordWrap(true);
    counts->addWidget(how);
    m_remarksCard = new Card(m_contents);
    m_remarksCard->setObjectName(u"mergeRemarksCard"_s);
    auto *remarks = new QVBoxLayout(m_remarksCard);
    remarks->setContentsMargins(17, 13, 17, 17);
    remarks->setSpacing(8);
    m_remarksTitle = new TextLabel({}, Type::Section, Token::Ink, m_remarksCard);
    m_remarksTitle->setWordWrap(true);
    remarks->addWidget(m_remarksTitle);
    m_remarks = new QVBoxLayout;
    m_remarks->setSpacing(8);
    remarks->addLayout(m_remarks);

    column->addWidget(m_title);
    column->addWidget(m_file);
    column->addSpacing(16);
    column->addWidget(countsCard);
    column->addSpacing(16);
    column->addWidget(m_remarksCard);
    column->addStretch(1);

    m_footer = new QWidget(this);
    m_footer->setObjectName(u"mergeFooter"_s);
    m_footer->setProperty("surface", u"footer"_s);
    m_footer->setAttribute(Qt::WA_StyledBackground);
    auto *undo = new TextLabel(tr("One undo takes it all back."), Type::Supporting, Token::Ink2, m_footer);
    undo->setWordWrap(true);
    m_cancelButton = new QPushButton(tr("Leave it as it is"), m_footer);
    m_cancelButton->setObjectName(u"mergeCancelButton"_s);
    m_cancelButton->setProperty("look", u"quiet"_s);
    m_mergeButton = new QPushButton(tr("Merge the two copies"), m_footer);
    m_mergeButton->setObjectName(u"mergeButton"_s);
    m_mergeButton->setProperty("look", u"primary"_s);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(32, 10, 32, 10);
    row->setSpacing(12);
    row->addWidget(undo, 1);
    row->addWidget(m_cancelButton);
    row->addWidget(m_mergeButton);
    layout()->addWidget(m_footer);
}

QList<QWidget *> MergePage::regions() { return {m_contents, m_footer}; }

void MergePage::arrive() { m_mergeButton->setFocus(Qt::OtherFocusReason); }

void MergePage::offer(const QString &fileName, const Bundle &bundle, const MergePlan &plan)
{
    m_bundle = bundle;
    m_mergeButton->setEnabled(true);
    m_title->setText(tr("Two copies of “%1”").arg(bundle.title));
    m_file->setText(tr("%1 holds another copy of what is here. Nothing is changed until you say so.").arg(fileName));
    emptyLayout(m_counts);
    for (const auto &[change, rows] : plan.counted()) {
        auto *line = new QHBoxLayout;
        line->setSpacing(12);
        auto *what = new TextLabel(change, Type::Body, Token::Ink2);
        what->setFixedWidth(Look::instance()->scaled(countsLabel));
        auto *which = new TextLabel(rows, Type::Body, Token::Ink);
        which->setWordWrap(true);
        line->addWidget(what, 0, Qt::AlignTop);
        line->addWidget(which, 1);
        m_counts->addLayout(line);
    }
    if (plan.counts.isEmpty() || plan.counted().isEmpty())
        m_counts->addWidget(new TextLabel(plan.summary(), Type::Body, Token::Ink));
    emptyLayout(m_remarks);
    const qsizetype remarks = plan.remarks.size();
    m_remarksCard->setVisible(remarks > 0);
    m_remarksTitle->setText(tr("%n thing(s) to know, or to look at afterwards", nullptr, int(remarks)));
    for (const QString &remark : plan.remarks.first(std::min(remarks, remarksAtOnce)))
        m_remarks->addWidget(new RemarkLine(remark, m_remarksCard));
    if (remarks > remarksAtOnce)
        m_remarks->addWidget(new RemarkLine(tr("And %n more.", nullptr, int(remarks - remarksAtOnce)), m_remarksCard));
}

void MergePage::merge()
{
    m_mergeButton->setEnabled(false); // once
    m_session.perform(mergeLearningTeam(m_bundle), this, [this](const Outcome &outcome) {
        m_mergeButton->setEnabled(true);
        if (!outcome.isDone()) {
            Q_EMIT refused(outcome.sentence());
            return;
        }
        const qsizetype remarks = outcome.notices.size() - 1;
        QString sentence = outcome.notices.value(0);
        if (remarks > 0)
            sentence += u' ' + tr("%n thing(s) stayed as here, or need a look: they were listed.", nullptr, int(remarks));
        Q_EMIT merged(m_bundle.teamId, sentence);
    });
}

} // namespace sharpend
