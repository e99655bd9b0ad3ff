# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that stand only in content - prompts, arguments, outputs, errors, commit messages - are sent by every way there is,
and looked for in everything that is stored, said or shown."""
import hashlib
import hmac
import json
import unittest

from clients import ListenerTest, LiveStream, Server, install_sdk
from harness import SHARED, main, wait_until
from otlpencoding import GRPC_PATHS, protobuf

CAPTURES = SHARED / 'data' / 'captures'
WORD = 'quagga'  # in every canary, and in nothing else
TIME_NS = 1_795_250_000_000_000_000
SECRET = 'of the webhooks'
END = 'the_end'
PROTOCOLS = ('json', 'protobuf', 'grpc')
# Attributes under which agents and programs send what people and models wrote, as seen in real requests.
CONTENT = {'prompt', 'response', 'error', 'error.message', 'tool_input', 'tool_parameters', 'arguments', 'output', 'function_args',
           'request_text', 'response_text', 'process.command_args', 'gen_ai.input.messages', 'gen_ai.output.messages',
           'gen_ai.system_instructions', 'gen_ai.tool.call.arguments', 'gen_ai.tool.call.result', 'body', 'user_prompt',
           'exception.message', 'exception.stacktrace', 'bash_command', 'full_command'}


class Canaries:
    """Hands out texts, each with a word of its own, and remembers where they were put."""

    def __init__(self, protocol: str):
        self.protocol = protocol
        self.places: dict[str, str] = {}  # word -> place

    def text(self, place: str) -> str:
        word = f'{WORD}{len(self.places)}{self.protocol}'
        self.places[word] = place
        return f'please paint the {word} blue, and tell nobody'


def value(of) -> dict:
    if isinstance(of, bool):
        return {'boolValue': of}
    if isinstance(of, (int, float)):
        return {'intValue': str(of)} if isinstance(of, int) else {'doubleValue': of}
    return {'arrayValue': {'values': [value(v) for v in of]}} if isinstance(of, list) else {'stringValue': of}


def attributes(of: dict) -> list:
    return [{'key': key, 'value': value(v)} for key, v in of.items()]


class HandMade:
    """Requests in the shape of each agent's, every content attribute with a canary."""

    def __init__(self, canaries: Canaries):
        self.canary = canaries.text
        self.number = 1000 * PROTOCOLS.index(canaries.protocol)  # times and ids are those of no other protocol's requests
        self.logs, self.spans, self.metrics = [], [], []
        self.claude()
        self.codex()
        self.gemini()
        self.others()

    def requests(self) -> list:
        return [('logs', {'resourceLogs': self.logs}), ('traces', {'resourceSpans': self.spans}), ('metrics', {'resourceMetrics': self.metrics})]

    def id(self, kind: str) -> str:
        self.number += 1
        return f'{kind}_0123456789_{self.number}'

    def time(self) -> str:
        self.number += 1
        return str(TIME_NS + self.number * 1_000_000)

    def log(self, name: str, body: str = '', **of) -> dict:
        fields = {'event.name': name, **of.pop('more', {}), **of}
        return {'timeUnixNano': self.time(), 'body': value(body or name), 'attributes': attributes(fields)}

    def span(self, name: str, more: dict, **of) -> dict:
        start = self.time()
        return {'traceId': f'{self.number:032x}', 'spanId': f'{self.number:016x}', 'name': name, 'startTimeUnixNano': start,
                'endTimeUnixNano': self.time(), 'attributes': attributes(more), **of}

    def add(self, service: str, scope: str, logs=(), spans=(), metrics=(), resource=None):
        about = {'attributes': attributes({'service.name': service, **(resource or {})})}
        for target, key, inner, records in ((self.logs, 'scopeLogs', 'logRecords', logs), (self.spans, 'scopeSpans', 'spans', spans),
                                            (self.metrics, 'scopeMetrics', 'metrics', metrics)):
            if records:
                target.append({'resource': about, key: [{'scope': {'name': scope}, inner: list(records)}]})

    def claude(self):
        put = lambda what: self.canary(f'claude-code {what}')
        session = {'session.id': 'session-of-claude', 'prompt.id': 'prompt-of-claude'}
        logs = [
            self.log('user_prompt', more=session, prompt=put('prompt'), prompt_length='9'),
            self.log('assistant_response', more=session, response=put('response'), model='claude-opus-4-5'),
            self.log('api_request', more=session, model='claude-opus-4-5', request_id=self.id('req'), input_tokens=3, output_tokens=4),
            self.log('tool_result', more=session, tool_name='Bash', tool_use_id=self.id('toolu'), success='false', error=put('tool error'),
                     tool_input=json.dumps({'command': put('tool input')}), tool_parameters=json.dumps({'full_command': put('tool parameters')})),
            self.log('tool_decision', more=session, tool_name='Write', tool_use_id=self.id('toolu'), decision='reject', source='user_reject',
                     tool_parameters=put('parameters of a refused tool')),
            self.log('api_error', more=session, error=put('api error'), status_code='500', model='claude-opus-4-5'),
            self.log('api_request_body', more=session, body=put('api body')),
            self.log('notice', body=put('body of a record'), more=session),
        ]
        spans = [self.span('claude_code.interaction', {**session, 'span.type': 'interaction', 'user_prompt': put('span attribute')})]
        self.add('claude-code', 'com.anthropic.claude_code.events', logs, spans)

    def codex(self):
        put = lambda what: self.canary(f'codex {what}')
        session = {'conversation.id': 'conversation-of-codex'}
        self.add('codex_cli_rs', 'codex_otel', [
            self.log('codex.user_prompt', more=session, prompt=put('prompt')),
            self.log('codex.tool_result', more=session, tool_name='exec', call_id=self.id('call'), success='true',
                     arguments=put('arguments'), output=put('output')),
            self.log('codex.api_request', more={**session, 'error.message': put('error'), 'http.response.status_code': '503'}),
        ], [self.span('codex.turn', {**session, 'input': put('span attribute')})])

    def gemini(self):
        put = lambda what: self.canary(f'gemini-cli {what}')
        session = {'session.id': 'session-of-gemini'}
        resource = {**session, 'process.command_args': ['node', 'gemini', '-p', put('command line')]}
        point = {'startTimeUnixNano': self.time(), 'timeUnixNano': self.time(), 'asInt': '3',
                 'attributes': attributes({'type': 'input', 'request_text': put('metric attribute')})}
        self.add('gemini-cli', 'gemini-cli', [
            self.log('gemini_cli.user_prompt', body=put('body'), more=session, prompt=put('prompt')),
            self.log('gemini_cli.api_request', more=session, model='gemini-2.5-pro', request_text=put('request')),
            self.log('gemini_cli.api_response', more=session, model='gemini-2.5-pro', input_token_count=5, output_token_count=6,
                     response_text=put('response')),
            self.log('gemini_cli.tool_call', more=session, function_name='write_file', success=False, function_args=put('arguments'),
                     error=put('tool error')),
        ], [self.span('llm_call', {**session, 'gen_ai.operation.name': 'llm_call', 'gen_ai.input.messages': put('messages')})],
            [{'name': 'gemini_cli.token.usage', 'sum': {'aggregationTemporality': 2, 'isMonotonic': True, 'dataPoints': [point]}}], resource)

    def others(self):
        put = lambda what: self.canary(f'greeter {what}')
        self.add('greeter', 'greeter', [{'timeUnixNano': self.time(), 'body': value(put('plain log')), 'attributes': []}], [
            self.span('chat gpt-5', {
                'gen_ai.operation.name': 'chat', 'gen_ai.usage.input_tokens': 7, 'gen_ai.response.id': self.id('chatcmpl'),
                'gen_ai.conversation.id': 'conversation-of-greeter', 'gen_ai.output.messages': put('output'),
                'gen_ai.input.messages': json.dumps([{'role': 'user', 'parts': [{'content': put('input')}]}]),
                'gen_ai.system_instructions': put('instructions')}),
            self.span('execute_tool paint', {
                'gen_ai.operation.name': 'execute_tool', 'gen_ai.tool.name': 'paint', 'gen_ai.tool.call.id': self.id('call'),
                'gen_ai.tool.call.arguments': put('tool arguments'), 'gen_ai.tool.call.result': put('tool result')}),
            self.span('SELECT', {'db.statement': put('statement')}, status={'code': 2, 'message': put('status')},
                      events=[{'timeUnixNano': self.time(), 'name': 'exception', 'attributes': attributes({'exception.message': put('exception')})}])])


