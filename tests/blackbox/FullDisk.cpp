// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A disk that is full, or slow, for one process: loaded before the C library (LD_PRELOAD), which needs no rights, no mount and no
// loop device. The folders of $SHARPEND_DISK (separated by colons) are the disk. While the first of them holds a file `.full`,
// nothing can be written there; while it holds `.slow`, each sync takes 700 ms; while it holds `.mounts`, that is what the system says of
// its mounts.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr useconds_t syncTakes = 700'000;

const char *folders()
{
    static const char *const list = std::getenv("SHARPEND_DISK");
    return list ? list : "";
}

bool isSaid(const char *name)
{
    const char *list = folders();
    const auto first = int(std::strcspn(list, ":"));
    char path[4096];
    std::snprintf(path, sizeof path, "%.*s/%s", first, list, name);
    struct stat found;
    return first > 0 && stat(path, &found) == 0;
}

bool liesThere(const char *path)
{
    for (const char *folder = folders(); *folder;) {
        const size_t length = std::strcspn(folder, ":");
        if (length > 0 && std::strncmp(path, folder, length) == 0 && path[length] == '/')
            return true;
        folder += length + (folder[length] == ':' ? 1 : 0);
    }
    return false;
}

bool liesThere(int file)
{
    char link[64], path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return liesThere(path);
}

bool isFull(int file) { return isSaid(".full") && liesThere(file); }

template<typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

int refuse()
{
    errno = ENOSPC;
    return -1;
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t count)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
    return isFull(file) ? refuse() : next(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return isFull(file) ? refuse() : next(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return isFull(file) ? refuse() : next(file, bytes, count, at);
}

FILE *fopen(const char *path, const char *mode)
{
    static const auto next = real<FILE *(*)(const char *, const char *)>("fopen");
    if (std::strcmp(path, "/proc/self/mountinfo") != 0 || !isSaid(".mounts"))
        return next(path, mode);
    char mounts[4096];
    std::snprintf(mounts, sizeof mounts, "%.*s/.mounts", int(std::strcspn(folders(), ":")), folders());
    return next(mounts, mode);
}

int fsync(int file)
{
    static const auto next = real<int (*)(int)>("fsync");
    if (isSaid(".slow") && liesThere(file))
        usleep(syncTakes);
    return next(file);
}

int fdatasync(int file)
{
    static const auto next = real<int (*)(int)>("fdatasync");
    if (isSaid(".slow") && liesThere(file))
        usleep(syncTakes);
    return next(file);
}

} // extern "C"
