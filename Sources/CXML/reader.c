#include "cxml.h"

#include <errno.h>
#include <fcntl.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER_SIZE = 1 << 16, LONGEST_DEFAULTS = 4096, LARGEST_UNIT = 1 << 25 };

struct cxml_reader {
    xmlTextReaderPtr reader;
    int file;
    int empty;        // the element at the cursor has no content: its end is still to be given
    int started;      // the root was met
    const xmlChar *entity;  // the reference in an attribute that was met
    xmlAttrPtr attribute;   // the next to give
    xmlChar *value;
    char *message;
    cxml_fault fault;
    int64_t fault_line;     // or 0
    int64_t line;     // of the cursor
    int64_t read;     // bytes of the file
    int64_t unit;     // bytes read when the unit began, or -1 outside of units
    int read_error;   // errno, or 0
    ssize_t length;   // of what is in the buffer
    ssize_t position;
    unsigned char buffer[BUFFER_SIZE];
};

static void set_fault(cxml_reader *reader, cxml_fault fault, const char *message, int64_t line) {
    if (reader->message == NULL) {
        reader->fault = fault;
        reader->message = strdup(message);
        reader->fault_line = line;
    }
}

// What libxml2 refuses because of its limits, not because it is ill-formed, in our words; NULL for all else.
static const char *limit_of(const xmlError *error) {
    static const char *const phrases[][2] = {
        {"Excessive depth", "more than 256 elements within each other"},
        {"xmlParserMaxDepth", "more than 256 elements within each other"},
        {"entity reference loop", "entities that stand for entities, too long or without end"},
        {"huge text node", "more than 10 MB in one piece"},
        {"Huge input lookup", "more than 10 MB in one piece"},
        {"too long", "more than 10 MB in one piece"},
        {"too big", "more than 10 MB in one piece"},
    };
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        if (strstr(error->message, phrases[i][0]) != NULL) {
            return phrases[i][1];
        }
    }
    return error->code == XML_ERR_ENTITY_LOOP ? phrases[2][1] : NULL;
}

// libxml2 takes bytes that some of its decoders refuse for the end of the file.
static int has_undecoded_bytes(xmlParserCtxtPtr parser) {
    if (parser == NULL || parser->input == NULL || parser->input->buf == NULL) {
        return 0;
    }
    return parser->input->buf->encoder != NULL && parser->input->buf->raw != NULL
        && xmlBufUse(parser->input->buf->raw) > 0;
}

// Only what makes a file malformed: an undeclared namespace prefix, say, is of a lower level and read over.
static void remember_fault(void *context, xmlErrorPtr error) {
    cxml_reader *reader = context;
    if (error == NULL || reader->message != NULL || error->message == NULL) {
        return;
    }
    // libxml2 gives a text that is too long out for a lack of memory.
    if (error->level < XML_ERR_FATAL && error->code != XML_ERR_NO_MEMORY) {
        return;
    }
    const char *limit = limit_of(error);
    const char *message = limit == NULL ? error->message : limit;
    xmlParserCtxtPtr parser = error->ctxt;
    cxml_fault fault = limit == NULL ? CXML_FAULT_SYNTAX : CXML_FAULT_LIMIT;
    if (error->code == XML_ERR_DOCUMENT_END && parser != NULL) {
        // libxml2 says "extra content" of files that have too little.
        message = parser->myDoc == NULL ? "the file is empty" : parser->nameNr > 0 ? "the file ends too early" : message;
    }
    if (error->code == XML_ERR_INVALID_ENCODING || error->code == XML_I18N_CONV_FAILED
        || strstr(message, "not proper UTF-8") != NULL) {
        fault = CXML_FAULT_ENCODING;
    }
    if (error->code == XML_ERR_DOCUMENT_END && has_undecoded_bytes(parser)) {
        fault = CXML_FAULT_ENCODING;
        message = "bytes that do not belong to the encoding";
    }
    // Lines within an entity are not the file's.
    int line = reader->reader == NULL ? 0 : xmlTextReaderGetParserLineNumber(reader->reader);
    set_fault(reader, fault, message, fault == CXML_FAULT_LIMIT && line > error->line ? line : error->line);
}

