// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QPlainTextEdit>

#include <optional>

namespace sharpend {

/// The digit of Ctrl+1 and its like, also on keyboards whose digit row gives other signs; nothing for other keys.
std::optional<int> digitOf(const QKeyEvent &key);

/// The scribe's field: Enter saves and the caret stays, Shift+Enter is a new line, Ctrl+Enter parks. Never corrects,
/// never underlines. Shows at its start what the words will be: the badge of the chosen kind, or an icon.
class CaptureField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CaptureField(QWidget *parent = nullptr);

    void setKind(std::optional<NoteKind> kind);
    /// An icon of resources/icons in place of the kind's badge; \a filled where it stands on the accent.
    void setBadgeIcon(const QString &name, bool filled = false);
    /// What the empty field asks, and the same in fewer words for a narrow one.
    void setPrompts(const QString &asked, const QString &shorter);
    void insertTyped(const QString &text);
    void setBlank(bool blank);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void addRequested();
    void parkRequested();
    /// Ctrl and a digit, 0 to 7.
    void digitPressed(int digit);
    void laneRequested();
    void editLastRequested();
    void wallRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void measure();
    void showPrompt();
    QRect badgeRect() const;
    void paintBadge(QPainter &painter) const;

    std::optional<NoteKind> m_kind;
    QString m_icon, m_asked, m_shorter;
    bool m_iconFilled = false;
    QWidget *m_cover;
};

} // namespace sharpend
