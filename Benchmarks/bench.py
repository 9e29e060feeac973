#!/usr/bin/env python3
"""Measures Wireform, and other tools on the same bytes in the same run.

    script/bench                all tables
    script/bench --quick        smaller inputs, fewer runs: some minutes
    script/bench --short        the stories as they are, of some 800 bytes, instead of 3,000 bytes of text
    script/bench --memory       the long form of the memory table: 1 GB inputs, 100,000 files
    script/bench --only NAME    one of: cold, readers, writers, conversions, batch, linear, memory, plugins

Inputs are made by wireform-bench from the project's own stories. Formats come from the command itself, so that a new
one is measured without a change here.
"""
import json, os, shutil, statistics, subprocess, sys, tempfile, time
from measure import *
from table import Table, Targets
import plugins

QUICK, LONG = '--quick' in sys.argv, '--memory' in sys.argv
SHAPE = 'folder' if '--short' in sys.argv else 'archive'
ONLY = sys.argv[sys.argv.index('--only') + 1] if '--only' in sys.argv else ('memory' if LONG else None)
COLUMNS = [('what', 34), ('documents', 9), ('MB', 6), ('docs/s', 8), ('MB/s', 7), ('peak MB', 7), ('instr/byte', 10),
           ('beside it, on the same bytes', 60)]


def formats():
    return json.loads(run([WIREFORM, 'formats', '--json']).stdout)


def row(table, name, passes, size, memory, per_byte, beside=''):
    table.line([name, '%d' % passes.documents, '%.2f' % (size / 1e6), '%.0f' % (passes.documents / passes.cpu * 1e9),
                '%.1f' % (size / passes.cpu * 1e3), '%.1f' % memory if memory else '', '%.1f' % per_byte if per_byte else '-',
                beside])


def measured(kind, source, target, paths, of_output=False):
    """Passes over all files, and the instructions a byte of some of them."""
    passes, few = Passes(kind, source, target, 3 if QUICK else 7, paths), paths[:45]
    if passes.failure: return passes, 0, None
    count, sample = instructions(kind, source, target, few), Passes(kind, source, target, 1, few)
    return passes, passes.size_out if of_output else passes.size_in, count and count / (sample.size_out if of_output else sample.size_in)


def peak(source, target, paths, folder, output='/dev/null'):
    """Peak memory of the command over these files, one job."""
    names = list_of(paths, os.path.join(folder, 'names'))
    return Cost([WIREFORM, '--files-from', names, '-f', source, '-t', target, '-o', output, '-q', '--jobs', '1']).memory


def readers(folder, table, everything):
    for one in everything:
        if not (one['reads'] and one['writes']): continue
        name, where = one['id'], os.path.join(folder, 'read')
        generate(name, SHAPE, 200 if QUICK else 1500, where)
        paths = files_below(where)
        passes, size, per_byte = measured('read', name, 'article', paths)
        if passes.failure:
            table.line(['read ' + name, 'failed: ' + passes.failure])
            continue
        joined = os.path.join(folder, 'joined')
        with open(joined, 'wb') as out:
            for path in paths: out.write(open(path, 'rb').read())
        tools = tool_seconds(name, paths, joined, 3)
        ratios = {tool: passes.cpu / 1e9 / seconds for tool, seconds in tools.items()}
        row(table, 'read ' + name, passes, size, peak(name, 'article,lines=true', paths, folder), per_byte,
            ', '.join('%.2f × %s' % (ratio, tool) for tool, ratio in ratios.items()))
        if name == 'markdown':
            least = instructions('cmark', name, 'article', paths[:45])
            ours = per_byte and per_byte * size_of(paths[:45])
            Targets.add('markdown to article, of cmark_parse alone, CPU', 1.8, ratios.get('cmark_parse'), ' ×')
            if least: Targets.add('markdown to article, of cmark_parse alone, instructions', 1.8, ours / least, ' ×')
        shutil.rmtree(where)


def writers(folder, table, everything):
    where = os.path.join(folder, 'write')
    generate('article', SHAPE, 200 if QUICK else 1500, where)
    paths = files_below(where)
    specs = [one['id'] for one in everything if one['writes']]
    for spec in specs + ['article,lines=true', 'ninjs,lines=true']:
        passes, size, per_byte = measured('write', 'article', spec, paths, of_output=True)
        if passes.failure:
            table.line(['write ' + spec, 'failed: ' + passes.failure])
            continue
        row(table, 'write ' + spec, passes, size, None, per_byte)
        Targets.add('write %s, instructions an output byte' % spec, 12, per_byte)
    shutil.rmtree(where)


