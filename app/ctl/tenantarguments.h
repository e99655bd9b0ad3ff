// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/tenantadmin.h"

#include <string>

namespace CLI {
class App;
}

namespace glasshouse {

struct TenantArguments {
    TenantRequest request;
};

/// The command `tenant` with its own: list, add, plan, rename, alias, unalias.
class TenantCommands
{
public:
    /// Adds them to the program's commands; `json` is set by --json.
    void add(CLI::App &app, bool &json);
    bool parsed() const;
    TenantArguments arguments() const;

private:
    CLI::App *m_tenant = nullptr, *m_list = nullptr, *m_add = nullptr, *m_plan = nullptr, *m_rename = nullptr,
             *m_alias = nullptr, *m_unalias = nullptr;
    TenantRequest m_request;
};

} // namespace glasshouse
