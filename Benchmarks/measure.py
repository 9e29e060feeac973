"""Runs programs and measures them so that a busy machine spoils no ratio.

Costs are CPU time (user and system) and callgrind's instruction counts, which repeat; what only a clock on the wall can
tell, as cold starts and two cores, is measured in turns and compared within one run.
"""
import os, platform, re, shutil, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BIN = os.environ.get('WIREFORM_BENCH_BIN') or os.path.join(ROOT, '.build', 'release')
WIREFORM, BENCH = os.path.join(BIN, 'wireform'), os.path.join(BIN, 'wireform-bench')
STORIES = sorted(os.path.join(ROOT, 'Examples/stories', f) for f in os.listdir(os.path.join(ROOT, 'Examples/stories'))
                 if f.endswith('.txt'))
EPOCH = dict(os.environ, SOURCE_DATE_EPOCH='1767225600')
VALGRIND = shutil.which('valgrind')


def run(command, **more):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=EPOCH, **more)


class Cost:
    """Wall and CPU seconds, peak memory in MB and exit code of one run."""

    def __init__(self, command):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=EPOCH)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.status, self.wall = process.returncode, time.perf_counter() - start
        self.cpu, self.memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def in_turns(rounds, commands):
    """The least CPU and wall time, and the largest memory, of each command, run one after the other in rounds."""
    best = {}
    for _ in range(rounds):
        for name, command in commands.items():
            cost = Cost(command)
            if name in best:
                cost.wall, cost.cpu = min(cost.wall, best[name].wall), min(cost.cpu, best[name].cpu)
                cost.memory = max(cost.memory, best[name].memory)
            best[name] = cost
    return best


class Passes:
    """What wireform-bench says of passes over files in memory."""

    def __init__(self, kind, source, target, repeats, paths, binary=BENCH):
        result = run([binary, kind, source, target, str(repeats), *paths])
        found = re.match(rb'documents=(\d+) in=(\d+) out=(\d+) ns=(\d+) cpu=(\d+)', result.stdout)
        self.failure = None if found else (result.stdout + result.stderr).decode(errors='replace')[:200]
        self.documents, self.size_in, self.size_out, self.ns, self.cpu = map(int, found.groups()) if found else [0] * 5


def instructions(kind, source, target, paths):
    """Instructions of one pass: callgrind's count of three passes less that of one, halved."""
    if not VALGRIND: return None
    counts = []
    for repeats in ('1', '3'):
        command = [BENCH, kind, source, target, repeats, *paths]
        out = run([VALGRIND, '--tool=callgrind', '--callgrind-out-file=/dev/null', *command])
        found = re.search(rb'Collected : (\d+)', out.stderr)
        if not found: return None
        counts.append(int(found.group(1)))
    return (counts[1] - counts[0]) / 2


def generate(spec, shape, size, path):
    """Makes an input from the project's own stories: see CorpusGenerator."""
    made = run([BENCH, 'generate', spec, shape, str(size), path, *STORIES])
    if made.returncode != 0: sys.exit('generating %s failed: %s' % (spec, made.stderr.decode()[:300]))
    return path


def repeated(spec, size, path):
    """A sequence of that size, made of one of 10 MB whose articles are repeated."""
    part, items = 10_000_000, (b'', b'')
    with open(generate(spec, 'sequence', min(part, size), path + '.part'), 'rb') as file: data = file.read()
    os.remove(path + '.part')
    if spec.startswith('newsml-g2'): items = (data[:data.index(b'<newsItem')], data[data.rindex(b'</newsItem>') + 11:])
    middle = data[len(items[0]):len(data) - len(items[1])]
    with open(path, 'wb') as out:
        out.write(items[0])
        for _ in range(max(1, size // len(middle))): out.write(middle)
        out.write(items[1])
    return path


def files_below(folder):
    return sorted(os.path.join(d, f) for d, _, names in os.walk(folder) for f in names if not f.startswith('.'))


def size_of(paths):
    return sum(os.path.getsize(p) for p in paths)


def list_of(paths, name):
    """A file that names files, for --files-from."""
    with open(name, 'w') as out: out.write(''.join(p + '\n' for p in paths))
    return name


def machine():
    model = 'unknown processor'
    try:
        with open('/proc/cpuinfo') as info: model = re.search(r'model name\s*:\s*(.*)', info.read()).group(1).strip()
    except (OSError, AttributeError): pass
    return '%d cores, %s, %s %s' % (os.cpu_count(), model, platform.system(), platform.machine())


# --- other tools on the same bytes -----------------------------------------------------------------------------------

PYTHON = {
    'python json': 'import json\nload = json.loads', 'python orjson': 'import orjson\nload = orjson.loads',
    'lxml iterparse': 'from lxml import etree\ndef load(data):\n  for _ in etree.iterparse(__import__("io").BytesIO(data)): pass',
}


def python_seconds(name, paths, repeats):
    """CPU seconds of one pass over files in memory, without the interpreter's start; None where the module is missing."""
    program = PYTHON[name] + '''
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


def tool_seconds(format_id, paths, joined, repeats):
    """What other tools take for the same bytes: name and CPU seconds of each that is installed."""
    found = {}
    if format_id in ('newsml-g2', 'newsml-1', 'nitf'):
        if shutil.which('xmllint'):
            found['xmllint --stream'] = in_turns(repeats, {0: ['xmllint', '--stream', '--noout', *paths]})[0].cpu
        found['lxml iterparse'] = python_seconds('lxml iterparse', paths, repeats)
    if format_id == 'markdown':
        if shutil.which('cmark-gfm'): found['cmark-gfm, to HTML'] = in_turns(repeats, {0: ['cmark-gfm', joined]})[0].cpu
        parse = Passes('cmark', 'markdown', 'article', repeats, paths)
        if not parse.failure: found['cmark_parse'] = parse.cpu / 1e9
    if format_id in ('article', 'ninjs'):
        for name in ('python json', 'python orjson'): found[name] = python_seconds(name, paths, repeats)
    return {name: seconds for name, seconds in found.items() if seconds}
