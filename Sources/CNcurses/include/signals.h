#pragma once

#include <stdbool.h>

/// Whether a signal ends a program that does nothing about it, and is none of the faults that the terminal guard catches.
bool tl_signal_ends(int number);

/// Installs handlers that write a signal's number to a pipe: of those that end a program, and `with_screen` of WINCH, TSTP
/// and CONT; a screen survives PIPE. Gives the pipe's end to read from, -1 if there is none to be had; the same one again
/// after the first time.
int tl_signals_open(bool with_screen);

/// Puts the handlers back that were there before.
void tl_signals_close(void);

/// While the terminal is lent to another program, ^C and ^\ there are not meant for this one.
void tl_signals_lend(bool lend);

/// Gives the terminal back if need be, and ends the process by that signal, so that whoever started it sees which it was.
void tl_end_by_signal(int number) __attribute__((noreturn));

/// Stops the process group as ^Z does, and comes back when it is continued, or soon if there is no job control.
void tl_stop_group(void);
