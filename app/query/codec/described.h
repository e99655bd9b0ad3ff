// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fields of every question and answer, once: what is written, read and documented follows from here.

#include "domain/described.h"
#include "query/question.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace glasshouse {

// Shared by many.
BOOST_DESCRIBE_ENUM(Outcome, Unknown, Ok, Error, Denied, Rejected, Interrupted)
BOOST_DESCRIBE_ENUM(EventKind, Telemetry, ModelCall, Tool, Prompt, ApiError, ApiRetry, Interrupt, Compaction, Copy,
                    ToolDecision, Span, Activity, Identity, ApiCall, DevOps, Audit)
BOOST_DESCRIBE_STRUCT(TokenUsage, (), (input, output, cacheRead, cacheWrite5m, cacheWrite1h))
BOOST_DESCRIBE_STRUCT(UsageFigures, (), (calls, tokens, cost, unpricedTokens, lowerBound))
BOOST_DESCRIBE_STRUCT(ActivityEvent, (),
                      (sequence, timeMs, kind, outcome, durationNs, action, actor, agent, machine, project, source,
                       session, resource, model, tool, correlation, skill, plugin, client, tokens, costNanoUsd, body))

// Usage, trend, heatmap, cards.
BOOST_DESCRIBE_ENUM(UsageQuestion::Grouping, Daily, Weekly, Monthly, Session, Project)
BOOST_DESCRIBE_STRUCT(UsageQuestion, (), (filter, zone, grouping, byModel))
BOOST_DESCRIBE_STRUCT(UsageRow, (), (period, model, figures))
BOOST_DESCRIBE_STRUCT(UsageAnswer, (), (zone, rows, totals))
BOOST_DESCRIBE_ENUM(TrendQuestion::Step, Day, Week, Month)
BOOST_DESCRIBE_ENUM(TrendQuestion::Stack, TokenKind, Model, Project, Agent)
BOOST_DESCRIBE_STRUCT(TrendQuestion, (), (filter, zone, step, stack))
BOOST_DESCRIBE_STRUCT(TrendBucket, (), (first, beginMs, endMs, tokens, figures, complete))
BOOST_DESCRIBE_STRUCT(TrendSeries, (), (name, tokens))
BOOST_DESCRIBE_STRUCT(TrendAnswer, (), (zone, series, buckets))
BOOST_DESCRIBE_ENUM(HeatmapQuestion::Shape, ProjectByDay, WeekdayByHour, AgentByDay)
BOOST_DESCRIBE_ENUM(HeatmapQuestion::Measure, Calls, Tokens, Cost, Errors, ToolCalls)
BOOST_DESCRIBE_STRUCT(HeatmapQuestion, (), (filter, zone, shape, measure, maxRows))
BOOST_DESCRIBE_STRUCT(HeatmapRow, (), (key, cells, total))
BOOST_DESCRIBE_STRUCT(HeatmapAnswer, (), (zone, days, rows, otherRows))
BOOST_DESCRIBE_STRUCT(KpisQuestion, (), (filter, zone, step, most))
BOOST_DESCRIBE_STRUCT(KpiFigures, (), (sessions, prompts, toolCalls, events, errors, usage))
BOOST_DESCRIBE_STRUCT(KpisAnswer::Day, (), (sessions, prompts, toolCalls, events, errors, tokens, cost))
BOOST_DESCRIBE_STRUCT(KpisAnswer, (), (now, before, beforeDays, days, firstDay))

// Sessions and transcripts.
BOOST_DESCRIBE_STRUCT(SessionSummary, (),
                      (id, agent, title, project, model, models, branch, version, firstMs, lastMs, prompts, toolCalls,
                       errors, apiErrors, denials, agentRuns, findings, gravest, usage))
BOOST_DESCRIBE_ENUM(SessionOrder::By, LastActive, Title, Project, Agent, Model, Duration, Prompts, ToolCalls, Tokens,
                    Cost, Errors, Severity)
