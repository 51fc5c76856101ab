#ifndef SONGNGU_CKERNEL_H
#define SONGNGU_CKERNEL_H

#include <stdint.h>

// Loops over vectors, compiled for several processors where the platform can choose between them at load time. All give
// the same bits on every processor: sums run over 16 fixed lanes and no multiply-add is fused.

// The dot product of two vectors of `count` floats.
float ckernel_dot(const float *a, const float *b, int64_t count);

// sum += factor * row, over `count` floats.
void ckernel_add(float *sum, const float *row, float factor, int64_t count);

// sum += factor * row, over `count` signed bytes.
void ckernel_add_int8(float *sum, const int8_t *row, float factor, int64_t count);

// sum += factor * row, over `count` (even) elements of four bits: byte i holds element i in its low half and element
// i + count / 2 in its high half, both plus 8.
void ckernel_add_int4(float *sum, const uint8_t *row, float factor, int64_t count);

// The dot product of two vectors of `count` signed bytes; exact up to 100,000 elements.
int32_t ckernel_dot_int8(const int8_t *a, const int8_t *b, int64_t count);

// Turns a vector of `count` (a power of two) floats by the Walsh-Hadamard matrix, which keeps its length.
void ckernel_hadamard(float *values, int64_t count);

// Compares `count` codes of `words` 64-bit words each, one after another, with a query: score = -8 * common bits with
// plane 3 + 4 * with plane 2 + 2 * with plane 1 + with plane 0, the planes being `words` words each, plane 0 first.
// Writes index and score of each code whose score is above `threshold`, and returns how many these are; both lists have
// room for `count`.
int64_t ckernel_scan_codes(
    const uint64_t *codes, int64_t words, int64_t count, const uint64_t *planes, int32_t threshold, int32_t *indexes,
    int32_t *scores);

#endif
