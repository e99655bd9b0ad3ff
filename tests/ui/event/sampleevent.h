// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/eventdetail.h"

namespace glasshouse::sample {

inline constexpr qint64 Time = 1'795'181'526'204; // 2026-11-20 13:32:06.204 UTC
inline constexpr qint64 Sequence = 4711;

inline ActivityEvent event(const std::string &action, EventKind kind, qint64 timeMs, qint64 sequence)
{
    ActivityEvent made;
    made.action = action, made.kind = kind, made.timeMs = timeMs, made.sequence = sequence;
    made.outcome = Outcome::Ok;
    made.durationNs = 14'000'000;
    return made;
}

/// A change of an agent's settings with five others around it.
inline EventDetail change()
{
    EventDetail detail;
    ActivityEvent &event = detail.event = sample::event("agent.updated", EventKind::Audit, Time, Sequence);
    event.actor = "h.lindqvist", event.client = "console", event.agent = "cc-checkout-web";
    event.resource = "agent cc-checkout-web", event.correlation = "9b1d77aa02c1440fa8fe40fa";
    event.body =
        R"({"attributes":{"client.address":"10.20.4.17","credential":"•••","role":"admin","note":"a <b>bold</b> note",)"
        R"("secret":{"masked":"text","length":31,"hash":"0123456789abcdef"},"turns":120,"dry_run":false,)"
        R"("sql":"UPDATE agents SET limits = ? WHERE id = ?"}})";
    detail.masked = true;
    detail.before = R"({"limits":{"usd_per_day":80,"turns":120},"model":"claude-opus-4-1",)"
                    R"("tools":["Read","Edit","Bash","WebFetch"]})";
    detail.after = R"({"limits":{"usd_per_day":40,"turns":120,"stop_on_loop":true},"model":"claude-sonnet-4-5",)"
                   R"("tools":["Read","Edit","Bash"]})";
    detail.related = {sample::event("agent.read", EventKind::Audit, Time - 1000, 4709),
                      event,
                      sample::event("credential.checked", EventKind::Identity, Time + 20, 4712),
                      sample::event("Bash stopped", EventKind::Tool, Time + 140, 4713),
                      sample::event("agent.read", EventKind::Audit, Time + 900, 4720),
                      sample::event("session.closed", EventKind::Telemetry, Time + 1400, 4731)};
    detail.related[2].durationNs = 3'200'000;
    detail.related[3].durationNs.reset();
    return detail;
}

/// A failed tool call in a trace of its turn.
inline EventDetail trace()
{
    EventDetail detail;
    ActivityEvent &event = detail.event = sample::event("Bash", EventKind::Tool, Time, Sequence + 100);
    event.outcome = Outcome::Error, event.durationNs = 30'000'000'000;
    event.actor = "l.haas", event.agent = "claude-code", event.machine = "dev-17", event.tool = "Bash";
    event.project = "/home/l.haas/src/a-rather-long-folder-of-projects/checkout-web";
    event.session = "7f3c9d52-1a40-4f0b-9a57-0d1c2b3a4e1e", event.correlation = "4bf92f3577b34da6";
    event.resource = "npx playwright test e2e/checkout.spec.ts --project=webkit --retries=0";
    event.body = R"({"attributes":{"exit_code":124,"signal":null}})";
    const qint64 begin = (Time - 2100) * 1'000'000;
    const auto add = [&](const std::string &action, EventKind kind, int depth, qint64 fromMs, qint64 takesMs) {
        TraceSpan span;
        span.event = sample::event(action, kind, Time - 2100 + fromMs, 5000 + qint64(detail.trace.size()));
        span.depth = depth;
        span.beginNs = begin + fromMs * 1'000'000, span.endNs = span.beginNs + takesMs * 1'000'000;
        detail.trace.push_back(span);
    };
    add("claude_code.turn", EventKind::Span, 0, 0, 32400);
    add("messages.create", EventKind::ModelCall, 1, 40, 2010);
    add("Bash", EventKind::Tool, 1, 2100, 30000);
    detail.trace.back().event = event;
    add("exec", EventKind::Span, 2, 2105, 29990);
    add("hook.stop", EventKind::Span, 1, 32200, 180);
    detail.related = {detail.trace[0].event, event};
    return detail;
}

} // namespace glasshouse::sample
