// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/analyticsparameters.h"

#include "base/zone.h"
#include "query/telemetryjson.h"
#include "server/routeparameters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int UsualDays = 30;

struct AskedDays {
    Parameters parameters;
    Zone zone;
    QDate from, to;
};

HttpError badRange(std::string message)
{
    HttpError error{400, std::move(message), {}};
    error.code = "INVALID_DATE_RANGE";
    return error;
}

Zone zoneOf(const Parameters &parameters)
{
    return Zone::fromId(parameters.zone()).value_or(Zone(QTimeZone::utc())); // it has been checked
}

/// Days from `from` to `to`, at most so many apart.
tl::expected<AskedDays, HttpError> daysIn(const QueryRequest &request, const RouteParameters &route, int most)
{
    auto parameters = Parameters::read(request, route);
    if (!parameters)
        return tl::unexpected(std::move(parameters.error()));
    AskedDays days{std::move(*parameters), Zone(QTimeZone::utc()), {}, {}};
    days.zone = zoneOf(days.parameters);
    const QDate today = days.zone.day(request.nowMs);
    const Parameters &given = days.parameters;
    days.from = given.has("from") ? given.date("from") : today.addDays(-UsualDays);
    days.to = given.has("to") ? given.date("to") : today;
    if (days.to > today)
        return tl::unexpected(given.wrong("INVALID_DATE_RANGE", "to", "must not be after today"));
    if (days.from > days.to)
        return tl::unexpected(badRange("from must not be after to"));
    if (days.from.daysTo(days.to) > most)
        return tl::unexpected(badRange("from and to must be at most " + std::to_string(most) + " days apart"));
    return days;
}

TimeRange rangeOf(const AskedDays &days)
{
    return {days.zone.startOfDay(days.from), days.zone.startOfDay(days.to.addDays(1))};
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

tl::expected<UsageSummaryQuestion, HttpError> usageSummaryQuestion(const QueryRequest &request)
{
    const auto days = daysIn(request, routeparameters::UsageSummaryRoute, 365);
    if (!days)
        return tl::unexpected(days.error());
    return UsageSummaryQuestion{days->from, days->to, days->parameters.zone()};
}

tl::expected<AgentActivityQuestion, HttpError> agentActivityQuestion(const QueryRequest &request)
{
    const auto days = daysIn(request, routeparameters::AgentActivityRoute, 90);
    if (!days)
        return tl::unexpected(days.error());
    const Parameters &given = days->parameters;
    if (given.has("agentId") && given.text("agentId").empty())
        return tl::unexpected(given.wrong("INVALID_PARAMETER", "agentId", "is empty"));
    return AgentActivityQuestion{days->from, days->to, given.zone(), textOf(given.text("agentId"))};
}

tl::expected<TokenTrendsQuestion, HttpError> tokenTrendsQuestion(const QueryRequest &request)
{
    const auto days = daysIn(request, routeparameters::TokenTrendsRoute, 365);
    if (!days)
        return tl::unexpected(days.error());
    TokenTrendsQuestion question{days->from, days->to, days->parameters.zone()};
    if (days->parameters.text("granularity") == "week")
        question.granularity = TokenTrendsQuestion::Granularity::Week;
    if (days->parameters.text("week_start") == "sunday")
        question.weekStart = TokenTrendsQuestion::WeekStart::Sunday;
    return question;
}

tl::expected<CredentialsQuestion, HttpError> credentialsQuestion(const QueryRequest &request)
{
    const auto days = daysIn(request, routeparameters::CredentialsRoute, 365);
    if (!days)
        return tl::unexpected(days.error());
    CredentialsQuestion question;
    question.filter.range = rangeOf(*days);
    if (days->parameters.has("agentId"))
        question.filter.agents = {textOf(days->parameters.text("agentId"))};
    question.nowMs = request.nowMs;
    return question;
}

tl::expected<EndpointsQuestion, HttpError> endpointsQuestion(const QueryRequest &request)
{
    const auto days = daysIn(request, routeparameters::EndpointsRoute, 365);
    if (!days)
        return tl::unexpected(days.error());
    EndpointsQuestion question;
    question.filter.range = rangeOf(*days);
    question.zone = days->parameters.zone();
    return question;
}

tl::expected<TokenTrendsQuestion, HttpError> tokenDaysQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::TokensRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const QDate today = zoneOf(*parameters).day(request.nowMs);
    const qint64 days = parameters->whole("days", UsualDays);
    return TokenTrendsQuestion{today.addDays(1 - days), today, parameters->zone()};
}

