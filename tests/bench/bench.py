#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the release build and writes RESULTS.md beside this file.

  bench.py [--corpus DIR] [--skip-build] [--ccusage PROGRAM] [--long]

The corpus (1.2 GB, one file of 87 MB) is made once from the real transcripts in GLASSHOUSE_SHARED, by the
tool that lies there.
Peer: `ccusage claude daily --offline` over the same files, where ccusage is on PATH. Times are the best of three runs
with the files in the page cache; memory is the largest resident set of the process.
"""
import argparse
import datetime as dt
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ingest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BIN = Path(os.environ.get('GLASSHOUSE_BIN') or ROOT / 'build' / 'release' / 'bin')
SHARED = Path(os.environ.get('GLASSHOUSE_SHARED') or ROOT.parent / 'shared')
CORPUS = Path(tempfile.gettempdir()) / 'glasshouse-bench-corpus'
PEER_VERSION = '20.0.26'  # the release the budget was set against


def run(command: list, env: dict) -> tuple:
    """(seconds, peak MB, output) of one run; ends the measurement when it fails."""
    began = time.monotonic()
    with tempfile.TemporaryFile('w+') as out:
        child = subprocess.Popen(list(map(str, command)), env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        out.seek(0)
        said = out.read()
    if child.returncode:
        sys.exit(f'{command} failed: {said[-2000:]}')
    return seconds, usage.ru_maxrss / 1024, said


def best(runs: list) -> tuple:
    return min(seconds for seconds, _, _ in runs), max(peak for _, peak, _ in runs)


def remove_store(store: Path):
    for path in store.parent.glob(store.name + '*'):
        path.unlink()


def make_corpus(place: Path):
    if (place / 'projects').is_dir():
        return
    tool = SHARED / 'tools' / 'make_corpus.py'
    if not tool.exists():
        sys.exit(f'no corpus in {place}, and no {tool} to make it with; name one with --corpus')
    print(f'making the corpus in {place} ...', flush=True)
    subprocess.run([sys.executable, tool, '--out', place, '--bytes', '1200000000', '--big', '87000000'], check=True)


def measure_imports(corpus: Path, folder: Path, env: dict) -> dict:
    store = folder / 'bench.db'
    command = [BIN / 'glasshousectl', '--store', store, 'import', corpus]
    cold = []
    for _ in range(3):
        remove_store(store)
        cold.append(run(command, env))
    warm = [run(command, env) for _ in range(5)]
    usage = [run([BIN / 'glasshousectl', '--store', store, 'usage', 'daily', '--json'], env) for _ in range(3)]
    return dict(cold=best(cold), warm=best(warm), usage=best(usage), store_mb=store.stat().st_size / 1e6)


def measure_peer(program: str, corpus: Path, env: dict):
    """(version, seconds, peak MB) of ccusage, or why there is none."""
    if not program:
        return 'ccusage was not on PATH, so there is no ratio.'
    env = dict(env, CLAUDE_CONFIG_DIR=str(corpus))
    version = subprocess.run([program, '--version'], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout.split()
    if not version:
        return f'{program} does not run here, so there is no ratio.'
    return (version[-1], *best([run([program, 'claude', 'daily', '--offline'], env) for _ in range(3)]))


def measure_stall(corpus: Path, folder: Path, env: dict) -> str:
    store = folder / 'stall.db'
    env = dict(env, QT_QPA_PLATFORM='offscreen')
    _, _, said = run([BIN / 'glasshouse', '--stall-report', '--store', store, '--screenshot', folder / 'stall.png', corpus], env)
    found = re.findall(r'[^\n]*\bms\b[^\n]*', said)
    return found[-1].strip() if found else 'not reported'


def measure_live(folder: Path, env: dict) -> list:
    """Rows of what bench_live prints; it ends with 1 where a budget is missed, which the rows show."""
    program = BIN / 'bench_live'
    if not program.exists():
        return [('accepted to painted', 'bench_live is not built', '')]
    child = subprocess.run([program, BIN / 'bench_loadclient', '15', '1000', '5000'], env=dict(env, TMPDIR=str(folder)), stdout=subprocess.PIPE, text=True)
    found = re.findall(r'^(\d+) events/s for .*?: .*?painted (.*?); longest stall (.*)$', child.stdout, re.M)
    rows = [(f'accepted to painted at {int(rate):,} events/s', f'{times}; longest stall {stall}', 'budget p95 200 ms, stall 50 ms') for rate, times, stall in found]
    return rows or [('accepted to painted', f'not measured: {child.stdout[-200:]}', '')]


def measure_build(folder: Path) -> float:
    """Seconds of a clean release build of everything, tests included, without ccache's memory."""
    env = dict(os.environ, CCACHE_DISABLE='1')
    subprocess.run(['cmake', '-S', ROOT, '-B', folder, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release'], check=True, stdout=subprocess.DEVNULL)
    began = time.monotonic()
    subprocess.run(['cmake', '--build', folder], check=True, env=env, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def rows_of(found: dict, peer, stall: str, build) -> list:
    seconds, peak = found['cold']
    rows = [('cold import into an empty store', f'{seconds:.2f} s, {peak:.0f} MB', '')]
    if isinstance(peer, tuple):
        version, peer_seconds, peer_peak = peer
        rows[0] = (*rows[0][:2], f'{seconds / peer_seconds:.2f} times ccusage {version} (budget 3)')
        rows.append((f'ccusage {version} claude daily --offline', f'{peer_seconds:.2f} s, {peer_peak:.0f} MB', 'peer'))
    rows.append(('import again, nothing changed', f"{found['warm'][0] * 1000:.0f} ms", 'budget 300 ms'))
    rows.append(('usage daily --json', f"{found['usage'][0] * 1000:.0f} ms", ''))
    rows.append(('store on disk', f"{found['store_mb']:.0f} MB", ''))
    rows.append(('console over the same import', stall, 'budget 50 ms'))
    if build:
        rows.append(('clean release build with all tests, no ccache', f'{build / 60:.1f} min', 'budget 6 min'))
    return rows


def report(rows: list, corpus: Path) -> str:
    files = list(corpus.rglob('*.jsonl'))
    size = sum(path.stat().st_size for path in files)
    lines = ['# Measurements', '',
             f'Written by `./check --bench` on {dt.date.today().isoformat()}: {os.cpu_count()} cores, {platform.machine()}, '
             f'{platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())}.',
             f'Load average when it ended: {os.getloadavg()[1]:.1f} (a quiet machine has about {os.cpu_count() / 2:.0f} from the runs themselves).',
             f'Corpus: {len(files)} files, {size / 1e9:.2f} GB, the largest {max(p.stat().st_size for p in files) / 1e6:.0f} MB.', '',
             '| what | measured | against |', '|---|---|---|']
    return '\n'.join(lines + table(rows)) + '\n'


def table(rows: list) -> list:
    return [f'| {what} | {value} | {against} |' for what, value, against in rows]


def report_ingest(rows: list) -> str:
    lines = ['', '## What arrives by network', '',
             'A load client beside the listener, on the same cores; what is counted was durable when it was answered. Of ten records four are '
             'model calls, three tool results, three plain log records. Written by `tests/bench/ingest.py`.',
             f'Load average when it ended: {os.getloadavg()[0]:.1f}.', '', '| what | measured | against |', '|---|---|---|']
    return '\n'.join(lines + table(rows)) + '\n'


ACTIVITY_ROWS = dict(short=5_000_000, long=10_000_000)


def measure_activity(long: bool) -> str:
    """The activity screen's questions over a store made for it: what bench_activity prints."""
    program = BIN / 'bench_activity'
    if not program.exists():
        return f'{program} was not built, so there are no figures.\n'
    rows = ACTIVITY_ROWS['long' if long else 'short']
    print(f'activity: {rows} rows ...', flush=True)
    return subprocess.run([program, str(rows), 'ingest=1000'], check=True, stdout=subprocess.PIPE, text=True).stdout


def report_activity(printed: str) -> str:
    lines = ['', '## The activity screen', '',
             'Questions over ninety days of events and model calls of 500 agents, while a thousand events a second are written. "Cold": the first time, the file out of the page cache. '
             'Written by `tests/bench/bench_activity.cpp`. Budgets: first rows of any filter 150 ms; what a cube covers 50 ms (p95).',
             f'Load average when it ended: {os.getloadavg()[0]:.1f}.', '', printed]
    return '\n'.join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--corpus', type=Path, default=CORPUS)
    parser.add_argument('--skip-build', action='store_true')
    parser.add_argument('--ccusage', default=shutil.which('ccusage'))
    parser.add_argument('--long', action='store_true', help='20 million records stored, an hour of load, 10 million rows of activity')
    options = parser.parse_args()
    make_corpus(options.corpus)
    with tempfile.TemporaryDirectory(prefix='glasshouse-bench-') as name:
        folder = Path(name)
        env = dict(os.environ, HOME=str(folder), XDG_DATA_HOME=str(folder / 'data'), XDG_CONFIG_HOME=str(folder / 'config'))
        found = measure_imports(options.corpus, folder, env)
        peer = measure_peer(options.ccusage, options.corpus, env)
        stall = measure_stall(options.corpus, folder, env)
        live = measure_live(folder, env)
        arrived = ingest.measure(folder, options.long)
        activity = measure_activity(options.long)
        build = None if options.skip_build else measure_build(folder / 'build')
    text = report(rows_of(found, peer, stall, build) + live, options.corpus)
    if isinstance(peer, str):
        text += f'\n{peer}\n'
    elif peer[0] != PEER_VERSION:
        text += f'\nThe peer was ccusage {peer[0]}; the budget was set against {PEER_VERSION}.\n'
    text += report_ingest(arrived) + report_activity(activity)
    (HERE / 'RESULTS.md').write_text(text)
    print(text)


if __name__ == '__main__':
    main()
