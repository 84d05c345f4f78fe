// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace sharpend::bench {

/// Words as a PDF, the bare way.
class BareReport
{
public:
    /// Reads the words out of \a file.
    explicit BareReport(const QString &file);

    /// QTextDocument onto QPdfWriter; answers how long it took.
    double write();

private:
    QString m_words;
};

} // namespace sharpend::bench
