// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ParkedIdeasCard.h"

#include "gui/widgets/Divider.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

class ParkedIdeasCard::Row : public QWidget
{
public:
    Row(const QString &id, ParkedIdeasCard *card)
        : QWidget(card)
        , noteId(id)
        , useButton(new KeycapButton(ParkedIdeasCard::tr("Use"), {}, this))
        , m_text(new TextLabel({}, Type::Supporting, Token::Ink, this))
        , m_asideButton(new KeycapButton(ParkedIdeasCard::tr("Set aside"), {}, this))
        , m_backButton(new KeycapButton(ParkedIdeasCard::tr("Take up again"), {}, this))
        , m_tag(new Tag(ParkedIdeasCard::tr("Set aside"), {}, this))
        , m_foot(new QWidget(this))
    {
        setObjectName(u"parkedIdeaRow"_s);
        m_text->setWordWrap(true);
        m_text->setObjectName(u"parkedIdeaLabel"_s);
        useButton->setObjectName(u"useIdeaButton"_s);
        m_asideButton->setObjectName(u"setAsideButton"_s);
        m_backButton->setObjectName(u"takeUpButton"_s);
        for (KeycapButton *button : {useButton, m_asideButton, m_backButton}) {
            button->setLook(u"quiet"_s);
            button->setControlSize(u"compact"_s);
        }
        auto *line = makeDivider(this);
        auto *words = new QHBoxLayout;
        words->setContentsMargins(0, 6, 10, 0);
        words->setSpacing(8);
        words->addWidget(m_text, 1, Qt::AlignTop);
        auto *foot = new QHBoxLayout(m_foot);
        foot->setContentsMargins(0, 0, 0, 2);
        foot->setSpacing(0);
        foot->addWidget(m_tag);
        foot->addStretch(1);
        foot->addWidget(m_backButton);
        foot->addWidget(useButton);
        foot->addWidget(m_asideButton);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto *lineRow = new QHBoxLayout;
        lineRow->setContentsMargins(0, 0, 10, 0);
        lineRow->addWidget(line);
        column->addLayout(lineRow);
        column->addLayout(words);
        column->addWidget(m_foot);
        connect(useButton, &QPushButton::clicked, card, [card, id] { Q_EMIT card->useRequested(id); });
        connect(m_asideButton, &QPushButton::clicked, card, [card, id] { Q_EMIT card->asideRequested(id, true); });
        connect(m_backButton, &QPushButton::clicked, card, [card, id] { Q_EMIT card->asideRequested(id, false); });
    }

    void setIdea(const Note &note, bool resting)
    {
        const bool aside = note.disposition == Disposition::SetAside;
        const bool hadFocus = isAncestorOf(QApplication::focusWidget());
        m_text->setText(ParkedIdeasCard::tr("“%1”").arg(note.text));
        useButton->setVisible(!aside && !resting);
        m_asideButton->setVisible(!aside && !resting);
        m_backButton->setVisible(aside && !resting);
        m_tag->setVisible(aside);
        m_foot->setVisible(!resting || aside);
        useButton->setAccessibleName(ParkedIdeasCard::tr("Use: %1").arg(note.text));
        m_asideButton->setAccessibleName(ParkedIdeasCard::tr("Set aside: %1").arg(note.text));
        m_backButton->setAccessibleName(ParkedIdeasCard::tr("Take up again: %1").arg(note.text));
        if (hadFocus && !resting)
            (aside ? m_backButton : useButton)->setFocus(Qt::OtherFocusReason);
    }

    const QString noteId;
    KeycapButton *const useButton;

private:
    TextLabel *m_text;
    KeycapButton *m_asideButton, *m_backButton;
    Tag *m_tag;
    QWidget *m_foot;
};

ParkedIdeasCard::ParkedIdeasCard(TeamDocument &document, QWidget *parent)
    : Card(parent)
    , m_document(document)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_left(new TextLabel({}, Type::Meta, Token::Ink2, this))
    , m_note(new TextLabel(tr("Set aside by the group. They stay with the wall."), Type::Supporting, Token::Ink2, this))
    , m_list(new QVBoxLayout)
{
    setObjectName(u"parkedIdeasCard"_s);
    m_title->setObjectName(u"parkedIdeasTitle"_s);
    m_title->setWeight(600);
    m_title->setWordWrap(true);
    m_left->setObjectName(u"ideasLeftLabel"_s);
    m_note->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->setContentsMargins(0, 0, 10, 0);
    head->addWidget(new IconLabel(u"inbox"_s, Token::Accent, 16, this), 0, Qt::AlignVCenter);
    head->addWidget(m_title, 1);
    head->addWidget(m_left);
    m_list->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 4, 10);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(m_list);
    column->addWidget(m_note);
}

QWidget *ParkedIdeasCard::firstFocus() const
{
    const auto open = std::find_if(m_rows.begin(), m_rows.end(), [](const Row *row) { return row->useButton->isVisible(); });
    return open == m_rows.end() ? nullptr : (*open)->useButton;
}

void ParkedIdeasCard::refresh(bool resting)
{
    QList<Note> ideas = m_document.parkedIdeas();
    setVisible(!ideas.isEmpty());
    ideas.removeIf([](const Note &note) { return note.disposition == Disposition::Used; });
    const auto left = std::count_if(ideas.begin(), ideas.end(), [](const Note &note) { return note.disposition == Disposition::Open; });
    m_title->setText(left == 0 ? tr("Parked ideas: read, none left") : tr("Parked ideas: now open"));
    m_left->setText(tr("%1 left").arg(left));
    m_left->setVisible(left > 0);
    m_note->setVisible(left < ideas.size());
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        Row *row = m_rows[i];
        if (std::none_of(ideas.begin(), ideas.end(), [row](const Note &note) { return note.id == row->noteId; })) {
            m_rows.removeAt(i);
            row->hide();
            row->deleteLater();
        }
    }
    for (qsizetype i = 0; i < ideas.size(); ++i) { // they keep the order in which they were parked
        if (i >= m_rows.size() || m_rows[i]->noteId != ideas[i].id) {
            m_rows.insert(i, new Row(ideas[i].id, this));
            m_list->insertWidget(int(i), m_rows[i]);
            m_rows[i]->show();
        }
        m_rows[i]->setIdea(ideas[i], resting);
    }
}

} // namespace sharpend
