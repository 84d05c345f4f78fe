// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/ReflectionSheet.h"

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
    Q_DECLARE_TR_FUNCTIONS(ReflectionSheet)
};

// In points.
constexpr qreal sheetGap = 8, lineHeight = 26, cutLine = 24, sheetFoot = 30;
constexpr qreal questionsAtMost = 0.6; // of a sheet; the lines need the rest

class SheetPainter
{
public:
    SheetPainter(const LearningTeam &team, bool slips, QPagedPaintDevice &device)
        : m_team(team)
        , m_device(device)
        , m_painter(&device)
    {
        const qreal half = (device.height() - dots(cutLine)) / 2;
        m_slips = slips && questionsEnd(0, false) <= half * questionsAtMost;
        m_height = m_slips ? half : device.height();
    }

    void paint()
    {
        paintSheet(0);
        if (!m_slips)
            return;
        const qreal cut = m_height + dots(cutLine) / 2;
        m_painter.setPen(QPen(paper::color("line-strong"), dots(0.5), Qt::DashLine));
        m_painter.drawLine(QPointF(0, cut), QPointF(width(), cut));
        paintSheet(m_height + dots(cutLine));
    }

private:
    struct Style {
        qreal size, height;
        QFont::Weight weight;
        const char *colour;
    };
    static constexpr Style meta{9, 12, QFont::Normal, "ink2"}, title{16, 21, QFont::DemiBold, "ink"}, question{11, 15, QFont::Normal, "ink"},
        foot{9, 12, QFont::Normal, "ink2"};

    qreal dots(qreal points) const { return points * m_device.logicalDpiY() / 72; }
    qreal width() const { return m_device.width(); }

    /// Writes \a text from \a y on, or only measures; answers where it ends. Above the foot a page that is full goes on with the next one.
    qreal write(const QString &text, const Style &style, qreal y, bool paints, qreal indent = 0)
    {
        const auto layout = paper::layOut(text, dots(style.size), style.weight, 0, width() - indent, m_device);
        m_painter.setPen(paper::color(style.colour));
        for (int i = 0; i < layout->lineCount(); ++i) {
            if (paints && !m_slips && &style != &foot && y + dots(style.height) > m_device.height() - dots(sheetFoot)) {
                m_device.newPage();
                y = 0;
            }
            if (paints)
                paper::paintLine(m_painter, *layout, i, {indent, y}, dots(style.height));
            y += dots(style.height);
        }
        return y;
    }

    qreal questionsEnd(qreal y, bool paints)
    {
        y = write(m_team.title.simplified(), meta, y, paints);
        y = write(Words::tr("What came to you since Meeting 1?"), title, y, paints) + dots(sheetGap / 2);
        for (const QString &each : m_team.soakPrompts) {
            const qreal top = y;
            y = write(each.simplified(), question, y, paints, dots(12));
            if (paints && y > top) {
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(paper::color("ink2"));
                m_painter.drawEllipse(QPointF(dots(4), top + dots(question.height) / 2), dots(1.5), dots(1.5));
            }
        }
        return y;
    }

    void paintSheet(qreal top)
    {
        qreal y = questionsEnd(top, true);
        const QString sentence = Words::tr("No names, please: neither yours nor anybody else’s. Fold it, and give it to the facilitator before Meeting 2. It is read "
                                           "without a name and in no order; the Owner never sees it.");
        const qreal footTop = top + m_height - dots(sheetFoot);
        if (y + dots(3 * lineHeight) > footTop) { // only where there is no end of questions
            m_device.newPage();
            y = 0;
        }
        m_painter.setPen(QPen(paper::color("line-strong"), dots(0.75), Qt::DotLine));
        for (y += dots(sheetGap / 2 + lineHeight); y < footTop - dots(sheetGap / 2); y += dots(lineHeight))
            m_painter.drawLine(QPointF(0, y), QPointF(width(), y));
        write(sentence, foot, footTop + dots(3), true);
    }

    const LearningTeam &m_team;
    QPagedPaintDevice &m_device;
    QPainter m_painter;
    bool m_slips = false;
    qreal m_height = 0;
};

} // namespace

Paper reflectionSheet(const LearningTeam &team, bool slips)
{
    return {Words::tr("Reflections"), QPageSize::A4, QPageLayout::Portrait, [team, slips](QPagedPaintDevice &device) {
                device.setPageMargins(QMarginsF(18, 14, 18, 12), QPageLayout::Millimeter);
                SheetPainter(team, slips, device).paint();
            }};
}

} // namespace sharpend
