# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups are made while ingest goes on, hold what was acknowledged before, and one that was killed never looks like a good one."""
import json
import os
import random
import signal
import sqlite3
import subprocess
import time
from contextlib import closing

from harness import BIN, LONG, main, wait_until
from listening import Listening, Sender, Serving

KILLS = 40 if LONG else 10


class Backup(Listening):
    def serving(self) -> Serving:
        return Serving(self, '--listen', '127.0.0.1:0', '--grpc', 'off')

    def senders(self, server: Serving, count: int = 3) -> list:
        token = self.token()
        made = [Sender(server.http, token, 1_000_000 * (i + 1), seed=i) for i in range(count)]
        for sender in made:
            sender.start()
        return made

    def uids(self, store) -> dict:
        counts: dict = {}
        with closing(sqlite3.connect(f'file:{store}?mode=ro', uri=True)) as db:
            self.assertEqual(db.execute('PRAGMA integrity_check').fetchone()[0], 'ok')
            for correlation, count in db.execute('SELECT correlation, count(*) FROM event WHERE correlation IS NOT NULL GROUP BY 1'):
                uid = int(correlation[1:]) if correlation.startswith('u') else int(correlation, 16)
                counts[uid] = counts.get(uid, 0) + count
        return counts

    def test_backupDuringIngest_holdsWhatWasAcknowledgedBefore_andIsRestored(self):
        server = self.serving()
        senders = self.senders(server)
        wait_until('something is stored', lambda: all(len(sender.acknowledged) > 20 for sender in senders))
        before = {uid for sender in senders for first, count in list(sender.acknowledged) for uid in range(first, first + count)}
        report = self.json('backup', self.folder / 'copy')
        self.assertGreater(report['sums'], 0)
        busy = self.ctl('restore', self.folder / 'copy', '--move-aside')
        self.assertRefused(busy, 'in use')
        for sender in senders:
            sender.end()
        self.assertEqual(server.end(), 0)

        restored = self.folder / 'other' / 'restored.db'
        self.json('restore', self.folder / 'copy', store=restored)
        self.ok('rollup', '--verify', store=restored)
        kept = self.uids(restored)
        self.assertEqual(sorted(before - kept.keys())[:5], [], 'acknowledged before the backup, and not in it')
        self.assertEqual([uid for uid, count in kept.items() if count > 1][:5], [])
        sent = {uid for sender in senders for first, count in sender.acknowledged for uid in range(first, first + count)}
        self.assertEqual(sorted(kept.keys() - sent)[:5], [], 'in the backup, and never acknowledged')
        self.assertAllStoredOnce(senders)

        # A store that is there is not written over, unless it is to be moved aside; that one is still whole.
        self.assertRefused(self.ctl('restore', self.folder / 'copy'), 'already')
        aside = self.json('restore', self.folder / 'copy', '--move-aside')['moved_aside']
        self.assertEqual(self.uids(self.store), kept)
        self.assertEqual(len(self.uids(aside)), len(sent))
        self.store = restored
        again = self.serving()  # what was restored can be served, and takes in more
        more = self.senders(again, 1)
        wait_until('more is stored', lambda: len(more[0].acknowledged) > 3)
        more[0].end()
        self.assertEqual(again.end(), 0)

    def test_killedBackup_leavesNothingThatLooksGood(self):
        server = self.serving()
        senders = self.senders(server, 2)
        wait_until('something is stored', lambda: all(len(sender.acknowledged) > 40 for sender in senders))
        rng = random.Random(7)
        began = time.monotonic()
        self.ok('backup', self.folder / 'whole')
        took = time.monotonic() - began
        finished = killed = 0
        for i in range(KILLS):
            folder = self.folder / 'copy'
            process = subprocess.Popen([str(BIN / 'glasshousectl'), '--store', str(self.store), 'backup', str(folder)],
                                       env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(rng.uniform(0, took * 1.1))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                killed += 1
            if folder.exists():  # what has the name is good
                self.ok('backup', '--check', folder)
                self.ok('restore', folder, store=self.folder / f'from-{i}.db')
                os.rename(folder, self.folder / f'good-{i}')
                finished += 1
            else:
                partial = self.folder / 'copy.partial'
                for command in (('backup', '--check', partial), ('restore', partial)):
                    self.assertNotEqual(self.ctl(*command, store=self.folder / 'nothing.db').returncode, 0)
                self.assertFalse((self.folder / 'nothing.db').exists())
        self.assertGreater(killed, 0)
        self.ok('backup', self.folder / 'copy')  # nothing that was left stands in the way
        for sender in senders:
            sender.end()
        self.assertEqual(server.end(), 0)
        self.assertAllStoredOnce(senders)

    def test_changedBackup_isRefused(self):
        server = self.serving()
        senders = self.senders(server, 1)
        wait_until('something is stored', lambda: len(senders[0].acknowledged) > 3)
        senders[0].end()
        self.assertEqual(server.end(), 0)
        self.ok('backup', self.folder / 'copy')
        database = self.folder / 'copy' / 'glasshouse.db'
        content = bytearray(database.read_bytes())
        content[len(content) // 2] ^= 1
        database.write_bytes(content)
        self.assertRefused(self.ctl('backup', '--check', self.folder / 'copy'), 'not what it was')
        self.assertRefused(self.ctl('restore', self.folder / 'copy', store=self.folder / 'new.db'), 'not what it was')
        self.assertFalse((self.folder / 'new.db').exists())
        manifest = self.folder / 'copy' / 'manifest.json'
        facts = json.loads(manifest.read_text())
        facts['files'][0]['path'] = '../../escape.db'
        manifest.write_text(json.dumps(facts))
        self.assertRefused(self.ctl('restore', self.folder / 'copy', store=self.folder / 'new.db'), 'manifest')


if __name__ == '__main__':
    main()
