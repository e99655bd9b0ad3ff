// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/activityarguments.h"
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
struct PointsArguments {
    MetricPointsQuestion question;
};

/// The commands that have to do with what arrives by network: serve, activity, telemetry points.
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
    CLI::App *m_serve = nullptr, *m_points = nullptr;
    std::string m_listen = "127.0.0.1:4318", m_grpc = "127.0.0.1:4317", m_certificate, m_key, m_secretFile;
    ActivityCommands m_activity;
    std::vector<std::string> m_hosts, m_content;
    std::string m_since, m_until, m_session, m_name;
    std::string m_analytics; ///< "on", "off" or not said
    std::vector<int> m_reads;
    bool m_analyticsFreeTier = false;
    bool m_noWatch = false, m_selfSigned = false;
    int m_pointLimit = 10'000;
};

} // namespace glasshouse
