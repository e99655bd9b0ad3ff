// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What each GET route takes: its reader and its document use the same rows.

#include "query/telemetryjson.h"
#include "server/parameters.h"

#include <array>
#include <limits>

namespace glasshouse {

namespace routeparameters {

using Type = ParameterSpec::Type;
inline constexpr qint64 DayMs = 86'400'000;

inline constexpr std::string_view FacetNames =
    "class|outcome|actor|client|resource|source|action|agent|model|tool|project|machine|skill|plugin";

inline constexpr std::array<ParameterSpec, 4> Messages{{
    {.name = "limit",
     .type = Type::Whole,
     .help = "events of a page",
     .standard = "100",
     .least = 1,
     .most = QueryBounds::Events},
    {.name = "cursor", .help = "next_cursor of the page before", .code = "INVALID_CURSOR"},
    {.name = "params", .type = Type::Flag, .help = "with the events' own JSON", .standard = "true"},
    {.name = "copies", .type = Type::Flag, .help = "reports of what another channel counts, too", .standard = "false"},
}};
inline constexpr std::array<ParameterSpec, 1> Timeline{{
    {.name = "bucket",
     .type = Type::Span,
     .help = "width of a bucket; at most 10,000 of them",
     .standard = "1m",
     .least = 1,
     .most = 366 * DayMs},
}};
inline constexpr std::array<ParameterSpec, 3> Facets{{
    {.name = "field",
     .type = Type::Name,
     .help = "of which fields; all of them without it",
     .names = FacetNames,
     .repeats = true},
    {.name = "top",
     .type = Type::Whole,
     .help = "values of each",
     .standard = "20",
     .least = 1,
     .most = QueryBounds::FacetValues},
    {.name = "search", .help = "only values that hold this text"},
}};
inline constexpr std::array<ParameterSpec, 3> Event{{
    {.name = "id",
     .type = Type::Whole,
     .help = "as the list gives it",
     .least = std::numeric_limits<qint64>::min(),
     .most = std::numeric_limits<qint64>::max(),
     .required = true},
    {.name = "time", .type = Type::Time, .help = "as the list gives it; left out for an event without one"},
    {.name = "raw", .type = Type::Flag, .help = "what is masked, to an admin alone; it is noted", .standard = "false"},
}};

// Days are local to `zone`; both ends are included.
inline constexpr ParameterSpec From{
    .name = "from", .type = Type::Date, .help = "first day", .standard = "30 days ago", .code = "INVALID_DATE_RANGE"};
inline constexpr ParameterSpec To{.name = "to",
                                  .type = Type::Date,
                                  .help = "last day, not after today",
                                  .standard = "today",
                                  .code = "INVALID_DATE_RANGE"};
inline constexpr ParameterSpec Zone{
    .name = "zone", .type = Type::Zone, .help = "in which time zone days are", .standard = "UTC"};
inline constexpr ParameterSpec WeekStart{.name = "week_start",
                                         .type = Type::Name,
                                         .help = "with which day a week begins: ISO 8601 says Monday",
                                         .standard = "monday",
                                         .names = "monday|sunday"};
inline constexpr std::array<ParameterSpec, 3> Days{{From, To, Zone}};
inline constexpr std::array<ParameterSpec, 4> AgentDays{{
    From,
    To,
    Zone,
    {.name = "agentId", .help = "this agent alone"},
}};
inline constexpr std::array<ParameterSpec, 5> Trends{{
    From,
    To,
    Zone,
    WeekStart,
    {.name = "granularity",
     .type = Type::Name,
     .help = "width of a point",
     .standard = "day",
     .names = "day|week",
     .code = "INVALID_GRANULARITY"},
}};
inline constexpr std::array<ParameterSpec, 2> LastDays{{
    {.name = "days",
     .type = Type::Whole,
     .help = "how many days up to today, today included",
     .standard = "30",
     .least = 1,
     .most = 90,
     .code = "INVALID_DATE_RANGE",
     .why = "must be from 1 to 90: the maximum is 90 days"},
    Zone,
}};
inline constexpr std::array<ParameterSpec, 1> ZoneAlone{{Zone}};

inline constexpr ParameterSpec GroupBy{.name = "group_by",
                                       .type = Type::Name,
                                       .help = "one or two; rows follow their order",
                                       .standard = "day",
                                       .names = TelemetryGroupNames,
                                       .repeats = true};
inline constexpr ParameterSpec Sort{.name = "sort", .help = "a group or a measure", .standard = "events"};
inline constexpr ParameterSpec Order{.name = "order", .type = Type::Name, .standard = "desc", .names = "asc|desc"};
inline constexpr std::array<ParameterSpec, 5> Telemetry{{
    GroupBy,
    Sort,
    Order,
    WeekStart,
    {.name = "limit", .type = Type::Whole, .help = "rows", .standard = "1000", .least = 1, .most = 10'000},
}};
inline constexpr std::array<ParameterSpec, 8> TelemetryExport{{
    {.name = "rows",
     .type = Type::Name,
     .help = "groups, or the events themselves, newest first",
     .standard = "groups",
     .names = "groups|events"},
    GroupBy,
    Sort,
    Order,
    WeekStart,
    {.name = "limit",
     .type = Type::Whole,
     .help = "rows; at most 100000 groups; of events all unless told",
     .least = 1,
     .most = 1'000'000'000},
    {.name = "params", .type = Type::Flag, .help = "each event's params, masked", .standard = "false"},
    {.name = "format", .type = Type::Name, .standard = "csv", .names = "csv|json|parquet"},
}};
// The filters of sessions are those of events that sessions have: see server/sessionparameters.h.
inline constexpr ParameterSpec SessionLimit{
    .name = "limit", .type = Type::Whole, .help = "sessions of a page", .standard = "100", .least = 1, .most = 1'000};
inline constexpr ParameterSpec Offset{.name = "offset",
                                      .type = Type::Whole,
                                      .help = "how many are left out before",
                                      .standard = "0",
                                      .least = 0,
                                      .most = 100'000'000};
inline constexpr std::array<ParameterSpec, 3> SessionList{{
    SessionLimit,
    Offset,
    {.name = "sort", .type = Type::Name, .standard = "recent", .names = "recent|errors|tokens|cost|severity"},
}};
inline constexpr std::array<ParameterSpec, 1> SessionFacets{{
    {.name = "top", .type = Type::Whole, .help = "values of each", .standard = "20", .least = 1, .most = 200},
}};
inline constexpr ParameterSpec SessionId{.name = "session", .help = "the agent's id", .required = true};
inline constexpr ParameterSpec SessionFileNumber{.name = "file",
                                                 .type = Type::Whole,
                                                 .help = "in the order of the session's files: the main one first",
                                                 .standard = "0",
                                                 .least = 0,
                                                 .most = std::numeric_limits<int>::max()};
inline constexpr std::array<ParameterSpec, 4> SessionText{{
    SessionId,
    SessionFileNumber,
    Offset,
    {.name = "limit", .type = Type::Whole, .help = "entries", .standard = "200", .least = 1, .most = 1'000},
}};
inline constexpr std::array<ParameterSpec, 2> SessionDownload{{SessionId, SessionFileNumber}};
inline constexpr std::array<ParameterSpec, 2> UploadPlace{{
    {.name = "name", .help = "the file's", .required = true},
    {.name = "offset",
     .type = Type::Whole,
     .help = "byte of the file with which the body begins",
     .standard = "0",
     .least = 0,
     .most = std::numeric_limits<qint64>::max()},
}};
inline constexpr std::array<ParameterSpec, 1> ById{{
    {.name = "id",
     .type = Type::Whole,
     .help = "as the list gives it",
     .least = 1,
     .most = std::numeric_limits<qint64>::max(),
     .required = true},
}};
inline constexpr std::array<ParameterSpec, 1> TokenById{{
    {.name = "id", .help = "twelve characters, as the list shows them", .required = true},
}};

inline constexpr std::array<ParameterSpec, 1> PackId{{
    {.name = "id", .help = "this pack alone, with its definition"},
}};
inline constexpr std::array<ParameterSpec, 6> PackFigures{{
    {.name = "id", .help = "the pack", .required = true},
    {.name = "panel", .help = "this panel alone; as CSV one plain table"},
    {.name = "from", .type = Type::Date, .help = "the first local day"},
    {.name = "to", .type = Type::Date, .help = "the last local day"},
    {.name = "days", .type = Type::Whole, .help = "the last so many days; else the pack's own", .least = 1, .most = 3'660},
    {.name = "format", .type = Type::Name, .standard = "json", .names = "json|csv"},
}};

inline constexpr std::array<ParameterSpec, 1> Job{{
    {.name = "id", .help = "this job alone"},
}};

inline constexpr std::array<ParameterSpec, 11> Feedback{{
    {.name = "status",
     .type = Type::Name,
     .help = "of these states; any without it",
     .names = "open|triaged|resolved|wontfix",
     .repeats = true},
    {.name = "since", .type = Type::Instant, .help = "not reported before"},
    {.name = "until", .type = Type::Instant, .help = "reported before"},
    {.name = "text", .help = "within message, session, reporter, tags or resolution, whatever its case"},
    {.name = "assignee", .help = "who sees to it"},
    {.name = "tag", .help = "with this tag"},
    {.name = "session", .help = "about this session"},
    {.name = "fingerprint", .help = "about the same trouble"},
    {.name = "folded",
     .type = Type::Flag,
     .help = "of those with one fingerprint and state the newest alone",
     .standard = "true"},
    {.name = "limit", .type = Type::Whole, .help = "reports", .standard = "200", .least = 1, .most = 10'000},
    {.name = "offset", .type = Type::Whole, .help = "reports that are passed over", .standard = "0", .most = 1'000'000},
}};
inline constexpr std::array<ParameterSpec, 1> FeedbackById{{
    {.name = "id",
     .type = Type::Whole,
     .help = "as the list gives it",
     .least = 1,
     .most = std::numeric_limits<qint64>::max(),
     .required = true},
}};

inline constexpr RouteParameters MessagesRoute{"/api/v1/messages", Messages, true};
inline constexpr RouteParameters TimelineRoute{"/api/v1/messages/timeline", Timeline, true};
inline constexpr RouteParameters ActivityRoute{"/api/admin/activity", Messages, true};
inline constexpr RouteParameters FacetsRoute{"/api/admin/activity/facets", Facets, true};
inline constexpr RouteParameters KpisRoute{"/api/admin/activity/kpis", {}, true};
inline constexpr RouteParameters SyncRoute{"/api/admin/activity/sync"};
inline constexpr RouteParameters EventRoute{"/api/admin/activity/event", Event};
inline constexpr RouteParameters HealthRoute{"/api/admin/activity/health"};
inline constexpr RouteParameters UsageSummaryRoute{"/analytics/usage-summary", Days};
inline constexpr RouteParameters AgentActivityRoute{"/analytics/agent-activity", AgentDays};
inline constexpr RouteParameters TokenTrendsRoute{"/analytics/token-trends", Trends};
inline constexpr RouteParameters CredentialsRoute{"/analytics/credentials", AgentDays};
inline constexpr RouteParameters EndpointsRoute{"/analytics/endpoints", Days};
inline constexpr RouteParameters TokensRoute{"/api/analytics/tokens", LastDays};
inline constexpr RouteParameters AgentsRoute{"/api/analytics/agents", ZoneAlone};
inline constexpr RouteParameters AgentHoursRoute{"/api/analytics/agents/activity", ZoneAlone};
inline constexpr RouteParameters TelemetryFacetsRoute{"/api/admin/telemetry/facets", Facets, true};
inline constexpr RouteParameters TelemetryKpisRoute{"/api/admin/telemetry/kpis", {}, true};
inline constexpr RouteParameters TelemetryRoute{"/api/admin/telemetry/query", Telemetry, true};
inline constexpr RouteParameters TelemetryExportRoute{"/api/admin/telemetry/export", TelemetryExport, true};
inline constexpr RouteParameters JobsRoute{"/api/admin/jobs", Job};

inline constexpr RouteParameters SessionListRoute{"/api/admin/sessions/list", SessionList, true};
inline constexpr RouteParameters SessionKpisRoute{"/api/admin/sessions/kpis", {}, true};
inline constexpr RouteParameters SessionFacetsRoute{"/api/admin/sessions/facets", SessionFacets, true};
inline constexpr RouteParameters SessionTextRoute{"/api/admin/sessions/transcript", SessionText};
inline constexpr RouteParameters SessionDownloadRoute{"/api/admin/sessions/download", SessionDownload};
inline constexpr RouteParameters UploadRoute{"/api/v1/sessions", UploadPlace, false, "POST"};
inline constexpr RouteParameters ViewPutRoute{"/api/admin/observability/views", ById, false, "PUT"};
inline constexpr RouteParameters ViewDeleteRoute{"/api/admin/observability/views", ById, false, "DELETE"};
inline constexpr RouteParameters TokenDeleteRoute{"/api/admin/tokens", TokenById, false, "DELETE"};
inline constexpr RouteParameters FeedbackRoute{"/api/feedback", Feedback};
inline constexpr RouteParameters FeedbackReportRoute{"/api/feedback/report", FeedbackById};
inline constexpr RouteParameters FeedbackDeleteRoute{"/api/feedback", FeedbackById, false, "DELETE"};

inline constexpr RouteParameters PacksRoute{"/api/admin/packs", PackId};
inline constexpr RouteParameters PackDataRoute{"/api/admin/packs/data", PackFigures, true};

inline constexpr std::array All{PacksRoute,
                                PackDataRoute,
                                FeedbackRoute,
                                FeedbackReportRoute,
                                FeedbackDeleteRoute,
                                MessagesRoute,
                                TimelineRoute,
                                ActivityRoute,
                                FacetsRoute,
                                KpisRoute,
                                SyncRoute,
                                EventRoute,
                                HealthRoute,
                                UsageSummaryRoute,
                                AgentActivityRoute,
                                TokenTrendsRoute,
                                CredentialsRoute,
                                EndpointsRoute,
                                TokensRoute,
                                AgentsRoute,
                                AgentHoursRoute,
                                TelemetryFacetsRoute,
                                TelemetryKpisRoute,
                                TelemetryRoute,
                                TelemetryExportRoute,
                                JobsRoute,
                                SessionListRoute,
                                SessionKpisRoute,
                                SessionFacetsRoute,
                                SessionTextRoute,
                                SessionDownloadRoute,
                                UploadRoute,
                                ViewPutRoute,
                                ViewDeleteRoute,
                                TokenDeleteRoute};

} // namespace routeparameters
} // namespace glasshouse
