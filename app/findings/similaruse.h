// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace glasshouse {

/// The similarity of a loop: are two uses of one tool the same call in substance? `a`, `b`: the inputs, JSON.
/// - a shell's (Bash, PowerShell, shell, …): the same attempt, as commandcore.h has it;
/// - tools that keep lists of what is to be done (TodoWrite, TaskUpdate, …): never, progress is their purpose;
/// - tools that read or change files: the same input to the byte, so that another place in the file is another call. Of a
///   search (Grep) how its hits are shown does not count, and an edit that failed (`failedBefore`) and is to put the
///   same text into the same file again is the same one, however it quotes what stood there;
/// - what failed and is sent again with a small repair (isSmallRepair, commandmanner.h): a command, or one text of any
///   other tool's input; not what starts an agent;
/// - a page (WebFetch): the same address;
/// - any other: the same input but for what only says how long to wait, how much to return or why (`description`, `timeout`,
///   `block`, `limit`, …).
/// A loop is three uses or more in a row in which each is similar to the one before.
bool isSimilarUse(std::string_view tool, std::string_view a, std::string_view b, bool failedBefore = false);

/// True where the tool runs commands of a shell.
bool isShellTool(std::string_view tool);
/// True where the tool reads, changes or lists files by its own means.
bool isFileTool(std::string_view tool);

} // namespace glasshouse
