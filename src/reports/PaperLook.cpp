// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PaperLook.h"

#include "domain/Json.h"
#include "reports/InterFont.h"

#include <QCache>
#include <QFile>
#include <QGlyphRun>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QRawFont>
#include <QSvgRenderer>
#include <QTextLayout>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

static void initReportResources() { Q_INIT_RESOURCE(sharpend_paper); }

namespace sharpend::paper {

namespace {

const Json &tokens(const char *half = "light")
{
    static const Json all = Json::parse(resource(u":/paper/theme/tokens.json"_s).toStdString(), nullptr, false);
    static const Json none = Json::object();
    return all.is_object() && all.contains(half) ? all[half] : none;
}

constexpr char32_t firstPictograph = 0x1F000, firstThatMayBePicture = 0x2000;
Json kindColors(NoteKind kind) { return tokens().value("kinds", Json::object()).value(utf8(wordOf(kind)), Json::object()); }

/// Whether a letter stands by itself, so that nothing is lost when the font may not join it to the next.
bool standsAlone(char32_t letter)
{
    if (letter >= firstPictograph) // a flag is two letters, a family four, and a hand has a colour of its own
        return false;
    switch (QChar::script(letter)) {
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic: return true;
    default: return false;
    }
}

/// The parts of \a text whose letters are joined.
QList<std::pair<int, int>> joinedParts(const QString &text)
{
    QList<std::pair<int, int>> parts; // from, length
    bool joined = false;
    for (int i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        const char32_t letter = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (QChar::script(letter) != QChar::Script_Inherited) // an accent belongs to its letter
            joined = !standsAlone(letter);
        if (joined && !parts.isEmpty() && parts.last().first + parts.last().second == i)
            parts.last().second += pair ? 2 : 1;
        else if (joined)
            parts.append({i, pair ? 2 : 1});
        i += pair ? 1 : 0;
    }
    return parts;
}

/// Whether the glyphs of \a font are pictures, of which Qt's PDF engine draws nothing.
bool isOfPictures(const QRawFont &font) { return !font.fontTable("CBDT").isEmpty() || !font.fontTable("sbix").isEmpty(); }

/// \a glyph of \a font as large as such fonts hold it. The same image each time, which a file then holds once.
QImage pictureOf(const QRawFont &font, quint32 glyph, const QRectF &bounds)
{
    constexpr int mostKept = 200;
    thread_local QCache<std::pair<QString, quint32>, QImage> kept(mostKept);
    const std::pair<QString, quint32> key(font.familyName(), glyph);
    if (const QImage *image = kept.object(key))
        return *image;
    QImage image(bounds.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes({glyph});
    run.setPositions({QPointF(0, 0)});
    painter.drawGlyphRun(-bounds.topLeft(), run);
    painter.end();
    kept.insert(key, new QImage(image));
    return image;
}

} // namespace

QByteArray resource(const QString &path)
{
    initReportResources();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor darkColor(const char *token) { return QColor(textAt(tokens("dark"), token)); }
QColor color(const char *token) { return QColor(textAt(tokens(), token)); }

QFont font(qreal pixels, QFont::Weight weight)
{
    QFont font(interFamily());
    font.setPixelSize(qRound(pixels));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

bool isMirrored(const QString &text, qsizetype bold) { return (bold < text.size() ? text.mid(bold) : text).isRightToLeft(); }

std::unique_ptr<QTextLayout> layOut(const QString &text, qreal pixels, QFont::Weight weight, qsizetype bold, qreal room,
                                    QPagedPaintDevice &device)
{
    QString words = text;
    words.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_unique<QTextLayout>(words, font(pixels, weight), &device);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    if (isMirrored(words, bold)) {
        option.setTextDirection(Qt::RightToLeft);
        option.setAlignment(Qt::AlignRight);
    }
    layout->setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    if (bold > 0) {
        formats.append({0, int(bold), {}});
        formats.last().format.setFont(font(pixels, QFont::DemiBold));
    }
    for (const auto &[from, length] : joinedParts(words)) {
        QFont joining = font(pixels, from < bold ? QFont::DemiBold : weight);
        joining.setStyleStrategy(QFont::PreferDefault);
        formats.append({from, length, {}});
        formats.last().format.setFont(joining);
    }
    layout->setFormats(formats);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(room);
        line.setPosition({0, 0});
    }
    layout->endLayout();
    return layout;
}

void paintLine(QPainter &painter, const QTextLayout &layout, int number, const QPointF &corner, qreal height)
{
    constexpr qreal pictureHeight = 109; // of the pictures in Noto Color Emoji, and enough for any letter's size
    const QTextLine line = layout.lineAt(number);
    const QPointF at(corner.x(), corner.y() + (height - line.height()) / 2);
    line.draw(&painter, at);
    const QStringView words = QStringView(layout.text()).mid(line.textStart(), line.textLength());
    if (std::none_of(words.begin(), words.end(), [](QChar letter) { return letter.unicode() >= firstThatMayBePicture; }))
        return;
    const QList<QGlyphRun> runs = line.glyphRuns();
    for (const QGlyphRun &run : runs) {
        QRawFont font = run.rawFont();
        if (!isOfPictures(font))
            continue;
        const qreal scale = font.pixelSize() / pictureHeight;
        font.setPixelSize(pictureHeight);
        for (qsizetype i = 0; i < run.glyphIndexes().size(); ++i) {
            const quint32 glyph = run.glyphIndexes().at(i);
            const QRectF bounds = font.boundingRect(glyph).toAlignedRect();
            const QPointF place = at + run.positions().at(i) + bounds.topLeft() * scale;
            if (!bounds.isEmpty())
                painter.drawImage(QRectF(place, bounds.size() * scale), pictureOf(font, glyph, bounds));
        }
    }
}

QSizeF drawingSize(const QByteArray &svg)
{
    QXmlStreamReader reader(svg); // QSvgRenderer needs an application with fonts
    if (!reader.readNextStartElement())
        return {};
    return {reader.attributes().value("width"_L1).toDouble(), reader.attributes().value("height"_L1).toDouble()};
}

void paintDrawing(QPainter &painter, const QRectF &rect, const QByteArray &svg) { QSvgRenderer(svg).render(&painter, rect); }

QColor kindHue(NoteKind kind) { return QColor(textAt(kindColors(kind), "hue")); }

void paintKind(QPainter &painter, const QRectF &rect, NoteKind kind)
{
    const Json colors = kindColors(kind);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(textAt(colors, "hue")));
    painter.drawRoundedRect(rect, rect.width() / 5, rect.width() / 5);
    QByteArray glyph = resource(u":/paper/icons/kind-%1.svg"_s.arg(wordOf(kind)));
    glyph.replace("currentColor", textAt(colors, "glyph").toLatin1());
    QSvgRenderer(glyph).render(&painter, rect);
    painter.restore();
}

} // namespace sharpend::paper
