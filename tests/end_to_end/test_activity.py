# SPDX-License-Identifier: GPL-3.0-or-later
"""What is sent to a running listener is read back the same by the command line and by the API's routes."""
import datetime as dt
import json
from urllib.parse import quote, urlencode

from clients import Server
from harness import EndToEnd, main, wait_until

EVENTS = 120
SOURCE = 'native:bench'
ROUTES = ('/api/v1/messages', '/api/v1/messages/timeline', '/api/admin/activity', '/api/admin/activity/health',
          '/api/admin/activity/facets', '/api/admin/activity/kpis')


def made_up(count: int) -> list:
    """Events of the last minutes, four always of the same time; every fifth failed."""
    begin = dt.datetime.now(dt.timezone.utc).replace(microsecond=0) - dt.timedelta(minutes=10)
    return [{'event_id': f'e{i}', 'type': ('upload', 'rag_query', 'config.changed')[i % 3],
             'timestamp': (begin + dt.timedelta(seconds=i // 4)).isoformat().replace('+00:00', 'Z'),
             'actor': ('ada', 'bob')[i % 2], 'agent': 'bench', 'resource': f'shop/{i % 4}', 'outcome': 'error' if i % 5 == 0 else 'success',
             'correlation_id': f'trace-{i // 12}', 'params': {'number': i, 'message': 'hidden words'}} for i in range(count)]


class Activity(EndToEnd):
    def setUp(self):
        super().setUp()
        self.server = Server(self, self.store)
        self.ingest, self.admin = self.server.token('ingest'), self.server.token('admin', '--subject', 'root')

    def get(self, path: str, token: str | None = None, **parameters) -> dict:
        code, body = self.answer(path, token, **parameters)
        self.assertEqual(code, 200, f'{path} {parameters}: {body}')
        return body

    def answer(self, path: str, token: str | None = None, **parameters) -> tuple[int, dict]:
        target = path + ('?' + urlencode(parameters, doseq=True, quote_via=quote) if parameters else '')
        code, body = self.server.request('GET', target, headers={'Authorization': f'Bearer {token or self.admin}'})
        return code, json.loads(body)

    def send(self, events: list, token: str | None = None):
        code, body = self.server.post('/api/v1/messages', events, token or self.ingest)
        self.assertEqual((code, json.loads(body)['accepted']), (200, len(events)), body)

    def walk(self, token: str | None = None, **parameters) -> list:
        """The events of all pages."""
        events, cursor = [], {}
        while True:
            page = self.get('/api/v1/messages', token, **parameters, **cursor)
            events += page['events']
            if not page['next_cursor']:
                return events
            cursor = {'cursor': page['next_cursor']}

    def test_commandLineAndRoutes_agree(self):
        self.send(made_up(EVENTS))
        # Reads leave lines in the trail, which are events too: only what was sent is compared.
        for options, parameters in (
                ((), {}), (('--actor', 'ada'), {'user': 'ada'}), (('--not-actor', 'ada'), {'not_user': 'ada'}),
                (('--action', 'upload', '--action', 'rag_query'), {'action_in': ['upload', 'rag_query']}),
                (('--action-prefix', 'config.'), {'action_prefix': 'config.'}), (('--failures',), {'failures': 'true'}),
                (('--result', 'err%'), {'result_pattern': 'err%'}), (('--text', 'SHOP/3'), {'q': 'SHOP/3'}),
                (('--correlation', 'trace-2'), {'correlation_id': 'trace-2'})):
            told = self.json('activity', 'list', '--source', SOURCE, '--limit', 1000, *options)
            asked = self.get('/api/admin/activity', source=SOURCE, limit=1000, **parameters)
            self.assertEqual(told['events'], asked['events'])
            self.assertEqual(told['schema'], asked['schema'])
            self.assertGreater(len(told['events']), 0)
            self.assertEqual(self.walk(source=SOURCE, limit=7, **parameters), asked['events'])
        first = self.json('activity', 'list', '--source', SOURCE, '--limit', 50)
        rest = self.json('activity', 'list', '--source', SOURCE, '--limit', 1000, '--cursor', first['next_cursor'])
        self.assertEqual(len(first['events']) + len(rest['events']), EVENTS)
        self.assertIsNone(rest['next_cursor'])
        counted = self.get('/api/v1/messages/timeline', source=SOURCE, since='1h', bucket='1m')
        self.assertEqual(counted['events'], EVENTS)
        self.assertEqual(sum(bucket['events'] for bucket in counted['buckets']), EVENTS)

        told, asked = self.json('activity', 'sources'), self.get('/api/admin/activity/sync')
        self.assertEqual([s['name'] for s in told['sources']], [s['name'] for s in asked['sources']])
        native = next(s for s in told['sources'] if s['name'] == SOURCE)
        self.assertEqual(native['accepted'], EVENTS)

        told, asked = self.json('activity', 'health'), self.get('/api/admin/activity/health')
        self.assertEqual(told['status'], asked['status'])
        self.assertTrue(told['sentence'] and asked['sentence'])
        self.assertLessEqual({f['key'] for f in told['fields']}, {f['key'] for f in asked['fields']})
        expected = {'green': 0, 'yellow': 1, 'red': 7}[told['status']]
        self.assertEqual(self.ctl('activity', 'health', '--check').returncode, expected)
        self.assertEqual(self.ctl('activity', 'health').returncode, 0)

    def test_oneEvent_maskedUnlessAskedRaw_andThatIsKept(self):
        self.send(made_up(24))
        event = self.get('/api/v1/messages', source=SOURCE, limit=1)['events'][0]
        place = {'time': event['time'], 'id': event['id']}
        asked = self.get('/api/admin/activity/event', **place)
        told = self.json('activity', 'event', event['time'], event['id'])
        self.assertEqual(told, asked)
        self.assertEqual(len(asked['related']), 12)
        self.assertNotIn('hidden words', json.dumps(asked))
        self.assertIn(str(event['id']), self.ok('activity', 'list', '--ids', '--limit', 1, '--source', SOURCE))
        self.assertEqual(self.ctl('activity', 'event', event['time'], 999999).returncode, 6)
        self.get('/api/admin/activity/event', **place, raw='true')
        self.ok('activity', 'event', event['time'], event['id'], '--raw')

        def revealed():
            kept = self.json('activity', 'list', '--action', 'event.revealed')['events']
            return {e['client'] for e in kept} == {'api', 'cli'}
        wait_until('both looks are in the trail', revealed)

    def test_tenantsAndViewers_seeTheirOwnRowsAlone(self):
        ada, other = self.server.token('viewer', '--subject', 'ada'), self.server.token('admin', '--tenant', 'elsewhere')
        theirs = self.server.token('ingest', '--tenant', 'elsewhere')
        self.send(made_up(40))
        self.send([dict(event, resource='far away', actor='eve') for event in made_up(6)], theirs)
        self.assertEqual({e['actor'] for e in self.walk(ada, limit=3)}, {'ada'})
        self.assertEqual({e['actor'] for e in self.walk(other, source=SOURCE)}, {'eve'})
        self.assertNotIn('eve', {e.get('actor') for e in self.walk()})
        for path in ROUTES:
            for token in (ada, other):
                self.assertEqual(self.answer(path, token)[0], 200, path)
            self.assertNotIn('far away', json.dumps(self.get(path)))
            self.assertEqual(self.answer(path, self.ingest)[0], 403, path)
            self.assertEqual(self.answer(path, 'nonsense')[0], 401, path)

    def test_whatIsWrong_isSaidByName(self):
        for path, parameters, code in (('/api/v1/messages', {'usr': 'x'}, 'UNKNOWN_PARAMETER'),
                                       ('/api/v1/messages', {'limit': 0}, 'INVALID_PARAMETER'),
                                       ('/api/v1/messages', {'cursor': 'x'}, 'INVALID_CURSOR'),
                                       ('/api/v1/messages/timeline', {'bucket': 'soon'}, 'INVALID_PARAMETER')):
            status, body = self.answer(path, **parameters)
            self.assertEqual((status, body['error']['code']), (400, code))
            self.assertIn(next(iter(parameters)), body['error']['message'])
        self.assertEqual(self.answer('/api/v1/messages/nothing', x='1')[0], 404)
        for options in (('--kind', 'thing'), ('--cursor', 'x'), ('--actor', 'a', '--not-actor', 'b'), ('--limit', '0')):
            self.assertEqual(self.ctl('activity', 'list', *options).returncode, 2)


if __name__ == '__main__':
    main()
