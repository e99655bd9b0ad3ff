// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/activity.h"
#include "query/metricpoints.h"
#include "server/listener.h"

namespace CLI {
class App;
}

namespace glasshouse {

struct ServeArguments {
    ListenerOptions listener;
    bool watch = true; ///< read the agents' folders too, as they grow
};
struct ActivityArguments {
    ActivityQuestion question;
};
struct PointsArguments {
    MetricPointsQuestion question;
};

/// The commands that have to do with what arrives by network: serve, activity list, telemetry points.
class NetworkCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool servesParsed() const;
    bool activityParsed() const;
    bool pointsParsed() const;
    /// Throws CLI::ValidationError where options contradict each other or a file cannot be read.
    void check() const;

    ServeArguments serve() const;
    ActivityArguments activity() const;
    PointsArguments points() const;

private:
    CLI::App *m_serve = nullptr, *m_activity = nullptr, *m_points = nullptr;
    std::string m_listen = "127.0.0.1:4318", m_grpc = "127.0.0.1:4317", m_certificate, m_key, m_secretFile;
    std::vector<std::string> m_hosts, m_content, m_kinds;
    std::string m_since, m_until, m_source, m_session, m_correlation, m_actor, m_agent, m_name;
    bool m_noWatch = false, m_copies = false, m_selfSigned = false;
    int m_limit = 100, m_pointLimit = 10'000;
};

/// An instant: "2026-11-21T10:00:00Z", "2026-11-21" (its local beginning), or an age such as 90s, 15m, 2h, 7d.
std::optional<qint64> parseInstant(const QString &text, qint64 nowMs);

} // namespace glasshouse
