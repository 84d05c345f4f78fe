// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/meeting/WallFrame.h"

#include "gui/look/Look.h"
#include "gui/meeting/MovedStrip.h"
#include "gui/photos/PhotoPane.h"
#include "gui/photos/PhotoStrip.h"
#include "gui/photos/WallPhotos.h"
#include "gui/wall/CaptureField.h"
#include "gui/wall/WallView.h"
#include "gui/widgets/Banner.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/SegmentedControl.h"
#include "gui/widgets/TextLabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {
constexpr auto arrangementKey = "wall/arrangement"_L1;
} // namespace

WallFrame::WallFrame(Wall &wall, const Content &content, MeetingKind kind, QWidget *parent)
    : PhasePanel(wall.document(), content, parent, kind)
    , m_wall(wall)
    , m_toolbar(new QHBoxLayout)
    , m_middle(new QHBoxLayout)
    , m_under(new QVBoxLayout)
    , m_caption(new TextLabel(tr("Learning focus"), Type::Meta, Token::Ink2, this))
    , m_title(new TextLabel({}, Type::Body, Token::Ink, this))
    , m_arrangement(new SegmentedControl(this))
    , m_stepButton(new KeycapButton(tr("Add a step"), {}, this))
    , m_filter(new QLineEdit(this))
    , m_filterButton(new QToolButton(this))
    , m_panelButton(new KeycapButton(tr("Panel"), u"F9"_s, this))
    , m_banner(new Banner(this))
    , m_view(new WallView(wall, m_document.session(), this))
    , m_photos(new WallPhotos(m_document, this))
    , m_underBanner(new QWidget(this))
    , m_strip(new MovedStrip(this))
    , m_trouble(new Banner(this))
    , m_column(new QVBoxLayout(this))
{
    m_title->setWeight(500);
    m_title->setElide(true);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"wallFocusLabel"_s);
    m_arrangement->setObjectName(u"arrangementControl"_s);
    m_arrangement->setAccessibleName(tr("Arrange the wall"));
    m_arrangement->setSegments({tr("By kind"), tr("By theme"), tr("Along the work")});
    m_stepButton->setObjectName(u"addStepButton"_s);
    m_stepButton->setAccessibleName(tr("Add a step"));
    m_stepButton->setIconName(u"plus"_s);
    m_stepButton->setControlSize(u"compact"_s);
    m_panelButton->setObjectName(u"showPanelButton"_s);
    m_panelButton->setControlSize(u"compact"_s);
    m_panelButton->setToolTip(tr("Show the facilitator’s panel (F9)"));
    m_panelButton->hide();
    m_filter->setObjectName(u"filterEdit"_s);
    m_filter->setPlaceholderText(tr("Filter the wall"));
    m_filter->setAccessibleName(tr("Filter the wall"));
    m_filter->setProperty("controlSize", u"compact"_s);
    auto *clear = m_filter->addAction(Look::instance()->icon(u"close"_s), QLineEdit::TrailingPosition);
    clear->setToolTip(tr("Clear the filter"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, m_filter, &QLineEdit::clear);
    connect(m_filter, &QLineEdit::textChanged, clear, [clear](const QString &words) { clear->setVisible(!words.isEmpty()); });
    connect(Look::instance(), &Look::changed, clear, [clear] { clear->setIcon(Look::instance()->icon(u"close"_s)); });
    m_filter->setMaximumWidth(220);
    m_filter->hide();
    m_filterButton->setObjectName(u"filterButton"_s);
    m_filterButton->setAccessibleName(tr("Filter the wall"));
    m_filterButton->setToolTip(tr("Filter the wall (Ctrl+F)"));
    m_filterButton->setIcon(Look::instance()->icon(u"filter"_s));
    m_filterButton->setCheckable(true);
    m_banner->hide();
    m_underBanner->setFixedHeight(12);
    m_underBanner->hide();
    m_trouble->setObjectName(u"troubleBanner"_s);
    m_trouble->setKind(u"stop"_s);
    m_trouble->hide();

    auto *about = new QVBoxLayout;
    about->setSpacing(0);
    about->addWidget(m_caption);
    about->addWidget(m_title);
    m_toolbar->setContentsMargins(20, 10, 20, 8);
    m_toolbar->setSpacing(12);
    m_toolbar->addLayout(about, 1);
    m_toolbar->addWidget(m_filter);
    m_toolbar->addWidget(m_arrangement);
    m_toolbar->addWidget(m_stepButton);
    m_toolbar->addWidget(m_filterButton);
    m_toolbar->addWidget(m_panelButton);
    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(20, 0, 20, 0);
    banners->setSpacing(0);
    banners->addWidget(m_banner);
    banners->addWidget(m_underBanner);
    m_middle->setSpacing(0);
    m_middle->addWidget(m_view, 1);
    m_middle->addWidget(m_photos->pane(), 2);
    m_under->setContentsMargins(20, 0, 20, 8);
    m_under->setSpacing(8);
    m_under->addWidget(m_strip);
    m_under->addWidget(m_trouble);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addLayout(m_toolbar);
    m_column->addLayout(banners);
    m_column->addWidget(m_photos->strip());
    m_column->addLayout(m_middle, 1);
    m_column->addLayout(m_under);

    // As the window was left.
    const auto kept = fromWord<Arrangement>(QSettings().value(arrangementKey).toString());
    m_arrangement->setCurrentIndex(int(kept.value_or(Arrangement::ByTheme)));
    followArrangement(Arrangement(m_arrangement->currentIndex()));
    connect(m_arrangement, &SegmentedControl::currentChanged, this, [this](int index) {
        followArrangement(Arrangement(index));
        QSettings().setValue(arrangementKey, wordOf(Arrangement(index)));
    });
    connect(m_stepButton, &QAbstractButton::clicked, m_view, &WallView::makeStep);
    connect(m_panelButton, &QAbstractButton::clicked, this, &PhasePanel::panelRequested);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) { m_wall.setFilter(words); });
    connect(m_filterButton, &QToolButton::toggled, this, [this](bool on) {
        m_filter->setVisible(on);
        if (on)
            m_filter->setFocus();
        else
            m_filter->clear();
    });
    const auto onFilterKey = [this](Qt::Key key, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(key, m_filter);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto leaveFilter = [this] {
        m_filterButton->setChecked(false);
        if (QWidget *back = firstFocus())
            back->setFocus();
    };
    onFilterKey(Qt::Key_Escape, leaveFilter);
    connect(m_view, &WallView::filterClearRequested, this, leaveFilter);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter})
        onFilterKey(key, [this] { m_view->enter(); });
    connect(m_view, &WallView::refused, this, &PhasePanel::refused);
    connect(m_view, &WallView::announced, this, &PhasePanel::announced);
    connect(m_view, &WallView::editBeforeRequested, this, &WallFrame::editLast);
    connect(m_view, &WallView::arranged, m_strip, &MovedStrip::say);
    connect(&m_document, &TeamDocument::changed, m_strip, &MovedStrip::follow);
    connect(m_strip, &MovedStrip::undoRequested, this, [this] {
        m_document.session().undo(m_document.teamId(), this, [this](const Outcome &outcome) {
            if (!outcome.isDone())
                Q_EMIT refused(outcome.sentence());
        });
        m_view->enter();
    });
    connect(m_view, &WallView::wordsReturned, this, [this](const QString &words) { takeBack(words); });
    connect(&m_document, &TeamDocument::wordsReturned, this, &WallFrame::takeReturned);
    connect(m_photos, &WallPhotos::refused, this, &PhasePanel::refused);
    connect(m_photos, &WallPhotos::announced, this, &PhasePanel::announced);
    connect(&m_document.session(), &Session::erasing, this, [this](int notYetGone, const QString &sentence) {
        if (notYetGone > 0 && !sentence.isEmpty())
            Q_EMIT refused(sentence);
    });
    connect(&m_document.session(), &Session::troubled, this, [this](const QString &sentence) {
        m_trouble->setVisible(!sentence.isEmpty());
        m_trouble->setText(tr("Your last note is on the screen but not yet on the disk. We keep trying. Save a copy elsewhere, "
                              "then carry on."));
    });
}

