/* A few lines in the place of FFmpeg's libavcodec. */
#include <libavcodec/avcodec.h>

const char *avcodec_license(void) { return LICENSE; }
