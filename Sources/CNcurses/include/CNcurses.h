#pragma once

// What Swift cannot import of ncurses and of signal handling by itself: macros, globals, variadic and wide calls.

#include "captured_errors.h"
#include "curses_access.h"
#include "descriptors.h"
#include "process_memory.h"
#include "signals.h"
#include "terminal_guard.h"
#include "terminal_output.h"
