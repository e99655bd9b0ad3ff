# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests of the listener share: a running `serve`, and clients that keep what OTLP asks of them."""
import http.client
import json
import random
import signal
import socket
import sqlite3
import subprocess
import threading
import time
from contextlib import closing

from harness import BIN, EndToEnd, wait_until


def free_port() -> int:
    with closing(socket.socket()) as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def attribute(key: str, value) -> dict:
    return {'key': key, 'value': {'stringValue': value} if isinstance(value, str) else {'intValue': str(value)}}


def records(first: int, count: int, now_ns: int) -> bytes:
    """An OTLP/JSON request of `count` log records; the correlation of each is its uid: u<number>."""
    groups = {'claude-code': [], 'catalogue': []}
    for uid in range(first, first + count):
        record = dict(timeUnixNano=str(now_ns + uid * 1000), attributes=[attribute('load.uid', f'u{uid}')])
        if uid % 3 == 2:
            record.update(traceId=f'{uid:032x}', spanId=f'{uid:016x}', body={'stringValue': 'handled'})
            groups['catalogue'].append(record)
            continue
        name = 'api_request' if uid % 3 else 'tool_result'
        fields = {'event.name': name, 'session.id': f'session-{uid // 300}', 'prompt.id': f'u{uid}', 'event.sequence': uid}
        if uid % 3:
            fields.update({'model': 'claude-opus-4-5-20251101', 'request_id': f'req_{uid}', 'input_tokens': str(uid % 900),
                           'output_tokens': str(uid % 700), 'cache_read_tokens': '7', 'cache_creation_tokens': '0', 'duration_ms': '100'})
        else:
            fields.update({'tool_name': 'Bash', 'tool_use_id': f'toolu_{uid}', 'success': 'true', 'duration_ms': '30'})
        record['body'] = {'stringValue': f'claude_code.{name}'}
        record['attributes'] += [attribute(k, v) for k, v in fields.items()]
        groups['claude-code'].append(record)
    return json.dumps(dict(resourceLogs=[
        dict(resource=dict(attributes=[attribute('service.name', name)]), scopeLogs=[dict(scope={}, logRecords=of)])
        for name, of in groups.items()])).encode()


class Sender(threading.Thread):
    """Sends batches until told to end; sends again what was refused with 429 or 503, and what nobody answered.

    `acknowledged` holds (first uid, count) of every batch answered with 200. A part of those, `replays`, is sent once
    more, as by a client that did not hear the answer.
    """

    def __init__(self, port: int, token: str, first: int, seed: int, replays: float = 0.1, pause: float = 0):
        super().__init__(daemon=True)
        self.port, self.token, self.replays, self.pause = port, token, replays, pause
        self.rng = random.Random(seed)
        self.next_uid = first
        self.acknowledged: list = []
        self.acknowledged_at: list = []  # (monotonic time of sending, of the answer)
        self.refused: list = []          # (code, Retry-After)
        self.wrong: list = []            # answers that OTLP clients take as final
        self.ending = threading.Event()
        self.hurry = threading.Event()   # set: Retry-After is cut short, because what it waited for has happened
        self.connection = None

    def end(self, seconds: float = 60):
        """Lets it finish what it began; fails when that is not acknowledged in time."""
        self.ending.set()
        self.join(seconds)
        if self.is_alive():
            raise AssertionError(f'a batch was not acknowledged within {seconds} s')

    def run(self):
        known: list = []
        while not self.ending.is_set():
            if known and self.rng.random() < self.replays:
                self.deliver(*self.rng.choice(known[-50:]), replay=True)
                continue
            batch = (self.next_uid, self.rng.randrange(1, 120), time.time_ns())
            self.next_uid += batch[1]
            self.deliver(*batch)
            known.append(batch)
            if self.pause:
                time.sleep(self.pause)
        if self.connection:
            self.connection.close()

    def deliver(self, first: int, count: int, now_ns: int, replay: bool = False):
        body = records(first, count, now_ns)
        while True:
            began = time.monotonic()
            code, wait = self.send(body)
            if code == 200:
                if not replay:
                    self.acknowledged.append((first, count))
                self.acknowledged_at.append((began, time.monotonic()))
                return
            if code:
                self.refused.append((code, wait))
                if code not in (429, 503):
                    self.wrong.append(code)
                    return
            self.hurry.wait(float(wait) if wait else 0.02)

    def send(self, body: bytes) -> tuple:
        """(code, Retry-After); code 0: the connection broke."""
        try:
            if not self.connection:
                self.connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=20)
                self.connection.connect()
                self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connection.request('POST', '/v1/logs', body,
                                    {'Authorization': f'Bearer {self.token}', 'Content-Type': 'application/json'})
            answer = self.connection.getresponse()
            answer.read()
            return answer.status, answer.getheader('Retry-After')
        except (OSError, http.client.HTTPException):
            if self.connection:
                self.connection.close()
            self.connection = None
            return 0, None


