/* Which of the scores is the highest: its index, or -1 where there is none. */
#include "buffer.h"

EXPORT double route(unsigned length) {
  if (length == 0) return -1;
  unsigned best = 0;
  for (unsigned i = 1; i < length; i++) {
    if (numbers[i] > numbers[best]) best = i;
  }
  return best;
}
