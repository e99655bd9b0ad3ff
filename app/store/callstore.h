// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/rows.h"
#include "store/statement.h"

namespace glasshouse {

/// What kind of id an alias is. The numbers are stored: append only.
enum class AliasNamespace {
    Call = 0,    ///< the id by which copies of one call find each other
    Message = 1, ///< the model API's message id
    Request = 2  ///< the model API's request id
};

/// Calls, their parts, their aliases and the ledger of their copies. Writer's thread; failures are noted on the connection.
class CallStore
{
public:
    CallStore(Connection &connection, qint64 tenant);

    /// Row id of the call known by `id`, 0 if there is none.
    qint64 find(AliasNamespace space, std::string_view id);
    void addAlias(AliasNamespace space, std::string_view id, qint64 call);
    CallRow load(qint64 id);
    /// Writes a new call; returns its row id.
    qint64 insert(const CallRow &call);
    void update(const CallRow &call);
    /// The same place in a file read again replaces what was read there.
    void addObservation(const ObservationRow &observation);

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

    qint64 m_tenant;
    Statement m_find, m_alias, m_load, m_all, m_insert, m_update, m_insertPart, m_deleteParts, m_observe;
    Connection &m_connection;
};

} // namespace glasshouse