BOOST_DESCRIBE_STRUCT(SessionOrder, (), (by, ascending, failedFirst))
BOOST_DESCRIBE_STRUCT(SessionsQuestion, (), (filter, zone, people, order, offset, limit))
BOOST_DESCRIBE_STRUCT(SessionsAnswer, (), (sessions, total, matched, failed, usage))
BOOST_DESCRIBE_STRUCT(SessionFilesQuestion, (), (sessionId))
BOOST_DESCRIBE_STRUCT(SessionFile, (), (path, agentId, toolUseId, size))
BOOST_DESCRIBE_STRUCT(SessionFiles, (), (session, files))
BOOST_DESCRIBE_STRUCT(StoreFactsQuestion, (), ())
BOOST_DESCRIBE_STRUCT(StoreFacts, (),
                      (path, schemaVersion, bytes, freeBytes, events, calls, copies, sessions, files, lines, badLines,
                       firstMs, lastMs, projects, models, agents))
BOOST_DESCRIBE_STRUCT(RecordRef, (), (offset, length))
BOOST_DESCRIBE_STRUCT(EntryRef, (), (record, result, block, resultBlock))
BOOST_DESCRIBE_ENUM(OutlineEntry::Kind, Note, Prompt, Answer, Thinking, Tool, System, ApiError, Interrupt, Compaction,
                    Bad)
BOOST_DESCRIBE_STRUCT(OutlineEntry, (),
                      (ref, kind, outcome, failed, sidechain, leftBranch, leadsCall, durationReported, call, exitCode,
                       textBytes, timeMs, durationMs, name, label, agentId, toolUseId))
BOOST_DESCRIBE_STRUCT(OutlineCall, (), (model, tokens, finished))
BOOST_DESCRIBE_STRUCT(TranscriptOutline, (), (path, entries, calls, bytes, lines, badLines, branchesLeft, agentFile))
BOOST_DESCRIBE_STRUCT(Enclosure, (), (type, bytes))
BOOST_DESCRIBE_ENUM(DiffLine::Kind, Context, Added, Removed, Gap)
BOOST_DESCRIBE_STRUCT(DiffLine, (), (kind, number, text))
BOOST_DESCRIBE_STRUCT(EntryContent, (), (ref, text, input, diff, result, enclosures, added, removed))
BOOST_DESCRIBE_STRUCT(TranscriptPage, (), (path, entries))
BOOST_DESCRIBE_STRUCT(RawRecord, (), (path, record, text, cut))
BOOST_DESCRIBE_STRUCT(TranscriptMatch, (), (offset, block, ordinal))
BOOST_DESCRIBE_STRUCT(TranscriptMatches, (), (path, text, matches, more))
BOOST_DESCRIBE_STRUCT(TranscriptOutlineQuestion, (), (path))
BOOST_DESCRIBE_STRUCT(TranscriptPageQuestion, (), (path, entries))
BOOST_DESCRIBE_STRUCT(RawRecordQuestion, (), (path, record))
BOOST_DESCRIBE_STRUCT(TranscriptFindQuestion, (), (path, text))

// Activity.
BOOST_DESCRIBE_STRUCT(ActivityQuestion, (),
                      (filter, zone, withCopies, withBodies, limit, cursorMs, cursorSequence, newer, mostScanned))
BOOST_DESCRIBE_STRUCT(ActivityAnswer, (), (events, more, searchedToMs, searchedToSequence))
BOOST_DESCRIBE_STRUCT(MetricPointsQuestion, (), (namePrefix, session, fromMs, toMs, limit))
BOOST_DESCRIBE_STRUCT(MetricValue, (), (startNs, timeNs, integer, real, count, detail))
BOOST_DESCRIBE_STRUCT(MetricSeries, (),
                      (name, unit, kind, temporality, scope, agent, session, source, monotonic, attributes, total,
                       points))
