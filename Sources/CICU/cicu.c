#include "cicu.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

int64_t cicu_sentence_boundaries(const char *utf8, int64_t length, const char *locale, int64_t *boundaries,
                                 int64_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UText text = UTEXT_INITIALIZER;
    utext_openUTF8(&text, utf8, length, &status);
    UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
    int64_t count = -1;
    if (U_SUCCESS(status)) {
        ubrk_setUText(iterator, &text, &status);
    }
    if (U_SUCCESS(status)) {
        count = 0;
        ubrk_first(iterator);
        for (;;) {
            int32_t boundary = ubrk_next(iterator);
            if (boundary == UBRK_DONE) {
                break;
            }
            if (count < capacity) {
                boundaries[count] = boundary;
            }
            count++;
        }
    }
    if (iterator != NULL) {
        ubrk_close(iterator);
    }
    utext_close(&text);
    return count;
}
