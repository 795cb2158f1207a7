#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

static const int numbers[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGPIPE};
#define COUNT (sizeof numbers / sizeof numbers[0])

static struct sigaction before[COUNT];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t continued;
static volatile sig_atomic_t is_lent;
static bool is_open;

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

static struct sigaction action_for(int number) {
    struct sigaction action = {.sa_flags = SA_RESTART};
    action.sa_handler = number == SIGPIPE ? on_pipe : on_signal;
    sigemptyset(&action.sa_mask);
    return action;
}

int tl_signals_open(void) {
    if (is_open) return ends[0];
    if (ends[0] < 0 && pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    for (size_t i = 0; i < COUNT; i++) {
        struct sigaction action = action_for(numbers[i]);
        sigaction(numbers[i], &action, &before[i]);
    }
    is_open = true;
    return ends[0];
}

// The pipe stays open: a handler that runs on another thread at this moment may still write to it.
void tl_signals_close(void) {
    if (!is_open) return;
    is_open = false;
    for (size_t i = 0; i < COUNT; i++) sigaction(numbers[i], &before[i], NULL);
    unsigned char rest[64];
    while (read(ends[0], rest, sizeof rest) > 0) {
    }
}

void tl_signals_lend(bool lend) {
    is_lent = lend;
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
