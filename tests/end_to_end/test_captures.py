# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests of real clients, byte for byte, against a running server: what is answered is what the models really answered."""
import base64
import functools
import gzip
import hashlib
import hmac
import json
import sqlite3
import unittest
import uuid
from collections import Counter, defaultdict
from pathlib import Path

from harness import SHARED, by_model, main
from clients import ListenerTest, Server, sdk_or_skip

DATA = SHARED / 'data'
CAPTURES = DATA / 'captures'
CHUNK = 1000  # of bodies that came chunked
CLIENTS = ('claude', 'claude1', 'claude2', 'codex', 'gemini')
WITH_TRANSCRIPTS = ('claude', 'claude1', 'claude2')  # of the others' transcripts nothing is read yet
needs_captures = unittest.skipUnless((CAPTURES / 'truth.json').is_file(), 'the requests of real clients are not beside this checkout')
needs_samples = unittest.skipUnless((DATA / 'github-webhooks').is_dir(), 'the sample payloads are not beside this checkout')


@functools.cache
def truth() -> dict:
    return json.loads((CAPTURES / 'truth.json').read_text())


def true_usage(tokens: dict) -> dict:
    """{model: counts} in this program's words, whatever words a client has for its tokens."""
    found = {}
    for model, t in tokens.items():
        counts = Counter(calls=t.get('calls', t.get('messages')))
        if 'input_incl_cached' in t:
            counts.update(input=t['input_incl_cached'] - t['cached'], output=t['output_incl_reasoning'], cache_read=t['cached'])
        elif 'prompt_incl_cached' in t:
            counts.update(input=t['prompt_incl_cached'] - t['cached'], output=t['candidates'] + t['thoughts'], cache_read=t['cached'])
        else:
            counts.update(input=t['input'], output=t['output'], cache_read=t['cache_read'], cache_write=t['cache_creation'])
        found[model] = +counts
    return found


class Request:
    """A recorded request: its bytes, and how they came."""

    def __init__(self, file: Path):
        self.file, self.body = file, file.read_bytes()
        said = json.loads(file.with_suffix('.json').read_text())
        self.run, self.path, self.is_grpc = said['run'], said['path'], said['transport'] == 'grpc'
        names, values = said.get('rawHeaders', [])[::2], said.get('rawHeaders', [])[1::2]
        kept = [(name, value) for name, value in zip(names, values)
                if name.lower() not in ('host', 'content-length', 'transfer-encoding', 'authorization')]
        self.headers = kept
        self.chunk = CHUNK if 'transfer-encoding' in said.get('headers', {}) else 0

    def send(self, server: Server, token: str, compressed: bool) -> int:
        headers, body = [*self.headers, ('Authorization', f'Bearer {token}')], self.body
        if compressed:
            headers, body = [*headers, ('Content-Encoding', 'gzip')], gzip.compress(body)
        return server.request('POST', self.path, body, headers, self.chunk)[0]


def requests_of(client: str) -> list[Request]:
    return [Request(file) for file in sorted((CAPTURES / client).rglob('*.bin'))]


