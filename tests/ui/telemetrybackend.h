// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/zone.h"
#include "tests/ui/cannedbackend.h"

#include <map>

namespace glasshouse {

/// A CannedBackend that counts a month of invented events by any groups of day, hour, model, tool, user, skill and class, under
/// the filter's range, models, tools, actors and skills; of other groups it knows one value. It keeps what it is told to note.
class TelemetryBackend : public CannedBackend
{
public:
    std::vector<AuditNote> notes;
    bool exact = true;
    qint64 more = 0; ///< as if the limit had left these out

    TelemetryBackend()
    {
        answers = [this](const Question &question) -> std::optional<Answer> {
            if (const auto *asked = std::get_if<TelemetryQuestion>(&question))
                return Answer(count(*asked));
            return std::nullopt;
        };
    }

    void note(AuditNote note) override { notes.push_back(std::move(note)); }

private:
    using Group = TelemetryQuestion::Group;
    struct Cell {
        qint64 timeMs = 0, events = 0, errors = 0, tokens = 0, costNano = 0, ns = 0;
        QString model, tool, user;
    };

    static std::vector<Cell> invented()
    {
        static const char *const models[] = {"claude-sonnet-4-5", "claude-opus-4-1", "claude-haiku-4-5", "gpt-5-codex",
                                             "<b>gemini</b>-2.5-pro"};
        static const char *const tools[] = {
            "Bash", "Read", "Edit", "Grep", "WebFetch", "Task", "mcp__tracker__search", "Write", "TodoWrite", ""};
        static const char *const users[] = {"ada", "bob", "chandra"};
        std::vector<Cell> cells;
        for (qint64 day = 0; day < 30; ++day)
            for (qint64 model = 0; model < 5; ++model)
                for (qint64 tool = 0; tool < 10; ++tool) {
                    const qint64 wave = (day * 7 + model * 5 + tool * 3) % 11 - (day % 7 > 4 ? 6 : 0);
                    if (wave <= 0)
                        continue;
                    Cell cell;
                    cell.timeMs = NowMs - day * DayMs - tool * 3'600'000;
                    cell.events = wave * (10 - tool) * (5 - model) * 3;
                    cell.errors = (tool == 4 || model == 3) ? cell.events / 9 : cell.events / 80;
                    cell.tokens = cell.events * 3'100, cell.costNano = model == 4 ? 0 : cell.tokens * (9 - model) * 420;
                    cell.ns = (tool + 1) * 180'000'000 * (model + 1);
                    cell.model = QString::fromLatin1(models[model]), cell.tool = QString::fromLatin1(tools[tool]);
                    cell.user = QString::fromLatin1(users[(day + tool) % 3]);
                    cells.push_back(std::move(cell));
                }
        return cells;
    }

    static QString skillOf(const Cell &cell)
    {
        return cell.tool == QLatin1StringView("Bash") ? QStringLiteral("pdf-tools:split")
            : cell.tool == QLatin1StringView("Grep")  ? QStringLiteral("code-review")
                                                      : QString();
    }

    static QString valueOf(const Cell &cell, Group group)
    {
        const Zone utc = *Zone::fromId(QStringLiteral("UTC"));
        const QDate day = utc.day(cell.timeMs);
        switch (group) {
        case Group::Day:
            return day.toString(Qt::ISODate);
        case Group::Week:
            return day.addDays(1 - day.dayOfWeek()).toString(Qt::ISODate);
        case Group::Month:
            return day.toString(QStringLiteral("yyyy-MM"));
        case Group::Hour:
            return QStringLiteral("%1").arg(utc.hour(cell.timeMs), 2, 10, QLatin1Char('0'));
        case Group::Weekday:
            return QString::number(day.dayOfWeek());
        case Group::Model:
            return cell.model;
        case Group::Tool:
            return cell.tool;
        case Group::User:
            return cell.user;
        case Group::Skill:
            return skillOf(cell);
        case Group::Kind:
            return QStringLiteral("tool");
        default:
            return QStringLiteral("one");
        }
    }

    static bool passes(const Cell &cell, const Filter &filter)
    {
        const auto allows = [](const Choice &choice, const QString &value) {
            return choice.isEmpty() || choice.values.contains(value) != choice.excluded;
        };
        return filter.range.contains(cell.timeMs) && (filter.models.isEmpty() || filter.models.contains(cell.model))
            && allows(filter.events.tools, cell.tool) && allows(filter.events.actors, cell.user)
            && allows(filter.events.skills, skillOf(cell)) && filter.text.isEmpty();
    }

    static void add(TelemetryFigures &to, const Cell &cell)
    {
        to.events += cell.events, to.errors += cell.errors;
        to.tokens.cacheRead += cell.tokens * 9 / 10, to.tokens.output += cell.tokens / 10;
        if (cell.costNano > 0)
            to.cost = NanoUsd{to.cost.value_or(NanoUsd()).value + cell.costNano};
        else
            to.unpricedTokens += cell.tokens;
        to.p50Ns = std::max(to.p50Ns.value_or(0), cell.ns);
        to.p95Ns = *to.p50Ns * 4, to.p99Ns = *to.p50Ns * 7;
    }

    TelemetryAnswer count(const TelemetryQuestion &question) const
    {
        TelemetryAnswer answer;
        std::map<std::pair<QString, QString>, TelemetryFigures> rows;
        for (const Cell &cell : invented()) {
            if (!passes(cell, question.filter))
                continue;
            add(answer.totals, cell);
            if (!question.groups.empty())
                add(rows[{valueOf(cell, question.groups[0]),
                          question.groups.size() > 1 ? valueOf(cell, question.groups[1]) : QString()}],
                    cell);
        }
        for (const auto &[names, figures] : rows)
            answer.rows.push_back({names.first, names.second, figures});
        answer.exact = exact, answer.more = answer.rows.empty() ? 0 : more;
        answer.countedToMs = exact ? NoTime : NowMs - 3 * DayMs;
        return answer;
    }
};

} // namespace glasshouse
