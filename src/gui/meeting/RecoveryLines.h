// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Content.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class TextLabel;

/// What helps when the talk leaves its track: one line in sight, the others behind one quiet button.
class RecoveryLines : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryLines(QWidget *parent);

    /// \a first is shown; null where the phase has none of its own.
    void setLines(const RecoveryLine *first, const QList<RecoveryLine> &others);

Q_SIGNALS:
    /// The others have come into sight: there may be no room for them.
    void opened();

private:
    void show(bool others);

    TextLabel *m_title;
    TextLabel *m_text;
    QPushButton *m_othersButton;
    QWidget *m_others;
    QVBoxLayout *m_otherLines;
    QList<RecoveryLine> m_shown;
};

} // namespace sharpend
