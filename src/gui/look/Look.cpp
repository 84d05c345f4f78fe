// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/Look.h"

#include "gui/look/FocusRing.h"
#include "gui/look/KeyboardWays.h"
#include "gui/look/SharpStyle.h"
#include "gui/look/WordWidths.h"
#include "reports/InterFont.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>

#include <algorithm>

// Outside the namespace: the macro declares a function of the global one.
static void initResources()
{
    Q_INIT_RESOURCE(sharpend_gui);
}

using namespace Qt::StringLiterals;

namespace sharpend {

namespace look {

struct KindColors {
    QColor hue, tint, edge, ink, glyph;
};

/// The colours of one scheme.
struct Tokens {
    std::array<QColor, enumCount<Token>> colors;
    std::array<KindColors, enumCount<NoteKind>> kinds;
};

} // namespace look

using look::Tokens;

namespace {

Q_LOGGING_CATEGORY(lookLog, "sharpend.look")

struct TypeRole {
    int size, line, weight;
};

constexpr std::array<TypeRole, enumCount<Type>> typeRoles{{{12, 16, QFont::Normal},
                                                       {13, 18, QFont::Normal},
                                                       {14, 20, QFont::Normal},
                                                       {16, 24, QFont::DemiBold},
                                                       {20, 28, QFont::Normal},
                                                       {22, 30, QFont::DemiBold},
                                                       {26, 34, QFont::DemiBold},
                                                       {34, 42, QFont::DemiBold},
                                                       {16, 26, QFont::Normal},
                                                       {17, 28, QFont::Normal}}};

QByteArray resource(const QString &path)
{
    QFile file(u":/sharpend/"_s + path);
    if (!file.open(QIODevice::ReadOnly))
        qCWarning(lookLog) << "missing resource" << path;
    return file.readAll();
}

Tokens readTokens(const QJsonObject &object)
{
    Tokens tokens;
    for (int i = 0; i < enumCount<Token>; ++i) {
        const QString word = wordOf(static_cast<Token>(i));
        tokens.colors[std::size_t(i)] = QColor(object.value(word).toString());
        if (!tokens.colors[std::size_t(i)].isValid())
            qCWarning(lookLog) << "the token file has no" << word;
    }
    const QJsonObject kinds = object.value("kinds"_L1).toObject();
    for (int i = 0; i < enumCount<NoteKind>; ++i) {
        const QJsonObject kind = kinds.value(wordOf(static_cast<NoteKind>(i))).toObject();
        const auto part = [&kind](QLatin1String name) { return QColor(kind.value(name).toString()); };
        tokens.kinds[std::size_t(i)] = {part("hue"_L1), part("tint"_L1), part("edge"_L1), part("ink"_L1),
                                        part("glyph"_L1)};
    }
    return tokens;
}

} // namespace

struct Look::Private {
    Tokens light, dark;
    ColorScheme scheme = ColorScheme::System;
    bool isDark = false;
    bool dressing = false;
    qreal textScale = 1.0;
    QString family;
    QString styleTemplate;
    WordWidths words;

