#pragma once

#include <stdbool.h>
#include <stddef.h>

// Gives the terminal back whole, whatever ends the program. One guard a process, since signals are a process's.

/// Remembers the terminal's line mode and catches crashes from now on; false if it is no terminal.
/// `name` is what the program calls itself in the line it leaves.
bool tl_guard_arm(int terminal, const char *name);

/// What is written besides when the terminal is put back: at most 64 bytes, the same ones every time; none for a count
/// of 0. Takes effect whole, also for a crash meanwhile.
void tl_guard_restore_also(const void *bytes, size_t count);

/// Puts the terminal back: modes off, cursor on, the screen before, line mode. Does so once for each arming.
void tl_guard_restore(void);

/// Puts the terminal back if need be, and the crash handlers that were there before.
void tl_guard_disarm(void);

/// Sets the line mode that was there at arming, for when curses has put back all else; nothing is restored then until
/// `tl_guard_continue`.
void tl_guard_pause(void);

/// The screen is up again, and to be restored.
void tl_guard_continue(void);

/// Names the file that the line of a crash speaks of.
void tl_guard_name_log(const char *path);
