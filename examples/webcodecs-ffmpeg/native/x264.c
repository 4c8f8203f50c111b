/* A line in the place of x264, which is GPL: what links it is GPL too. */
#include "gpl/x264.h"

int x264_bit_depth(void) { return 8; }
