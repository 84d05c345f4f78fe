// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/wall/CaptureField.h"

#include "domain/NoteLines.h"
#include "gui/look/Look.h"
#include "gui/photos/PhotoSource.h"
#include "gui/widgets/KeycapButton.h"
#include "gui/widgets/KindBadge.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

constexpr int oneLine = 56, badgeSide = 28, badgeLeft = 14, textLeft = 54, linesAtMost = 4, quoteSide = 16, dotSide = 2;
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
    , m_verbatimButton(new KeycapButton(tr("Exact words"), u"Ctrl+D"_s, this))
{
    m_verbatimButton->setObjectName(u"verbatimButton"_s);
    m_verbatimButton->setAccessibleName(tr("Their exact words"));
    m_verbatimButton->setToolTip(tr("These are their exact words (Ctrl+D)"));
    m_verbatimButton->setLook(u"tool"_s);
    m_verbatimButton->setControlSize(u"compact"_s);
    m_verbatimButton->setCheckable(true);
    m_verbatimButton->setFocusPolicy(Qt::NoFocus);
    m_verbatimButton->setCursor(Qt::PointingHandCursor);
    m_verbatimButton->hide();
    connect(m_verbatimButton, &QAbstractButton::toggled, this, &CaptureField::setVerbatim);
    connect(this, &QPlainTextEdit::textChanged, this, &CaptureField::placeVerbatim);
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
    placeVerbatim();
}

void CaptureField::offerVerbatim(bool offered)
{
    m_offersVerbatim = offered;
    if (!offered)
        setVerbatim(false);
    placeVerbatim();
}

void CaptureField::setVerbatim(bool verbatim)
{
    m_verbatimButton->setChecked(verbatim);
    if (verbatim == m_verbatim)
        return;
    m_verbatim = verbatim;
    update();
    Q_EMIT verbatimChanged(verbatim);
}

/// The button stands at the end of the first line, as long as there is nothing else; the badge says it all the time.
void CaptureField::placeVerbatim()
{
    const Look *look = Look::instance();
    const QSize size = m_verbatimButton->sizeHint();
    const QString words = toPlainText().isEmpty() ? placeholderText() : toPlainText();
    const int taken = look->scaled(textLeft) + (words.size() > 200 ? width() : fontMetrics().horizontalAdvance(words));
    const int left = width() - size.width() - look->scaled(12);
    m_verbatimButton->setVisible(m_offersVerbatim && !words.contains(u'\n') && m_composing.isEmpty() && taken + look->scaled(24) < left);
    const int x = layoutDirection() == Qt::LeftToRight ? left : width() - left - size.width();
    m_verbatimButton->setGeometry(x, (look->scaled(oneLine) - size.height()) / 2, size.width(), size.height());
}

void CaptureField::underline(qsizetype start, qsizetype length)
{
    if (length == 0 && !m_underlined.hasSelection())
        return;
    m_underlined = QTextCursor(document());
    m_underlined.setPosition(int(start));
    m_underlined.setPosition(int(start + length), QTextCursor::KeepAnchor);
    viewport()->update();
}

/// The dots are painted over the text: they are no part of it, nor of what undo takes back.
void CaptureField::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (!m_underlined.hasSelection())
        return;
    const QTextBlock block = document()->findBlock(m_underlined.selectionStart());
    const QTextLayout *layout = block.layout();
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    const int start = m_underlined.selectionStart() - block.position(), end = m_underlined.selectionEnd() - block.position();
    QPainter painter(viewport());
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const int from = std::max(start, line.textStart()), to = std::min(end, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal one = line.cursorToX(from), other = line.cursorToX(to);
        const int y = qRound(origin.y() + line.y() + line.ascent() + Look::instance()->scaled(5));
        const int right = qRound(origin.x() + std::max(one, other));
        for (int x = qRound(origin.x() + std::min(one, other)); x < right; x += 2 * dotSide)
            painter.fillRect(x, y, dotSide, dotSide, Look::instance()->color(Token::Accent));
    }
}

void CaptureField::settleComposition()
{
    QGuiApplication::inputMethod()->commit();
    if (m_composing.isEmpty())
        return;
    QInputMethodEvent commit;
    commit.setCommitString(m_composing);
    QCoreApplication::sendEvent(this, &commit);
}

void CaptureField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = event->preeditString();
    QPlainTextEdit::inputMethodEvent(event);
    placeVerbatim();
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
    if (!m_verbatim)
        return;
    const qreal side = look.scaled(quoteSide);
    const QRectF circle(badge.right() - side * 0.6, badge.top() - side * 0.4, side, side);
    painter.setPen(QPen(look.color(Token::Card), 2));
    painter.setBrush(look.color(Token::Accent));
    painter.drawEllipse(circle);
    QFont font = look.font(Type::Section);
    painter.setFont(font);
    painter.setPen(look.color(Token::OnAccent));
    const QString mark = u"\u201c"_s;
    const QRectF ink = QFontMetricsF(font).tightBoundingRect(mark);
    painter.drawText(circle.center() - ink.center(), mark);
}

void CaptureField::insertTyped(const QString &text)
{
    setFocus(Qt::OtherFocusReason);
    moveCursor(QTextCursor::End);
    insertPlainText(text);
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
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool control = modifiers == Qt::ControlModifier
            && (enter || digitOf(*key) || key->key() == Qt::Key_L || key->key() == Qt::Key_Up || key->key() == Qt::Key_D);
        if (control || (enter && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) || key->key() == Qt::Key_Escape) {
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
    } else if (enter && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        Q_EMIT separateRequested();
    } else if (event->key() == Qt::Key_Escape) {
        event->accept(); // never clears text
        if (modifiers == Qt::ShiftModifier)
            Q_EMIT muteRequested();
        else
            Q_EMIT closeRequested();
    } else if (modifiers == Qt::ControlModifier && handleControl(event->key())) {
        event->accept();
    } else if (const auto digit = modifiers == Qt::ControlModifier ? digitOf(*event) : std::nullopt; digit && *digit <= 7) {
        Q_EMIT digitPressed(*digit);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

/// Whether Ctrl and this key mean something here.
bool CaptureField::handleControl(int key)
{
    switch (key) {
    case Qt::Key_L:
        Q_EMIT laneRequested();
        return true;
    case Qt::Key_Up:
        Q_EMIT editLastRequested();
        return true;
    case Qt::Key_D: // Qt would delete the next character
        if (m_offersVerbatim)
            setVerbatim(!m_verbatim);
        return true;
    default:
        return false;
    }
}

bool CaptureField::focusNextPrevChild(bool next)
{
    // Tab keys never come as far as keyPressEvent(). Tab enters the wall, which is what a scribe wants; Shift+Tab goes on
    // to what follows the field. Where the wall is empty, Tab goes there too.
    if (next)
        Q_EMIT wallRequested();
    return !hasFocus() || QPlainTextEdit::focusNextPrevChild(true);
}

bool CaptureField::canInsertFromMimeData(const QMimeData *source) const
{
    return photosIn(*source).isEmpty() && QPlainTextEdit::canInsertFromMimeData(source); // dropped pictures go to the wall
}

void CaptureField::insertFromMimeData(const QMimeData *source)
{
    if (!photosIn(*source).isEmpty()) {
        Q_EMIT picturePasted(source);
        return;
    }
    if (!source->hasText())
        return;
    const QString text = source->text();
    if (noteLines(text).size() > 1)
        Q_EMIT linesPasted();
    insertPlainText(text); // never what it looked like elsewhere
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
    placeVerbatim();
}

} // namespace sharpend
