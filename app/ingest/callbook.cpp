// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/callbook.h"

#include "ingest/identity.h"
#include "store/callrowtext.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace glasshouse {

namespace {

constexpr int FastFlag = 1, UsOnlyFlag = 2, BatchFlag = 4, ReportedCostFlag = 8;

} // namespace

CallBook::CallBook(TenantTables &tables, const PriceTable &prices) : m_tables(tables), m_prices(prices)
{
    forget();
}

void CallBook::forget()
{
    m_anyTelemetry = m_tables.calls.hasTelemetry();
}

int CallBook::flagsOf(const BillablePart &part)
{
    return (part.fast ? FastFlag : 0) | (part.usOnly ? UsOnlyFlag : 0) | (part.batch ? BatchFlag : 0);
}

std::vector<BillablePart> CallBook::partsOf(const CallRow &row)
{
    std::vector<BillablePart> parts;
    for (const CallPartRow &p : row.parts)
        parts.push_back({m_tables.dictionary.text(Dimension::Model, p.model), p.tokens, p.webSearches,
                         (p.flags & FastFlag) != 0, (p.flags & UsOnlyFlag) != 0, (p.flags & BatchFlag) != 0});
    return parts;
}

void CallBook::price(CallRow &row, const std::vector<BillablePart> &parts)
{
    const auto costs = m_prices.cost(parts, row.firstMs);
    for (size_t part = 0; part < row.parts.size(); ++part) {
        row.parts[part].cost = costs[part] ? std::optional<qint64>(costs[part]->value) : std::nullopt;
        row.parts[part].flags &= ~ReportedCostFlag;
    }
    if (row.parts.size() != 1 || row.parts[0].cost || !row.reported)
        return;
    row.parts[0].cost = row.reported; // no price of our own: the agent's word, where it gave one
    row.parts[0].flags |= ReportedCostFlag;
}

void CallBook::store(const CallRow &old, const CallRow &now)
{
    if (old == now)
        return;
    m_tables.count(old, -1);
    m_tables.calls.update(now);
    m_tables.count(now, 1);
}

qint64 CallBook::insert(CallRow row)
{
    row.id = m_tables.calls.insert(row);
    m_tables.count(row, 1);
    return row.id;
}

CallRow CallBook::own(qint64 call)
{
    CallRow row = m_tables.calls.load(call);
    if (!m_anyTelemetry)
        return row;
    if (const auto pair = m_tables.calls.pairOfTranscript(call)) {
        if (auto kept = callFromText(pair->own))
            row = *kept;
    }
    return row;
}

void CallBook::change(const CallRow &now)
{
    const CallRow stored = m_tables.calls.load(now.id);
    if (stored.parts.empty())
        return; // it could not be read: the failure is noted, and the batch will not commit
    const auto pair = m_anyTelemetry ? m_tables.calls.pairOfTranscript(now.id) : std::nullopt;
    if (!pair) {
        store(stored, now);
        return;
    }
    m_tables.calls.updateOwn(now.id, toText(now));
    store(stored, together(now, m_tables.calls.load(pair->telemetry)));
}

/// The counted row of a pair: the transcript's, with the better copy's tokens.
CallRow CallBook::together(CallRow transcript, const CallRow &telemetry)
{
    if (!transcript.reported)
        transcript.reported = telemetry.reported;
    transcript.actor = telemetry.actor;
    transcript.durationNs = telemetry.durationNs;
    transcript.skill = m_tables.betterName(Dimension::Skill, transcript.skill, telemetry.skill);
    transcript.plugin = m_tables.betterName(Dimension::Plugin, transcript.plugin, telemetry.plugin);
    if (telemetry.rankOutput >= transcript.rankOutput)
        transcript.finished = true; // telemetry reports a call once it has ended
    if (telemetry.rankOutput > transcript.rankOutput) {
        transcript.parts = telemetry.parts;
        transcript.incomplete = telemetry.incomplete;
    }
    price(transcript);
    return transcript;
}

