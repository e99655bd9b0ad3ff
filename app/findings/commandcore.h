// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// What a shell command comes down to: the programs that it runs, each with its target. Left out are `cd`, `sleep`, `echo`,
/// `export` and settings in front, `sudo`, `time` and the words of a shell's loops, a time limit, answers that are fed to a
/// program (`echo "" |`, `yes |`), everything behind the first pipe (how much of the output is kept), redirections of
/// output, and switches that only change how much is said. What else is fed to a program is part of it: a file (`cat x |`),
/// a query (`echo "…" |`).
struct CommandCore {
    QString folder;                    ///< of the last `cd`
    std::vector<QStringList> programs; ///< words, without quotes
    bool operator==(const CommandCore &) const = default;
};
CommandCore coreOf(const QString &command);

/// The rule by which two commands are one attempt:
/// - neither changes into another folder than the other, and
/// - their cores are the same; or
/// - each runs one program with the same operands (at least two words, the program's name counted); one's options are
///   all among the other's, with the same values; neither measures something else (cover, bench, race). Three
///   differences are allowed: an option without a value more; another value of an option that only picks what runs or is
///   shown (`-run`, `-k`, `--grep`, `--jq`, …), if one only has words more or, of a pattern, six tenths of the shorter
///   one's are in both; and a value of eight words or more of which words were left out. So a test pattern that is
///   rewritten is the same attempt; another test, folder, name or query is not; or
/// - each does nothing but wait.
bool isSameAttempt(const QString &a, const QString &b);

/// Of a command that failed: the next one is it again with a small repair (isSmallRepair, commandmanner.h), in the same
/// folder. A path that is quoted in a third way is.
bool isRepairedAttempt(const QString &a, const QString &b);

} // namespace glasshouse
