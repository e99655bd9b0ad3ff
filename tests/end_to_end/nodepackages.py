# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages of npm that tests use, each set in a folder here with its package-lock.json. They are installed into a folder of
the build (environment: GLASSHOUSE_SDK) when a test first needs them; such tests are skipped where node, npm or the registry
is not at hand."""
import fcntl
import functools
import hashlib
import os
import shutil
import subprocess
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
OLDEST_NODE = 18


@functools.cache
def install(name: str, what: str) -> tuple[Path | None, str]:
    """The folder with the installed packages of `name`, or why there is none. Tests that run at the same time wait for the
    first."""
    node, npm = shutil.which('node'), shutil.which('npm')
    if not node or not npm:
        return None, f'node and npm are not here (optional: the tests with {what} need them)'
    version = subprocess.run([node, '--version'], stdout=subprocess.PIPE, text=True).stdout.strip()
    if not version.startswith('v') or int(version[1:].split('.')[0]) < OLDEST_NODE:
        return None, f'node is {version}; {what} needs {OLDEST_NODE}.19 or newer'
    place = os.environ.get('GLASSHOUSE_SDK')
    if not place:
        return None, f'GLASSHOUSE_SDK does not say where to install {what}'
    source = HERE / name
    lock = (source / 'package-lock.json').read_bytes()
    base = Path(place)
    base.mkdir(parents=True, exist_ok=True)
    folder = base / hashlib.sha256(lock).hexdigest()[:16]
    with (base / 'lock').open('w') as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        if folder.is_dir():
            return folder, ''
        partial = base / 'partial'
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        for file in ('package.json', 'package-lock.json'):
            shutil.copy2(source / file, partial / file)
        command = [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-timeout=30000']
        try:
            done = subprocess.run(command, cwd=partial, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True, timeout=240)
        except subprocess.TimeoutExpired:
            return None, 'the registry of npm packages did not answer in time'
        if done.returncode != 0:
            return None, f'{what} cannot be installed: {done.stdout.strip()[-400:]}'
        partial.rename(folder)
    return folder, ''


def packages_or_skip(name: str, what: str) -> Path:
    folder, trouble = install(name, what)
    if not folder:
        raise unittest.SkipTest(trouble)
    return folder


def script_in(folder: Path, name: str, script: str) -> Path:
    """A script of the folder `name`, beside the packages that it imports."""
    text = (HERE / name / script).read_bytes()
    place = folder / f'{hashlib.sha256(text).hexdigest()[:16]}-{script}'
    if not place.exists():
        partial = place.with_suffix(f'.{os.getpid()}')
        partial.write_bytes(text)
        partial.rename(place)
    return place