void WallFrame::addBar()
{
    m_column->addWidget(bar());
    const auto take = [this](const QString &text) {
        if (bar()->isVisible())
            field()->insertTyped(text);
    };
    connect(m_view, &WallView::typed, this, take);
    connect(m_photos, &WallPhotos::typed, this, take);
    connect(m_photos, &WallPhotos::textPasted, this, [this] {
        if (bar()->isVisible()) {
            field()->setFocus(Qt::OtherFocusReason);
            field()->paste();
        }
    });
    connect(m_photos, &WallPhotos::emptied, this, [this] {
        if (QWidget *focus = firstFocus())
            focus->setFocus(Qt::OtherFocusReason);
    });
    connect(field(), &CaptureField::picturePasted, this, [this](const QMimeData *pasted) { m_photos->take(*pasted); });
    connect(m_view, &WallView::editingDone, this, [this] {
        if (m_steppingBack) // Ctrl+Up again: on to the note before
            return;
        if (m_editing >= 0 && bar()->isVisible())
            field()->setFocus();
        m_editing = -1;
    });
}

void WallFrame::showEvent(QShowEvent *event)
{
    PhasePanel::showEvent(event);
    // Once the page has arrived and the keyboard is where it begins.
    QMetaObject::invokeMethod(
        this,
        [this] {
            takeReturned();
            reopenHalf();
        },
        Qt::QueuedConnection);
}

