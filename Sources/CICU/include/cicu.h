#ifndef SONGNGU_CICU_H
#define SONGNGU_CICU_H

#include <stddef.h>
#include <stdint.h>

// Sentence boundaries of ICU, over UTF-8, in one call.
//
// `utf8` holds `length` bytes of well-formed UTF-8. Writes at most `capacity` boundaries (byte offsets, ascending,
// without 0, the last equal to `length`) to `boundaries` and returns how many there are, which may exceed `capacity`:
// call again with more room. Returns -1 when ICU fails (no data for the locale's rules, no memory).
int64_t cicu_sentence_boundaries(const char *utf8, int64_t length, const char *locale, int64_t *boundaries,
                                 int64_t capacity);

// Names of all territories of ISO 3166-1 in the language of `locale`, from ICU's data (CLDR), in one call.
//
// Writes lines "US\tUnited States\n" as UTF-8 to `utf8`, at most `capacity` bytes, and returns how many bytes there are,
// which may exceed `capacity`: call again with more room. Territories without a name in the language are left out.
// Returns -1 when ICU fails.
int64_t cicu_territory_names(const char *locale, char *utf8, int64_t capacity);

// Decodes `length` bytes of an encoding that ICU knows by `charset`, strictly, in one call.
//
// Writes UTF-8 to `utf8`, at most `capacity` bytes, and returns how many bytes there are, which may exceed `capacity`:
// call again with more room. Returns -1 when ICU does not know the encoding or has no memory, and -2 - i for bytes that
// the encoding does not allow, which begin at or before byte i.
int64_t cicu_decode(const char *bytes, int64_t length, const char *charset, char *utf8, int64_t capacity);

// ICU's version, such as "72.1"; valid for ever.
const char *cicu_version(void);

#endif
