// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/prepared.h"
#include "ingest/tenanttables.h"
#include "pricing/pricetable.h"

#include <set>

namespace glasshouse {

/// A tenant's model calls across channels. A transcript's call and telemetry's are rows of their own; where they are one
/// call they are a pair: the transcript's row is counted, with the better copy's tokens, and the other is its shadow.
///  - They are one when they share a request or response id; else when session, model, input and cache figures are equal
///    and their times are nearest, within 30 s, one to one.
///  - The better copy has more output tokens; ties go to the transcript, which tells kinds of cache writes apart.
/// A pair is found from both sides and is taken back when a better partner comes, so the order in which the channels
/// arrive cannot matter. Everything belongs to the open transaction. Writer's thread. docs/adr/010-pairs-of-calls.md
class CallBook
{
public:
    CallBook(TenantTables &tables, const PriceTable &prices);

    /// What a row says by itself, whether or not it is paired.
    CallRow own(qint64 call);
    /// A new row; returns its id.
    qint64 insert(CallRow row);
    /// Its own figures are `now` from here on.
    void change(const CallRow &now);
    /// Looks for the telemetry of a transcript's call. Cheap while the tenant has no telemetry of calls.
    void matchTranscript(qint64 call, const std::vector<std::string_view> &requests,
                         const std::vector<std::string_view> &messages);

    enum class Put { New, Joined, Duplicate };
    /// A report from the network. `place` holds what its call inherits: session, project, agent, machine, source, actor; `shown`
    /// is its event's row.
    Put putTelemetry(const PreparedEvent &event, const CallRow &place, EventRow shown);

    /// A report from the network that is stored names these, too.
    void name(qint64 telemetry, qint64 skill, qint64 plugin);

    /// Computes a row's costs.
    void price(CallRow &row, const std::vector<BillablePart> &parts);
    void price(CallRow &row) { price(row, partsOf(row)); }
    std::vector<BillablePart> partsOf(const CallRow &row);
    static int flagsOf(const BillablePart &part);

    /// Costs anew: of all calls, since the price table has changed, or of those alone of which the agent named a cost.
    enum class Which { All, Reported };
    void reprice(Which which);
    /// After a rollback.
    void forget();

private:
    CallRow rowOf(const PreparedEvent &event, const CallRow &place);
    CallRow join(const CallRow &a, const CallRow &b);
    CallRow together(CallRow transcript, const CallRow &telemetry);
    void store(const CallRow &old, const CallRow &now);
    /// Returns the transcripts' calls that were paired with either: they are to be matched anew.
    std::vector<qint64> unite(qint64 from, qint64 to);
    void pair(qint64 transcript, qint64 telemetry, bool byId);
    void separate(const CallPairRow &pair);
    /// Returns telemetry's row, which may have been united with another.
    qint64 pairById(qint64 transcript, qint64 telemetry);
    void pairAlike(qint64 session, qint64 call);
    void setShadow(CallRow row, bool shadow);
    void setTelemetryCalls();

    TenantTables &m_tables;
    const PriceTable &m_prices;
    bool m_anyTelemetry = false; ///< the tenant has calls from telemetry
};

} // namespace glasshouse
