#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

// Mouse, paste and focus reports off, attributes off, cursor on, keypad off, the screen before: in this order, so that
// what is cut short leaves as little as can be.
static const char restore_bytes[] = "\033[?1006l\033[?1002l\033[?1000l\033[?2004l\033[?1004l"
                                    "\033[0m\033[?25h\033[?1l\033>\033[?1049l\r";

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
#define CRASH_COUNT (sizeof crash_signals / sizeof crash_signals[0])

static struct sigaction crash_before[CRASH_COUNT];
static struct termios line_mode;
static int terminal = -1;
static char program[64];
static char log_path[1024];
static char further_bytes[64];
static atomic_size_t further_count;
static atomic_bool must_restore;
static atomic_int crashing_thread;
static bool is_armed;
static bool is_exit_registered;
static void *crash_stack;

static void set_line_mode(void) {
    // In the background, setting the line mode would stop the process instead.
    sigset_t output, before;
    sigemptyset(&output);
    sigaddset(&output, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &output, &before);
    tcsetattr(terminal, TCSANOW, &line_mode);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void tl_guard_restore_also(const void *bytes, size_t count) {
    if (count > sizeof further_bytes) return;
    atomic_store(&further_count, 0);
    memcpy(further_bytes, bytes, count);
    atomic_store(&further_count, count);
}

void tl_guard_restore(void) {
    if (!atomic_exchange(&must_restore, false)) return;
    int saved = errno;
    char bytes[sizeof restore_bytes + sizeof further_bytes];
    size_t count = sizeof restore_bytes - 1;
    memcpy(bytes, restore_bytes, count);
    size_t further = atomic_load(&further_count);
    memcpy(bytes + count, further_bytes, further);
    tl_output_end(bytes, count + further);
    set_line_mode();
    errno = saved;
}

static void append(char *line, size_t size, const char *text) {
    size_t used = strlen(line);
    for (; *text && used + 1 < size; text++) line[used++] = *text;
    line[used] = 0;
}

static const char *signal_name(int number) {
    switch (number) {
    case SIGSEGV: return "SIGSEGV";
    case SIGBUS: return "SIGBUS";
    case SIGILL: return "SIGILL";
    case SIGTRAP: return "SIGTRAP";
    case SIGABRT: return "SIGABRT";
    case SIGFPE: return "SIGFPE";
    default: return "SIGSYS";
    }
}

static void leave_note(int number) {
    char line[sizeof log_path + 160] = "";
    append(line, sizeof line, program);
    append(line, sizeof line, " stopped on a fault of its own (");
    append(line, sizeof line, signal_name(number));
    append(line, sizeof line, ")");
    if (log_path[0]) {
        append(line, sizeof line, "; its last words are in ");
        append(line, sizeof line, log_path);
    }
    append(line, sizeof line, "\n");
    tl_stderr_last_words(line);
}

static void on_crash(int number) {
    int here = (int)syscall(SYS_gettid);
    int none = 0;
    if (atomic_compare_exchange_strong(&crashing_thread, &none, here)) {
        tl_guard_restore();
        leave_note(number);
    } else if (none != here) {
        // Another thread is giving the terminal back and ends the process when it is done.
        for (;;) pause();
    }
    struct sigaction by_default = {.sa_handler = SIG_DFL};
    sigaction(number, &by_default, NULL);
    raise(number);
}

static void catch_crashes(void) {
    if (!crash_stack) {
        size_t size = 64 * 1024;
        crash_stack = malloc(size);
        stack_t stack = {.ss_sp = crash_stack, .ss_size = size};
        if (crash_stack) sigaltstack(&stack, NULL);
    }
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < CRASH_COUNT; i++) sigaction(crash_signals[i], &action, &crash_before[i]);
}

bool tl_guard_arm(int descriptor, const char *name) {
    if (is_armed) return false;
    if (tcgetattr(descriptor, &line_mode) != 0) return false;
    terminal = descriptor;
    program[0] = 0;
    append(program, sizeof program, name);
    if (!is_exit_registered) {
        is_exit_registered = true;
        atexit(tl_guard_restore);
    }
    catch_crashes();
    is_armed = true;
    atomic_store(&must_restore, true);
    return true;
}

void tl_guard_disarm(void) {
    if (!is_armed) return;
    tl_guard_restore();
    for (size_t i = 0; i < CRASH_COUNT; i++) sigaction(crash_signals[i], &crash_before[i], NULL);
    is_armed = false;
}

void tl_guard_pause(void) {
    if (!atomic_exchange(&must_restore, false)) return;
    set_line_mode();
}

void tl_guard_continue(void) {
    if (is_armed) atomic_store(&must_restore, true);
}

void tl_guard_name_log(const char *path) {
    log_path[0] = 0;
    append(log_path, sizeof log_path, path);
}
