#pragma once

#include <stdbool.h>

/// Leaves no core file behind, and lets no other program of the same user read this one's memory or its variables.
void tl_memory_keep_private(void);

/// Whether that is so.
bool tl_memory_is_private(void);
