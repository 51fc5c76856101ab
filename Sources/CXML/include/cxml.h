#ifndef SONGNGU_CXML_H
#define SONGNGU_CXML_H

#include <stddef.h>
#include <stdint.h>

// What a cursor stands on.
typedef enum {
    CXML_END_OF_DOCUMENT = 0,
    CXML_START_ELEMENT = 1,
    CXML_END_ELEMENT = 2,
    CXML_TEXT = 3,
    CXML_ENTITY_REFERENCE = 4,
    // Of HTML alone.
    CXML_COMMENT = 5,
    CXML_ERROR = -1,
} cxml_event;

// ---- HTML: a whole document, walked once in document order. -------------------------------------------------------

typedef struct cxml_html cxml_html;

// Parses `length` bytes of UTF-8 HTML, mending what is broken as browsers do; reads nothing from the network.
// NULL when there is no document in it or no memory.
cxml_html *cxml_html_parse(const char *utf8, int64_t length);
void cxml_html_free(cxml_html *document);

// Steps to the next event. Elements without content give a start and an end.
cxml_event cxml_html_next(cxml_html *document);
// Name of the element (lower case), the text or the comment, owned by the document and valid until it is freed.
const char *cxml_html_value(const cxml_html *document);
// Calls `receive` with the value of an attribute of the element at the cursor; not at all when it has none.
void cxml_html_attribute(const cxml_html *document, const char *name, void *context,
                         void (*receive)(void *context, const char *value));

// ---- XML: a file, streamed. -----------------------------------------------------------------------------------------

typedef struct cxml_reader cxml_reader;

// Why there is an error.
typedef enum {
    CXML_FAULT_SYNTAX = 0,
    // Longer or deeper than is read: some 10 MB in one piece, 32 MB in one unit, 256 elements deep.
    CXML_FAULT_LIMIT = 1,
    CXML_FAULT_ENCODING = 2,
    // The file could not be read on.
    CXML_FAULT_READING = 3,
} cxml_fault;

// Opens a file for streaming; NULL when it cannot be opened. No DTD and no external entity is ever loaded, and
// libxml2's limits on depth, name and text length are kept.
cxml_reader *cxml_reader_open(const char *path);
void cxml_reader_free(cxml_reader *reader);

// The first bytes of the file, at most `count`, before the first step; returns how many.
int cxml_reader_peek(const cxml_reader *reader, unsigned char *bytes, int count);

// Steps to the next event. An empty element gives a start and an end; comments and instructions are skipped. A
// reference to an entity in an attribute comes in place of its element.
cxml_event cxml_reader_next(cxml_reader *reader);
// Name of the element or entity, or the text; valid until the next step.
const char *cxml_reader_value(const cxml_reader *reader);
// Namespace of the element at the cursor, or ""; valid until the next step.
const char *cxml_reader_namespace(const cxml_reader *reader);
// The next attribute of the element that was just started: 1, or 0 when there are no more. Prefixes of no namespace
// belong to the name. Valid until the next step or the next call.
int cxml_reader_next_attribute(cxml_reader *reader, const char **prefix, const char **name, const char **value);
// Says that a unit, which is held in memory whole, begins or has ended: more than 32 MB in one is an error.
void cxml_reader_set_in_unit(cxml_reader *reader, int in_unit);
// Line of the cursor, from 1; of the fault after CXML_ERROR.
int64_t cxml_reader_line(const cxml_reader *reader);
// Bytes of the file that were given to libxml2.
int64_t cxml_reader_bytes(const cxml_reader *reader);
cxml_fault cxml_reader_fault(const cxml_reader *reader);
// What libxml2 said of the fault; valid until the reader is freed.
const char *cxml_reader_error(const cxml_reader *reader);

#endif
