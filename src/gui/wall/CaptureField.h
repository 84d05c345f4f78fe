// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QPlainTextEdit>

#include <optional>

namespace sharpend {

class KeycapButton;

/// The digit of Ctrl+1 and its like, also on keyboards whose digit row gives other signs; nothing for other keys.
std::optional<int> digitOf(const QKeyEvent &key);

/// The scribe's field: Enter saves and the caret stays, Shift+Enter is a new line, Ctrl+Enter parks. Never corrects. Shows
/// at its start what the words will be: the badge of the chosen kind, or an icon, and whether they are exact words.
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
    /// Whether the words can be marked as exact, as somebody said them (Ctrl+D).
    void offerVerbatim(bool offered);
    bool isVerbatim() const { return m_verbatim; }
    void setVerbatim(bool verbatim);
    /// A dotted line under a part of the text, which stays as it is; none for a \a length of 0.
    void underline(qsizetype start, qsizetype length);
    QString underlined() const { return m_underlined.selectedText(); }
    /// Takes in what an input method is still composing: it is on the screen, so it is part of the note.
    void settleComposition();
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
    /// Ctrl+Shift+Enter: each line on its own.
    void separateRequested();
    /// Several lines are about to come in from elsewhere.
    void linesPasted();
    void verbatimChanged(bool verbatim);
    /// Esc, which never clears text.
    void closeRequested();
    /// Shift+Esc.
    void muteRequested();
    /// Pictures were pasted, which are no words.
    void picturePasted(const QMimeData *data);

protected:
    void paintEvent(QPaintEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void measure();
    void showPrompt();
    void placeVerbatim();
    bool handleControl(int key);
    QRect badgeRect() const;
    void paintBadge(QPainter &painter) const;

    std::optional<NoteKind> m_kind;
    QString m_icon, m_asked, m_shorter;
    QTextCursor m_underlined;
    QString m_composing; ///< by an input method, and not in the text yet
    bool m_iconFilled = false, m_offersVerbatim = false, m_verbatim = false;
    KeycapButton *m_verbatimButton;
};

} // namespace sharpend
