// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/preparer.h"

#include "base/jsonwriter.h"
#include "ingest/identity.h"
#include "store/body.h"

#include <limits>

namespace glasshouse {

namespace {

/// What an event and a point occupy beside their texts, near enough for a limit.
constexpr qint64 RecordBytes = 600;

/// An event with a dozen attributes takes so much of a request.
constexpr size_t BytesExpected = 512, MostExpected = 1024;

qint64 saturated(quint64 number)
{
    constexpr quint64 Most = quint64(std::numeric_limits<qint64>::max());
    return qint64(number > Most ? Most : number);
}

std::string textOf(std::string_view text)
{
    return std::string(text);
}

/// A request's or response's id, by which reports of one call find each other. A short one ("chatcmpl-7") cannot be the only one of
/// its kind, so it is none; a long one is kept as its hash, since it may be anything.
std::string idOf(std::string_view id)
{
    constexpr size_t Shortest = 16, Longest = 128;
    if (id.size() < Shortest)
        return {};
    return id.size() <= Longest ? std::string(id) : eventHash('i', id).toHex().toStdString();
}

/// The identity of an event whose sender gives one.
QByteArray ownIdentity(const Event &event, char space)
{
    switch (event.kind) {
    case EventKind::Tool:
        return eventHash('t', event.ownId); // a transcript's tool call has the same
    case EventKind::Prompt:
        return eventHash('r', std::to_string(int(EventKind::Prompt)) + ':' + std::string(event.ownId));
    default:
        return eventHash(space, event.ownId);
    }
}

QByteArray detailOf(const MetricPoint &p)
{
    if (p.kind == MetricKind::Gauge || p.kind == MetricKind::Sum)
        return {};
    JsonWriter json;
    json.beginObject();
    const auto reals = [&json](const char *name, std::span<const double> numbers) {
        if (numbers.empty())
            return;
        json.key(name).beginArray();
        for (const double number : numbers)
            json.value(number, 9);
        json.endArray();
    };
    const auto counts = [&json](const char *name, std::span<const quint64> numbers) {
        if (numbers.empty())
            return;
        json.key(name).beginArray();
        for (const quint64 number : numbers)
            json.value(saturated(number));
        json.endArray();
    };
    for (const auto &[name, number] : {std::pair{"min", p.min}, std::pair{"max", p.max}}) {
        if (number)
            json.key(name).value(*number, 9);
    }
    reals("bounds", p.bounds);
    counts("buckets", p.buckets);
    if (p.kind == MetricKind::ExponentialHistogram) {
        json.field("scale", p.scale).field("zero_count", saturated(p.zeroCount));
        json.field("offset", p.positiveOffset).field("negative_offset", p.negativeOffset);
        counts("negative_buckets", p.negativeBuckets);
    }
    reals("quantiles", p.quantiles);
    reals("values", p.values);
    json.endObject();
    return json.take();
}

} // namespace

Preparer::Preparer(const PrepareContext &context, size_t requestBytes)
    : m_context(context),
      m_masking(false, context.maskKey),
      m_whole(true, context.maskKey)
{
    m_batch.tenant = context.tenant;
    m_batch.bound = !context.forcedActor.empty();
    m_batch.acceptedNs = context.acceptedNs;
    m_batch.events.reserve(std::min(MostExpected, requestBytes / BytesExpected));
}

const PrivacyFilter &Preparer::filterFor(std::string_view agent) const
{
    return m_context.withContent && m_context.withContent->contains(agent) ? m_whole : m_masking;
}

QByteArray Preparer::bodyOf(const Event &event, const PrivacyFilter &filter)
{
    if (event.params.empty() && event.paramsBefore.empty() && event.resourceAttributes.empty())
        return {};
    JsonWriter json;
    json.beginObject();
    if (!event.params.empty()) {
        json.key("attributes").beginObject();
        filter.writeMembers(json, event.params);
        json.endObject();
    }
    if (!event.paramsBefore.empty()) {
        json.key("before").beginObject();
        filter.writeMembers(json, event.paramsBefore);
        json.endObject();
    }
    if (!event.resourceAttributes.empty()) {
        const bool whole = &filter == &m_whole;
        if (m_resource != event.resourceAttributes.data() || m_resourceWhole != whole) {
            JsonWriter resource;
            resource.beginObject();
            filter.writeMembers(resource, event.resourceAttributes);
            resource.endObject();
            m_resource = event.resourceAttributes.data();
            m_resourceWhole = whole;
            m_resourceJson = resource.take();
        }
        json.key("resource").raw({m_resourceJson.constData(), size_t(m_resourceJson.size())});
    }
    json.endObject();
    return packBody(json.take());
}

void Preparer::add(const Event &event, const RecordHash &hash, char space)
{
    PreparedEvent p;
    p.timeMs = event.timeMs == NoTime ? m_context.nowMs : event.timeMs;
    p.kind = event.kind;
    p.outcome = event.outcome;
    p.durationNs = event.durationNs;
    p.action = cleanName(event.action);
    p.agent = cleanName(event.agent);
    p.actor = m_context.forcedActor.empty() ? cleanName(event.actor) : m_context.forcedActor;
    p.machine = cleanName(event.machine);
    p.project = cleanName(event.project);
    p.session = cleanName(event.session);
    p.resource = cleanName(event.resource);
    p.model = cleanName(event.model);
    p.tool = cleanName(event.tool);
    p.skill = cleanName(event.skill), p.plugin = cleanName(event.plugin);
    p.correlation = cleanName(event.correlation);
    p.version = cleanName(event.version);
    p.ownId = !event.ownId.empty();
    p.hash = p.ownId ? ownIdentity(event, space) : m_ordinals.distinct(hash.finish(space));
    const bool joins = p.ownId && (p.kind == EventKind::Tool || p.kind == EventKind::Prompt);
    p.timelessKey = !event.call && !joins && (event.idIsTimeless || event.timeMs == NoTime);
    if (!p.ownId && !event.call && !p.timelessKey)
        p.hash = timedKey(p.hash, p.timeMs);
    p.body = bodyOf(event, filterFor(event.agent));
    if (event.call) {
        const ObservedCall &call = *event.call;
        PreparedEvent::Call c;
        c.channel = call.channel;
        c.requestId = idOf(call.requestId), c.responseId = idOf(call.responseId), c.spanId = textOf(call.spanId);
        c.agentId = textOf(call.agentId);
        c.part = {p.model, call.tokens, call.webSearches, call.fast, false, false};
        c.reportedNanoUsd = call.reportedNanoUsd;
        c.incomplete = call.incomplete;
        p.call = std::move(c);
    }
    if (m_agent.empty())
        m_agent = p.agent;
    m_batch.bytes += RecordBytes + p.body.size();
    m_batch.events.push_back(std::move(p));
}

void Preparer::add(const MetricPoint &point, std::string_view session, std::string_view agent)
{
    if (point.noValue)
        return;
    PreparedPoint p;
    p.name = cleanName(point.name), p.unit = cleanName(point.unit), p.scope = cleanName(point.scope);
    p.session = cleanName(session), p.agent = cleanName(agent);
    p.kind = point.kind, p.temporality = point.temporality, p.monotonic = point.monotonic;
    p.startNs = saturated(point.startNs), p.timeNs = saturated(point.timeNs);
    p.isInteger = point.isInteger, p.integer = point.integer;
    p.real = point.kind == MetricKind::Gauge || point.kind == MetricKind::Sum ? point.real : point.sum.value_or(0);
    p.count = saturated(point.count);
    p.detail = detailOf(point);
    JsonWriter json;
    json.beginObject();
    filterFor(agent).writeMembers(json, point.attributes);
    json.endObject();
    p.attributes = json.take();
    m_seriesHash.clear();
    m_seriesHash.add(point.name).add(point.unit).add(quint64(point.kind)).add(quint64(point.temporality));
    m_seriesHash.add(quint64(point.monotonic)).add(point.scope).add(point.attributes).add(point.resourceAttributes);
    p.series = m_seriesHash.finish('m');
    if (m_agent.empty())
        m_agent = p.agent;
    m_batch.bytes += RecordBytes + p.attributes.size() + p.detail.size();
    m_batch.points.push_back(std::move(p));
}

PreparedBatch Preparer::take(std::string_view source)
{
    m_batch.source = source;
    if (source.ends_with(':'))
        m_batch.source += m_agent.empty() ? std::string("unknown") : m_agent;
    return std::move(m_batch);
}

} // namespace glasshouse
