// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/nativefields.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace glasshouse {

namespace {

struct Name {
    std::string_view text; ///< letters and digits, lower case
    NativeField field;
};

/// The earlier of two names of one field wins.
constexpr std::array Names{
    Name{"eventid", NativeField::EventId},
    Name{"idempotencykey", NativeField::EventId},
    Name{"type", NativeField::Type},
    Name{"kind", NativeField::Type},
    Name{"eventtype", NativeField::Type},
    Name{"actiontype", NativeField::Type},
    Name{"action", NativeField::Type},
    Name{"event", NativeField::Type},
    Name{"timestamp", NativeField::Time},
    Name{"time", NativeField::Time},
    Name{"ts", NativeField::Time},
    Name{"occurredat", NativeField::Time},
    Name{"createdat", NativeField::Time},
    Name{"actor", NativeField::Actor},
    Name{"user", NativeField::Actor},
    Name{"userid", NativeField::Actor},
    Name{"username", NativeField::Actor},
    Name{"agent", NativeField::Agent},
    Name{"agentid", NativeField::Agent},
    Name{"agentname", NativeField::Agent},
    Name{"agentversion", NativeField::AgentVersion},
    Name{"resource", NativeField::Resource},
    Name{"resourceid", NativeField::Resource},
    Name{"outcome", NativeField::Outcome},
    Name{"result", NativeField::Outcome},
    Name{"status", NativeField::Outcome},
    Name{"durationms", NativeField::DurationMs},
    Name{"latencyms", NativeField::DurationMs},
    Name{"duration", NativeField::DurationMs},
    Name{"model", NativeField::Model},
    Name{"modelname", NativeField::Model},
    Name{"modelid", NativeField::Model},
    Name{"tool", NativeField::Tool},
    Name{"toolname", NativeField::Tool},
    Name{"session", NativeField::Session},
    Name{"sessionid", NativeField::Session},
    Name{"conversationid", NativeField::Session},
    Name{"project", NativeField::Project},
    Name{"repository", NativeField::Project},
    Name{"machine", NativeField::Machine},
    Name{"host", NativeField::Machine},
    Name{"hostname", NativeField::Machine},
    Name{"correlationid", NativeField::Correlation},
    Name{"correlation", NativeField::Correlation},
    Name{"traceid", NativeField::Correlation},
    Name{"params", NativeField::Params},
    Name{"metadata", NativeField::Params},
    Name{"paramsbefore", NativeField::ParamsBefore},
    Name{"before", NativeField::ParamsBefore},
    Name{"endpoint", NativeField::Endpoint},
    Name{"route", NativeField::Endpoint},
    Name{"path", NativeField::Endpoint},
    Name{"method", NativeField::Method},
    Name{"httpmethod", NativeField::Method},
    Name{"statuscode", NativeField::StatusCode},
    Name{"httpstatus", NativeField::StatusCode},
    Name{"requestid", NativeField::RequestId},
    Name{"responseid", NativeField::ResponseId},
    Name{"messageid", NativeField::ResponseId},
    Name{"costusd", NativeField::CostUsd},
    Name{"tokens", NativeField::Tokens},
    Name{"usage", NativeField::Tokens},
    Name{"inputtokens", NativeField::InputTokens},
    Name{"prompttokens", NativeField::InputTokens},
    Name{"outputtokens", NativeField::OutputTokens},
    Name{"completiontokens", NativeField::OutputTokens},
    Name{"cachereadtokens", NativeField::CacheReadTokens},
    Name{"cachereadinputtokens", NativeField::CacheReadTokens},
    Name{"cachewritetokens", NativeField::CacheWriteTokens},
    Name{"cachecreationtokens", NativeField::CacheWriteTokens},
    Name{"cachecreationinputtokens", NativeField::CacheWriteTokens},
    Name{"cachewrite5mtokens", NativeField::CacheWrite5mTokens},
    Name{"cachewrite1htokens", NativeField::CacheWrite1hTokens},
    Name{"totaltokens", NativeField::TotalTokens},
};

/// Within "tokens" the word itself may be left out.
constexpr std::array TokenNames{
    Name{"input", NativeField::InputTokens},
    Name{"prompt", NativeField::InputTokens},
    Name{"output", NativeField::OutputTokens},
    Name{"completion", NativeField::OutputTokens},
    Name{"cacheread", NativeField::CacheReadTokens},
    Name{"cachewrite", NativeField::CacheWriteTokens},
    Name{"cachecreation", NativeField::CacheWriteTokens},
    Name{"cachewrite5m", NativeField::CacheWrite5mTokens},
    Name{"cachewrite1h", NativeField::CacheWrite1hTokens},
    Name{"total", NativeField::TotalTokens},
};

std::string plain(std::string_view key)
{
    constexpr std::size_t Longest = 32;
    std::string name;
    for (const char c : key.substr(0, Longest)) {
        if (c >= 'A' && c <= 'Z')
            name += char(c | 0x20);
        else if (c != '_' && c != '-')
            name += c;
    }
    return name;
}

QString typeName(const Attribute &value)
{
    switch (value.type) {
    case Attribute::Type::Empty:
        return QStringLiteral("null");
    case Attribute::Type::Bool:
        return QStringLiteral("true or false");
    case Attribute::Type::Integer:
    case Attribute::Type::Real:
        return QStringLiteral("a number");
    case Attribute::Type::Array:
        return QStringLiteral("an array");
    case Attribute::Type::Map:
        return QStringLiteral("an object");
    case Attribute::Type::Text:
    case Attribute::Type::Bytes:
        break;
    }
    return QStringLiteral("text");
}

} // namespace

