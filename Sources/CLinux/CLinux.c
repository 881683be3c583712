#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int linux_exchange(const char *left, const char *right) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
    return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
#elif defined(__APPLE__)
    return renamex_np(left, right, RENAME_SWAP);
#else
    (void)left;
    (void)right;
    errno = ENOSYS;
    return -1;
#endif
}

int linux_syncfs(int descriptor) {
#if defined(__linux__)
    return syncfs(descriptor);
#else
    (void)descriptor;
    sync();
    return 0;
#endif
}
