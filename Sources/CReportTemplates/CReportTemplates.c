// Each file of `report/` is named twice here: where it is embedded, and in the table below.
// A test compares the table with the folder.
#include "CReportTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char comparison[] = {
#embed "../../report/comparison.mustache"
};
static const unsigned char filter_js[] = {
#embed "../../report/filter.js"
};
static const unsigned char page[] = {
#embed "../../report/page.mustache"
};
static const unsigned char paper_css[] = {
#embed "../../report/paper.css"
};
static const unsigned char parts_about[] = {
#embed "../../report/parts/about.mustache"
};
static const unsigned char parts_assignments[] = {
#embed "../../report/parts/assignments.mustache"
};
static const unsigned char parts_budget[] = {
#embed "../../report/parts/budget.mustache"
};
static const unsigned char parts_chain[] = {
#embed "../../report/parts/chain.mustache"
};
static const unsigned char parts_changes[] = {
#embed "../../report/parts/changes.mustache"
};
static const unsigned char parts_conflict_link[] = {
#embed "../../report/parts/conflict-link.mustache"
};
static const unsigned char parts_conflict_numbers[] = {
#embed "../../report/parts/conflict-numbers.mustache"
};
static const unsigned char parts_conflict[] = {
#embed "../../report/parts/conflict.mustache"
};
static const unsigned char parts_conflicts[] = {
#embed "../../report/parts/conflicts.mustache"
};
static const unsigned char parts_count[] = {
#embed "../../report/parts/count.mustache"
};
static const unsigned char parts_fact[] = {
#embed "../../report/parts/fact.mustache"
};
static const unsigned char parts_figures[] = {
#embed "../../report/parts/figures.mustache"
};
static const unsigned char parts_findings[] = {
#embed "../../report/parts/findings.mustache"
};
static const unsigned char parts_follow_up[] = {
#embed "../../report/parts/follow-up.mustache"
};
static const unsigned char parts_gaps[] = {
#embed "../../report/parts/gaps.mustache"
};
static const unsigned char parts_goal_link[] = {
#embed "../../report/parts/goal-link.mustache"
};
static const unsigned char parts_goal[] = {
#embed "../../report/parts/goal.mustache"
};
static const unsigned char parts_goals[] = {
#embed "../../report/parts/goals.mustache"
};
static const unsigned char parts_indicator[] = {
#embed "../../report/parts/indicator.mustache"
};
static const unsigned char parts_line[] = {
#embed "../../report/parts/line.mustache"
};
static const unsigned char parts_matrix[] = {
#embed "../../report/parts/matrix.mustache"
};
static const unsigned char parts_method[] = {
#embed "../../report/parts/method.mustache"
};
static const unsigned char parts_money[] = {
#embed "../../report/parts/money.mustache"
};
static const unsigned char parts_one_page[] = {
#embed "../../report/parts/one-page.mustache"
};
static const unsigned char parts_points[] = {
#embed "../../report/parts/points.mustache"
};
static const unsigned char parts_resources[] = {
#embed "../../report/parts/resources.mustache"
};
static const unsigned char parts_served[] = {
#embed "../../report/parts/served.mustache"
};
static const unsigned char parts_standing_mark[] = {
#embed "../../report/parts/standing-mark.mustache"
};
static const unsigned char parts_thread_children[] = {
#embed "../../report/parts/thread-children.mustache"
};
static const unsigned char parts_thread_line[] = {
#embed "../../report/parts/thread-line.mustache"
};
static const unsigned char parts_thread_node[] = {
#embed "../../report/parts/thread-node.mustache"
};
static const unsigned char parts_thread[] = {
#embed "../../report/parts/thread.mustache"
};
static const unsigned char style_css[] = {
#embed "../../report/style.css"
};

#define FILE_AT(path, bytes) {path, bytes, sizeof(bytes)}

// In the order of the paths.
static const align_report_file files[] = {
  FILE_AT("report/comparison.mustache", comparison),
  FILE_AT("report/filter.js", filter_js),
  FILE_AT("report/page.mustache", page),
  FILE_AT("report/paper.css", paper_css),
  FILE_AT("report/parts/about.mustache", parts_about),
  FILE_AT("report/parts/assignments.mustache", parts_assignments),
  FILE_AT("report/parts/budget.mustache", parts_budget),
  FILE_AT("report/parts/chain.mustache", parts_chain),
  FILE_AT("report/parts/changes.mustache", parts_changes),
  FILE_AT("report/parts/conflict-link.mustache", parts_conflict_link),
  FILE_AT("report/parts/conflict-numbers.mustache", parts_conflict_numbers),
  FILE_AT("report/parts/conflict.mustache", parts_conflict),
  FILE_AT("report/parts/conflicts.mustache", parts_conflicts),
  FILE_AT("report/parts/count.mustache", parts_count),
  FILE_AT("report/parts/fact.mustache", parts_fact),
  FILE_AT("report/parts/figures.mustache", parts_figures),
  FILE_AT("report/parts/findings.mustache", parts_findings),
  FILE_AT("report/parts/follow-up.mustache", parts_follow_up),
  FILE_AT("report/parts/gaps.mustache", parts_gaps),
  FILE_AT("report/parts/goal-link.mustache", parts_goal_link),
  FILE_AT("report/parts/goal.mustache", parts_goal),
  FILE_AT("report/parts/goals.mustache", parts_goals),
  FILE_AT("report/parts/indicator.mustache", parts_indicator),
  FILE_AT("report/parts/line.mustache", parts_line),
  FILE_AT("report/parts/matrix.mustache", parts_matrix),
  FILE_AT("report/parts/method.mustache", parts_method),
  FILE_AT("report/parts/money.mustache", parts_money),
  FILE_AT("report/parts/one-page.mustache", parts_one_page),
  FILE_AT("report/parts/points.mustache", parts_points),
  FILE_AT("report/parts/resources.mustache", parts_resources),
  FILE_AT("report/parts/served.mustache", parts_served),
  FILE_AT("report/parts/standing-mark.mustache", parts_standing_mark),
  FILE_AT("report/parts/thread-children.mustache", parts_thread_children),
  FILE_AT("report/parts/thread-line.mustache", parts_thread_line),
  FILE_AT("report/parts/thread-node.mustache", parts_thread_node),
  FILE_AT("report/parts/thread.mustache", parts_thread),
  FILE_AT("report/style.css", style_css),
};

size_t align_report_file_count(void) {
  return sizeof(files) / sizeof(files[0]);
}

align_report_file align_report_file_at(size_t index) {
  return files[index];
}