void WallFrame::takeReturned()
{
    if (!bar()->isVisible())
        return; // another page has a field, or this one later
    for (const QString &words : m_document.takeReturned())
        takeBack(words);
}

void WallFrame::reopenHalf()
{
    // The card, or the title, that was being written as the last window ended, with the words that stood there.
    const std::optional<NoteEdit> half = isVisible() ? m_document.takeHalf() : std::nullopt;
    if (!half)
        return;
    if (!m_view->reopen(*half))
        m_document.giveBack(half->text);
    else if (m_document.rows<Note>().contains(half->noteId))
        m_editing = m_captured.size(); // and from there back to the field
}

void WallFrame::followArrangement(Arrangement arrangement)
{
    m_wall.setArrangement(arrangement);
    showStepButton();
}

void WallFrame::offerArrangements(bool offered)
{
    m_arrangement->setVisible(offered);
    followArrangement(offered ? Arrangement(m_arrangement->currentIndex()) : Arrangement::ByTheme);
}

void WallFrame::setAtRest(bool resting)
{
    m_view->setAtRest(resting);
    m_resting = resting;
    showStepButton();
}

void WallFrame::setCompact(bool compact)
{
    m_caption->setVisible(!compact);
    m_title->setType(compact ? Type::Supporting : Type::Body);
    m_strip->setCompact(compact);
    m_stepButton->setText(compact ? QString() : tr("Add a step")); // the focus needs the room
    m_stepButton->setToolTip(compact ? tr("Add a step") : QString());
}

void WallFrame::hideStrip() { m_strip->hide(); }

void WallFrame::showStepButton() { m_stepButton->setVisible(!m_resting && m_wall.arrangement() == Arrangement::AlongTheWork); }

void WallFrame::setPanelShown(bool shown) { m_panelButton->setVisible(!shown); }

QWidget *WallFrame::firstFocus() { return bar()->isVisible() ? static_cast<QWidget *>(field()) : m_view->firstLane(); }

QList<QWidget *> WallFrame::regions()
{
    QList<QWidget *> regions{m_photos->strip(), m_view, m_photos->pane()};
    regions.removeIf([](const QWidget *region) { return !region->isVisible(); });
    return regions;
}

QWidget *WallFrame::captureRegion() { return bar()->isVisible() ? bar() : nullptr; }

void WallFrame::focusFilter()
{
    m_filterButton->setChecked(true);
    m_filter->setFocus();
    m_filter->selectAll();
}

void WallFrame::toggleArrangement()
{
    if (m_arrangement->isVisible())
        m_arrangement->setCurrentIndex((m_arrangement->currentIndex() + 1) % enumCount<Arrangement>);
}

void WallFrame::showResting(bool resting, const QString &sentence)
{
    m_banner->setVisible(resting);
    m_underBanner->setVisible(resting);
    m_banner->setKind(u"information"_s);
    m_banner->setIconName(u"lock"_s);
    m_banner->setText(sentence);
}

void WallFrame::onCaptured(const QString &noteId)
{
    m_captured << noteId;
    m_wall.setNewest(noteId);
    m_view->reveal(noteId);
}

void WallFrame::editLast()
{
    // A note that is gone, or parked, keeps its place: undo may bring it back.
    QStringList order = m_captured;
    order.removeIf([this](const QString &id) {
        const Note note = m_document.row<Note>(id);
        return note.id.isEmpty() || !isOnWall(note);
    });
    if (order.isEmpty()) {
        const QList<Note> notes = m_document.wallNotes();
        if (notes.isEmpty())
            return;
        order << notes.first().id;
    }
    // Again: the one before.
    m_editing = std::clamp<qsizetype>(m_editing < 0 ? order.size() : m_editing, 1, order.size()) - 1;
    m_steppingBack = true;
    m_view->edit(order[m_editing]);
    m_steppingBack = false;
}

} // namespace sharpend
