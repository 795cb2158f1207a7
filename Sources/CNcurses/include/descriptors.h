#pragma once

#include <stdbool.h>
#include <stddef.h>

/// A descriptor that other threads make readable; -1 if there is none to be had.
int tl_wake_open(void);

/// Makes it readable; safe from any thread.
void tl_wake_signal(int descriptor);

/// Makes it unreadable again.
void tl_wake_drain(int descriptor);

/// The terminal's columns and rows; false if it does not say.
bool tl_terminal_size(int descriptor, int *columns, int *rows);

/// Writes all of it, waiting where the terminal is slow; false if it is gone.
bool tl_write_all(int descriptor, const void *bytes, size_t count);
