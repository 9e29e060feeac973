// Calls of the C library that Swift's own module of it leaves out, since it is built without _GNU_SOURCE.
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#ifdef __linux__
extern int pipe2(int ends[2], int flags);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);

static inline int wireform_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
#else
static inline int wireform_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
}
#endif

static inline int wireform_spawn_in(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}