tl::expected<AgentTokensQuestion, HttpError> agentTokensQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::AgentsRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const QDate today = zoneOf(*parameters).day(request.nowMs);
    return AgentTokensQuestion{QDate(today.year(), today.month(), 1), today, parameters->zone()};
}

tl::expected<AgentHoursQuestion, HttpError> agentHoursQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::AgentHoursRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    const QDate today = zoneOf(*parameters).day(request.nowMs);
    return AgentHoursQuestion{today.addDays(1 - UsualDays), today, parameters->zone()};
}

namespace {
tl::expected<TelemetryQuestion, HttpError> groupedQuestion(const Parameters &given)
{
    TelemetryQuestion question;
    question.filter = given.filter();
    question.zone = given.zone();
    for (const std::string_view name : given.all("group_by")) {
        const auto group = telemetryGroupOf(name);
        if (!group || question.groups.size() == 2 || (!question.groups.empty() && question.groups.front() == *group))
            return tl::unexpected(given.wrong("INVALID_PARAMETER", "group_by", "takes one or two different groups"));
        question.groups.push_back(*group);
    }
    if (question.groups.empty())
        question.groups = {TelemetryQuestion::Group::Day};
    if (given.has("sort") && !setSort(question, given.text("sort")))
        return tl::unexpected(given.wrong("INVALID_PARAMETER", "sort", "is neither a group of these nor a measure"));
    question.ascending = given.text("order") == "asc";
    if (given.text("week_start") == "sunday")
        question.weekStart = TelemetryQuestion::WeekStart::Sunday;
    question.limit = int(given.whole("limit", question.limit));
    return question;
}
} // namespace

tl::expected<TelemetryQuestion, HttpError> telemetryQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::TelemetryRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    return groupedQuestion(*parameters);
}

tl::expected<TelemetryQuestion, HttpError> telemetryKpisQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::TelemetryKpisRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    TelemetryQuestion question;
    question.filter = parameters->filter();
    question.zone = parameters->zone();
    question.withBefore = true;
    return question;
}

tl::expected<TelemetryExportWish, HttpError> telemetryExportWish(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::TelemetryExportRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    constexpr qint64 MostGroups = 100'000, AllEvents = 1'000'000'000;
    TelemetryExportWish wish;
    wish.format = exportFormatOf(parameters->text("format")).value_or(ExportFormat::Csv);
    if (parameters->text("rows") == "events") {
        for (const std::string_view name : {"group_by", "sort", "order", "week_start"}) {
            if (parameters->has(name))
                return tl::unexpected(parameters->wrong("INVALID_PARAMETER", name, "is for groups, not for events"));
        }
        wish.events.emplace();
        wish.events->filter = parameters->filter(), wish.events->zone = parameters->zone();
        wish.events->withBodies = parameters->flag("params", false);
        wish.most = parameters->whole("limit", AllEvents);
        return wish;
    }
    if (parameters->has("params"))
        return tl::unexpected(parameters->wrong("INVALID_PARAMETER", "params", "is for events, not for groups"));
    auto question = groupedQuestion(*parameters);
    if (!question)
        return tl::unexpected(std::move(question.error()));
    question->limit = int(std::min(parameters->whole("limit", MostGroups), MostGroups));
    wish.question = std::move(*question);
    return wish;
}

} // namespace glasshouse
