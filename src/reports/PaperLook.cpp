// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PaperLook.h"

#include "domain/Json.h"
#include "reports/InterFont.h"

#include <QFile>
#include <QPagedPaintDevice>
#include <QPainter>
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

Json kindColors(NoteKind kind) { return tokens().value("kinds", Json::object()).value(utf8(wordOf(kind)), Json::object()); }

/// Whether a letter stands by itself, so that nothing is lost when the font may not join it to the next.
bool standsAlone(char32_t letter)
{
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
