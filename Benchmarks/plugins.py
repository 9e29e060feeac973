"""Measures what plugins cost beside their own time: one-shot programs, programs that serve, templates, modules.

The programs are written in C here, so that their own time is as small as a program's can be.
"""
import os, shutil, subprocess, time
from measure import BENCH, ROOT, STORIES, Passes
from table import Table, Targets

DYNAMIC = os.path.join(ROOT, '.build/dynamic/release/wireform-bench')

COPY = r'''
#include <unistd.h>
int main(void) {
  static char buffer[65536];
  ssize_t count;
  while ((count = read(0, buffer, sizeof buffer)) > 0) if (write(1, buffer, count) != count) return 1;
  return 0;
}
'''

SERVER = r'''
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void) {
  char *line = NULL; size_t size = 0; ssize_t count;
  if (getline(&line, &size, stdin) < 0) return 0;
  puts("{\"hello\": {\"versions\": [1, 1], \"formats\": [{\"id\": \"fixed\", \"writer\": {}}]}}");
  fflush(stdout);
  while ((count = getline(&line, &size, stdin)) > 0) {
    printf("{\"id\": %ld, \"output\": \"a line\"}\n", strtol(line + 7, NULL, 10));
    fflush(stdout);
  }
  return 0;
}
'''


def compiled(folder, name, text):
    source, binary = os.path.join(folder, name + '.c'), os.path.join(folder, name)
    with open(source, 'w') as file: file.write(text)
    subprocess.run(['cc', '-O2', source, '-o', binary], check=True)
    return binary


def microseconds(binary, target, files, repeat):
    """Of writing one document, the least of several passes: wall time, since the work is a child's."""
    passes = Passes('write', 'wire', target, repeat, files, binary)
    if passes.failure: raise SystemExit('%s: %s' % (target, passes.failure))
    return passes.ns / passes.documents / 1000


def own_start(program, count):
    """Microseconds of starting a program and waiting for its end, by posix_spawn, the least of several rounds."""
    best = 1e9
    actions = [(os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0), (os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0)]
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(count): os.waitpid(os.posix_spawn(program, [program], {}, file_actions=actions), 0)
        best = min(best, (time.perf_counter() - start) / count * 1e6)
    return best


def own_time(server, requests, count):
    """Microseconds that a server takes for a request from a file, the least of several rounds."""
    best = 1e9
    for _ in range(5):
        start = time.perf_counter()
        with open(requests, 'rb') as file: subprocess.run([server], stdin=file, stdout=subprocess.DEVNULL, check=True)
        best = min(best, (time.perf_counter() - start) / count * 1e6)
    return best


def measure(folder, repeat):
    if not shutil.which('cc'): return print('\nno C compiler: plugins are not measured')
    table = Table('Plugins: wall microseconds a document', [('what', 28), ('µs', 9), ('', 64)])

    def row(name, figure, note=''): table.line([name, '%.1f' % figure, note])

    article = microseconds(BENCH, 'article,lines=true', STORIES * 20, repeat)
    row('built-in: article', article)
    copy = compiled(folder, 'copy', COPY)
    one_shot, start = microseconds(BENCH, copy, STORIES, repeat), own_start(copy, 50)
    row('one-shot program', one_shot, 'its own start %.0f, ours %.0f' % (start, one_shot - start))
    Targets.add('one-shot program, above its own start', 5, (one_shot - start) / 1000, ' ms')

    server = compiled(folder, 'server', SERVER)
    requests, count = os.path.join(folder, 'requests'), 2000
    with open(requests, 'w') as file:
        file.write('{"hello": {}}\n')
        for number in range(count): file.write('{"id": %d, "articles": ["%s"]}\n' % (number, 'x' * 2500))
    served, own = microseconds(BENCH, server + ',serve=true', STORIES * 20, repeat), own_time(server, requests, count)
    row('program that serves', served, 'its own time %.1f, ours beside the article %.1f' % (own, served - own - article))
    Targets.add('program that serves, above its own time and the article', 50, served - own - article, ' µs')

    template = os.path.join(folder, 'brief.txt.mustache')
    with open(template, 'w') as file: file.write('{{uppercased(headline)}}\n\n{{bodyText}}\n')
    if os.path.exists(os.path.join(ROOT, '.build/release/wireform-mustache')):
        row('template', microseconds(BENCH, template, STORIES * 20, repeat))
    if os.path.exists(DYNAMIC): native(folder, row, repeat)


def native(folder, row, repeat):
    module = os.path.join(folder, 'lobby.wireform.so')
    subprocess.run([DYNAMIC, 'module', os.path.join(ROOT, 'Examples/custom-writer-swift/Sources/Ticker'), module],
                   check=True, stdout=subprocess.DEVNULL)
    linked = loaded = 1e9
    for _ in range(3):
        linked = min(linked, microseconds(DYNAMIC, 'ticker', STORIES * 20, repeat))
        loaded = min(loaded, microseconds(DYNAMIC, module, STORIES * 20, repeat))
    row('native module', loaded, 'the same one linked in %.1f' % linked)
    Targets.add('native module, of the same format linked in', 1.1, loaded / linked, ' ×')
