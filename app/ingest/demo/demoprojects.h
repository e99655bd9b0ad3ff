// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace glasshouse::demo {

/// A change an agent makes: whole lines of the source, and what replaces them.
struct Edit {
    std::string_view before, after;
};

struct Source {
    std::string_view path; ///< below the project's folder
    std::string_view text;
    std::vector<Edit> edits; ///< each `before` occurs once in `text`
};

struct Command {
    std::string_view command, description, output;
};

/// What a person asks for. "{area}" stands for one of the project's areas.
struct Task {
    std::string_view title, branch, prompt;
    std::string_view cause; ///< what the agent finds out
    std::string_view done;  ///< what it says at the end
};

/// An invented project: everything the demo's transcripts say about it. Pure data.
struct Project {
    std::string_view name;
    std::vector<std::string_view> areas;
    std::vector<Task> tasks;
    std::vector<Source> sources;
    std::vector<Command> looks; ///< commands that only look
    Command test;               ///< with its output when it passes
    std::string_view testFails; ///< its output when it does not
};

std::vector<Project> serviceProjects();
std::vector<Project> webProjects();
std::vector<Project> toolProjects();

/// Words any project's conversation is made of.
std::span<const std::string_view> thoughts();
std::span<const std::string_view> remarks();    ///< said before a tool call
std::span<const std::string_view> followUps();  ///< what the person says next
std::span<const std::string_view> answers();    ///< to the follow-up of the same index
std::span<const std::string_view> objections(); ///< after refusing a tool call

} // namespace glasshouse::demo
