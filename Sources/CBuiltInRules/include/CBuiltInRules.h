#ifndef C_BUILT_IN_RULES_H
#define C_BUILT_IN_RULES_H
#endif
