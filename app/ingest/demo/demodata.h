// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <string>

namespace glasshouse {

/// What the demo is to look like. The same options give the same bytes, on any machine.
struct DemoOptions {
    int sessions = 400; ///< 1 .. 100,000; forks are among them
    qint64 events = 0;  ///< about so many calls, tool calls, prompts in all; 0: about 50 a session
    int agents = 9;     ///< 1 .. 200, each at work in a project folder of its own
    int days = 60;      ///< 1 .. 3650, up to now
    quint64 seed = 1;
    qint64 nowMs = 0;       ///< UTC ms: nothing is later; the newest sessions are under way
    qint64 utcOffsetMs = 0; ///< of the clock whose office hours the agents keep
    bool operator==(const DemoOptions &) const = default;
};

/// One file of the demo, below a Claude config folder: "projects/<slug>/<session>.jsonl" and what belongs to it.
struct DemoFile {
    std::string path;
    std::string text;
};

struct DemoVolume {
    qint64 sessions = 0, files = 0, bytes = 0, events = 0;
    bool operator==(const DemoVolume &) const = default;
};

/// Makes invented transcripts as Claude Code writes them (docs/formats.md), session by session; `take` gets each file
/// and ends the making by an error. Pure: reads no clock, touches no disk. Errors: Rejected (an option out of its
/// range), whatever `take` returns.
Result<DemoVolume> makeDemo(const DemoOptions &options, const std::function<Result<void>(DemoFile &&)> &take);

} // namespace glasshouse
