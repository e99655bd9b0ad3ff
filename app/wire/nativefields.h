// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attribute.h"
#include "wire/arena.h"

#include <QString>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace glasshouse {

/// The fields of a native event. docs/formats.md, "Native events", lists their names.
enum class NativeField {
    EventId,
    Type,
    Time,
    Actor,
    Agent,
    AgentVersion,
    Resource,
    Outcome,
    DurationMs,
    Model,
    Tool,
    Session,
    Project,
    Machine,
    Correlation,
    Params,
    ParamsBefore,
    Endpoint,
    Method,
    StatusCode,
    RequestId,
    ResponseId,
    CostUsd,
    Tokens,
    InputTokens,
    OutputTokens,
    CacheReadTokens,
    CacheWriteTokens,
    CacheWrite5mTokens,
    CacheWrite1hTokens,
    TotalTokens,
    Count
};

/// One event's members by field: spelling (event_id, eventId, EventID) does not matter, and where several names of one
/// field are given the first of its table counts. Views into the event.
class NativeFields
{
public:
    explicit NativeFields(std::span<const Attribute> members);

    /// nullptr where it is missing or null.
    const Attribute *operator[](NativeField field) const { return m_values[std::size_t(field)]; }
    /// Takes the members of an object within the event ("tokens") for those fields that the event itself does not have.
    void addNested(std::span<const Attribute> members);
    /// Members that are no field.
    const std::vector<const Attribute *> &others() const { return m_others; }

    /// Reading with the type checked. The first mistake is kept, naming the field as the sender wrote it; after it
    /// nothing matters any more.
    std::string_view text(NativeField field, Arena &arena, std::size_t longest = LongestText);
    std::optional<double> number(NativeField field, double most);
    std::optional<qint64> count(NativeField field);
    std::span<const Attribute> object(NativeField field);

    void reject(const Attribute &value, QString why);
    void rejectMissing(QString why);
    const QString &mistake() const { return m_mistake; }

    static constexpr std::size_t LongestText = 4096;

private:
    void add(const Attribute &member, bool nested);

    std::array<const Attribute *, std::size_t(NativeField::Count)> m_values{};
    std::array<std::size_t, std::size_t(NativeField::Count)> m_ranks{};
    std::vector<const Attribute *> m_others;
    QString m_mistake;
};

} // namespace glasshouse
