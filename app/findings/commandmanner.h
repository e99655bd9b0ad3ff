// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace glasshouse {

/// One program's words without what only changes how much it says, where that goes, how long it waits or how many run at
/// once: redirections of output; `-v`, `-q`, `--progress=plain`; of `curl` also `-o FILE`, `-w FORMAT` and time limits; of
/// `kubectl` `-o wide`; of logs `--tail 100`; of builds `-j4`. Pure.
QStringList withoutManner(const QStringList &program);

/// Takes off what starts a program and is none of it: `npx`, `python -m`, `bundle exec`, `uv run`.
void dropRunner(QStringList &program);

/// The files that a program's output is put into.
QStringList outputFilesOf(const QStringList &program);

/// `tail build.log` behind `make > build.log`: another look at the same output.
bool readsWhatWasWritten(const QStringList &program, const QStringList &written);

/// Of output: 0: none; 1: with its file; 2: the file is the next word. Where input comes from is not meant.
int redirectionOf(QStringView word);

bool isWholeNumber(QStringView text);

/// Whether one command, query or script is another that failed, with a small repair: the same words, or no more than two
/// left out or put in; another path, name or number is none. Variables of a shell have no names here. Four words at least.
bool isSmallRepair(const QString &a, const QString &b);

} // namespace glasshouse
