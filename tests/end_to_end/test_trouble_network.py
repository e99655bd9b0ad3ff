# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk without room, a store that cannot be written, a port that is taken: the listener says so, reads on, recovers."""
import os
import resource
import signal
import socket
import struct
import subprocess
import time
from contextlib import closing
from email.utils import parsedate_to_datetime

from harness import BIN, LONG, main, wait_until
from listening import Listening, Sender, Serving

# The rule is 5 s after there is room; the rest is slack for a machine that compiles and tests beside this.
RESUMES = float(os.environ.get('GLASSHOUSE_RESUME_SECONDS') or 8)


class TroubleNetwork(Listening):
    def small_disk(self):
        """A file system of 64 MiB in the test's folder, or None where mounting is not allowed."""
        place = self.folder / 'small'
        place.mkdir()
        mounted = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', place], stderr=subprocess.DEVNULL)
        if mounted.returncode:
            return None
        self.addCleanup(subprocess.run, ['umount', '-l', place], check=True)
        return place

    def assertRefusesReadsOnAndResumes(self, serving: Serving, sender: Sender, give_room):
        wait_until('clients are told to come back', lambda: any(code == 503 for code, _ in sender.refused))
        wait_until('/readyz says so', lambda: serving.get('/readyz')[0] == 503, 15)
        self.assertEqual(serving.get('/livez')[0], 200)
        self.assertGreater(len(self.json('activity', 'list', '--limit', '10')['events']), 0, 'reading goes on')
        stored = len(sender.acknowledged_at)
        room = time.monotonic()
        give_room()
        sender.hurry.set()
        wait_until('it takes records again', lambda: len(sender.acknowledged_at) > stored)
        resumed = sender.acknowledged_at[stored][1] - room
        wait_until('/readyz is well again', lambda: serving.get('/readyz')[0] == 200, 15)
        ready = time.monotonic() - room
        sender.hurry.clear()
        print(f'resumed {resumed:.2f} s after there was room, ready after {ready:.2f} s (rule 5 s, failed from {RESUMES:g} s)')
        self.assertLess(max(resumed, ready), RESUMES)

    def test_diskFull_refusesWithRetryAfter_resumesWhenThereIsRoom(self):
        place = self.small_disk()
        if not place:
            self.skipTest('no file system can be mounted here; the limit on a file\'s size stands in for it')
        self.store = place / 'store.db'
        filler = place / 'filler'
        token = self.token()
        serving = Serving(self, '--listen', '127.0.0.1:0', '--grpc', 'off')
        sender = Sender(serving.http, token, first=0, seed=5, pause=0.005)
        sender.start()
        for _ in range(5 if LONG else 2):
            wait_until('something is stored', lambda: len(sender.acknowledged) > 3)
            try:
                with filler.open('wb', buffering=0) as f:
                    while True:
                        f.write(bytes(1 << 16))
            except OSError:
                pass  # full
            self.assertRefusesReadsOnAndResumes(serving, sender, filler.unlink)
            sender.refused.clear()
        sender.end()
        self.assertEqual(serving.end(), 0)
        self.assertAllStoredOnce([sender])

    def test_fileMayNotGrow_refusesWithRetryAfter_resumesWhenItMay(self):
        token = self.token()
        serving = Serving(self, '--listen', '127.0.0.1:0', '--grpc', 'off')
        sender = Sender(serving.http, token, first=0, seed=6, pause=0.005)
        sender.start()
        for _ in range(5 if LONG else 2):
            wait_until('something is stored', lambda: len(sender.acknowledged) > 3)
            resource.prlimit(serving.process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
            self.assertRefusesReadsOnAndResumes(serving, sender, lambda: resource.prlimit(
                serving.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)))
            sender.refused.clear()
        sender.end()
        self.assertEqual(serving.end(), 0)
        self.assertAllStoredOnce([sender])

    def test_storeInAFolderThatCannotBeWritten_saysSoAndListensNot(self):
        place = self.small_disk()
        folder = place or self.folder / 'locked'
        folder.mkdir(exist_ok=True)
        self.store = folder / 'store.db'
        self.token()
        if place:
            subprocess.run(['mount', '-o', 'remount,ro', place], check=True)
        else:
            for path in folder.iterdir():
                path.chmod(0o400)
            folder.chmod(0o500)
            self.addCleanup(folder.chmod, 0o700)
        serving = Serving(self, '--listen', '127.0.0.1:0', '--grpc', 'off', listens=False)
        wait_until('it says what is wrong', lambda: serving.complaints or serving.http)
        self.assertEqual(serving.http, 0, 'nothing could be stored')
        self.assertIn(str(folder), ''.join(serving.complaints))
        if serving.process.poll() is None:
            serving.end()
        self.assertNotIn(serving.process.returncode, (-signal.SIGSEGV, -signal.SIGABRT))

    def test_clockJumpsUnderLoad_goesOnAnsweringAndLosesNothing(self):
        shim = BIN / 'libclockshift.so'
        shift = self.folder / 'shift'
        shift.write_bytes(struct.pack('=q', 0))
        token = self.token()
        serving = Serving(self, '--listen', '127.0.0.1:0', '--grpc', 'off', LD_PRELOAD=shim, GLASSHOUSE_CLOCK_SHIFT=shift)
        sender = Sender(serving.http, token, first=0, seed=7, pause=0.005)
        sender.start()
        hour = 3600
        for seconds in (hour, -hour, 365 * 24 * hour, -365 * 24 * hour, 8 * hour, 0):
            with shift.open('r+b') as f:
                f.write(struct.pack('=q', seconds))
            answered = len(sender.acknowledged_at)
            wait_until(f'answers after a jump of {seconds} s', lambda: len(sender.acknowledged_at) > answered + 20, 10)
            code, _, head = serving.get('/readyz')
            self.assertEqual(code, 200, f'after a jump of {seconds} s')
            said = parsedate_to_datetime(head['Date']).timestamp() - time.time()
            self.assertAlmostEqual(said, seconds, delta=60, msg='the jump did not reach the program')
        sender.end()
        self.assertEqual(serving.end(), 0)
        self.assertEqual(sender.refused, [])
        self.assertAllStoredOnce([sender])

    def test_portTakenByAStranger_isSaid_andTakenOnceItIsFree(self):
        with closing(socket.socket()) as stranger:
            stranger.bind(('127.0.0.1', 0))
            stranger.listen()
            port = stranger.getsockname()[1]
            serving = Serving(self, '--listen', f'127.0.0.1:{port}', '--grpc', 'off', listens=False)
            wait_until('it says which port', lambda: any(str(port) in line for line in serving.complaints))
            self.assertIsNone(serving.process.poll(), 'it goes on trying')
        wait_until('it listens', lambda: serving.http == port)
        self.assertEqual(serving.get('/livez')[0], 200)
        self.assertEqual(serving.end(), 0)


if __name__ == '__main__':
    main()
