#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#define MOST 65

static struct sigaction before[MOST];
static bool is_taken[MOST];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t continued;
static volatile sig_atomic_t is_lent;

// Faults are the terminal guard's. PIPE and XFSZ end nobody here, and the C library keeps those below SIGRTMIN.
bool tl_signal_ends(int number) {
    switch (number) {
    case SIGHUP:
    case SIGINT:
    case SIGQUIT:
    case SIGTERM:
    case SIGUSR1:
    case SIGUSR2:
    case SIGALRM:
    case SIGVTALRM:
    case SIGPROF:
    case SIGXCPU:
    case SIGIO:
    case SIGPWR:
#ifdef SIGSTKFLT
    case SIGSTKFLT:
#endif
        return true;
    default:
        return number >= SIGRTMIN && number <= SIGRTMAX;
    }
}

static bool is_of_screen(int number) {
    return number == SIGWINCH || number == SIGTSTP || number == SIGCONT || number == SIGPIPE;
}

static void on_signal(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    if (number == SIGCONT) continued = 1;
    if (is_lent && (number == SIGINT || number == SIGQUIT || number == SIGTSTP)) return;
    if (write(ends[1], &byte, 1) < 0) {
        // A full pipe already says that there is something to look at.
    }
    errno = saved;
}

// Not SIG_IGN, which the programs we start would inherit.
static void on_pipe(int number) {
    (void)number;
}

static bool is_ignored(int number) {
    struct sigaction now;
    return sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN;
}

// What the starter had ignored, as `nohup` does, stays so; a shell ignores INT and QUIT for its background jobs only.
static bool stays_ignored(int number) {
    if (number == SIGINT || number == SIGQUIT || number == SIGTERM || is_of_screen(number)) return false;
    return is_ignored(number);
}

static void take(int number) {
    if (is_taken[number] || stays_ignored(number)) return;
    struct sigaction action = {.sa_flags = SA_RESTART};
    action.sa_handler = number == SIGPIPE ? on_pipe : on_signal;
    sigemptyset(&action.sa_mask);
    is_taken[number] = sigaction(number, &action, &before[number]) == 0;
}

int tl_signals_open(bool with_screen) {
    if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    for (int number = 1; number < MOST; number++) {
        if (tl_signal_ends(number) || (with_screen && is_of_screen(number))) take(number);
    }
    return ends[0];
}

// The pipe stays open: a handler that runs on another thread at this moment may still write to it.
void tl_signals_close(void) {
    for (int number = 1; number < MOST; number++) {
        if (!is_taken[number]) continue;
        is_taken[number] = false;
        sigaction(number, &before[number], NULL);
    }
    unsigned char rest[64];
    while (ends[0] >= 0 && read(ends[0], rest, sizeof rest) > 0) {
    }
}

void tl_signals_lend(bool lend) {
    is_lent = lend;
}

void tl_end_by_signal(int number) {
    tl_guard_restore();
    struct sigaction by_default = {.sa_handler = SIG_DFL};
    sigaction(number, &by_default, NULL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
    _exit(128 + number);
}

void tl_stop_group(void) {
    struct sigaction by_default = {.sa_handler = SIG_DFL};
    struct sigaction ours;
    sigaction(SIGTSTP, &by_default, &ours);
    continued = 0;
    kill(0, SIGTSTP);
    // Another thread may be the one that takes the signal, so the stop can come a moment later, or never.
    for (int i = 0; i < 20 && !continued; i++) poll(NULL, 0, 10);
    sigaction(SIGTSTP, &ours, NULL);
}
