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

#endif
