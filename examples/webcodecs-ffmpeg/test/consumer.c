/* What a user of the packages would write: it needs the headers and the link flags, and nothing else. */
#include <libavcodec/avcodec.h>
#include <libavutil/adler32.h>
#include <stdio.h>

int main(void) {
  const uint32_t sum = av_adler32_update(1, (const uint8_t *)"Wikipedia", 9);
  return printf("%s %08x\n", avcodec_license(), (unsigned)sum) < 0;
}
