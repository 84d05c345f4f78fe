// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// One reader under libFuzzer: what it must keep is in Readers.cpp.

#include "fuzz/Readers.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

/// The most that a file may take, in seconds of this thread: a busy machine is no finding.
constexpr double longest = 1;

double secondsUsed()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    static int count = 1;
    static char name[] = SHARPEND_READER, *arguments[] = {name, nullptr};
    static QCoreApplication application(count, arguments); // where Qt finds its readers of pictures
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uchar *data, std::size_t size)
{
    static const sharpend::fuzz::Reader *const reader = sharpend::fuzz::readerNamed(QStringLiteral(SHARPEND_READER));
    const double before = secondsUsed();
    try {
        reader->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    } catch (const sharpend::fuzz::Broken &broken) {
        std::fprintf(stderr, "Not kept: %s\n", qPrintable(broken.promise));
        std::abort();
    }
    if (const double used = secondsUsed() - before; used > longest) {
        std::fprintf(stderr, "Not kept: %.1f s for one file\n", used);
        std::abort();
    }
    return 0;
}
