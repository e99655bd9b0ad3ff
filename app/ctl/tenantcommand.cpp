// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/tenantcommand.h"

#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/remoteadmin.h"
#include "ctl/selfaudit.h"
#include "ctl/table.h"
#include "ingest/accessanswersjson.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString safe(std::string_view utf8)
{
    return escapeControls(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
}

QString tenantsText(const TenantAnswer &answer, const Zone &zone)
{
    using Align = Table::Align;
    Table table(
        {{u"Tenant"_s, Align::Left}, {u"Plan"_s, Align::Left}, {u"Id"_s, Align::Left}, {u"Created"_s, Align::Left}});
    for (const TenantRecord &tenant : answer.tenants)
        table.addRow({elided(safe(tenant.name), 40), safe(planName(tenant.plan)), safe(tenant.uuid),
                      tenant.createdMs > 0 ? timeText(tenant.createdMs, zone) : u"with the store"_s});
    QString text = table.text();
    if (answer.aliases.empty())
        return text;
    Table aliases({{u"Tenant"_s, Align::Left}, {u"Actor"_s, Align::Left}, {u"is the person"_s, Align::Left}});
    for (const PersonAlias &each : answer.aliases) {
        for (const TenantRecord &tenant : answer.tenants) {
            if (tenant.id == each.tenant)
                aliases.addRow(
                    {elided(safe(tenant.name), 40), elided(safe(each.alias), 40), elided(safe(each.person), 40)});
        }
    }
    return text + u'\n' + aliases.text();
}

QString doneText(const TenantRequest &request, const TenantAnswer &answer)
{
    const TenantRecord &tenant = answer.tenants.front();
    const QString name = safe(tenant.name), plan = safe(planName(tenant.plan));
    switch (request.action) {
    case TenantRequest::Do::Add:
        return u"Made the tenant %1, plan %2, id %3.\nglasshousectl token create --tenant makes its tokens.\n"_s.arg(
            name, plan, safe(tenant.uuid));
    case TenantRequest::Do::SetPlan:
        return u"%1 has the plan %2 from now on.\n"_s.arg(name, plan);
    case TenantRequest::Do::Rename:
        return u"The tenant is called %1 from now on.\n"_s.arg(name);
    case TenantRequest::Do::Alias:
        if (request.person.empty())
            return u"What %1 did is nobody else's any more.\n"_s.arg(safe(request.alias));
        return u"What %1 did is %2's from now on.\n"_s.arg(safe(request.alias), safe(request.person));
    case TenantRequest::Do::List:
        break;
    }
    return {};
}

Result<TenantAnswer> runWhereTenantsAre(const Arguments &arguments, const TenantRequest &request,
                                        const Terminal &terminal)
{
    if (!arguments.remote.isNamed())
        return runTenantRequest(chosenStore(arguments.store), request, &terminal.stop);
    const auto remote = RemoteStore::open(arguments.remote, terminal);
    return remote ? runTenantRequest(**remote, request) : tl::unexpected<Error>(remote.error());
}

} // namespace

ExitCode runTenantCommand(const Arguments &arguments, const TenantArguments &tenant, const Terminal &terminal)
{
    const TenantRequest &request = tenant.request;
    const auto answer = runWhereTenantsAre(arguments, request, terminal);
    if (!answer)
        return terminal.refuse(answer.error());
    if (answer->tenants.empty()) {
        terminal.complain(u"there is no tenant %1; glasshousectl tenant list shows all"_s.arg(safe(request.name)));
        return ExitCode::NotFound;
    }
    if (const auto note = noteOf(request, *answer))
        keepNote(arguments, *note);
    if (arguments.json)
        terminal.print(tenantsJson(*answer, JsonWriter::Style::Indented) + '\n');
    else
        terminal.print(request.action == TenantRequest::Do::List ? tenantsText(*answer, Zone())
                                                                 : doneText(request, *answer));
    return ExitCode::Ok;
}

} // namespace glasshouse
