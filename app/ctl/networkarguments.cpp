// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/networkarguments.h"

#include "base/paths.h"
#include "ctl/instant.h"

#include <QFile>
#include <QFileInfo>

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString absolute(const std::string &path)
{
    return path.empty() ? QString() : QFileInfo(QFile::decodeName(path.c_str())).absoluteFilePath();
}

std::string firstLineOf(const std::string &path)
{
    QFile file(QFile::decodeName(path.c_str()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readLine(4096).trimmed().toStdString();
}

} // namespace

void NetworkCommands::add(CLI::App &app, bool &json)
{
    const CLI::Validator when(checkInstant, "", "instant");
    m_serve = app.add_subcommand("serve", "Listen for telemetry and events, without a window");
    m_serve->fallthrough();
    m_serve->add_flag("--json", json, "Print where it listens as JSON");
    m_serve->add_option("--listen", m_listen, "HOST:PORT for HTTP; port 0 takes a free one")->capture_default_str();
    m_serve->add_option("--grpc", m_grpc, "HOST:PORT for OTLP/gRPC, or off")->capture_default_str();
    m_serve->add_option("--tls-cert", m_certificate, "Certificate (PEM); any address but loopback needs one");
    m_serve->add_option("--tls-key", m_key, "Its key (PEM)");
    m_serve->add_flag("--self-signed", m_selfSigned, "Make a certificate of its own, shown by its fingerprint");
    m_serve->add_option("--allow-host", m_hosts, "A name that a Host header may carry, beside those of this computer");
    m_serve->add_option(
        "--keep-content", m_content,
        "Keep prompts, arguments and outputs that this agent sends (claude-code, codex, …); default: of none");
    m_serve->add_option("--github-secret-file", m_secretFile,
                        "File whose first line is the secret of GitHub's webhooks");
    m_serve->add_option("--analytics", m_analytics, "on or off; default: what ANALYTICS_ENABLED says, else on")
        ->check(CLI::IsMember({"on", "off"}));
    m_serve->add_flag("--analytics-free-tier", m_analyticsFreeTier,
                      "Analytics for tenants of the free plan, too; default: what ANALYTICS_FREE_TIER says");
    m_serve
        ->add_option("--reads-per-minute", m_reads,
                     "Requests a token may read with in a minute, by plan: FREE PRO ENTERPRISE; 0: any number")
        ->expected(3)
        ->check(CLI::Range(0, PlanLimits::MostReads));
    m_serve->add_flag("--no-watch", m_noWatch, "Leave the agents' transcript folders alone");

    m_activity.add(app, json);

    CLI::App *telemetry = app.add_subcommand("telemetry", "What counters said");
    telemetry->fallthrough()->require_subcommand(1);
    m_points = telemetry->add_subcommand("points", "Metric series with their points");
    m_points->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
    m_points->add_option("--name", m_name, "Only metrics whose name begins so");
    m_points->add_option("--session", m_session, "Only of this session");
    m_points->add_option("--since", m_since, "Not before: an instant, or an age such as 15m, 2h, 7d")->check(when);
    m_points->add_option("--until", m_until, "Not after")->check(when);
    m_points->add_option("--limit", m_pointLimit, "At most so many points")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
}

bool NetworkCommands::servesParsed() const
{
    return m_serve->parsed();
}

bool NetworkCommands::activityParsed() const
{
    return m_activity.parsed();
}

bool NetworkCommands::pointsParsed() const
{
    return m_points->parsed();
}

void NetworkCommands::check() const
{
    if (m_certificate.empty() != m_key.empty())
        throw CLI::ValidationError("--tls-cert", "and --tls-key go together");
    if (m_selfSigned && !m_certificate.empty())
        throw CLI::ValidationError("--self-signed", "and --tls-cert contradict each other");
    if (!m_secretFile.empty() && firstLineOf(m_secretFile).empty())
        throw CLI::ValidationError("--github-secret-file", "cannot be read, or its first line is empty");
    m_activity.check();
}

ServeArguments NetworkCommands::serve() const
{
    ServeArguments serve;
    serve.listener.http = QString::fromStdString(m_listen);
    serve.listener.grpc = m_grpc == "off" ? QString() : QString::fromStdString(m_grpc);
    serve.listener.certificateFile = absolute(m_certificate), serve.listener.keyFile = absolute(m_key);
    if (m_selfSigned) { // made by the listener where they are not there yet
        serve.listener.certificateFile = dataFolder() + u"/listener.crt"_s;
        serve.listener.keyFile = dataFolder() + u"/listener.key"_s;
        serve.listener.selfSigned = true;
    }
    serve.listener.allowedHosts.insert(m_hosts.begin(), m_hosts.end());
    serve.listener.withContent.insert(m_content.begin(), m_content.end());
    if (!m_secretFile.empty())
        serve.listener.githubSecret = firstLineOf(m_secretFile);
    PlanLimits &plans = serve.listener.plans;
    plans = PlanLimits::fromEnvironment();
    if (!m_analytics.empty())
        plans.analyticsEnabled = m_analytics == "on";
    plans.analyticsFreeTier = plans.analyticsFreeTier || m_analyticsFreeTier;
    if (m_reads.size() == 3)
        plans.freeReads = m_reads[0], plans.proReads = m_reads[1], plans.enterpriseReads = m_reads[2];
    serve.watch = !m_noWatch;
    return serve;
}

ActivityArguments NetworkCommands::activity() const
{
    return m_activity.arguments();
}

PointsArguments NetworkCommands::points() const
{
    PointsArguments points;
    MetricPointsQuestion &q = points.question;
    q.namePrefix = QString::fromStdString(m_name), q.session = QString::fromStdString(m_session);
    q.fromMs = instantOr(m_since, q.fromMs), q.toMs = instantOr(m_until, q.toMs);
    q.limit = m_pointLimit;
    return points;
}

} // namespace glasshouse
