// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/prepare.h"

#include "ingest/preparer.h"
#include "wire/understand.h"

namespace glasshouse {

namespace {

class OtlpPreparer : public OtlpVisitor
{
public:
    OtlpPreparer(Preparer &preparer, Arena &arena) : m_preparer(preparer), m_arena(arena) {}

    void log(const OtlpScope &scope, const OtlpLogRecord &record) override
    {
        Event event;
        if (!understand(scope, record, m_arena, event))
            return;
        m_hash.clear();
        if (event.ownId.empty()) {
            m_hash.add(record.timeNs).add(record.observedNs).add(quint64(record.severity)).add(record.eventName);
            m_hash.add(record.body).add(record.attributes).add(record.traceId).add(record.spanId);
            m_hash.add(scope.name).add(scope.version).add(scope.resource);
        }
        m_preparer.add(event, m_hash, 'l');
    }

    void span(const OtlpScope &scope, const OtlpSpan &span) override
    {
        Event event;
        if (!understand(scope, span, m_arena, event))
            return;
        m_hash.clear();
        m_hash.add(span.traceId).add(span.spanId); // the specification's own identity of a span
        m_preparer.add(event, m_hash, 's');
    }

    void point(const OtlpScope &scope, const MetricPoint &point) override
    {
        m_preparer.add(point, sessionOf(point), agentOf(scope.resource, scope.name));
    }

private:
    Preparer &m_preparer;
    Arena &m_arena;
    RecordHash m_hash;
};

} // namespace

Result<PreparedBatch> prepareOtlp(OtlpSignal signal, OtlpEncoding encoding, std::string_view body,
                                  const PrepareContext &context)
{
    Arena arena;
    Preparer preparer(context, signal == OtlpSignal::Metrics ? 0 : body.size());
    OtlpPreparer visitor(preparer, arena);
    const auto decoded = decodeOtlp(signal, encoding, body, arena, visitor);
    if (!decoded)
        return tl::unexpected(decoded.error());
    PreparedBatch batch = preparer.take("otlp:");
    batch.rejected = decoded->rejected;
    batch.reason = decoded->reason;
    return batch;
}

} // namespace glasshouse
