# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures a listener under load, for bench.py; by itself: ingest.py [--long] [--profile] [--only NAME …]

Client and listener share the machine. Rates are of records whose answer came after they were durable.
"""
import argparse
import json
import os
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BIN = Path(os.environ.get('GLASSHOUSE_BIN') or ROOT / 'build' / 'release' / 'bin')
CLIENT = Path(os.environ.get('GLASSHOUSE_LOADCLIENT') or BIN / 'bench_loadclient')


class Server:
    """A `glasshousectl serve` on a store of its own in `folder`."""

    def __init__(self, folder: Path, name: str):
        self.store = folder / f'{name}.db'
        runtime = folder / 'runtime'
        runtime.mkdir(mode=0o700, exist_ok=True)
        self.env = dict(os.environ, HOME=str(folder), XDG_DATA_HOME=str(folder / 'data'), XDG_CONFIG_HOME=str(folder / 'config'),
                        XDG_RUNTIME_DIR=str(runtime))
        self.token = self.ctl('token', 'create', '--role', 'ingest', '--quiet').strip()
        self.next_uid = 0
        self.start()

    def ctl(self, *args) -> str:
        return subprocess.run([BIN / 'glasshousectl', '--store', self.store, *args], env=self.env, check=True, text=True,
                              stdout=subprocess.PIPE).stdout

    def start(self):
        self.process = subprocess.Popen([BIN / 'glasshousectl', 'serve', '--store', self.store, '--listen', '127.0.0.1:0', '--grpc', 'off',
                                         '--json', '--no-watch'], env=self.env, stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.process.stdout.readline())['http_port']

    def load(self, **options) -> dict:
        """What bench_loadclient says; its options by their names."""
        command = [CLIENT, '--port', self.port, '--token', self.token, '--server-pid', self.process.pid, '--first-uid', self.next_uid]
        for key, value in options.items():
            command += [f'--{key}', value]
        done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, text=True)
        if not done.stdout:
            sys.exit(f'{command} failed')
        said = json.loads(done.stdout)
        self.next_uid += said['given']
        return said

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.stdout.close()
        if self.process.wait(timeout=60):
            sys.exit(f'serve ended with {self.process.returncode}')

    def wal_mib(self) -> float:
        wal = Path(f'{self.store}-wal')
        return wal.stat().st_size / 2**20 if wal.exists() else 0

    def drop(self):
        self.end()
        for path in self.store.parent.glob(self.store.name + '*'):
            path.unlink()


def checked(said: dict) -> str:
    """Words for what must not be."""
    wrong = [f'{said[key]} {key}' for key in ('dropped', 'unacknowledged') if said[key]]
    if said['refused_without_retry_after']:
        wrong.append('refused without Retry-After')
    return '; '.join(wrong) or 'nothing lost'


def cost(said: dict) -> float:
    """Microseconds of the listener's processor time for a record."""
    return said['server_cpu_s'] / max(1, said['acknowledged']) * 1e6


def fsync_cost(folder: Path) -> list:
    """What one commit waits for: 64 KiB appended and synced, 200 times."""
    block, took = os.urandom(1 << 16), []
    with (folder / 'sync').open('wb', buffering=0) as f:
        for _ in range(200):
            f.write(block)
            began = time.perf_counter()
            os.fdatasync(f.fileno())
            took.append((time.perf_counter() - began) * 1000)
    return [('fdatasync of 64 KiB', f'median {statistics.median(took):.2f} ms, slowest of 200 {max(took):.1f} ms', '')]


def flat_out(folder: Path, long: bool) -> list:
    rows = []
    for form in ('protobuf', 'json'):
        server = Server(folder, form)
        server.load(format=form, records=50_000, seconds=30)  # the first ones fill caches
        said = server.load(format=form, connections=16, batch=500, seconds=60 if long else 15)
        server.drop()
        rows.append((f'OTLP logs as {form}, 16 connections, batches of 500', f"{said['rate']:,.0f} records/s; listener {cost(said):.1f} µs of CPU each, "
                     f"client {said['client_cpu_s'] / max(1, said['acknowledged']) * 1e6:.1f} µs; p99 {said['ack_ms']['p99']:.0f} ms; {checked(said)}",
                     'goal 50,000, floor 25,000' if form == 'protobuf' else ''))
    return rows


def steady(folder: Path, long: bool) -> list:
    server = Server(folder, 'steady')
    said = server.load(connections=50, batch=50, rate=5000, seconds=600 if long else 30)
    server.drop()
    ms = said['ack_ms']
    return [('acknowledgement at 5,000 records/s, 50 connections', f"p50 {ms['p50']:.1f} ms, p99 {ms['p99']:.1f} ms, p99.9 {ms['p999']:.1f} ms, "
             f"slowest {ms['max']:.0f} ms; {said['rate']:,.0f} records/s; {checked(said)}", 'p50 50 ms, p99 250 ms, p99.9 1 s')]


