# SPDX-License-Identifier: GPL-3.0-or-later
"""Parquet files, read back by DuckDB: all kinds of columns, nulls, no rows at all, more rows than a row group has."""
import datetime as dt
import json
import math
import struct
import subprocess
from pathlib import Path

from clients import Server
from harness import EndToEnd, main
from nodepackages import packages_or_skip, script_in

GROUP = 65_536
TYPES = [('row', 'BIGINT'), ('int64_null', 'BIGINT'), ('double', 'DOUBLE'), ('double_null', 'DOUBLE'), ('boolean', 'BOOLEAN'),
         ('boolean_null', 'BOOLEAN'), ('text', 'VARCHAR'), ('text_null', 'VARCHAR'), ('time', 'TIMESTAMP WITH TIME ZONE'),
         ('time_null', 'TIMESTAMP WITH TIME ZONE'), ('money', 'DECIMAL(18,9)'), ('money_null', 'DECIMAL(18,9)'), ('nothing', 'VARCHAR')]


def exact(name: str) -> str:
    if name.startswith('time'):
        return f'epoch_ms({name})'
    if name.startswith('money'):
        return f'CAST(CAST({name} AS DECIMAL(38, 9)) * 1000000000 AS HUGEINT)'
    return name


def bits(text):
    """A real number's own bits: -0 is not 0; every NaN is one."""
    if text is None:
        return None
    value = float(text)
    return 'nan' if math.isnan(value) else struct.pack('<d', value)


class DuckDb(EndToEnd):
    @classmethod
    def setUpClass(cls):
        cls.packages = packages_or_skip('duckdb', 'DuckDB')

    def duckdb(self, *statements: str) -> list:
        script = script_in(self.packages, 'duckdb', 'read.mjs')
        done = subprocess.run(['node', str(script)], input=json.dumps(statements), env=self.environment(NODE_OPTIONS=''), text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr[-4000:])
        return json.loads(done.stdout)


