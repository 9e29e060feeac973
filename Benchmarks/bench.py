#!/usr/bin/env python3
"""Measures Wireform, and other tools on the same bytes in the same run.

    script/bench                all tables
    script/bench --quick        smaller inputs, fewer runs
    script/bench --memory       the long form of the memory table: 1 GB inputs, 100,000 files
    script/bench --only NAME    one of: cold, readers, writers, conversions, batch, linear, memory

Inputs are made by wireform-bench from the project's own stories. Formats come from the command itself, so that a new
one is measured without a change here. Times are the least of several runs; instructions are callgrind's, of some
passes less those of one, which repeat. CPU is user and system time of the process.
"""
import glob, json, os, platform, re, shutil, subprocess, sys, tempfile, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BIN = os.environ.get('WIREFORM_BENCH_BIN') or os.path.join(ROOT, '.build', 'release')
WIREFORM, BENCH = os.path.join(BIN, 'wireform'), os.path.join(BIN, 'wireform-bench')
STORIES = sorted(glob.glob(os.path.join(ROOT, 'Examples/stories/*.txt')))
QUICK, LONG = '--quick' in sys.argv, '--memory' in sys.argv
ONLY = sys.argv[sys.argv.index('--only') + 1] if '--only' in sys.argv else ('memory' if LONG else None)
EPOCH = dict(os.environ, SOURCE_DATE_EPOCH='1767225600')


def run(command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=EPOCH, **more)


class Cost:
    """Wall and CPU seconds and peak memory in MB of one run."""

    def __init__(self, command, folder=None):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=EPOCH, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.status, self.wall = process.returncode, time.perf_counter() - start
        self.cpu, self.memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def least(runs, command):
    costs = [Cost(command) for _ in range(runs)]
    best = min(costs, key=lambda cost: cost.cpu)
    best.wall = min(cost.wall for cost in costs)
    return best


def generate(spec, shape, size, path):
    made = run([BENCH, 'generate', spec, shape, str(size), path, *STORIES])
    if made.returncode != 0: sys.exit('generating %s failed: %s' % (spec, made.stderr.decode()[:300]))
    return path


def files_below(folder):
    return sorted(os.path.join(d, f) for d, _, names in os.walk(folder) for f in names if not f.startswith('.'))


def size_of(paths):
    return sum(os.path.getsize(p) for p in paths)


def formats():
    return json.loads(run([WIREFORM, 'formats', '--json']).stdout)


def heading(text):
    print('\n' + text + '\n', flush=True)


def line(*cells):
    print('  ' + '  '.join(cells), flush=True)


# --- other tools -----------------------------------------------------------------------------------------------------

XML = {'newsml-g2', 'newsml-1', 'nitf'}
PYTHON = {
    'json': 'import json\nload = json.loads', 'orjson': 'import orjson\nload = orjson.loads',
    'lxml': 'from lxml import etree\ndef load(data):\n  for _ in etree.iterparse(__import__("io").BytesIO(data)): pass',
}


def has_module(name):
    return run([sys.executable, '-c', 'import ' + name]).returncode == 0


def python_rate(module, paths, repeats):
    """Seconds of one pass over files in memory, without the interpreter's start."""
    program = PYTHON[module] + '''
import sys, time
data = [open(p, 'rb').read() for p in sys.argv[2:]]
best = 1e9
for _ in range(int(sys.argv[1])):
    start = time.process_time()
    for d in data: load(d)
    best = min(best, time.process_time() - start)
print(best)'''
    result = run([sys.executable, '-c', program, str(repeats), *paths])
    return float(result.stdout) if result.returncode == 0 else None


def others(format_id, paths, joined, repeats):
    """What other tools take for the same bytes: (name, seconds)."""
    found = []
    if format_id in XML:
        if shutil.which('xmllint'):
            found.append(('xmllint --stream --noout', least(repeats, ['xmllint', '--stream', '--noout', *paths]).cpu))
        if has_module('lxml'): found.append(('lxml iterparse', python_rate('lxml', paths, repeats)))
    if format_id == 'markdown' and shutil.which('cmark-gfm'):
        found.append(('cmark-gfm (parse and render)', least(repeats, ['cmark-gfm', joined]).cpu))
    if format_id in ('article', 'ninjs'):
        found.append(('python json', python_rate('json', paths, repeats)))
        if has_module('orjson'): found.append(('python orjson', python_rate('orjson', paths, repeats)))
    return [(name, seconds) for name, seconds in found if seconds]


