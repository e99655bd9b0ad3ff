# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad input and bad machines: said plainly, exit code not 0, what was stored stays."""
import os
import resource
import shutil
import sqlite3
import subprocess
import unittest

from harness import BIN, EndToEnd, MadeUp, main, wait_until

TOO_NEW = 4


class Trouble(EndToEnd):
    def setUp(self):
        super().setUp()
        self.made = MadeUp(31, sessions=20)
        self.corpus = self.made.write(self.folder / 'corpus')

    def test_importTwice_addsNothing(self):
        first = self.json('import', self.corpus)
        before = self.answers()
        second = self.json('import', self.corpus)
        self.assertGreater(first['calls_added'], 0)
        self.assertEqual((second['calls_added'], second['lines']), (0, 0))
        self.assertEqual(self.answers(), before)

    def test_newerStore_isRefused(self):
        self.ok('import', self.corpus)
        db = sqlite3.connect(self.store)
        db.execute('PRAGMA user_version = 9999')
        db.close()
        content = self.store.read_bytes()
        for command in (['usage', 'daily'], ['import', self.corpus], ['sessions', 'list']):
            done = self.ctl(*command)
            self.assertEqual(done.returncode, TOO_NEW, done.stderr)
            self.assertIn('newer', done.stderr)
        self.assertEqual(self.store.read_bytes(), content)

    def test_fileThatIsNoStore_isRefusedAndKept(self):
        self.store.write_text('dear diary\n' * 1000)
        for command in (['usage', 'daily'], ['import', self.corpus]):
            self.assertRefused(self.ctl(*command), self.store.name)
        self.assertEqual(self.store.read_text(), 'dear diary\n' * 1000)

    def test_missingPath_isNamed(self):
        self.assertRefused(self.ctl('import', self.folder / 'nowhere'), 'nowhere')

    def test_missingPath_restIsImported(self):
        self.assertRefused(self.ctl('import', self.folder / 'nowhere', self.corpus), 'nowhere')
        self.assertEqual(self.json('usage', 'daily')['totals']['calls'], sum(c['calls'] for c in self.made.by_day.values()))

    def test_badLines_areNamedWithTheirPlace(self):
        path = self.folder / 'bad.jsonl'
        path.write_bytes(b'{"type":"summary","summary":"a","leafUuid":"b"}\nnot json\n')
        report = self.ctl('import', path)
        said = report.stdout + report.stderr
        self.assertIn('bad.jsonl', said)
        self.assertIn('48', said)  # the byte offset of the bad line

    def test_controlCharacters_areEscaped(self):
        path = self.folder / 'evil.jsonl'
        text = next(iter(self.made.files.values())).split(b'\n')[0].replace(b'"please ', b'"\\u001b]0;owned\\u0007\\u202e ')
        path.write_bytes(text + b'\n')
        self.ok('import', path)
        for command in (['sessions', 'list'], ['usage', 'session'], ['usage', 'project']):
            said = self.ok(*command)
            self.assertFalse(set(said) & {'\x1b', '\x07', '\u202e'}, said)

    @unittest.skipUnless(os.geteuid() == 0, 'needs root, to become someone else')
    def test_readOnlyFolder_isNamed(self):
        locked = self.folder / 'locked'
        locked.mkdir()
        self.folder.chmod(0o755)
        locked.chmod(0o555)
        done = self.ctl('import', self.corpus, store=locked / 's.db', user=65534, group=65534)
        self.assertRefused(done, 'locked')

    @unittest.skipUnless(os.geteuid() == 0, 'needs root, to become someone else')
    def test_unreadableFile_isNamedAndTheRestCounts(self):
        hidden = next(iter(self.corpus.rglob('*.jsonl')))
        hidden.chmod(0)
        self.folder.chmod(0o777)
        self.home.chmod(0o777)
        done = self.ctl('import', self.corpus, user=65534, group=65534)
        self.assertRefused(done, hidden.name)
        self.assertGreater(self.json('usage', 'daily')['totals']['calls'], 0)

    def test_readOnlyStore_canStillBeAsked(self):
        self.ok('import', self.corpus)
        expected = self.json('usage', 'daily')
        self.store.chmod(0o444)
        self.assertEqual(self.json('usage', 'daily'), expected)

    def check_full_disk(self, store, options: dict, make_room):
        """An import that meets a full disk fails in words, and finishes once there is room."""
        wide = self.folder / 'wide'
        for seed in range(16):
            MadeUp(seed, sessions=30, turns=20).write(wide)
        done = self.ctl('import', wide, store=store, **options)
        self.assertRefused(done)
        self.assertRegex((done.stdout + done.stderr).lower(), 'full|no space|disk|too large')
        make_room()
        self.ok('import', wide, store=store)
        clean = self.folder / 'clean.db'
        self.ok('import', wide, store=clean)
        self.assertEqual(self.answers(store=store), self.answers(store=clean))

    def test_fileSizeLimit_failsInWordsAndResumes(self):
        def limited():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, resource.RLIM_INFINITY))
        # SIGXFSZ stays ignored, as Python has it, so that a write fails with EFBIG as on a full disk
        self.check_full_disk(self.store, dict(preexec_fn=limited, restore_signals=False), lambda: None)

    @unittest.skipUnless(os.geteuid() == 0, 'needs root, to mount a small disk')
    def test_fullDisk_failsInWordsAndResumes(self):
        disk = self.folder / 'disk'
        disk.mkdir()
        if subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], stderr=subprocess.DEVNULL).returncode:
            self.skipTest('this machine lets nobody mount a small disk')
        self.addCleanup(subprocess.run, ['umount', disk])
        self.check_full_disk(disk / 's.db', {}, lambda: subprocess.run(['mount', '-o', 'remount,size=200m', disk], check=True))

    def test_folderThatVanishes_isNamedAndTheRestStays(self):
        wide = self.folder / 'wide'
        for seed in range(50):
            MadeUp(seed, sessions=30, turns=20).write(wide)
        for attempt in range(8):  # the race is lost when the import was quicker
            copy = self.folder / f'copy-{attempt}'
            shutil.copytree(wide, copy)
            self.store = self.folder / f'{attempt}.db'
            child = subprocess.Popen([BIN / 'glasshousectl', '--store', self.store, 'import', copy], env=self.environment(), text=True,
                                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            wait_until('the import has begun', lambda: child.poll() is not None or self.store.exists())
            shutil.rmtree(copy)
            said = child.communicate(timeout=120)[0]
            if child.returncode != 0:
                break
        self.assertGreater(child.returncode, 0, said)
        self.assertIn(copy.name, said)
        self.ok('rollup', '--verify')
        self.ok('import', wide)


if __name__ == '__main__':
    main()
