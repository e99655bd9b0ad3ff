// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace glasshouse {

/// Where a listener is, and what opens it: all that an agent must be told.
struct ListenerFacts {
    QString http;            ///< "http://127.0.0.1:4318", "https://…" with TLS; no slash at the end
    QString token;           ///< of the ingest role; empty: a place for one is left
    QString certificateFile; ///< to trust, PEM; empty without TLS, or where a public authority signed it
};

/// A ready-made block that points one agent at the listener, whole, to be pasted in one piece.
struct AgentSettings {
    QString id;     ///< "claude-code": stable, for programs
    QString name;   ///< as its maker writes it; empty for `opentelemetry`, which is a kind of program
    QString where;  ///< the file it goes into, "~" for the home folder; empty: the environment the agent starts in
    QString text;   ///< with the token in clear
    QString secret; ///< the part of `text` that a screen hides until asked; empty: none

    /// `text` as it may be shown to whoever looks over the shoulder.
    QString hidden() const;
    bool operator==(const AgentSettings &) const = default;
};

/// The blocks for Claude Code (its settings file, and a shell), Codex CLI, Gemini CLI and any OpenTelemetry SDK. All send
/// protobuf over HTTP: Claude Code does not send a batch again that gRPC answered with UNAVAILABLE, over HTTP it does.
/// Prompts are left out wherever the agent can leave them out. Why each is as it is: docs/cli.md, "Pointing an agent here".
std::vector<AgentSettings> agentSettings(const ListenerFacts &listener);

} // namespace glasshouse