CallRow CallBook::rowOf(const PreparedEvent &event, const CallRow &place)
{
    const PreparedEvent::Call &call = *event.call;
    CallRow row = place;
    row.firstMs = row.winnerMs = event.timeMs;
    row.channel = qint64(call.channel);
    const RecordPlaceNumber at = recordNumber(m_tables.tenant, event.hash, event.timeMs, row.channel);
    row.winnerFile = at.book;
    row.winnerOffset = at.number;
    row.rankOutput = call.part.tokens.output, row.rankPrompt = call.part.tokens.prompt();
    row.finished = true;
    row.reported = call.reportedNanoUsd;
    row.durationNs = event.durationNs;
    row.hasRequest = !call.requestId.empty();
    row.incomplete = qint64(call.incomplete);
    const std::string &model = call.part.model;
    row.parts.push_back({m_tables.dictionary.intern(Dimension::Model, model.empty() ? std::string("unknown") : model),
                         call.part.tokens,
                         call.part.webSearches,
                         flagsOf(call.part),
                         {}});
    price(row, {call.part});
    return row;
}

/// Two reports of one call from the network. Associative, commutative and idempotent, like merge() in callmerge.h. A log
/// record beats a span: it tells the kinds of cache writes apart and is what the agents bill by.
CallRow CallBook::join(const CallRow &a, const CallRow &b)
{
    const auto rank = [](const CallRow &c) {
        return std::tuple(c.rankOutput, -c.channel, c.winnerMs, c.rankPrompt, c.winnerOffset);
    };
    CallRow joined = rank(b) > rank(a) ? b : a;
    const CallRow &other = rank(b) > rank(a) ? a : b;
    const auto first = [this](const CallRow &c) {
        return std::tuple(sortableTime(c.firstMs),
                          c.session ? std::string_view(m_tables.sessions.session(c.session).externalId)
                                    : std::string_view(),
                          std::string_view(m_tables.dictionary.text(Dimension::Project, c.project)));
    };
    const CallRow &earlier = first(b) < first(a) ? b : a;
    joined.firstMs = earlier.firstMs, joined.project = earlier.project;
    joined.session = earlier.session ? earlier.session : (&earlier == &a ? b : a).session;
    joined.hasRequest = a.hasRequest || b.hasRequest;
    if (!joined.reported)
        joined.reported = other.reported;
    if (other.durationNs && (!joined.durationNs || *other.durationNs > *joined.durationNs))
        joined.durationNs = other.durationNs; // of a log record and a span the one that saw all of it
    const auto name = [this](qint64 actor) {
        return std::string_view(m_tables.dictionary.text(Dimension::Actor, actor));
    };
    if (other.actor && (!joined.actor || name(other.actor) < name(joined.actor)))
        joined.actor = other.actor;
    joined.skill = m_tables.betterName(Dimension::Skill, a.skill, b.skill);
    joined.plugin = m_tables.betterName(Dimension::Plugin, a.plugin, b.plugin);
    price(joined);
    return joined;
}

