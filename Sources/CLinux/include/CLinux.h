#ifndef LAPORAN_CLINUX_H
#define LAPORAN_CLINUX_H

/// Exchanges two paths of one file system in one step; returns 0, or -1 with errno set.
/// Declared here because the C library hides renameat2 behind _GNU_SOURCE.
int linux_exchange(const char *left, const char *right);

/// Flushes the file system that holds the open file `descriptor`; returns 0, or -1 with errno set.
int linux_syncfs(int descriptor);

#endif
