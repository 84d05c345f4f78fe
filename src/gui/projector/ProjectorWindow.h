// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/wall/NoteCard.h"

#include <QWidget>

namespace sharpend {

class Wall;

/// The wall for the room: full screen on the second display, or a window to share on a call. It shows the focus, the notes
/// and a bar for the time, and never a parked idea, a question for the facilitator, a clock or a word that is being typed.
class ProjectorWindow : public QWidget
{
    Q_OBJECT
public:
    /// What the room is to see.
    enum class Show { FocusOnly, GroundRules, Wall };

    explicit ProjectorWindow(Wall &wall, QWidget *parent = nullptr);

    /// Opens on the second screen if there is one.
    void open();
    void setShow(Show show);
    /// Shows only the focus, whatever the phase.
    /// One line at the foot: what this meeting is for.
    void setPurpose(const QString &sentence);
    /// Whether a theme has its insight under its title (Meeting 2).
    void setShowsInsights(bool shown);
    void setFocusOnly(bool on);
    bool isFocusOnly() const { return m_focusOnly; }
    /// Holds the picture while the scribe tidies.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen; }
    void setBlank(bool blank);
    bool isBlank() const { return m_blank; }
    /// How much of the planned time has passed, 0 to 1.
    void setTimePassed(qreal share);
    void turnPage(int step);
    int pageCount() const { return int(m_pages.size()); }
    int page() const { return m_page; }
    /// All that its pages say besides the signature at the foot; nothing while it is blank.
    QStringList words() const;

Q_SIGNALS:
    void closed();
    /// A key of the projector's was pressed in its own window.
    void blankRequested();
    void focusOnlyRequested();
    void freezeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Item {
        NoteCardData card;
        QString id;
        int height = 0;
    };
    struct PageLane {
        QString title, insight;
        int insightHeight = 0;
        QList<Item> items;
    };
    using PageLanes = QList<PageLane>;

    void layOut();
    QList<PageLanes> pagesAt(const NoteCard &card) const;
    void changed();
    qreal unit() const;
    int scaledBy(int pixels) const { return int(pixels * unit()); }
    QRect wallRect() const;
    int focusHeight() const;
    void paintFocus(QPainter *painter, bool alone);
    void paintRules(QPainter *painter);
    int insightHeight(const QString &insight, int width) const;
    void paintInsight(QPainter *painter, const PageLane &lane, const QRect &room) const;
    void paintWall(QPainter *painter);
    void paintFoot(QPainter *painter);

    Wall &m_wall;
    std::unique_ptr<NoteCard> m_card;
    QList<PageLanes> m_pages;
    QPixmap m_held;
    Show m_show = Show::FocusOnly;
    QString m_purpose;
    bool m_showsInsights = false;
    int m_page = 0;
    qreal m_timePassed = 0;
    bool m_focusOnly = false, m_frozen = false, m_blank = false;
};

} // namespace sharpend
