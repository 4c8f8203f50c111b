/* What a node of a graph network takes over from its neighbours: their mean. */
#include "buffer.h"

EXPORT double aggregate(unsigned length) {
  double sum = 0;
  for (unsigned i = 0; i < length; i++) sum += numbers[i];
  return length == 0 ? 0 : sum / length;
}
