// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/callmerge.h"

#include "domain/skillname.h"

#include <algorithm>
#include <tuple>

namespace glasshouse {

namespace {

/// Order of paths as a sorted directory listing has it: component by component.
std::string sortablePath(std::string path)
{
    std::replace(path.begin(), path.end(), '/', '\0');
    return path;
}

bool outranks(const CallState &a, const CallState &b, const PathOf &pathOf)
{
    const auto rank = [](const CallState &s) { return std::tuple(!s.embedded, s.output, s.winnerMs, s.prompt); };
    if (rank(a) != rank(b))
        return rank(a) > rank(b);
    if (a.file == b.file)
        return a.offset < b.offset;
    return sortablePath(pathOf(a.file)) < sortablePath(pathOf(b.file));
}

} // namespace

CallState stateOf(const CallCopy &copy, qint64 file)
{
    CallState state;
    state.embedded = copy.embedded;
    state.output = copy.usage.output;
    state.prompt = copy.usage.prompt();
    state.winnerMs = copy.at.timeMs;
    state.parts = copy.parts;
    state.reported = copy.reportedNanoUsd;
    state.file = file;
    state.offset = copy.at.offset;
    state.finished = copy.finished;
    state.skill = copy.skill, state.plugin = copy.plugin;
    state.firstMs = copy.at.timeMs;
    state.session = copy.at.sessionId;
    state.project = copy.at.project;
    return state;
}

void merge(CallState &into, const CallState &other, const PathOf &pathOf)
{
    const bool sameOutput = into.embedded == other.embedded && into.output == other.output;
    const bool finishedByEither = into.finished || other.finished;
    if (outranks(other, into, pathOf)) {
        into.embedded = other.embedded;
        into.output = other.output, into.prompt = other.prompt;
        into.winnerMs = other.winnerMs;
        into.parts = other.parts;
        into.reported = other.reported;
        into.file = other.file, into.offset = other.offset;
        into.finished = other.finished;
    }
    if (sameOutput)
        into.finished = finishedByEither;
    for (const auto name : {&CallState::skill, &CallState::plugin}) {
        if (isBetterName(other.*name, into.*name))
            into.*name = other.*name;
    }
    const auto first = [](const CallState &s) {
        return std::tuple(sortableTime(s.firstMs), std::string_view(s.session), std::string_view(s.project));
    };
    if (first(other) < first(into)) {
        into.firstMs = other.firstMs;
        into.session = other.session;
        into.project = other.project;
    }
}

} // namespace glasshouse
