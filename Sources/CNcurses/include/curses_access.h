#pragma once

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

static inline attr_t tl_attr_bold(void) { return A_BOLD; }
static inline attr_t tl_attr_dim(void) { return A_DIM; }
static inline attr_t tl_attr_italic(void) { return A_ITALIC; }
static inline attr_t tl_attr_underline(void) { return A_UNDERLINE; }
static inline attr_t tl_attr_reverse(void) { return A_REVERSE; }

static inline int tl_colors(void) { return COLORS; }
static inline int tl_color_pairs(void) { return COLOR_PAIRS; }

/// Chooses a UTF-8 character type: the environment's if it is one, else C.UTF-8. False if there is none.
bool tl_use_utf8(void);

/// The C library's `wcwidth`, which depends on the locale chosen.
int tl_character_width(uint32_t scalar);

/// True if the terminal description exists.
bool tl_terminal_exists(const char *term);

/// Starts curses on stdin and stdout; NULL if the terminal is unknown. From then on it draws into memory.
SCREEN *tl_screen_open(const char *term);

/// True if the terminal can place its cursor and clear its screen.
bool tl_terminal_is_usable(const char *term);

/// What the open terminal's description says under a name of terminfo(5); NULL if nothing. Curses keeps it.
const char *tl_capability(const char *name);

/// Starts colour with the terminal's own as default; false if there is none.
bool tl_color_start(void);

/// Columns and rows that curses goes by.
static inline int tl_screen_columns(void) { return COLS; }
static inline int tl_screen_rows(void) { return LINES; }

/// Makes one cell of scalars (a base, then at most 4 marks).
void tl_cell_set(cchar_t *cell, const uint32_t *scalars, int count, attr_t attributes, int pair);

/// Puts cells from the left edge of a row.
void tl_row_put(int y, const cchar_t *cells, int count);

/// Puts what curses has drawn on the way to the terminal (`terminal_output.h`).
void tl_screen_send(void);

/// Ends curses' modes, after `first`, as the last that is written for now; 2 kB at most.
void tl_screen_leave(const void *first, size_t count);

/// Shows what was put, and the cursor where it is told; a negative column hides it.
void tl_screen_show(int cursor_x, int cursor_y);

/// Makes the next show repaint everything.
void tl_screen_invalidate(void);

/// Empties the screen that is being drawn.
void tl_screen_erase(void);

/// Takes curses back to its own modes after another program, or a stop, changed them.
void tl_screen_resume(void);
