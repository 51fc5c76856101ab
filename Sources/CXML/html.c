#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlmemory.h>
#include <stdlib.h>

struct cxml_html {
    htmlDocPtr document;
    xmlNodePtr node;  // under the cursor; NULL before the first step and after the last
    int started;
    int leaving;  // the cursor stands on the end of `node`
};

cxml_html *cxml_html_parse(const char *utf8, int64_t length) {
    if (length <= 0 || length > INT32_MAX) {
        return NULL;
    }
    // Without XML_PARSE_HUGE, libxml2 drops what is nested deeper than 256 elements; the walk below needs no stack.
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE;
    htmlDocPtr document = htmlReadMemory(utf8, (int)length, NULL, "UTF-8", options);
    if (document == NULL) {
        return NULL;
    }
    cxml_html *result = calloc(1, sizeof *result);
    if (result == NULL) {
        xmlFreeDoc(document);
        return NULL;
    }
    result->document = document;
    return result;
}

void cxml_html_free(cxml_html *document) {
    if (document != NULL) {
        xmlFreeDoc(document->document);
        free(document);
    }
}

static int is_shown(xmlNodePtr node) {
    return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE ||
           node->type == XML_COMMENT_NODE;
}

// The first shown node at or after `node` among its siblings.
static xmlNodePtr shown(xmlNodePtr node) {
    while (node != NULL && !is_shown(node)) {
        node = node->next;
    }
    return node;
}

static cxml_event event_at(const cxml_html *document) {
    if (document->node == NULL) {
        return CXML_END_OF_DOCUMENT;
    }
    if (document->node->type != XML_ELEMENT_NODE) {
        if (document->node->type == XML_COMMENT_NODE) {
            return CXML_COMMENT;
        }
        return CXML_TEXT;
    }
    return document->leaving ? CXML_END_ELEMENT : CXML_START_ELEMENT;
}

cxml_event cxml_html_next(cxml_html *document) {
    if (!document->started) {
        document->started = 1;
        document->node = shown(document->document->children);
        return event_at(document);
    }
    xmlNodePtr node = document->node;
    if (node == NULL) {
        return CXML_END_OF_DOCUMENT;
    }
    if (node->type == XML_ELEMENT_NODE && !document->leaving) {
        xmlNodePtr child = shown(node->children);
        if (child == NULL) {
            document->leaving = 1;
        } else {
            document->node = child;
        }
        return event_at(document);
    }
    document->leaving = 0;
    xmlNodePtr sibling = shown(node->next);
    if (sibling != NULL) {
        document->node = sibling;
    } else if (node->parent != NULL && node->parent->type == XML_ELEMENT_NODE) {
        document->node = node->parent;
        document->leaving = 1;
    } else {
        document->node = NULL;
    }
    return event_at(document);
}

const char *cxml_html_value(const cxml_html *document) {
    if (document->node == NULL) {
        return "";
    }
    const xmlChar *value =
        document->node->type == XML_ELEMENT_NODE ? document->node->name : document->node->content;
    return value == NULL ? "" : (const char *)value;
}

void cxml_html_attribute(const cxml_html *document, const char *name, void *context,
                         void (*receive)(void *context, const char *value)) {
    if (document->node == NULL || document->node->type != XML_ELEMENT_NODE) {
        return;
    }
    xmlChar *value = xmlGetProp(document->node, (const xmlChar *)name);
    if (value != NULL) {
        receive(context, (const char *)value);
        xmlFree(value);
    }
}