CONVERSIONS = [
    ('wire', 'article,lines=true', 20), ('wire', 'newsml-g2', 35), ('wire', 'markdown', None),
    ('ninjs', 'article,lines=true', 75), ('newsml-g2', 'article,lines=true', None), ('newsml-g2', 'ninjs,lines=true', None),
    ('markdown', 'newsml-g2', None), ('article', 'newsml-g2', None)]


def conversions(folder, table):
    for source, target, limit in CONVERSIONS:
        where = os.path.join(folder, 'convert')
        generate(source, SHAPE, 200 if QUICK else 1500, where)
        paths = files_below(where)
        passes, size, per_byte = measured('convert', source, target, paths)
        row(table, '%s -> %s' % (source, target), passes, size, peak(source, target, paths, folder), per_byte)
        if limit: Targets.add('%s to %s, instructions a byte' % (source, target), limit, per_byte)
        shutil.rmtree(where)
    size = 8_000_000 if QUICK else 60_000_000
    path = generate('newsml-g2', 'sequence', size, os.path.join(folder, 'message.xml'))
    ours = lambda target: [WIREFORM, path, '-f', 'newsml-g2', '-t', target, '-o', '/dev/null', '-q', '--jobs', '1']
    commands = {'article,lines=true': ours('article,lines=true'), 'ninjs,lines=true': ours('ninjs,lines=true')}
    if shutil.which('xmllint'): commands['xmllint'] = ['xmllint', '--stream', '--noout', path]
    costs = in_turns(3 if QUICK else 5, commands)
    for target, limit in (('article,lines=true', 1.6), ('ninjs,lines=true', 1.8)):
        cost, beside = costs[target], ''
        if 'xmllint' in costs:
            beside = '%.2f × xmllint --stream' % (cost.cpu / costs['xmllint'].cpu)
            Targets.add('newsml-g2 to %s, of xmllint --stream, CPU' % target, limit, cost.cpu / costs['xmllint'].cpu, ' ×')
        table.line(['one newsMessage -> ' + target.split(',')[0], '1', '%.2f' % (os.path.getsize(path) / 1e6), '',
                    '%.1f' % (os.path.getsize(path) / cost.cpu / 1e6), '%.1f' % cost.memory, '', beside])
    os.remove(path)


def cold_start(folder):
    source, hello = os.path.join(folder, 'hello.swift'), os.path.join(folder, 'hello')
    with open(source, 'w') as file: file.write('print("hello")\n')
    subprocess.run(['swiftc', '-O', source, '-o', hello], check=True, cwd=folder)
    names = ['a Swift program that prints one line', 'wireform --version', 'wireform story.txt -t article']
    commands = {names[0]: [hello], names[1]: [WIREFORM, '--version'], names[2]: [WIREFORM, STORIES[0], '-t', 'article']}
    for target in ('newsml-g2', 'markdown'): commands['wireform story.txt -t ' + target] = [WIREFORM, STORIES[0], '-t', target]
    runs = 40 if QUICK else 100
    costs = in_turns(runs, commands)
    table = Table('Cold start, the least of %d runs each, taken in turns' % runs,
                  [('what', 38), ('wall ms', 8), ('CPU ms', 8), ('of the first', 12), ('peak MB', 8)])
    for name, cost in costs.items():
        table.line([name, '%.2f' % (cost.wall * 1e3), '%.2f' % (cost.cpu * 1e3), '%.2f ×' % (cost.wall / costs[names[0]].wall),
                    '%.1f' % cost.memory])
    Targets.add('cold conversion, of a Swift program that prints one line', 2.5, costs[names[2]].wall / costs[names[0]].wall, ' ×')
    Targets.add('cold conversion above wireform --version', 2, (costs[names[2]].wall - costs[names[1]].wall) * 1e3, ' ms')


