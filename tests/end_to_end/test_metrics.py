# SPDX-License-Identifier: GPL-3.0-or-later
"""The real Prometheus scrapes /metrics; the served API document is OpenAPI 3.1."""
import json
import shutil
import subprocess
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

from clients import Server
from harness import EndToEnd, main
from listening import free_port

PROMETHEUS = shutil.which('prometheus')


def events(count: int) -> list:
    return [{'event_id': f'm{i}', 'type': ('token_issued', 'api_call')[i % 2], 'actor': 'ada', 'agent': 'billing',
             'resource': '/v1/orders', 'duration_ms': 5} for i in range(count)]


class Metrics(EndToEnd):
    def setUp(self):
        super().setUp()
        self.server = Server(self, self.store)
        self.admin = self.server.token('admin', '--subject', 'root')
        self.operator = self.server.token('operator')
        code, body = self.server.post('/api/v1/messages', events(40), self.server.token('ingest'))
        self.assertEqual(code, 200, body)

    def get(self, path: str, token: str) -> bytes:
        code, body = self.server.request('GET', path, headers={'Authorization': f'Bearer {token}'})
        self.assertEqual(code, 200, body)
        return body

    def start_prometheus(self) -> int:
        port = free_port()
        token, config = self.folder / 'token', self.folder / 'prometheus.yml'
        token.write_text(self.operator)
        config.write_text(f"""
global: {{scrape_interval: 1s, scrape_timeout: 1s}}
scrape_configs:
  - job_name: glasshouse
    authorization: {{type: Bearer, credentials_file: {token}}}
    static_configs: [{{targets: ['127.0.0.1:{self.server.http_port}']}}]
""")
        said = (self.folder / 'prometheus.log').open('wb')
        self.addCleanup(said.close)
        process = subprocess.Popen([PROMETHEUS, f'--config.file={config}', f'--storage.tsdb.path={self.folder / "tsdb"}',
                                    f'--web.listen-address=127.0.0.1:{port}'], stdout=said, stderr=said)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return port

    def asked(self, port: int, query: str) -> list:
        target = f'http://127.0.0.1:{port}/api/v1/query?' + urllib.parse.urlencode({'query': query})
        try:
            with urllib.request.urlopen(target, timeout=5) as answer:
                return json.load(answer)['data']['result']
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return []

    def until(self, port: int, query: str) -> list:
        """What Prometheus answers once it has scraped that."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            found = self.asked(port, query)
            if found:
                return found
            time.sleep(0.2)
        log = (self.folder / 'prometheus.log').read_text(errors='replace')
        raise AssertionError(f'{query}: nothing was scraped; {log[-2000:]}')

    @unittest.skipUnless(PROMETHEUS, 'the package prometheus is not installed')
    def test_prometheusScrapes_whatQuestionsTook(self):
        for _ in range(3):
            self.get('/analytics/usage-summary', self.admin)
        port = self.start_prometheus()
        count = self.until(port, 'glasshouse_analytics_query_duration_ms_count{endpoint="/analytics/usage-summary"} >= 3')
        self.assertEqual(count[0]['value'][1], '3')
        quantile = self.until(port, 'histogram_quantile(0.95, glasshouse_analytics_query_duration_ms_bucket)')
        self.assertGreater(float(quantile[0]['value'][1]), 0)
        for name in ('glasshouse_rollup_lag_milliseconds', 'glasshouse_store_bytes', 'glasshouse_store_wal_bytes',
                     'glasshouse_store_free_bytes', 'glasshouse_queue_records', 'glasshouse_analytics_cache_entries',
                     'glasshouse_ingest_records_total{result="accepted"}'):
            self.until(port, name)
        self.assertEqual(self.until(port, 'up{job="glasshouse"}')[0]['value'][1], '1')

    def test_noLabelTellsWhoOrWhose(self):
        self.get('/analytics/agent-activity', self.admin)
        text = self.get('/metrics', self.operator).decode()
        for word in ('root', 'ada', 'billing', 'default', self.admin[:12], self.operator[:12]):
            self.assertNotIn(word, text)
        names = {line.split()[2] for line in text.splitlines() if line.startswith('# TYPE')}
        self.assertEqual(len(names), sum(line.startswith('# TYPE') for line in text.splitlines()), 'a metric is described twice')
        for line in text.splitlines():
            if not line.startswith('#'):
                name = line.split('{')[0].split(' ')[0]
                self.assertTrue({name, name.rsplit('_', 1)[0]} & names, line)

    def test_commandLineAndRoute_tellTheSame(self):
        said = self.json('telemetry', 'query', '--by', 'agent', '--by', 'kind', '--zone', 'UTC', '--user', 'ada')
        route = json.loads(self.get('/api/admin/telemetry/query?group_by=agent&group_by=kind&user=ada', self.admin))
        self.assertEqual(said, route)
        self.assertEqual([(r['agent'], r['kind'], r['events']) for r in said['rows']],
                         [('billing', 'api_call', 20), ('billing', 'identity', 20)])
        exported = self.ok('telemetry', 'export', '--by', 'agent', '--by', 'kind', '--zone', 'UTC', '--user', 'ada')
        self.assertEqual([line.split(',')[:3] for line in exported.splitlines()[1:]],
                         [['billing', 'api_call', '20'], ['billing', 'identity', '20']])
        self.assertRefused(self.ctl('telemetry', 'query', '--by', 'day', '--by', 'day'), 'different groups')
        self.server.stop()
        self.assertEqual(self.json('reprocess')['corrected'], 0)

    def test_theDocument_isOpenApi(self):
        code, body = self.server.request('GET', '/openapi.json')
        self.assertEqual(code, 200)
        document = json.loads(body)
        self.assertEqual(document['openapi'], '3.1.0')
        for path, item in document['paths'].items():
            self.assertTrue(path.startswith('/'), path)
            for method, operation in item.items():
                self.assertIn(method, ('get', 'post', 'put', 'patch', 'delete'))
                for response in operation['responses'].values():
                    self.assertTrue(response['description'], f'{method} {path}')
                names = [(p['in'], p['name']) for p in operation.get('parameters', ())]
                self.assertEqual(len(names), len(set(names)), f'{method} {path}')
                for scheme in (name for each in operation['security'] for name in each):
                    self.assertIn(scheme, document['components']['securitySchemes'])
        try:
            from openapi_spec_validator import OpenAPIV31SpecValidator
        except ImportError:
            self.skipTest('openapi-spec-validator is not installed: only the form was looked at')
        OpenAPIV31SpecValidator(document).validate()


if __name__ == '__main__':
    main()
