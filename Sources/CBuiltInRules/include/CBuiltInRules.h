// The files of `rules/`, embedded when this target is compiled.
#ifndef C_BUILT_IN_RULES_H
#define C_BUILT_IN_RULES_H

#include <stddef.h>

typedef struct {
  // As in the repository: `rules/influences.yaml`.
  const char *path;
  const unsigned char *bytes;
  size_t size;
} align_built_in_file;

size_t align_built_in_file_count(void);

// `index` is below the count.
align_built_in_file align_built_in_file_at(size_t index);

#endif