class Serving:
    """A running `glasshousectl serve`."""

    def __init__(self, test: EndToEnd, *args, store=None, listens: bool = True, **environment):
        command = [str(BIN / 'glasshousectl'), 'serve', '--json', '--no-watch', '--store', str(store or test.store), *args]
        self.began = time.monotonic()
        self.said: list = []
        self.complaints: list = []
        self.process = subprocess.Popen(command, env=test.environment(**environment), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True)
        self.http = 0
        self.ears = [threading.Thread(target=self.listen, args=of, daemon=True)
                     for of in ((self.process.stdout, self.heard), (self.process.stderr, self.complaints.append))]
        for ear in self.ears:
            ear.start()
        test.addCleanup(self.kill)
        if listens:
            wait_until(f'it listens: {self.complaints}', lambda: self.http or self.process.poll() is not None)
            if not self.http:
                raise AssertionError(f'serve ended: {"".join(self.complaints)}')
            self.started_in = time.monotonic() - self.began

    @staticmethod
    def listen(stream, keep):
        with stream:
            for line in stream:
                keep(line)

    def heard(self, line: str):
        self.said.append(json.loads(line))
        self.http = self.said[-1]['http_port'] or self.http

    def kill(self):
        """Ends it as a power cut would."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.wait()

    def wait(self) -> int:
        code = self.process.wait(timeout=20)
        for ear in self.ears:
            ear.join()
        return code

    def end(self) -> int:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.wait()

    def get(self, path: str, token: str = '') -> tuple:
        """(code, body, header fields)"""
        connection = http.client.HTTPConnection('127.0.0.1', self.http, timeout=10)
        with closing(connection):
            connection.request('GET', path, headers={'Authorization': f'Bearer {token}'} if token else {})
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers


class Listening(EndToEnd):
    def token(self) -> str:
        return self.ok('token', 'create', '--role', 'ingest', '--quiet').strip()

    def stored(self) -> dict:
        """{uid: how many events of the store carry it}; for a store that nobody writes."""
        counts: dict = {}
        with closing(sqlite3.connect(f'file:{self.store}?mode=ro', uri=True)) as db:
            self.assertEqual(db.execute('PRAGMA integrity_check').fetchone()[0], 'ok')
            for correlation, count in db.execute('SELECT correlation, count(*) FROM event WHERE correlation IS NOT NULL GROUP BY 1'):
                uid = int(correlation[1:]) if correlation.startswith('u') else int(correlation, 16)
                counts[uid] = counts.get(uid, 0) + count
        return counts

    def assertAllStoredOnce(self, senders: list):
        """Every acknowledged record is in the store exactly once, and the sums are those of a recomputation."""
        counts = self.stored()
        expected = {uid for sender in senders for first, count in sender.acknowledged for uid in range(first, first + count)}
        self.assertGreater(len(expected), 0)
        missing = sorted(expected - counts.keys())
        twice = sorted(uid for uid, count in counts.items() if count > 1)
        self.assertEqual((len(missing), len(twice)), (0, 0), f'acknowledged and missing: {missing[:5]}; stored twice: {twice[:5]}')
        for sender in senders:
            self.assertEqual(sender.wrong, [])
            self.assertEqual([code for code, wait in sender.refused if not wait], [], 'refused without Retry-After')
        self.ok('rollup', '--verify')
        return len(expected)
