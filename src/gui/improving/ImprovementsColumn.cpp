// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovementsColumn.h"

#include "domain/StrengthScales.h"
#include "gui/improving/ImprovementCard.h"
#include "gui/improving/ParkedIdeasCard.h"
#include "gui/improving/StrengthPopup.h"
#include "gui/look/Look.h"
#include "gui/session/Session.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/ScrollingPage.h"
#include "gui/widgets/TabOrder.h"
#include "gui/widgets/TextLabel.h"
#include "operations/ActionOperations.h"

#include <QApplication>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int shownToProtect = 6;
constexpr int margin = 16, besideBar = 4; // the scroll bar keeps the rest of the margin

} // namespace

ImprovementsColumn::ImprovementsColumn(TeamDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_count(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_scroll(new QScrollArea(this))
    , m_ideasScroll(new QScrollArea(this))
    , m_list(new QVBoxLayout)
    , m_nothingText(new TextLabel({}, Type::Body, Token::Ink2, this))
    , m_nothing(makeNothing())
    , m_legend(new QWidget(this))
    , m_protect(new Card(this))
    , m_protectList(new QVBoxLayout)
    , m_ideas(new ParkedIdeasCard(document, this))
    , m_foot(new QWidget(this))
    , m_footRow(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_next(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_closeButton(new KeycapButton(this))
{
    setObjectName(u"improvementsColumn"_s);
    setAccessibleName(tr("Improvements"));
    m_count->setObjectName(u"improvementCountLabel"_s);
    m_protect->setObjectName(u"protectCard"_s);
    m_closeButton->setObjectName(u"toCloseButton"_s);
    m_next->setWordWrap(true);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(16, 12, 16, 12);
    head->setSpacing(0);
    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(new TextLabel(tr("Improvements"), Type::Section, Token::Ink, this), 1);
    titleRow->addWidget(m_count);
    auto *hint = new TextLabel(tr("Change the work before the person. None\u00a0is\u00a0fine\u00a0too."), Type::Supporting, Token::Ink2, this);
    hint->setWordWrap(true);
    head->addLayout(titleRow);
    head->addWidget(hint);

    auto *protect = new QVBoxLayout(m_protect);
    protect->setContentsMargins(14, 12, 14, 14);
    protect->setSpacing(8);
    auto *protectTitle = new TextLabel(tr("To protect, because it works"), Type::Body, Token::Ink, m_protect);
    protectTitle->setWeight(600);
    protectTitle->setWordWrap(true);
    protect->addWidget(protectTitle);
    m_protectList->setSpacing(8);
    protect->addLayout(m_protectList);

    auto *inside = new QWidget;
    inside->setProperty("page", true);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(margin, 12, margin, 8);
    column->setSpacing(12);
    column->addWidget(m_nothing);
    column->addWidget(m_protect);
    m_list->setSpacing(12);
    column->addLayout(m_list);
    column->addStretch(1);
    auto *legend = new QVBoxLayout(m_legend);
    legend->setContentsMargins(margin, 8, margin, 8);
    legend->setSpacing(4);
    auto *scale = new TextLabel(tr("Strength, by the %1").arg(actionHierarchyName()), Type::Meta, Token::Ink2, m_legend);
    scale->setObjectName(u"legendScaleLabel"_s);
    legend->addWidget(scale);
    legend->addWidget(makeStrengthLegend(m_legend));
    // The ideas stay in sight under the list; many of them scroll on their own.
    auto *ideasFloor = new QWidget;
    ideasFloor->setProperty("page", true);
    auto *ideas = new QVBoxLayout(ideasFloor);
    ideas->setContentsMargins(margin, 4, margin, 12);
    ideas->addWidget(m_ideas);
    ideasFloor->installEventFilter(this);
    for (const auto &[scroll, content] : {std::pair(m_scroll, inside), std::pair(m_ideasScroll, ideasFloor)}) {
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(content);
        connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, content, [layout = content->layout()](int, int last) {
            QMargins margins = layout->contentsMargins();
            margins.setRight(last > 0 ? besideBar : margin);
            layout->setContentsMargins(margins);
        });
    }

    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(0);
    foot->addWidget(makeDivider(m_foot));
    m_footRow->setContentsMargins(16, 12, 16, 14);
    m_footRow->setSpacing(8);
    m_footRow->addWidget(m_next, 1);
    m_footRow->addWidget(m_closeButton);
    foot->addLayout(m_footRow);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(head);
    outer->addWidget(makeDivider(this));
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_legend);
    outer->addWidget(m_ideasScroll);
    outer->addWidget(m_foot);

    connect(m_closeButton, &QPushButton::clicked, this, &ImprovementsColumn::closeRequested);
    connect(m_ideas, &ParkedIdeasCard::useRequested, this, &ImprovementsColumn::useIdea);
    connect(m_ideas, &ParkedIdeasCard::asideRequested, this,
            [this](const QString &noteId, bool aside) { perform(setIdeaAside(m_document.teamId(), noteId, aside)); });
}

Card *ImprovementsColumn::makeNothing()
{
    auto *box = new Card(this);
    box->setSurface(u"good"_s);
    box->setObjectName(u"noneProposedCard"_s);
    auto *title = new TextLabel(tr("None proposed, and that is a complete result."), Type::Body, Token::GoodInk, box);
    title->setWeight(600);
    title->setWordWrap(true);
    m_nothingText->setObjectName(u"noneProposedLabel"_s);
    m_nothingText->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title);
    words->addWidget(m_nothingText);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(12);
    row->addWidget(new IconLabel(u"check"_s, Token::Good, 18, box), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return box;
}

void ImprovementsColumn::showNothing(bool none)
{
    m_nothing->setVisible(none);
    const QList<Note> ideas = m_document.parkedIdeas();
    const bool unread = std::any_of(ideas.begin(), ideas.end(), [](const Note &idea) { return idea.disposition == Disposition::Open; });
    m_nothingText->setText(unread ? tr("First read the parked ideas. Each is used or set aside, and either is fine.")
                                  : tr("You asked whether anything should change, and what to protect. The answer is the learning."));
}

void ImprovementsColumn::perform(const Operation &operation, const QString &words)
{
    m_document.session().perform(operation, this, [this, words](const Outcome &outcome) {
        if (outcome.isDone())
            return;
        m_awaited.clear();
        refresh(); // the words as they are
        if (!words.isEmpty())
            Q_EMIT wordsReturned(words);
        Q_EMIT refused(outcome.sentence());
    });
}

void ImprovementsColumn::useIdea(const QString &noteId)
{
    Action action;
    action.id = newId();
    action.teamId = m_document.teamId();
    action.text = m_document.row<Note>(noteId).text; // word for word; the group may reword it now
    m_awaited = action.id;
    perform(sharpend::useIdea(noteId, action));
}

void ImprovementsColumn::editWhenThere(const QString &actionId) { m_awaited = actionId; }

void ImprovementsColumn::refresh()
{
    const QList<Action> actions = m_document.actions();
    const Meeting &meeting = m_document.meeting(MeetingKind::Improving);
    const bool over = meeting.endedAt.isValid(), none = actions.isEmpty();
    m_count->setText(QString::number(actions.size()));
    m_count->setVisible(!none);
    m_count->setAccessibleName(actions.size() == 1 ? tr("1 improvement") : tr("%1 improvements").arg(actions.size()));
    showNothing(none);
    m_legend->setVisible(!none && !m_compact);
    refreshProtect(none);
    refreshCards(actions);
    m_ideas->refresh(over);
    fitIdeas();
    m_foot->setVisible(!over);
    m_footRow->setDirection(none ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_next->setText(none ? tr("Next: Close. Which words go to the Owner, who hears first, and when you will hear back.")
                         : tr("Next: which words go to the Owner."));
    m_closeButton->setText(none ? tr("Close with the learning") : tr("On to Close"));
    m_closeButton->setLook(none ? u"primary"_s : u"secondary"_s);
}

void ImprovementsColumn::refreshCards(const QList<Action> &actions)
{
    qsizetype lost = -1; // where the card stood that had the keyboard and is gone
    for (qsizetype i = m_cards.size() - 1; i >= 0; --i) {
        ImprovementCard *card = m_cards[i];
        if (std::any_of(actions.begin(), actions.end(), [card](const Action &action) { return action.id == card->actionId(); }))
            continue;
        if (card->hasFocus() || card->isAncestorOf(QApplication::focusWidget()))
            lost = i;
        card->settle(); // what was being typed there is refused now, and given back
        m_cards.removeAt(i);
        card->hide();
        card->deleteLater();
    }
    const bool wereSome = !m_cards.isEmpty();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const auto there = std::find_if(m_cards.begin(), m_cards.end(), [&](const ImprovementCard *card) { return card->actionId() == actions[i].id; });
        if (there == m_cards.end()) {
            auto *card = new ImprovementCard(m_document, actions[i].id, this);
            setRowId(card, actions[i].id);
            connect(card, &ImprovementCard::edited, this, [this](const QString &id, const char *field, const std::function<void(Action &)> &change) {
                Action words;
                if (qstrcmp(field, "text") == 0)
                    change(words);
                perform(editAction(m_document.teamId(), id, field, change), words.text);
            });
            connect(card, &ImprovementCard::reworded, this,
                    [this](const QString &id, ActionText member, const char *field, const QString &words, const QString &from) {
                        perform(rewordAction(m_document.teamId(), id, member, field, {from, words}), qstrcmp(field, "text") == 0 ? words : QString());
                    });
            connect(card, &ImprovementCard::unfolded, this, [this, card] { reveal(card); });
            connect(card, &ImprovementCard::moveRequested, this,
                    [this](const QString &id, int by) { perform(moveAction(m_document.teamId(), id, by)); });
            connect(card, &ImprovementCard::removeRequested, this, [this](const QString &id) { perform(sharpend::removeAction(m_document.teamId(), id)); });
            m_cards.insert(i, card);
            m_list->insertWidget(int(i), card);
            card->show();
            if (wereSome)
                reveal(card); // one that was just added is seen
        } else if (there - m_cards.begin() != i) {
            QWidget *focus = QApplication::focusWidget();
            m_cards.move(there - m_cards.begin(), i);
            m_list->removeWidget(m_cards[i]);
            m_list->insertWidget(int(i), m_cards[i]);
            if (focus && m_cards[i]->isAncestorOf(focus))
                reveal(m_cards[i]);
        }
        m_cards[i]->refresh(i, actions.size());
    }
    if (lost >= 0) {
        if (m_cards.isEmpty())
            Q_EMIT captureRequested();
        else
            m_cards[std::min(lost, m_cards.size() - 1)]->setFocus(Qt::OtherFocusReason);
    }
    if (m_awaited.isEmpty())
        return;
    const auto awaited = std::find_if(m_cards.begin(), m_cards.end(), [this](const ImprovementCard *card) { return card->actionId() == m_awaited; });
    if (awaited != m_cards.end()) {
        m_awaited.clear();
        (*awaited)->editWording();
        reveal(*awaited);
    }
}

void ImprovementsColumn::refreshProtect(bool wanted)
{
    QList<Note> notes = m_document.wallNotes();
    notes.removeIf([](const Note &note) { return note.kind != NoteKind::GoesWell; });
    m_protect->setVisible(wanted && !notes.isEmpty());
    QStringList texts;
    for (const Note &note : std::as_const(notes))
        texts << note.text;
    if (texts == m_protected)
        return;
    m_protected = texts;
    emptyLayout(m_protectList);
    for (const QString &text : texts.mid(0, shownToProtect)) {
        auto *row = new QWidget(m_protect);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        auto *badge = new KindBadge(row);
        badge->setSide(18);
        badge->setKind(std::optional(NoteKind::GoesWell));
        badge->setAccessibleName(kindLabel(NoteKind::GoesWell));
        line->addWidget(badge, 0, Qt::AlignTop);
        auto *label = new TextLabel(text, Type::Body, Token::Ink, row);
        label->setWordWrap(true);
        line->addWidget(label, 1);
        m_protectList->addWidget(row);
    }
    if (texts.size() > shownToProtect)
        m_protectList->addWidget(new TextLabel(tr("and %1 more").arg(texts.size() - shownToProtect), Type::Meta, Token::Ink2, m_protect));
}

void ImprovementsColumn::reveal(QWidget *widget)
{
    // Once the layout has its new heights.
    QTimer::singleShot(0, widget, [this, widget] {
        constexpr int above = 12;
        if (widget->height() + 2 * above > m_scroll->viewport()->height()) // too high for all of it: from its beginning
            m_scroll->verticalScrollBar()->setValue(widget->mapTo(m_scroll->widget(), QPoint(0, -above)).y());
        else
            m_scroll->ensureWidgetVisible(widget, 0, above);
    });
}

QList<QWidget *> ImprovementsColumn::tabStops() const
{
    QList<QWidget *> stops;
    for (ImprovementCard *card : m_cards)
        stops << tabStopsOf({card});
    return stops << tabStopsOf({m_ideas}) << m_closeButton;
}

void ImprovementsColumn::settle()
{
    for (ImprovementCard *card : std::as_const(m_cards))
        card->settle();
}

void ImprovementsColumn::setCompact(bool compact)
{
    m_compact = compact;
    m_legend->setVisible(!m_cards.isEmpty() && !m_compact);
}

void ImprovementsColumn::fitIdeas()
{
    const bool any = !m_ideas->isHidden();
    m_ideasScroll->setVisible(any);
    const QLayout *floor = m_ideasScroll->widget()->layout();
    if (!any || !floor->hasHeightForWidth())
        return;
    const int wanted = floor->totalHeightForWidth(width() - 1);
    m_ideasScroll->setFixedHeight(std::min(wanted, height() * 2 / 5));
}

void ImprovementsColumn::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitIdeas();
}

bool ImprovementsColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fitIdeas();
    return QWidget::eventFilter(watched, event);
}

void ImprovementsColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::instance()->color(Token::Rail));
    const int edge = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), Look::instance()->color(Token::Line));
}

} // namespace sharpend
