#ifndef SONGNGU_CMODEL_H
#define SONGNGU_CMODEL_H

#include <stdint.h>

// The bytes of shipped.songngu-model, linked into the binary; aligned to 64 bytes, there as long as the process.
const uint8_t *cmodel_bytes(void);
int64_t cmodel_count(void);

#endif
