// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/BlankWall.h"

#include "reports/PaperLook.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(BlankWall)
};

// In points at A4, as everything below; A3 has all of it larger by the square root of two.
constexpr qreal gap = 8, badge = 20, ruleHeight = 26, footHeight = 20;
constexpr qreal focusSizes[]{20, 17, 14, 11, 9};
constexpr int focusLines = 3, themes = 5;

/// Paints the pages on one device.
class WallPainter
{
public:
    WallPainter(const BlankWall &wall, const Content &content, QPagedPaintDevice &device)
        : m_wall(wall)
        , m_content(content)
        , m_device(device)
        , m_painter(&device)
        , m_scale(wall.size == QPageSize::A3 ? M_SQRT2 : 1)
    {
    }

    void paint()
    {
        writeHead(m_wall.focus.trimmed());
        paintFoot(Words::tr("No names on the wall. Ideas for change are parked, on a page of their own."));
        m_wall.byKind ? paintKinds() : paintThemes();
        m_device.newPage();
        m_y = 0;
        paintParked();
    }

private:
    struct Style {
        qreal size, height;
        QFont::Weight weight;
        const char *colour;
    };
    static constexpr Style meta{9, 12, QFont::Normal, "ink2"}, name{10.5, 14, QFont::DemiBold, "ink"}, small{8.5, 11, QFont::Normal, "ink2"},
        foot{11, 14, QFont::DemiBold, "ink"}, title{20, 26, QFont::DemiBold, "ink"};

    qreal dots(qreal points) const { return points * m_scale * m_device.logicalDpiY() / 72; }
    qreal width() const { return m_device.width(); }
    qreal bottom() const { return m_device.height() - dots(footHeight + gap); }

    /// Writes \a text in lines of \a room; answers where they end. With \a most, null where it would take more lines.
    std::optional<qreal> write(const QString &text, const Style &style, const QPointF &at, qreal room, int most = 0)
    {
        const auto layout = paper::layOut(text, dots(style.size), style.weight, 0, room, m_device);
        if (most > 0 && layout->lineCount() > most)
            return std::nullopt;
        m_painter.setPen(paper::color(style.colour));
        for (int i = 0; i < layout->lineCount(); ++i)
            paper::paintLine(m_painter, *layout, i, {at.x(), at.y() + i * dots(style.height)}, dots(style.height));
        return at.y() + layout->lineCount() * dots(style.height);
    }

    void writeHead(const QString &focus)
    {
        m_y = *write(Words::tr("Learning focus"), meta, {0, 0}, width());
        if (focus.isEmpty()) {
            m_y += dots(ruleHeight);
            paintRule(0, width());
        }
        for (const qreal size : focusSizes) { // a long question in smaller letters, all of it
            const bool last = size == focusSizes[std::size(focusSizes) - 1];
            if (const auto end = write(focus, {size, size * 1.25, QFont::DemiBold, "ink"}, {0, m_y}, width(), last ? 0 : focusLines)) {
                m_y = *end;
                break;
            }
        }
        m_y += dots(gap);
    }

    void paintFoot(const QString &sentence)
    {
        const qreal y = m_device.height() - dots(footHeight);
        m_painter.setPen(QPen(paper::color("line"), dots(0.75)));
        m_painter.drawLine(QPointF(0, y), QPointF(width(), y));
        write(sentence, foot, {0, y + dots(4)}, width());
    }

    /// A line to write on.
    void paintRule(qreal left, qreal right)
    {
        m_painter.setPen(QPen(paper::color("line-strong"), dots(0.75), Qt::DotLine));
        m_painter.drawLine(QPointF(left, m_y), QPointF(right, m_y));
    }

    /// Columns beside each other: \a head paints one at a place, of a width, and answers where it ends.
    void paintColumns(int count, const std::function<qreal(int, QPointF, qreal)> &head)
    {
        const qreal column = (width() - (count - 1) * dots(gap)) / count;
        qreal end = m_y;
        for (int i = 0; i < count; ++i)
            end = std::max(end, head(i, {i * (column + dots(gap)), m_y}, column - dots(gap)));
        end += dots(gap) / 2;
        m_painter.setPen(QPen(paper::color("line-strong"), dots(0.75)));
        m_painter.drawLine(QPointF(0, end), QPointF(width(), end));
        m_painter.setPen(QPen(paper::color("line"), dots(0.75)));
        for (int i = 1; i < count; ++i) {
            const qreal x = i * (column + dots(gap)) - dots(gap);
            m_painter.drawLine(QPointF(x, m_y), QPointF(x, bottom()));
        }
    }

    void paintKinds()
    {
        paintColumns(enumCount<NoteKind>, [this](int index, QPointF at, qreal room) {
            const KindText<NoteKind> &kind = m_content.of(NoteKind(index));
            paper::paintKind(m_painter, QRectF(at, QSizeF(dots(badge), dots(badge))), NoteKind(index));
            const qreal beside = dots(badge + 5);
            const qreal named = *write(kind.name, name, at + QPointF(beside, dots(3)), room - beside);
            return *write(kind.explanation, small, {at.x(), std::max(named, at.y() + dots(badge)) + dots(4)}, room);
        });
    }

    void paintThemes()
    {
        paintColumns(themes + 1, [this](int index, QPointF at, qreal room) {
            if (index == themes)
                return *write(Words::tr("In no theme"), name, at, room);
            const qreal top = m_y;
            for (int line = 0; line < 2; ++line) {
                m_y += dots(ruleHeight);
                paintRule(at.x(), at.x() + room);
            }
            m_y = top;
            return *write(Words::tr("A sentence about a condition of the work"), small, at + QPointF(0, dots(2 * ruleHeight + 3)), room);
        });
    }

    void paintParked()
    {
        m_y = *write(Words::tr("Parked ideas"), title, {0, m_y}, width());
        m_y = *write(Words::tr("Word for word, and put away. They open in Meeting 2, after the recap."), name, {0, m_y}, width());
        for (m_y += dots(gap + ruleHeight); m_y < bottom(); m_y += dots(ruleHeight))
            paintRule(0, width());
        paintFoot(Words::tr("No names. An idea is never refused, and never discussed in Meeting 1."));
    }

    const BlankWall &m_wall;
    const Content &m_content;
    QPagedPaintDevice &m_device;
    QPainter m_painter;
    const qreal m_scale;
    qreal m_y = 0;
};

} // namespace

Paper blankWall(const BlankWall &wall, const Content &content)
{
    return {Words::tr("A wall of discovery"), wall.size, QPageLayout::Landscape, [wall, content](QPagedPaintDevice &device) {
                device.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
                WallPainter(wall, content, device).paint();
            }};
}

} // namespace sharpend
