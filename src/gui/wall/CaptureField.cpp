// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/CaptureField.h"

#include "gui/look/Look.h"
#include "gui/widgets/KindBadge.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int oneLine = 56, badgeSide = 28, badgeLeft = 14, textLeft = 54, linesAtMost = 4;
constexpr quint32 firstDigitScanCode = 10; // evdev's 1 plus the 8 of X11: the key right of Esc's column, whatever it prints

} // namespace

std::optional<int> digitOf(const QKeyEvent &key)
{
    if (key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9)
        return key.key() - Qt::Key_0;
    const quint32 code = key.nativeScanCode();
    if (code >= firstDigitScanCode && code < firstDigitScanCode + 10)
        return int(code - firstDigitScanCode + 1) % 10;
    return std::nullopt;
}

CaptureField::CaptureField(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_cover(new QWidget(this))
{
    m_cover->setProperty("surface", u"rail"_s);
    m_cover->setAttribute(Qt::WA_StyledBackground);
    m_cover->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_cover->hide();
    setObjectName(u"captureField"_s);
    setAccessibleName(tr("What was said"));
    setProperty("look", u"capture"_s);
    setProperty("ownFocus", true);
    setPrompts(tr("What happens next on an ordinary day?"), tr("What happens next?"));
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &CaptureField::measure);
    connect(Look::instance(), &Look::changed, this, &CaptureField::measure);
    measure();
}

void CaptureField::measure()
{
    const Look *look = Look::instance();
    setFont(look->font(Type::Capture));
    const int lines = std::clamp(int(document()->size().height()), 1, linesAtMost);
    const int lineHeight = QFontMetrics(font()).lineSpacing();
    const int height = look->scaled(oneLine) + (lines - 1) * lineHeight;
    setViewportMargins(look->scaled(textLeft) - 8, (look->scaled(oneLine) - lineHeight) / 2 - 14, 0, 0);
    if (height != maximumHeight()) {
        setFixedHeight(height);
        updateGeometry();
    }
}

QSize CaptureField::sizeHint() const { return {400, maximumHeight() < QWIDGETSIZE_MAX ? maximumHeight() : oneLine}; }

void CaptureField::setKind(std::optional<NoteKind> kind)
{
    m_kind = kind;
    update();
}

void CaptureField::setBadgeIcon(const QString &name, bool filled)
{
    m_icon = name;
    m_iconFilled = filled;
    update();
}

void CaptureField::paintBadge(QPainter &painter) const
{
    const Look &look = *Look::instance();
    const QRect badge = badgeRect();
    if (m_kind) {
        paintKindBadge(painter, badge, *m_kind, look);
    } else if (m_icon.isEmpty()) {
        paintEmptyBadge(painter, badge, look);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.color(m_iconFilled ? Token::Accent : Token::AccentTint));
        painter.drawRoundedRect(badge, 4, 4);
        const int side = look.scaled(16);
        const QRect icon(badge.center() - QPoint(side / 2 - 1, side / 2 - 1), QSize(side, side));
        painter.drawPixmap(icon, look.pixmap(m_icon, look.color(m_iconFilled ? Token::OnAccent : Token::Accent), side, devicePixelRatioF()));
    }
}

void CaptureField::insertTyped(const QString &text)
{
    setFocus(Qt::OtherFocusReason);
    moveCursor(QTextCursor::End);
    insertPlainText(text);
}

void CaptureField::setBlank(bool blank)
{
    m_cover->setGeometry(rect().adjusted(2, 2, -2, -2));
    m_cover->setVisible(blank);
    m_cover->raise();
}

QRect CaptureField::badgeRect() const
{
    const Look *look = Look::instance();
    const int side = look->scaled(badgeSide);
    const int left = look->scaled(badgeLeft);
    const int top = (look->scaled(oneLine) - side) / 2;
    return layoutDirection() == Qt::LeftToRight ? QRect(left, top, side, side) : QRect(width() - left - side, top, side, side);
}

bool CaptureField::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // of the frame: the badge lies beside the viewport
        const bool handled = QPlainTextEdit::event(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBadge(painter);
        return handled;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // The projector's and the meeting's keys work while typing; these belong to the field itself.
        auto *key = static_cast<QKeyEvent *>(event);
        const bool control = key->modifiers() == Qt::ControlModifier;
        const bool ours = control
            && (digitOf(*key) || key->key() == Qt::Key_L || key->key() == Qt::Key_Up || key->key() == Qt::Key_Return);
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void CaptureField::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && modifiers == Qt::NoModifier) {
        Q_EMIT addRequested();
    } else if (enter && modifiers == Qt::ControlModifier) {
        Q_EMIT parkRequested();
    } else if (modifiers == Qt::ControlModifier && event->key() == Qt::Key_L) {
        Q_EMIT laneRequested();
    } else if (modifiers == Qt::ControlModifier && event->key() == Qt::Key_Up) {
        Q_EMIT editLastRequested();
    } else if (event->key() == Qt::Key_Escape) {
        event->accept(); // never clears text
    } else if (const auto digit = modifiers == Qt::ControlModifier ? digitOf(*event) : std::nullopt; digit && *digit <= 7) {
        Q_EMIT digitPressed(*digit);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

bool CaptureField::focusNextPrevChild(bool next)
{
    // Tab keys never come as far as keyPressEvent(). Where the wall is empty, the keyboard goes on to what is before it.
    if (!next)
        Q_EMIT wallRequested();
    return !hasFocus() || QPlainTextEdit::focusNextPrevChild(next);
}

void CaptureField::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText()) // never what it looked like elsewhere
        insertPlainText(source->text());
}

void CaptureField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    measure();
    showPrompt();
}

void CaptureField::setPrompts(const QString &asked, const QString &shorter)
{
    m_asked = asked;
    m_shorter = shorter;
    showPrompt();
}

void CaptureField::showPrompt() // on one line, or in fewer words
{
    const int room = viewport()->width() - 8;
    setPlaceholderText(fontMetrics().horizontalAdvance(m_asked) < room
                           ? m_asked
                           : fontMetrics().elidedText(m_shorter, Qt::ElideRight, std::max(room, 40)));
}

} // namespace sharpend
