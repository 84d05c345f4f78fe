// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace sharpend::test {

/// What people say in a discovery, made up: each sentence has a number of its own, so that no two are the same.
class Sentences
{
public:
    explicit Sentences(QRandomGenerator &random, int firstNumber = 1);

    /// A sentence. \a plain has only what a keyboard with a US layout types.
    QString next(bool plain = true);
    /// A few words that stand alone.
    QString brief();
    /// A few words to go on with.
    QString more();
    /// Words typed by mistake, to be taken back.
    QString slip();

private:
    QString one(const QStringList &of);

    QRandomGenerator &m_random;
    int m_number;
};

} // namespace sharpend::test
