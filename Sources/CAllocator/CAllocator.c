#include "CAllocator.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void allocator_keep_large_arrays_apart(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

void allocator_give_back_pages(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
