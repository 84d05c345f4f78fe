// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/search/SearchPreview.h"

#include "gui/look/Look.h"
#include "gui/widgets/Divider.h"
#include "gui/widgets/EventShape.h"
#include "gui/widgets/IconLabel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/TextLabel.h"

#include <QFrame>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Paper in the tint of a kind of note; card where there is none.
class KindPaper : public QWidget
{
public:
    KindPaper(std::optional<NoteKind> kind, QWidget *parent)
        : QWidget(parent)
        , m_kind(kind)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look *look = Look::instance();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_kind ? look->kindEdge(*m_kind) : look->color(Token::Line));
        painter.setBrush(m_kind ? look->kindTint(*m_kind) : look->color(Token::Card));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }

private:
    std::optional<NoteKind> m_kind;
};

QWidget *badge(std::optional<NoteKind> kind, QWidget *parent)
{
    auto *badge = new KindBadge(parent);
    badge->setKind(kind);
    return badge;
}

TextLabel *words(const QString &text, Type type, Token token, QWidget *parent, int weight = 0)
{
    auto *label = new TextLabel(text, type, token, parent);
    label->setWordWrap(true);
    label->setWeight(weight);
    return label;
}

} // namespace

SearchPreview::SearchPreview(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"searchPreview"_s);
    setAccessibleName(tr("What is found here, in full"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    clear();
}

QVBoxLayout *SearchPreview::begin()
{
    auto *paper = new QWidget;
    paper->setProperty("surface", u"paper"_s);
    paper->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(0);
    setWidget(paper); // what was there goes
    return column;
}

void SearchPreview::clear() { begin(); }

void SearchPreview::show(const FoundRow &row, const FoundPlace &place)
{
    QVBoxLayout *column = begin();
    QWidget *paper = widget();
    const bool isNote = row.hit.table == QLatin1String(Note::table);
    auto *box = new KindPaper(isNote ? row.noteKind : std::nullopt, paper);
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(16, 14, 16, 14);
    inside->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    if (isNote) {
        head->addWidget(badge(row.noteKind, box));
    } else if (row.hit.table == QLatin1String(Event::table)) {
        auto *shape = new EventShape(box);
        shape->setKind(row.eventKind);
        head->addWidget(shape);
    } else {
        head->addWidget(new IconLabel(groupIcon(row.hit.table), Token::Ink2, 16, box));
    }
    head->addWidget(words(foundLabel(row), Type::Supporting, Token::Ink2, box, 600), 1);
    if (isNote && row.hit.at.isValid()) {
        auto *time = new TextLabel(QLocale().toString(row.hit.at.toLocalTime().time(), u"HH:mm"_s), Type::Supporting, Token::Ink2, box);
        time->setTabular(true);
        head->addWidget(time);
    }
    inside->addLayout(head);
    const auto [title, rest] = titleAndRest(row.hit);
    inside->addWidget(words(isNote ? row.hit.text : title, Type::OwnerReading, Token::Ink, box));
    if (!rest.isEmpty())
        inside->addWidget(words(row.hit.text.section(u'\n', 1), Type::Body, Token::Ink2, box));
    column->addWidget(box);
    column->addSpacing(12);

    for (qsizetype i = 0; i < place.facts.size(); ++i) {
        if (i > 0) {
            column->addWidget(makeDivider(paper));
        }
        auto *fact = new QHBoxLayout;
        fact->setContentsMargins(0, 6, 0, 6);
        fact->setSpacing(16);
        fact->addWidget(new TextLabel(place.facts[i].first, Type::Supporting, Token::Ink2, paper));
        TextLabel *value = words(place.facts[i].second, Type::Supporting, Token::Ink, paper, i == 0 ? 600 : 0);
        value->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
        fact->addWidget(value, 1);
        column->addLayout(fact);
    }
    column->addSpacing(16);
    m_open = new KeycapButton(isNote ? tr("Open on the wall") : tr("Open"), u"Enter"_s, paper);
    m_open->setObjectName(u"searchOpenButton"_s);
    m_open->setLook(u"primary"_s);
    m_open->setFocusPolicy(Qt::NoFocus); // Enter does it from the field
    connect(m_open, &QAbstractButton::clicked, this, &SearchPreview::openRequested);
    column->addWidget(m_open, 0, Qt::AlignLeading);

    if (!place.near.isEmpty()) {
        column->addSpacing(24);
        column->addWidget(words(tr("Next to it on the wall"), Type::Supporting, Token::Ink, paper, 600));
        column->addSpacing(4);
    }
    for (const NearNote &near : place.near) {
        auto *note = new KindPaper(near.kind, paper);
        auto *line = new QHBoxLayout(note);
        line->setContentsMargins(12, 10, 12, 10);
        line->setSpacing(8);
        line->addWidget(badge(near.kind, note), 0, Qt::AlignTop);
        line->addWidget(words(near.text, Type::Body, Token::Ink, note), 1);
        column->addSpacing(8);
        column->addWidget(note);
    }
    column->addStretch(1);
}

} // namespace sharpend