def overload(folder: Path, long: bool) -> list:
    """What waits at the clients is five times what the queue holds."""
    server = Server(folder, 'overload')
    said = server.load(connections=250, batch=1000, seconds=300 if long else 30, patience=180)
    server.drop()
    refused = ', '.join(f'{count:,} with {code}' for code, count in said['refused'].items()) or 'none'
    return [('overload, 250 connections with batches of 1,000', f"{said['server_peak_rss_mib']:.0f} MiB at most; {said['rate']:,.0f} records/s, "
             f"refused and sent again: {refused}; {checked(said)}", 'RSS 512 MiB')]


def growth(folder: Path, long: bool) -> list:
    small, large = (1_000_000, 20_000_000) if long else (200_000, 4_000_000)
    window = small // 2
    server = Server(folder, 'growth')
    # Ten records a second, as a busy team sends them: what is stored is a history, not one crowded quarter of an hour.
    spacing = 100_000_000
    flat = {'connections': 16, 'batch': 500, 'seconds': 86_400, 'spacing-ns': spacing, 'base-ms': int(time.time() * 1000) - large * spacing // 10**6}
    server.load(records=small - window, **flat)
    first = server.load(records=window, **flat)
    server.load(records=large - window - small, **flat)
    last = server.load(records=window, **flat)
    mb = server.store.stat().st_size / 1e6
    server.drop()
    ratio = cost(last) / cost(first)
    return [(f'cost of a record, {small / 1e6:g} M to {large / 1e6:g} M stored', f'{cost(first):.1f} µs to {cost(last):.1f} µs of CPU: {ratio:.2f} times; '
             f"{first['rate']:,.0f} to {last['rate']:,.0f} records/s; store {mb:,.0f} MB", '1.2 times')]


def pinned_reader(folder: Path, long: bool) -> list:
    server = Server(folder, 'pinned')
    server.load(records=10_000, seconds=30)
    with closing(sqlite3.connect(f'file:{server.store}?mode=ro', uri=True, isolation_level=None)) as reader:
        reader.execute('BEGIN')
        reader.execute('SELECT count(*) FROM event').fetchone()
        said = server.load(connections=16, seconds=120 if long else 15)
        pinned = server.wal_mib()
        reader.execute('COMMIT')
    server.load(records=20_000, seconds=30)
    after = server.wal_mib()
    server.drop()
    return [('a reader that holds a transaction all the while', f"WAL {pinned:.0f} MiB for {said['acknowledged']:,} records, {after:.0f} MiB after; "
             f"{said['rate']:,.0f} records/s; {checked(said)}", '')]


def profile(folder: Path, long: bool) -> list:
    """The listener's most expensive functions; the text goes to standard output."""
    if not shutil.which('perf'):
        return [('profile', 'perf is not installed', '')]
    server = Server(folder, 'profile')
    server.load(records=50_000, seconds=30)
    data = folder / 'perf.data'
    perf = subprocess.Popen(['perf', 'record', '-F', '999', '-g', '-o', data, '-p', str(server.process.pid)],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    server.load(connections=16, seconds=20)
    perf.send_signal(signal.SIGINT)
    perf.wait()
    server.drop()
    for fields in ('overhead,dso', 'overhead,dso,symbol'):
        said = subprocess.run(['perf', 'report', '-i', data, '--no-children', '-g', 'none', '-F', fields, '-t', '|', '--stdio'],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
        lines = [line.strip()[:120] for line in said.splitlines() if line.strip() and not line.startswith('#')]
        print('\n'.join(lines[:15]), '\n')
    return []


MEASUREMENTS = dict(fsync=lambda folder, long: fsync_cost(folder), flat=flat_out, steady=steady, overload=overload, pinned=pinned_reader, growth=growth)


def measure(folder: Path, long: bool = False, only=()) -> list:
    rows = []
    for name, of in (MEASUREMENTS | dict(profile=profile)).items():
        if name in only or (not only and name in MEASUREMENTS):
            print(f'ingest: {name} ...', flush=True)
            rows += of(folder, long)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--long', action='store_true')
    parser.add_argument('--profile', action='store_true')
    parser.add_argument('--only', nargs='*', choices=(*MEASUREMENTS, 'profile'), default=())
    options = parser.parse_args()
    only = [*options.only, *(['profile'] if options.profile else [])]
    with tempfile.TemporaryDirectory(prefix='glasshouse-ingest-') as name:
        for what, value, against in measure(Path(name), options.long, only):
            print(f'{what}: {value}' + (f' (against {against})' if against else ''))
    print(f'load average {os.getloadavg()[0]:.1f}')


if __name__ == '__main__':
    main()
