// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glasshouse {

/// Whose rows a question may see. It cannot be default-constructed: only `access` makes one, so no query runs without.
class Scope
{
public:
    using Actors = std::vector<std::string>;

    qint64 tenant() const { return m_tenant; }
    /// Set: rows of these actors alone, in order, none of them empty: all names of one person. Rows without an actor are
    /// nobody's.
    const std::optional<Actors> &onlyActors() const { return m_onlyActors; }
    bool isWholeTenant() const { return !m_onlyActors; }
    bool seesNothing() const { return m_onlyActors && m_onlyActors->empty(); }
    /// Whether rows of this actor may be seen.
    bool shows(std::string_view actor) const
    {
        return !m_onlyActors || std::binary_search(m_onlyActors->begin(), m_onlyActors->end(), actor);
    }
    bool operator==(const Scope &) const = default;

private:
    friend class Access;
    Scope(qint64 tenant, std::optional<Actors> onlyActors) : m_tenant(tenant), m_onlyActors(std::move(onlyActors))
    {
        if (!m_onlyActors)
            return;
        std::erase(*m_onlyActors, std::string());
        std::sort(m_onlyActors->begin(), m_onlyActors->end());
        m_onlyActors->erase(std::unique(m_onlyActors->begin(), m_onlyActors->end()), m_onlyActors->end());
    }
    qint64 m_tenant;
    std::optional<Actors> m_onlyActors;
};

} // namespace glasshouse
