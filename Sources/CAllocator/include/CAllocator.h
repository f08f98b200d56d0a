#ifndef CALLOCATOR_H
#define CALLOCATOR_H

/// Keeps arrays of a megabyte and more apart from small things, so that each is given back as
/// soon as it has grown into a larger one.
///
/// By itself glibc raises that bound with every large array that is freed (mallopt(3)). Where
/// there is no glibc nothing is changed. To be called before there are threads.
void allocator_keep_large_arrays_apart(void);

#endif
