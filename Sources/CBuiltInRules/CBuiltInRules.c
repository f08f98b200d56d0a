// Each file of `rules/` is named twice here: where it is embedded, and in the table below.
// A test compares the table with the folder.
#include "CBuiltInRules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char catalogue_conflict[] = {
#embed "../../rules/catalogue/conflict.yaml"
};
static const unsigned char catalogue_coverage[] = {
#embed "../../rules/catalogue/coverage.yaml"
};
static const unsigned char catalogue_follow_up[] = {
#embed "../../rules/catalogue/follow-up.yaml"
};
static const unsigned char catalogue_mapping[] = {
#embed "../../rules/catalogue/mapping.yaml"
};
static const unsigned char catalogue_participation[] = {
#embed "../../rules/catalogue/participation.yaml"
};
static const unsigned char catalogue_regard[] = {
#embed "../../rules/catalogue/regard.yaml"
};
static const unsigned char catalogue_resources[] = {
#embed "../../rules/catalogue/resources.yaml"
};
static const unsigned char catalogue_target[] = {
#embed "../../rules/catalogue/target.yaml"
};
static const unsigned char catalogue_wording[] = {
#embed "../../rules/catalogue/wording.yaml"
};
static const unsigned char influences[] = {
#embed "../../rules/influences.yaml"
};
static const unsigned char quantities[] = {
#embed "../../rules/quantities.yaml"
};
static const unsigned char visions_agenda_2030[] = {
#embed "../../rules/visions/agenda-2030.yaml"
};
static const unsigned char visions_ostersund[] = {
#embed "../../rules/visions/ostersund.yaml"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof(bytes)}

// In the order of the paths.
static const align_built_in_file files[] = {
  FILE_AT("rules/catalogue/conflict.yaml", catalogue_conflict),
  FILE_AT("rules/catalogue/coverage.yaml", catalogue_coverage),
  FILE_AT("rules/catalogue/follow-up.yaml", catalogue_follow_up),
  FILE_AT("rules/catalogue/mapping.yaml", catalogue_mapping),
  FILE_AT("rules/catalogue/participation.yaml", catalogue_participation),
  FILE_AT("rules/catalogue/regard.yaml", catalogue_regard),
  FILE_AT("rules/catalogue/resources.yaml", catalogue_resources),
  FILE_AT("rules/catalogue/target.yaml", catalogue_target),
  FILE_AT("rules/catalogue/wording.yaml", catalogue_wording),
  FILE_AT("rules/influences.yaml", influences),
  FILE_AT("rules/quantities.yaml", quantities),
  FILE_AT("rules/visions/agenda-2030.yaml", visions_agenda_2030),
  FILE_AT("rules/visions/ostersund.yaml", visions_ostersund),
};

size_t align_built_in_file_count(void) {
  return sizeof(files) / sizeof(files[0]);
}

align_built_in_file align_built_in_file_at(size_t index) {
  return files[index];
}
