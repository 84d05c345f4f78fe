// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/PhotoStrip.h"

#include "gui/look/Look.h"
#include "gui/photos/PhotoModel.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr QSize thumbnail(128, 96), compactThumbnail(80, 60);
constexpr int ring = 4, gap = 8, radius = 6, promiseWidth = 216, shortWindow = 780;
const auto foldedKey = u"wall/photosFolded"_s;

} // namespace

class PhotoList::Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize size = thumbnail;
    QString opened;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return size + QSize(2 * ring + gap, 2 * ring);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Look &look = *Look::instance();
        QRectF box(option.rect.topLeft() + QPoint(ring, ring), size);
        if (option.direction == Qt::RightToLeft)
            box.moveRight(option.rect.right() - ring);
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath shape;
        shape.addRoundedRect(box, radius, radius);
        painter->fillPath(shape, look.color(Token::Sunken));
        if (const auto image = index.data(Qt::DecorationRole).value<QImage>(); !image.isNull()) {
            const QSizeF part = box.size().scaled(image.size(), Qt::KeepAspectRatio); // its middle fills the box
            const QRectF source({(image.width() - part.width()) / 2, (image.height() - part.height()) / 2}, part);
            painter->setClipPath(shape);
            painter->drawImage(box, image, source);
            painter->setClipping(false);
        }
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const bool focused = view && view->hasFocus() && view->currentIndex() == index;
        const bool open = !opened.isEmpty() && index.data(PhotoModel::IdRole) == opened;
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look.color(focused ? Token::Accent : open ? Token::AccentEdge : Token::Line), focused || open ? 2 : 1));
        const qreal out = focused || open ? 3 : -0.5;
        painter->drawRoundedRect(box.adjusted(-out, -out, out, out), radius + out, radius + out);
        painter->restore();
    }
};

PhotoList::PhotoList(PhotoModel &photos, QWidget *parent)
    : QListView(parent)
    , m_photos(photos)
    , m_delegate(new Delegate(this))
{
    setObjectName(u"photoList"_s);
    setAccessibleName(tr("Photos of the paper wall"));
    setModel(&photos);
    setItemDelegate(m_delegate);
    setProperty("look", u"plain"_s);
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setFlow(LeftToRight);
    setWrapping(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the arrows and the wheel go along, and the next one peeps in
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT openRequested(currentId()); });
}

QString PhotoList::currentId() const { return m_photos.idAt(currentIndex().row()); }

void PhotoList::setCompact(bool compact)
{
    const QSize wanted = compact ? compactThumbnail : thumbnail;
    if (m_delegate->size == wanted)
        return;
    m_delegate->size = wanted;
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void PhotoList::setOpened(const QString &id)
{
    m_delegate->opened = id;
    if (const QModelIndex index = m_photos.indexOf(id); index.isValid())
        setCurrentIndex(index);
    viewport()->update();
}

QSize PhotoList::sizeHint() const { return {400, m_delegate->size.height() + 2 * ring}; }

void PhotoList::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    const bool here = modifiers == Qt::NoModifier && currentIndex().isValid();
    const QString text = event->text();
    if (here && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT openRequested(currentId());
    else if (here && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        Q_EMIT removeRequested(currentId());
    else if (!(modifiers & ~Qt::ShiftModifier) && !text.isEmpty() && text.at(0).isPrint() && text != u" ")
        Q_EMIT typed(text);
    else
        QListView::keyPressEvent(event);
}

void PhotoList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void PhotoList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this] { Q_EMIT openRequested(currentId()); })->setShortcut(QKeySequence(Qt::Key_Return));
    menu.addAction(tr("Remove"), this, [this] { Q_EMIT removeRequested(currentId()); })->setShortcut(QKeySequence(Qt::Key_Delete));
    menu.exec(mouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void PhotoList::wheelEvent(QWheelEvent *event)
{
    const QPoint by = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (by.x() != 0 ? by.x() : by.y()));
    event->accept();
}

