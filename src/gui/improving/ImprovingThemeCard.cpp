// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovingThemeCard.h"

#include "gui/widgets/KindBadge.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int shownNotes = 4, shownReflections = 2;

} // namespace

ImprovingThemeCard::ImprovingThemeCard(TeamDocument &document, const QString &themeId, QWidget *parent)
    : Card(parent)
    , m_document(document)
    , m_themeId(themeId)
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_insight(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_count(new TextLabel({}, Type::Meta, Token::Ink3, this))
    , m_outcome(new TextLabel({}, Type::Meta, Token::Ink3, this))
    , m_insightBox(new QFrame(this))
    , m_notes(new QGridLayout)
{
    setObjectName(u"themeCard"_s);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", 8);
    m_title->setWeight(600);
    m_title->setWordWrap(true);
    m_insight->setWordWrap(true);
    m_outcome->setObjectName(u"themeOutcomeLabel"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_insightBox->setProperty("surface", u"tint"_s);
    auto *inside = new QVBoxLayout(m_insightBox);
    inside->setContentsMargins(10, 8, 10, 8);
    inside->addWidget(m_insight);
    m_notes->setHorizontalSpacing(8);
    m_notes->setVerticalSpacing(8);
    m_notes->setColumnStretch(1, 1);
    auto *line = new QFrame(this);
    line->setProperty("divider", true);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_count);
    foot->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_insightBox);
    column->addLayout(m_notes);
    column->addWidget(line);
    column->addLayout(foot);
}

void ImprovingThemeCard::refresh()
{
    const Theme theme = m_document.row<Theme>(m_themeId);
    m_title->setText(theme.title);
    m_insight->setText(theme.insight);
    m_insightBox->setVisible(!theme.insight.isEmpty());
    QList<Placement> placements;
    for (const Placement &placement : m_document.rows<Placement>()) {
        if (placement.themeId == m_themeId)
            placements << placement;
    }
    std::sort(placements.begin(), placements.end(),
              [](const Placement &a, const Placement &b) { return std::tie(a.position, a.id) < std::tie(b.position, b.id); });
    QList<Note> notes;
    for (const Placement &placement : std::as_const(placements)) {
        if (const Note note = m_document.row<Note>(placement.noteId); isOnWall(note))
            notes << note;
    }
    showNotes(notes);
    const auto actions = std::count_if(m_document.rows<Action>().begin(), m_document.rows<Action>().end(),
                                       [this](const Action &action) { return action.themeId == m_themeId; });
    m_count->setText(notes.size() == 1 ? tr("1 note") : tr("%1 notes").arg(notes.size()));
    m_outcome->setText(actions == 0 ? tr("Understanding is enough here") : actions == 1 ? tr("1 improvement") : tr("%1 improvements").arg(actions));
    m_outcome->setWeight(actions == 0 ? 400 : 600);
    m_outcome->setToken(actions == 0 ? Token::Ink3 : Token::Accent);
    QStringList said{tr("Theme: %1").arg(theme.title), theme.insight, m_count->text(), m_outcome->text()};
    said.removeAll({});
    if (m_chosen)
        said << tr("Chosen: a new improvement answers it");
    setAccessibleName(said.join(u". "_s));
}

void ImprovingThemeCard::showNotes(const QList<Note> &notes)
{
    // The first ones, and what is new from the soak in any case.
    QList<Note> wall, reflections;
    for (const Note &note : notes)
        (note.source == NoteSource::Reflection ? reflections : wall) << note;
    QList<Note> shown = wall.mid(0, shownNotes - std::min<qsizetype>(shownReflections, reflections.size()));
    shown << reflections.mid(0, shownNotes - shown.size());
    QString key = QString::number(notes.size());
    for (const Note &note : std::as_const(shown))
        key += u'\n' + note.id + (note.kind ? wordOf(*note.kind) : QString()) + note.text;
    if (key == m_shown)
        return;
    m_shown = key;
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const Note &note : std::as_const(shown)) {
        auto *badge = new KindBadge(this);
        badge->setSide(18);
        badge->setKind(note.kind);
        badge->setAccessibleName(note.kind ? kindLabel(*note.kind) : tr("No kind yet"));
        badge->setToolTip(badge->accessibleName());
        auto *text = new TextLabel(note.text, Type::Supporting, Token::Ink, this);
        text->setWordWrap(true);
        m_notes->addWidget(badge, row, 0, Qt::AlignTop);
        const bool isNew = note.source == NoteSource::Reflection;
        m_notes->addWidget(text, row, 1, 1, isNew ? 1 : 2);
        if (isNew)
            m_notes->addWidget(new Tag(tr("new"), u"accent"_s, this), row, 2, Qt::AlignTop);
        ++row;
    }
    if (const qsizetype more = notes.size() - shown.size(); more > 0)
        m_notes->addWidget(new TextLabel(tr("and %1 more").arg(more), Type::Meta, Token::Ink2, this), row, 1, 1, 2);
}

void ImprovingThemeCard::setChosen(bool chosen)
{
    if (m_chosen == chosen)
        return;
    m_chosen = chosen;
    update();
    refresh();
}

void ImprovingThemeCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT chosen(m_themeId);
    else
        Card::keyPressEvent(event);
}

void ImprovingThemeCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT chosen(m_themeId);
}

void ImprovingThemeCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_chosen)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::instance()->color(Token::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace sharpend