CallBook::Put CallBook::putTelemetry(const PreparedEvent &event, const CallRow &place, EventRow shown)
{
    CallStore &calls = m_tables.calls;
    const PreparedEvent::Call &call = *event.call;
    CallRow now = rowOf(event, place);
    std::vector<std::pair<AliasNamespace, std::string_view>> aliases;
    if (!call.requestId.empty())
        aliases.emplace_back(AliasNamespace::SeenRequest, call.requestId);
    if (!call.responseId.empty())
        aliases.emplace_back(AliasNamespace::SeenResponse, call.responseId);
    if (!call.spanId.empty())
        aliases.emplace_back(AliasNamespace::SeenSpan, call.spanId);
    if (aliases.empty())
        aliases.emplace_back(AliasNamespace::SeenRecord,
                             std::string_view(event.hash.constData(), size_t(event.hash.size())));

    std::set<qint64> known;
    for (const auto &[space, id] : aliases) {
        if (const qint64 found = calls.find(space, id))
            known.insert(found);
    }
    if (!known.empty() && calls.hasObservation(now.winnerFile, now.winnerOffset)) // seen before, it left its aliases
        return Put::Duplicate;
    const TokenUsage tokens = now.parts.front().tokens;
    std::vector<qint64> freed;
    if (known.empty()) {
        now.id = insert(now);
        m_tables.events.insert(shown, callEventKey(now.id), event.body, event.correlation);
        m_tables.events.noteCall(now.id);
        setTelemetryCalls();
    } else {
        const qint64 id = *known.begin();
        for (auto other = std::next(known.begin()); other != known.end(); ++other)
            std::ranges::copy(unite(*other, id), std::back_inserter(freed));
        const CallRow stored = calls.load(id);
        if (stored.parts.empty())
            return Put::Duplicate; // it could not be read: the failure is noted, and the batch will not commit
        now.id = id;
        CallRow joined = join(stored, now);
        joined.id = id, joined.shadow = stored.shadow;
        store(stored, joined);
        if (stored.firstMs != joined.firstMs || stored.session != joined.session) {
            if (const auto old = m_tables.events.find(callEventKey(id), stored.firstMs)) {
                EventRow moved = *old;
                moved.timeMs = joined.firstMs, moved.session = joined.session, moved.project = joined.project;
                m_tables.events.replace(*old, moved, callEventKey(id));
            }
        }
    }
    for (const auto &[space, id] : aliases)
        calls.addAlias(space, id, now.id);
    calls.addObservation({now.winnerFile, now.winnerOffset, qint64(call.channel), now.id, place.session, event.timeMs,
                          tokens, true, qint64(call.incomplete)});

    std::set<qint64> transcripts;
    if (!call.requestId.empty()) {
        for (const qint64 t : calls.findAll(AliasNamespace::Request, call.requestId))
            transcripts.insert(t);
        for (const qint64 t : calls.findAll(AliasNamespace::Call, call.requestId))
            transcripts.insert(t);
    }
    if (!call.responseId.empty()) {
        for (const qint64 t : calls.findAll(AliasNamespace::Message, call.responseId))
            transcripts.insert(t);
        for (const qint64 t : calls.findAll(AliasNamespace::Call, call.responseId))
            transcripts.insert(t);
    }
    transcripts.insert(freed.begin(), freed.end());
    for (const qint64 t : transcripts)
        now.id = pairById(t, now.id);
    if (known.empty() && transcripts.empty()) {
        pairAlike(now.session, now.id); // a new row, and no partner yet
    } else if (const auto pair = calls.pairOfTelemetry(now.id); pair && !pair->byId) {
        separate(*pair); // what it is like may have changed
        pairAlike(calls.load(pair->transcript).session, pair->transcript);
        pairAlike(calls.load(now.id).session, now.id);
    } else if (pair) {
        const CallRow counted = calls.load(pair->transcript); // the other half's figures may be better now
        store(counted, together(own(pair->transcript), calls.load(now.id)));
    } else {
        pairAlike(known.empty() ? now.session : calls.load(now.id).session, now.id);
    }
    return known.empty() ? Put::New : Put::Joined;
}

void CallBook::name(qint64 telemetry, qint64 skill, qint64 plugin)
{
    const CallRow old = m_tables.calls.load(telemetry);
    if (old.parts.empty())
        return; // it could not be read: the failure is noted, and the batch will not commit
    CallRow now = old;
    now.skill = m_tables.betterName(Dimension::Skill, old.skill, skill);
    now.plugin = m_tables.betterName(Dimension::Plugin, old.plugin, plugin);
    store(old, now);
    if (const auto pair = m_tables.calls.pairOfTelemetry(telemetry))
        store(m_tables.calls.load(pair->transcript), together(own(pair->transcript), now));
}

/// Two rows of telemetry turn out to be one call.
std::vector<qint64> CallBook::unite(qint64 from, qint64 to)
{
    std::vector<qint64> freed;
    for (const qint64 id : {from, to}) {
        if (const auto pair = m_tables.calls.pairOfTelemetry(id)) {
            separate(*pair);
            freed.push_back(pair->transcript);
        }
    }
    const CallRow a = m_tables.calls.load(from), b = m_tables.calls.load(to);
    if (a.parts.empty() || b.parts.empty())
        return freed;
    m_tables.count(a, -1);
    if (const auto shown = m_tables.events.find(callEventKey(from), a.firstMs))
        m_tables.events.remove(*shown, callEventKey(from));
    m_tables.calls.absorb(from, to);
    CallRow joined = join(b, a);
    joined.id = to, joined.shadow = false;
    store(b, joined);
    if (joined.firstMs != b.firstMs) {
        if (const auto event = m_tables.events.find(callEventKey(to), b.firstMs)) {
            EventRow moved = *event;
            moved.timeMs = joined.firstMs;
            m_tables.events.replace(*event, moved, callEventKey(to));
        }
    }
    return freed;
}

void CallBook::reprice(Which which)
{
    std::vector<qint64> all;
    m_tables.calls.forEach([&](const CallRow &call) {
        if (which == Which::All || call.reported)
            all.push_back(call.id);
    });
    for (const qint64 id : all) {
        const CallRow old = m_tables.calls.load(id);
        CallRow now = old;
        price(now);
        store(old, now);
    }
}

void CallBook::setTelemetryCalls()
{
    if (m_anyTelemetry)
        return;
    m_anyTelemetry = true;
    m_tables.calls.setTelemetry();
}

} // namespace glasshouse
