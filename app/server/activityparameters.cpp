// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/activityparameters.h"

#include "base/timestamp.h"
#include "base/zone.h"
#include "query/answersjson.h"
#include "query/filterparameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 DayMs = 86'400'000;

/// A route's own parameters. False: it has none of this name.
using OwnParameter = std::function<Result<bool>(std::string_view name, std::string_view value)>;

Result<bool> wrong(const QString &why)
{
    return fail(Error::Code::Rejected, why);
}

Result<bool> takeNumber(auto &into, std::string_view value, qint64 least, qint64 most)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size() || number < least || number > most)
        return wrong(u"must be from %1 to %2"_s.arg(least).arg(most));
    into = std::decay_t<decltype(into)>(number);
    return true;
}

Result<bool> takeFlag(bool &into, std::string_view value)
{
    if (value != "true" && value != "false")
        return wrong(u"must be true or false"_s);
    into = value == "true";
    return true;
}

/// "30s", "1m", "6h", "1d"; 0: none of these.
qint64 spanMs(std::string_view text)
{
    const qint64 begin = parseInstantOrAge(text, 0);
    return begin == NoTime || begin >= 0 ? 0 : -begin;
}

Result<bool> takeZone(QString &zone, std::string_view value)
{
    zone = QString::fromUtf8(value.data(), qsizetype(value.size()));
    if (zone.isEmpty() || !Zone::fromId(zone))
        return wrong(u"is no time zone, such as Europe/Prague"_s);
    return true;
}

HttpError refusal(const QueryParameter &parameter, const Error &error)
{
    return parameterError(parameter.name == "cursor" ? "INVALID_CURSOR" : "INVALID_PARAMETER", parameter,
                          error.message.toStdString());
}

/// Reads all parameters: those of filters and `zone` where a filter is given, and the route's own.
std::optional<HttpError> readAll(const QueryRequest &request, Filter *filter, QString *zone, const OwnParameter &own)
{
    std::set<std::string_view> seen;
    for (const QueryParameter &parameter : request.parameters) {
        const bool isNew = seen.insert(parameter.name).second;
        Result<bool> taken = filter == nullptr
            ? Result<bool>(false)
            : takeFilterParameter(*filter, parameter.name, parameter.value, request.nowMs);
        if (taken && !*taken && zone != nullptr && parameter.name == "zone")
            taken = takeZone(*zone, parameter.value);
        if (taken && !*taken)
            taken = own(parameter.name, parameter.value);
        if (!taken)
            return refusal(parameter, taken.error());
        if (!*taken)
            return parameterError("UNKNOWN_PARAMETER", parameter, "is no parameter of this route");
        if (!isNew && !isListParameter(parameter.name) && parameter.name != "field")
            return parameterError("INVALID_PARAMETER", parameter, "stands more than once");
    }
    return std::nullopt;
}

Result<bool> takesNothing(std::string_view, std::string_view)
{
    return false;
}

HttpError missing(std::string_view name)
{
    HttpError error{400, std::string(name) + " is missing", {}};
    error.code = "INVALID_PARAMETER";
    return error;
}

Result<bool> takeCursor(ActivityQuestion &question, std::string_view value)
{
    const auto cursor = parseCursor(value);
    if (!cursor)
        return wrong(u"is none that an answer gave as next_cursor"_s);
    question.cursorMs = cursor->timeMs, question.cursorSequence = cursor->sequence;
    return true;
}

/// Without bounds the last day; ends now where it ends nowhere, for there are no buckets in the future.
std::optional<HttpError> boundTimeline(TimelineQuestion &question, qint64 nowMs)
{
    TimeRange &range = question.filter.range;
    if (range.endMs == std::numeric_limits<qint64>::max())
        range.endMs = std::max(nowMs + 1, range.beginMs);
    if (range.beginMs == NoTime)
        range.beginMs = range.endMs - DayMs;
    if ((range.endMs - range.beginMs) / question.bucketMs < question.mostBuckets)
        return std::nullopt;
    HttpError error{400,
                    "bucket is too small for the time between since and until: at most "
                        + std::to_string(question.mostBuckets) + " buckets",
                    {}};
    error.code = "INVALID_PARAMETER";
    return error;
}

} // namespace

