#pragma once
#include <sqlite3.h>
#include <spatialite.h>
// Swift's own module of the C library leaves out malloc_trim.
#include <malloc.h>