class Parquet(DuckDb):
    def sample(self, rows: int, kind: str) -> tuple[Path, list, int]:
        """A file, the rows that are in it, and the most bytes that were held at once."""
        file = self.folder / f'{kind}-{rows}.parquet'
        done = self.run_program('parquetsample', file, rows, kind)
        self.assertEqual(done.returncode, 0, done.stderr)
        return file, [json.loads(line) for line in done.stdout.splitlines()], int(done.stderr)

    def assert_same(self, rows: int, seed: str):
        file, wanted, _ = self.sample(rows, seed)
        names = ', '.join(exact(name) for name, _ in TYPES)
        described, groups, got = self.duckdb(f"DESCRIBE SELECT * FROM '{file}'",
                                             f"SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata('{file}') ORDER BY 1",
                                             f"SELECT {names} FROM '{file}'")
        self.assertEqual([tuple(row[:2]) for row in described], TYPES)
        sizes = [GROUP] * (rows // GROUP) + ([rows % GROUP] if rows % GROUP else [])
        self.assertEqual([int(row[1]) for row in groups], sizes)
        self.assertEqual(len(got), rows)
        for one, other in zip(got, wanted):
            for (name, _), cell, other_cell in zip(TYPES, one, other):
                if name.startswith('double'):
                    cell, other_cell = bits(cell), bits(other_cell)
                if cell != other_cell:
                    self.fail(f'row {other[0]}, {name}: {cell!r} for {other_cell!r}')

    def test_everyType_isReadBackExactly(self):
        self.assert_same(1_000, '1')

    def test_noRows_areATableStill(self):
        self.assert_same(0, '2')

    def test_oneRow(self):
        self.assert_same(1, '3')

    def test_fullRowGroup_isFollowedByNoEmptyOne(self):
        self.assert_same(GROUP, '4')

    def test_manyRowGroups(self):
        self.assert_same(2 * GROUP + 7, '5')

    def test_rangesOfNumbers_leadPastRowGroups(self):
        file, _, _ = self.sample(2 * GROUP + 7, '6')
        ranges, null_counts = self.duckdb(
            f"SELECT stats_min_value, stats_max_value FROM parquet_metadata('{file}') WHERE path_in_schema = 'row' ORDER BY row_group_id",
            f"SELECT SUM(stats_null_count), SUM(num_values) FROM parquet_metadata('{file}') WHERE path_in_schema = 'nothing'")
        self.assertEqual(ranges, [['0', str(GROUP - 1)], [str(GROUP), str(2 * GROUP - 1)], [str(2 * GROUP), str(2 * GROUP + 6)]])
        self.assertEqual(null_counts, [[str(2 * GROUP + 7)] * 2])

    def test_longTexts_endRowGroupsEarly(self):
        file, _, largest = self.sample(6_000, 'wide')
        self.assertGreater(file.stat().st_size, 2 * largest)
        self.assertLess(largest, 40_000_000)
        self.assertEqual(self.duckdb(f"SELECT COUNT(*), MIN(LENGTH(text)), MAX(LENGTH(text)) FROM '{file}'"), [[['6000', '16384', '16384']]])


class Export(DuckDb):
    """What the command line and the route write."""

    def setUp(self):
        super().setUp()
        self.server = Server(self, self.store)
        self.admin = self.server.token('admin', '--subject', 'root')
        words = ('=SUM(A1)', 'Příliš "žluťoučký", kůň', '日本', 'plain')
        events = [{'event_id': f'p{i}', 'type': ('upload', 'api_call', 'token_usage')[i % 3], 'actor': words[i % 4], 'agent': 'bench',
                   'resource': f'/v1/{i % 7}', 'outcome': 'error' if i % 5 == 0 else 'success', 'duration_ms': i % 900 + 0.125,
                   'params': {'number': i}} for i in range(6_000)]
        for at in range(0, len(events), 1000):
            code, body = self.server.post('/api/v1/messages', events[at:at + 1000], self.server.token('ingest'))
            self.assertEqual(code, 200, body)

    def route(self, query: str) -> bytes:
        code, body = self.server.request('GET', f'/api/admin/telemetry/export?{query}', headers={'Authorization': f'Bearer {self.admin}'})
        self.assertEqual(code, 200, body)
        return body

    def export(self, *options) -> Path:
        file = self.folder / 'exported.parquet'
        self.assertEqual(self.ok('telemetry', 'export', '--source', 'native:bench', *options, '--format', 'parquet', '--out', file), '')
        return file

    def test_groups_areWhatTheQuerySays(self):
        groups = ('--by', 'user', '--by', 'kind', '--zone', 'UTC')
        wanted = self.json('telemetry', 'query', '--source', 'native:bench', *groups)['rows']
        self.assertGreater(len(wanted), 7)
        file = self.export(*groups)
        names = list(wanted[0])
        self.assertEqual([row[0] for row in self.duckdb(f"DESCRIBE SELECT * FROM '{file}'")[0]], names)
        rows = self.duckdb(f"SELECT * FROM '{file}'")[0]
        for row, other in zip(rows, wanted, strict=True):
            for name, cell in zip(names, row):
                told = other[name]
                if isinstance(told, (int, float)):
                    self.assertAlmostEqual(float(cell), told, places=3, msg=f'{name} of {other}')
                else:
                    self.assertEqual(cell, told, f'{name} of {other}')
        sent = self.folder / 'sent.parquet'
        sent.write_bytes(self.route('source=native:bench&group_by=user&group_by=kind&format=parquet'))
        self.assertEqual(self.duckdb(f"SELECT * FROM '{sent}'")[0], rows)

    def test_events_areAllThere_withTimesMoneyAndParams(self):
        file = self.export('--rows', 'events', '--params')
        wanted = json.loads(self.route('source=native:bench&rows=events&params=true&format=json'))
        self.assertEqual(len(wanted), 6_000)
        rows = self.duckdb(f"SELECT id, epoch_ms(time), actor, resource, outcome, duration_ms, model, params FROM '{file}'")[0]
        for row, event in zip(rows, wanted, strict=True):
            self.assertEqual(int(row[0]), event['id'])
            self.assertEqual(int(row[1]), round(dt.datetime.fromisoformat(event['time'].replace('Z', '+00:00')).timestamp() * 1000))
            self.assertEqual((row[2], row[3], row[4], float(row[5]), row[6]),
                             (event['actor'], event['resource'], event['outcome'], event['duration_ms'], event.get('model')))
            self.assertEqual(json.loads(row[7]), event['params'])
        sums = "SELECT COUNT(*), SUM(CAST(outcome = 'error' AS INT)), COUNT(DISTINCT actor)"
        self.assertEqual(self.duckdb(f"{sums} FROM '{file}'"), [[['6000', '1200', '4']]])
        sent = self.folder / 'sent.parquet'
        sent.write_bytes(self.route('source=native:bench&rows=events&params=true&format=parquet'))
        self.assertEqual(sent.read_bytes(), file.read_bytes())

    def test_aFileThatCannotBeWritten_isRefused_andNothingIsLeft(self):
        self.assertRefused(self.ctl('telemetry', 'export', '--format', 'parquet', '--out', self.folder / 'none' / 'x.parquet'), 'x.parquet')
        self.assertRefused(self.ctl('telemetry', 'export', '--rows', 'events', '--by', 'day'), '--by')
        self.assertEqual(list(self.folder.glob('**/*.parquet')), [])


if __name__ == '__main__':
    main()
