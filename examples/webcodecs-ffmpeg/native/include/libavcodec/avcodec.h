#ifndef AVCODEC_AVCODEC_H
#define AVCODEC_AVCODEC_H

/* Under which licence this library was built. */
const char *avcodec_license(void);

#endif
