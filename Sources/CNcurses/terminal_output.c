#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// What waits for a terminal that takes nothing; one thread puts and flushes. `is_cut` says that a piece has begun and is
// not whole, also to the handler of a crash.

static const size_t most_waiting = 4 << 20;
// On a description that others share, and that waits: no more than a terminal with any room takes at once.
static const size_t shared_piece = 64;
static const int last_milliseconds = 300;
static const char cancel = 0x18;

static int output = -1;
static bool is_shared;
static char *waiting;
static size_t room, start, end;
static atomic_bool is_cut;
// The terminal has been given back, perhaps by another thread than the one that draws.
static atomic_bool is_over;

// Of our own: the shell's must not come back to it as one that does not wait.
static int open_anew(int terminal) {
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", terminal);
    int flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    int descriptor = open(path, flags);
    if (descriptor < 0 && tcgetsid(terminal) == getsid(0)) descriptor = open("/dev/tty", flags);
    return descriptor;
}

bool tl_output_open(int terminal) {
    start = end = 0;
    atomic_store(&is_cut, false);
    atomic_store(&is_over, false);
    if (output >= 0) return true;
    output = open_anew(terminal);
    is_shared = output < 0;
    if (is_shared) output = fcntl(terminal, F_DUPFD_CLOEXEC, 3);
    return output >= 0;
}

void tl_output_close(void) {
    int before = output;
    output = -1;
    if (before >= 0) close(before);
}

int tl_output_descriptor(void) {
    return output;
}

static bool has_room(int milliseconds) {
    struct pollfd ready = {.fd = output, .events = POLLOUT};
    return poll(&ready, 1, milliseconds) > 0;
}

// How much the terminal takes now; -1 where it is gone.
static ssize_t write_some(const char *bytes, size_t count) {
    size_t done = 0;
    while (done < count) {
        if (is_shared && !has_room(0)) break;
        size_t piece = is_shared && count - done > shared_piece ? shared_piece : count - done;
        ssize_t written = write(output, bytes + done, piece);
        if (written > 0) done += (size_t)written;
        else if (written < 0 && errno == EAGAIN) break;
        else if (written == 0 || errno != EINTR) return -1;
    }
    return (ssize_t)done;
}

static bool keep(const char *bytes, size_t count) {
    if (start == end) start = end = 0;
    if (end + count > room) {
        char *larger = realloc(waiting, end + count);
        if (!larger) return false;
        waiting = larger;
        room = end + count;
    }
    memcpy(waiting + end, bytes, count);
    end += count;
    return true;
}

void tl_output_put(const void *bytes, size_t count) {
    // A whole piece is left out or none of it, so that no sequence is cut.
    if (output < 0 || atomic_load(&is_over) || end - start > most_waiting) return;
    ssize_t written = start == end ? write_some(bytes, count) : 0;
    if (written < 0 || (size_t)written == count) return;
    if (keep((const char *)bytes + written, count - (size_t)written) || written > 0) atomic_store(&is_cut, true);
}

void tl_output_flush(void) {
    if (output < 0 || atomic_load(&is_over) || start == end) return;
    ssize_t written = write_some(waiting + start, end - start);
    start = written < 0 ? end : start + (size_t)written;
    if (start == end) atomic_store(&is_cut, false);
}

bool tl_output_waits(void) {
    return start != end;
}

static int64_t now_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool send_within(const char *bytes, size_t count, int64_t deadline) {
    while (count > 0) {
        ssize_t written = write_some(bytes, count);
        if (written < 0) return false;
        bytes += written;
        count -= (size_t)written;
        int64_t left = deadline - now_milliseconds();
        if (count > 0 && (left <= 0 || !has_room((int)left))) return false;
    }
    return true;
}

bool tl_output_try(const void *bytes, size_t count) {
    return output >= 0 && send_within(bytes, count, now_milliseconds() + last_milliseconds);
}

// From the background the terminal would stop us instead.
static void discard(void) {
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    tcflush(output, TCOFLUSH);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void tl_output_end(const void *bytes, size_t count) {
    // What is drawn from now on would be drawn on the person's own screen.
    atomic_store(&is_over, true);
    tl_output_last(bytes, count);
}

void tl_output_last(const void *bytes, size_t count) {
    if (output < 0) return;
    bool was_cut = atomic_exchange(&is_cut, false);
    start = end = 0;
    int64_t deadline = now_milliseconds() + last_milliseconds;
    if ((!was_cut || send_within(&cancel, 1, deadline)) && send_within(bytes, count, deadline)) return;
    // Nobody reads: what lies before the terminal makes way for what gives it back.
    discard();
    deadline = now_milliseconds() + last_milliseconds;
    if (send_within(&cancel, 1, deadline)) send_within(bytes, count, deadline);
}
