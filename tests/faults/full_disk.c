/* Loaded before the C library: lets system calls on the files of a folder fail.

   fault_arm(folder, reading, number, code): the number-th call that writes to a file there fails, and so do those after
   it; or, with reading, the number-th call that reads, alone. A write that fails first writes half of what it was given,
   as on a disk that fills up in the middle of it. number 0 only counts. fault_count(reading): the calls so far. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char watched[4096];
static long fail_at[2], calls[2];
static int fail_code;

void fault_arm(const char *folder, int reading, long number, int code) {
    fail_at[0] = fail_at[1] = calls[0] = calls[1] = 0;
    fail_at[reading] = number, fail_code = code;
    snprintf(watched, sizeof watched, "%s", folder);
}

long fault_count(int reading) { return calls[reading]; }

/* 0: let it through; 1: fail; 2: fail after half of it */
static int fails(int file, int reading) {
    char link[64], place[4096];
    ssize_t length;
    long now;
    if (!watched[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    length = readlink(link, place, sizeof place - 1);
    if (length < 0) return 0;
    place[length] = 0;
    if (strncmp(place, watched, strlen(watched)) || place[strlen(watched)] != '/') return 0;
    now = __sync_add_and_fetch(&calls[reading], 1);
    if (!fail_at[reading] || now < fail_at[reading]) return 0;
    if (reading) return now == fail_at[reading];
    return now == fail_at[reading] ? 2 : 1;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int file, const void *bytes, size_t count) {
    REAL(ssize_t, "write", int, const void *, size_t);
    int how = fails(file, 0);
    if (how == 2 && count > 1) return real(file, bytes, count / 2);
    if (how) return errno = fail_code, -1;
    return real(file, bytes, count);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    if (fails(file, 0)) return errno = fail_code, -1;
    return real(file, bytes, count, at);
}

ssize_t writev(int file, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    if (fails(file, 0)) return errno = fail_code, -1;
    return real(file, parts, count);
}

int fsync(int file) {
    REAL(int, "fsync", int);
    if (fails(file, 0)) return errno = fail_code, -1;
    return real(file);
}

int ftruncate64(int file, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    if (fails(file, 0)) return errno = fail_code, -1;
    return real(file, length);
}

ssize_t read(int file, void *bytes, size_t count) {
    REAL(ssize_t, "read", int, void *, size_t);
    if (fails(file, 1)) return errno = fail_code, -1;
    return real(file, bytes, count);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t at) {
    REAL(ssize_t, "pread64", int, void *, size_t, off64_t);
    if (fails(file, 1)) return errno = fail_code, -1;
    return real(file, bytes, count, at);
}
