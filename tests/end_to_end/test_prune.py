# SPDX-License-Identifier: GPL-3.0-or-later
"""Pruning: answers stay, nothing comes back, a kill in the middle loses nothing, the owner does it for others."""
import json
import random
import signal
import subprocess

from harness import BIN, LONG, EndToEnd, MadeUp, main


class Prune(EndToEnd):
    def corpus(self, seeds: int = 12):
        corpus = self.folder / 'corpus'
        for seed in range(seeds):
            made = MadeUp(seed, sessions=20, turns=20)
            made.write(corpus)
        return corpus

    def due(self) -> int:
        return self.json('prune', '--dry-run')['events']

    def trail(self) -> list:
        return [e['action'] for e in self.json('activity', 'list', '--kind', 'audit', '--limit', '1000')['events']]

    def test_prunedAndImportedAgain_theAnswersAreTheSame(self):
        corpus = self.corpus()
        self.ok('import', corpus)
        before = self.answers()
        self.ok('prune', '--set', 'all=1')
        due = self.due()
        self.assertGreater(due, 100)
        done = self.json('prune', '--archive', self.folder / 'kept')
        self.assertEqual(done['events'], due)
        self.assertTrue(done['archive'].startswith(str(self.folder / 'kept')))
        self.assertEqual(self.answers(), before)
        again = self.folder / 'again'
        subprocess.run(['cp', '-r', corpus, again], check=True)
        self.ok('import', again)
        self.assertEqual(self.due(), 0)
        after = self.answers()
        for name in ('daily', 'session'):
            self.assertEqual(after[name], before[name])
        self.assertEqual(sorted(self.trail()), ['import.run', 'import.run', 'prune.run', 'retention.set'])

    def test_aPruneKilledAtRandom_isFinishedByTheNext(self):
        corpus = self.corpus(40 if LONG else 20)
        self.ok('import', corpus)
        self.ok('prune', '--set', 'all=1')
        before = self.answers()
        due = self.due()
        rng = random.Random(4711)
        kills = 0
        for _ in range(12):
            child = subprocess.Popen([BIN / 'glasshousectl', '--store', self.store, 'prune', '--archive', self.folder / 'kept'],
                                     env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                child.wait(timeout=rng.random() * 0.06)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                child.wait()
                kills += 1
            self.assertEqual(self.answers(), before)
        self.assertGreater(kills, 3)
        self.ok('prune', '--archive', self.folder / 'kept')
        self.assertEqual(self.due(), 0)
        self.assertEqual(self.answers(), before)
        ids = set()
        for file in sorted((self.folder / 'kept').iterdir()):
            plain = subprocess.run(['zstd', '-dcq', file], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            for line in plain.split(b'\n')[:-1]:
                ids.add(json.loads(line)['id'])
        self.assertGreaterEqual(len(ids), due, 'every deleted event is in some archive')

    def test_anotherProcessOwnsTheStore_itPrunes(self):
        self.ok('import', self.corpus(4))
        server = subprocess.Popen([BIN / 'glasshousectl', '--store', self.store, 'serve', '--no-watch', '--listen', '127.0.0.1:0',
                                   '--grpc', 'off', '--json'], env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(server.stderr.close)
        self.addCleanup(server.stdout.close)
        try:
            server.stdout.readline()  # it owns the store and listens
            self.ok('prune', '--set', 'all=1', '--set', 'audit=never')
            self.assertGreater(self.json('prune')['events'], 50)
            self.assertEqual(self.due(), 0)
        finally:
            server.terminate()
            server.wait(timeout=30)
        self.ok('rollup', '--verify')
        self.assertIn('prune.run', self.trail())

    def test_wrongUsage_isRefused(self):
        self.ok('import', self.corpus(1))
        for wrong in (['--set', 'tool'], ['--set', 'tool=0'], ['--set', 'nothing=3'], ['--dry-run', '--show'],
                      ['--dry-run', '--archive', '/tmp/x']):
            with self.subTest(wrong=wrong):
                self.assertEqual(self.ctl('prune', *wrong).returncode, 2)
        self.assertRefused(self.ctl('prune', '--tenant', 'nobody'), 'nobody')
        self.assertEqual(self.json('prune', '--show')['kinds'][0]['days'], 90)


if __name__ == '__main__':
    main()
