#pragma once

#include <stdbool.h>
#include <stddef.h>

// The way to the terminal, on which nobody ever waits: what the terminal does not take is kept until it does.

/// Opens the way to a terminal; false if there is no descriptor to be had.
bool tl_output_open(int terminal);

void tl_output_close(void);

/// Ready for writing when the terminal takes something again; -1 while closed.
int tl_output_descriptor(void);

/// Puts a piece behind what waits. Where very much waits, the piece is left out.
void tl_output_put(const void *bytes, size_t count);

/// Writes as much of what waits as the terminal takes.
void tl_output_flush(void);

/// Whether something waits.
bool tl_output_waits(void);

/// Drops what waits and writes this, in about half a second at most: where nobody reads, it takes the place of what lies
/// unread. May be called by signal handlers.
void tl_output_last(const void *bytes, size_t count);

/// The same, and nothing is put or flushed after it until the output is opened anew. May be called by signal handlers.
void tl_output_end(const void *bytes, size_t count);

/// Writes this behind it if the terminal takes it within a moment; false if not. May be called by signal handlers.
bool tl_output_try(const void *bytes, size_t count);