BOOST_DESCRIBE_STRUCT(MetricPointsAnswer, (), (series, cut))
BOOST_DESCRIBE_STRUCT(EventDetailQuestion, (), (timeMs, sequence, raw, mostRelated))
BOOST_DESCRIBE_STRUCT(TraceSpan, (), (event, spanId, parentId, beginNs, endNs, depth))
BOOST_DESCRIBE_STRUCT(EventDetail, (), (event, before, after, masked, related, moreRelated, trace))
BOOST_DESCRIBE_STRUCT(TimelineQuestion, (), (filter, zone, bucketMs, mostBuckets))
BOOST_DESCRIBE_STRUCT(TimelineBucket, (), (beginMs, events, failures, classes))
BOOST_DESCRIBE_STRUCT(TimelineAnswer, (), (beginMs, endMs, bucketMs, buckets, events, failures, exact))
BOOST_DESCRIBE_STRUCT(FacetsQuestion, (), (filter, zone, fields, top, search))
BOOST_DESCRIBE_STRUCT(FacetValue, (), (value, events))
BOOST_DESCRIBE_STRUCT(Facet, (), (field, values, more, exact))
BOOST_DESCRIBE_STRUCT(FacetsAnswer, (), (facets, failures, countedToMs))
BOOST_DESCRIBE_STRUCT(ActivityKpisQuestion, (), (filter, zone))
BOOST_DESCRIBE_STRUCT(ActivityKpis, (), (events, failures, actors, sessions, p95Ns))
BOOST_DESCRIBE_STRUCT(ActivityKpisAnswer, (), (now, before))
BOOST_DESCRIBE_STRUCT(PulseQuestion, (), (nowMs, queueRecords, queueBytes, trouble))
BOOST_DESCRIBE_ENUM(PulseColour, Plain, Good, Warning, Bad)
BOOST_DESCRIBE_STRUCT(PulseField, (), (key, value, text, colour, forMs, of, click))
BOOST_DESCRIBE_ENUM(PulseAnswer::Status, Green, Yellow, Red)
BOOST_DESCRIBE_STRUCT(PulseAnswer, (), (status, fields, nowMs, sentence))

// Sources and identities.
BOOST_DESCRIBE_STRUCT(SourcesQuestion, (), (nowMs))
BOOST_DESCRIBE_ENUM(SourceSummary::Kind, Folder, Otlp, Native, Webhook, Remote)
BOOST_DESCRIBE_STRUCT(SourceSummary, (),
                      (name, kind, firstMs, lastMs, accepted, duplicate, rejected, quarantined, silent, usualGapMs,
                       files, bytes))
BOOST_DESCRIBE_STRUCT(SweepCandidate, (), (path, project, session, bytes, lastMs, sweptMs, kept))
BOOST_DESCRIBE_STRUCT(SourcesAnswer, (), (sources, sweeps, cleanupDays, archivedFiles, archivedBytes, archiving, nowMs))
BOOST_DESCRIBE_STRUCT(QuarantineQuestion, (), (source, raw, limit))
BOOST_DESCRIBE_STRUCT(QuarantinedRecord, (), (id, timeMs, source, reason, record))
BOOST_DESCRIBE_STRUCT(QuarantineAnswer, (), (records, more))
BOOST_DESCRIBE_STRUCT(CredentialsQuestion, (), (filter, nowMs))
BOOST_DESCRIBE_STRUCT(CredentialRow, (),
                      (agent, kind, lastMs, sinceMs, days, rotations, tokensIssued, tokensFailed, by))
BOOST_DESCRIBE_STRUCT(CredentialsAnswer, (), (rows))
BOOST_DESCRIBE_STRUCT(EndpointsQuestion, (), (filter, zone))
BOOST_DESCRIBE_STRUCT(EndpointRow, (), (endpoint, calls, errors, p50Ns, p95Ns, p99Ns, trend))
BOOST_DESCRIBE_STRUCT(EndpointsAnswer, (), (rows))

