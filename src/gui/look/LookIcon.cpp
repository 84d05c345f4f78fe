// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "gui/look/Look.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace sharpend {

namespace {

/// Draws a line icon in the colour its token has now, so that icons handed to buttons follow the theme by themselves.
class LookIconEngine : public QIconEngine
{
public:
    LookIconEngine(const QString &name, Token token)
        : m_name(name)
        , m_token(token)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = qMin(rect.width(), rect.height());
        QRect target(0, 0, size, size);
        target.moveCenter(rect.center());
        painter->drawPixmap(target, render(size, mode, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(qMin(size.width(), size.height()), mode, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // The size asked for is in device pixels already.
        return render(qRound(qMin(size.width(), size.height()) / scale), mode, scale);
    }
    QIconEngine *clone() const override { return new LookIconEngine(m_name, m_token); }

private:
    QPixmap render(int size, QIcon::Mode mode, qreal devicePixelRatio) const
    {
        const Look *look = Look::instance();
        const Token token = mode == QIcon::Disabled ? Token::Ink3 : m_token;
        return look->pixmap(m_name, look->color(token), size, devicePixelRatio);
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon Look::icon(const QString &name, Token token) const
{
    return QIcon(new LookIconEngine(name, token));
}

QPixmap Look::pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio) const
{
    const QString key
        = u"sharpend/%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QFile file(u":/sharpend/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon called %s", qPrintable(name));
        return pixmap;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    // Lines are 1.5 pixels at 100 % and 20, whatever the size: an icon drawn larger stays as light as its neighbours.
    if (svg.contains("viewBox=\"0 0 16 16\""))
        svg.replace("stroke-width=\"1.5\"",
                    "stroke-width=\"" + QByteArray::number(1.5 * textScale() * 16 / size, 'f', 3) + '"');
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace sharpend
