# SPDX-License-Identifier: GPL-3.0-or-later
"""An import killed at any instant, then finished, gives the answers of one clean import."""
import random
import signal
import subprocess
import time

from harness import BIN, LONG, EndToEnd, MadeUp, main


class Kill(EndToEnd):
    def test_importKilledAtRandom_finishesWithTheSameAnswers(self):
        corpus = self.folder / 'corpus'
        for seed in range(60 if LONG else 20):
            MadeUp(seed, sessions=30, turns=30).write(corpus)
        clean = self.folder / 'clean.db'
        began = time.monotonic()
        self.ok('import', corpus, store=clean)
        whole = time.monotonic() - began
        expected = self.answers(store=clean)

        rng = random.Random(4711)
        kills = 0
        for round_number in range(50 if LONG else 10):
            with self.subTest(round=round_number):
                self.store = self.folder / f'{round_number}.db'
                for _ in range(rng.randrange(1, 4)):
                    child = subprocess.Popen([BIN / 'glasshousectl', '--store', self.store, 'import', corpus], env=self.environment(),
                                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    try:
                        child.wait(timeout=rng.random() * whole)
                    except subprocess.TimeoutExpired:
                        child.send_signal(signal.SIGKILL)
                        kills += 1
                        child.wait()
                self.ok('import', corpus)
                self.assertEqual(self.answers(), expected)
                self.assertEqual(self.json('import', corpus)['calls_added'], 0)
        self.assertGreater(kills, 5)


if __name__ == '__main__':
    main()
