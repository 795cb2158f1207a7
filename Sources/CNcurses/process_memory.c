#define _GNU_SOURCE
#include "CNcurses.h"

#include <sys/prctl.h>
#include <sys/resource.h>

void tl_memory_keep_private(void) {
    // The soft limit alone: a program that is started may raise it again for itself.
    struct rlimit limit;
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
    // Where crashes are piped to a program of the system, that limit is not asked.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

bool tl_memory_is_private(void) {
    return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
}
