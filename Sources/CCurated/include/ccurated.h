#ifndef SONGNGU_CCURATED_H
#define SONGNGU_CCURATED_H

#include <stdint.h>

// The glossaries of the repository's Glossaries/, linked into the binary; there as long as the process.
typedef struct {
    const char *name;
    const uint8_t *bytes;
    int64_t count;
} ccurated_table;

int64_t ccurated_count(void);
// From 0 to ccurated_count() - 1.
ccurated_table ccurated_at(int64_t index);

#endif