# --- the tables ------------------------------------------------------------------------------------------------------

def cold_start(folder):
    source, hello = os.path.join(folder, 'hello.swift'), os.path.join(folder, 'hello')
    with open(source, 'w') as file: file.write('print("hello")\n')
    subprocess.run(['swiftc', '-O', source, '-o', hello], check=True, cwd=folder)
    commands = {'a Swift program that prints one line': [hello], 'wireform --version': [WIREFORM, '--version']}
    for target in ('article', 'newsml-g2', 'markdown'):
        commands['wireform story.txt -t ' + target] = [WIREFORM, STORIES[0], '-t', target]
    runs = 15 if QUICK else 60
    times, memory = {k: [] for k in commands}, {k: 0 for k in commands}
    for _ in range(runs):
        for name, command in commands.items():
            cost = Cost(command)
            times[name].append(cost.wall * 1000)
            memory[name] = max(memory[name], cost.memory)
    heading('Cold start, %d runs each, taken in turn' % runs)
    floor = min(times['a Swift program that prints one line'])
    for name in commands:
        series = sorted(times[name])
        line('%-38s' % name, 'least %6.2f ms' % series[0], 'median %6.2f ms' % series[len(series) // 2],
             '%5.2f x the first' % (series[0] / floor), '%5.1f MB' % memory[name])


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


def timed(arguments, repeats):
    start = subprocess.Popen([a if a != 'REPEAT' else str(repeats) for a in arguments], stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env=EPOCH)
    out, errors = start.communicate()
    found = re.match(rb'documents=(\d+) in=(\d+) out=(\d+) ns=(\d+)', out)
    return tuple(map(int, found.groups())) if found else errors.decode()[:200]


def bench_row(name, kind, source, target, paths, few):
    arguments = [BENCH, kind, source, target, 'REPEAT']
    result = timed(arguments + paths, 3 if QUICK else 8)
    if isinstance(result, str):
        line('%-26s' % name, 'failed: ' + result)
        return None
    documents, size_in, size_out, ns = result
    size = size_out if kind == 'write' else size_in
    cost = Cost([a if a != 'REPEAT' else '1' for a in arguments + paths])
    per_byte = ''
    if shutil.which('valgrind'):
        count, sample = instructions(arguments + few), timed(arguments + few, 1)
        if count and not isinstance(sample, str): per_byte = '%6.1f' % (count / (sample[2] if kind == 'write' else sample[1]))
    line('%-26s' % name, '%6d docs' % documents, '%7.2f MB' % (size / 1e6), '%8.0f docs/s' % (documents / ns * 1e9),
         '%7.1f MB/s' % (size / ns * 1e3), '%6.1f MB peak' % cost.memory, '%s instr/byte' % (per_byte or '     -'))
    return ns / 1e9


def readers_and_writers(folder, wanted):
    count = 300 if QUICK else 2000
    everything = formats()
    if wanted in (None, 'readers'): heading('Readers: %d stories in memory, one thread' % count)
    for one in everything if wanted in (None, 'readers') else []:
        if not one['reads']: continue
        if not one['writes']:
            line('%-26s' % one['id'], 'has no writer to make inputs with')
            continue
        where = os.path.join(folder, 'read-' + one['id'])
        generate(one['id'], 'folder', count, where)
        paths = files_below(where)
        seconds = bench_row('read ' + one['id'], 'read', one['id'], 'article', paths, paths[:30])
        joined = os.path.join(folder, 'joined')
        with open(joined, 'wb') as out:
            for path in paths: out.write(open(path, 'rb').read())
        for name, other in others(one['id'], paths, joined, 3):
            line('  %-24s' % name[:24], ' ' * 44 + '%7.1f MB/s' % (size_of(paths) / other / 1e6),
                 'ours takes %.2f of its time' % (seconds / other) if seconds else '')
        shutil.rmtree(where)
    if wanted not in (None, 'writers'): return
    heading('Writers: the articles of %d stories, output bytes, one thread' % count)
    where = os.path.join(folder, 'write')
    generate('article', 'folder', count, where)
    paths = files_below(where)
    for one in everything:
        if one['writes']: bench_row('write ' + one['id'], 'write', 'article', one['id'], paths, paths[:30])
    if any(one['id'] == 'article' for one in everything):
        bench_row('write article,lines', 'write', 'article', 'article,lines=true', paths, paths[:30])
    shutil.rmtree(where)


def conversions(folder):
    size = 4_000_000 if QUICK else 40_000_000
    heading('Whole conversions: one file of about %d MB by the command, CPU time, one job' % (size / 1e6))
    pairs = [('newsml-g2', 'article,lines=true'), ('newsml-g2', 'ninjs,lines=true'), ('wire', 'article,lines=true'),
             ('wire', 'newsml-g2'), ('ninjs,lines=true', 'article,lines=true'), ('article,lines=true', 'newsml-g2')]
    made = {}
    for source, target in pairs:
        name = source.split(',')[0]
        if source not in made: made[source] = generate(source, 'sequence', size, os.path.join(folder, 'seq-' + name))
        path = made[source]
        cost = least(2 if QUICK else 3, [WIREFORM, path, '-f', name, '-t', target, '-o', '/dev/null', '-q', '--jobs', '1'])
        bytes_in = os.path.getsize(path)
        line('%-12s -> %-20s' % (name, target), '%6.2f s CPU' % cost.cpu, '%7.1f MB/s' % (bytes_in / cost.cpu / 1e6),
             '%6.1f MB peak' % cost.memory, '' if cost.status == 0 else 'status %d' % cost.status)
        for other, seconds in others(name, [path], path, 2) if target.startswith('article') else []:
            if name not in ('article', 'ninjs'):
                line('  %-34s' % other, '%6.2f s CPU' % seconds, 'ours takes %.2f of its time' % (cost.cpu / seconds))
    for path in made.values(): os.remove(path)


def batch(folder):
    count = 3000 if QUICK else 15000
    where = generate('wire', 'folder', count, os.path.join(folder, 'small'))
    paths = files_below(where)
    lists = []
    for index, part in enumerate((paths, paths[::2], paths[1::2])):
        name = os.path.join(folder, 'list-%d' % index)
        with open(name, 'w') as out: out.write(''.join(p + '\n' for p in part))
        lists.append(name)
    heading('Batch: %d small wire files, %.1f MB; wall time, least of several' % (count, size_of(paths) / 1e6))
    read = timed([BENCH, 'files', 'wire', 'article', 'REPEAT', lists[0]], 5)[3] / 1e9
    line('%-44s' % 'reading the files and nothing more', '%6.3f s' % read)

    def best(commands):
        """The least wall time of commands that run side by side."""
        times = []
        for _ in range(3 if QUICK else 5):
            shutil.rmtree(os.path.join(folder, 'out'), ignore_errors=True)
            start = time.perf_counter()
            running = [subprocess.Popen(c, stderr=subprocess.DEVNULL, env=EPOCH) for c in commands]
            for process in running: process.wait()
            times.append(time.perf_counter() - start)
        return min(times)

    def row(name, seconds, note=''):
        line('%-44s' % name, '%6.3f s' % seconds, '%7.0f docs/s' % (count / seconds), note)
        return seconds

    def one(source, job, output):
        return [WIREFORM, '--files-from', source, '-f', 'wire', '-t', 'article,lines=true', '-o', output, '-q', '--jobs', job]

    lines_out = os.path.join(folder, 'all.jsonl')
    single = row('to one JSON Lines file, 1 job', best([one(lists[0], '1', lines_out)]))
    row('', single, '%.2f times reading' % (single / read))
    double = row('to one JSON Lines file, 2 jobs', best([one(lists[0], '2', lines_out)]), '')
    row('', double, '%.2f times reading' % (double / read))
    apart = row('two processes, half of the files each', best([one(lists[1], '1', lines_out + '1'), one(lists[2], '1', lines_out + '2')]))
    line('%-44s' % '2 jobs reach of what two processes reach', '%6.2f' % (apart / double))
    out = os.path.join(folder, 'out') + '/'
    single = row('to a folder of files, 1 job', best([one(lists[0], '1', out)]))
    double = row('to a folder of files, 2 jobs', best([one(lists[0], '2', out)]))
    apart = row('two processes, half of the files each', best([one(lists[1], '1', out + 'a/'), one(lists[2], '1', out + 'b/')]))
    line('%-44s' % '2 jobs reach of what two processes reach', '%6.2f' % (apart / double))
    large = generate('newsml-g2', 'folder', count // 5, os.path.join(folder, 'g2'))
    paths = files_below(large)
    for index, part in enumerate((paths, paths[::2], paths[1::2])):
        with open(lists[index], 'w') as out_list: out_list.write(''.join(p + '\n' for p in part))
    heading('Batch: %d NewsML-G2 files, %.1f MB, to one JSON Lines file' % (len(paths), size_of(paths) / 1e6))
    count = len(paths)
    one_g2 = lambda source, job, output: [a if a != 'wire' else 'newsml-g2' for a in one(source, job, output)]
    single = row('1 job', best([one_g2(lists[0], '1', lines_out)]))
    double = row('2 jobs', best([one_g2(lists[0], '2', lines_out)]))
    apart = row('two processes, half of the files each', best([one_g2(lists[1], '1', lines_out + '1'), one_g2(lists[2], '1', lines_out + '2')]))
    line('%-44s' % '2 jobs reach of what two processes reach', '%6.2f' % (apart / double))
    for path in (where, large): shutil.rmtree(path)


def linear(folder):
    sizes = [10 ** n for n in (range(3, 7) if QUICK else range(3, 9))]
    heading('Linearity: nanoseconds a byte of one input of this size (a sequence; where a format holds one, one story)')
    line('%-14s' % '', *['%9s' % ('%d kB' % (s // 1000) if s < 1e6 else '%d MB' % (s // 10 ** 6)) for s in sizes])
    for one in formats():
        if not (one['reads'] and one['writes']): continue
        spec = one['id'] + (',lines=true' if any(o['name'] == 'lines' for o in one['writerOptions']) else '')
        cells = []
        for size in sizes:
            path = generate(spec, 'sequence', size, os.path.join(folder, 'linear'))
            repeats = max(1, min(200, 2_000_000 // size))
            result = timed([BENCH, 'read', one['id'], 'article', str(repeats), path], repeats)
            cells.append('%9s' % 'failed' if isinstance(result, str) else '%9.2f' % (result[3] / result[1]))
            os.remove(path)
        line('%-14s' % one['id'], *cells)


def memory(folder):
    big, many = (1_000_000_000, 100_000) if LONG else (30_000_000, 3000)
    heading('Memory: peak of the command, inputs of %d MB, folders of %d files' % (big // 10 ** 6, many))
    inputs = [('a newsMessage', 'newsml-g2', 'article,lines=true'), ('JSON Lines', 'article,lines=true', 'newsml-g2'),
              ('JSON Lines of ninjs', 'ninjs,lines=true', 'article,lines=true')]
    for name, source, target in inputs:
        path = generate(source, 'sequence', big, os.path.join(folder, 'big'))
        cost = Cost([WIREFORM, path, '-f', source.split(',')[0], '-t', target, '-o', os.path.join(folder, 'big.out'), '-q'])
        line('%-26s -> %-22s' % (name, target), '%6.1f MB peak' % cost.memory, '%7.1f s' % cost.wall,
             '%6.1f MB/s' % (os.path.getsize(path) / cost.wall / 1e6), '' if cost.status == 0 else 'status %d' % cost.status)
        os.remove(path)
        os.remove(os.path.join(folder, 'big.out'))
    where = generate('wire', 'folder', many, os.path.join(folder, 'many'))
    for target, output in (('article,lines=true', os.path.join(folder, 'many.jsonl')), ('newsml-g2', os.path.join(folder, 'many.out') + '/')):
        cost = Cost([WIREFORM, where, '-f', 'wire', '-t', target, '-o', output, '-q'])
        line('%-26s -> %-22s' % ('%d wire files' % many, target), '%6.1f MB peak' % cost.memory, '%7.1f s' % cost.wall,
             '%6.0f docs/s' % (many / cost.wall), '' if cost.status == 0 else 'status %d' % cost.status)


def machine():
    model = 'unknown processor'
    try:
        with open('/proc/cpuinfo') as info: model = re.search(r'model name\s*:\s*(.*)', info.read()).group(1)
    except (OSError, AttributeError): pass
    return '%s, %d cores, %s %s' % (model, os.cpu_count(), platform.system(), platform.machine())


def main():
    if not os.path.exists(BENCH): sys.exit('build first: script/bench does')
    print('%s; %s' % (run([WIREFORM, '--version']).stdout.decode().strip(), machine()))
    with tempfile.TemporaryDirectory() as folder:
        if ONLY in (None, 'cold'): cold_start(folder)
        if ONLY in (None, 'readers', 'writers'): readers_and_writers(folder, ONLY)
        if ONLY in (None, 'conversions'): conversions(folder)
        if ONLY in (None, 'batch'): batch(folder)
        if ONLY in (None, 'linear'): linear(folder)
        if ONLY in (None, 'memory'): memory(folder)


main()
