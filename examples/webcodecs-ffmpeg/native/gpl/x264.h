#ifndef X264_H
#define X264_H

/* Bits of one sample. */
int x264_bit_depth(void);

#endif
