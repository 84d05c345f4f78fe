// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/communities/CommunityCard.h"

#include "exchange/CommunityCalendar.h"
#include "gui/communities/AboutPanel.h"
#include "gui/communities/BroughtPanel.h"
#include "gui/communities/CharterPanel.h"
#include "gui/communities/MembersPanel.h"
#include "gui/communities/PlanSeriesForm.h"
#include "gui/communities/SessionPanel.h"
#include "gui/communities/SessionThread.h"
#include "gui/look/Look.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"

#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int broughtWidth = 304, besideFrom = 760;

/// "6 Nov" for what is over, "26 March, 15:00" for what is next, "23 April" for what comes after.
QString threadDay(const CommunitySession &session, bool isNext)
{
    const QLocale locale;
    const QDateTime when = session.plannedLocal;
    if (session.endedAt.isValid())
        return locale.toString(when.date(), u"d MMM"_s);
    return isNext ? CommunityCard::tr("%1, %2", "day and time").arg(communityDay(when.date()), locale.toString(when.time(), u"HH:mm"_s))
                  : communityDay(when.date());
}

} // namespace

CommunityCard::CommunityCard(QWidget *parent)
    : Card(parent)
    , m_name(new TextLabel({}, Type::Capture, Token::Ink, this))
    , m_purpose(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_calendarButton(new KeycapButton(tr("Save calendar files"), {}, this))
    , m_menuButton(new KeycapButton(this))
    , m_planButton(new KeycapButton(tr("Plan sessions"), {}, this))
    , m_outOfDate(new Banner(this))
    , m_thread(new SessionThread(this))
    , m_planForm(new PlanSeriesForm(this))
    , m_parts(new SegmentedControl(this))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_charter(new CharterPanel(this))
    , m_session(new SessionPanel(this))
    , m_members(new MembersPanel(this))
    , m_about(new AboutPanel(this))
    , m_brought(new BroughtPanel(this))
{
    setObjectName(u"communityCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(25, 17, 25, 25);
    column->setSpacing(0);
    column->addLayout(buildHead());
    column->addSpacing(16);
    m_outOfDate->setObjectName(u"seriesMovedBanner"_s);
    m_outOfDate->setKind(u"caution"_s);
    m_outOfDate->setText(tr("The plan has changed since calendar files were saved. Save new ones and send them: they mend the calendars."));
    m_outOfDate->setActionText(tr("Save updates"));
    column->addWidget(m_outOfDate);
    column->addWidget(m_thread);
    auto *planning = new QVBoxLayout;
    planning->setContentsMargins(0, 12, 0, 0);
    planning->addWidget(m_planButton, 0, Qt::AlignLeading);
    planning->addWidget(m_planForm);
    column->addLayout(planning);
    column->addSpacing(8);
    m_parts->setObjectName(u"communityParts"_s);
    m_parts->setAccessibleName(tr("Parts of the community"));
    column->addWidget(m_parts, 0, Qt::AlignLeading);
    column->addSpacing(20);
    m_columns->setSpacing(32);
    auto *main = new QVBoxLayout;
    m_panels = {m_charter, m_session, m_members, m_about};
    for (QWidget *panel : std::as_const(m_panels))
        main->addWidget(panel);
    main->addStretch(1);
    m_columns->addLayout(main, 1);
    m_columns->addWidget(m_brought);
    column->addLayout(m_columns, 1);
    m_planButton->setObjectName(u"planSessionsButton"_s);
    m_planButton->setControlSize(u"compact"_s);
    m_planButton->setIconName(u"plus"_s);
    m_planForm->hide();

    connect(m_thread, &SessionThread::sessionChosen, this, [this](const QString &id) {
        if (m_part != Session && m_view.session.id != id)
            showPart(Session);
        Q_EMIT sessionChosen(id);
    });
    connect(m_parts, &SegmentedControl::currentChanged, this, &CommunityCard::showPart);
    connect(m_planButton, &QPushButton::clicked, this, [this] { openPlanning(true); });
    connect(m_planForm, &PlanSeriesForm::closed, this, [this] { openPlanning(false); });
    connect(m_planForm, &PlanSeriesForm::wanted, this, &CommunityCard::wanted);
    connect(m_charter, &CharterPanel::wanted, this, &CommunityCard::wanted);
    connect(m_session, &SessionPanel::wanted, this, &CommunityCard::wanted);
    connect(m_session, &SessionPanel::droppedSession, this, &CommunityCard::droppedSession);
    connect(m_members, &MembersPanel::wanted, this, &CommunityCard::wanted);
    connect(m_about, &AboutPanel::wanted, this, &CommunityCard::wanted);
    connect(m_about, &AboutPanel::teamRequested, this, &CommunityCard::teamRequested);
    connect(m_brought, &BroughtPanel::wanted, this, &CommunityCard::wanted);
    connect(m_outOfDate, &Banner::actionTriggered, this, &CommunityCard::calendarRequested);
    connect(Look::instance(), &Look::changed, this, &CommunityCard::arrange);
}

QLayout *CommunityCard::buildHead()
{
    m_name->setWeight(600);
    m_name->setObjectName(u"communityNameLabel"_s);
    m_calendarButton->setObjectName(u"saveSeriesButton"_s);
    m_calendarButton->setIconName(u"calendar"_s);
    m_calendarButton->setControlSize(u"compact"_s);
    m_menuButton->setObjectName(u"communityMenuButton"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setIconName(u"ellipsis"_s);
    m_menuButton->setAccessibleName(tr("More to do with this community"));
    m_menuButton->setToolTip(tr("More to do"));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    for (TextLabel *label : {m_name, m_purpose}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    head->addLayout(words, 1);
    head->addWidget(m_calendarButton, 0, Qt::AlignTop);
    head->addWidget(m_menuButton, 0, Qt::AlignTop);
    connect(m_calendarButton, &QPushButton::clicked, this, &CommunityCard::calendarRequested);
    connect(m_menuButton, &QPushButton::clicked, this, &CommunityCard::openMenu);
    return head;
}

void CommunityCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"communityMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Plan sessions"), this, [this] { openPlanning(true); });
    menu->addAction(tr("Name, purpose and how it stands"), this, [this] { showPart(About); });
    menu->addAction(tr("Save this community…"), this, &CommunityCard::saveRequested);
    menu->addSeparator();
    menu->addAction(tr("Remove this community"), this, &CommunityCard::removeRequested);
    popUpBelow(*menu, *m_menuButton);
}

void CommunityCard::openPlanning(bool open)
{
    if (open)
        m_planForm->open(m_view.community);
    else
        m_planForm->hide();
    m_planButton->setVisible(!open && !nextSession(m_view.community));
}

void CommunityCard::showPart(int part)
{
    if (part < 0)
        return;
    if (part != m_part)
        settle();
    m_part = part;
    for (int i = 0; i < m_panels.size(); ++i)
        m_panels[i]->setVisible(i == part);
    if (m_parts->currentIndex() != part)
        m_parts->setCurrentIndex(part);
}

void CommunityCard::placePulse(QWidget *pulse) { m_session->placePulse(pulse); }

void CommunityCard::showCommunity(const CommunityView &view)
{
    if (view.community.id != m_view.community.id) {
        settle();
        m_planForm->hide();
    }
    m_view = view;
    m_name->setText(view.community.name);
    m_purpose->setText(view.community.purpose.isEmpty() ? view.community.start.who : view.community.purpose);
    m_purpose->setVisible(!m_purpose->text().isEmpty());
    const QStringList parts{tr("How it works"), view.session.id.isEmpty() ? tr("Session") : tr("Session %1").arg(view.number()),
                            tr("People"), tr("About it")};
    if (parts != m_parts->segments())
        m_parts->setSegments(parts);
    showThread();
    showCalendarState();
    m_planButton->setVisible(m_planForm->isHidden() && !nextSession(view.community));
    m_charter->showCommunity(view);
    m_session->showCommunity(view);
    m_members->showCommunity(view);
    m_about->showCommunity(view);
    m_brought->showCommunity(view);
    showPart(m_part);
}

void CommunityCard::showThread()
{
    const CommunitySession *next = nextSession(m_view.community);
    QList<SessionThread::Item> items;
    for (const CommunitySession &session : sessionsInOrder(m_view.community)) {
        const bool isNext = next && next->id == session.id;
        items.append({session.id, threadDay(session, isNext), session.caseQuestion.simplified(), session.endedAt.isValid(), isNext});
    }
    m_thread->setSessions(items, m_view.session.id);
    m_thread->setVisible(!items.isEmpty());
}

void CommunityCard::showCalendarState()
{
    const CommunityCalendar calendar(m_view.community);
    const QStringList leftOut = calendar.leftOut();
    m_calendarButton->setEnabled(!calendar.saved().isEmpty());
    m_calendarButton->setToolTip(!leftOut.isEmpty()               ? leftOut.join(u'\n')
                                     : calendar.saved().isEmpty() ? tr("Plan sessions first.")
                                                                  : tr("One file with the sessions ahead, to send to the members"));
    m_outOfDate->setVisible(calendar.isOutOfDate());
}

void CommunityCard::settle()
{
    m_charter->settle();
    m_session->settle();
    m_about->settle();
}

void CommunityCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

void CommunityCard::arrange()
{
    const bool beside = width() >= Look::instance()->scaled(besideFrom);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_brought->setMinimumWidth(beside ? broughtWidth : 0);
    m_brought->setMaximumWidth(beside ? Look::instance()->scaled(broughtWidth) : QWIDGETSIZE_MAX);
}

} // namespace sharpend
