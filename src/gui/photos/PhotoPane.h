// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QPixmap>

namespace sharpend {

class KeycapButton;
class PhotoLoader;
class PhotoModel;
class Session;
class TextLabel;

/// One photo, as large as there is room, or larger to read what is written on it.
class PhotoView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PhotoView(QWidget *parent);

    /// Null while it is on its way; \a sentence then says so.
    void setImage(const QImage &image, const QString &sentence = {});
    bool hasImage() const { return !m_image.isNull(); }
    qreal zoom() const { return m_zoom; }
    static constexpr qreal zoomStep = 1.5; ///< of a key, a button and a turn of the wheel
    /// 1 shows all of it; up to 8.
    void setZoom(qreal zoom);
    QSize minimumSizeHint() const override { return {240, 160}; }

Q_SIGNALS:
    void zoomed();
    void stepped(int by);
    void removeRequested();
    void closeRequested();
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QSizeF shownSize() const;
    void measure();
    void scrollBy(int x, int y);

    QImage m_image;
    QPixmap m_whole; ///< the image at zoom 1, made once
    QString m_sentence;
    qreal m_zoom = 1;
    QPoint m_grabbed;
};

/// A photo of the paper wall beside the wall, so that what stands on it can be typed into the capture field.
class PhotoPane : public QWidget
{
    Q_OBJECT
public:
    PhotoPane(PhotoModel &photos, Session &session, QWidget *parent);

    /// Shows the photo \a id and takes the keyboard.
    void open(const QString &id);
    QString photoId() const { return m_id; }
    PhotoView *view() const { return m_view; }

Q_SIGNALS:
    /// Another photo is open.
    void opened(const QString &id);
    void closed();
    void removeRequested(const QString &id);

private:
    void step(int by);
    void load();
    void showWords();
    void onPhotosChanged();
    void leave();

    PhotoModel &m_photos;
    PhotoLoader *m_loader;
    PhotoView *m_view;
    TextLabel *m_title;
    KeycapButton *m_beforeButton, *m_nextButton, *m_smallerButton, *m_largerButton, *m_removeButton, *m_closeButton;
    QString m_id;
    int m_row = -1; ///< where it stood last
};

} // namespace sharpend
