// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/demoprojects.h"
#include "ingest/demo/demotranscript.h"

namespace glasshouse::demo {

/// `text` with the area filled in.
std::string filled(std::string_view text, std::string_view area);

/// The project's files as one session has changed them so far, and the tool calls an agent makes on them.
class Workshop
{
public:
    Workshop(const Project &project, std::string folder, std::string_view area);

    /// Some believable next call; `trouble` (0..1) is how often it goes wrong.
    ToolStep next(Random &random, double trouble);
    /// One that changes nothing, as sub-agents make them.
    ToolStep look(Random &random);
    ToolStep read(std::size_t source) const;
    ToolStep edit(Random &random, double trouble);
    ToolStep write(Random &random) const;
    ToolStep grep(Random &random) const;
    ToolStep runTests(Random &random, double trouble) const;
    ToolStep longRun(Random &random) const;

    /// The person refuses `step`.
    static void reject(ToolStep &step);
    /// A rule refuses it.
    static void deny(ToolStep &step);

private:
    ToolStep bash(const Command &command, qint64 durationMs) const;
    static void fail(ToolStep &step, const std::string &content);

    const Project *m_project;
    std::string m_folder, m_area;
    std::vector<std::string> m_texts; ///< of the project's sources, as they are now
};

} // namespace glasshouse::demo
