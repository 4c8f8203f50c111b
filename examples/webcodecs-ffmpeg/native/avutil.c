/* A few lines in the place of FFmpeg's libavutil. */
#include <libavutil/adler32.h>

uint32_t av_adler32_update(uint32_t adler, const uint8_t *bytes, size_t length) {
  uint32_t low = adler & 0xffff, high = adler >> 16;
  for (size_t i = 0; i < length; i++) {
    low = (low + bytes[i]) % 65521;
    high = (high + low) % 65521;
  }
  return high << 16 | low;
}
