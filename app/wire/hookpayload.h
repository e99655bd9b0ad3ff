// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attribute.h"
#include "domain/outcome.h"
#include "wire/arena.h"

#include <span>
#include <string_view>
#include <vector>

namespace glasshouse {

/// Reading of decoded JSON that was written by somebody else's server. Paths go from the root with slashes, an array's
/// elements by number: "pull_request/head/sha", "refUpdates/0/name". Pure; any thread.

/// What the path leads to; nullptr where it leads nowhere.
const Attribute *walk(const Attribute &root, std::string_view path);

/// A value as text: text itself, whole numbers in decimal. Empty for anything else, and for what is longer than a name.
std::string_view nameOf(const Attribute *value, Arena &arena);
/// Of the first of `paths` that leads to one.
std::string_view firstName(const Attribute &root, std::span<const std::string_view> paths, Arena &arena);

/// UTC milliseconds of ISO 8601 text or of a number (seconds, milliseconds, microseconds or nanoseconds since 1970, told
/// apart by their size), also as text. NoTime for anything else and for what is not between 1973 and 2100.
qint64 sensibleTime(const Attribute *value);
qint64 firstTime(const Attribute &root, std::span<const std::string_view> paths);

/// "success", "Failed", "timed_out", "error.unreachable": the words by which programs say how something ended. Unknown for
/// any other.
Outcome outcomeOfWord(std::string_view word);

/// "refs/heads/main" to "main", "refs/tags/v1" to "v1".
std::string_view shortRef(std::string_view ref);

/// A commit's hash: the last part of "LG:refs/heads/main:600c52d2"; empty for one of zeros, which stands for none.
std::string_view commitId(std::string_view version);

/// The parts joined in the arena.
std::string_view joined(std::span<const std::string_view> parts, Arena &arena);

/// Adds what each path leads to where that is text, a number or a boolean, under the path with dots for slashes.
void keepParams(const Attribute &root, std::span<const std::string_view> paths, Arena &arena,
                std::vector<Attribute> &params);

} // namespace glasshouse
