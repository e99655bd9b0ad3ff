# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures of `usage` are the counting rule's, for every model, day and token kind."""
import json
import subprocess
import sys
import unittest

from harness import KINDS, LONG, SHARED, EndToEnd, MadeUp, by_model, by_period, main, needs_shared

ZONES = ('UTC', 'Europe/Prague', 'America/St_Johns')


class Usage(EndToEnd):
    def oracle(self, *folders, zone='UTC') -> dict:
        done = subprocess.run([sys.executable, SHARED / 'tools' / 'usage_oracle.py', *folders, '--zone', zone, '--json'],
                              check=True, stdout=subprocess.PIPE)
        return json.loads(done.stdout)

    def expected(self, table: dict) -> dict:
        return {key: {k: v for k, v in counts.items() if v} for key, counts in table.items()}

    def assertEqualsOracle(self, folder, zones=('UTC',)):
        report = self.json('import', folder)
        truth = self.oracle(folder)
        self.assertEqual((report['lines'], report['bad_lines']), (truth['lines'], truth['not_json']))
        self.assertEqual(by_model(self.json('usage', 'monthly', '--zone', 'UTC', '--by', 'model')), self.expected(truth['by_model']))
        for zone in zones:
            days = self.expected(self.oracle(folder, zone=zone)['by_day'])
            self.assertEqual(by_period(self.json('usage', 'daily', '--zone', zone)), days, zone)
        totals = self.json('usage', 'session', '--zone', 'UTC')['totals']
        self.assertEqual(totals['calls'], truth['calls'])
        self.ok('rollup', '--verify')

    def test_madeUpTranscripts_countAsMade(self):
        for seed in range(4):
            with self.subTest(seed=seed):
                self.store = self.folder / f'{seed}.db'
                made = MadeUp(seed, sessions=30)
                report = self.json('import', made.write(self.folder / str(seed)))
                self.assertEqual((report['lines'], report['bad_lines']), (made.lines, made.not_json))
                self.assertEqual(by_model(self.json('usage', 'monthly', '--zone', 'UTC', '--by', 'model')), self.expected(made.by_model))
                self.assertEqual(by_period(self.json('usage', 'daily', '--zone', 'UTC')), self.expected(made.by_day))

    @needs_shared
    def test_realTranscripts_equalTheOracle(self):
        self.assertEqualsOracle(SHARED / 'data' / 'claude', ZONES)

    @needs_shared
    def test_everyRealFile_opensAlone(self):
        for number, tree in enumerate(sorted(p for p in (SHARED / 'data' / 'claude').iterdir() if p.is_dir())):
            with self.subTest(tree=tree.name):
                self.store = self.folder / f'{number}.db'
                self.assertEqualsOracle(tree)

    @needs_shared
    def test_captures_equalTheOracle(self):
        for folder in sorted((SHARED / 'data' / 'captures' / 'transcripts').glob('claude*')):
            with self.subTest(folder=folder.name):
                self.store = self.folder / f'{folder.name}.db'
                self.assertEqualsOracle(folder, ZONES)

    @needs_shared
    def test_oddCorpora_equalTheOracle(self):
        for seed in range(1, 12 if LONG else 4):
            with self.subTest(seed=seed):
                corpus = self.folder / f'corpus-{seed}'
                subprocess.run([sys.executable, SHARED / 'tools' / 'make_corpus.py', '--out', corpus, '--bytes', '6000000', '--seed', str(seed),
                                '--odd'], check=True, stdout=subprocess.DEVNULL)
                self.store = self.folder / f'{seed}.db'
                self.assertEqualsOracle(corpus, ZONES)

    def test_periods_addUpToTheSameTotals(self):
        self.ok('import', MadeUp(7, sessions=25).write(self.folder / 'c'))
        totals = [self.json('usage', name, '--zone', 'Europe/Prague')['totals'] for name in ('daily', 'weekly', 'monthly', 'session', 'project')]
        for other in totals[1:]:
            self.assertEqual(other, totals[0])

    def test_dates_areInclusive(self):
        made = MadeUp(8, sessions=25)
        self.ok('import', made.write(self.folder / 'c'))
        days = sorted(made.by_day)
        since, until = days[1], days[-2]
        answer = self.json('usage', 'daily', '--zone', 'UTC', '--since', since, '--until', until)
        self.assertEqual(by_period(answer), self.expected({d: c for d, c in made.by_day.items() if since <= d <= until}))
        self.assertEqual(answer['schema'], 'glasshouse.usage.v1')

    def test_modelWithoutPrice_isUnpricedNotFree(self):
        made = MadeUp(9, sessions=25)
        self.ok('import', made.write(self.folder / 'c'))
        mystery = [row for row in self.json('usage', 'monthly', '--zone', 'UTC', '--by', 'model')['rows'] if row['model'] == 'mystery-model-1']
        self.assertTrue(mystery)
        self.assertTrue(all(row['cost_usd'] is None and row['unpriced_tokens'] == sum(row[k] for k in KINDS) for row in mystery))
        self.assertIn('unpriced', self.ok('usage', 'monthly', '--zone', 'UTC'))


if __name__ == '__main__':
    main()
