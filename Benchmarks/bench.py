#!/usr/bin/env python3
"""Measures Wireform: cold start, each reader, each writer, whole conversions.

    script/bench [--quick]

Wall times are the least of several runs; instructions are callgrind's, which repeat. Corpora are made here from the
project's own stories, at the sizes printed.
"""
import os, re, resource, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BIN = os.path.join(ROOT, '.build', 'release')
WIREFORM, BENCH = os.path.join(BIN, 'wireform'), os.path.join(BIN, 'wireform-bench')
QUICK = '--quick' in sys.argv
EPOCH = dict(os.environ, SOURCE_DATE_EPOCH='1767225600')


def run(command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=EPOCH, **more)


def wall(command):
    """Seconds and peak memory in MB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=EPOCH)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def hello(folder):
    source, binary = os.path.join(folder, 'hello.swift'), os.path.join(folder, 'hello')
    with open(source, 'w') as file: file.write('print("hello")\n')
    subprocess.run(['swiftc', '-O', source, '-o', binary], check=True, cwd=folder)
    return binary


def cold_start(folder, story):
    runs = 15 if QUICK else 60
    commands = {'a Swift program that prints one line': [hello(folder)], 'wireform --version': [WIREFORM, '--version'],
                'wireform story.txt -t newsml-g2': [WIREFORM, story, '-t', 'newsml-g2']}
    times, memory = {k: [] for k in commands}, {k: 0 for k in commands}
    for _ in range(runs):
        for name, command in commands.items():
            seconds, peak = wall(command)
            times[name].append(seconds * 1000)
            memory[name] = max(memory[name], peak)
    print('\ncold start, %d runs each, taken in turn' % runs)
    floor = min(times['a Swift program that prints one line'])
    for name in commands:
        series = sorted(times[name])
        print('  %-38s least %6.2f ms  median %6.2f ms  %5.2f x floor  %5.1f MB' %
              (name, series[0], series[len(series) // 2], series[0] / floor, memory[name]))


def instructions(arguments):
    """Instructions of one pass: callgrind's count of three passes less that of one, halved."""
    counts = []
    for repeat in (1, 3):
        command = [a if a != 'REPEAT' else str(repeat) for a in arguments]
        out = run(['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null', *command])
        found = re.search(rb'Collected : (\d+)', out.stderr)
        if not found: return None
        counts.append(int(found.group(1)))
    return (counts[1] - counts[0]) / 2


def row(kind, source, target, files):
    arguments = [BENCH, kind, source, target, 'REPEAT', *files]
    timed = run([a if a != 'REPEAT' else ('3' if QUICK else '10') for a in arguments])
    found = re.match(rb'documents=(\d+) in=(\d+) out=(\d+) ns=(\d+)', timed.stdout)
    if not found:
        print('  %-34s failed: %s' % ('%s %s %s' % (kind, source, target), timed.stderr.decode()[:120]))
        return
    documents, size_in, size_out, ns = map(int, found.groups())
    size = size_out if kind == 'write' else size_in
    count = instructions(arguments) if shutil.which('valgrind') else None
    name = {'read': 'read %s' % source, 'write': 'write %s' % target, 'convert': '%s -> %s' % (source, target)}[kind]
    print('  %-30s %7d docs  %8.2f MB  %9.0f docs/s  %7.1f MB/s  %s' %
          (name, documents, size / 1e6, documents / ns * 1e9, size / ns * 1e3,
           '%6.1f instructions a byte' % (count / size) if count else 'no valgrind'))


def main():
    if not os.path.exists(BENCH): sys.exit('build first: script/bench does')
    stories = sorted(os.path.join(ROOT, 'Examples/stories', f) for f in os.listdir(os.path.join(ROOT, 'Examples/stories'))
                     if f.endswith('.txt'))
    formats = [l.split()[:3] for l in run([WIREFORM, 'formats']).stdout.decode().splitlines()[1:]]
    with tempfile.TemporaryDirectory() as folder:
        cold_start(folder, stories[0])
        print('\nreaders and writers, documents in memory; instructions by callgrind')
        copies = 2 if QUICK else 10
        for name, reads, writes in formats:
            files = stories * copies
            if name != 'wire' and reads == 'yes' and writes == 'yes':
                files = []
                for index, story in enumerate(stories):
                    path = os.path.join(folder, '%s-%d' % (name, index))
                    with open(path, 'wb') as file: file.write(run([WIREFORM, story, '-f', 'wire', '-t', name]).stdout)
                    files.append(path)
                files *= copies
            if reads == 'yes' and (name == 'wire' or writes == 'yes'): row('read', name, 'article', files)
            if writes == 'yes': row('write', 'wire', name, stories * copies)
            if reads == 'yes' and name == 'wire':
                for target in ('article,lines=true', 'newsml-g2'): row('convert', 'wire', target, stories * copies)


main()