NativeFields::NativeFields(std::span<const Attribute> members)
{
    for (const Attribute &member : members)
        add(member, false);
}

void NativeFields::addNested(std::span<const Attribute> members)
{
    for (const Attribute &member : members)
        add(member, true);
}

void NativeFields::add(const Attribute &member, bool nested)
{
    const std::string name = plain(member.key);
    const auto isName = [&name](const Name &known) { return known.text == name; };
    const Name *known = nullptr;
    std::size_t rank = 0;
    if (const auto at = std::find_if(Names.begin(), Names.end(), isName); at != Names.end()) {
        known = &*at;
        rank = std::size_t(at - Names.begin());
    }
    if (nested) {
        rank += Names.size();
        if (const auto at = std::find_if(TokenNames.begin(), TokenNames.end(), isName); at != TokenNames.end())
            known = &*at;
        if (!known || known->field < NativeField::InputTokens)
            return; // only token counts are read from within
    }
    if (!known) {
        m_others.push_back(&member);
        return;
    }
    if (member.type == Attribute::Type::Empty)
        return;
    const Attribute *&value = m_values[std::size_t(known->field)];
    std::size_t &best = m_ranks[std::size_t(known->field)];
    if (value && best <= rank) {
        if (!nested)
            m_others.push_back(&member);
        return;
    }
    if (value)
        m_others.push_back(value);
    value = &member;
    best = rank;
}

void NativeFields::reject(const Attribute &value, QString why)
{
    constexpr std::size_t LongestShown = 64;
    if (!m_mistake.isEmpty())
        return;
    const QString name = QString::fromUtf8(value.key.data(), qsizetype(std::min(value.key.size(), LongestShown)));
    m_mistake = QStringLiteral("field `%1` %2").arg(name, why);
}

void NativeFields::rejectMissing(QString why)
{
    if (m_mistake.isEmpty())
        m_mistake = std::move(why);
}

std::string_view NativeFields::text(NativeField field, Arena &arena, std::size_t longest)
{
    const Attribute *value = (*this)[field];
    if (!value)
        return {};
    if (value->type == Attribute::Type::Integer)
        return arena.keep(std::string_view(std::to_string(value->integer)));
    if (value->type != Attribute::Type::Text) {
        reject(*value, QStringLiteral("is %1, not text").arg(typeName(*value)));
        return {};
    }
    if (value->text.size() > longest) {
        reject(*value, QStringLiteral("has more than %1 bytes").arg(longest));
        return {};
    }
    return value->text;
}

std::optional<double> NativeFields::number(NativeField field, double most)
{
    const Attribute *value = (*this)[field];
    if (!value)
        return std::nullopt;
    const bool mayBe = value->type == Attribute::Type::Integer || value->type == Attribute::Type::Real
        || value->type == Attribute::Type::Text;
    const double number = mayBe ? realOf(value, std::numeric_limits<double>::quiet_NaN()) : 0;
    if (!mayBe || std::isnan(number)) {
        reject(*value, QStringLiteral("is %1, not a number").arg(typeName(*value)));
        return std::nullopt;
    }
    if (number < 0 || number > most) {
        reject(*value, QStringLiteral("is out of range"));
        return std::nullopt;
    }
    return number;
}

std::optional<qint64> NativeFields::count(NativeField field)
{
    constexpr double MostTokens = 1e12;
    const auto value = number(field, MostTokens);
    return value ? std::optional(qint64(*value)) : std::nullopt;
}

std::span<const Attribute> NativeFields::object(NativeField field)
{
    const Attribute *value = (*this)[field];
    if (!value)
        return {};
    if (value->type != Attribute::Type::Map) {
        reject(*value, QStringLiteral("is %1, not an object").arg(typeName(*value)));
        return {};
    }
    return value->children;
}

} // namespace glasshouse
