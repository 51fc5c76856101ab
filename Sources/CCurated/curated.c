#include "ccurated.h"

// Embedded by the C compiler: as an array literal in Swift they took minutes to compile.

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t people[] = {
#embed "Tables/people.tsv"
};
static const uint8_t places[] = {
#embed "Tables/places.tsv"
};
static const uint8_t organisations[] = {
#embed "Tables/organisations.tsv"
};
static const uint8_t roles[] = {
#embed "Tables/roles.tsv"
};
static const uint8_t terms[] = {
#embed "Tables/terms.tsv"
};
static const uint8_t events[] = {
#embed "Tables/events.tsv"
};
static const uint8_t works[] = {
#embed "Tables/works.tsv"
};

static const ccurated_table tables[] = {
    {"people.tsv", people, sizeof people},
    {"places.tsv", places, sizeof places},
    {"organisations.tsv", organisations, sizeof organisations},
    {"roles.tsv", roles, sizeof roles},
    {"terms.tsv", terms, sizeof terms},
    {"events.tsv", events, sizeof events},
    {"works.tsv", works, sizeof works},
};

int64_t ccurated_count(void) { return sizeof tables / sizeof tables[0]; }
ccurated_table ccurated_at(int64_t index) { return tables[index]; }
