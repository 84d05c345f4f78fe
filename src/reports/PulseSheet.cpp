// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "reports/PulseSheet.h"

#include "reports/PaperLook.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// The translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PulseSheet)
};

// In points.
constexpr qreal cutHeight = 24, rowGap = 9, boxSide = 11, boxColumn = 74, formGap = 8, pageEnd = 70;

class FormPainter
{
public:
    FormPainter(const QString &heading, const QList<PulseQuestion> &questions, int threshold, QPagedPaintDevice &device)
        : m_heading(heading)
        , m_questions(questions)
        , m_threshold(threshold)
        , m_device(device)
        , m_painter(&device)
    {
    }

    void paint()
    {
        const qreal height = form(0, false);
        const int forms = std::max(1, int((m_device.height() + dots(cutHeight)) / (height + dots(cutHeight))));
        const qreal each = (m_device.height() - dots(cutHeight) * (forms - 1)) / forms;
        for (int i = 0; i < forms; ++i) {
            const qreal top = i * (each + dots(cutHeight));
            form(top, true);
            if (i + 1 < forms) {
                const qreal cut = top + each + dots(cutHeight) / 2;
                m_painter.setPen(QPen(paper::color("line-strong"), dots(0.5), Qt::DashLine));
                m_painter.drawLine(QPointF(0, cut), QPointF(width(), cut));
            }
        }
    }

private:
    struct Style {
        qreal size, height;
        QFont::Weight weight;
        const char *colour;
    };
    static constexpr Style meta{9, 12, QFont::Normal, "ink2"}, title{14, 18, QFont::DemiBold, "ink"},
        question{11, 15, QFont::Normal, "ink"};

    qreal dots(qreal points) const { return points * m_device.logicalDpiY() / 72; }
    qreal width() const { return m_device.width(); }

    /// Writes \a text from \a y on, or only measures; answers where it ends.
    qreal write(const QString &text, const Style &style, qreal y, bool paints, qreal left, qreal right)
    {
        const auto layout = paper::layOut(text, dots(style.size), style.weight, 0, right - left, m_device);
        m_painter.setPen(paper::color(style.colour));
        for (int i = 0; i < layout->lineCount(); ++i, y += dots(style.height)) {
            if (paints)
                paper::paintLine(m_painter, *layout, i, {left, y}, dots(style.height));
        }
        return y;
    }

    qreal form(qreal top, bool paints)
    {
        const QStringList words = pulseTallyWords();
        const qreal boxes = width() - qreal(words.size()) * dots(boxColumn);
        qreal y = write(m_heading, meta, top, paints, 0, width());
        y = write(Words::tr("Tick one box in each line. Leave out what you like."), title, y, paints, 0, width()) + dots(formGap);
        const qreal head = y;
        for (int i = 0; i < words.size(); ++i)
            y = std::max(y, write(words[i], meta, head, paints, boxes + i * dots(boxColumn), boxes + (i + 1) * dots(boxColumn)));
        y += dots(4);
        for (const PulseQuestion &each : m_questions) {
            if (paints && y + dots(pageEnd) > m_device.height() && y > dots(pageEnd)) { // only where there is no end of questions
                m_device.newPage();
                y = 0;
            }
            const qreal line = y;
            y = write(each.text, question, y, paints, 0, boxes - dots(formGap));
            for (int i = 0; paints && i < words.size(); ++i) {
                m_painter.setPen(QPen(paper::color("ink2"), dots(0.75)));
                m_painter.setBrush(Qt::NoBrush);
                m_painter.drawRect(
                    QRectF(boxes + i * dots(boxColumn), line + dots((question.height - boxSide) / 2), dots(boxSide), dots(boxSide)));
            }
            y += dots(rowGap);
        }
        return write(Words::tr("%1 No name, please. Fold it once; the forms are shuffled, counted and torn up. The Owner never gets this.")
                         .arg(pulsePromise(m_threshold)),
                     meta, y + dots(2), paints, 0, width());
    }

    const QString m_heading;
    const QList<PulseQuestion> m_questions;
    const int m_threshold;
    QPagedPaintDevice &m_device;
    QPainter m_painter;
};

} // namespace

Paper pulseSheet(const QString &heading, const QList<PulseQuestion> &questions, int threshold)
{
    return {Words::tr("The pulse on paper"), QPageSize::A4, QPageLayout::Portrait,
            [heading, questions, threshold](QPagedPaintDevice &device) {
                device.setPageMargins(QMarginsF(18, 14, 18, 14), QPageLayout::Millimeter);
                FormPainter(heading, questions, threshold, device).paint();
            }};
}

} // namespace sharpend
