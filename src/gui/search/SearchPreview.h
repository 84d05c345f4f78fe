// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/search/SearchAnswer.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sharpend {

class KeycapButton;

/// What was found in full, where it belongs, and for a note what hangs next to it on the wall.
class SearchPreview : public QScrollArea
{
    Q_OBJECT
public:
    explicit SearchPreview(QWidget *parent = nullptr);

    /// \a place may follow later: nothing moves that is there already.
    void show(const FoundRow &row, const FoundPlace &place);
    void clear();

Q_SIGNALS:
    void openRequested();

private:
    QVBoxLayout *begin();

    KeycapButton *m_open = nullptr;
};

} // namespace sharpend
