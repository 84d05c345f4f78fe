// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/photos/PhotoPane.h"

#include "gui/look/Look.h"
#include "gui/photos/PhotoLoader.h"
#include "gui/photos/PhotoModel.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/TextLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

PhotoPane::PhotoPane(PhotoModel &photos, Session &session, QWidget *parent)
    : QWidget(parent)
    , m_photos(photos)
    , m_loader(new PhotoLoader(session, this))
    , m_view(new PhotoView(this))
    , m_title(new TextLabel({}, Type::Supporting, Token::Ink, this))
    , m_beforeButton(new KeycapButton(this))
    , m_nextButton(new KeycapButton(this))
    , m_smallerButton(new KeycapButton(this))
    , m_largerButton(new KeycapButton(this))
    , m_removeButton(new KeycapButton(tr("Remove"), {}, this))
    , m_closeButton(new KeycapButton(tr("Close"), u"Esc"_s, this))
{
    setObjectName(u"photoPane"_s);
    m_title->setWeight(600);
    m_title->setElide(true);
    m_title->setObjectName(u"photoTitleLabel"_s);
    const auto dress = [](KeycapButton *button, const QString &name, const QString &icon, const QString &does) {
        button->setObjectName(name);
        button->setIconName(icon);
        button->setLook(u"tool"_s);
        button->setControlSize(u"compact"_s);
        button->setAccessibleName(does);
        button->setToolTip(does);
    };
    dress(m_beforeButton, u"photoBeforeButton"_s, u"chevron-left"_s, tr("Photo before (Left)"));
    dress(m_nextButton, u"photoNextButton"_s, u"chevron-right"_s, tr("Next photo (Right)"));
    dress(m_smallerButton, u"photoSmallerButton"_s, u"minus"_s, tr("Smaller (Ctrl+−)"));
    dress(m_largerButton, u"photoLargerButton"_s, u"plus"_s, tr("Larger (Ctrl++, or Space)"));
    for (KeycapButton *button : {m_removeButton, m_closeButton}) {
        button->setLook(u"quiet"_s);
        button->setControlSize(u"compact"_s);
    }
    m_removeButton->setObjectName(u"removePhotoButton"_s);
    m_closeButton->setObjectName(u"closePhotoButton"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 4, 4);
    head->setSpacing(4);
    head->addWidget(m_title, 1);
    for (KeycapButton *button : {m_beforeButton, m_nextButton, m_smallerButton, m_largerButton, m_removeButton, m_closeButton})
        head->addWidget(button);
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 20, 8);
    around->addWidget(card);

    connect(m_beforeButton, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_nextButton, &QAbstractButton::clicked, this, [this] { step(1); });
    connect(m_smallerButton, &QAbstractButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() / PhotoView::zoomStep); });
    connect(m_largerButton, &QAbstractButton::clicked, this, [this] { m_view->setZoom(m_view->zoom() * PhotoView::zoomStep); });
    connect(m_removeButton, &QAbstractButton::clicked, this, [this] { Q_EMIT removeRequested(m_id); });
    connect(m_closeButton, &QAbstractButton::clicked, this, &PhotoPane::leave);
    connect(m_view, &PhotoView::stepped, this, &PhotoPane::step);
    connect(m_view, &PhotoView::removeRequested, this, [this] { Q_EMIT removeRequested(m_id); });
    connect(m_view, &PhotoView::closeRequested, this, &PhotoPane::leave);
    connect(m_view, &PhotoView::zoomed, this, &PhotoPane::showWords);
    connect(&photos, &QAbstractItemModel::rowsInserted, this, &PhotoPane::onPhotosChanged);
    connect(&photos, &QAbstractItemModel::rowsRemoved, this, &PhotoPane::onPhotosChanged);
    hide();
}

void PhotoPane::open(const QString &id)
{
    m_id = id;
    load();
    show();
    m_view->setFocus(Qt::OtherFocusReason);
}

void PhotoPane::load()
{
    m_row = m_photos.indexOf(m_id).row();
    Q_EMIT opened(m_id);
    m_loader->forget();
    m_view->setImage({}, tr("Opening the photo…"));
    m_loader->load(m_photos.hashAt(m_row), {}, [this](const QImage &image) {
        m_view->setImage(image, tr("This picture is missing or damaged. Remove it, and add it again from the camera."));
        showWords();
    });
    showWords();
}

void PhotoPane::showWords()
{
    const QString name = m_photos.nameAt(m_row);
    m_title->setText(name);
    m_view->setAccessibleName(name);
    m_beforeButton->setEnabled(m_row > 0);
    m_nextButton->setEnabled(m_row + 1 < m_photos.rowCount());
    m_smallerButton->setEnabled(m_view->hasImage() && m_view->zoom() > 1);
    m_largerButton->setEnabled(m_view->hasImage());
}

void PhotoPane::step(int by)
{
    const int row = m_row + by;
    if (row < 0 || row >= m_photos.rowCount())
        return;
    m_id = m_photos.idAt(row);
    load();
    m_view->setFocus(Qt::OtherFocusReason);
}

void PhotoPane::onPhotosChanged()
{
    if (m_id.isEmpty())
        return;
    if (m_photos.rowCount() == 0) {
        leave();
    } else if (const int row = m_photos.indexOf(m_id).row(); row >= 0) {
        m_row = row;
        showWords();
    } else { // removed: the one that took its place
        m_id = m_photos.idAt(std::min(m_row, m_photos.rowCount() - 1));
        load();
    }
}

void PhotoPane::leave()
{
    const QString id = std::exchange(m_id, QString());
    m_loader->forget();
    m_view->setImage({});
    hide();
    if (!id.isEmpty())
        Q_EMIT closed();
}

} // namespace sharpend