    const Tokens &tokens() const { return isDark ? dark : light; }
};

Look::Look(QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    initResources();
    const QJsonObject file = QJsonDocument::fromJson(resource(u"theme/tokens.json"_s)).object();
    d->light = readTokens(file.value("light"_L1).toObject());
    d->dark = readTokens(file.value("dark"_L1).toObject());
    d->styleTemplate = QString::fromUtf8(resource(u"theme/sharpend.qss"_s));

    d->family = interFamily();
    if (d->family.isEmpty())
        d->family = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();

    QApplication::setStyle(new SharpStyle);
    new FocusRing(this);
    new KeyboardWays(this);
    qApp->installEventFilter(this);
    dress();
}

Look *Look::instance()
{
    static QPointer<Look> known; // painting asks hundreds of times
    if (!known)
        known = qApp->findChild<Look *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? known.get() : new Look(qApp);
}

bool Look::isDark() const { return d->isDark; }
ColorScheme Look::colorScheme() const { return d->scheme; }
qreal Look::textScale() const { return d->textScale; }

void Look::setColorScheme(ColorScheme scheme)
{
    if (d->scheme == scheme)
        return;
    d->scheme = scheme;
    dress();
}

void Look::setTextScale(qreal scale)
{
    scale = std::clamp(scale, 0.9, 1.5);
    if (qFuzzyCompare(d->textScale, scale))
        return;
    d->textScale = scale;
    dress();
}

QColor Look::color(Token token) const { return d->tokens().colors[std::size_t(token)]; }
QColor Look::kindHue(NoteKind kind) const { return d->tokens().kinds[std::size_t(kind)].hue; }
QColor Look::kindTint(NoteKind kind) const { return d->tokens().kinds[std::size_t(kind)].tint; }
QColor Look::kindEdge(NoteKind kind) const { return d->tokens().kinds[std::size_t(kind)].edge; }
QColor Look::kindInk(NoteKind kind) const { return d->tokens().kinds[std::size_t(kind)].ink; }
QColor Look::kindGlyph(NoteKind kind) const { return d->tokens().kinds[std::size_t(kind)].glyph; }

QFont Look::font(Type type, int weight) const
{
    const TypeRole &role = typeRoles[std::size_t(type)];
    QFont font(QStringList{d->family});
    font.setPixelSize(scaled(role.size));
    font.setWeight(QFont::Weight(weight > 0 ? weight : role.weight));
    if (type == Type::PageTitle)
        font.setLetterSpacing(QFont::PercentageSpacing, 99);
    return font;
}

WordWidths &Look::words() const { return d->words; }

int Look::lineHeight(Type type) const { return scaled(typeRoles[std::size_t(type)].line); }

int Look::scaled(int pixels) const { return qRound(pixels * d->textScale); }

/// Asks what the system wants. One entry of our palette, the window of disabled windows, is left to the system while we
/// follow it: that entry tells light from dark, and its change is what makes Qt announce a new system palette at all.
static bool systemIsDark()
{
    return QApplication::palette().color(QPalette::Disabled, QPalette::Window).lightness() < 128;
}

void Look::dress()
{
    d->dressing = true;
    if (d->scheme == ColorScheme::System) {
        QApplication::setPalette(QPalette());
        d->isDark = systemIsDark();
    } else {
        d->isDark = d->scheme == ColorScheme::Dark;
    }
    QApplication::setPalette(palette());
    QApplication::setFont(font(Type::Body));
    qApp->setStyleSheet(styleSheet());
    d->dressing = false;
    Q_EMIT changed();
}

QPalette Look::palette() const
{
    using Group = QPalette::ColorGroup;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &normal, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, normal);
        palette.setColor(QPalette::Inactive, role, normal);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    const auto fill = [&](QPalette::ColorRole role, Token token) { set(role, color(token), color(token)); };
    const auto ink = [&](QPalette::ColorRole role, Token token) { set(role, color(token), color(Token::Ink3)); };

    for (const Group group : {QPalette::Active, QPalette::Inactive})
        palette.setColor(group, QPalette::Window, color(Token::Paper));
    if (d->scheme != ColorScheme::System)
        palette.setColor(QPalette::Disabled, QPalette::Window, color(Token::Paper));
    ink(QPalette::WindowText, Token::Ink);
    set(QPalette::Base, color(Token::Card), color(Token::Sunken));
    fill(QPalette::AlternateBase, Token::Sunken);
    ink(QPalette::Text, Token::Ink);
    ink(QPalette::PlaceholderText, Token::Ink3);
    set(QPalette::Button, color(Token::Card), color(Token::Sunken));
    ink(QPalette::ButtonText, Token::Ink);
    ink(QPalette::BrightText, Token::OnAccent);
    fill(QPalette::ToolTipBase, Token::Card);
    ink(QPalette::ToolTipText, Token::Ink);
    ink(QPalette::Link, Token::Accent);
    ink(QPalette::LinkVisited, Token::Accent);
    // Selected text keeps its own colour on the tint, so that it reads the same in fields and in lists.
    fill(QPalette::Highlight, Token::AccentEdge);
    ink(QPalette::HighlightedText, Token::Ink);
    fill(QPalette::Light, Token::Card);
    fill(QPalette::Midlight, Token::Sunken);
    fill(QPalette::Mid, Token::Line);
    fill(QPalette::Dark, Token::LineStrong);
    fill(QPalette::Shadow, Token::Line);
    return palette;
}

QString Look::styleSheet() const
{
    // @accent is a colour; @px(12) grows with the text; @box(36) is a height inside a border of one pixel.
    static const QRegularExpression placeholder(u"@(?:(px|box)\\((\\d+)\\)|([a-z][a-z0-9-]*))"_s);
    QString sheet;
    qsizetype from = 0;
    auto matches = placeholder.globalMatch(d->styleTemplate);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        sheet += QStringView(d->styleTemplate).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (const QString word = match.captured(3); !word.isEmpty()) {
            const auto token = fromWord<Token>(word);
            if (!token)
                qCWarning(lookLog) << "the style sheet names an unknown token" << word;
            sheet += color(token.value_or(Token::Ink)).name();
        } else {
            const int pixels = scaled(match.captured(2).toInt());
            sheet += QString::number(match.captured(1) == "box"_L1 ? pixels - 2 : pixels) + "px"_L1;
        }
    }
    return sheet += QStringView(d->styleTemplate).mid(from);
}

bool Look::eventFilter(QObject *watched, QEvent *event)
{
    // Our own palette is announced in the same way: dressing is set while we bring it about.
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp && !d->dressing
        && d->scheme == ColorScheme::System && systemIsDark() != d->isDark)
        dress();
    return QObject::eventFilter(watched, event);
}

} // namespace sharpend
