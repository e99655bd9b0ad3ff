# SPDX-License-Identifier: GPL-3.0-or-later
"""The official OpenTelemetry SDK as a client, with the settings of docs/guide/opentelemetry.md: every value arrives, and
each protocol gives the same rows."""
import re
import unittest
from pathlib import Path

from clients import ListenerTest, Server, sdk_or_skip
from harness import by_model, main

PAGE = Path(__file__).resolve().parents[2] / 'docs' / 'guide' / 'opentelemetry.md'
START_MS = 1_763_700_000_000  # 2025-11-21T04:40:00Z
REQUEST, FAILING = '00000000000000000000000000000002', '00000000000000000000000000000006'  # trace ids
RESOURCE = {'service.name': 'greeter', 'service.version': '1.2.3', 'host.name': 'workshop'}
COMMON = {'agent': 'greeter', 'machine': 'workshop', 'source': 'otlp:greeter'}
CONVERSATION = 'conversation-1'


def masked(length: int) -> dict:
    return {'masked': 'text', 'length': length}


def row(time: str, kind: str, action: str, outcome: str, attributes: dict, **fields) -> dict:
    return {'time': f'2025-11-21T04:40:{time}Z', 'kind': kind, 'action': action, 'outcome': outcome, **COMMON, **fields,
            'params': {'attributes': attributes, 'resource': RESOURCE}}


# What client.mjs sends, newest first.
EVENTS = [
    row('03.000', 'telemetry', 'log', 'unknown', {
        'text': masked(5), 'whole': 42, 'big': 9007199254740991, 'negative': -7, 'fraction': 0.125, 'yes': True, 'no': False,
        'list': ['a', 'b'], 'map': {'inner': 'value', 'deep': {'number': 1}}, 'body': masked(19)}),
    row('02.010', 'span', 'SELECT greetings', 'error', {
        'error.type': 'OperationalError', 'span.id': '0000000000000005', 'status.message': masked(13)},
        correlation=FAILING, duration_ms=10.0),
    row('01.500', 'span', 'POST /greet', 'ok', {'http.response.status_code': 200, 'span.id': '0000000000000001'},
        correlation=REQUEST, duration_ms=1500.0),
    row('01.400', 'telemetry', 'greeting.failed', 'error', {'session.id': CONVERSATION, 'error.type': 'timeout'},
        correlation=REQUEST, session=CONVERSATION),
    row('01.000', 'tool', 'execute_tool', 'unknown', {
        'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'get_weather', 'gen_ai.tool.call.id': 'call_abcdefghijklmnop',
        'gen_ai.conversation.id': CONVERSATION, 'gen_ai.tool.call.arguments': masked(15), 'span.id': '0000000000000004',
        'span.parent_id': '0000000000000001', 'span.name': 'execute_tool get_weather'},
        correlation=REQUEST, session=CONVERSATION, tool='get_weather', duration_ms=250.0),
    row('00.900', 'model_call', 'model.call', 'ok', {
        'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai', 'gen_ai.request.model': 'gpt-5',
        'gen_ai.response.model': 'gpt-5-2025-08-07', 'gen_ai.response.id': 'chatcmpl-0123456789', 'gen_ai.conversation.id': CONVERSATION,
        'gen_ai.usage.input_tokens': 1500, 'gen_ai.usage.output_tokens': 250, 'gen_ai.usage.cache_read.input_tokens': 1024,
        'gen_ai.response.finish_reasons': ['stop'], 'gen_ai.request.temperature': 0.25, 'span.id': '0000000000000003',
        'span.parent_id': '0000000000000001', 'span.name': 'chat gpt-5'},
        correlation=REQUEST, session=CONVERSATION, model='gpt-5-2025-08-07', duration_ms=800.0, tokens=1500 + 250),
]
USAGE = {'gpt-5-2025-08-07': {'calls': 1, 'input': 1500 - 1024, 'output': 250, 'cache_read': 1024}}


def buckets(*counts: int) -> dict:
    return {'bounds': [1.0, 5.0, 10.0], 'buckets': list(counts)}


# (name, attributes) -> unit, kind, monotonic, {temporality that was asked for: (its own, total, points)}. On its end a
# client exports once more: what is cumulative is told again.
METRICS = {
    ('greetings', '{"language": "cs"}'): ('{greeting}', 'sum', True, {
        'delta': ('delta', 9, [3, 6]), 'cumulative': ('cumulative', 9, [3, 9, 9])}),
    ('greetings', '{"language": "en", "loud": true}'): ('{greeting}', 'sum', True, {
        'delta': ('delta', 3, [1, 2]), 'cumulative': ('cumulative', 3, [1, 3, 3])}),
    ('sent', '{}'): ('By', 'sum', True, {
        'delta': ('delta', 1.5, [0.5, 1]), 'cumulative': ('cumulative', 1.5, [0.5, 1.5, 1.5])}),
    ('open', '{}'): ('', 'sum', False, {  # one that also falls is cumulative in either case
        'delta': ('cumulative', None, [5, 3, 3]), 'cumulative': ('cumulative', None, [5, 3, 3])}),
    ('warmth', '{}'): ('Cel', 'gauge', False, {
        'delta': ('unspecified', None, [20.5, 41]), 'cumulative': ('unspecified', None, [20.5, 41, 41])}),
    ('took', '{}'): ('s', 'histogram', False, {
        'delta': ('delta', 133.5, [(44.5, 3, {'min': 0.5, 'max': 40, **buckets(1, 1, 0, 1)}),
                                   (89, 3, {'min': 1, 'max': 80, **buckets(1, 0, 1, 1)})]),
        'cumulative': ('cumulative', 133.5, [(44.5, 3, {'min': 0.5, 'max': 40, **buckets(1, 1, 0, 1)})]
                       + 2 * [(133.5, 6, {'min': 0.5, 'max': 80, **buckets(2, 1, 1, 2)})])}),
}


