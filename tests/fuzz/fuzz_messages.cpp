// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a body of native events: it is refused, or each record is an event that holds its promises or is
// rejected with its place. The first byte chooses between JSON and NDJSON.
#include "wire/messages.h"

#include "base/timerange.h"

#include <cstdint>
#include <cstdlib>
#include <set>

using namespace glasshouse;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

size_t bytesOf(std::span<const Attribute> attributes)
{
    size_t bytes = 0; // touches every byte, so that a view to nowhere is found
    for (const Attribute &attribute : attributes) {
        for (const char c : attribute.key)
            bytes += c != '\0';
        for (const char c : attribute.text)
            bytes += c != '\0';
        bytes += bytesOf(attribute.children);
    }
    return bytes;
}

void check(const Event &event)
{
    require(!event.ownId.empty() && !event.action.empty());
    require(event.timeMs == NoTime ? event.idIsTimeless : event.timeMs > 0);
    require(!event.durationNs || *event.durationNs >= 0);
    require((event.kind == EventKind::ModelCall) == event.call.has_value());
    if (event.call) {
        const TokenUsage &t = event.call->tokens;
        require(t.input >= 0 && t.output >= 0 && t.cacheRead >= 0 && t.cacheWrite5m >= 0 && t.cacheWrite1h >= 0
                && t.total() >= 0);
        require(!event.call->reportedNanoUsd || *event.call->reportedNanoUsd >= 0);
    }
    for (const std::string_view text : {event.actor, event.agent, event.resource, event.model, event.tool,
                                        event.session, event.project, event.machine, event.correlation})
        require(text.size() < 10'000);
    bytesOf(event.params);
    bytesOf(event.paramsBefore);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const bool ndjson = (data[0] & 1) != 0, keyed = (data[0] & 2) != 0;
    const std::string_view body(reinterpret_cast<const char *>(data) + 1, size - 1);
    Arena arena;
    std::size_t events = 0;
    const auto read = readMessages(
        body, ndjson, arena, [&events](const Event &event) { check(event), ++events; }, keyed ? "key" : "");
    require(read || (!ndjson && events == 0));
    if (read) {
        std::set<qint64> places;
        for (const RejectedRecord &record : *read)
            require(places.insert(record.index).second && !record.reason.isEmpty());
    }
    return 0;
}
