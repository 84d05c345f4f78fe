// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/Wording.h"

#include <QRegularExpression>
#include <QSet>

namespace sharpend {

/// A hint before it is known where it stands; without a suggestion, words that only look like one.
struct FoundWording {
    WordingHint::Kind kind;
    qsizetype from, length;
    QString suggestion;
    qsizetype to() const { return from + length; }
};

/// What a text is for, which says what its dates mean: an improvement's "by 30 April" is a plan.
enum class WordingSense { Learning, Plan };

/// Adds the dates and clock times in \a text.
void addMoments(QList<FoundWording> &found, const QString &text, WordingSense sense);

/// A pattern of whole words in any script.
QRegularExpression wordingPattern(const QString &text, bool anyCase = true);
/// The words of \a words, which are parted by spaces.
QSet<QString> wordSet(const char *words);

} // namespace sharpend
