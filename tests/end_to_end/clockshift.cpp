// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program under test: moves the time of day it reads by as many seconds as the file named in
// GLASSHOUSE_CLOCK_SHIFT holds (eight bytes, changed while it runs). Monotonic clocks are left alone.
#include <cstdint>
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

std::int64_t shiftSeconds()
{
    static const volatile std::int64_t *const shift = []() -> const volatile std::int64_t *
    {
        const char *name = std::getenv("GLASSHOUSE_CLOCK_SHIFT");
        const int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
        if (file < 0)
            return nullptr;
        void *page = mmap(nullptr, sizeof(std::int64_t), PROT_READ, MAP_SHARED, file, 0);
        close(file);
        return page == MAP_FAILED ? nullptr : static_cast<const std::int64_t *>(page);
    }
    ();
    return shift ? *shift : 0;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const long result = syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += shiftSeconds();
    return int(result);
}

int gettimeofday(timeval *time, void *) noexcept
{
    timespec now{};
    const int result = clock_gettime(CLOCK_REALTIME, &now);
    *time = {now.tv_sec, now.tv_nsec / 1000};
    return result;
}

std::time_t time(std::time_t *seconds) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (seconds)
        *seconds = now.tv_sec;
    return now.tv_sec;
}

} // extern "C"
