// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

// A computer without a network, for one process: loaded before the C library (LD_PRELOAD), which needs no rights. What asks for a
// socket of the internet or for the address of a name is refused, and written down in the file $SHARPEND_NETWORK_LOG, a line each.
// Sockets within the computer (the screen, the desktop's bus, a window of the same workspace) are as ever.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

void note(const char *what, const char *more)
{
    const char *path = std::getenv("SHARPEND_NETWORK_LOG");
    const int file = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    if (file < 0)
        return;
    char line[300];
    std::snprintf(line, sizeof line, "%s %s\n", what, more ? more : "");
    if (write(file, line, std::strlen(line)) < 0)
        std::abort(); // a test that hears nothing would be content
    close(file);
}

bool isInternet(int family) { return family == AF_INET || family == AF_INET6; }

template<typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int socket(int family, int type, int protocol) noexcept
{
    static const auto next = real<int (*)(int, int, int)>("socket");
    if (!isInternet(family))
        return next(family, type, protocol);
    note("socket", family == AF_INET ? "IPv4" : "IPv6");
    errno = EAFNOSUPPORT;
    return -1;
}

int connect(int file, const sockaddr *address, socklen_t length)
{
    static const auto next = real<int (*)(int, const sockaddr *, socklen_t)>("connect");
    if (!isInternet(address->sa_family))
        return next(file, address, length);
    note("connect", "");
    errno = ENETUNREACH;
    return -1;
}

int getaddrinfo(const char *name, const char *service, const addrinfo *, addrinfo **)
{
    note("getaddrinfo", name ? name : service);
    return EAI_FAIL;
}

hostent *gethostbyname(const char *name)
{
    note("gethostbyname", name);
    return nullptr;
}

} // extern "C"
