#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sources of a library can be compiled as one.

Reads lines `TARGET SOURCE`, writes lines `TARGET BATCH SOURCE` for every source that shares a batch. What a file keeps
to itself (an unnamed namespace, `static`, a macro) would be seen by the files behind it in a batch, so two files share a
batch only when neither names what the other keeps to itself. It goes by the text alone and leans on clang-format: what
stands in a namespace begins in the first column.
"""
import functools
import os
import re
import sys

COMMENTS_AND_TEXTS = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^(\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)
WORD = re.compile(r'[A-Za-z_]\w*')
USED = re.compile(r'(?<![\w.])(?<!->)(?<!::)[A-Za-z_]\w*')  # members and qualified names clash with nothing
TYPE = re.compile(r'^(?:template<[^\n]*>\s*)?(?:class|struct|union|enum(?: class| struct)?)\s+(?:\[\[\w+\]\]\s*)?(\w+)')

# A call of ours by one of these names finds std's as well, once another file of the batch includes its header.
FOUND_BY_ARGUMENT = set('quoted exchange move forward swap begin end size data empty find count copy fill replace remove '
                        'reverse rotate search sort merge min max clamp distance advance next prev get visit apply '
                        'transform accumulate reduce hash to_string midpoint lerp format print bind ref'.split())


def without_texts(source):
    """Comments and literals blanked, lines kept; a digit's separators are no quotes."""
    source = re.sub(r"(?<=[0-9a-fA-F])'(?=[0-9a-fA-F])", '', source)
    return COMMENTS_AND_TEXTS.sub(lambda m: ' ' if m.group().startswith('/') else '0' + '\n' * m.group().count('\n'), source)


def statement_at(lines, at):
    """The declaration that begins at a line, up to its `;` or the body's end in the first column."""
    taken = [lines[at]]
    while not re.search(r'[;}]\s*$', taken[-1]) and at + 1 < len(lines) or (len(taken) > 1 and taken[-1].startswith(' ')):
        at += 1
        if at >= len(lines):
            break
        taken.append(lines[at])
        if len(taken) > 400:
            break
    return '\n'.join(taken)


def split_outside_brackets(text, separator=','):
    depth, parts = 0, ['']
    for c in text:
        depth += c in '([{<'
        depth -= c in ')]}>'
        if c == separator and depth == 0:
            parts.append('')
        else:
            parts[-1] += c
    return parts


def names_declared(lines, at):
    """Names that the declaration beginning at this line gives to its namespace."""
    line = lines[at]
    if line.startswith(('using namespace', 'template', 'requires', 'static_assert', 'friend', 'extern')):
        return set()
    using = re.match(r'using\s+(?:enum\s+)?(?:[\w:]*::)?(\w+)', line)
    if using:
        return {using.group(1)}
    kind = TYPE.match(line)
    if kind:
        names = {kind.group(1)}
        if re.match(r'enum\s+(?!class|struct)', line):
            names.update(WORD.findall(statement_at(lines, at)))
        return names
    head = line.split('(')[0]
    if '(' in line and '=' not in head and '{' not in head:
        words = WORD.findall(head)
        return {words[-1]} if words and 'operator' not in words else set()
    statement = statement_at(lines, at).split(';')[0]
    names = set()
    for part in split_outside_brackets(statement):
        words = WORD.findall(re.split(r'[=({\[]', part)[0])
        names.update(words[-1:])
    return names


@functools.lru_cache(maxsize=None)
def text_of(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def kept_to_itself(text):
    names, unnamed = set(re.findall(r'^\s*#\s*define\s+(\w+)', text, re.M)), False
    lines = text.split('\n')
    for at, line in enumerate(lines):
        if re.match(r'namespace\s*\{', line):
            unnamed = True
        elif unnamed and line.startswith('}') and is_end_of_namespace(lines, at):
            unnamed = False
        elif line[:1].isalpha() and (unnamed or line.startswith(('static ', 'using '))):
            names |= names_declared(lines, at)
    return names - {'glasshouse'}


def is_end_of_namespace(lines, at):
    """A brace in the first column ends a body when something above it in the first column opened one."""
    if lines[at].rstrip() != '}':
        return False
    depth = 1
    for line in reversed(lines[:at]):
        if line.startswith('}'):
            depth += 1
        if line[:1] and not line.startswith((' ', '}', '#', '/')) and line.rstrip().endswith('{') \
                or line.rstrip() == '{':
            depth -= 1
            if depth == 0:
                return bool(re.match(r'namespace\b', line))
    return True


@functools.lru_cache(maxsize=None)
def names_of_header(path, root):
    """What a header and what it includes of ours give to their namespaces."""
    lines = without_texts(text_of(path)).split('\n')
    names = set()
    for at, line in enumerate(lines):
        if line[:1].isalpha() and not line.startswith('namespace'):
            names |= names_declared(lines, at)
    return frozenset(names | names_included(path, root))


def names_included(path, root):
    names = set()
    for name in re.findall(r'^#include "([^"]+)"', text_of(path), re.M):
        for folder in (os.path.dirname(path), os.path.join(root, 'app'), root):
            header = os.path.normpath(os.path.join(folder, name))
            if header != path and os.path.isfile(header):
                names |= names_of_header(header, root)
                break
    return names


class Source:
    def __init__(self, path, root):
        text = without_texts(text_of(path))
        self.path = path
        self.kept = kept_to_itself(text)
        self.named = set(USED.findall(text)) | names_included(path, root)
        if self.kept & FOUND_BY_ARGUMENT:
            self.named |= {'std'}
            self.kept |= {'std'}

    def clashes(self, other):
        return not self.kept.isdisjoint(other.named) or not other.kept.isdisjoint(self.named)


def batches(paths, root, most):
    found = []
    for source in (Source(path, root) for path in paths):
        for batch in found:
            if len(batch) < most and not any(source.clashes(each) for each in batch):
                batch.append(source)
                break
        else:
            found.append([source])
    return found


def main():
    root, most = sys.argv[1], int(sys.argv[2])
    targets = {}
    for line in sys.stdin:
        target, path = line.rstrip('\n').split(' ', 1)
        targets.setdefault(target, []).append(path)
    for target, paths in targets.items():
        for number, batch in enumerate(batches(paths, root, most)):
            for source in batch if len(batch) > 1 else []:
                print(target, number, source.path)


if __name__ == '__main__':
    main()
