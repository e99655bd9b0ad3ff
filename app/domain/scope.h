// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>

namespace glasshouse {

/// Whose rows a question may see. It cannot be default-constructed: only `access` makes one, so no query runs without.
class Scope
{
public:
    qint64 tenant() const { return m_tenant; }
    /// Set: rows of this actor alone. Rows without an actor are nobody's, so an empty text sees nothing.
    const std::optional<std::string> &onlyActor() const { return m_onlyActor; }
    bool seesNothing() const { return m_onlyActor && m_onlyActor->empty(); }

private:
    friend class Access;
    Scope(qint64 tenant, std::optional<std::string> onlyActor) : m_tenant(tenant), m_onlyActor(std::move(onlyActor)) {}
    qint64 m_tenant;
    std::optional<std::string> m_onlyActor;
};

} // namespace glasshouse
