#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

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

static void append(char *utf8, int64_t capacity, int64_t *length, const char *bytes, int64_t count) {
    if (*length + count <= capacity) {
        memcpy(utf8 + *length, bytes, (size_t)count);
    }
    *length += count;
}

int64_t cicu_territory_names(const char *locale, char *utf8, int64_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    // Names that a language lacks come as the codes themselves.
    UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, UDISPCTX_LENGTH_FULL, UDISPCTX_NO_SUBSTITUTE};
    ULocaleDisplayNames *names = uldn_openForContext(locale, contexts, 3, &status);
    if (U_FAILURE(status)) {
        return -1;
    }
    int64_t length = 0;
    for (const char *const *code = uloc_getISOCountries(); *code != NULL; code++) {
        UChar name[256];
        char bytes[1024];
        int32_t units, count;
        status = U_ZERO_ERROR;
        units = uldn_regionDisplayName(names, *code, name, 256, &status);
        if (U_FAILURE(status) || units <= 0) {
            continue;
        }
        u_strToUTF8(bytes, sizeof bytes, &count, name, units, &status);
        if (U_FAILURE(status) || strncmp(bytes, *code, (size_t)count) == 0) {
            continue;
        }
        append(utf8, capacity, &length, *code, (int64_t)strlen(*code));
        append(utf8, capacity, &length, "\t", 1);
        append(utf8, capacity, &length, bytes, count);
        append(utf8, capacity, &length, "\n", 1);
    }
    uldn_close(names);
    return length;
}

int64_t cicu_decode(const char *bytes, int64_t length, const char *charset, char *utf8, int64_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    if (length > INT32_MAX / 4 || capacity > INT32_MAX) {
        return -1;
    }
    UConverter *converter = ucnv_open(charset, &status);
    // No encoding gives more than two units a byte.
    UChar *units = malloc(((size_t)length * 2 + 1) * sizeof(UChar));
    int64_t result = -1;
    if (U_SUCCESS(status) && units != NULL) {
        const char *from = bytes;
        UChar *to = units;
        // Without it, bytes that are not allowed become U+FFFD.
        ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
        ucnv_toUnicode(converter, &to, units + length * 2 + 1, &from, bytes + length, NULL, 1, &status);
        if (U_SUCCESS(status)) {
            int32_t count = 0;
            u_strToUTF8(utf8, (int32_t)capacity, &count, units, (int32_t)(to - units), &status);
            result = U_SUCCESS(status) || status == U_BUFFER_OVERFLOW_ERROR ? count : -1;
        } else {
            result = -2 - (int64_t)(from - bytes);
        }
    }
    free(units);
    if (converter != NULL) {
        ucnv_close(converter);
    }
    return result;
}

const char *cicu_version(void) {
    return U_ICU_VERSION;
}
