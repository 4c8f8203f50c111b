/* The number of edges that are loops; an edge is two numbers. */
#include "buffer.h"

EXPORT double loops(unsigned length) {
  unsigned count = 0;
  for (unsigned i = 0; i + 1 < length; i += 2) count += numbers[i] == numbers[i + 1];
  return count;
}
