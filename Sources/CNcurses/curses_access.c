#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Curses writes until all is written, whatever signals come: so it draws into memory, and `terminal_output` brings that to
// the terminal. Its own line modes would reach that memory, and are set here.
static int drawing = -1;
static struct termios screen_mode;

bool tl_use_utf8(void) {
    if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return setlocale(LC_CTYPE, "C.UTF-8") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int tl_character_width(uint32_t scalar) {
    return wcwidth((wchar_t)scalar);
}

typedef struct {
    bool exists;
    bool is_usable;
} Description;

static Description look_up(const char *term) {
    Description result = {false, false};
    TERMINAL *before = set_curterm(NULL);
    int status = 0;
    if (setupterm(term, STDOUT_FILENO, &status) == OK) {
        result.exists = true;
        result.is_usable = cursor_address != NULL && clear_screen != NULL;
        del_curterm(cur_term);
    }
    set_curterm(before);
    return result;
}

bool tl_terminal_exists(const char *term) {
    return look_up(term).exists;
}

bool tl_terminal_is_usable(const char *term) {
    return look_up(term).is_usable;
}

// The terminal itself, as long as curses looks at its modes.
static FILE *open_drawing(void) {
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (!file && descriptor >= 0) close(descriptor);
    return file;
}

static bool draw_into_memory(int descriptor) {
    int memory = memfd_create("screen", MFD_CLOEXEC);
    bool is_done = memory >= 0 && dup3(memory, descriptor, O_CLOEXEC) >= 0;
    if (memory >= 0) close(memory);
    drawing = descriptor;
    return is_done;
}

SCREEN *tl_screen_open(const char *term) {
    // LINES and COLUMNS in the environment are what the shell saw when it started us.
    use_tioctl(TRUE);
    FILE *file = open_drawing();
    SCREEN *screen = file ? newterm(term, file, stdin) : NULL;
    if (!screen) return NULL;
    set_term(screen);
    raw();
    noecho();
    nonl();
    // A paint given up half-way for pending input would stay so, since unchanged rows are not put again.
    typeahead(-1);
    scrollok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    tcgetattr(STDIN_FILENO, &screen_mode);
    if (draw_into_memory(fileno(file))) return screen;
    endwin();
    return NULL;
}

// Takes up to so many bytes of what was drawn from a place on.
static ssize_t take_drawn(char *bytes, size_t count, off_t from) {
    ssize_t taken = pread(drawing, bytes, count, from);
    return taken > 0 ? taken : 0;
}

void tl_screen_send(void) {
    off_t drawn = lseek(drawing, 0, SEEK_CUR);
    char bytes[16384];
    for (off_t from = 0; from < drawn;) {
        size_t left = (size_t)(drawn - from);
        ssize_t taken = take_drawn(bytes, left < sizeof bytes ? left : sizeof bytes, from);
        if (taken == 0) break;
        tl_output_put(bytes, (size_t)taken);
        from += taken;
    }
    if (drawn > 0) lseek(drawing, 0, SEEK_SET);
}

void tl_screen_leave(const void *first, size_t count) {
    char bytes[4096];
    if (count > sizeof bytes / 2) return;
    memcpy(bytes, first, count);
    endwin();
    off_t drawn = lseek(drawing, 0, SEEK_CUR);
    size_t most = sizeof bytes - count;
    ssize_t taken = drawn > 0 ? take_drawn(bytes + count, (size_t)drawn < most ? (size_t)drawn : most, 0) : 0;
    if (drawn > 0) lseek(drawing, 0, SEEK_SET);
    tl_output_last(bytes, count + (size_t)taken);
}

const char *tl_capability(const char *name) {
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

bool tl_color_start(void) {
    if (!has_colors() || start_color() == ERR) return false;
    use_default_colors();
    return COLORS >= 8;
}

void tl_cell_set(cchar_t *cell, const uint32_t *scalars, int count, attr_t attributes, int pair) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    for (int i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
    // X/Open's pair is a short; a pair above that goes through the extension's pointer.
    if (setcchar(cell, text, attributes, 0, &pair) == ERR) setcchar(cell, L" ", attributes, 0, &pair);
}

void tl_row_put(int y, const cchar_t *cells, int count) {
    mvwadd_wchnstr(stdscr, y, 0, cells, count);
}

void tl_screen_show(int cursor_x, int cursor_y) {
    if (cursor_x < 0) {
        curs_set(0);
        wmove(stdscr, 0, 0);
    } else {
        wmove(stdscr, cursor_y, cursor_x);
        curs_set(1);
    }
    wnoutrefresh(stdscr);
    doupdate();
    tl_screen_send();
}

void tl_screen_invalidate(void) {
    clearok(curscr, TRUE);
}

void tl_screen_erase(void) {
    werase(stdscr);
}

void tl_screen_resume(void) {
    tcsetattr(STDIN_FILENO, TCSANOW, &screen_mode);
    clearok(curscr, TRUE);
}
