# SPDX-License-Identifier: GPL-3.0-or-later
"""Transcripts that people send to a shared instance: counted as an import counts them, kept, given out again, and backed up."""
import gzip
import json
import shutil
import unittest
import zipfile

from clients import ListenerTest
from harness import MadeUp, by_model, main


class Team(ListenerTest):
    def upload(self, server, token: str, *files, code: int = 0) -> list:
        done = self.ctl('sessions', 'upload', *files, '--to', f'http://127.0.0.1:{server.http_port}', '--json',
                        env=self.environment(GLASSHOUSE_TOKEN=token))
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return json.loads(done.stdout)['files']

    def made_up(self) -> tuple:
        made = MadeUp(11, sessions=6)
        return made, sorted(made.write(self.folder / 'mine').rglob('*.jsonl'))

    def test_uploads_countAsAnImportDoes_andChangeNothingTheSecondTime(self):
        made, files = self.made_up()
        server = self.serve()
        ada = server.token('viewer', '--subject', 'ada')
        self.assertEqual({f['outcome'] for f in self.upload(server, ada, *files)}, {'stored'})
        self.assertEqual({f['outcome'] for f in self.upload(server, ada, *files)}, {'unchanged'})
        server.stop()
        sent = self.json('usage', 'daily', '--zone', 'UTC', '--by', 'model', store=server.store)
        self.assertEqual(by_model(sent), {model: +counts for model, counts in made.by_model.items()})
        self.ok('rollup', '--verify', store=server.store)

    def test_packedFiles_andGrownOnes_areTheSameTranscript(self):
        _, files = self.made_up()
        server = self.serve()
        ada = server.token('viewer', '--subject', 'ada')
        whole = files[0].read_bytes()
        lines = whole.splitlines(keepends=True)
        self.assertGreater(len(lines), 3)
        grown = self.folder / files[0].name
        for count in (2, len(lines) - 1):
            grown.write_bytes(b''.join(lines[:count]))
            self.assertEqual(self.upload(server, ada, grown)[0]['outcome'], 'stored' if count == 2 else 'grown')
        packed = self.folder / f'{files[0].name}.gz'
        packed.write_bytes(gzip.compress(whole))
        self.assertEqual(self.upload(server, ada, packed)[0]['outcome'], 'grown')
        other = self.folder / 'other' / files[0].name
        other.parent.mkdir()
        other.write_bytes(files[1].read_bytes())
        refused = self.upload(server, ada, other, code=1)[0]
        self.assertEqual((refused['outcome'], refused['status']), ('refused', 409))
        self.assertRefused(self.ctl('sessions', 'upload', other, '--to', 'http://192.0.2.1:4318', env=self.environment(GLASSHOUSE_TOKEN=ada)),
                           'encrypted')
        self.assertRefused(self.ctl('sessions', 'upload', other, '--to', f'http://127.0.0.1:{server.http_port}'), 'GLASSHOUSE_TOKEN')

    def test_whatWasSent_isGivenOutAgain_andIsInABackup(self):
        _, files = self.made_up()
        server = self.serve()
        ada = server.token('viewer', '--subject', 'ada')
        by_session = {f['path']: f['sessions'] for f in self.upload(server, ada, *files)}
        session = by_session[str(files[0])][0]
        out = self.folder / 'out'
        out.mkdir()
        got = self.json('sessions', 'download', session, '--out', out, store=server.store)
        self.assertIn(files[0].read_bytes(), [(out / f['path']).read_bytes() for f in got['files']])
        archive = self.folder / 'all.zip'
        sessions = sorted({s for of in by_session.values() for s in of})
        answer = server.post('/api/admin/sessions/zip', {'ids': sessions}, ada)
        self.assertEqual(answer[0], 200)
        archive.write_bytes(answer[1])
        with zipfile.ZipFile(archive) as z:
            self.assertIsNone(z.testzip())
            held = {z.read(name) for name in z.namelist()}
        self.assertEqual({f.read_bytes() for f in files} - held, set())
        self.ok('backup', self.folder / 'copy', store=server.store)
        server.stop()
        for beside in server.store.parent.glob(f'{server.store.name}*'):
            shutil.rmtree(beside) if beside.is_dir() else beside.unlink()
        restored = self.folder / 'elsewhere' / 'new.db'
        self.ok('restore', self.folder / 'copy', store=restored)
        shown = self.json('sessions', 'show', session, store=restored)  # the files are found where they are now
        self.assertTrue(shown)
        kpis = self.json('sessions', 'kpis', store=restored)
        self.assertEqual(kpis['now']['sessions'], self.json('sessions', 'list', store=restored)['total'])


if __name__ == '__main__':
    main()
