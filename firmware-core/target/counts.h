// An image whose core counts what is run of it (tools/coverage) keeps its counts before it ends or
// resets the chip. Any other has none.
#pragma once

namespace locktwin::target {

#ifdef LOCKTWIN_COUNTS
void keep_counts();
#else
inline void keep_counts() {}
#endif

}  // namespace locktwin::target
