#include "cxml.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct cxml_reader {
    xmlTextReaderPtr reader;
    int empty;        // the element at the cursor has no content: its end is still to be given
    xmlChar *attribute;
    char *message;
    int64_t line;     // of the fault
};

static void remember_fault(void *context, xmlErrorPtr error) {
    cxml_reader *reader = context;
    if (error == NULL || error->level < XML_ERR_ERROR || reader->message != NULL || error->message == NULL) {
        return;
    }
    reader->message = strdup(error->message);
    reader->line = error->line;
}

cxml_reader *cxml_reader_open(const char *path) {
    cxml_reader *result = calloc(1, sizeof *result);
    if (result == NULL) {
        return NULL;
    }
    result->reader = xmlReaderForFile(path, NULL, XML_PARSE_NONET);
    if (result->reader == NULL) {
        free(result);
        return NULL;
    }
    xmlTextReaderSetStructuredErrorHandler(result->reader, remember_fault, result);
    return result;
}

void cxml_reader_free(cxml_reader *reader) {
    if (reader == NULL) {
        return;
    }
    xmlFree(reader->attribute);
    xmlFreeTextReader(reader->reader);
    free(reader->message);
    free(reader);
}

cxml_event cxml_reader_next(cxml_reader *reader) {
    if (reader->empty) {
        reader->empty = 0;
        return CXML_END_ELEMENT;
    }
    for (;;) {
        int status = xmlTextReaderRead(reader->reader);
        if (status < 0) {
            return CXML_ERROR;
        }
        if (status == 0) {
            return reader->message == NULL ? CXML_END_OF_DOCUMENT : CXML_ERROR;
        }
        switch (xmlTextReaderNodeType(reader->reader)) {
            case XML_READER_TYPE_ELEMENT:
                reader->empty = xmlTextReaderIsEmptyElement(reader->reader) == 1;
                return CXML_START_ELEMENT;
            case XML_READER_TYPE_END_ELEMENT:
                return CXML_END_ELEMENT;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_WHITESPACE:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                return CXML_TEXT;
            case XML_READER_TYPE_ENTITY_REFERENCE:
                return CXML_ENTITY_REFERENCE;
            default:
                continue;
        }
    }
}

const char *cxml_reader_value(const cxml_reader *reader) {
    const xmlChar *value = xmlTextReaderHasValue(reader->reader) == 1 ? xmlTextReaderConstValue(reader->reader)
                                                                      : xmlTextReaderConstName(reader->reader);
    return value == NULL ? "" : (const char *)value;
}

const char *cxml_reader_attribute(cxml_reader *reader, const char *name) {
    xmlFree(reader->attribute);
    reader->attribute = xmlTextReaderGetAttribute(reader->reader, (const xmlChar *)name);
    return (const char *)reader->attribute;
}

int64_t cxml_reader_line(const cxml_reader *reader) {
    return reader->line > 0 ? reader->line : xmlTextReaderGetParserLineNumber(reader->reader);
}

const char *cxml_reader_error(const cxml_reader *reader) {
    return reader->message == NULL ? "the file ends too early" : reader->message;
}
