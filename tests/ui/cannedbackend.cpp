// SPDX-License-Identifier: GPL-3.0-or-later
#include "cannedbackend.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace glasshouse {

namespace {

qint64 wave(qint64 day, qint64 salt)
{
    return 3 + (day * 7 + salt * 5) % 11 - ((day + 2) % 7 < 2 ? 2 : 0);
}

std::pair<QDate, QDate> days(const Filter &filter)
{
    const QDate today(2026, 11, 20);
    if (filter.range.isUnbounded())
        return {today.addDays(-60), today};
    return {QDateTime::fromMSecsSinceEpoch(filter.range.beginMs, Qt::UTC).date(),
            QDateTime::fromMSecsSinceEpoch(filter.range.endMs - 1, Qt::UTC).date()};
}

} // namespace

CannedBackend::CannedBackend() = default;
CannedBackend::~CannedBackend() = default;

std::vector<SessionSummary> CannedBackend::inventedSessions()
{
    struct Row {
        const char *title, *project, *model;
        double hours;
        int minutes;
        qint64 errors, prompts, tools;
        double tokens, cost;
    };
    static const Row rows[] = {
        {"Migrate payout webhooks to v3 signatures", "/home/dev/ledger-api", "claude-sonnet-4-5", 0.01, 24, 0, 41, 212,
         6.1e6, 5.87},
        {"Fix flaky checkout e2e on WebKit", "/home/dev/checkout-web", "claude-opus-4-1", 0.2, 72, 7, 96, 431, 14.9e6,
         48.20},
        {"Terraform drift report for eu-central", "/home/dev/infra-live", "claude-haiku-4-5", 0.5, 9, 0, 18, 61, 1.9e6,
         1.12},
        {"Rename TenantScope across services", "/home/dev/ledger-api", "claude-sonnet-4-5", 0.8, 38, 1, 63, 240, 8.8e6,
         7.31},
        {"Draft release notes 4.18", "/home/dev/docs-site", "claude-haiku-4-5", 1, 2, 0, 6, 14, 312e3, 0.24},
        {"Add retry budget to S3 uploader", "/home/dev/data-jobs", "claude-sonnet-4-5", 1.4, 19, 0, 33, 120, 4.2e6,
         3.41},
        {"Investigate 502 burst on /quotes", "/home/dev/ops-oncall", "gpt-5-codex", 2, 5, 2, 14, 40, 1.1e6, -1},
        {"Upgrade Qt to 6.8 in kiosk build", "/home/dev/kiosk", "claude-haiku-4-5", 26, 11, 0, 22, 90, 2.6e6, 0.58},
        {"Explain slow invoice export query", "/home/dev/ledger-api", "claude-sonnet-4-5", 30, 7, 0, 9, 22, 908e3,
         0.77},
        {"<b>Render</b> &amp; escape <img src=x>", "/home/dev/checkout-web", "claude-sonnet-4-5", 51, 13, 0, 12, 37,
         1.2e6, 1.02},
        {"", "", "", 90, 1, 0, 0, 3, 0, 0},
        {"Cart total differs after coupon", "/home/dev/checkout-web", "claude-opus-4-1", 24.0 * 45, 31, 1, 20, 61,
         5.1e6, 6.40}};
    std::vector<SessionSummary> sessions;
    for (const Row &row : rows) {
        SessionSummary s;
        s.id = QStringLiteral("session-%1").arg(sessions.size());
        s.agent = QStringLiteral("claude-code");
        s.title = QString::fromUtf8(row.title), s.project = QString::fromUtf8(row.project),
        s.model = QString::fromUtf8(row.model);
        s.models = 1;
        s.lastMs = NowMs - qint64(row.hours * 3600 * 1000), s.firstMs = s.lastMs - row.minutes * 60'000LL;
        s.errors = row.errors, s.prompts = row.prompts, s.toolCalls = row.tools;
        s.usage.calls = row.tools, s.usage.tokens.cacheRead = qint64(row.tokens * 0.9),
        s.usage.tokens.output = qint64(row.tokens * 0.1);
        if (row.cost >= 0)
            s.usage.cost = NanoUsd{qint64(row.cost * 1e9)};
        else
            s.usage.unpricedTokens = s.usage.tokens.total();
        s.usage.lowerBound = sessions.size() == 3;
        sessions.push_back(s);
    }
    return sessions;
}

void CannedBackend::act(const Act &act, QObject *context, std::function<void(Result<ActDone>)> done)
{
    acted.push_back(act);
    const Result<ActDone> became = acts ? acts(act) : Result<ActDone>(ActDone{});
    QTimer::singleShot(0, context, [done, became] { done(became); });
}

std::vector<AgentSettings> CannedBackend::agentSettings() const
{
    return mayListen ? glasshouse::agentSettings(listener) : std::vector<AgentSettings>();
}

void CannedBackend::submit(Question question, QObject *context, const QString &,
                           std::function<void(Result<Answer>)> done)
{
    asked.push_back(question);
    if (silent)
        return;
    Result<Answer> answer = failure.isEmpty() ? answers && answers(question)
            ? Result<Answer>(*answers(question))
            : Result<Answer>(std::visit([this](const auto &q) { return Answer(reply(q)); }, question))
                                              : fail(Error::Code::Io, failure);
    QTimer::singleShot(0, context, [done, answer] { done(answer); });
}

