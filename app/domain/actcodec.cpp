// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/actcodec.h"

#include "base/described/decoder.h"
#include "base/described/encoder.h"
#include "domain/described.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Act>> ActNames = {
    "report-feedback",    "triage-feedback", "remove-feedback",    "save-alert-rule",      "remove-alert-rule",
    "acknowledge-alerts", "enable-pack",     "save-pack-schedule", "remove-pack-schedule", "save-channel",
    "remove-channel",     "test-channel",    "note-export"};

template<typename T>
QByteArray written(const T &value)
{
    JsonWriter json;
    Encoder(json).write(value);
    return json.take();
}

template<typename T>
Result<T> read(const QByteArray &json, Decoder::Manner manner)
{
    const auto code = manner == Decoder::Manner::Strict ? Error::Code::Rejected : Error::Code::Corrupt;
    QJsonParseError parsed{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return fail(code, u"not JSON at byte %1: %2"_s.arg(parsed.offset).arg(parsed.errorString()));
    T value{};
    Decoder decoder(manner);
    decoder.read(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), value);
    if (!decoder.trouble().isEmpty())
        return fail(code, decoder.trouble());
    return value;
}

template<std::size_t I = 0>
Result<Act> actAt(std::size_t index, const QByteArray &json)
{
    if constexpr (I == std::variant_size_v<Act>) {
        return fail(Error::Code::Rejected, u"there is no such act"_s);
    } else {
        if (index != I)
            return actAt<I + 1>(index, json);
        auto act = read<std::variant_alternative_t<I, Act>>(json, Decoder::Manner::Strict);
        if (!act)
            return tl::unexpected(act.error());
        return Act(std::in_place_index<I>, std::move(*act));
    }
}

} // namespace

std::span<const std::string_view> actNames()
{
    return ActNames;
}

std::optional<std::size_t> actIndex(std::string_view name)
{
    const auto found = std::find(ActNames.begin(), ActNames.end(), name);
    if (found == ActNames.end())
        return std::nullopt;
    return std::size_t(found - ActNames.begin());
}

std::string_view nameOf(const Act &act)
{
    return ActNames[act.index()];
}

QByteArray encode(const Act &act)
{
    return std::visit([](const auto &each) { return written(each); }, act);
}

Result<Act> decodeAct(std::size_t index, const QByteArray &json)
{
    return actAt(index, json);
}

QByteArray encode(const ActDone &done)
{
    return written(done);
}

Result<ActDone> decodeActDone(const QByteArray &json)
{
    return read<ActDone>(json, Decoder::Manner::Lenient);
}

QByteArray encode(const AlertRule &rule)
{
    return written(rule);
}

QByteArray encode(const Channel &channel)
{
    return written(channel);
}

QByteArray encode(const ChannelState &state)
{
    return written(state);
}

QByteArray encode(const PackSchedule &schedule)
{
    return written(schedule);
}

QByteArray encode(const std::vector<EnvironmentFact> &facts)
{
    return written(facts);
}

Result<AlertRule> alertRuleFromJson(const QByteArray &json)
{
    return read<AlertRule>(json, Decoder::Manner::Strict);
}

Result<Channel> channelFromJson(const QByteArray &json)
{
    return read<Channel>(json, Decoder::Manner::Lenient);
}

ChannelState channelStateFromJson(const QByteArray &json)
{
    return read<ChannelState>(json, Decoder::Manner::Lenient).value_or(ChannelState{});
}

Result<PackSchedule> packScheduleFromJson(const QByteArray &json)
{
    return read<PackSchedule>(json, Decoder::Manner::Strict);
}

Result<std::vector<EnvironmentFact>> environmentFromJson(const QByteArray &json)
{
    return read<std::vector<EnvironmentFact>>(json, Decoder::Manner::Strict);
}

} // namespace glasshouse
