// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace sharpend::fuzz {

/// Spoils files as a bad disk, a hurried hand or a bad will would: the same each time for the same number.
class Mutations
{
public:
    Mutations(const QList<QByteArray> &seeds, const QList<QByteArray> &words, quint32 number);

    /// One of the files with one to four things changed in it.
    QByteArray next();

private:
    qsizetype below(qsizetype bound) { return bound < 1 ? 0 : qsizetype(m_chance() % quint32(bound)); }
    void change(QByteArray &bytes);

    QList<QByteArray> m_seeds, m_words;
    std::mt19937 m_chance;
};

} // namespace sharpend::fuzz
