// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/tenantarguments.h"

#include <CLI/CLI.hpp>

namespace glasshouse {

void TenantCommands::add(CLI::App &app, bool &json)
{
    static const std::map<std::string, Plan> plans{
        {"free", Plan::Free}, {"pro", Plan::Pro}, {"enterprise", Plan::Enterprise}};
    const auto plan = [] { return CLI::CheckedTransformer(plans).description(""); };
    TenantRequest &request = m_request;
    m_tenant = app.add_subcommand("tenant", "Who shares this store: tenants, their plans, their people's names");
    m_tenant->fallthrough()->require_subcommand(1);
    const auto command = [&](const char *name, const char *what) {
        CLI::App *const made = m_tenant->add_subcommand(name, what);
        made->fallthrough()->add_flag("--json", json, "Print the answer as JSON");
        return made;
    };
    const auto named = [&](CLI::App *of) { of->add_option("name", request.name, "The tenant")->required(); };
    m_list = command("list", "All tenants");
    m_list->add_option("name", request.name, "This one alone");
    m_add = command("add", "Make a tenant");
    named(m_add);
    m_add->add_option("--plan", request.plan, "free, pro or enterprise; default: enterprise")->transform(plan());
    m_plan = command("plan", "Give a tenant another plan, from the next request on");
    named(m_plan);
    m_plan->add_option("plan", request.plan, "free, pro or enterprise")->required()->transform(plan());
    m_rename = command("rename", "Give a tenant another name; its id stays");
    named(m_rename);
    m_rename->add_option("new_name", request.newName, "What it is called from now on")->required();
    m_alias = command("alias", "What this actor did is that person's, too");
    named(m_alias);
    m_alias->add_option("alias", request.alias, "An actor, as events name it")->required();
    m_alias->add_option("person", request.person, "A token's subject")->required();
    m_unalias = command("unalias", "Take an alias back");
    named(m_unalias);
    m_unalias->add_option("alias", request.alias, "The actor")->required();
}

bool TenantCommands::parsed() const
{
    return m_tenant->parsed();
}

TenantArguments TenantCommands::arguments() const
{
    using Do = TenantRequest::Do;
    TenantArguments arguments{m_request};
    arguments.request.action = m_add->parsed()     ? Do::Add
        : m_plan->parsed()                         ? Do::SetPlan
        : m_rename->parsed()                       ? Do::Rename
        : m_alias->parsed() || m_unalias->parsed() ? Do::Alias
                                                   : Do::List;
    return arguments;
}

} // namespace glasshouse
