/* Where JavaScript puts numbers, and how many fit. No allocator is needed, so none is linked. */
#define EXPORT __attribute__((visibility("default")))

static double numbers[1024];

EXPORT double *buffer(void) { return numbers; }

EXPORT unsigned capacity(void) { return sizeof numbers / sizeof numbers[0]; }
