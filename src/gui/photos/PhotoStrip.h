// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>

class QVBoxLayout;

namespace sharpend {

class KeycapButton;
class PhotoModel;
class TextLabel;

/// The thumbnails in a row. Enter opens one, Delete asks to remove it; letters belong in the capture field.
class PhotoList : public QListView
{
    Q_OBJECT
public:
    explicit PhotoList(PhotoModel &photos, QWidget *parent);

    void setCompact(bool compact);
    /// Marks the photo that is open; none for an empty \a id.
    void setOpened(const QString &id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

Q_SIGNALS:
    void openRequested(const QString &id);
    void removeRequested(const QString &id);
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QString currentId() const;

    PhotoModel &m_photos;
    class Delegate;
    Delegate *m_delegate;
};

/// Under the toolbar of the wall: its photos, what was taken out of them, and a way to add more. There only while there are
/// photos, or some on their way. Can be folded to one line, and stays so in this window.
class PhotoStrip : public QWidget
{
    Q_OBJECT
public:
    PhotoStrip(PhotoModel &photos, QWidget *parent);

    PhotoList *list() const { return m_list; }
    /// How many are being read or kept.
    void setUnderWay(int count);
    /// Whether photos may be added.
    void setOpen(bool open);

Q_SIGNALS:
    void addRequested();
    void stopRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    PhotoModel &m_photos;
    PhotoList *m_list;
    TextLabel *m_count;
    TextLabel *m_promise;
    TextLabel *m_underWay;
    KeycapButton *m_stopButton;
    KeycapButton *m_addButton;
    KeycapButton *m_foldButton;
    int m_left = 0;
    bool m_folded = false, m_open = true;
};

} // namespace sharpend
