// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "bench/bare/BareReport.h"

#include "bench/child/Rounds.h"

#include <QBuffer>
#include <QFile>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace sharpend::bench {

BareReport::BareReport(const QString &file)
{
    QFile words(file);
    if (!words.open(QIODevice::ReadOnly))
        giveUp(u"%1 cannot be read"_s.arg(file));
    m_words = QString::fromUtf8(words.readAll());
}

double BareReport::write()
{
    const double start = now();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument document;
    document.setPlainText(m_words);
    document.print(&writer);
    buffer.close();
    return now() - start;
}

} // namespace sharpend::bench
