#include "cxml.h"

#include <errno.h>
#include <fcntl.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct cxml_reader {
    xmlTextReaderPtr reader;
    int file;
    int empty;        // the element at the cursor has no content: its end is still to be given
    xmlChar *attribute;
    char *message;
    int64_t fault;    // line of the fault, or 0
    int64_t line;     // of the cursor
};

// Only what makes a file malformed: an undeclared namespace prefix, say, is of a lower level and read over.
static void remember_fault(void *context, xmlErrorPtr error) {
    cxml_reader *reader = context;
    if (error == NULL || error->level < XML_ERR_FATAL || reader->message != NULL || error->message == NULL) {
        return;
    }
    const char *message = error->message;
    xmlParserCtxtPtr parser = error->ctxt;
    if (error->code == XML_ERR_DOCUMENT_END && parser != NULL) {
        // libxml2 says "extra content" of files that have too little.
        message = parser->myDoc == NULL ? "the file is empty" : parser->nameNr > 0 ? "the file ends too early" : message;
    }
    reader->message = strdup(message);
    reader->fault = error->line;
}

// By descriptor: libxml2 takes a file name for a URI, decodes %20 in it, and reads "-" from standard input.
static int open_file(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    struct stat status;
    if (file >= 0 && fstat(file, &status) == 0 && S_ISDIR(status.st_mode)) {
        close(file);
        errno = EISDIR;
        return -1;
    }
    return file;
}

cxml_reader *cxml_reader_open(const char *path) {
    cxml_reader *result = calloc(1, sizeof *result);
    if (result == NULL) {
        return NULL;
    }
    result->file = open_file(path);
    if (result->file < 0) {
        free(result);
        return NULL;
    }
    result->line = 1;
    result->reader = xmlReaderForFd(result->file, NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    if (result->reader == NULL) {
        close(result->file);
        free(result);
        errno = ENOMEM;
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
    close(reader->file);
    free(reader->message);
    free(reader);
}

// libxml2 keeps the line of an element in 16 bits; that of a text, which is the line it ends on, in full. So behind
// line 65534 an element has the line of the text before it: right unless a tag itself is broken over lines.
static void follow_line(cxml_reader *reader) {
    xmlNodePtr node = xmlTextReaderCurrentNode(reader->reader);
    if (node == NULL) {
        return;
    }
    if (node->line > 0 && node->line < 65535) {
        reader->line = node->line;
    } else if (node->type == XML_TEXT_NODE && node->psvi != NULL) {
        reader->line = (int64_t)(intptr_t)node->psvi;
    }
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
        int type = xmlTextReaderNodeType(reader->reader);
        if (type != XML_READER_TYPE_END_ELEMENT) {
            follow_line(reader);
        }
        switch (type) {
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
    return reader->fault > 0 ? reader->fault : reader->line;
}

const char *cxml_reader_error(const cxml_reader *reader) {
    return reader->message == NULL ? "the file ends too early" : reader->message;
}
