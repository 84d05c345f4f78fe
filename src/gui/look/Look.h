// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Enums.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include <memory>

namespace sharpend {

class WordWidths;

/// The colours of docs/architecture.md's token file, resources/theme/tokens.json.
enum class Token {
    Paper, Rail, Card, Sunken, Line, LineStrong, Ink, Ink2, Ink3,
    Accent, AccentHover, AccentPress, AccentTint, AccentEdge, OnAccent,
    Caution, CautionInk, CautionTint, CautionEdge,
    Good, GoodInk, GoodTint, GoodEdge,
    Stop, StopTint, StopEdge
};
template<>
inline constexpr std::array enumWords<Token>{
    "paper", "rail", "card", "sunken", "line", "line-strong", "ink", "ink2", "ink3",
    "accent", "accent-hover", "accent-press", "accent-tint", "accent-edge", "on-accent",
    "caution", "caution-ink", "caution-tint", "caution-edge",
    "good", "good-ink", "good-tint", "good-edge",
    "stop", "stop-tint", "stop-edge"};

/// The type sizes, as size/line height in logical pixels at 100 % text size.
enum class Type {
    Meta,          ///< 12/16
    Supporting,    ///< 13/18
    Body,          ///< 14/20
    Section,       ///< 16/24, 600
    Capture,       ///< 20/28
    DocumentTitle, ///< 22/30, 600
    PageTitle,     ///< 26/34, 600, -1 % tracking
    PauseTitle,    ///< 34/42, 600
    Reading,       ///< 16/26
    OwnerReading   ///< 17/28
};
template<>
inline constexpr std::array enumWords<Type>{"meta",          "supporting", "body",       "section", "capture",
                                            "documentTitle", "pageTitle",  "pauseTitle", "reading", "ownerReading"};

/// Follow the system, or force one.
enum class ColorScheme { System, Light, Dark };

/// The look: one object for the whole application, made in main and found by every widget through Look::instance().
/// It feeds the palette, the application style sheet and the painted widgets from one token file.
class Look : public QObject
{
    Q_OBJECT
public:
    /// Loads tokens and fonts, then dresses the application. \a parent is the QApplication.
    explicit Look(QObject *parent);

    /// The application's look; made with defaults if main has made none (Designer, tests).
    static Look *instance();

    bool isDark() const;
    void setColorScheme(ColorScheme scheme);
    ColorScheme colorScheme() const;
    /// Text size from 0.9 to 1.5; heights follow it.
    void setTextScale(qreal scale);
    qreal textScale() const;

    QColor color(Token token) const;
    QColor kindHue(NoteKind kind) const;
    QColor kindTint(NoteKind kind) const;
    QColor kindEdge(NoteKind kind) const;
    QColor kindInk(NoteKind kind) const;
    /// The glyph on a badge filled with the hue.
    QColor kindGlyph(NoteKind kind) const;

    /// The font of \a type; \a weight 0 is the type's own.
    QFont font(Type type, int weight = 0) const;
    /// Line height of \a type in logical pixels, at the current text size.
    int lineHeight(Type type) const;
    /// \a pixels at 100 % text size, scaled with the text.
    int scaled(int pixels) const;

    /// The 16 or 20 px line icon \a name from resources/icons in the colour of \a token.
    QIcon icon(const QString &name, Token token = Token::Ink2) const;
    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio) const;

    /// What is known of how wide words are, for all that lays out texts.
    WordWidths &words() const;

protected:
    /// Hears the system change between light and dark.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Colours or sizes are different now: repaint, and measure again.
    void changed();

private:
    void dress();
    QPalette palette() const;
    QString styleSheet() const;

    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace sharpend
