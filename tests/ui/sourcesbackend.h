// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/cannedbackend.h"

namespace glasshouse {

/// A CannedBackend that knows sources, credentials and endpoints, and keeps what it was told to do. The refused records'
/// secrets show only where they were asked for raw.
class SourcesBackend : public CannedBackend
{
public:
    SourcesAnswer sources = inventedSources();
    CredentialsAnswer credentials = inventedCredentials();
    EndpointsAnswer endpoints = inventedEndpoints();
    std::vector<AuditNote> notes;
    std::vector<bool> archivings;
    QStringList copies;

    SourcesBackend()
    {
        answers = [this](const Question &question) { return reply(question); };
    }

    void note(AuditNote note) override { notes.push_back(note); }
    void keepCopies(const QStringList &paths) override { copies << paths; }
    void setArchiving(bool on) override { archivings.push_back(on); }

private:
    static constexpr qint64 Minute = 60'000, Hour = 60 * Minute;

    std::optional<Answer> reply(const Question &question)
    {
        if (std::holds_alternative<SourcesQuestion>(question))
            return Answer(sources);
        if (std::holds_alternative<CredentialsQuestion>(question))
            return Answer(credentials);
        if (std::holds_alternative<EndpointsQuestion>(question))
            return Answer(endpoints);
        if (const auto *refused = std::get_if<QuarantineQuestion>(&question))
            return Answer(refusals(*refused));
        return std::nullopt;
    }

    static QuarantineAnswer refusals(const QuarantineQuestion &question)
    {
        QuarantineAnswer answer;
        const char *reasons[] = {"time is not a number", "body larger than 20 MiB", "unknown event type"};
        for (qint64 i = 0; i < 3; ++i) {
            QuarantinedRecord r;
            r.id = 30 - i;
            r.timeMs = NowMs - (i + 1) * 7 * Minute;
            r.source = question.source;
            r.reason = QString::fromLatin1(reasons[i]);
            r.record =
                QStringLiteral("{\"type\":\"token_issued\",\"agent\":\"release-bot\",\"time\":\"soon\",\"number\":%1,"
                               "\"params\":{\"scopes\":[\"repo\",\"ci\"],\"token\":\"%2\"}}")
                    .arg(r.id)
                    .arg(question.raw ? QStringLiteral("sk-canned-%1").arg(r.id) : QStringLiteral("••••"));
            answer.records.push_back(r);
        }
        return answer;
    }

    static SourcesAnswer inventedSources()
    {
        using Kind = SourceSummary::Kind;
        SourcesAnswer answer;
        const auto add = [&](const char *name, Kind kind, qint64 ago, qint64 accepted, qint64 duplicate,
                             qint64 rejected, qint64 quarantined, bool silent = false) {
            SourceSummary s;
            s.name = QString::fromUtf8(name);
            s.kind = kind;
            s.firstMs = NowMs - 61 * DayMs, s.lastMs = NowMs - ago;
            s.accepted = accepted, s.duplicate = duplicate, s.rejected = rejected, s.quarantined = quarantined;
            s.silent = silent;
            s.usualGapMs = 9 * Minute;
            if (kind == Kind::Folder)
                s.files = 1604, s.bytes = 1'204'000'000;
            answer.sources.push_back(s);
        };
        add("github", Kind::Webhook, 42 * Minute, 4210, 12, 0, 0, true);
        add("/home/dev/.claude/projects", Kind::Folder, 4000, 1'843'210, 61'204, 0, 3);
        add("/home/dev/.codex/sessions", Kind::Folder, 3 * Hour, 91'300, 402, 0, 0);
        add("agents-gateway", Kind::Native, 12'000, 84'320, 31, 5, 3);
        add("azure-devops", Kind::Webhook, 26 * Hour, 312, 0, 0, 0);
        add("otlp:claude-code", Kind::Otlp, 0, 604'118, 8811, 0, 0);
        add("otlp:codex", Kind::Otlp, 2 * Minute, 88'002, 0, 0, 0);
        add("otlp:<b>gemini</b>", Kind::Otlp, 14 * Minute, 1208, 0, 0, 0);
        add("team.example.net", Kind::Remote, 35 * Minute, 12'400, 12, 0, 0);
        const char *projects[] = {"checkout-web", "ledger-api", "infra-live", "docs-site"};
        for (int i = 0; i < 12; ++i) {
            SweepCandidate s;
            s.session = QStringLiteral("9b1d40fa-77c1-4d%1").arg(10 + i);
            s.project = QStringLiteral("/home/dev/") + QString::fromLatin1(projects[i % 4]);
            s.path = QStringLiteral("/home/dev/.claude/projects/-home-dev/%1.jsonl").arg(s.session);
            s.bytes = 18'300 + 240'000LL * i * i;
            s.lastMs = NowMs - 29 * DayMs + i * 9 * Hour;
            s.sweptMs = s.lastMs + 30 * DayMs;
            s.kept = i == 2;
            answer.sweeps.push_back(s);
        }
        answer.archivedFiles = 312, answer.archivedBytes = 288'000'000;
        answer.nowMs = NowMs;
        return answer;
    }

    static CredentialsAnswer inventedCredentials()
    {
        CredentialsAnswer answer;
        const auto add = [&](const char *agent, const char *kind, int days, qint64 rotations, qint64 issued,
                             qint64 failed, const char *by) {
            CredentialRow c;
            c.agent = QString::fromUtf8(agent), c.kind = QString::fromUtf8(kind), c.by = QString::fromUtf8(by);
            c.sinceMs = NowMs - 300 * DayMs;
            if (rotations > 0)
                c.lastMs = NowMs - days * DayMs;
            else
                c.sinceMs = NowMs - days * DayMs;
            c.days = days, c.rotations = rotations, c.tokensIssued = issued, c.tokensFailed = failed;
            answer.rows.push_back(c);
        };
        add("s3-exporter", "api_key", 214, 1, 88, 0, "h.lindqvist");
        add("nightly-reports", "service_account", 131, 0, 12, 0, "");
        add("gemini-docs", "api_key", 90, 2, 640, 0, "ops-oncall");
        add("cc-checkout-web", "token", 34, 6, 4210, 3, "release-automation");
        add("codex-nightly", "token", 12, 11, 12'400, 0, "ci-runner-07");
        add("ops-oncall", "", 0, 42, 312, 0, "h.lindqvist");
        return answer;
    }

    static EndpointsAnswer inventedEndpoints()
    {
        EndpointsAnswer answer;
        const auto add = [&](const char *endpoint, qint64 calls, qint64 errors, qint64 p50Ms) {
            EndpointRow e;
            e.endpoint = QString::fromUtf8(endpoint);
            e.calls = calls, e.errors = errors;
            if (p50Ms > 0)
                e.p50Ns = p50Ms * 1'000'000, e.p95Ns = p50Ms * 6'400'000, e.p99Ns = p50Ms * 15'000'000;
            for (qint64 i = 0; i < 24; ++i)
                e.trend.push_back(calls / 24 * (3 + (i * 7 + p50Ms) % 5) / 5);
            answer.rows.push_back(e);
        };
        add("POST /api/v1/messages", 84'320, 12, 38);
        add("GET /api/v1/agents", 12'400, 0, 9);
        add("POST /api/v1/agents/tokens", 4310, 302, 120);
        add("GET /api/v1/usage-summary", 2810, 40, 640);
        add("DELETE /api/v1/agents/credentials", 48, 0, 0);
        return answer;
    }
};

} // namespace glasshouse
