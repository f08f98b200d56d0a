// The files of `report/`, embedded when this target is compiled.
#ifndef C_REPORT_TEMPLATES_H
#define C_REPORT_TEMPLATES_H

#include <stddef.h>

typedef struct {
  // As in the repository: `report/page.mustache`.
  const char *path;
  const unsigned char *bytes;
  size_t size;
} align_report_file;

size_t align_report_file_count(void);

// `index` is below the count.
align_report_file align_report_file_at(size_t index);

#endif
