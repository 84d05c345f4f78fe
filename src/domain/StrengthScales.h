// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace sharpend {

/// The two published scales of how strong an improvement is, by name. The words of the first are those that people choose from.
QString actionHierarchyName();
QString interventionHierarchyName();

/// Where the two scales rate the same kind of improvement differently: what each says of it.
struct ScaleViews {
    QString kind; ///< "checklists and memory aids"
    QString byActionHierarchy, byInterventionHierarchy;
};

/// What the scales say of an improvement in the words \a text, which changes \a changes; nothing where they agree or the words
/// tell no kind. It helps to think and chooses nothing.
std::optional<ScaleViews> differingScales(const QString &text, const QString &changes);

} // namespace sharpend
