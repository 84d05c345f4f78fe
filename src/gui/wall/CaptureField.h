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
/// never underlines. Shows the badge of the chosen kind at its start.
class CaptureField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit CaptureField(QWidget *parent = nullptr);

    void setKind(std::optional<NoteKind> kind);
    void insertTyped(const QString &text);
    void setBlank(bool blank);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

Q_SIGNALS:
    void addRequested();
    void parkRequested();
    void kindRequested(std::optional<sharpend::NoteKind> kind);
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
    QRect badgeRect() const;

    std::optional<NoteKind> m_kind;
    QWidget *m_cover;
};

} // namespace sharpend
