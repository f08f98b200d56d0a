#ifndef CALLOCATOR_H
#define CALLOCATOR_H

/// Keeps arrays of a megabyte and more apart from small things, so that each is given back as
/// soon as it has grown into a larger one.
///
/// By itself glibc raises that bound with every large array that is freed (mallopt(3)). Where
/// there is no glibc nothing is changed. To be called before there are threads.
void allocator_keep_large_arrays_apart(void);

/// Gives the system back whole pages that are free among small things.
///
/// glibc does that by itself only at the end of its memory (malloc_trim(3)). Where there is no
/// glibc nothing is done. It takes about a millisecond.
void allocator_give_back_pages(void);

#endif
