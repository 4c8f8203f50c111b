#ifndef AVUTIL_ADLER32_H
#define AVUTIL_ADLER32_H

#include <stddef.h>
#include <stdint.h>

/* The Adler-32 checksum; a first call begins with 1. */
uint32_t av_adler32_update(uint32_t adler, const uint8_t *bytes, size_t length);

#endif
