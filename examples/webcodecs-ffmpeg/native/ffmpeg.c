/* A program that uses the libraries, in the place of ffmpeg. */
#include <libavcodec/avcodec.h>
#include <libavutil/adler32.h>
#include <stdio.h>

int main(void) {
  const uint32_t sum = av_adler32_update(1, (const uint8_t *)"Wikipedia", 9);
  return printf("a stand-in for ffmpeg, %s, adler32 %08x\n", avcodec_license(), (unsigned)sum) < 0;
}
