/* The Euclidean distance of the two halves of what lies in the buffer. */
#include "buffer.h"

EXPORT double distance(unsigned length) {
  const unsigned half = length / 2;
  double sum = 0;
  for (unsigned i = 0; i < half; i++) {
    const double difference = numbers[i] - numbers[half + i];
    sum += difference * difference;
  }
  return __builtin_sqrt(sum);
}
