// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace glasshouse {

/// What a shell command comes down to: the programs that it runs, each with its target. Left out are `cd`, `sleep`, `echo`,
/// `export` and settings in front, a time limit, what only feeds a program (`echo "" |`, `yes |`), everything behind the
/// first pipe (how much of the output is kept), redirections, and switches that only change how much is said.
struct CommandCore {
    QString folder;                    ///< of the last `cd`
    std::vector<QStringList> programs; ///< words, without quotes
    bool operator==(const CommandCore &) const = default;
};
CommandCore coreOf(const QString &command);

/// The rule by which two commands are one attempt:
/// - neither changes into another folder than the other, and
/// - their cores are the same; or
/// - each runs one program with the same operands (at least three words, the program's name counted); one's option names
///   are all among the other's; neither measures something else (cover, bench, race); and of the words in the options'
///   values at least six tenths of the shorter side are in both. So a test pattern that is rewritten is the same attempt,
///   another test is not.
bool isSameAttempt(const QString &a, const QString &b);

} // namespace glasshouse
