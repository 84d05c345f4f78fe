// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/event/AboutEvent.h"

#include "gui/event/EventDesk.h"
#include "gui/event/InPlaceText.h"
#include "gui/event/TypedText.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/TextLabel.h"
#include "operations/EventOperations.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

TextLabel *labelFor(const QString &words, QWidget *field, QWidget *parent)
{
    auto *label = new TextLabel(words, Type::Supporting, Token::Ink2, parent);
    label->setWeight(QFont::Medium);
    label->setBuddy(field);
    field->setAccessibleName(words);
    return label;
}

} // namespace

AboutEvent::AboutEvent(EventDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(4);
    addText(column, tr("Title"), u"titleEdit"_s, tr("A few words on what made people curious"), &Event::title, "title");
    m_kind->setObjectName(u"kindCombo"_s);
    for (int kind = 0; kind < enumCount<EventKind>; ++kind)
        m_kind->addItem(eventKindLabel(static_cast<EventKind>(kind)));
    column->addWidget(labelFor(tr("Kind of event"), m_kind, this));
    column->addWidget(m_kind);
    column->addSpacing(8);
    addText(column, tr("What happened"), u"storyEdit"_s, tr("As it was told. Who did it does not matter here."),
            &Event::story, "story", true);
    addText(column, tr("When"), u"whenEdit"_s, tr("In the words of who raised it"), &Event::whenText, "whenText");
    addText(column, tr("Place"), u"placeEdit"_s, {}, &Event::place, "place");
    addText(column, tr("Raised by"), u"raisedByEdit"_s, tr("A job label, no name"), &Event::raisedBy, "raisedBy");
    addText(column, tr("Reference"), u"referenceEdit"_s, tr("Its number in another system"), &Event::reference,
            "reference");
    addText(column, tr("Link"), u"linkEdit"_s, tr("Where more is written"), &Event::link, "link");
    column->addStretch();
    connect(m_kind, &QComboBox::activated, this, [this](int index) {
        const auto kind = static_cast<EventKind>(index);
        const auto apply = [kind](Event &event) { event.kind = kind; };
        m_desk.write(m_eventId, editEvent(m_eventId, "kind", apply), apply);
    });
}

void AboutEvent::addText(QVBoxLayout *column, const QString &label, const QString &name, const QString &hint,
                         QString Event::*member, const char *field, bool isLong)
{
    QWidget *widget = nullptr;
    TypedText *typed = nullptr;
    if (isLong) {
        auto *edit = new InPlaceEdit(this);
        edit->setFewestLines(5);
        edit->setPlaceholderText(hint);
        typed = new TypedText(edit);
        widget = edit;
    } else {
        auto *edit = new QLineEdit(this);
        edit->setPlaceholderText(hint);
        typed = new TypedText(edit);
        widget = edit;
        connect(edit, &QLineEdit::returnPressed, typed, &TypedText::flush);
    }
    widget->setObjectName(name);
    if (!m_title)
        m_title = widget;
    column->addWidget(labelFor(label, widget, this));
    column->addWidget(widget);
    column->addSpacing(8);
    const TextField text{member, field, typed};
    m_fields << text;
    connect(typed, &TypedText::typed, this, [this, text](const QString &words) { write(text, words); });
}

void AboutEvent::write(const TextField &field, const QString &text)
{
    if (field.member == &Event::title && text.trimmed().isEmpty())
        return field.typed->show(m_desk.event(m_eventId).title, true); // an event is never without its title
    const auto apply = [member = field.member, words = cleanText(text)](Event &event) { event.*member = words; };
    m_desk.write(m_eventId, editEvent(m_eventId, field.name, apply), apply);
}

void AboutEvent::show(const QString &eventId, bool anew)
{
    m_eventId = eventId;
    const Event event = m_desk.event(eventId);
    for (const TextField &field : std::as_const(m_fields))
        field.typed->show(event.*field.member, anew);
    m_kind->setCurrentIndex(int(event.kind));
}

void AboutEvent::editTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_title))
        line->selectAll();
}

void AboutEvent::flush()
{
    for (const TextField &field : std::as_const(m_fields))
        field.typed->flush();
}

} // namespace sharpend