// Saved views.
BOOST_DESCRIBE_ENUM(ViewRange::Kind, LastDays, Days, AllTime, Instants)
BOOST_DESCRIBE_STRUCT(ViewRange, (), (kind, days, first, last, instants))
BOOST_DESCRIBE_STRUCT(PanelChoice, (), (panel, name, value))
BOOST_DESCRIBE_STRUCT(SavedView, (), (name, range, filter, zone, workspace, layout, columns, panels))
BOOST_DESCRIBE_STRUCT(KeptView, (), (id, view, owner, own, shared, createdMs, updatedMs))
BOOST_DESCRIBE_STRUCT(SavedViewsQuestion, (), (owner))
BOOST_DESCRIBE_STRUCT(SavedViewsAnswer, (), (views))

// Analytics and telemetry.
BOOST_DESCRIBE_STRUCT(UsageSummaryQuestion, (), (from, to, zone))
BOOST_DESCRIBE_STRUCT(UsageSummaryAnswer, (),
                      (tenantId, from, to, apiCalls, tokensIssued, rotations, activeAgents, peakCalls, peakDay))
BOOST_DESCRIBE_STRUCT(AgentActivityQuestion, (), (from, to, zone, agent))
BOOST_DESCRIBE_STRUCT(AgentDay, (), (day, apiCalls, tokensIssued, rotations))
BOOST_DESCRIBE_STRUCT(AgentActivityRow, (), (agent, days))
BOOST_DESCRIBE_STRUCT(AgentActivityAnswer, (), (tenantId, from, to, known, rows))
BOOST_DESCRIBE_STRUCT(AgentHoursQuestion, (), (from, to, zone))
BOOST_DESCRIBE_STRUCT(AgentHour, (), (agent, weekday, hour, events))
BOOST_DESCRIBE_STRUCT(AgentHoursAnswer, (), (rows))
BOOST_DESCRIBE_ENUM(TokenTrendsQuestion::Granularity, Day, Week)
BOOST_DESCRIBE_ENUM(TokenTrendsQuestion::WeekStart, Monday, Sunday)
BOOST_DESCRIBE_STRUCT(TokenTrendsQuestion, (), (from, to, zone, granularity, weekStart))
BOOST_DESCRIBE_STRUCT(TokenPoint, (), (day, issued, failed, agents))
BOOST_DESCRIBE_STRUCT(TokenTrendsAnswer, (), (tenantId, from, to, points))
BOOST_DESCRIBE_STRUCT(AgentTokensQuestion, (), (from, to, zone))
BOOST_DESCRIBE_STRUCT(AgentTokensRow, (), (agent, issued))
BOOST_DESCRIBE_STRUCT(AgentTokensAnswer, (), (rows))
BOOST_DESCRIBE_ENUM(TelemetryQuestion::Group, Day, Week, Month, Hour, Weekday, User, Tool, Source, Model, Agent,
                    Project, Machine, Kind, Class, Action, Outcome, Client, Resource, Skill, Plugin)
BOOST_DESCRIBE_ENUM(TelemetryQuestion::Column, First, Second, Events, Errors, ErrorRate, Input, Output, CacheRead,
                    CacheWrite, Cost, P50, P95, P99, Tokens)
BOOST_DESCRIBE_ENUM(TelemetryQuestion::WeekStart, Monday, Sunday)
BOOST_DESCRIBE_STRUCT(TelemetryQuestion, (), (filter, zone, groups, weekStart, sort, ascending, limit, withBefore))
BOOST_DESCRIBE_STRUCT(TelemetryFigures, (), (events, errors, tokens, cost, unpricedTokens, p50Ns, p95Ns, p99Ns))
BOOST_DESCRIBE_STRUCT(TelemetryRow, (), (first, second, figures))
BOOST_DESCRIBE_STRUCT(TelemetryAnswer, (), (rows, more, totals, before, exact, countedToMs))

