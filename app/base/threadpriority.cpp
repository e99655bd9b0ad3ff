// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threadpriority.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace glasshouse {

void lowerThreadPriority()
{
    // On Linux a "process" here is one thread. Qt's thread priorities do nothing under the ordinary scheduler.
    ::setpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid)), 10);
}

} // namespace glasshouse
