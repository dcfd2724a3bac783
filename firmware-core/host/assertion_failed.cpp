#include <cstdio>
#include <cstdlib>

#include "firmware-core/assert.h"

void locktwin::core::assertion_failed(const char* what, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: the firmware core expects: %s\n", file, line, what);
  std::abort();
}