// SQL. A cell is written by hand: see Encoder.
BOOST_DESCRIBE_STRUCT(SqlQuestion, (), (sql, limit, plan))
BOOST_DESCRIBE_ENUM(SqlColumn::Type, Null, Integer, Real, Text, Mixed)
BOOST_DESCRIBE_STRUCT(SqlColumn, (), (name, type))
BOOST_DESCRIBE_STRUCT(SqlAnswer, (), (columns, rows, truncated, elapsedMs, plan, advice))

// Findings and feedback.
BOOST_DESCRIBE_STRUCT(FindingChoice, (), (types, severities))
BOOST_DESCRIBE_ENUM(FindingsQuestion::Sort, Newest, Severity, Session)
BOOST_DESCRIBE_STRUCT(FindingsQuestion, (), (filter, zone, choice, path, sort, limit, offset))
BOOST_DESCRIBE_STRUCT(FindingRow, (), (id, finding, session, title, project, agent, user, path))
BOOST_DESCRIBE_STRUCT(FindingsAnswer, (), (rows, total))
BOOST_DESCRIBE_ENUM(FindingCountsQuestion::Group, Type, Severity, Project, User, Tool, Agent, Session, Day, Week, Month)
BOOST_DESCRIBE_STRUCT(FindingCountsQuestion, (), (filter, zone, choice, groups, limit))
BOOST_DESCRIBE_STRUCT(FindingCountsRow, (), (first, second, findings, errors, warnings, sessions, lastMs))
BOOST_DESCRIBE_STRUCT(FindingCountsAnswer, (), (rows, totals, more, scanned, waiting))
BOOST_DESCRIBE_STRUCT(FeedbackQuestion, (),
                      (range, statuses, text, assignee, tag, session, fingerprint, folded, limit, offset))
BOOST_DESCRIBE_STRUCT(FeedbackAnswer, (), (items, total, byStatus, tags, assignees))
BOOST_DESCRIBE_STRUCT(FeedbackItemQuestion, (), (id))
BOOST_DESCRIBE_STRUCT(FeedbackDetail, (), (item, alike, transcript))
BOOST_DESCRIBE_STRUCT(FeedbackDraftQuestion, (), (path, offset))
BOOST_DESCRIBE_STRUCT(FeedbackDraft, (),
                      (path, session, agent, agentVersion, model, line, turns, shortened, excerpt, lastError))

// Alerts and packs.
BOOST_DESCRIBE_STRUCT(AlertRulesQuestion, (), ())
BOOST_DESCRIBE_STRUCT(AlertRulesAnswer, (), (rules, firing))
BOOST_DESCRIBE_STRUCT(AlertHistoryQuestion, (), (rule, range, openOnly, untold, limit))
BOOST_DESCRIBE_STRUCT(AlertHistoryAnswer, (), (firings, total))
BOOST_DESCRIBE_STRUCT(AlertTestQuestion, (), (rule, range, zone))
BOOST_DESCRIBE_STRUCT(AlertTestPoint, (), (timeMs, value, level))
BOOST_DESCRIBE_STRUCT(AlertTestAnswer, (), (points, firings, trouble))
BOOST_DESCRIBE_STRUCT(ChannelsQuestion, (), ())
BOOST_DESCRIBE_STRUCT(KeptChannel, (), (channel, hasSecret, state))
BOOST_DESCRIBE_STRUCT(ChannelsAnswer, (), (channels))
BOOST_DESCRIBE_STRUCT(PackStatesQuestion, (), ())
BOOST_DESCRIBE_STRUCT(SeenSource, (), (kind, value, lastMs))
BOOST_DESCRIBE_STRUCT(PackStatesAnswer, (), (packs, schedules, seen, plan, mayChange))

} // namespace glasshouse
