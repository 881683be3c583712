#ifndef LAPORAN_CLINUX_H
#define LAPORAN_CLINUX_H

/// Exchanges two paths of one file system in one step; returns 0, or -1 with errno set.
/// Declared here because the C library hides renameat2 behind _GNU_SOURCE.
int linux_exchange(const char *left, const char *right);

/// Flushes the file system that holds the open file `descriptor`; returns 0, or -1 with errno set.
int linux_syncfs(int descriptor);

/// Starts the program at `path` as the leader of a process group of its own, in `folder`, with the three descriptors as its
/// standard input, output and error and no others, and with no signal blocked or ignored. The descriptors must be
/// greater than 2. Returns its process number, or the negated error number.
int linux_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder, int input,
                int output, int errors);

/// Lets the C library keep up to 64 MB of memory that was freed for what is asked for next, and take blocks of up to 16 MB
/// from it. By itself it gives back each larger block and takes it again, page by page, for every part of a file that is
/// read. Called once, before there are threads; no other C library than glibc needs it.
void linux_keep_freed_memory(void);

#endif
