// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a request says, understanding its records must not crash, and events keep to what readers of them rely on.
#include "wire/understand.h"

#include <cstdint>
#include <cstdlib>

using namespace glasshouse;

namespace {

class UnderstandCheck : public OtlpVisitor
{
public:
    explicit UnderstandCheck(Arena &arena) : m_arena(arena) {}

    void log(const OtlpScope &scope, const OtlpLogRecord &record) override
    {
        Event event;
        if (understand(scope, record, m_arena, event))
            check(event, record.attributes.size());
    }
    void span(const OtlpScope &scope, const OtlpSpan &span) override
    {
        Event event;
        require(understand(scope, span, m_arena, event));
        check(event, span.attributes.size());
        require(event.ownId.size() > 0);
    }
    void point(const OtlpScope &, const MetricPoint &point) override
    {
        for (const char byte : sessionOf(point))
            m_sum += static_cast<unsigned char>(byte);
    }

    ~UnderstandCheck() override { require(m_sum != ~quint64(0)); } // so that no look at the bytes is optimised away

private:
    static void require(bool holds)
    {
        if (!holds)
            std::abort();
    }
    void look(std::string_view text)
    {
        for (const char byte : text)
            m_sum += static_cast<unsigned char>(byte);
    }
    void check(const Event &event, size_t attributes)
    {
        require(!event.action.empty() && event.action.size() <= 140 && !event.agent.empty());
        for (const char byte : event.action)
            require(static_cast<unsigned char>(byte) >= ' ');
        for (const std::string_view text : {event.agent, event.actor, event.machine, event.session, event.model,
                                            event.tool, event.correlation, event.version, event.ownId})
            look(text);
        require(!event.durationNs || *event.durationNs >= 0);
        require(event.params.size() >= attributes && event.params.size() <= attributes + 4);
        for (const Attribute &attribute : event.params)
            look(attribute.key);
        require(event.call.has_value() == (event.kind == EventKind::ModelCall));
        if (!event.call)
            return;
        const TokenUsage &tokens = event.call->tokens;
        for (const qint64 count :
             {tokens.input, tokens.output, tokens.cacheRead, tokens.cacheWrite5m, tokens.cacheWrite1h})
            require(count >= 0 && count <= 2'000'000'000'000);
        require(event.call->spanId.empty() || event.call->spanId.size() == 24);
        for (const std::string_view text :
             {event.call->requestId, event.call->responseId, event.call->spanId, event.call->agentId})
            look(text);
    }

    Arena &m_arena;
    quint64 m_sum = 0; ///< of all that was looked at
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view body(reinterpret_cast<const char *>(data), size);
    for (const OtlpEncoding encoding : {OtlpEncoding::Json, OtlpEncoding::Protobuf}) {
        for (const OtlpSignal signal : {OtlpSignal::Logs, OtlpSignal::Metrics, OtlpSignal::Traces}) {
            Arena arena;
            UnderstandCheck check(arena);
            static_cast<void>(decodeOtlp(signal, encoding, body, arena, check));
        }
    }
    return 0;
}