def batch(folder):
    count = 3000 if QUICK else 15000
    table = Table('Batch: one job, two jobs, and two processes with half of the files each, in turns',
                  [('what', 46), ('files', 6), ('MB', 6), ('CPU s', 6), ('wall s', 7), ('docs/s', 8), ('peak MB', 7), ('', 44)])
    for source, number, targets in (('wire', count, ('lines', 'folder')), ('newsml-g2', count // 5, ('lines',))):
        where = generate(source, 'folder', number, os.path.join(folder, 'small'))
        paths = files_below(where)
        lists = [list_of(part, os.path.join(folder, 'list-%d' % i)) for i, part in enumerate((paths, paths[::2], paths[1::2]))]
        for target in targets: batch_rows(folder, table, source, paths, lists, target)
        shutil.rmtree(where)


def batch_rows(folder, table, source, paths, lists, target):
    out = os.path.join(folder, 'out')

    def command(names, jobs, output):
        return [WIREFORM, '--files-from', names, '-f', source, '-t', 'article,lines=true', '-o', output, '-q', '--jobs', jobs]

    def output(suffix): return os.path.join(out, 'all%s.jsonl' % suffix) if target == 'lines' else os.path.join(out, suffix) + '/'

    def once(commands):
        shutil.rmtree(out, ignore_errors=True)
        os.mkdir(out)
        before, start = os.times(), time.perf_counter()
        running = [subprocess.Popen(c, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=EPOCH) for c in commands]
        peaks = []
        for process in running:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            peaks.append(usage.ru_maxrss / 1024)
        wall, after = time.perf_counter() - start, os.times()
        return wall, after.children_user + after.children_system - before.children_user - before.children_system, max(peaks)

    ways = {'1 job': [command(lists[0], '1', output('a'))], '2 jobs': [command(lists[0], '2', output('a'))],
            'two processes': [command(lists[1], '1', output('a')), command(lists[2], '1', output('b'))]}
    rounds = [{name: once(commands) for name, commands in ways.items()} for _ in range(5 if QUICK else 9)]
    best = {name: [min(r[name][i] for r in rounds) for i in range(3)] for name in ways}
    read = Passes('files', source, 'article', 5, lists[:1])
    goal = 'one JSON Lines file' if target == 'lines' else 'a folder of files'
    if source == 'wire' and target == 'lines':
        table.line(['reading the files and nothing more', '%d' % len(paths), '%.1f' % (size_of(paths) / 1e6),
                    '%.2f' % (read.cpu / 1e9), '%.2f' % (read.ns / 1e9), '%.0f' % (len(paths) / read.ns * 1e9)])
        Targets.add('%d wire files to %s, of reading them, CPU, one job' % (len(paths), goal), 3, best['1 job'][1] / read.cpu * 1e9, ' ×')
        Targets.add('%d wire files to %s, of reading them, wall, two jobs' % (len(paths), goal), 3, best['2 jobs'][0] / read.ns * 1e9, ' ×')
    # Each round compares its own runs; the middle one of the rounds is not moved by one that was disturbed.
    reached = statistics.median(r['two processes'][0] / r['2 jobs'][0] for r in rounds)
    for name, (wall, cpu, memory) in best.items():
        note = '%.2f of what two processes reach' % reached if name == '2 jobs' else ''
        table.line(['%s to %s, %s' % (source, goal, name), '%d' % len(paths), '%.1f' % (size_of(paths) / 1e6), '%.2f' % cpu,
                    '%.2f' % wall, '%.0f' % (len(paths) / wall), '%.1f' % memory, note])
    Targets.add('%s to %s: two jobs, of what two processes reach' % (source, goal), 0.9, reached, least=True)


def linear(folder, everything):
    sizes = [10 ** n for n in (range(3, 7) if QUICK else range(3, 9))]
    names = ['%d kB' % (s // 1000) if s < 1e6 else '%d MB' % (s // 10 ** 6) for s in sizes]
    table = Table('Linearity: CPU nanoseconds a byte of one input of this size: a sequence; one story where a format holds one',
                  [('reader', 14)] + [(n, 7) for n in names] + [('', 1)])
    for one in everything:
        if not (one['reads'] and one['writes']): continue
        spec = one['id'] + (',lines=true' if any(o['name'] == 'lines' for o in one['writerOptions']) else '')
        costs = []
        for size in sizes:
            path = generate(spec, 'sequence', size, os.path.join(folder, 'linear'))
            passes = Passes('read', one['id'], 'article', max(1, min(200, 3_000_000 // size)), [path])
            costs.append(None if passes.failure else passes.cpu / passes.size_in)
            os.remove(path)
        table.line([one['id']] + ['failed' if c is None else '%.2f' % c for c in costs])
        if None in costs: Targets.add('%s reads %s' % (one['id'], names[-1]), 1, 0, least=True)
        else: Targets.add('linear: %s, a byte of %s of one of %s' % (one['id'], names[-1], names[-3]), 1.5, costs[-1] / costs[-3], ' ×')


def memory(folder):
    big, many = (1_000_000_000, 100_000) if LONG else (30_000_000, 3000)
    table = Table('Memory: peak of the command', [('what', 56), ('MB', 6), ('peak MB', 7), ('s', 6), ('MB/s', 6), ('', 10)])

    def one(name, command, size):
        cost = Cost(command)
        table.line([name, '%.0f' % (size / 1e6), '%.1f' % cost.memory, '%.1f' % cost.wall, '%.1f' % (size / cost.wall / 1e6),
                    '' if cost.status == 0 else 'status %d' % cost.status])
        Targets.add(name + ', peak', 100, cost.memory, ' MB')

    out = os.path.join(folder, 'big.out')
    for source, target in (('newsml-g2', 'article,lines=true'), ('article,lines=true', 'newsml-g2'), ('ninjs,lines=true', 'article,lines=true')):
        path = repeated(source, big, os.path.join(folder, 'big'))
        shape = 'a newsMessage' if source == 'newsml-g2' else 'JSON Lines of ' + source.split(',')[0]
        one('%s of %d MB -> %s' % (shape, big // 10 ** 6, target.split(',')[0]),
            [WIREFORM, path, '-f', source.split(',')[0], '-t', target, '-o', out, '-q'], os.path.getsize(path))
        os.remove(path)
        os.remove(out)
    hostile(folder, one, big)
    where = generate('wire', 'folder', many, os.path.join(folder, 'many'))
    size = size_of(files_below(where))
    for target, output in (('article,lines=true', out), ('newsml-g2', os.path.join(folder, 'many.out') + '/')):
        one('%d wire files -> %s' % (many, 'one JSON Lines file' if output == out else 'newsml-g2 files'),
            [WIREFORM, where, '-f', 'wire', '-t', target, '-o', output, '-q'], size)


def hostile(folder, one, big):
    """One line of wire text, and front matter of a million keys: what cannot be done in bounded memory is refused."""
    line, keys = os.path.join(folder, 'line.txt'), os.path.join(folder, 'keys.md')
    with open(line, 'wb') as out:
        for _ in range(big // 1_000_000): out.write(b'A line of a story that does not end. ' * 27027)
    with open(keys, 'w') as out:
        out.write('---\n' + ''.join('key%d: value\n' % i for i in range(1_000_000)) + '---\n\nText.\n')
    for path, what in ((line, 'one line of wire text'), (keys, 'front matter of a million keys')):
        one('%s, --max-bytes 10000000' % what, [WIREFORM, path, '-t', 'article', '-o', '/dev/null', '-q', '--max-bytes', '10000000'],
            os.path.getsize(path))
        os.remove(path)


def main():
    if not os.path.exists(BENCH): sys.exit('build first: script/bench does')
    print('%s; %s' % (run([WIREFORM, '--version']).stdout.decode().strip(), machine()))
    everything = formats()
    with tempfile.TemporaryDirectory() as folder:
        if ONLY in (None, 'readers', 'writers', 'conversions'):
            table = Table('Readers, writers (bytes and rates of what they write) and whole conversions; rates are those of '
                          'one core', COLUMNS)
            if ONLY in (None, 'readers'): readers(folder, table, everything)
            if ONLY in (None, 'writers'): writers(folder, table, everything)
            if ONLY in (None, 'conversions'): conversions(folder, table)
        if ONLY in (None, 'cold'): cold_start(folder)
        if ONLY in (None, 'batch'): batch(folder)
        if ONLY in (None, 'linear'): linear(folder, everything)
        if ONLY in (None, 'memory'): memory(folder)
        if ONLY in (None, 'plugins'): plugins.measure(folder, 3 if QUICK else 10)
    Targets.show()


main()
