#include "ckernel.h"

#include <string.h>

#if defined(__x86_64__) && defined(__linux__)
#define MANY_PROCESSORS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define MANY_PROCESSORS
#endif

#pragma STDC FP_CONTRACT OFF

#define LANES 16

typedef float floats __attribute__((vector_size(LANES * sizeof(float))));
typedef int32_t ints __attribute__((vector_size(LANES * sizeof(int32_t))));
typedef int8_t bytes __attribute__((vector_size(LANES)));
typedef uint8_t halves __attribute__((vector_size(LANES)));

// Rows lie anywhere in a mapped file: memcpy is how C reads without a promise of alignment.
#define READ(type, name, pointer) \
    type name;                    \
    memcpy(&name, pointer, sizeof name)
#define WRITE(pointer, value) memcpy(pointer, &value, sizeof value)

MANY_PROCESSORS float ckernel_dot(const float *a, const float *b, int64_t count) {
    floats lanes = {0};
    int64_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        READ(floats, x, a + i);
        READ(floats, y, b + i);
        lanes += x * y;
    }
    float sum = 0;
    for (int lane = 0; lane < LANES; lane++) sum += lanes[lane];
    for (; i < count; i++) sum += a[i] * b[i];
    return sum;
}

MANY_PROCESSORS void ckernel_add(float *sum, const float *row, float factor, int64_t count) {
    int64_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        READ(floats, s, sum + i);
        READ(floats, x, row + i);
        s += x * factor;
        WRITE(sum + i, s);
    }
    for (; i < count; i++) sum[i] += row[i] * factor;
}

MANY_PROCESSORS void ckernel_add_int8(float *sum, const int8_t *row, float factor, int64_t count) {
    int64_t i = 0;
    for (; i + LANES <= count; i += LANES) {
        READ(floats, s, sum + i);
        READ(bytes, x, row + i);
        s += __builtin_convertvector(__builtin_convertvector(x, ints), floats) * factor;
        WRITE(sum + i, s);
    }
    for (; i < count; i++) sum[i] += (float)row[i] * factor;
}

MANY_PROCESSORS void ckernel_add_int4(float *sum, const uint8_t *row, float factor, int64_t count) {
    int64_t half = count / 2;
    float *upper = sum + half;
    int64_t i = 0;
    for (; i + LANES <= half; i += LANES) {
        READ(halves, x, row + i);
        READ(floats, low, sum + i);
        READ(floats, high, upper + i);
        low += __builtin_convertvector(__builtin_convertvector(x & 15, ints) - 8, floats) * factor;
        high += __builtin_convertvector(__builtin_convertvector(x >> 4, ints) - 8, floats) * factor;
        WRITE(sum + i, low);
        WRITE(upper + i, high);
    }
    for (; i < half; i++) {
        sum[i] += (float)((row[i] & 15) - 8) * factor;
        upper[i] += (float)((row[i] >> 4) - 8) * factor;
    }
}
