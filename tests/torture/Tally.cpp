// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#include "Tally.h"

#include "support/FastFolder.h"
#include "support/catch.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace sharpend::torture {

namespace {

/// kill -9 leaves the page cache alone and our power cuts are our own, so a real disk would only be slower.
constexpr qint64 roomForFiles = 512 * 1024 * 1024;

} // namespace

Asked &asked()
{
    static Asked theAsked;
    return theAsked;
}

Tally::Tally(const char *name)
    : m_name(QLatin1String(name))
    , m_folder(test::fastFolder(roomForFiles) + u"/sharpend-torture-XXXXXX"_s)
    , m_random(asked().seed)
{
    REQUIRE(m_folder.isValid());
}

Tally::~Tally()
{
    asked().lines << u"%1\t%2\t%3\t%4"_s.arg(m_name).arg(m_good).arg(m_all).arg(m_words);
    std::printf("%s: %d of %d%s%s\n", qUtf8Printable(m_name), m_good, m_all, m_words.isEmpty() ? "" : ", ", qUtf8Printable(m_words));
    std::fflush(stdout);
}

int Tally::wanted(int quick, int full) const
{
    if (asked().count >= 0)
        return asked().count;
    return asked().quick ? quick : full;
}

void Tally::count(const QStringList &wrong, const QString &what)
{
    ++m_all;
    INFO(m_name.toStdString() << ", seed " << asked().seed << ", number " << m_all << ": " << what.toStdString());
    INFO(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
    if (wrong.isEmpty())
        ++m_good;
}

void Tally::countMany(int all, int wrong, const QString &what)
{
    m_all += all;
    m_good += all - wrong;
    INFO(m_name.toStdString() << ", seed " << asked().seed << ": " << what.toStdString());
    CHECK(wrong == 0);
}

} // namespace sharpend::torture
