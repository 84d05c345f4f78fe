// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/library/AddEventForm.h"

#include "gui/session/Session.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"
#include "operations/EventOperations.h"

#include <QAccessible>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// A field under its label.
QBoxLayout *labelled(const QString &label, QWidget *field)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *words = new TextLabel(label, Type::Supporting, Token::Ink2);
    words->setWeight(500);
    column->addWidget(words);
    column->addWidget(field);
    field->setAccessibleName(label);
    return column;
}

} // namespace

AddEventForm::AddEventForm(Session &session, QWidget *parent)
    : Card(parent)
    , m_session(session)
    , m_title(new QLineEdit(this))
    , m_when(new QLineEdit(this))
    , m_place(new QLineEdit(this))
    , m_raisedBy(new QLineEdit(this))
    , m_kind(new SegmentedControl(this))
    , m_story(new QPlainTextEdit(this))
    , m_said(new TextLabel({}, Type::Supporting, Token::Ink2, this))
{
    setObjectName(u"addEventForm"_s);
    m_title->setObjectName(u"titleEdit"_s);
    m_when->setObjectName(u"whenEdit"_s);
    m_place->setObjectName(u"placeEdit"_s);
    m_raisedBy->setObjectName(u"raisedByEdit"_s);
    m_kind->setObjectName(u"kindControl"_s);
    m_story->setObjectName(u"storyEdit"_s);
    m_said->setObjectName(u"saidLabel"_s);

    m_title->setPlaceholderText(tr("What made people curious? A few words are enough"));
    m_when->setPlaceholderText(tr("Last Tuesday, early shift"));
    m_place->setPlaceholderText(tr("Dispensary"));
    m_raisedBy->setPlaceholderText(tr("Pharmacy technician"));
    m_story->setPlaceholderText(tr("What happened, as it was told. Talk about the work, not about who did it"));
    m_story->setTabChangesFocus(true);
    m_story->setFixedHeight(Look::instance()->scaled(72));
    m_said->setWordWrap(true);
    QStringList kinds;
    for (int kind = 0; kind < enumCount<EventKind>; ++kind)
        kinds << eventKindLabel(EventKind(kind));
    m_kind->setSegments(kinds);
    m_kind->setCurrentIndex(0);

    auto *addButton = new KeycapButton(tr("Add it"), u"Enter"_s, this);
    addButton->setObjectName(u"addItButton"_s);
    auto *closeButton = new KeycapButton(tr("Close"), u"Esc"_s, this);
    closeButton->setObjectName(u"closeFormButton"_s);
    closeButton->setLook(u"quiet"_s);

    auto *top = new QHBoxLayout;
    top->addWidget(new TextLabel(tr("Add an event"), Type::Section, Token::Ink, this), 1);
    top->addWidget(closeButton);
    auto *few = new QHBoxLayout;
    few->setSpacing(16);
    few->addLayout(labelled(tr("When, in words"), m_when), 1);
    few->addLayout(labelled(tr("Place"), m_place), 1);
    few->addLayout(labelled(tr("Raised by, a job label"), m_raisedBy), 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_said, 1);
    foot->addWidget(addButton, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addLayout(labelled(tr("Title"), m_title));
    column->addLayout(labelled(tr("Kind of event"), m_kind));
    column->addLayout(labelled(tr("Story"), m_story));
    column->addLayout(few);
    column->addLayout(foot);

    setProperty("ownTabOrder", true); // closing comes last
    const QList<QWidget *> order{m_title, m_kind, m_story, m_when, m_place, m_raisedBy, addButton, closeButton};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    for (QLineEdit *edit : {m_title, m_when, m_place, m_raisedBy})
        connect(edit, &QLineEdit::returnPressed, this, &AddEventForm::add);
    connect(m_title, &QLineEdit::textEdited, this, [this] { say(tr("A title is enough. The rest can wait."), false); });
    connect(addButton, &QPushButton::clicked, this, &AddEventForm::add);
    connect(closeButton, &QPushButton::clicked, this, &AddEventForm::close);
    connect(Look::instance(), &Look::changed, this, [this] { m_story->setFixedHeight(Look::instance()->scaled(72)); });
    say(tr("A title is enough. The rest can wait."), false);
}

void AddEventForm::open()
{
    show();
    m_title->setFocus(Qt::ShortcutFocusReason);
}

void AddEventForm::close()
{
    hide(); // the words stay in their fields until they are added
    Q_EMIT closed();
}

void AddEventForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Card::keyPressEvent(event);
}

Event AddEventForm::typed() const
{
    Event event;
    event.id = newId();
    event.title = m_title->text();
    event.kind = EventKind(std::max(0, m_kind->currentIndex()));
    event.story = m_story->toPlainText();
    event.whenText = m_when->text().trimmed();
    event.place = m_place->text().trimmed();
    event.raisedBy = m_raisedBy->text().trimmed();
    return event;
}

void AddEventForm::fill(const Event &event)
{
    m_title->setText(event.title);
    m_kind->setCurrentIndex(int(event.kind));
    m_story->setPlainText(event.story);
    m_when->setText(event.whenText);
    m_place->setText(event.place);
    m_raisedBy->setText(event.raisedBy);
}

void AddEventForm::add()
{
    const Event event = typed();
    // The fields are free for the next one at once; a refused event comes back unless that has been begun.
    if (!event.title.trimmed().isEmpty())
        fill(Event());
    m_title->setFocus(Qt::OtherFocusReason);
    m_session.perform(addEvent(event), this, [this, event](const Outcome &outcome) {
        if (outcome.isDone()) {
            say(tr("“%1” is among the events now. Ready for the next.").arg(event.title.simplified()), false);
            return;
        }
        if (typed().title.isEmpty())
            fill(event);
        say(outcome.sentence(), true);
    });
}

void AddEventForm::say(const QString &sentence, bool refused)
{
    if (m_said->text() == sentence)
        return;
    m_said->setText(sentence);
    m_said->setToken(refused ? Token::CautionInk : Token::Ink3);
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    if (refused)
        QAccessible::updateAccessibility(&alert);
}

} // namespace sharpend