std::vector<SessionSummary> CannedBackend::matching(const Filter &filter) const
{
    std::vector<SessionSummary> found;
    for (const SessionSummary &s : sessions) {
        const bool text =
            filter.text.isEmpty() || (s.title + s.project + s.model + s.id).contains(filter.text, Qt::CaseInsensitive);
        const bool project = filter.projects.isEmpty() || filter.projects.contains(s.project);
        if (text && project && filter.range.contains(s.lastMs) && (!filter.withErrors || s.errors > 0))
            found.push_back(s);
    }
    return found;
}

SessionsAnswer CannedBackend::reply(const SessionsQuestion &q) const
{
    SessionsAnswer answer;
    answer.sessions = matching(q.filter), answer.total = qint64(sessions.size());
    std::vector<SessionSummary> &all = answer.sessions;
    answer.matched = qint64(all.size());
    for (const SessionSummary &s : all)
        answer.usage += s.usage, answer.failed += s.errors + s.apiErrors > 0;
    if (q.order.by == SessionOrder::By::Tokens) // the one other order that tests ask for
        std::ranges::stable_sort(all, std::greater<>(), [](const SessionSummary &s) { return s.usage.tokens.total(); });
    if (q.limit > 0) {
        all.erase(all.begin(), all.begin() + std::min(q.offset, answer.matched));
        all.resize(size_t(std::min(q.limit, qint64(all.size()))));
    }
    return answer;
}

KpisAnswer CannedBackend::reply(const KpisQuestion &q) const
{
    KpisAnswer answer;
    const auto found = matching(q.filter);
    for (const SessionSummary &s : found) {
        answer.now.sessions += 1, answer.now.prompts += s.prompts, answer.now.toolCalls += s.toolCalls,
            answer.now.events += s.prompts + s.toolCalls, answer.now.errors += s.errors;
        answer.now.usage += s.usage;
    }
    answer.before = answer.now;
    answer.before->sessions = 9, answer.before->errors = 3, answer.before->usage.cost = NanoUsd{40'000'000'000};
    answer.beforeDays = 30;
    for (qint64 day = 0; day < 30; ++day)
        answer.days.push_back({wave(day, 1), wave(day, 2) * 3, wave(day, 3) * 20, wave(day, 3) * 50, day % 5,
                               wave(day, 4) * 1'000'000, NanoUsd{wave(day, 5) * 900'000'000}});
    return answer;
}

TrendAnswer CannedBackend::reply(const TrendQuestion &q) const
{
    TrendAnswer answer;
    answer.zone = q.zone;
    if (matching(q.filter).empty())
        return answer;
    answer.series = {{QStringLiteral("claude-sonnet-4-5"), 0},
                     {QStringLiteral("claude-opus-4-1"), 0},
                     {QStringLiteral("claude-haiku-4-5"), 0}};
    const auto [first, last] = days(q.filter);
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        TrendBucket bucket;
        bucket.first = day;
        bucket.beginMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch(), bucket.endMs = bucket.beginMs + DayMs;
        for (qint64 series = 0; series < 3; ++series) {
            bucket.tokens.push_back(wave(day.toJulianDay(), series) * 1'400'000 / (series + 1));
            bucket.figures.tokens.cacheRead += bucket.tokens.back();
            answer.series[size_t(series)].tokens += bucket.tokens.back();
        }
        bucket.figures.cost = NanoUsd{bucket.figures.tokens.cacheRead * 1100};
        bucket.figures.calls = wave(day.toJulianDay(), 9) * 17;
        bucket.complete = bucket.endMs <= NowMs;
        answer.buckets.push_back(bucket);
    }
    return answer;
}

HeatmapAnswer CannedBackend::reply(const HeatmapQuestion &q) const
{
    HeatmapAnswer answer;
    answer.zone = q.zone;
    const bool week = q.shape == HeatmapQuestion::Shape::WeekdayByHour;
    const auto [first, last] = days(q.filter);
    for (QDate day = first; !week && day <= last; day = day.addDays(1))
        answer.days.push_back(day);
    const QStringList projects{QStringLiteral("/home/dev/ledger-api"), QStringLiteral("/home/dev/checkout-web"),
                               QStringLiteral("/home/dev/infra-live"), QStringLiteral("/home/dev/data-jobs"),
                               QStringLiteral("/home/dev/ops-oncall"), QStringLiteral("/home/dev/docs-site"),
                               QStringLiteral("/home/dev/kiosk")};
    for (qint64 row = 0; row < 7; ++row) {
        HeatmapRow r;
        r.key = week ? QString::number(row + 1) : projects[row];
        const size_t columns = week ? 24 : answer.days.size();
        for (size_t column = 0; column < columns; ++column) {
            const qint64 value = wave(qint64(column), row) * (9 - row) * 4;
            r.cells.push_back((qint64(column) + row) % 9 == 0 ? -1 : double(value));
            r.total += std::max(0.0, r.cells.back());
        }
        answer.rows.push_back(r);
    }
    if (matching(q.filter).empty())
        answer.rows.clear();
    return answer;
}

StoreFacts CannedBackend::reply(const StoreFactsQuestion &) const
{
    StoreFacts facts;
    facts.path = QStringLiteral("/home/dev/.local/share/glasshouse/glasshouse.db");
    facts.sessions = qint64(sessions.size()), facts.events = facts.sessions * 4311, facts.calls = facts.sessions * 1200,
    facts.files = facts.sessions + 4;
    facts.bytes = facts.events * 130;
    for (const SessionSummary &s : sessions)
        facts.lastMs = std::max(facts.lastMs, s.lastMs);
    return facts;
}

SessionFiles CannedBackend::reply(const SessionFilesQuestion &q) const
{
    SessionFiles files;
    for (const SessionSummary &s : sessions)
        if (s.id == q.sessionId)
            files.session = s;
    return files;
}

} // namespace glasshouse
