#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

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

SCREEN *tl_screen_open(const char *term, int escape_delay_milliseconds) {
    // LINES and COLUMNS in the environment are what the shell saw when it started us.
    use_tioctl(TRUE);
    set_escdelay(escape_delay_milliseconds);
    SCREEN *screen = newterm(term, stdout, stdin);
    if (!screen) return NULL;
    set_term(screen);
    raw();
    noecho();
    nonl();
    // A paint given up half-way for pending input would stay so, since unchanged rows are not put again.
    typeahead(-1);
    scrollok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    return screen;
}

WINDOW *tl_input_open(void) {
    WINDOW *input = newpad(1, 1);
    if (!input) return NULL;
    keypad(input, TRUE);
    nodelay(input, TRUE);
    meta(input, TRUE);
    return input;
}

int tl_input_read(WINDOW *input, uint32_t *value) {
    wint_t unit = 0;
    int result = wget_wch(input, &unit);
    if (result == ERR) return 0;
    *value = (uint32_t)unit;
    return result == KEY_CODE_YES ? 2 : 1;
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
}

void tl_screen_invalidate(void) {
    clearok(curscr, TRUE);
}

void tl_screen_erase(void) {
    werase(stdscr);
}

void tl_screen_resume(void) {
    reset_prog_mode();
    clearok(curscr, TRUE);
}
