// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/widgets/PaintedWidget.h"

namespace sharpend {

enum class StageState { Done, Current, Ahead };

struct StageRow {
    QString name;
    QString status; ///< one line, may be empty
    StageState state = StageState::Ahead;
};

/// The way of a Learning Team down the left of its pages. The wedge is the stage the team is at; another stage that is
/// open to read is boxed. Its foot leads to the lock. Between Meeting 1, Soak and Meeting 2 the thread is dotted: the pause is visible.
class StageRail : public PaintedWidget
{
    Q_OBJECT
public:
    explicit StageRail(QWidget *parent = nullptr);

    /// The eight names in order, Event to Follow-up.
    static QStringList stageNames();

    void setTeam(const QString &title, const QString &kindText);
    void setStages(const QList<StageRow> &stages);
    const QList<StageRow> &stages() const { return m_stages; }
    /// The stages before \a index are done, those after it ahead.
    void setCurrent(int index);
    int current() const;
    /// The stage whose page is open; -1 when none is.
    void setShown(int index);
    int shown() const { return m_shown; }
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }

    QString summary() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::List; }
    QList<PaintedPart> parts() const override;
    int focusedPart() const override;
    void pressPart(int index) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stageActivated(int index);
    void libraryRequested();
    /// Somebody wants the Learning Team locked: the foot was pressed.
    void lockRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    static constexpr int library = -1;
    static constexpr int nothing = -2;

    /// The foot, below the stages, where it is shown and there is something to lock.
    int lockItem() const { return int(m_stages.size()); }
    QRect libraryRect() const;
    QRect footRect() const;
    QRect rowRect(int index) const;
    QRect nodeRect(int index) const;
    int headHeight() const;
    int footHeight() const;
    int rowHeight() const;
    bool statusesFit() const;
    int itemAt(const QPoint &position) const;
    void activate(int item);
    void setFocusedItem(int item);
    QString rowName(int index) const;
    void paintHead(QPainter *painter) const;
    void paintThread(QPainter *painter) const;
    void paintRow(QPainter *painter, int index) const;
    void paintFoot(QPainter *painter) const;

    QString m_title;
    QString m_kindText;
    QList<StageRow> m_stages;
    int m_shown = -1;
    int m_focused = nothing;
    int m_hovered = nothing;
    bool m_collapsed = false;
};

} // namespace sharpend