def settings_of_page(page: Path = PAGE) -> dict[str, dict]:
    """{protocol: environment} of the page's blocks of settings."""
    found = {}
    for block in re.findall(r'^```sh\n(.*?)^```', page.read_text(), re.M | re.S):
        lines = dict(re.findall(r"^export (OTEL_\w+)='(.*)'$", block, re.M))
        if 'OTEL_EXPORTER_OTLP_PROTOCOL' in lines:
            found[lines['OTEL_EXPORTER_OTLP_PROTOCOL']] = lines
    return found


class Sdk(ListenerTest):
    @classmethod
    def setUpClass(cls):
        sdk_or_skip()

    def send(self, protocol: str, page: Path = PAGE, server: Server | None = None, **more) -> Path:
        """Runs the client as the page says, towards a server of its own or `server`; returns the store."""
        settings = settings_of_page(page)[protocol]
        server = server or self.serve(name=re.sub(r'\W', '-', protocol))
        if protocol == 'grpc' and not server.grpc_port:
            self.skipTest('this build does not listen for gRPC')
        token = server.token('ingest')
        env = {name: value.replace('127.0.0.1:4318', f'127.0.0.1:{server.http_port}')
               .replace('127.0.0.1:4317', f'127.0.0.1:{server.grpc_port}').replace('TOKEN', token)
               for name, value in settings.items()}
        self.assertTrue(any(token in value for value in env.values()))
        self.node('client.mjs', START_MS, env={**env, **more})
        return server.store

    def assert_arrived(self, store: Path):
        self.assert_events(store)
        self.assertEqual(self.metrics_of(store), METRICS)

    def assert_events(self, store: Path):
        events = self.events(store, '--copies')
        for event in events:
            self.assertEqual(event.pop('id') < 0, event['kind'] == 'model_call')
            event.pop('cost_usd', None)
        self.assertEqual(without_hashes(events), EVENTS)
        self.assertEqual(by_model(self.json('usage', 'session', '--by', 'model', store=store)), USAGE)
        self.ok('rollup', '--verify', store=store)

    def metrics_of(self, store: Path) -> dict:
        found = {}
        for series in self.series(store):
            points = sorted(series['points'], key=lambda p: p['time_ns'])
            for before, after in zip(points, points[1:]):
                begins = before['start_ns'] if series['temporality'] == 'cumulative' else before['time_ns']
                if series['kind'] != 'gauge':
                    self.assertEqual(after['start_ns'], begins, series['name'])
            values = [(p['value'], p['count'], p['detail']) if series['kind'] == 'histogram' else p['value'] for p in points]
            self.assertEqual((series['agent'], series['source'], series['session']), ('greeter', 'otlp:greeter', ''))
            key = series['name'], str(series['attributes']).replace("'", '"').replace('True', 'true')
            same = found.setdefault(key, (series['unit'], series['kind'], series['monotonic'], {}))
            same[3][series['scope'].removeprefix('greeter.')] = (series['temporality'], series['total'], values)
        return found

    def test_httpProtobuf_everyValueArrives(self):
        self.assert_arrived(self.send('http/protobuf'))

    def test_httpJson_everyValueArrives(self):
        self.assert_arrived(self.send('http/json'))

    def test_grpc_everyValueArrives(self):
        self.assert_arrived(self.send('grpc'))

    def test_sameRecordsByEveryProtocol_areTheSameRows(self):
        server = self.serve()
        for protocol in settings_of_page():
            self.send(protocol, server=server)
            self.assert_events(server.store)

    def test_compressed_everyValueArrives(self):
        self.assert_arrived(self.send('http/protobuf', OTEL_EXPORTER_OTLP_COMPRESSION='gzip'))

    def test_settingsOfClaudeCode_areUnderstoodByTheSdkThatItIsMadeWith(self):
        self.assert_arrived(self.send('http/protobuf', PAGE.with_name('claude-code.md')))

    def test_wrongToken_isSaid(self):
        server = self.serve()
        with self.assertRaisesRegex(AssertionError, '401|Unauthorized'):
            self.node('client.mjs', START_MS, env=dict(
                OTEL_EXPORTER_OTLP_ENDPOINT=f'http://127.0.0.1:{server.http_port}', OTEL_EXPORTER_OTLP_PROTOCOL='http/protobuf',
                OTEL_EXPORTER_OTLP_HEADERS='Authorization=Bearer%20gh_wrong'))
        self.assertEqual((self.events(server.store), self.series(server.store)), ([], []))


class Page(unittest.TestCase):
    def test_pageHasSettingsForEveryProtocol(self):
        self.assertEqual(set(settings_of_page()), {'http/protobuf', 'http/json', 'grpc'})


def without_hashes(value):
    """The hash of masked text is another in every store."""
    if isinstance(value, dict):
        return {k: without_hashes(v) for k, v in value.items() if k != 'hash'}
    return [without_hashes(v) for v in value] if isinstance(value, list) else value


if __name__ == '__main__':
    main()
