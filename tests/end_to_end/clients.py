# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients of the listener: plain requests as they are, the live stream, and the official OpenTelemetry SDK."""
import http.client
import json
import subprocess
import threading
from pathlib import Path

import nodepackages
from harness import BIN, EndToEnd, wait_until

MOST_EVENTS = 10_000


class Server:
    """`glasshousectl serve` on free ports; what it says is kept in files."""

    def __init__(self, test: EndToEnd, store: Path, *options):
        self.test, self.store = test, store
        self.out, self.err = store.with_suffix('.out'), store.with_suffix('.err')
        command = [BIN / 'glasshousectl', 'serve', '--listen', '127.0.0.1:0', '--grpc', '127.0.0.1:0', '--json', '--no-watch',
                   '--store', store, *options]
        with self.out.open('wb') as out, self.err.open('wb') as err:
            self.process = subprocess.Popen([str(part) for part in command], env=test.environment(), stdin=subprocess.DEVNULL,
                                            stdout=out, stderr=err)
        test.addCleanup(self.stop)
        wait_until('the server says where it listens', lambda: b'\n' in self.out.read_bytes() or self.process.poll() is not None)
        if self.process.poll() is not None:
            raise AssertionError(f'the server ended: {self.err.read_text()}')
        said = json.loads(self.out.read_text().splitlines()[0])
        self.http_port, self.grpc_port = said['http_port'], said['grpc_port']

    def stop(self):
        """Ends it as a person would; it must end well."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError('the server did not end within a minute') from None

    def token(self, role: str, *options) -> str:
        return self.test.ok('token', 'create', '--role', role, '--quiet', *options, store=self.store).strip()

    def request(self, method: str, path: str, body: bytes | None = None, headers=(), chunk: int = 0) -> tuple[int, bytes]:
        """One request on a connection of its own; `headers` as they are to be sent, beside Host. `chunk`: the body is sent in
        chunks of so many bytes, without its length."""
        connection = http.client.HTTPConnection('127.0.0.1', self.http_port, timeout=60)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in (headers.items() if isinstance(headers, dict) else headers):
                connection.putheader(name, value)
            if body is None:
                connection.endheaders()
            elif chunk:
                connection.putheader('Transfer-Encoding', 'chunked')
                connection.endheaders()
                pieces = [body[at:at + chunk] for at in range(0, len(body), chunk)]
                connection.send(b''.join(b'%x\r\n%s\r\n' % (len(piece), piece) for piece in pieces) + b'0\r\n\r\n')
            else:
                connection.putheader('Content-Length', str(len(body)))
                connection.endheaders(body)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def post(self, path: str, body, token: str, content_type: str = 'application/json', **headers) -> tuple[int, bytes]:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.request('POST', path, data, {'Content-Type': content_type, 'Authorization': f'Bearer {token}', **headers})


class LiveStream:
    """Everything that the live stream says, from now on."""

    def __init__(self, server: Server, token: str):
        self.said = b''
        self.connection = http.client.HTTPConnection('127.0.0.1', server.http_port, timeout=60)
        self.connection.request('GET', '/api/v1/stream', headers={'Authorization': f'Bearer {token}'})
        self.answer = self.connection.getresponse()
        server.test.assertEqual(self.answer.status, 200)
        server.test.addCleanup(self.connection.close)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        try:
            while piece := self.answer.read1(65536):
                self.said += piece
        except (OSError, ValueError, AttributeError, http.client.HTTPException):
            pass  # the server has ended, or the test has


class ListenerTest(EndToEnd):
    """A test of the listener."""

    def serve(self, *options, name: str = 'store') -> Server:
        return Server(self, self.folder / f'{name}.db', *options)

    def events(self, store: Path, *options) -> list:
        """What was sent and read; the store's own trail, this very question in it, is left out."""
        listed = self.json('activity', 'list', '--limit', MOST_EVENTS, *options, store=store)['events']
        return [event for event in listed if event.get('source') != 'glasshouse']

    def series(self, store: Path, *options) -> list:
        return self.json('telemetry', 'points', '--limit', 1_000_000, *options, store=store)['series']

    def node(self, script: str, *args, env=None, stdin: str = '', timeout: float = 300) -> str:
        """The output of a script of sdk/, run with the official packages."""
        folder = sdk_or_skip()
        place = nodepackages.script_in(folder, 'sdk', script)
        # A proxy for the outside must not get what goes to this computer.
        environment = self.environment(NO_PROXY='127.0.0.1', no_proxy='127.0.0.1', NODE_OPTIONS='', **(env or {}))
        done = subprocess.run(['node', str(place), *map(str, args)], env=environment, text=True, input=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout)
        self.assertEqual(done.returncode, 0, done.stdout[-2000:] + done.stderr[-4000:])
        return done.stdout


def install_sdk() -> tuple[Path | None, str]:
    """The folder with the installed packages, or why there is none."""
    return nodepackages.install('sdk', 'the official OpenTelemetry SDK')


def sdk_or_skip() -> Path:
    return nodepackages.packages_or_skip('sdk', 'the official OpenTelemetry SDK')
