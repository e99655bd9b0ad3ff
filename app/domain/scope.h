// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace glasshouse {

/// Whose rows a question may see. It cannot be default-constructed: only `access` makes one, so no query runs without.
class Scope
{
public:
    qint64 tenant() const { return m_tenant; }

private:
    friend class Access;
    explicit Scope(qint64 tenant) : m_tenant(tenant) {}
    qint64 m_tenant;
};

} // namespace glasshouse