// libxml2 writes faults of decoding to standard error, whatever handler a reader has.
static void ignore_fault(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

static void ignore_message(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

static void silence(void) {
    static _Thread_local int is_silent = 0;
    if (!is_silent) {
        is_silent = 1;
        xmlSetStructuredErrorFunc(NULL, ignore_fault);
        xmlSetGenericErrorFunc(NULL, ignore_message);
    }
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

// Fills the buffer; pipes give less than is asked for.
static void fill(cxml_reader *reader) {
    do {
        reader->length = read(reader->file, reader->buffer, BUFFER_SIZE);
    } while (reader->length < 0 && errno == EINTR);
    if (reader->length < 0) {
        reader->read_error = errno;
        reader->length = 0;
    }
    reader->position = 0;
    reader->read += reader->length;
}

static int read_bytes(void *context, char *bytes, int count) {
    cxml_reader *reader = context;
    if (reader->position == reader->length) {
        fill(reader);
    }
    ssize_t given = reader->length - reader->position;
    if (given > count) {
        given = count;
    }
    memcpy(bytes, reader->buffer + reader->position, (size_t)given);
    reader->position += given;
    return (int)given;
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
    result->unit = -1;
    fill(result);
    result->reader = xmlReaderForIO(read_bytes, NULL, result, NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
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
    xmlFree(reader->value);
    xmlFreeTextReader(reader->reader);
    close(reader->file);
    free(reader->message);
    free(reader);
}

int cxml_reader_peek(const cxml_reader *reader, unsigned char *bytes, int count) {
    int given = reader->length < count ? (int)reader->length : count;
    memcpy(bytes, reader->buffer, (size_t)given);
    return given;
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

// The DOCTYPE may give attributes values of its own, on every element anew: a small file that is a big one.
static int has_long_defaults(cxml_reader *reader) {
    xmlDocPtr document = xmlTextReaderCurrentDoc(reader->reader);
    if (document == NULL || document->intSubset == NULL) {
        return 0;
    }
    size_t length = 0;
    for (xmlNodePtr node = document->intSubset->children; node != NULL; node = node->next) {
        if (node->type == XML_ATTRIBUTE_DECL && ((xmlAttributePtr)node)->defaultValue != NULL) {
            length += strlen((const char *)((xmlAttributePtr)node)->defaultValue);
        }
    }
    return length > LONGEST_DEFAULTS;
}

static cxml_event start_element(cxml_reader *reader) {
    if (!reader->started) {
        reader->started = 1;
        if (has_long_defaults(reader)) {
            set_fault(reader, CXML_FAULT_LIMIT, "the DOCTYPE gives attributes long values", reader->line);
            return CXML_ERROR;
        }
    }
    reader->empty = xmlTextReaderIsEmptyElement(reader->reader) == 1;
    xmlNodePtr node = xmlTextReaderCurrentNode(reader->reader);
    reader->attribute = node == NULL ? NULL : node->properties;
    // libxml2 would put in what the entities stand for, however long that is.
    for (xmlAttrPtr attribute = reader->attribute; attribute != NULL; attribute = attribute->next) {
        for (xmlNodePtr child = attribute->children; child != NULL; child = child->next) {
            if (child->type != XML_TEXT_NODE) {
                reader->entity = child->name;
                return CXML_ENTITY_REFERENCE;
            }
        }
    }
    return CXML_START_ELEMENT;
}

static cxml_event next_event(cxml_reader *reader) {
    for (;;) {
        int status = xmlTextReaderRead(reader->reader);
        if (status < 0) {
            return CXML_ERROR;
        }
        if (status == 0) {
            return reader->message == NULL ? CXML_END_OF_DOCUMENT : CXML_ERROR;
        }
        if (reader->unit >= 0 && reader->read - reader->unit > LARGEST_UNIT) {
            set_fault(reader, CXML_FAULT_LIMIT, "more than 32 MB in one unit", reader->line);
            return CXML_ERROR;
        }
        int type = xmlTextReaderNodeType(reader->reader);
        if (type != XML_READER_TYPE_END_ELEMENT) {
            follow_line(reader);
        }
        switch (type) {
            case XML_READER_TYPE_ELEMENT:
                return start_element(reader);
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

cxml_event cxml_reader_next(cxml_reader *reader) {
    reader->attribute = NULL;
    if (reader->empty) {
        reader->empty = 0;
        return CXML_END_ELEMENT;
    }
    silence();
    cxml_event event = next_event(reader);
    // Of bytes that it cannot decode libxml2 says nothing to the reader.
    if (event == CXML_ERROR) {
        set_fault(reader, CXML_FAULT_ENCODING, "bytes that do not belong to the encoding", reader->line);
    }
    return event;
}

void cxml_reader_set_in_unit(cxml_reader *reader, int in_unit) {
    reader->unit = in_unit ? reader->read : -1;
}

const char *cxml_reader_value(const cxml_reader *reader) {
    if (reader->entity != NULL) {
        return (const char *)reader->entity;
    }
    const xmlChar *value = xmlTextReaderHasValue(reader->reader) == 1 ? xmlTextReaderConstValue(reader->reader)
                                                                      : xmlTextReaderConstName(reader->reader);
    return value == NULL ? "" : (const char *)value;
}

const char *cxml_reader_namespace(const cxml_reader *reader) {
    xmlNodePtr node = xmlTextReaderCurrentNode(reader->reader);
    return node == NULL || node->ns == NULL || node->ns->href == NULL ? "" : (const char *)node->ns->href;
}

int cxml_reader_next_attribute(cxml_reader *reader, const char **prefix, const char **name, const char **value) {
    xmlAttrPtr attribute = reader->attribute;
    if (attribute == NULL) {
        return 0;
    }
    reader->attribute = attribute->next;
    *prefix = attribute->ns == NULL || attribute->ns->prefix == NULL ? "" : (const char *)attribute->ns->prefix;
    *name = (const char *)attribute->name;
    if (attribute->children == NULL || attribute->children->content == NULL) {
        *value = "";
    } else if (attribute->children->next == NULL) {
        *value = (const char *)attribute->children->content;
    } else {
        xmlFree(reader->value);
        reader->value = xmlNodeListGetString(attribute->doc, attribute->children, 1);
        *value = reader->value == NULL ? "" : (const char *)reader->value;
    }
    return 1;
}

int64_t cxml_reader_line(const cxml_reader *reader) {
    return reader->fault_line > 0 ? reader->fault_line : reader->line;
}

int64_t cxml_reader_bytes(const cxml_reader *reader) {
    return reader->read - (reader->length - reader->position);
}

cxml_fault cxml_reader_fault(const cxml_reader *reader) {
    return reader->read_error != 0 ? CXML_FAULT_READING : reader->fault;
}

const char *cxml_reader_error(const cxml_reader *reader) {
    if (reader->read_error != 0) {
        return strerror(reader->read_error);
    }
    return reader->message == NULL ? "" : reader->message;
}