@needs_captures
class Captures(ListenerTest):
    def replay(self, client: str, over_grpc: bool) -> int:
        server = self.serve(name=client)
        token = server.token('ingest')
        requests = [r for r in requests_of(client) if r.is_grpc == over_grpc]
        self.assertTrue(requests)
        runs = {name: run for name, run in truth()['runs'].items() if name in {r.run for r in requests}}
        self.send(server, token, requests, compressed=False)
        self.assert_usage(server.store, {run['session_id']: run['tokens'] for run in runs.values()})
        for name, run in runs.items():
            with self.subTest(run=name):
                self.assertEqual(self.tools_of(server.store, run['session_id'], is_told), Counter(run['otlp']['tool_result']))
        if client in WITH_TRANSCRIPTS:
            for protocol in {name.split('/')[1] for name in runs}:
                report = self.json('import', CAPTURES / 'transcripts' / client / protocol, store=server.store)
                self.assertGreater(report['lines'], 0)
            self.assert_both_channels(server.store, runs)
        before = self.everything(server.store)
        self.send(server, token, requests, compressed=True)  # as a client would that heard no answer
        self.assertEqual(self.everything(server.store), before)
        self.ok('rollup', '--verify', store=server.store)
        server.stop()
        self.assertEqual(self.everything(server.store), before)
        return len(runs)

    def send(self, server: Server, token: str, requests: list, compressed: bool):
        if not requests[0].is_grpc:
            for request in requests:
                self.assertEqual(request.send(server, token, compressed), 200, request.file)
            return
        sent = [dict(path=r.path, file=str(r.file), gzip=compressed) for r in requests]
        answers = json.loads(self.node('send.mjs', f'127.0.0.1:{server.grpc_port}', token, stdin=json.dumps(sent)))
        for request, answer in zip(requests, answers, strict=True):
            self.assertEqual(answer['code'], 0, f'{request.file}: {answer}')

    def assert_usage(self, store: Path, expected: dict):
        rows = defaultdict(list)
        for row in self.json('usage', 'session', '--zone', 'UTC', '--by', 'model', store=store)['rows']:
            rows[row['period']].append(row)
        for session, tokens in expected.items():
            with self.subTest(session=session):
                found = by_model({'rows': rows[session]})
                for counts in found.values():  # only new clients tell the two kinds of cache writes apart
                    counts['cache_write'] = counts.pop('cache_write_5m', 0) + counts.pop('cache_write_1h', 0)
                self.assertEqual({model: +counts for model, counts in found.items()}, true_usage(tokens))

    def assert_both_channels(self, store: Path, runs: dict):
        """Telemetry and transcripts of the same sessions: the truth once, neither less nor twice."""
        expected = {}
        for name, run in runs.items():
            session = run['session_id']
            # A resumed session went on in runs whose requests are not here: its transcript says the most.
            expected[session] = truth()['sessions'][session]['byModel'] if 'resume' in name else run['tokens']
            told = Counter()
            for result, count in truth()['sessions'][session]['tool_results'].items():
                tool, ending = result.rsplit(' ', 1)
                told[f'{tool} success={"true" if ending == "ok" else "false"}'] += count
            with self.subTest(run=name):
                self.assertEqual(self.tools_of(store, session, lambda event: True), told)
        self.assert_usage(store, expected)

    def tools_of(self, store: Path, session: str, counts) -> Counter:
        return Counter(f'{e["tool"]} success={"true" if e["outcome"] == "ok" else "false"}'
                       for e in self.events(store, '--kind', 'tool', '--session', session) if counts(e))

    def everything(self, store: Path) -> dict:
        """All that can be asked, and how many rows there are beyond the longest list."""
        asked = self.answers(store)
        asked['points'] = self.series(store)
        asked['events'] = self.events(store, '--copies')
        with sqlite3.connect(f'file:{store}?mode=ro', uri=True) as db:
            asked['rows'] = {table: db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
                             for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
                             if table.startswith(('event', 'model_call', 'metric'))}
        db.close()
        self.assertTrue(asked['rows'])
        return asked

    def test_overHttp_isWhatTheModelsAnswered(self):
        runs = 0
        for client in CLIENTS:
            with self.subTest(client=client):
                runs += self.replay(client, over_grpc=False)
        self.assertEqual(runs, sum('/http-' in name for name in truth()['runs']))

    def test_overGrpc_isWhatTheModelsAnswered(self):
        sdk_or_skip()
        if not self.serve(name='probe').grpc_port:
            self.skipTest('this build does not listen for gRPC')
        runs = 0
        for client in CLIENTS:
            with self.subTest(client=client):
                runs += self.replay(client, over_grpc=True)
        self.assertEqual(runs, sum('/grpc/' in name for name in truth()['runs']))

    def test_toolsOfOldClients_areToldOnce(self):
        server = self.serve()
        token = server.token('ingest')
        for request in requests_of('claude1'):
            if request.run == 'claude1/http-json/tools':
                self.assertEqual(request.send(server, token, compressed=False), 200)
        self.json('import', CAPTURES / 'transcripts' / 'claude1' / 'http-json', store=server.store)
        run = truth()['runs']['claude1/http-json/tools']
        self.assertEqual(self.tools_of(server.store, run['session_id'], is_told), Counter(run['otlp']['tool_result']))


def is_told(event: dict) -> bool:
    """True where telemetry reports a result: a tool that was refused has a decision and no result."""
    return event['outcome'] in ('ok', 'error')