def native_events(canary) -> list:
    about = dict(timestamp='2026-11-20T10:00:00Z', actor='somebody', agent='painter')
    return [dict(about, event_id='1', type='tool_call', tool='paint',
                 params={'arguments': {'deep': [canary('native arguments')]}, 'result': canary('native result')}),
            dict(about, event_id='2', type='chat', model='m', session='native-session', tokens={'input': 1},
                 prompt=canary('native member'), message=canary('native message')),
            dict(about, event_id='3', type='edit', before={'content': canary('native before')}),
            dict(about, event_id='4', type=[canary('native record that is refused')])]


def github_deliveries(canary) -> list:
    about = {'repository': {'full_name': 'owner/repository', 'description': canary('github description')}, 'sender': {'login': 'somebody'}}
    commit = {'id': 'a' * 40, 'message': canary('github commit'), 'timestamp': '2026-11-20T10:00:00Z', 'author': {'name': 'Somebody'}}
    return [('push', {**about, 'ref': 'refs/heads/main', 'after': 'a' * 40, 'head_commit': commit, 'commits': [commit]}),
            ('pull_request', {**about, 'action': 'opened', 'number': 1, 'pull_request': {
                'number': 1, 'title': canary('github title'), 'body': canary('github body'), 'created_at': '2026-11-20T10:00:00Z'}}),
            ('issue_comment', {**about, 'action': 'created', 'issue': {'number': 1, 'title': canary('github issue')},
                               'comment': {'id': 5, 'body': canary('github comment'), 'created_at': '2026-11-20T10:00:00Z'}}),
            ('invented', {**about, 'action': 'done', 'text': canary('github unknown event')})]


