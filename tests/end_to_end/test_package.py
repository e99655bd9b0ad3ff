# SPDX-License-Identifier: GPL-3.0-or-later
"""The .deb holds what it should, and names what it needs."""
import shutil
import subprocess
import unittest
from pathlib import Path

from harness import BIN, EndToEnd, main

BUILD = BIN.parent
FILES = ('/usr/bin/glasshouse', '/usr/bin/glasshousectl', '/usr/share/applications/org.glasshouse.Glasshouse.desktop',
         '/usr/share/icons/hicolor/scalable/apps/glasshouse.svg', '/usr/share/metainfo/org.glasshouse.Glasshouse.metainfo.xml',
         '/usr/share/man/man1/glasshouse.1.gz', '/usr/share/man/man1/glasshousectl.1.gz', '/usr/share/doc/glasshouse/copyright',
         '/usr/lib/systemd/user/glasshouse.service')


@unittest.skipUnless(shutil.which('dpkg-deb') and shutil.which('cpack'), 'no dpkg-deb or cpack here')
class Package(EndToEnd):
    def output(self, *command) -> str:
        done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertEqual(done.returncode, 0, f'{command}: {done.stdout}')
        return done.stdout

    def setUp(self):
        super().setUp()
        self.output('cpack', '--config', BUILD / 'CPackConfig.cmake', '-B', self.folder / 'package')
        [self.deb] = (self.folder / 'package').glob('*.deb')

    def test_package_isWhole(self):
        self.assertRegex(self.deb.name, r'^glasshouse_0\.1\.0_\w+\.deb$')
        listing = self.output('dpkg-deb', '-c', self.deb)
        for name in FILES:
            self.assertIn(f'.{name}\n', listing)
        depends = self.output('dpkg-deb', '-f', self.deb, 'Depends')
        for library in ('libqt6widgets6', 'libqt6sql6-sqlite', 'libsqlite3-0', 'libsimdjson', 'libzstd1'):
            self.assertIn(library, depends)
        tree = self.folder / 'tree'
        self.output('dpkg-deb', '-x', self.deb, tree)
        self.assertIn('0.1.0', self.output(tree / 'usr/bin/glasshousectl', '--version'))
        self.check_desktop_files(tree / 'usr/share')

    def check_desktop_files(self, share: Path):
        if shutil.which('desktop-file-validate'):
            self.output('desktop-file-validate', share / 'applications/org.glasshouse.Glasshouse.desktop')
        if shutil.which('appstreamcli'):
            self.output('appstreamcli', 'validate', '--no-net', share / 'metainfo/org.glasshouse.Glasshouse.metainfo.xml')


if __name__ == '__main__':
    main()