PhotoStrip::PhotoStrip(PhotoModel &photos, QWidget *parent)
    : QWidget(parent)
    , m_photos(photos)
    , m_list(new PhotoList(photos, this))
    , m_count(new TextLabel({}, Type::Supporting, Token::Ink, this))
    , m_promise(new TextLabel(tr("The place and time in the picture’s data were removed."), Type::Meta, Token::Ink2, this))
    , m_underWay(new TextLabel({}, Type::Supporting, Token::Ink2, this))
    , m_stopButton(new KeycapButton(tr("Stop"), {}, this))
    , m_addButton(new KeycapButton(tr("Add photos…"), {}, this))
    , m_foldButton(new KeycapButton(this))
    , m_folded(QSettings().value(foldedKey).toBool())
{
    setObjectName(u"photoStrip"_s);
    m_count->setWeight(600);
    m_promise->setWordWrap(true);
    m_underWay->setObjectName(u"photosUnderWayLabel"_s);
    m_stopButton->setObjectName(u"stopPhotosButton"_s);
    m_addButton->setObjectName(u"addPhotosButton"_s);
    m_addButton->setIconName(u"camera"_s);
    m_foldButton->setObjectName(u"foldPhotosButton"_s);
    for (KeycapButton *button : {m_stopButton, m_addButton, m_foldButton}) {
        button->setLook(button == m_foldButton ? u"tool"_s : u"quiet"_s);
        button->setControlSize(u"compact"_s);
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_count);
    head->addSpacing(8);
    head->addWidget(m_underWay);
    head->addWidget(m_stopButton);
    head->addStretch(1);
    head->addWidget(m_addButton);
    head->addWidget(m_foldButton);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addLayout(head);
    words->addWidget(m_promise);
    words->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20 - ring, 0, 20, 8);
    row->setSpacing(16);
    row->addWidget(m_list, 1);
    row->addLayout(words);

    connect(m_addButton, &QAbstractButton::clicked, this, &PhotoStrip::addRequested);
    connect(m_stopButton, &QAbstractButton::clicked, this, &PhotoStrip::stopRequested);
    connect(m_foldButton, &QAbstractButton::clicked, this, [this] {
        m_folded = !m_folded;
        QSettings().setValue(foldedKey, m_folded);
        arrange();
    });
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&photos, signal, this, &PhotoStrip::arrange);
    connect(Look::instance(), &Look::changed, this, &PhotoStrip::arrange);
    arrange();
}

void PhotoStrip::setUnderWay(int count)
{
    m_left = count;
    arrange();
}

void PhotoStrip::setOpen(bool open)
{
    m_open = open;
    arrange();
}

void PhotoStrip::arrange()
{
    const int count = m_photos.rowCount();
    const bool shown = count > 0 && !m_folded;
    m_list->setVisible(shown);
    m_promise->setVisible(shown);
    m_promise->setFixedWidth(Look::instance()->scaled(promiseWidth));
    m_count->setVisible(count > 0 && (m_folded || m_left == 0));
    m_count->setText(tr("%n photo(s)", nullptr, count));
    m_underWay->setVisible(m_left > 0);
    m_underWay->setText(tr("Adding %n photo(s)…", nullptr, m_left));
    m_stopButton->setVisible(m_left > 0);
    m_addButton->setVisible(m_open && m_left == 0);
    m_foldButton->setVisible(count > 0);
    m_foldButton->setIconName(m_folded ? u"chevron-down"_s : u"chevron-up"_s);
    m_foldButton->setAccessibleName(m_folded ? tr("Show the photos") : tr("Fold the photos away"));
    m_foldButton->setToolTip(m_foldButton->accessibleName());
    m_list->setCompact(window()->height() < Look::instance()->scaled(shortWindow));
}

void PhotoStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_list->setCompact(window()->height() < Look::instance()->scaled(shortWindow));
}

} // namespace sharpend
