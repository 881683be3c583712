#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

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

void linux_keep_freed_memory(void) {
#if defined(__GLIBC__)
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
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

/// What is done in the new process before the program begins; returns 0 or an error number.
static int add_actions(posix_spawn_file_actions_t *actions, const char *folder, const int descriptors[3]) {
    for (int target = 0; target < 3; target++) {
        int failure = posix_spawn_file_actions_adddup2(actions, descriptors[target], target);
        if (failure != 0) return failure;
    }
#if defined(__linux__)
    int failure = posix_spawn_file_actions_addclosefrom_np(actions, 3);
    if (failure != 0) return failure;
#endif
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}

static int set_attributes(posix_spawnattr_t *attributes) {
    short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
#if defined(__APPLE__)
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
    sigset_t none, ignored;
    sigemptyset(&none);
    sigemptyset(&ignored);
    // An ignored signal stays ignored in the new program, and Ctrl-C is ignored while a source waits for it.
    const int signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGALRM, SIGTERM, SIGUSR1, SIGUSR2, SIGCHLD};
    for (size_t index = 0; index < sizeof signals / sizeof signals[0]; index++) sigaddset(&ignored, signals[index]);
    int failure = posix_spawnattr_setflags(attributes, flags);
    if (failure == 0) failure = posix_spawnattr_setpgroup(attributes, 0);
    if (failure == 0) failure = posix_spawnattr_setsigmask(attributes, &none);
    if (failure == 0) failure = posix_spawnattr_setsigdefault(attributes, &ignored);
    return failure;
}

int linux_spawn(const char *path, char *const arguments[], char *const environment[], const char *folder, int input,
                int output, int errors) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure != 0) return -failure;
    failure = posix_spawnattr_init(&attributes);
    if (failure != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return -failure;
    }
    const int descriptors[3] = {input, output, errors};
    pid_t process = 0;
    failure = set_attributes(&attributes);
    if (failure == 0) failure = add_actions(&actions, folder, descriptors);
    if (failure == 0) failure = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure == 0 ? process : -failure;
}