def azure_delivery(canary) -> dict:
    return {'subscriptionId': 's', 'notificationId': 1, 'id': 'i', 'eventType': 'git.push', 'publisherId': 'tfs',
            'message': {'text': canary('azure message')}, 'detailedMessage': {'markdown': canary('azure details')},
            'resource': {'commits': [{'commitId': 'b' * 40, 'comment': canary('azure commit')}], 'pushedBy': {'displayName': 'Somebody'},
                         'repository': {'name': 'r', 'project': {'name': 'p'}}, 'date': '2026-11-20T10:00:00Z'}}


def replaced(node, canary):
    """A copy of a recorded request with a canary in place of each content."""
    if isinstance(node, list):
        return [replaced(one, canary) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get('key') in CONTENT and 'value' in node:
        text = canary(f'recorded {node["key"]}')
        return {**node, 'value': {'arrayValue': {'values': [{'stringValue': text}]}} if 'arrayValue' in node['value'] else {'stringValue': text}}
    changed = {name: replaced(one, canary) for name, one in node.items()}
    if 'logRecords' in node:
        for record in changed['logRecords']:
            if ' ' in ((record.get('body') or {}).get('stringValue') or ''):
                record['body'] = {'stringValue': canary('recorded body')}
    return changed


def recorded_requests(canary) -> list:
    found = []
    for client in ('claude', 'claude1', 'codex', 'gemini'):
        for run in ('tools', 'deny', 'traces'):
            for file in sorted((CAPTURES / client / 'http-json' / run).glob('*.bin')):
                signal = file.stem.split('-')[1]
                if signal != 'traces' or client != 'codex':  # those are large, and hold no content but names
                    found.append((signal, replaced(json.loads(file.read_bytes()), canary)))
    return found


class Canary(ListenerTest):
    def send_everything(self, server: Server, token: str) -> tuple[dict, bytes]:
        """Sends canaries by every way there is; returns where they are and all that was answered."""
        answers, places = [], {}
        canaries = Canaries('json')
        for signal, request in HandMade(canaries).requests() + recorded_requests(canaries.text):
            answers.append(self.taken(server.post(f'/v1/{signal}', request, token), 200))
        for index, body in enumerate((b'[{"%s', b'{"resourceLogs":[{"scopeLogs":"%s"}]}', b'%s')):
            broken = body % canaries.text('broken request').encode()
            answers.append(self.taken(server.post('/v1/logs', broken, token), 400, 200))
            answers.append(server.post('/v1/logs', broken, token, 'application/x-protobuf')[1])
            answers.append(server.post('/api/v1/messages', broken, token)[1])
        answers.append(self.taken(server.post('/api/v1/messages', native_events(canaries.text), token), 200))
        places |= canaries.places

        canaries = Canaries('protobuf')
        for signal, request in HandMade(canaries).requests() + recorded_requests(canaries.text):
            answers.append(self.taken(server.post(f'/v1/{signal}', protobuf(request, signal), token, 'application/x-protobuf'), 200))
        places |= canaries.places

        if server.grpc_port and install_sdk()[0]:
            canaries = Canaries('grpc')
            answers.append(self.send_over_grpc(server, token, HandMade(canaries).requests()))
            places |= canaries.places

        canaries = Canaries('webhook')
        for number, (event, payload) in enumerate(github_deliveries(canaries.text)):
            body = json.dumps(payload).encode()
            signature = 'sha256=' + hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
            headers = {'Content-Type': 'application/json', 'X-GitHub-Event': event, 'X-GitHub-Delivery': f'delivery-{number}',
                       'X-Hub-Signature-256': signature}
            answers.append(self.taken(server.request('POST', '/webhooks/github', body, headers), 202))
        answers.append(self.taken(server.post('/webhooks/azure', azure_delivery(canaries.text), token), 202))
        places |= canaries.places

        # Last, so that who sees it has seen all.
        self.taken(server.post('/api/v1/messages', dict(event_id='end', type=END, timestamp='2026-11-20T11:00:00Z'), token), 200)
        return places, b'\n'.join(answers)

    def send_over_grpc(self, server: Server, token: str, requests: list) -> bytes:
        folder = self.folder.with_suffix('.sent')  # not among what the program wrote
        folder.mkdir()
        sent = []
        try:
            for number, (signal, request) in enumerate(requests):
                (folder / str(number)).write_bytes(protobuf(request, signal))
                sent.append(dict(path=GRPC_PATHS[signal], file=str(folder / str(number))))
            said = self.node('send.mjs', f'127.0.0.1:{server.grpc_port}', token, stdin=json.dumps(sent))
        finally:
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()
        self.assertEqual({answer['code'] for answer in json.loads(said)}, {0}, said)
        return said.encode()

    def taken(self, answered: tuple[int, bytes], *expected: int) -> bytes:
        self.assertIn(answered[0], expected, answered[1])
        return answered[1]

    def listen(self, *options) -> tuple[Server, dict, dict]:
        """Sends everything to a server; returns where the canaries are, and all that there is to read afterwards."""
        secret = self.folder / 'secret'
        secret.write_text(SECRET)
        server = self.serve('--github-secret-file', secret, *options)
        token, admin = server.token('ingest'), server.token('admin')
        live = LiveStream(server, admin)
        places, answers = self.send_everything(server, token)
        wait_until('the stream tells the last event', lambda: END.encode() in live.said)
        status, metrics = server.request('GET', '/metrics', headers={'Authorization': f'Bearer {admin}'})
        self.assertEqual(status, 200)
        read = {'answers': answers, 'stream': live.said, 'metrics': metrics}
        for command in (['activity', 'list', '--copies', '--limit', '10000', '--json'], ['activity', 'list', '--copies', '--limit', '10000'],
                        ['telemetry', 'points', '--json'], ['telemetry', 'points'], ['sessions', 'list', '--json'], ['sessions', 'list'],
                        ['usage', 'session', '--by', 'model', '--json'], ['usage', 'project', '--json'], ['token', 'list', '--json']):
            read['glasshousectl ' + ' '.join(command)] = self.ok(*command, store=server.store).encode()
        for command in (['doctor', '--json'], *(['sessions', 'show', f'session-of-{agent}', '--json'] for agent in ('claude', 'gemini'))):
            done = self.ctl(*command, store=server.store)  # these may say that something is missing
            read['glasshousectl ' + ' '.join(command)] = (done.stdout + done.stderr).encode()
        self.read_files(read, 'while it runs')
        server.stop()
        self.read_files(read, 'after its end')
        return server, places, read

    def read_files(self, read: dict, when: str):
        for file in self.folder.rglob('*'):
            if file.is_file():
                read[f'{file.relative_to(self.folder)} {when}'] = file.read_bytes()

    def test_noContentIsKeptOrTold(self):
        server, places, read = self.listen()
        self.assertGreaterEqual(len(set(places.values())), 20)
        for name in ('store.db while it runs', 'store.db-wal while it runs', 'store.out while it runs', 'store.err after its end'):
            self.assertIn(name, read)
        told = {word: [name for name, content in read.items() if word.encode() in content] for word in places}
        self.assertEqual({places[word]: names for word, names in told.items() if names}, {})
        for name, content in read.items():
            self.assertNotIn(WORD.encode(), content.lower(), name)
        # They did arrive: what is masked is known by its length.
        events = self.events(server.store, '--copies')
        masked = sum(json.dumps(event).count('"masked": "text"') for event in events)
        self.assertGreater(masked, 60)
        agents = {event.get('agent') for event in events}
        self.assertLessEqual({'claude-code', 'codex', 'gemini-cli', 'greeter', 'painter', 'github', 'azure-devops'}, agents)
        self.assertIn(b'claude_code.user_prompt', read['stream'])

    def test_contentOfOneAgent_isKeptWhereItWasAskedFor(self):
        server, places, read = self.listen('--keep-content', 'claude-code')
        listed = read['glasshousectl activity list --copies --limit 10000 --json']
        for word, place in places.items():
            if place.startswith('claude-code'):
                self.assertIn(word.encode(), listed, place)
            elif not place.startswith('recorded'):
                for name, content in read.items():
                    self.assertNotIn(word.encode(), content, f'{place} in {name}')
        for event in self.events(server.store, '--copies'):
            if event.get('agent') != 'claude-code':
                self.assertNotIn(WORD, json.dumps(event))

    def test_bodyWithoutSpaces_isNotTakenForAName(self):
        server = self.serve()
        canaries = Canaries('name')
        bodies = [form.replace('WORD', canaries.text(form).split()[3])
                  for form in ('{"prompt":"WORD"}', '壁を青くWORDに塗ってください。', 'user=WORD;colour=blue', 'WORD,blue')]
        records = [{'timeUnixNano': str(TIME_NS), 'body': value(body), 'attributes': []} for body in bodies]
        about = {'attributes': attributes({'service.name': 'greeter'})}
        request = {'resourceLogs': [{'resource': about, 'scopeLogs': [{'scope': {}, 'logRecords': records}]}]}
        self.taken(server.post('/v1/logs', request, server.token('ingest')), 200)
        events = self.events(server.store)
        self.assertEqual(len(events), len(bodies))
        self.assertNotIn(WORD, json.dumps(events))


if __name__ == '__main__':
    main()
