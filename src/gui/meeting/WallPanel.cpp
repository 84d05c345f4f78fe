// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/WallPanel.h"

#include "domain/Rules.h"
#include "gui/look/Look.h"
#include "gui/wall/CaptureBar.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/DraftKeeper.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

WallPanel::WallPanel(Wall &wall, const Content &content, QWidget *parent)
    : PhasePanel(wall.document(), content, parent)
    , m_wall(wall)
    , m_focusCaption(new TextLabel(tr("Learning focus"), Type::Meta, Token::Ink2, this))
    , m_focus(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_arrangement(new SegmentedControl(this))
    , m_filter(new QLineEdit(this))
    , m_filterButton(new QToolButton(this))
    , m_banner(new Banner(this))
    , m_trouble(new Banner(this))
    , m_view(new WallView(wall, m_document.session(), this))
    , m_capture(new CaptureBar(m_document, this))
    , m_drafts(std::make_unique<DraftKeeper>(draftPath(m_document)))
{
    m_focus->setWeight(500);
    m_focus->setElide(true);
    m_focus->setObjectName(u"wallFocusLabel"_s);
    m_arrangement->setObjectName(u"arrangementControl"_s);
    m_arrangement->setAccessibleName(tr("Arrange the wall"));
    m_arrangement->setSegments({tr("By kind"), tr("By theme")});
    m_filter->setObjectName(u"filterEdit"_s);
    m_filter->setPlaceholderText(tr("Filter the wall"));
    m_filter->setAccessibleName(tr("Filter the wall"));
    m_filter->setProperty("controlSize", u"compact"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(220);
    m_filter->hide();
    m_filterButton->setObjectName(u"filterButton"_s);
    m_filterButton->setAccessibleName(tr("Filter the wall"));
    m_filterButton->setToolTip(tr("Filter the wall (Ctrl+F)"));
    m_filterButton->setIcon(Look::instance()->icon(u"filter"_s));
    m_filterButton->setCheckable(true);

    auto *focusColumn = new QVBoxLayout;
    focusColumn->setSpacing(0);
    focusColumn->addWidget(m_focusCaption);
    focusColumn->addWidget(m_focus);
    m_toolbar = new QHBoxLayout;
    QHBoxLayout *toolbar = m_toolbar;
    toolbar->setContentsMargins(20, 10, 20, 8);
    toolbar->setSpacing(12);
    toolbar->addLayout(focusColumn, 1);
    toolbar->addWidget(m_filter);
    toolbar->addWidget(m_arrangement);
    toolbar->addWidget(m_filterButton);
    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(20, 0, 20, 0);
    banners->setSpacing(8);
    banners->addWidget(m_banner);
    auto *troubles = new QVBoxLayout;
    troubles->setContentsMargins(20, 0, 20, 8);
    troubles->addWidget(m_trouble);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(toolbar);
    column->addLayout(banners);
    column->addWidget(m_view, 1);
    column->addLayout(troubles);
    column->addWidget(m_capture);
    m_banner->hide();
    m_trouble->setKind(u"stop"_s);
    m_trouble->hide();

    // As the window was left: by kind or by theme.
    m_wall.setArrangement(QSettings().value(u"wall/byKind"_s).toBool() ? Arrangement::ByKind : Arrangement::ByTheme);
    m_arrangement->setCurrentIndex(m_wall.arrangement() == Arrangement::ByKind ? 0 : 1);
    connect(m_arrangement, &SegmentedControl::currentChanged, this, [this](int index) {
        m_wall.setArrangement(index == 0 ? Arrangement::ByKind : Arrangement::ByTheme);
        QSettings().setValue(u"wall/byKind"_s, index == 0);
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) { m_wall.setFilter(words); });
    connect(m_filterButton, &QToolButton::toggled, this, [this](bool on) {
        m_filter->setVisible(on);
        if (on)
            m_filter->setFocus();
        else
            m_filter->clear();
    });
    connect(m_capture, &CaptureBar::captured, this, &WallPanel::onCaptured);
    connect(m_capture, &CaptureBar::draftChanged, this, [this] { keepDraft(); });
    connect(m_capture, &CaptureBar::editLastRequested, this, &WallPanel::editLast);
    connect(m_capture, &CaptureBar::wallRequested, this, [this] { m_view->enter(); });
    connect(m_capture, &CaptureBar::refused, this, &PhasePanel::refused);
    connect(m_capture, &CaptureBar::announced, this, &WallPanel::announced);
    connect(m_view, &WallView::typed, this, [this](const QString &text) {
        if (m_capture->isVisible())
            m_capture->field()->insertTyped(text);
    });
    connect(m_view, &WallView::refused, this, &PhasePanel::refused);
    connect(m_view, &WallView::wordsReturned, this, [this](const QString &text) { m_capture->takeBack(text, std::nullopt); });
    connect(m_view, &WallView::announced, this, &WallPanel::announced);
    connect(m_view, &WallView::editingDone, this, [this] {
        if (m_steppingBack) // Ctrl+Up again: on to the note before
            return;
        if (m_editing >= 0 && m_capture->isVisible())
            m_capture->field()->setFocus();
        m_editing = -1;
    });
    connect(m_view, &WallView::editBeforeRequested, this, &WallPanel::editLast);
    connect(&m_document, &TeamDocument::noteSaved, this, [this] { keepDraft(true); });
    connect(&m_document, &TeamDocument::noteRefused, this, [this](const Note &note, const QString &sentence) {
        m_capture->takeBack(note.text, note.kind);
        m_captured.removeAll(note.id);
        keepDraft(true);
        Q_EMIT refused(sentence);
    });
    connect(&m_document.session(), &Session::troubled, this, [this](const QString &sentence) {
        m_trouble->setVisible(!sentence.isEmpty());
        m_trouble->setText(tr("Your last note is on the screen but not yet on the disk. We keep trying. Save a copy elsewhere, "
                              "then carry on."));
    });
}

WallPanel::~WallPanel() = default;

QWidget *WallPanel::firstFocus() { return m_capture->isVisible() ? static_cast<QWidget *>(m_capture->field()) : m_view; }

void WallPanel::settle() { keepDraft(true); }

void WallPanel::setCompact(bool compact)
{
    m_capture->setCompact(compact, m_toolbar);
    m_focusCaption->setVisible(!compact);
}

void WallPanel::setBlank(bool blank)
{
    m_view->setBlank(blank);
    m_capture->setBlank(blank);
}

void WallPanel::focusFilter()
{
    m_filterButton->setChecked(true);
    m_filter->setFocus();
    m_filter->selectAll();
}

void WallPanel::toggleArrangement()
{
    m_arrangement->setCurrentIndex(m_arrangement->currentIndex() == 0 ? 1 : 0);
}

void WallPanel::refresh()
{
    const LearningTeam &team = m_document.team();
    m_focus->setText(team.focus.isEmpty() ? team.title : team.focus);
    m_focus->setToolTip(m_focus->text());
    m_capture->setMeeting(meeting().id);
    const bool resting = wallRests(m_document.rows<Meeting>().values());
    const bool open = !resting && meeting().furthestPhase >= Phase::Discovery;
    m_view->setAtRest(!open);
    m_capture->setVisible(open);
    m_banner->setVisible(resting);
    m_banner->setKind(u"information"_s);
    m_banner->setIconName(u"lock"_s);
    m_banner->setText(tr("The wall is resting: only typing slips and strikes."));
    bringDraftBack();
}

void WallPanel::onCaptured(const Note &note)
{
    const bool first = !note.parked;
    if (first) {
        m_captured << note.id;
        m_wall.setNewest(note.id);
    }
    m_document.capture(note, note.parked ? QString() : m_capture->lane());
    keepDraft(true);
    if (first)
        m_view->reveal(note.id);
    Q_EMIT announced(note.parked ? tr("Parked. It opens in Meeting 2.")
                                 : tr("Added. %n note(s).", nullptr, m_wall.noteCount()));
}

void WallPanel::editLast()
{
    // Again: the one before.
    m_captured.removeIf([this](const QString &id) { return !m_document.rows<Note>().contains(id); });
    QStringList order = m_captured;
    if (order.isEmpty()) {
        const QList<Note> notes = m_document.wallNotes();
        if (notes.isEmpty())
            return;
        order << notes.first().id;
    }
    m_editing = m_editing < 0 ? order.size() - 1 : std::max<qsizetype>(0, m_editing - 1);
    m_steppingBack = true;
    m_view->edit(order[m_editing]);
    m_steppingBack = false;
}

void WallPanel::keepDraft(bool atOnce)
{
    Draft draft;
    draft.teamId = m_document.teamId();
    draft.text = m_capture->text();
    draft.kind = m_capture->kind() ? wordOf(*m_capture->kind()) : QString();
    draft.themeId = m_capture->lane();
    draft.noteId = m_capture->noteId();
    draft.pending = m_document.pendingNotes();
    for (const Note &note : std::as_const(draft.pending))
        draft.pendingThemes << m_document.pendingTheme(note.id);
    m_drafts->keep(draft, atOnce);
}

void WallPanel::bringDraftBack()
{
    if (m_draftRead || !m_document.isLoaded())
        return;
    m_draftRead = true;
    const Draft draft = m_drafts->read();
    if (draft.teamId != m_document.teamId())
        return;
    for (qsizetype i = 0; i < draft.pending.size(); ++i) { // under its own id: what reached the disk after all is there once
        if (!m_document.rows<Note>().contains(draft.pending[i].id))
            m_document.capture(draft.pending[i], draft.pendingThemes.value(i));
    }
    if (!draft.text.isEmpty() && !m_document.rows<Note>().contains(draft.noteId)) {
        m_capture->setNoteId(draft.noteId.isEmpty() ? newId() : draft.noteId);
        m_capture->takeBack(draft.text, fromWord<NoteKind>(draft.kind));
        m_capture->setLane(draft.themeId);
    }
}

} // namespace sharpend
