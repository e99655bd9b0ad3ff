# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: the built programs in a home of their own, and made-up transcripts.

Environment: GLASSHOUSE_BIN (folder of the programs), GLASSHOUSE_SHARED (a folder of real transcripts and a
reference counter, where there is one; tests that need it are skipped without), GLASSHOUSE_LONG (non-empty: more
rounds).
"""
import datetime as dt
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import uuid
from collections import Counter, defaultdict
from pathlib import Path

BIN = Path(os.environ['GLASSHOUSE_BIN']).resolve()
SHARED = Path(os.environ.get('GLASSHOUSE_SHARED') or '/nonexistent')
LONG = bool(os.environ.get('GLASSHOUSE_LONG'))
KINDS = ('input', 'output', 'cache_read', 'cache_write_5m', 'cache_write_1h')
needs_shared = unittest.skipUnless((SHARED / 'data' / 'claude').is_dir(), 'the sample data is not beside this checkout')


class EndToEnd(unittest.TestCase):
    """A test with a folder of its own and the programs run in a home of their own."""
    maxDiff = None

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix='glasshouse-test-'))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.home = self.folder / 'home'
        self.home.mkdir()
        self.store = self.folder / 'store.db'

    def environment(self, **more) -> dict:
        env = {k: v for k, v in os.environ.items()
               if not k.startswith(('XDG_', 'CLAUDE_', 'DISPLAY', 'WAYLAND', 'QT_'))}
        runtime = self.folder / 'runtime'
        runtime.mkdir(mode=0o700, exist_ok=True)
        env.update(HOME=str(self.home), XDG_RUNTIME_DIR=str(runtime), TZ='UTC', LC_ALL='C.UTF-8')
        env.update({k: str(v) for k, v in more.items()})
        return env

    def run_program(self, program: str, *args, env=None, **options) -> subprocess.CompletedProcess:
        options.setdefault('timeout', 300)
        return subprocess.run([str(BIN / program), *map(str, args)], env=env or self.environment(), text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def ctl(self, *args, store=None, **options) -> subprocess.CompletedProcess:
        return self.run_program('glasshousectl', '--store', store or self.store, *args, **options)

    def ok(self, *args, **options) -> str:
        """The output of a command that must succeed."""
        done = self.ctl(*args, **options)
        self.assertEqual(done.returncode, 0, f'{args}: {done.stdout[-2000:]}{done.stderr[-2000:]}')
        return done.stdout

    def json(self, *args, **options) -> dict:
        return json.loads(self.ok(*args, '--json', **options))

    def answers(self, store=None) -> dict:
        """Everything a person can ask of a store whose data is settled."""
        asked = {name: self.json('usage', name, '--zone', 'UTC', '--by', 'model', store=store)
                 for name in ('daily', 'session', 'project')}
        asked['sessions'] = self.json('sessions', 'list', store=store)
        self.ok('rollup', '--verify', store=store)
        return asked

    def assertRefused(self, done: subprocess.CompletedProcess, *words: str):
        """A command that fails, and says why in words that hold `words`."""
        said = done.stdout + done.stderr
        self.assertNotEqual(done.returncode, 0, said)
        self.assertGreater(done.returncode, 0, f'ended by a signal: {said}')
        for word in words:
            self.assertIn(word.lower(), said.lower())


def by_model(usage: dict) -> dict:
    """{model: {calls, input, ...}} of a `usage … --by model --json` answer, zeros left out."""
    found = defaultdict(Counter)
    for row in usage['rows']:
        found[row['model']].update({k: row[k] for k in ('calls', *KINDS)})
    return {model: +counts for model, counts in found.items()}


def by_period(usage: dict) -> dict:
    return {row['period']: +Counter({k: row[k] for k in ('calls', *KINDS)}) for row in usage['rows']}


def wait_until(what: str, true, seconds: float = 30):
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            raise AssertionError(f'not within {seconds} s: {what}')
        time.sleep(0.02)


class MadeUp:
    """A small tree of Claude Code transcripts whose usage is known because it was made here.

    Holds streamed snapshots, resumed copies, sub-agents, a model nobody knows, tool calls and failures, torn lines.
    """
    MODELS = ('claude-opus-4-5-20251101', 'claude-sonnet-4-5-20250929', 'claude-haiku-4-5-20251001', 'mystery-model-1')

    def __init__(self, seed: int, sessions: int = 12, turns: int = 8):
        self.rng = random.Random(seed)
        self.files: dict[str, bytes] = {}
        self.lines = self.not_json = 0
        self.by_model: dict = defaultdict(Counter)
        self.by_day: dict = defaultdict(Counter)
        self.number = 0
        self.until = dt.datetime(2026, 11, 20, tzinfo=dt.timezone.utc)
        histories = []
        for i in range(sessions):
            history = self.rng.choice(histories)[:10] if histories and self.rng.random() < 0.25 else []
            histories.append(self.session(i, history, turns))

    def write(self, folder: Path) -> Path:
        for name, content in self.files.items():
            path = folder / 'projects' / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return folder

    def id(self) -> str:
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))

    def record(self, session: str, parent, at: dt.datetime, **fields) -> dict:
        return dict(parentUuid=parent, isSidechain=False, userType='external', cwd=f'/home/dev/p{self.number % 3}', sessionId=session,
                    version='2.1.300', uuid=self.id(), timestamp=at.strftime('%Y-%m-%dT%H:%M:%S.') + f'{at.microsecond // 1000:03d}Z', **fields)

    def session(self, number: int, history: list, turns: int) -> list:
        self.number = number
        session = self.id()
        at = self.until - dt.timedelta(minutes=self.rng.randrange(60 * 24 * 60))
        records = [dict(r, sessionId=session) for r in history]
        for _ in range(self.rng.randrange(2, turns)):
            at += dt.timedelta(seconds=self.rng.randrange(5, 3000))
            parent = records[-1]['uuid'] if records else None
            records.append(self.record(session, parent, at, type='user', message=dict(role='user', content=f'please {self.rng.random()}')))
            records += self.call(session, records[-1]['uuid'], at)
        folder = f'-home-dev-p{number % 3}'
        self.add_file(f'{folder}/{session}.jsonl', records)
        if self.rng.random() < 0.4:
            agent = f'{self.rng.getrandbits(32):08x}'
            first = self.record(session, None, at, type='user', agentId=agent, message=dict(role='user', content='look around'))
            self.add_file(f'{folder}/{session}/subagents/agent-{agent}.jsonl',
                          [dict(r, isSidechain=True, agentId=agent) for r in (first, *self.call(session, first['uuid'], at))])
        return records

    def call(self, session: str, parent: str, at: dt.datetime) -> list:
        """One model call as the agent writes it: a line per content block, output growing, then its tool's result."""
        rng, model = self.rng, self.rng.choice(self.MODELS)
        message, request = f'msg_{rng.getrandbits(64):016x}', f'req_{rng.getrandbits(64):016x}'
        usage = dict(input_tokens=rng.randrange(1, 900), output_tokens=0, cache_read_input_tokens=rng.randrange(90_000),
                     cache_creation_input_tokens=0, cache_creation=dict(ephemeral_5m_input_tokens=rng.randrange(3000),
                                                                        ephemeral_1h_input_tokens=rng.choice((0, 700))))
        usage['cache_creation_input_tokens'] = sum(usage['cache_creation'].values())
        tool = f'toolu_{rng.getrandbits(64):016x}'
        blocks = [dict(type='text', text='I will look.'), dict(type='tool_use', id=tool, name='Bash', input=dict(command='ls -l'))]
        lines = []
        for block in blocks[:rng.randrange(1, 3)]:
            at += dt.timedelta(milliseconds=rng.randrange(10, 900))
            usage = dict(usage, output_tokens=usage['output_tokens'] + rng.randrange(1, 500))
            stop = 'tool_use' if block['type'] == 'tool_use' else None
            lines.append(self.record(session, parent, at, type='assistant', requestId=request,
                                     message=dict(id=message, type='message', role='assistant', model=model, content=[block], stop_reason=stop, usage=usage)))
            parent = lines[-1]['uuid']
        if lines[-1]['message']['content'][0]['type'] == 'tool_use':
            failed = rng.random() < 0.2
            lines.append(self.record(session, parent, at + dt.timedelta(seconds=1), type='user', message=dict(role='user', content=[
                dict(type='tool_result', tool_use_id=tool, content='Exit code 1' if failed else 'a b c', is_error=failed)])))
        counts = Counter(calls=1, input=usage['input_tokens'], output=usage['output_tokens'], cache_read=usage['cache_read_input_tokens'],
                         cache_write_5m=usage['cache_creation']['ephemeral_5m_input_tokens'],
                         cache_write_1h=usage['cache_creation']['ephemeral_1h_input_tokens'])
        self.by_model[model] += counts
        self.by_day[lines[0]['timestamp'][:10]] += counts
        return lines

    def add_file(self, name: str, records: list):
        lines = [json.dumps(r, separators=(',', ':')).encode() for r in records]
        if self.rng.random() < 0.3:
            lines.insert(self.rng.randrange(len(lines)), b'{"type":"torn in the midd')
            self.not_json += 1
        self.lines += len(lines)
        self.files[name] = b'\n'.join(lines) + b'\n'


def main():
    """Runs the tests of the calling script; tells CTest (exit code 77) when every one of them was skipped."""
    program = unittest.main(exit=False, verbosity=2)
    result = program.result
    if result.wasSuccessful() and result.testsRun and len(result.skipped) == result.testsRun:
        sys.exit(77)
    sys.exit(not result.wasSuccessful())
