# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 of the listener at any instant: what it acknowledged is stored, once, and the sums hold."""
import os
import random
import time

from harness import LONG, main
from listening import Listening, Sender, Serving, free_port

KILLS = int(os.environ.get('GLASSHOUSE_KILLS') or (200 if LONG else 10))
# RELIABILITY's bound for a start is 3 s on a machine that does nothing else.
RESTART = float(os.environ.get('GLASSHOUSE_RESTART_SECONDS') or 3)


class Crash(Listening):
    def test_listenerKilledAtRandom_storesWhatItAcknowledged_once(self):
        token, port = self.token(), free_port()
        listen = ('--listen', f'127.0.0.1:{port}', '--grpc', 'off')
        rng = random.Random(20261121)
        serving = Serving(self, *listen)
        senders = [Sender(port, token, first=i * 10_000_000, seed=i) for i in range(4)]
        for sender in senders:
            sender.start()
        starts, acknowledged_between = [], 0
        for _ in range(KILLS):
            before = sum(len(s.acknowledged) for s in senders)
            time.sleep(rng.uniform(0.05, 1.2))
            serving.kill()
            acknowledged_between += sum(len(s.acknowledged) for s in senders) > before
            serving = Serving(self, *listen)
            starts.append(serving.started_in)
        for sender in senders:
            sender.end()
        self.assertEqual(serving.end(), 0)
        count = self.assertAllStoredOnce(senders)
        print(f'{KILLS} kills, {count} records acknowledged, none missing, none twice; slowest start {max(starts):.2f} s')
        self.assertGreater(acknowledged_between, KILLS * 0.6, 'most kills must hit a listener at work')
        self.assertLess(max(starts), RESTART)


if __name__ == '__main__':
    main()
