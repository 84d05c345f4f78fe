// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QVBoxLayout;

namespace sharpend {

class TeamDocument;
struct SealedCounts;

/// How much there is of what a lock closes away: notes by kind with their badges, then the rest.
class SealedCountsList : public QWidget
{
    Q_OBJECT
public:
    explicit SealedCountsList(QWidget *parent = nullptr);

    void show(const SealedCounts &counts);

private:
    QVBoxLayout *m_column;
};

/// What a lock would close away now.
SealedCounts countsOf(const TeamDocument &document);

} // namespace sharpend
