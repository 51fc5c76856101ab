#include "ckernel.h"

#if defined(__x86_64__) && defined(__linux__)
#define MANY_PROCESSORS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define MANY_PROCESSORS
#endif

MANY_PROCESSORS int32_t ckernel_dot_int8(const int8_t *a, const int8_t *b, int64_t count) {
    int32_t sum = 0;
    for (int64_t i = 0; i < count; i++) sum += (int32_t)a[i] * (int32_t)b[i];
    return sum;
}

#pragma STDC FP_CONTRACT OFF

MANY_PROCESSORS void ckernel_hadamard(float *values, int64_t count) {
    float scale = 1;
    for (int64_t half = 1; half < count; half *= 2) {
        for (int64_t start = 0; start < count; start += 2 * half) {
            for (int64_t i = start; i < start + half; i++) {
                float x = values[i], y = values[i + half];
                values[i] = x + y;
                values[i + half] = x - y;
            }
        }
        scale *= 0.70710678f;
    }
    for (int64_t i = 0; i < count; i++) values[i] *= scale;
}

// The compiler unrolls the loops where it knows how many words there are.
static inline __attribute__((always_inline)) int64_t scan(
    const uint64_t *codes, int64_t words, int64_t count, const uint64_t *planes, int32_t threshold, int32_t *indexes,
    int32_t *scores) {
    int64_t found = 0;
    for (int64_t code = 0; code < count; code++, codes += words) {
        int32_t common[4] = {0};
        for (int64_t word = 0; word < words; word++) {
            common[0] += __builtin_popcountll(codes[word] & planes[word]);
            common[1] += __builtin_popcountll(codes[word] & planes[words + word]);
            common[2] += __builtin_popcountll(codes[word] & planes[2 * words + word]);
            common[3] += __builtin_popcountll(codes[word] & planes[3 * words + word]);
        }
        int32_t score = common[0] + 2 * common[1] + 4 * common[2] - 8 * common[3];
        // Written always and kept sometimes: a jump would be guessed wrong.
        indexes[found] = (int32_t)code;
        scores[found] = score;
        found += score > threshold;
    }
    return found;
}

MANY_PROCESSORS int64_t ckernel_scan_codes(
    const uint64_t *codes, int64_t words, int64_t count, const uint64_t *planes, int32_t threshold, int32_t *indexes,
    int32_t *scores) {
    switch (words) {
    case 4: return scan(codes, 4, count, planes, threshold, indexes, scores);
    case 6: return scan(codes, 6, count, planes, threshold, indexes, scores);
    case 8: return scan(codes, 8, count, planes, threshold, indexes, scores);
    default: return scan(codes, words, count, planes, threshold, indexes, scores);
    }
}
