# SPDX-License-Identifier: GPL-3.0-or-later
"""The console from outside: pictures, exit codes, and its ownership of the store."""
import struct
import subprocess

from harness import BIN, EndToEnd, MadeUp, by_period, main, wait_until

PANELS = ('overview', 'sessions', 'transcript', 'trends', 'heatmap', 'cards')


def png_size(path) -> tuple:
    head = path.read_bytes()[:24]
    assert head[:8] == b'\x89PNG\r\n\x1a\n', f'{path} is no PNG'
    return struct.unpack('>II', head[16:24])


class Console(EndToEnd):
    def setUp(self):
        super().setUp()
        self.made = MadeUp(41, sessions=20)
        self.corpus = self.made.write(self.folder / 'corpus')

    def console(self, *args, **options):
        return self.run_program('glasshouse', *args, **options)

    def test_screenshot_drawsEveryPanelInBothThemes(self):
        self.ok('import', self.corpus)
        for panel in PANELS:
            for theme, size in (('dark', (1280, 800)), ('light', (1920, 1080))):
                with self.subTest(panel=panel, theme=theme):
                    picture = self.folder / f'{panel}-{theme}.png'
                    done = self.console('--store', self.store, '--screenshot', picture, '--panel', panel, '--theme', theme, '--size', '%dx%d' % size)
                    self.assertEqual(done.returncode, 0, done.stderr)
                    self.assertEqual(png_size(picture), size)

    def test_screenshotOfAFolder_needsNoStore(self):
        picture = self.folder / 'p.png'
        done = self.console('--screenshot', picture, self.corpus)
        self.assertEqual(done.returncode, 0, done.stderr)
        png_size(picture)

    def test_unknownPanel_listsTheKnownOnes(self):
        done = self.console('--screenshot', self.folder / 'p.png', '--panel', 'nonsense')
        self.assertEqual(done.returncode, 2)
        for panel in PANELS:
            self.assertIn(panel, done.stderr)

    def test_screenshotThatCannotBeWritten_saysSo(self):
        self.assertRefused(self.console('--screenshot', self.folder / 'no' / 'such' / 'p.png', self.corpus), 'p.png')

    def test_missingPath_saysSo(self):
        self.assertRefused(self.console('--screenshot', self.folder / 'p.png', self.folder / 'nowhere'), 'nowhere')

    def test_noDisplay_saysSo(self):
        self.assertRefused(self.console('--store', self.store), 'display')

    def test_version_needsNoDisplay(self):
        for program in ('glasshouse', 'glasshousectl'):
            done = self.run_program(program, '--version')
            self.assertEqual((done.returncode, done.stdout.strip().count('\n')), (0, 0))
            self.assertIn('0.1.0', done.stdout)

    def test_importWhileTheConsoleOwnsTheStore_isHandedOver(self):
        self.ok('import', self.corpus / 'projects' / '-home-dev-p0')
        owner = subprocess.Popen([BIN / 'glasshouse', '--store', self.store], env=self.environment(QT_QPA_PLATFORM='offscreen'),
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        try:
            wait_until('the console owns the store', lambda: owner.poll() is not None or self.sockets())
            self.assertIsNone(owner.poll(), 'the console ended')
            done = self.ctl('import', self.corpus)
            self.assertEqual(done.returncode, 0, done.stderr)
            usage = by_period(self.json('usage', 'daily', '--zone', 'UTC'))
            self.assertEqual(usage, {day: dict(counts) for day, counts in self.expected().items()})
            self.assertIsNone(owner.poll(), 'the console ended')
        finally:
            owner.terminate()
            owner.communicate(timeout=30)
        self.ok('rollup', '--verify')

    def sockets(self) -> list:
        return [p for p in [*self.folder.glob('*'), *(self.folder / 'runtime').rglob('*')] if p.is_socket()]

    def expected(self) -> dict:
        return {day: {k: v for k, v in counts.items() if v} for day, counts in self.made.by_day.items()}

    def test_stallReport_isPrinted(self):
        done = self.console('--stall-report', '--screenshot', self.folder / 'p.png', self.corpus)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('ms', done.stdout + done.stderr)


if __name__ == '__main__':
    main()
