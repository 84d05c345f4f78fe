// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/projector/ProjectorPages.h"
#include "gui/widgets/PaintedWidget.h"

#include <QPointer>
#include <QSet>

class QScreen;

namespace sharpend {

class Wall;

/// The wall for the room: full screen on the second display, or a window to share on a call. It shows the focus, the notes
/// and a bar for the time, and never a parked idea, a question for the facilitator, a clock or a word that is being typed.
/// What it shows is worked out when it is painted or asked for, so a note costs the scribe nothing here.
class ProjectorWindow : public PaintedWidget
{
    Q_OBJECT
public:
    using Show = RoomPicture::Show;

    explicit ProjectorWindow(Wall &wall, QWidget *parent = nullptr);

    /// The screen for the room beside that of \a privateWindow; null where there is none.
    static QScreen *screenBeside(const QWidget *privateWindow);
    /// Opens on the second screen if there is one. The keyboard stays where it is.
    void open();
    /// What the phase has for the room.
    void setShow(Show show);
    /// One line at the foot: what this meeting is for.
    void setPurpose(const QString &sentence);
    /// Whether a theme has its insight under its title (Meeting 2).
    void setShowsInsights(bool shown);
    /// Shows only the focus, whatever the phase; also while the picture is held.
    void setFocusOnly(bool on);
    bool isFocusOnly() const { return m_focusOnly; }
    /// Holds what is shown while the scribe tidies. Its words are held, so it may change its size meanwhile.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen; }
    void setBlank(bool blank);
    bool isBlank() const { return m_blank; }
    /// How much of the planned time has passed, 0 to 1.
    void setTimePassed(qreal share);
    void turnPage(int step);
    int pageCount() const;
    int page() const;
    /// All that its pages say besides the signature at the foot; nothing while it is blank.
    QStringList words() const;
    /// The screen of its own; null where it is a window among others.
    QScreen *ownScreen() const { return m_screen; }

    QString summary() const override;
    QList<PaintedPart> parts() const override;

Q_SIGNALS:
    void closed();
    /// Its screen has gone, or now shows the private window too. It closes rather than cover that.
    void screenLost();
    /// A key of the projector's was pressed in its own window.
    void focusOnlyRequested();
    void freezeRequested();
    /// Somebody types while this window has the keyboard.
    void typed(const QString &text);
    /// The system gave it the keyboard as it opened, which it did not ask for.
    void keyboardTaken();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void restyle() override;
    bool event(QEvent *event) override;

private:
    void watchScreen();
    void checkScreen();
    void loseScreen();
    void changed();
    void layOut() const;
    void takePicture() const;
    bool focusAlone() const { return m_focusOnly || m_picture.show == Show::FocusOnly; }
    RoomSizes sizes() const { return {size()}; }
    int focusLines() const;
    int wallTop() const;
    void paintFocus(QPainter *painter) const;
    void paintFoot(QPainter *painter) const;
    QRect footRect() const;

    Wall &m_wall;
    QPointer<QScreen> m_screen;
    Show m_show = Show::FocusOnly;
    QString m_purpose;
    bool m_showsInsights = false;
    qreal m_timePassed = 0;
    bool m_focusOnly = false, m_frozen = false, m_blank = false;
    bool m_opens = true; ///< until it is first given the keyboard
    // Worked out when it is looked at.
    mutable RoomPicture m_picture;
    mutable QSet<QString> m_onWall; ///< the notes of the picture
    mutable ProjectorPages m_pages;
    mutable int m_page = 0;
    mutable bool m_stale = true;      ///< the wall is different from the picture
    mutable bool m_outOfPlace = true; ///< the picture has not been laid out for this size
};

} // namespace sharpend