tl::expected<ActivityQuestion, HttpError> activityQuestion(const QueryRequest &request)
{
    ActivityQuestion question;
    question.zone = u"UTC"_s;
    question.withBodies = true;
    question.mostScanned = QueryBounds::Scanned;
    const auto own = [&question](std::string_view name, std::string_view value) -> Result<bool> {
        if (name == "limit")
            return takeNumber(question.limit, value, 1, QueryBounds::Events);
        if (name == "cursor")
            return takeCursor(question, value);
        if (name == "copies")
            return takeFlag(question.withCopies, value);
        if (name == "params")
            return takeFlag(question.withBodies, value);
        return false;
    };
    if (auto error = readAll(request, &question.filter, &question.zone, own))
        return tl::unexpected(std::move(*error));
    return question;
}

tl::expected<TimelineQuestion, HttpError> timelineQuestion(const QueryRequest &request)
{
    TimelineQuestion question;
    question.zone = u"UTC"_s;
    question.bucketMs = 60'000;
    question.mostBuckets = QueryBounds::Buckets;
    const auto own = [&question](std::string_view name, std::string_view value) -> Result<bool> {
        if (name != "bucket")
            return false;
        question.bucketMs = spanMs(value);
        return question.bucketMs > 0 && question.bucketMs <= 366 * DayMs
            ? Result<bool>(true)
            : wrong(u"is no width of a bucket: 30s, 1m, 15m, 1h, 1d, …"_s);
    };
    if (auto error = readAll(request, &question.filter, &question.zone, own))
        return tl::unexpected(std::move(*error));
    if (auto error = boundTimeline(question, request.nowMs))
        return tl::unexpected(std::move(*error));
    return question;
}

tl::expected<FacetsQuestion, HttpError> facetsQuestion(const QueryRequest &request)
{
    constexpr std::array<std::string_view, 12> Fields{"class",  "outcome", "actor", "client", "resource", "source",
                                                      "action", "agent",   "model", "tool",   "project",  "machine"};
    FacetsQuestion question;
    question.zone = u"UTC"_s;
    const auto own = [&](std::string_view name, std::string_view value) -> Result<bool> {
        const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        if (name == "top")
            return takeNumber(question.top, value, 1, QueryBounds::FacetValues);
        if (name == "search") {
            question.search = text;
            return true;
        }
        if (name != "field")
            return false;
        if (std::find(Fields.begin(), Fields.end(), value) == Fields.end() || question.fields.contains(text))
            return wrong(u"is no field that events have, or stands twice: class, outcome, actor, client, resource, "
                         "source, action, agent, model, tool, project, machine"_s);
        question.fields << text;
        return true;
    };
    if (auto error = readAll(request, &question.filter, &question.zone, own))
        return tl::unexpected(std::move(*error));
    return question;
}

tl::expected<ActivityKpisQuestion, HttpError> kpisQuestion(const QueryRequest &request)
{
    ActivityKpisQuestion question;
    question.zone = u"UTC"_s;
    if (auto error = readAll(request, &question.filter, &question.zone, takesNothing))
        return tl::unexpected(std::move(*error));
    return question;
}

tl::expected<EventDetailQuestion, HttpError> eventQuestion(const QueryRequest &request)
{
    EventDetailQuestion question;
    const auto own = [&](std::string_view name, std::string_view value) -> Result<bool> {
        if (name == "id")
            return takeNumber(question.sequence, value, std::numeric_limits<qint64>::min(),
                              std::numeric_limits<qint64>::max());
        if (name == "raw")
            return takeFlag(question.raw, value);
        if (name != "time")
            return false;
        question.timeMs = parseTimestamp(value);
        return question.timeMs != NoTime ? Result<bool>(true)
                                         : wrong(u"is no time as the list gives it: 2026-11-21T10:00:00.000Z"_s);
    };
    if (auto error = readAll(request, nullptr, nullptr, own))
        return tl::unexpected(std::move(*error));
    if (question.sequence == 0)
        return tl::unexpected(missing("id"));
    if (question.raw && request.role != Role::Admin)
        return tl::unexpected(HttpError{403, "only an admin may see what is masked", {}});
    return question;
}

tl::expected<PulseQuestion, HttpError> pulseQuestion(const QueryRequest &request)
{
    if (auto error = readAll(request, nullptr, nullptr, takesNothing))
        return tl::unexpected(std::move(*error));
    PulseQuestion question;
    question.nowMs = request.nowMs;
    return question;
}

tl::expected<SourcesQuestion, HttpError> sourcesQuestion(const QueryRequest &request)
{
    if (auto error = readAll(request, nullptr, nullptr, takesNothing))
        return tl::unexpected(std::move(*error));
    return SourcesQuestion{.nowMs = request.nowMs};
}

} // namespace glasshouse
