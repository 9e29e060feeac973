#!/usr/bin/env python3
"""Measures what plugins cost beside their own time: one-shot programs, programs that serve, templates, modules.

    script/bench [--quick]

The programs are written in C here, so that their own time is as small as a program's can be.
"""
import os, re, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BENCH = os.path.join(ROOT, '.build/release/wireform-bench')
DYNAMIC = os.path.join(ROOT, '.build/dynamic/release/wireform-bench')
QUICK = '--quick' in sys.argv

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
    """Of writing one document, the least of several passes."""
    result = subprocess.run([binary, 'write', 'wire', target, str(repeat), *files], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE)
    found = re.match(rb'documents=(\d+) in=\d+ out=(\d+) ns=(\d+)', result.stdout)
    if not found: sys.exit('%s: %s' % (target, (result.stdout + result.stderr).decode()[:400]))
    return int(found.group(3)) / int(found.group(1)) / 1000


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


def main():
    stories = sorted(os.path.join(ROOT, 'Examples/stories', f) for f in os.listdir(os.path.join(ROOT, 'Examples/stories'))
                     if f.endswith('.txt'))
    repeat = 3 if QUICK else 10
    if not shutil.which('cc'): sys.exit('no C compiler: plugins are not measured')
    with tempfile.TemporaryDirectory() as folder:
        print('\nplugins, %d stories, microseconds a document' % len(stories))
        article = microseconds(BENCH, 'article,lines=true', stories * 20, repeat)
        print('  %-44s %9.1f' % ('write article,lines', article))

        copy = compiled(folder, 'copy', COPY)
        one_shot, start = microseconds(BENCH, copy, stories, repeat), own_start(copy, 50)
        print('  %-44s %9.1f   its own start %.1f, ours %.1f (at most 5000)' %
              ('one-shot program', one_shot, start, one_shot - start))

        server = compiled(folder, 'server', SERVER)
        requests, count = os.path.join(folder, 'requests'), 2000
        with open(requests, 'w') as file:
            file.write('{"hello": {}}\n')
            for number in range(count): file.write('{"id": %d, "articles": ["%s"]}\n' % (number, 'x' * 2500))
        served, own = microseconds(BENCH, server + ',serve=true', stories * 20, repeat), own_time(server, requests, count)
        print('  %-44s %9.1f   its own time %.1f, ours beside article %.1f (at most 50)' %
              ('program that serves', served, own, served - own - article))

        template = os.path.join(folder, 'brief.txt.mustache')
        with open(template, 'w') as file: file.write('{{uppercased(headline)}}\n\n{{bodyText}}\n')
        if os.path.exists(os.path.join(ROOT, '.build/release/wireform-mustache')):
            print('  %-44s %9.1f' % ('template', microseconds(BENCH, template, stories * 20, repeat)))

        if os.path.exists(DYNAMIC):
            module = os.path.join(folder, 'lobby.wireform.so')
            subprocess.run([DYNAMIC, 'module', os.path.join(ROOT, 'Examples/custom-writer-swift/Sources/Ticker'), module],
                           check=True, stdout=subprocess.DEVNULL)
            linked = microseconds(DYNAMIC, 'ticker', stories * 20, repeat)
            loaded = microseconds(DYNAMIC, module, stories * 20, repeat)
            print('  %-44s %9.1f   the same one linked in %.1f, %.2f times' %
                  ('native module', loaded, linked, loaded / linked))


main()