class Samples(ListenerTest):
    """What other programs and services publish as samples of their requests."""
    SECRET = 'a secret of webhooks'

    @needs_samples
    def test_otlpOfOtherPrograms(self):
        server = self.serve()
        token = server.token('ingest')
        examples = DATA / 'otlp' / 'open-telemetry__opentelemetry-proto' / 'examples'
        for name, path in (('logs', 'logs'), ('events', 'logs'), ('metrics', 'metrics'), ('trace', 'traces')):
            status, answer = server.post(f'/v1/{path}', (examples / f'{name}.json').read_bytes(), token)
            self.assertEqual((status, json.loads(answer)), (200, {}), name)
        self.assertEqual(Counter(e['kind'] for e in self.events(server.store)), Counter(telemetry=2, span=1))
        self.assertEqual({s['name'] for s in self.series(server.store)},
                         {m['name'] for r in json.loads((examples / 'metrics.json').read_text())['resourceMetrics']
                          for scope in r['scopeMetrics'] for m in scope['metrics']})
        other = DATA / 'otlp' / 'tstack__lnav' / 'test'
        before = len(self.events(server.store))
        # JSON of something else: unknown fields are to be passed over, so it is a request without records.
        status, answer = server.post('/v1/logs', (other / 'formats' / 'jsontest' / 'lnav-logstash.json').read_bytes(), token)
        self.assertEqual((status, json.loads(answer)), (200, {}))
        lines = (other / 'logfile_otel_collector.jsonl').read_bytes()
        self.assertEqual(server.post('/v1/logs', lines, token)[0], 400)  # several requests are none
        self.assertEqual(len(self.events(server.store)), before)
        records = 0
        for line in lines.splitlines():
            request = json.loads(line)
            path = {'resourceLogs': 'logs', 'resourceMetrics': 'metrics', 'resourceSpans': 'traces'}[next(iter(request))]
            status, answer = server.post(f'/v1/{path}', line, token)
            self.assertEqual((status, json.loads(answer)), (200, {}), line[:200])
            records += sum(len(scope.get('logRecords', [])) for r in request.get('resourceLogs', []) for scope in r['scopeLogs'])
        self.assertGreater(records, 0)
        self.assertEqual(len(self.events(server.store)) - before, records)

    def test_callWithoutSession_isCountedAsUnknown(self):
        server = self.serve()
        event = dict(event_id='1', type='chat', timestamp='2026-11-20T10:00:00Z', model='gpt-5', tokens=dict(input=3, output=4))
        self.assertEqual(server.post('/api/v1/messages', event, server.token('ingest'))[0], 200)
        usage = self.json('usage', 'session', store=server.store)
        self.assertEqual([(row['period'], row['input'], row['output']) for row in usage['rows']], [('unknown', 3, 4)])

    def github(self, server: Server, event: str, delivery: str, body: bytes, signature: str | None = '') -> int:
        """`signature`: empty is the right one, None is none."""
        headers = {'Content-Type': 'application/json', 'X-GitHub-Event': event, 'X-GitHub-Delivery': delivery}
        if signature is not None:
            headers['X-Hub-Signature-256'] = signature or self.sign(body)
        return server.request('POST', '/webhooks/github', body, headers)[0]

    def sign(self, body: bytes) -> str:
        return 'sha256=' + hmac.new(self.SECRET.encode(), body, hashlib.sha256).hexdigest()

    def serve_github(self) -> Server:
        secret = self.folder / 'secret'
        secret.write_text(self.SECRET + '\n')
        return self.serve('--github-secret-file', secret)

    @needs_samples
    def test_everyDeliveryOfGithub_isKeptOnce(self):
        server = self.serve_github()
        folder = DATA / 'github-webhooks' / 'octokit__webhooks'
        sent = Counter()
        for number, file in enumerate(sorted(folder.rglob('*.json'))):
            event, body = file.relative_to(folder).parts[0], file.read_bytes()
            for _ in range(2):
                self.assertEqual(self.github(server, event, str(uuid.UUID(int=number)), body), 202, file)
            sent[event] += 1
        self.assertGreater(sum(sent.values()), 150)
        kept = self.events(server.store, '--source', 'github')
        self.assertEqual(len(kept), sum(sent.values()))
        self.assertEqual(Counter(e['action'].split('.')[1] for e in kept), sent)

    def test_deliveryOfGithub_isTakenOnlyWithItsSignature(self):
        server = self.serve_github()
        body = json.dumps({'action': 'opened', 'repository': {'full_name': 'o/r'}, 'sender': {'login': 'a'}, 'pull_request': {'number': 1}}).encode()
        delivery = str(uuid.UUID(int=1))
        changed = body.replace(b'opened', b'opeNed')
        self.assertEqual(self.github(server, 'pull_request', delivery, changed, self.sign(body)), 401)
        self.assertEqual(self.github(server, 'pull_request', delivery, body, None), 401)
        self.assertEqual(self.github(server, 'pull_request', delivery, body, 'sha256=' + '0' * 64), 401)
        self.assertEqual(self.events(server.store), [])
        for _ in range(100):
            self.assertEqual(self.github(server, 'pull_request', delivery, body), 202)
        self.assertEqual(len(self.events(server.store)), 1)

    def test_withoutTheSecret_thereAreNoWebhooksOfGithub(self):
        self.assertEqual(self.github(self.serve(), 'push', str(uuid.UUID(int=1)), b'{}'), 404)

    @needs_samples
    def test_everyEventOfAzureDevOps_isKept(self):
        server = self.serve()
        token = server.token('ingest')
        basic = {'Authorization': 'Basic ' + base64.b64encode(f'anybody:{token}'.encode()).decode(), 'Content-Type': 'application/json'}
        files = sorted((DATA / 'azuredevops').rglob('*.json'))
        self.assertGreater(len(files), 15)
        identities, types = set(), set()
        for file in files:
            body = file.read_bytes()
            expected = 400 if file.name == 'bad.noEventType.json' else 202
            self.assertEqual(server.request('POST', '/webhooks/azure', body, basic)[0], expected, file)
            if expected == 202:
                said = json.loads(body.decode('utf-8-sig'))
                types.add(said['eventType'])
                identities.add(tuple(said.get(name) for name in ('subscriptionId', 'notificationId', 'id')))
        kept = self.events(server.store, '--source', 'azure-devops')
        self.assertEqual(len(kept), len(identities))
        self.assertEqual({e['action'] for e in kept}, {f'azure.{name}' for name in types})
        for header in ({}, {'Authorization': 'Basic ' + base64.b64encode(b'anybody:gh_wrong').decode()}):
            self.assertEqual(server.request('POST', '/webhooks/azure', files[0].read_bytes(), {'Content-Type': 'application/json', **header})[0], 401)


if __name__ == '__main__':
    main()
