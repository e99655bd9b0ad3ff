// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/act.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <span>
#include <string_view>

namespace glasshouse {

/// Acts as JSON, for having them done elsewhere: every field under its own name, as domain/described.h lists them. Pure;
/// any thread. Reading an act is strict; reading what became of it forgives what a newer program adds.

/// Names that stay: "report-feedback", "triage-feedback", …, in the order of the variant.
std::span<const std::string_view> actNames();
std::optional<std::size_t> actIndex(std::string_view name);
std::string_view nameOf(const Act &act);

QByteArray encode(const Act &act);
/// Errors: Rejected, naming the field's path ("report.message: a text is needed").
Result<Act> decodeAct(std::size_t index, const QByteArray &json);
QByteArray encode(const ActDone &done);
/// Errors: Corrupt.
Result<ActDone> decodeActDone(const QByteArray &json);

/// Values that stores keep as JSON.
QByteArray encode(const AlertRule &rule);
QByteArray encode(const Channel &channel);
QByteArray encode(const ChannelState &state);
QByteArray encode(const PackSchedule &schedule);
QByteArray encode(const std::vector<EnvironmentFact> &facts);
/// Errors: Rejected, naming the field's path.
Result<AlertRule> alertRuleFromJson(const QByteArray &json);
Result<Channel> channelFromJson(const QByteArray &json);
/// What cannot be read says nothing.
ChannelState channelStateFromJson(const QByteArray &json);
Result<PackSchedule> packScheduleFromJson(const QByteArray &json);
Result<std::vector<EnvironmentFact>> environmentFromJson(const QByteArray &json);

} // namespace glasshouse
