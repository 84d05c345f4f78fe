// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/WallPhotos.h"

#include "gui/documents/TeamDocument.h"
#include "gui/photos/PhotoIntake.h"
#include "gui/photos/PhotoLoader.h"
#include "gui/photos/PhotoModel.h"
#include "gui/photos/PhotoPane.h"
#include "gui/photos/PhotoStrip.h"
#include "gui/session/Session.h"
#include "operations/AttachmentOperations.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace sharpend {

WallPhotos::WallPhotos(TeamDocument &document, QWidget *wall)
    : QObject(wall)
    , m_document(document)
    , m_wall(wall)
    , m_intake(new PhotoIntake(document, this))
    , m_loader(new PhotoLoader(document.session(), this))
    , m_model(new PhotoModel(document, *m_loader, this))
    , m_strip(new PhotoStrip(*m_model, wall))
    , m_pane(new PhotoPane(*m_model, document.session(), wall))
    , m_addAction(new QAction(tr("Add photos…"), this))
{
    wall->setAcceptDrops(true);
    wall->installEventFilter(this);
    // Fields see to their own pasting: this is for the cards and the photos.
    auto *pasting = new QShortcut(QKeySequence(QKeySequence::Paste), wall);
    pasting->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasting, &QShortcut::activated, this, &WallPhotos::paste);
    connect(m_addAction, &QAction::triggered, this, &WallPhotos::choose);
    connect(m_intake, &PhotoIntake::refused, this, &WallPhotos::refused);
    connect(m_intake, &PhotoIntake::progressed, this, [this] {
        m_strip->setUnderWay(m_intake->left());
        show();
    });
    connect(m_intake, &PhotoIntake::added, this, [this](int count) {
        Q_EMIT added(count);
        Q_EMIT announced(tr("%n photo(s) added. The place and time in the data were removed.", nullptr, count));
    });
    connect(m_strip, &PhotoStrip::addRequested, this, &WallPhotos::choose);
    connect(m_strip, &PhotoStrip::stopRequested, m_intake, &PhotoIntake::stop);
    connect(m_strip->list(), &PhotoList::openRequested, m_pane, &PhotoPane::open);
    connect(m_strip->list(), &PhotoList::removeRequested, this, &WallPhotos::remove);
    connect(m_strip->list(), &PhotoList::typed, this, &WallPhotos::typed);
    connect(m_pane, &PhotoPane::removeRequested, this, &WallPhotos::remove);
    connect(m_pane->view(), &PhotoView::typed, this, &WallPhotos::typed);
    connect(m_pane, &PhotoPane::opened, m_strip->list(), &PhotoList::setOpened);
    connect(m_pane, &PhotoPane::closed, this, [this] {
        m_strip->list()->setOpened({});
        if (m_strip->list()->isVisible())
            m_strip->list()->setFocus(Qt::OtherFocusReason);
        else
            Q_EMIT emptied();
    });
    connect(&document, &TeamDocument::changed, this, [this](const DocumentChange &change) {
        if (change.touches(Attachment::table) || change.touches(Meeting::table))
            refresh();
    });
    refresh();
}

void WallPhotos::refresh()
{
    const bool hadKeyboard = m_strip->isAncestorOf(QApplication::focusWidget());
    m_model->refresh();
    m_strip->setOpen(m_intake->whyNot().isEmpty());
    show();
    if (hadKeyboard && !m_strip->isVisible() && m_wall->isVisible())
        Q_EMIT emptied();
}

void WallPhotos::show()
{
    m_strip->setVisible(m_model->rowCount() > 0 || m_intake->left() > 0);
    m_pane->setVisible(!m_pane->photoId().isEmpty());
}

void WallPhotos::choose()
{
    if (const QString why = m_intake->whyNot(); !why.isEmpty()) {
        Q_EMIT refused(why);
        return;
    }
    QList<PhotoSource> sources;
    for (const QString &path : QFileDialog::getOpenFileNames(m_wall, tr("Add photos of the paper wall"), {},
                                                             tr("Pictures (*.jpg *.jpeg *.png *.webp *.heic *.heif);;All files (*)")))
        sources.append({path, {}});
    add(sources);
}

void WallPhotos::add(const QList<PhotoSource> &sources)
{
    if (!sources.isEmpty())
        m_intake->add(sources);
}

bool WallPhotos::take(const QMimeData &data)
{
    const QList<PhotoSource> sources = photosIn(data);
    add(sources);
    return !sources.isEmpty();
}

void WallPhotos::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && !take(*data) && data->hasText())
        Q_EMIT textPasted();
}

void WallPhotos::remove(const QString &id)
{
    m_document.session().perform(removeAttachments(m_document.teamId(), {id}), this, [this](const Outcome &outcome) {
        if (outcome.isDone())
            Q_EMIT announced(tr("Photo removed. Undo brings it back."));
        else
            Q_EMIT refused(outcome.sentence());
    });
}

bool WallPhotos::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (photosIn(*drop->mimeData()).isEmpty())
            return false; // the window knows what to do with other files
        if (event->type() == QEvent::Drop)
            take(*drop->mimeData());
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sharpend
