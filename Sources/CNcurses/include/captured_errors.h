#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Sends stderr to the end of a file, made for its owner only if it is not there, with everything visible that could act
/// on a terminal; false if that cannot be.
bool tl_stderr_capture(const char *path);

/// Sends stderr where it went before; what was written to it until now is in the file.
void tl_stderr_release(void);

/// Waits until what was written to stderr is in the file, a fifth of a second at most. May be called by signal handlers.
void tl_stderr_settle(void);

/// Writes a line of the program's own to where stderr went before, and to the end of the file. For signal handlers.
void tl_stderr_last_words(const char *line);

/// The most bytes that one byte becomes, and a character that was begun before.
#define TL_VISIBLE_GROWTH 8
#define TL_VISIBLE_REST 16

/// A character that has come in part.
typedef struct {
    unsigned char bytes[4];
    int count;
    int needed;
} VisibleText;

/// Writes text with `\u{1b}` for what could act on a terminal and `\xff` for what is no UTF-8; line ends and tabs stay.
/// `output` holds `TL_VISIBLE_GROWTH` bytes for each of the input, and `TL_VISIBLE_REST`. Returns the bytes written.
size_t tl_make_visible(VisibleText *state, const unsigned char *bytes, size_t count, char *output);
