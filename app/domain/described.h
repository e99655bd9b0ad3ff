// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fields of domain's values that cross a wire or are kept as JSON, once. See base/described.

#include "domain/act.h"
#include "domain/filter.h"
#include "domain/outcome.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

namespace glasshouse {

BOOST_DESCRIBE_STRUCT(TimeRange, (), (beginMs, endMs))
BOOST_DESCRIBE_STRUCT(Choice, (), (values, excluded))
BOOST_DESCRIBE_STRUCT(EventFilter, (),
                      (classes, kinds, outcomes, actions, actors, tools, resources, sources, machines, clients, skills,
                       plugins, actionPrefix, resultPattern, correlation, failures))
BOOST_DESCRIBE_STRUCT(Filter, (), (range, text, projects, models, agents, sessions, withErrors, weekday, hour, events))

BOOST_DESCRIBE_ENUM(FindingType, ToolError, PermissionDenied, UserRejection, Interrupted, Loop, AbruptEnd, ApiError,
                    ContextOverflow, SecretLeak)
BOOST_DESCRIBE_ENUM(Severity, Info, Warning, Error)
BOOST_DESCRIBE_STRUCT(Finding, (),
                      (type, severity, detail, tool, agentId, line, offset, turn, timeMs, excerpt, reported))

BOOST_DESCRIBE_ENUM(FeedbackStatus, Open, Triaged, Resolved, Wontfix)
BOOST_DESCRIBE_STRUCT(EnvironmentFact, (), (name, value))
BOOST_DESCRIBE_STRUCT(FeedbackReport, (),
                      (key, message, session, path, line, excerpt, lastError, environment, previewed))
BOOST_DESCRIBE_STRUCT(FeedbackItem, (),
                      (id, createdMs, updatedMs, reporter, report, fingerprint, alike, status, assignee, tags,
                       resolution, resolvedMs, resolvedBy))
BOOST_DESCRIBE_STRUCT(ReportFeedback, (), (report))
BOOST_DESCRIBE_STRUCT(TriageFeedback, (), (ids, status, assignee, addTags, removeTags, resolution))
BOOST_DESCRIBE_STRUCT(RemoveFeedback, (), (ids))

BOOST_DESCRIBE_ENUM(AlertMeasure::Fold, Sum, Max, Min, Count)
BOOST_DESCRIBE_STRUCT(AlertMeasure, (), (question, body, figure, fold, scale, unit))
BOOST_DESCRIBE_ENUM(AlertRule::Window, Day, Week, Month, Minutes)
BOOST_DESCRIBE_ENUM(AlertRule::Side, Above, Below)
BOOST_DESCRIBE_STRUCT(AlertRule, (),
                      (id, name, enabled, kind, measure, window, minutes, zone, side, limit, levels, clearShare,
                       forSeconds, quietFrom, quietTo, severity, channels, tellEnd))
BOOST_DESCRIBE_STRUCT(AlertFiring, (),
                      (id, rule, ruleName, severity, level, value, worst, threshold, unit, about, beganMs, endedMs,
                       acknowledgedMs, acknowledgedBy, note, told))
BOOST_DESCRIBE_STRUCT(AlertRuleState, (),
                      (rule, value, known, level, sinceMs, evaluatedMs, pendingLevel, pendingMs, trouble))
BOOST_DESCRIBE_STRUCT(SaveAlertRule, (), (rule))
BOOST_DESCRIBE_STRUCT(RemoveAlertRule, (), (id))
BOOST_DESCRIBE_STRUCT(AcknowledgeAlerts, (), (firings, note))

BOOST_DESCRIBE_ENUM(Channel::Kind, Telegram, Webhook, Email, Desktop)
BOOST_DESCRIBE_STRUCT(Channel, (), (id, tenant, kind, name, enabled, chat, url, allowPlain, server, user, from, to))
BOOST_DESCRIBE_ENUM(ChannelState::Doing, Idle, Waiting, Sending, Retrying)
BOOST_DESCRIBE_STRUCT(ChannelState, (),
                      (channel, tenant, doing, lastSuccessMs, lastFailureMs, lastError, remark, waiting, attempts,
                       nextTryMs, delivered, dropped, shelfTrouble))
BOOST_DESCRIBE_STRUCT(SaveChannel, (), (channel, secret))
BOOST_DESCRIBE_STRUCT(RemoveChannel, (), (id))
BOOST_DESCRIBE_STRUCT(TestChannel, (), (id))

BOOST_DESCRIBE_STRUCT(PackState, (), (pack, enabled, by, changedMs))
BOOST_DESCRIBE_ENUM(PackSchedule::Every, Day, Week, Month)
BOOST_DESCRIBE_ENUM(PackSchedule::Format, Pdf, Csv)
BOOST_DESCRIBE_STRUCT(PackSchedule, (),
                      (id, pack, enabled, every, day, minute, zone, format, periodDays, folder, channels, lastMs,
                       nextMs, lastTrouble))
BOOST_DESCRIBE_STRUCT(EnablePack, (), (pack, enabled))
BOOST_DESCRIBE_STRUCT(SavePackSchedule, (), (schedule))
BOOST_DESCRIBE_STRUCT(RemovePackSchedule, (), (id))
BOOST_DESCRIBE_STRUCT(NoteExport, (), (action, resource, params, failed))
BOOST_DESCRIBE_STRUCT(ActDone, (), (ids))

} // namespace glasshouse
