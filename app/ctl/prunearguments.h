// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/retention.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace glasshouse {

struct PruneArguments {
    RetentionRequest request;
    QString copiesOf; ///< a project: its copies of transcripts, and nothing else
};

/// The command `prune`.
class PruneCommand
{
public:
    /// Adds it to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool parsed() const;
    /// Throws CLI::ValidationError where options contradict each other.
    void check() const;
    PruneArguments arguments() const;

private:
    CLI::App *m_prune = nullptr;
    std::vector<std::string> m_set;
    std::string m_tenant = "default", m_archive, m_copiesOf;
    bool m_dryRun = false, m_show = false, m_compact = false;
};

} // namespace glasshouse
