#include "cmodel.h"

// To replace the model: write the new file over shipped.songngu-model beside this file, and build.

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(64) uint8_t model[] = {
#embed "shipped.songngu-model"
};

const uint8_t *cmodel_bytes(void) { return model; }
int64_t cmodel_count(void) { return sizeof model; }
