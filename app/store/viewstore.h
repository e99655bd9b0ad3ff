// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// A row of `saved_view`.
struct ViewRow {
    qint64 id = 0;
    std::string owner; ///< empty: the person at the store's own computer
    std::string name;
    std::string payload; ///< JSON
    bool shared = false; ///< the whole tenant sees it
    qint64 createdMs = 0, updatedMs = 0;
    bool operator==(const ViewRow &) const = default;
};

/// The saved views of one tenant. The connection's thread; failures are noted on the connection. Writing belongs to the
/// open transaction.
class ViewStore
{
public:
    static constexpr int MostShared = 1000; ///< of other people, listed

    ViewStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// Own ones and those that others share, by name.
    std::vector<ViewRow> visibleTo(std::string_view owner);
    /// Nothing where there is none of that id, or it is another's.
    std::optional<ViewRow> own(qint64 id, std::string_view owner);
    /// Id of the owner's view of that name; 0: none.
    qint64 named(std::string_view owner, std::string_view name);
    qint64 count(std::string_view owner);

    /// Returns its id.
    qint64 insert(const ViewRow &row);
    void update(const ViewRow &row);
    void remove(qint64 id);

private:
    Connection &m_connection;
    qint64 m_tenant;
};

} // namespace glasshouse
