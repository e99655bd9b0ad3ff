# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of docs/guide say what the programs do: their settings are those that doctor prints, their examples work."""
import json
import re
import shlex
import tomllib
import unittest
from pathlib import Path

from clients import ListenerTest
from harness import main

GUIDE = Path(__file__).resolve().parents[2] / 'docs' / 'guide'
# Page of each block of settings, by its id in `glasshousectl doctor --json`.
PAGES = {'claude-code': 'claude-code.md', 'claude-code-shell': 'claude-code.md', 'codex': 'codex.md', 'gemini-cli': 'gemini-cli.md',
         'opentelemetry': 'opentelemetry.md'}


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf'^```{language}\n(.*?)^```', (GUIDE / page).read_text(), re.M | re.S)


class Guide(ListenerTest):
    def test_settingsOfThePages_areThoseThatDoctorPrints(self):
        server = self.serve()
        said = json.loads(self.ctl('doctor', '--json', store=server.store).stdout)
        token = re.compile(r'gh_[A-Za-z0-9_-]{20,}')
        printed = {agent['id']: token.sub('TOKEN', agent['settings']).replace(f'127.0.0.1:{server.http_port}', '127.0.0.1:4318')
                   for agent in said['agents']}
        self.assertEqual(set(printed), set(PAGES))
        for name, settings in printed.items():
            with self.subTest(agent=name):
                self.assertIn('TOKEN', settings)
                self.assertIn(settings.strip(), [block.strip() for language in ('json', 'sh', 'toml') for block in blocks(PAGES[name], language)])

    def test_settingsOfThePages_areWellFormed(self):
        self.assertEqual(json.loads(blocks('claude-code.md', 'json')[0])['env'],
                         dict(re.findall(r"^export (\w+)='(.*)'$", blocks('claude-code.md', 'sh')[0], re.M)))
        otel = tomllib.loads(blocks('codex.md', 'toml')[0])['otel']
        for exporter in ('exporter', 'metrics_exporter'):
            self.assertEqual(otel[exporter]['otlp-http']['headers'], {'Authorization': 'Bearer TOKEN'})

    def test_exampleOfNativeEvents_isTakenAsThePageSays(self):
        server = self.serve()
        example, answer = blocks('native-events.md', 'json')
        self.assertEqual(server.post('/api/v1/messages', example.encode(), server.token('ingest')), (200, answer.strip().encode()))
        self.assertEqual([(e['kind'], e['outcome'], e['agent']) for e in self.events(server.store)],
                         [('model_call', 'ok', 'release-bot'), ('activity', 'ok', 'release-bot')])

    def test_answersInTroubleshooting_areThoseOfTheListener(self):
        page = (GUIDE / 'README.md').read_text()
        server = self.serve()
        viewer = server.token('viewer', '--subject', 'somebody')
        answers = {
            401: [server.request('POST', '/v1/logs', b'{}', {'Content-Type': 'application/json'}), server.post('/v1/logs', b'{}', 'gh_wrong')],
            403: [server.post('/v1/logs', b'{}', viewer), server.post('/v1/logs', b'{}', viewer, Origin='https://example.org')],
            404: [server.post('/v1/log', b'{}', viewer)],
            415: [server.post('/v1/logs', b'{}', server.token('ingest'), 'text/plain')],
            421: [server.request('GET', 'http://example.org/livez')],
        }
        for status, given in answers.items():
            for answer in given:
                self.assertEqual(answer[0], status, answer)
                if status not in (404, 415):  # of these the page tells the reason in its own words
                    said = json.loads(answer[1])
                    reason = said.get('message') or said['error']['message']  # OTLP has a form of its own
                    self.assertIn(f'\n| {status} `{reason.split(":")[0]}', page)
        self.assertEqual(server.request('GET', '/livez'), (200, b'{"status":"alive"}'))
        self.assertIn('{"status":"alive"}', page)

    def test_commandsOfThePages_exist(self):
        for page in sorted(GUIDE.glob('*.md')):
            for command in re.findall(r'^glasshousectl (.*)$', '\n'.join(blocks(page.name, 'sh')), re.M):
                with self.subTest(page=page.name, command=command):
                    words = shlex.split(command)
                    if words[0] in ('serve', 'report'):  # would go on, or ask: only its options are looked at
                        help_text = self.ok(words[0], '--help')
                        for option in (word for word in words if word.startswith('--')):
                            self.assertIn(option, help_text)
                    else:
                        self.ok(*words)


class Links(unittest.TestCase):
    def test_linksLeadSomewhere(self):
        for page in sorted(GUIDE.glob('*.md')):
            for target, part in re.findall(r'\]\(([^)#\s]*)(?:#([^)\s]*))?\)', page.read_text()):
                with self.subTest(page=page.name, target=target, part=part):
                    file = (page.parent / target).resolve() if target else page
                    self.assertTrue(file.is_file())
                    headings = re.findall(r'^#+ (.*)$', file.read_text(), re.M)
                    if part:
                        self.assertIn(part, [re.sub(r'[^\w -]', '', heading.lower()).replace(' ', '-') for heading in headings])


if __name__ == '__main__':
    main()
