# SPDX-License-Identifier: GPL-3.0-or-later
"""Several processes on one store: one owns it and listens, another takes over when it is killed, clients lose nothing."""
import os
import time

from harness import LONG, main, wait_until
from listening import Listening, Sender, Serving, free_port

# The rule is 2 s; the rest is slack for a machine that compiles and tests beside this.
TAKEOVER = float(os.environ.get('GLASSHOUSE_TAKEOVER_SECONDS') or 4)
RULE = 2


class Takeover(Listening):
    def test_ownerKilledUnderLoad_secondTakesStoreAndPorts_clientsLoseNothing(self):
        token, port = self.token(), free_port()
        listen = ('--listen', f'127.0.0.1:{port}', '--grpc', f'127.0.0.1:{free_port()}')
        owner = Serving(self, *listen)
        senders = [Sender(port, token, first=i * 10_000_000, seed=100 + i, pause=0.002) for i in range(3)]
        for sender in senders:
            sender.start()
        took = []
        for _ in range(20 if LONG else 3):
            second = Serving(self, *listen, listens=False)
            wait_until('the second says that it waits', lambda: any('waiting to take over' in line for line in second.complaints))
            time.sleep(0.3)
            self.assertIsNone(second.process.poll())
            self.assertEqual(second.http, 0, 'two listen')
            killed = time.monotonic()
            owner.kill()

            def first_answer():
                return min((at for s in senders for began, at in list(s.acknowledged_at) if began > killed), default=None)
            wait_until('a client is answered again', first_answer)
            took.append(first_answer() - killed)
            owner = second
        for sender in senders:
            sender.end()
        wait_until('its ports are known', lambda: owner.http)
        self.assertEqual(owner.end(), 0)
        count = self.assertAllStoredOnce(senders)
        print(f'{len(took)} takeovers, {count} records acknowledged; longest {max(took):.2f} s (rule {RULE} s, failed from {TAKEOVER:g} s)')
        self.assertLess(max(took), TAKEOVER)

    def test_othersReadAndWriteBesideTheOwner_nothingIsBusyOrLost(self):
        token, port = self.token(), free_port()
        serving = Serving(self, '--listen', f'127.0.0.1:{port}', '--grpc', 'off')
        senders = [Sender(port, token, first=i * 10_000_000, seed=200 + i) for i in range(2)]
        for sender in senders:
            sender.start()
        wait_until('something is stored', lambda: senders[0].acknowledged)
        for round_number in range(20 if LONG else 4):
            self.assertLessEqual(len(self.json('activity', 'list', '--limit', '50')['events']), 50)
            self.json('usage', 'daily')
            self.ok('token', 'create', '--role', 'viewer', '--quiet')  # written by the owner, for another process
        for sender in senders:
            sender.end()
        self.assertEqual(serving.end(), 0)
        self.assertAllStoredOnce(senders)

    def test_recordsFromAnyTime_areStoredOnce(self):
        token = self.token()
        serving = Serving(self, '--listen', '127.0.0.1:0', '--grpc', 'off')
        sender = Sender(serving.http, token, first=0, seed=1)
        hour, now = 3600 * 10**9, time.time_ns()
        offsets = [sign * hours * hour for sign in (1, -1) for hours in (1, 48, 365 * 24)]
        times = [now + offset for offset in offsets] + [10**9, now]
        for _ in range(2):  # the second time as repetitions
            for number, at in enumerate(times):
                sender.deliver(number * 1000, 30, at)
        sender.connection.close()
        self.assertEqual(serving.end(), 0)
        self.assertAllStoredOnce([sender])
        self.assertEqual(len(self.stored()), 30 * len(times))


if __name__ == '__main__':
    main()
