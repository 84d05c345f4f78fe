// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/photos/PhotoSource.h"

#include <QObject>

class QAction;
class QMimeData;
class QWidget;

namespace sharpend {

class PhotoIntake;
class PhotoLoader;
class PhotoModel;
class PhotoPane;
class PhotoStrip;
class TeamDocument;

/// The photos of a paper wall on the page that shows the wall: the strip under its toolbar, the photo that is open beside
/// it, and the ways in: a menu entry, the clipboard, files that are dropped.
class WallPhotos : public QObject
{
    Q_OBJECT
public:
    /// \a wall is the widget that takes what is dropped and pasted.
    WallPhotos(TeamDocument &document, QWidget *wall);

    PhotoStrip *strip() const { return m_strip; }
    PhotoPane *pane() const { return m_pane; }
    /// "Add photos…", for a menu.
    QAction *addAction() const { return m_addAction; }
    /// The document is different.
    void refresh();
    /// Adds the pictures in \a data; answers whether there were any.
    bool take(const QMimeData &data);
    void add(const QList<PhotoSource> &sources);

Q_SIGNALS:
    void refused(const QString &sentence);
    /// What a screen reader should hear.
    void announced(const QString &sentence);
    void added(int count);
    /// A printable key was typed on a photo: it belongs in the capture field.
    void typed(const QString &text);
    /// So does what lies on the clipboard, which is text.
    void textPasted();
    /// The keyboard is where nothing is any more.
    void emptied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void paste();
    void remove(const QString &id);
    void show();

    TeamDocument &m_document;
    QWidget *m_wall;
    PhotoIntake *m_intake;
    PhotoLoader *m_loader;
    PhotoModel *m_model;
    PhotoStrip *m_strip;
    PhotoPane *m_pane;
    QAction *m_addAction;
};

} // namespace sharpend
