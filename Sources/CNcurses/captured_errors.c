#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// While the screen is up, stderr is a pipe; a thread takes what comes out of it to the log, with everything visible that
// could act on the terminal of whoever reads the log. The pipe and its thread stay for the life of the process, since a
// program that was started meanwhile may still write into it.

static int ends[2] = {-1, -1};
static int log_file = -1;
static int real_stderr = -1;
static atomic_bool is_copying;

static void copy_once(VisibleText *state, const unsigned char *bytes, size_t count) {
    char line[512 * TL_VISIBLE_GROWTH + TL_VISIBLE_REST];
    size_t length = tl_make_visible(state, bytes, count, line);
    tl_write_all(log_file, line, length);
}

static void *copy_errors(void *none) {
    VisibleText state = {0};
    unsigned char bytes[512];
    for (;;) {
        struct pollfd input = {.fd = ends[0], .events = POLLIN};
        if (poll(&input, 1, -1) < 0) continue;
        // Before the pipe is emptied: who looks for an empty pipe and no copying sees that all is in the log.
        atomic_store(&is_copying, true);
        ssize_t count = read(ends[0], bytes, sizeof bytes);
        if (count > 0) copy_once(&state, bytes, (size_t)count);
        atomic_store(&is_copying, false);
    }
    return none;
}

static bool start_copying(void) {
    if (ends[0] >= 0) return true;
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pthread_t thread;
    bool is_started = pthread_create(&thread, NULL, copy_errors, NULL) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (is_started) {
        pthread_detach(thread);
        return true;
    }
    close(ends[0]);
    close(ends[1]);
    ends[0] = ends[1] = -1;
    return false;
}

static bool open_log(const char *path) {
    int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) return false;
    if (log_file < 0) {
        log_file = file;
        return true;
    }
    // In its place at one stroke: the thread may be writing.
    bool is_done = dup3(file, log_file, O_CLOEXEC) >= 0;
    close(file);
    return is_done;
}

bool tl_stderr_capture(const char *path) {
    if (real_stderr >= 0) return true;
    if (!open_log(path) || !start_copying()) return false;
    int before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (before < 0 || dup2(ends[1], STDERR_FILENO) < 0) {
        if (before >= 0) close(before);
        return false;
    }
    real_stderr = before;
    return true;
}

void tl_stderr_settle(void) {
    for (int i = 0; i < 200; i++) {
        int waiting = 0;
        if (ends[0] < 0 || ioctl(ends[0], FIONREAD, &waiting) != 0) return;
        if (waiting == 0 && !atomic_load(&is_copying)) return;
        poll(NULL, 0, 1);
    }
}

void tl_stderr_release(void) {
    if (real_stderr < 0) return;
    int before = real_stderr;
    real_stderr = -1;
    dup2(before, STDERR_FILENO);
    close(before);
    tl_stderr_settle();
}

// A terminal that nobody reads takes no last words, and must not keep us.
static void write_last(const char *line, size_t count) {
    int target = real_stderr >= 0 ? real_stderr : STDERR_FILENO;
    struct pollfd ready = {.fd = target, .events = POLLOUT};
    if (isatty(target) && tl_output_descriptor() >= 0) tl_output_try(line, count);
    else if (poll(&ready, 1, 300) > 0) tl_write_all(target, line, count);
}

void tl_stderr_last_words(const char *line) {
    write_last(line, strlen(line));
    if (real_stderr < 0) return;
    tl_stderr_settle();
    tl_write_all(log_file, line, strlen(line));
}
