// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/rows.h"
#include "store/statement.h"

#include <optional>
#include <vector>

namespace glasshouse {

/// What kind of id an alias is. The numbers are stored: append only.
enum class AliasNamespace {
    Call = 0,    ///< the id by which copies of one call find each other
    Message = 1, ///< the model API's message id
    Request = 2, ///< the model API's request id
    // The ids of telemetry's own rows, apart from those of transcripts: across the two a call is paired, not merged.
    SeenRequest = 3,
    SeenResponse = 4, ///< the model API's message or response id
    SeenSpan = 5,     ///< trace and span id
    SeenRecord = 6    ///< hash of a record that names none of these
};

/// Calls, their parts, their aliases and the ledger of their copies. Writer's thread; failures are noted on the connection.
class CallStore
{
public:
    CallStore(Connection &connection, qint64 tenant);

    /// Row id of the call known by `id`, 0 if there is none. What a tenant without transcripts cannot have is not looked for.
    qint64 find(AliasNamespace space, std::string_view id);
    std::vector<qint64> findAll(AliasNamespace space, std::string_view id);
    void addAlias(AliasNamespace space, std::string_view id, qint64 call);
    CallRow load(qint64 id);
    /// Writes a new call; returns its row id.
    qint64 insert(const CallRow &call);
    void update(const CallRow &call);
    /// The same place in a file read again replaces what was read there.
    void addObservation(const ObservationRow &observation);
    bool hasObservation(qint64 file, qint64 offset);
    /// Calls of a session that began between two instants, both included, by time.
    std::vector<qint64> near(qint64 session, qint64 fromMs, qint64 toMs);
    /// `from` is the same call as `to`: its aliases and copies become the other's, and its row goes.
    void absorb(qint64 from, qint64 to);

    /// Whether any call came by telemetry; remembered in `meta`, so that nobody has to look for one.
    bool hasTelemetry();
    void setTelemetry();

    std::optional<CallPairRow> pairOfTranscript(qint64 call);
    std::optional<CallPairRow> pairOfTelemetry(qint64 call);
    void insertPair(const CallPairRow &pair);
    void updateOwn(qint64 transcript, std::string_view own);
    void removePair(qint64 transcript);

    /// Calls visit(row) for every call, parts included.
    template<typename Visit>
    void forEach(Visit visit)
    {
        m_all.bind(m_tenant);
        CallRow call;
        while (m_all.next()) {
            if (m_all.integer(0) != call.id) {
                if (call.id)
                    visit(call);
                call = readCall(m_all);
            }
            call.parts.push_back(readPart(m_all));
        }
        m_all.reset();
        if (call.id)
            visit(call);
    }

private:
    static CallRow readCall(const Statement &row);
    static CallPartRow readPart(const Statement &row);
    void insertParts(const CallRow &call);
    bool mayHave(AliasNamespace space) const { return m_anyTranscript || space > AliasNamespace::Request; }

    qint64 m_tenant;
    static CallPairRow readPair(const Statement &row);

    Statement m_find, m_findAll, m_alias, m_load, m_all, m_insert, m_update, m_insertPart, m_deleteParts, m_observe,
        m_hasObservation, m_near, m_delete, m_moveAliases, m_dropAliases, m_moveObservations, m_pairOfTranscript,
        m_pairOfTelemetry, m_insertPair, m_updateOwn, m_removePair;
    Connection &m_connection;
    bool m_anyTranscript = false; ///< some alias is one that a transcript gave
};

} // namespace glasshouse
