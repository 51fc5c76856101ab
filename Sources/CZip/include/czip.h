#ifndef SONGNGU_CZIP_H
#define SONGNGU_CZIP_H

#include <stdint.h>

// ---- Reading. -----------------------------------------------------------------------------------------------------

typedef struct czip_archive czip_archive;
typedef struct czip_part czip_part;

// Why an archive or a part could not be read.
typedef enum {
    CZIP_OK = 0,
    CZIP_NOT_FOUND = 1,
    CZIP_ENCRYPTED = 2,
    CZIP_DAMAGED = 3,
    CZIP_UNREADABLE = 4,
} czip_status;

// Opens an archive that stands in memory, which must stay until it is closed; NULL with a status.
czip_archive *czip_open(const void *bytes, int64_t length, czip_status *status);
void czip_close(czip_archive *archive);

// Opens a part by its exact name; NULL with a status.
czip_part *czip_part_open(czip_archive *archive, const char *name, czip_status *status);
// Compressed length as the archive says.
int64_t czip_part_compressed(const czip_part *part);
// Reads up to `length` bytes of a part; 0 at the end, -1 where it is damaged (its checksum among that).
int64_t czip_part_read(czip_part *part, void *bytes, int64_t length);
void czip_part_close(czip_part *part);

// ---- Writing. -----------------------------------------------------------------------------------------------------

typedef struct czip_writer czip_writer;

// Begins an archive in place of a file; NULL when that cannot be written.
czip_writer *czip_writer_open(const char *path);
// Adds a part from memory, which is copied, or from a file, which must stay until the end; 0 when that fails. All parts
// have one time, so that equal contents make equal archives.
int czip_writer_add(czip_writer *writer, const char *name, const void *bytes, int64_t length);
int czip_writer_add_file(czip_writer *writer, const char *name, const char *path);
// Writes the archive; 0 when that fails, with errno. Frees the writer either way.
int czip_writer_close(czip_writer *writer);
// Frees the writer without writing.
void czip_writer_discard(czip_writer *writer);

#endif
