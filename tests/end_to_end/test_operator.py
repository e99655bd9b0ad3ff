# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/operator.md says what the programs do: its commands run, its unit and its settings are well-formed, its metrics are there."""
import re
import shutil
import subprocess
import unittest
from pathlib import Path

from clients import ListenerTest
from harness import BIN, main

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / 'docs' / 'operator.md').read_text()
UNIT = ROOT / 'packaging' / 'systemd' / 'glasshouse.service'
# What changes the machine that the test runs on; everything else is run as it stands.
ELSEWHERE = ('systemctl ', 'loginctl ')


def blocks(language: str) -> list[str]:
    return re.findall(rf'^```{language}\n(.*?)^```', PAGE, re.M | re.S)


class Operator(ListenerTest):
    def test_commandsOfThePage_run(self):
        server = self.serve()
        server.post('/api/v1/messages', b'{"type":"chat","actor":"ada","event_id":"1"}', server.token('ingest'))
        backups = self.folder / 'backups'
        backups.mkdir()
        # The programs by their names, on the store of this test; the port is the one that was free.
        tools = self.folder / 'tools'
        tools.mkdir()
        script = tools / 'glasshousectl'
        script.write_text(f'#!/bin/sh\ncase "$1" in --store) exec "{BIN}/glasshousectl" "$@";; esac\n'
                          f'exec "{BIN}/glasshousectl" --store "$STORE" "$@"\n')
        script.chmod(0o700)
        ran = 0
        for block in blocks('sh'):
            for command in block.splitlines():
                if command.startswith(ELSEWHERE):
                    self.assertTrue(shutil.which(command.split()[0]) or command.startswith('loginctl'), command)
                    continue
                command = command.replace('127.0.0.1:4318', f'127.0.0.1:{server.http_port}')
                with self.subTest(command=command):
                    environment = self.environment(STORE=server.store, BACKUPS=backups)
                    environment['PATH'] = f'{tools}:{environment["PATH"]}'
                    done = subprocess.run(['sh', '-ec', command], env=environment, text=True, capture_output=True, timeout=120,
                                          stdin=subprocess.DEVNULL)
                    # `doctor` looks at the machine, too, and may find something to say about it.
                    self.assertIn(done.returncode, (0, 1) if command.endswith('doctor') else (0,), done.stdout + done.stderr)
                    ran += 1
        self.assertGreater(ran, 15)
        self.assertTrue((backups / 'monday' / 'manifest.json').is_file())

    def test_metricsOfThePage_areThere(self):
        server = self.serve()
        operator = server.token('operator', '--subject', 'prometheus')
        said = server.request('GET', '/metrics', headers={'Authorization': f'Bearer {operator}'})[1].decode()
        names = set(re.findall(r'\bglasshouse_\w+', PAGE)) - {'glasshouse_service'}
        self.assertGreater(len(names), 4)
        for name in sorted(names):
            self.assertRegex(said, rf'(?m)^{name}[ {{]')

    def test_optionsOfTheUnit_areThoseOfServe(self):
        help_text = self.ok('serve', '--help')
        for line in '\n'.join(blocks('ini')).splitlines():
            for option in re.findall(r'--[a-z-]+', line):
                self.assertIn(option, help_text)
        for command in re.findall(r'`glasshousectl ([^`]+)`', PAGE):
            words = [word for word in command.split() if not word.startswith('-') and word.islower()]
            with self.subTest(command=command):
                self.ok(*words[:1], '--help')

    @unittest.skipUnless(shutil.which('systemd-analyze'), 'systemd is not here')
    def test_unit_isWellFormed(self):
        folder = self.folder / 'units'
        folder.mkdir()
        (folder / UNIT.name).write_text(UNIT.read_text())
        drop_in = folder / f'{UNIT.name}.d'
        drop_in.mkdir()
        (drop_in / 'team.conf').write_text(blocks('ini')[0])
        environment = self.environment()
        environment['PATH'] = f'{BIN}:{environment["PATH"]}'
        for path in (folder / UNIT.name,):
            # The program is looked for where it would be installed: here that is the build.
            text = re.sub(r'(?m)^ExecStart=glasshousectl', f'ExecStart={BIN}/glasshousectl', path.read_text())
            path.write_text(text)
        (drop_in / 'team.conf').write_text((drop_in / 'team.conf').read_text().replace('=glasshousectl', f'={BIN}/glasshousectl'))
        done = subprocess.run(['systemd-analyze', 'verify', '--user', '--man=no', str(folder / UNIT.name)], env=environment, text=True,
                              capture_output=True, timeout=120)
        said = done.stdout + done.stderr
        if 'Failed to' in said and UNIT.name not in said:
            self.skipTest(said.strip())  # no runtime directory, no manager: nothing about the unit
        ours = [line for line in said.splitlines() if UNIT.name in line or 'team.conf' in line]
        self.assertEqual(ours, [])


class Links(unittest.TestCase):
    def test_linksLeadSomewhere(self):
        headings = [re.sub(r'[^\w -]', '', heading.lower()).replace(' ', '-') for heading in re.findall(r'^#+ (.*)$', PAGE, re.M)]
        for target, part in re.findall(r'\]\(([^)#\s]*)(?:#([^)\s]*))?\)', PAGE):
            with self.subTest(target=target, part=part):
                if target:
                    self.assertTrue((ROOT / 'docs' / target).resolve().is_file())
                elif part:
                    self.assertIn(part, headings)


if __name__ == '__main__':
    main()
