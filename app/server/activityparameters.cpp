// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/activityparameters.h"

#include "base/timestamp.h"
#include "query/answersjson.h"
#include "server/routeparameters.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using routeparameters::DayMs;

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
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
    const auto parameters = Parameters::read(request, routeparameters::MessagesRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    ActivityQuestion question;
    question.filter = parameters->filter();
    question.zone = parameters->zone();
    question.mostScanned = QueryBounds::Scanned;
    question.limit = int(parameters->whole("limit", question.limit));
    question.withBodies = parameters->flag("params", true);
    question.withCopies = parameters->flag("copies", false);
    if (parameters->has("cursor")) {
        const auto cursor = parseCursor(parameters->text("cursor"));
        if (!cursor)
            return tl::unexpected(
                parameters->wrong("INVALID_CURSOR", "cursor", "is none that an answer gave as next_cursor"));
        question.cursorMs = cursor->timeMs, question.cursorSequence = cursor->sequence;
    }
    return question;
}

tl::expected<TimelineQuestion, HttpError> timelineQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::TimelineRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    TimelineQuestion question;
    question.filter = parameters->filter();
    question.zone = parameters->zone();
    question.bucketMs = parameters->has("bucket") ? spanMs(parameters->text("bucket")) : 60'000;
    question.mostBuckets = QueryBounds::Buckets;
    if (auto error = boundTimeline(question, request.nowMs))
        return tl::unexpected(std::move(*error));
    return question;
}

tl::expected<FacetsQuestion, HttpError> facetsQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::FacetsRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    FacetsQuestion question;
    question.filter = parameters->filter();
    question.zone = parameters->zone();
    question.top = int(parameters->whole("top", question.top));
    question.search = textOf(parameters->text("search"));
    for (const std::string_view field : parameters->all("field")) {
        if (question.fields.contains(textOf(field)))
            return tl::unexpected(parameters->wrong("INVALID_PARAMETER", "field", "stands twice with one value"));
        question.fields << textOf(field);
    }
    return question;
}

tl::expected<ActivityKpisQuestion, HttpError> kpisQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::KpisRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    ActivityKpisQuestion question;
    question.filter = parameters->filter();
    question.zone = parameters->zone();
    return question;
}

tl::expected<EventDetailQuestion, HttpError> eventQuestion(const QueryRequest &request)
{
    const auto parameters = Parameters::read(request, routeparameters::EventRoute);
    if (!parameters)
        return tl::unexpected(parameters.error());
    EventDetailQuestion question;
    question.sequence = parameters->whole("id", 0);
    question.raw = parameters->flag("raw", false);
    if (parameters->has("time"))
        question.timeMs = parseTimestamp(parameters->text("time"));
    if (question.sequence == 0)
        return tl::unexpected(parameters->wrong("INVALID_PARAMETER", "id", "is no event's"));
    if (question.raw && request.role != Role::Admin)
        return tl::unexpected(HttpError{403, "only an admin may see what is masked", {}});
    return question;
}

tl::expected<PulseQuestion, HttpError> pulseQuestion(const QueryRequest &request)
{
    if (auto parameters = Parameters::read(request, routeparameters::HealthRoute); !parameters)
        return tl::unexpected(std::move(parameters.error()));
    PulseQuestion question;
    question.nowMs = request.nowMs;
    return question;
}

tl::expected<SourcesQuestion, HttpError> sourcesQuestion(const QueryRequest &request)
{
    if (auto parameters = Parameters::read(request, routeparameters::SyncRoute); !parameters)
        return tl::unexpected(std::move(parameters.error()));
    return SourcesQuestion{.nowMs = request.nowMs};
}

std::span<const RouteParameters> allRouteParameters()
{
    return routeparameters::All;
}

} // namespace glasshouse
