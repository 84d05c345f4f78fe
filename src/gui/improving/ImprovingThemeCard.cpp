// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/improving/ImprovingThemeCard.h"

#include "gui/widgets/Divider.h"
#include "gui/widgets/EmptyLayout.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"
#include "gui/widgets/MenuBelow.h"
#include "gui/widgets/Tag.h"
#include "gui/widgets/TextLabel.h"
#include "gui/widgets/WordsInPlace.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
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
    , m_title(new WordsInPlace(this))
    , m_menuButton(new KeycapButton(this))
    , m_insight(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_notesLabel(new TextLabel({}, Type::Meta, Token::Ink3, this))
    , m_outcome(new TextLabel({}, Type::Meta, Token::Ink3, this))
    , m_insightBox(new QFrame(this))
    , m_notes(new QGridLayout)
{
    setObjectName(u"themeCard"_s);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", 8);
    m_title->setLook(Type::Body, 600, false);
    m_title->setName(tr("Theme"), u"themeTitleEdit"_s);
    m_menuButton->setObjectName(u"themeMenuButton"_s);
    m_menuButton->setLook(u"tool"_s);
    m_menuButton->setControlSize(u"compact"_s);
    m_menuButton->setIconName(u"ellipsis"_s);
    m_menuButton->setToolTip(tr("Rename, merge, move or remove"));
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
    auto *line = makeDivider(this);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_notesLabel);
    foot->addWidget(m_outcome, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 14, 10);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, -10, -2); // the dots stand in the margin, as on an improvement
    head->setSpacing(4);
    head->addWidget(m_title, 1, Qt::AlignVCenter);
    head->addWidget(m_menuButton, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_insightBox);
    column->addLayout(m_notes);
    column->addWidget(line);
    column->addLayout(foot);

    connect(m_title, &WordsInPlace::edited, this,
            [this](const QString &title, const QString &from) { Q_EMIT renamed(m_themeId, title, from); });
    connect(m_title, &WordsInPlace::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_menuButton, &QPushButton::clicked, this, &ImprovingThemeCard::openMenu);
}

void ImprovingThemeCard::refresh(qsizetype place, qsizetype count, bool over)
{
    m_place = place;
    m_count = count;
    m_over = over;
    refresh();
}

void ImprovingThemeCard::editTitle(bool provisional)
{
    if (!m_over)
        m_title->edit(provisional);
}

void ImprovingThemeCard::settle() { m_title->settle(); }

void ImprovingThemeCard::openMenu()
{
    if (m_over)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"themeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The card hears the keys; here they are only named.
    const auto named = [](const QString &text, const QKeySequence &keys) { return text + u'\t' + keys.toString(QKeySequence::NativeText); };
    menu->addAction(named(tr("Rename"), Qt::Key_F2), this, [this] { editTitle(); });
    QMenu *merge = menu->addMenu(tr("Merge with"));
    for (const Theme &other : m_document.themes()) {
        if (other.id != m_themeId)
            merge->addAction(inMenu(*merge, other.title), this, [this, id = other.id] { Q_EMIT mergeRequested(m_themeId, id); });
    }
    merge->setEnabled(!merge->isEmpty());
    menu->addAction(named(tr("Move forward"), Qt::CTRL | Qt::SHIFT | Qt::Key_Left), this, [this] { Q_EMIT moveRequested(m_themeId, -1); })
        ->setEnabled(m_place > 0);
    menu->addAction(named(tr("Move back"), Qt::CTRL | Qt::SHIFT | Qt::Key_Right), this, [this] { Q_EMIT moveRequested(m_themeId, 1); })
        ->setEnabled(m_place + 1 < m_count);
    menu->addSeparator();
    menu->addAction(named(tr("Remove the theme, keep its notes"), Qt::Key_Delete), this, [this] { Q_EMIT removeRequested(m_themeId); });
    popUpBelow(*menu, *m_menuButton);
}

void ImprovingThemeCard::refresh()
{
    const Theme theme = m_document.row<Theme>(m_themeId);
    m_title->setWords(theme.title);
    m_menuButton->setVisible(!m_over);
    m_menuButton->setAccessibleName(tr("Rename, merge, move or remove: %1").arg(theme.title));
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
    m_notesLabel->setText(notes.size() == 1 ? tr("1 note") : tr("%1 notes").arg(notes.size()));
    m_outcome->setText(actions == 0 ? tr("Understanding is enough\u00a0here") : actions == 1 ? tr("1 improvement") : tr("%1 improvements").arg(actions));
    m_outcome->setWeight(actions == 0 ? 400 : 600);
    m_outcome->setToken(actions == 0 ? Token::Ink3 : Token::Accent);
    QStringList said{tr("Theme: %1").arg(theme.title), theme.insight, m_notesLabel->text(), m_outcome->text()};
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
    emptyLayout(m_notes);
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
    const bool moves = event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT chosen(m_themeId);
    else if (event->key() == Qt::Key_F2)
        editTitle();
    else if (moves && !m_over && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        Q_EMIT moveRequested(m_themeId, (event->key() == Qt::Key_Left) == isLeftToRight() ? -1 : 1);
    else if (hasFocus() && !m_over && event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested(m_themeId);
    else
        Card::keyPressEvent(event);
}

void ImprovingThemeCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT chosen(m_themeId);
}

void ImprovingThemeCard::contextMenuEvent(QContextMenuEvent *) { openMenu(); }

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
