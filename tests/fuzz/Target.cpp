// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// One reader under libFuzzer: sharpend_fuzz READER, and then what libFuzzer takes. What a reader must keep is in Readers.cpp.

#include "fuzz/Readers.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include <sys/time.h>
#include <unistd.h>

namespace {

/// The most that a file may take, in seconds of the processor: a machine that is busy, or held, is no finding.
constexpr double longest = 1;

/// When the file was begun that is being read; less than nothing between files. Read by a signal handler.
volatile double begun = -1;

const sharpend::fuzz::FileReader *reader = nullptr;

double secondsUsed()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

/// Ends where a file has taken too long, so that one without an end is found too.
void endIfTooLong(int = 0)
{
    constexpr std::string_view words = "Too long: more than a second for one file\n";
    if (begun < 0 || secondsUsed() - begun <= longest)
        return;
    [[maybe_unused]] const auto said = write(STDERR_FILENO, words.data(), words.size());
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    // Its name is for us, the rest for libFuzzer.
    reader = *count > 1 ? sharpend::fuzz::readerNamed(QString::fromLocal8Bit((*arguments)[1])) : nullptr;
    if (!reader) {
        std::fputs("sharpend_fuzz READER, as sharpend_fuzz_seeds lists them\n", stderr);
        std::exit(2);
    }
    (*arguments)[1] = (*arguments)[0];
    ++*arguments;
    --*count;

    static int one = 1;
    static char name[] = "sharpend_fuzz", *names[] = {name, nullptr};
    static QCoreApplication application(one, names); // where Qt finds its readers of pictures

    struct sigaction action = {};
    action.sa_handler = endIfTooLong;
    action.sa_flags = SA_RESTART;
    constexpr timeval often{0, 250'000};
    const itimerval timer{often, often};
    if (sigaction(SIGPROF, &action, nullptr) != 0 || setitimer(ITIMER_PROF, &timer, nullptr) != 0)
        std::abort();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uchar *data, std::size_t size)
{
    begun = secondsUsed();
    try {
        reader->read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    } catch (const sharpend::fuzz::Broken &broken) {
        std::fprintf(stderr, "Not kept: %s\n", qPrintable(broken.promise));
        std::abort();
    }
    endIfTooLong();
    begun = -1;
    return 0;
}
