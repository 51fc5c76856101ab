#include "czip.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

struct czip_archive {
    zip_t *archive;
};

struct czip_part {
    zip_file_t *file;
    int64_t compressed;
};

struct czip_writer {
    zip_t *archive;
};

czip_archive *czip_open(const void *bytes, int64_t length, czip_status *status) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes, (zip_uint64_t)length, 0, &error);
    zip_t *archive = source == NULL ? NULL : zip_open_from_source(source, ZIP_RDONLY, &error);
    czip_archive *result = archive == NULL ? NULL : calloc(1, sizeof *result);
    if (result == NULL) {
        if (archive != NULL) {
            zip_discard(archive);
        } else if (source != NULL) {
            zip_source_free(source);
        }
        *status = CZIP_DAMAGED;
    } else {
        result->archive = archive;
        *status = CZIP_OK;
    }
    zip_error_fini(&error);
    return result;
}

void czip_close(czip_archive *archive) {
    if (archive != NULL) {
        zip_discard(archive->archive);
        free(archive);
    }
}

czip_part *czip_part_open(czip_archive *archive, const char *name, czip_status *status) {
    zip_int64_t index = zip_name_locate(archive->archive, name, ZIP_FL_ENC_GUESS);
    zip_stat_t about;
    zip_stat_init(&about);
    if (index < 0) {
        *status = CZIP_NOT_FOUND;
        return NULL;
    }
    if (zip_stat_index(archive->archive, (zip_uint64_t)index, 0, &about) != 0) {
        *status = CZIP_DAMAGED;
        return NULL;
    }
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE) {
        *status = CZIP_ENCRYPTED;
        return NULL;
    }
    zip_file_t *file = zip_fopen_index(archive->archive, (zip_uint64_t)index, 0);
    if (file == NULL) {
        int code = zip_error_code_zip(zip_get_error(archive->archive));
        *status = code == ZIP_ER_COMPNOTSUPP ? CZIP_UNREADABLE : CZIP_DAMAGED;
        return NULL;
    }
    czip_part *part = calloc(1, sizeof *part);
    if (part == NULL) {
        zip_fclose(file);
        *status = CZIP_UNREADABLE;
        return NULL;
    }
    part->file = file;
    part->compressed = (about.valid & ZIP_STAT_COMP_SIZE) ? (int64_t)about.comp_size : 0;
    *status = CZIP_OK;
    return part;
}

int64_t czip_part_compressed(const czip_part *part) {
    return part->compressed;
}

int64_t czip_part_read(czip_part *part, void *bytes, int64_t length) {
    return zip_fread(part->file, bytes, (zip_uint64_t)length);
}

void czip_part_close(czip_part *part) {
    if (part != NULL) {
        zip_fclose(part->file);
        free(part);
    }
}

czip_writer *czip_writer_open(const char *path) {
    int code = 0;
    zip_t *archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code);
    czip_writer *writer = archive == NULL ? NULL : calloc(1, sizeof *writer);
    if (writer == NULL) {
        if (archive != NULL) {
            zip_discard(archive);
        }
        return NULL;
    }
    writer->archive = archive;
    return writer;
}

static int add(czip_writer *writer, const char *name, zip_source_t *source) {
    if (source == NULL) {
        return 0;
    }
    zip_int64_t index = zip_file_add(writer->archive, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return 0;
    }
    // 1980-01-01, the first day of the format, in its own terms: no time zone comes in.
    return zip_file_set_dostime(writer->archive, (zip_uint64_t)index, 0, 0x0021, 0) == 0;
}

int czip_writer_add(czip_writer *writer, const char *name, const void *bytes, int64_t length) {
    void *copy = malloc(length > 0 ? (size_t)length : 1);
    if (copy == NULL) {
        return 0;
    }
    memcpy(copy, bytes, (size_t)length);
    zip_source_t *source = zip_source_buffer(writer->archive, copy, (zip_uint64_t)length, 1);
    if (source == NULL) {
        free(copy);
    }
    return add(writer, name, source);
}

int czip_writer_add_file(czip_writer *writer, const char *name, const char *path) {
    return add(writer, name, zip_source_file(writer->archive, path, 0, -1));
}

int czip_writer_close(czip_writer *writer) {
    errno = 0;
    int failed = zip_close(writer->archive);
    if (failed != 0) {
        int code = zip_error_code_system(zip_get_error(writer->archive));
        zip_discard(writer->archive);
        errno = code != 0 ? code : EIO;
    }
    free(writer);
    return failed == 0;
}

void czip_writer_discard(czip_writer *writer) {
    if (writer != NULL) {
        zip_discard(writer->archive);
        free(writer);
    }
}
