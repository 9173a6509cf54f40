#pragma once
// Only the thread-safe functions, each with its context handle.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
