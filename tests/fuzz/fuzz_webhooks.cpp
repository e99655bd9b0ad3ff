// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a delivery: refused, or exactly one event that holds its promises. The first line chooses the sender:
// "azure", "github <event>" or "form <event>"; the rest is the body.
#include "wire/messages.h"

#include "base/timerange.h"

#include <cstdint>
#include <cstdlib>

using namespace glasshouse;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const Event &event)
{
    require(event.kind == EventKind::DevOps && !event.action.empty() && event.action.size() < 300);
    require(event.timeMs == NoTime || event.timeMs > 0);
    require(!event.durationNs || *event.durationNs >= 0);
    require(event.idIsTimeless == !event.ownId.empty());
    std::size_t bytes = 0; // touches every byte, so that a view to nowhere is found
    for (const std::string_view text :
         {event.action, event.actor, event.project, event.resource, event.correlation, event.ownId}) {
        for (const char c : text)
            bytes += c != '\0';
    }
    for (const Attribute &param : event.params) {
        require(!param.key.empty() && param.children.empty());
        for (const char c : param.text)
            bytes += c != '\0';
    }
    require(bytes < 100'000'000);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::string_view head = input.substr(0, input.find('\n'));
    const std::string_view body = head.size() < size ? input.substr(head.size() + 1) : std::string_view();
    const std::string_view sender = head.substr(0, head.find(' '));
    const std::string_view name = sender.size() < head.size() ? head.substr(sender.size() + 1) : std::string_view();
    Arena arena;
    int taken = 0;
    const auto take = [&taken](const Event &event) { check(event), ++taken; };
    const auto read = sender == "azure" ? readAzureDevOps(body, arena, take)
        : sender == "form"              ? readGithub(name, "id", "application/x-www-form-urlencoded", body, arena, take)
                                        : readGithub(name, "id", "application/json", body, arena, take);
    require(taken == (read ? 1 : 0));
    return 0;
}
