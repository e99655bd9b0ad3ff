// SPDX-License-Identifier: GPL-3.0-or-later
// CallBook's part that pairs the calls of transcripts with those of telemetry.
#include "ingest/callbook.h"

#include "ingest/identity.h"
#include "store/callrowtext.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>
#include <tuple>

namespace glasshouse {

namespace {

constexpr qint64 NearMs = 30'000;
/// A transcript dates a call by its first line, telemetry by its end: a long answer lies that far between.
constexpr qint64 LongestCallMs = 15 * 60'000;

qint64 distance(const CallRow &transcript, const CallRow &telemetry)
{
    if (transcript.firstMs == NoTime || transcript.winnerMs == NoTime || telemetry.firstMs == NoTime)
        return std::numeric_limits<qint64>::max();
    return std::min(std::abs(transcript.firstMs - telemetry.firstMs),
                    std::abs(transcript.winnerMs - telemetry.firstMs));
}

bool alike(const CallRow &a, const CallRow &b)
{
    if (a.parts.size() != 1 || b.parts.size() != 1 || a.session != b.session)
        return false;
    const CallPartRow &p = a.parts.front(), &q = b.parts.front();
    return p.model == q.model && p.tokens.input == q.tokens.input && p.tokens.cacheRead == q.tokens.cacheRead
        && p.tokens.cacheWrite5m + p.tokens.cacheWrite1h == q.tokens.cacheWrite5m + q.tokens.cacheWrite1h;
}

} // namespace

void CallBook::setShadow(CallRow row, bool shadow)
{
    const CallRow old = row;
    row.shadow = shadow;
    store(old, row);
    const QByteArray hash = callEventKey(row.id);
    if (const auto event = m_tables.events.find(hash, row.firstMs)) {
        EventRow now = *event;
        now.kind = shadow ? EventKind::Copy : EventKind::ModelCall;
        m_tables.events.replace(*event, now, hash);
    }
}

void CallBook::pair(qint64 transcript, qint64 telemetry, bool byId)
{
    const CallRow t = m_tables.calls.load(transcript), o = m_tables.calls.load(telemetry);
    if (t.parts.empty() || o.parts.empty())
        return;
    m_tables.calls.insertPair({transcript, telemetry, byId, toText(t)});
    setShadow(o, true);
    store(t, together(t, o));
}

void CallBook::separate(const CallPairRow &pair)
{
    const CallRow shown = m_tables.calls.load(pair.transcript);
    CallRow alone = own(pair.transcript);
    if (shown.parts.empty() || alone.parts.empty())
        return;
    price(alone);
    m_tables.calls.removePair(pair.transcript);
    store(shown, alone);
    setShadow(m_tables.calls.load(pair.telemetry), false);
}

void CallBook::matchTranscript(qint64 call, const std::vector<std::string_view> &requests,
                               const std::vector<std::string_view> &messages)
{
    if (!m_anyTelemetry)
        return;
    for (const std::string_view id : requests) {
        if (const qint64 seen = m_tables.calls.find(AliasNamespace::SeenRequest, id))
            pairById(call, seen);
    }
    for (const std::string_view id : messages) {
        if (const qint64 seen = m_tables.calls.find(AliasNamespace::SeenResponse, id))
            pairById(call, seen);
    }
    const qint64 session = m_tables.calls.load(call).session;
    if (!m_tables.calls.pairOfTranscript(call) || m_tables.calls.pairOfTranscript(call)->byId == false)
        pairAlike(session, call);
}

qint64 CallBook::pairById(qint64 transcript, qint64 telemetry)
{
    std::vector<qint64> again;                    // transcripts' calls of a report that is united with this one
    std::vector<std::pair<qint64, qint64>> freed; // session and call of those that lose their partner
    const auto takeApart = [&](const CallPairRow &old) {
        separate(old);
        for (const qint64 id : {old.transcript, old.telemetry}) {
            if (id != transcript && id != telemetry)
                freed.emplace_back(m_tables.calls.load(id).session, id);
        }
    };
    if (const auto current = m_tables.calls.pairOfTranscript(transcript)) {
        if (current->telemetry == telemetry && current->byId)
            return telemetry;
        if (current->byId) { // two reports that share ids with one transcript's call are one
            const qint64 kept = std::min(current->telemetry, telemetry), gone = std::max(current->telemetry, telemetry);
            again = unite(gone, kept);
            std::erase(again, transcript);
            telemetry = kept;
        } else {
            takeApart(*current);
        }
    }
    if (const auto current = m_tables.calls.pairOfTelemetry(telemetry)) {
        const CallRow o = m_tables.calls.load(telemetry), mine = own(transcript), theirs = own(current->transcript);
        const auto rank = [&o](const CallRow &t) { return std::tuple(distance(t, o), t.firstMs, t.rankOutput); };
        if (current->byId && rank(theirs) <= rank(mine))
            return telemetry;
        takeApart(*current);
    }
    pair(transcript, telemetry, true);
    for (const qint64 other : again)
        telemetry = pairById(other, telemetry);
    for (const auto &[session, id] : freed)
        pairAlike(session, id);
    return telemetry;
}

/// Pairs what is alike and near, anew for everything that could be drawn into the choice.
void CallBook::pairAlike(qint64 session, qint64 call)
{
    // Where only one channel knows the session there is nothing to pair.
    if (!session || (m_tables.sessions.session(session).hasRecords & 3) != 3)
        return;
    const CallRow start = own(call);
    if (start.parts.empty() || start.firstMs == NoTime)
        return;
    qint64 from = start.firstMs, to = std::max(start.firstMs, start.winnerMs);
    std::map<qint64, CallRow> members;
    for (size_t size = 0;;) {
        for (const qint64 id : m_tables.calls.near(session, from - LongestCallMs, to + LongestCallMs)) {
            if (members.contains(id))
                continue;
            const CallRow row = own(id);
            if (!alike(row, start))
                continue;
            const auto pair =
                row.channel > 2 ? m_tables.calls.pairOfTelemetry(id) : m_tables.calls.pairOfTranscript(id);
            if (pair && pair->byId)
                continue;
            members.emplace(id, row);
            from = std::min(from, row.firstMs);
            to = std::max({to, row.firstMs, row.winnerMs});
        }
        if (members.size() == size)
            break;
        size = members.size();
    }
    struct Candidate {
        qint64 apart = 0;
        const CallRow *transcript = nullptr, *telemetry = nullptr;
        auto rank() const
        {
            return std::tuple(apart, transcript->firstMs, transcript->rankOutput, telemetry->firstMs,
                              telemetry->rankOutput, transcript->id, telemetry->id);
        }
    };
    std::vector<Candidate> candidates;
    for (const auto &[id, t] : members) {
        if (t.channel > 2)
            continue;
        for (const auto &[other, o] : members) {
            // Both name a request, and not the same one: two calls, however alike.
            if (o.channel <= 2 || (t.hasRequest && o.hasRequest))
                continue;
            if (const qint64 apart = distance(t, o); apart <= NearMs)
                candidates.push_back({apart, &t, &o});
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto &a, const auto &b) { return a.rank() < b.rank(); });
    std::map<qint64, qint64> wanted; // transcript -> telemetry
    std::set<qint64> taken;
    for (const Candidate &c : candidates) {
        if (!wanted.contains(c.transcript->id) && taken.insert(c.telemetry->id).second)
            wanted[c.transcript->id] = c.telemetry->id;
    }
    for (const auto &[id, t] : members) {
        if (t.channel > 2)
            continue;
        const auto now = m_tables.calls.pairOfTranscript(id);
        if (!now || (wanted.contains(id) && wanted[id] == now->telemetry))
            continue;
        separate(*now);
        if (!members.contains(now->telemetry)) // the transcript's call has moved to another session
            pairAlike(m_tables.calls.load(now->telemetry).session, now->telemetry);
    }
    for (const auto &[transcript, telemetry] : wanted) {
        if (!m_tables.calls.pairOfTranscript(transcript))
            pair(transcript, telemetry, false);
    }
}

} // namespace glasshouse
