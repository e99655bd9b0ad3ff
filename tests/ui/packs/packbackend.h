// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/cannedbackend.h"

namespace glasshouse {

/// Figures for what packs ask: of every group the same few values, day by day.
class PackBackend : public CannedBackend
{
public:
    PackStatesAnswer states;

    PackBackend()
    {
        states.plan = QStringLiteral("pro");
        states.seen = {{QStringLiteral("agent"), QStringLiteral("claude-code"), NowMs}};
        answers = [this](const Question &question) -> std::optional<Answer> {
            if (std::holds_alternative<PackStatesQuestion>(question))
                return Answer(states);
            if (const auto *q = std::get_if<TelemetryQuestion>(&question))
                return Answer(figures(*q));
            if (const auto *q = std::get_if<TimelineQuestion>(&question))
                return Answer(timeline(*q));
            return std::nullopt;
        };
        acts = [this](const Act &act) -> Result<ActDone> {
            const auto *enable = std::get_if<EnablePack>(&act);
            if (!enable)
                return fail(Error::Code::Rejected, QStringLiteral("not this"));
            std::erase_if(states.packs, [&](const PackState &each) { return each.pack == enable->pack; });
            states.packs.push_back({enable->pack, enable->enabled, QStringLiteral("ada"), NowMs});
            return ActDone{};
        };
    }

    std::vector<AuditNote> notes;
    void note(AuditNote note) override { notes.push_back(note); }

    static QStringList valuesOf(TelemetryQuestion::Group group, const Filter &filter)
    {
        using Group = TelemetryQuestion::Group;
        QStringList values;
        if (group == Group::Day) {
            const qint64 end = filter.range.isUnbounded() ? NowMs : filter.range.endMs;
            const qint64 begin = filter.range.isUnbounded() ? NowMs - 30 * DayMs : filter.range.beginMs;
            for (qint64 ms = begin; ms < end; ms += DayMs)
                values << QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date().toString(Qt::ISODate);
        } else if (group == Group::Model) {
            values = {QStringLiteral("claude-sonnet-4-5"), QStringLiteral("claude-opus-4-1"), QString()};
        } else if (group == Group::User) {
            values = {QStringLiteral("ada"), QStringLiteral("<b>bob</b>")};
        } else if (group == Group::Tool) {
            values = {QStringLiteral("Bash"), QStringLiteral("Edit"), QStringLiteral("Read")};
        } else {
            values = {QStringLiteral("one"), QStringLiteral("two")};
        }
        return values;
    }
    static TelemetryFigures some(int salt)
    {
        TelemetryFigures figures;
        figures.events = 20 + salt * 7 % 13;
        figures.errors = salt % 4;
        figures.tokens.input = 1000 * (salt % 9 + 1), figures.tokens.output = 300 * (salt % 5 + 1);
        figures.tokens.cacheRead = 9000 * (salt % 7 + 1);
        figures.cost = NanoUsd{(salt % 11 + 1) * 130'000'000LL};
        figures.p50Ns = 80'000'000, figures.p95Ns = 900'000'000, figures.p99Ns = 2'000'000'000;
        return figures;
    }
    static TelemetryAnswer figures(const TelemetryQuestion &question)
    {
        TelemetryAnswer answer;
        answer.totals = some(5);
        answer.before = some(3);
        const QStringList first =
            question.groups.empty() ? QStringList() : valuesOf(question.groups[0], question.filter);
        const QStringList second =
            question.groups.size() < 2 ? QStringList{QString()} : valuesOf(question.groups[1], question.filter);
        for (const QString &a : first) {
            for (const QString &b : second)
                answer.rows.push_back({a, b, some(int(answer.rows.size()))});
        }
        return answer;
    }
    static TimelineAnswer timeline(const TimelineQuestion &question)
    {
        TimelineAnswer answer;
        answer.endMs = question.filter.range.isUnbounded() ? NowMs : question.filter.range.endMs;
        answer.bucketMs = 6 * 3'600'000;
        answer.beginMs = answer.endMs - 40 * answer.bucketMs;
        for (int i = 0; i < 40; ++i) {
            TimelineBucket bucket;
            bucket.beginMs = answer.beginMs + i * answer.bucketMs;
            bucket.classes[0] = 5 + i % 7, bucket.classes[1] = 3 + i % 3;
            bucket.events = bucket.classes[0] + bucket.classes[1];
            answer.buckets.push_back(bucket);
        }
        return answer;
    }
};

} // namespace glasshouse
