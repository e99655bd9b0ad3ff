// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tenantadmin.h"

#include "access/token.h"
#include "base/jsonwriter.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "ingest/handover.h"
#include "ingest/hereorthere.h"
#include "store/schema.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Do = TenantRequest::Do;

struct PlanWord {
    Plan plan;
    std::string_view name;
};
constexpr std::array<PlanWord, 3> Plans{{{Plan::Free, "free"}, {Plan::Pro, "pro"}, {Plan::Enterprise, "enterprise"}}};

TenantRecord recordOf(const TenantRow &row)
{
    // A plan that a later version knows is not a narrower one.
    const bool known = row.plan >= qint64(Plan::Free) && row.plan <= qint64(Plan::Enterprise);
    return {row.id, row.name, row.uuid, known ? Plan(row.plan) : Plan::Enterprise, row.createdMs};
}

Result<void> check(const TenantRequest &request)
{
    const bool byId = request.only || request.action == Do::List;
    if (auto name = checkAccessName(request.name, u"a tenant's name"_s, byId); !name)
        return name;
    if (request.action == Do::Rename)
        return checkAccessName(request.newName, u"a tenant's name"_s, false);
    if (request.action != Do::Alias)
        return {};
    if (auto alias = checkAccessName(request.alias, u"an alias"_s, false); !alias)
        return alias;
    if (request.alias == request.person)
        return fail(Error::Code::Rejected, u"nobody is an alias of the own name"_s);
    return checkAccessName(request.person, u"a person's name"_s, true);
}

std::optional<TenantRow> tenantOf(const TenantRequest &request, TenantStore &store)
{
    if (!request.only)
        return store.named(request.name);
    for (TenantRow &tenant : store.list()) {
        if (tenant.id == *request.only && (request.name.empty() || tenant.name == request.name))
            return std::move(tenant);
    }
    return std::nullopt;
}

void list(const TenantRequest &request, TenantStore &store, TenantAnswer &answer)
{
    for (const TenantRow &tenant : store.list()) {
        if ((!request.only || tenant.id == *request.only) && (request.name.empty() || tenant.name == request.name))
            answer.tenants.push_back(recordOf(tenant));
    }
    for (AliasRow &alias : store.aliases()) {
        for (const TenantRecord &tenant : answer.tenants) {
            if (tenant.id == alias.tenant)
                answer.aliases.push_back({alias.tenant, std::move(alias.alias), std::move(alias.person)});
        }
    }
}

Result<void> add(const TenantRequest &request, TenantStore &store, qint64 nowMs, TenantAnswer &answer)
{
    if (store.named(request.name))
        return fail(Error::Code::Rejected, u"there is a tenant of that name already"_s);
    if (store.list().size() >= TenantRequest::MostTenants)
        return fail(Error::Code::Rejected, u"a store holds at most %1 tenants"_s.arg(TenantRequest::MostTenants));
    answer.tenants.push_back(recordOf(store.insert(request.name, qint64(request.plan), nowMs)));
    return {};
}

Result<void> setAlias(const TenantRequest &request, const TenantRow &tenant, TenantStore &store, TenantAnswer &answer)
{
    const std::vector<AliasRow> all = store.aliases();
    for (const AliasRow &known : all) {
        if (known.tenant == tenant.id && known.alias == request.alias)
            answer.personBefore = known.person;
    }
    if (answer.personBefore.empty() && !request.person.empty() && all.size() >= TenantRequest::MostAliases)
        return fail(Error::Code::Rejected, u"a store holds at most %1 aliases"_s.arg(TenantRequest::MostAliases));
    store.setAlias(tenant.id, request.alias, request.person);
    answer.tenants.push_back(recordOf(tenant));
    if (!request.person.empty())
        answer.aliases.push_back({tenant.id, request.alias, request.person});
    return {};
}

Result<void> change(const TenantRequest &request, TenantStore &store, TenantAnswer &answer)
{
    auto tenant = tenantOf(request, store);
    if (!tenant)
        return {};
    if (request.action == Do::Alias)
        return setAlias(request, *tenant, store, answer);
    answer.before = recordOf(*tenant);
    if (request.action == Do::SetPlan) {
        tenant->plan = qint64(request.plan);
        store.setPlan(tenant->id, tenant->plan);
    } else {
        if (const auto other = store.named(request.newName); other && other->id != tenant->id)
            return fail(Error::Code::Rejected, u"there is a tenant of that name already"_s);
        tenant->name = request.newName;
        store.rename(tenant->id, tenant->name);
    }
    answer.tenants.push_back(recordOf(*tenant));
    return {};
}

/// A list without the store's owner.
Result<TenantAnswer> listReadOnly(const QString &storePath, const TenantRequest &request)
{
    auto connection = Connection::open(storePath, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto ready = checkSchema(*connection); !ready)
        return tl::unexpected(ready.error());
    TenantStore store(*connection);
    TenantAnswer answer;
    list(request, store, answer);
    if (auto failure = connection->takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return answer;
}

} // namespace

std::string_view planName(Plan plan)
{
    for (const PlanWord &word : Plans) {
        if (word.plan == plan)
            return word.name;
    }
    return {};
}

std::optional<Plan> planFromName(std::string_view name)
{
    for (const PlanWord &word : Plans) {
        if (word.name == name)
            return word.plan;
    }
    return std::nullopt;
}

Result<void> checkAccessName(const std::string &name, const QString &what, bool mayBeEmpty)
{
    const QString text = QString::fromStdString(name);
    if (name.empty() ? !mayBeEmpty
                     : name.size() > TokenRequest::MaxNameBytes || text.trimmed() != text
                || text.contains(QChar(0xFFFD)) || escapeControls(text) != text)
        return fail(Error::Code::Rejected,
                    u"%1 has to be 1 to %2 bytes of plain text, without spaces around it"_s.arg(what).arg(
                        TokenRequest::MaxNameBytes));
    return {};
}

Result<TenantAnswer> applyTenantRequest(Connection &connection, const TenantRequest &request, qint64 nowMs)
{
    if (auto fine = check(request); !fine)
        return tl::unexpected(fine.error());
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    TenantStore store(connection);
    TenantAnswer answer;
    Result<void> done;
    if (request.action == Do::List)
        list(request, store, answer);
    else
        done = request.action == Do::Add ? add(request, store, nowMs, answer) : change(request, store, answer);
    if (!done)
        return tl::unexpected(done.error());
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    return answer;
}

Result<TenantAnswer> runTenantRequest(const QString &storePath, const TenantRequest &request,
                                      const std::atomic_bool *stop)
{
    if (auto fine = check(request); !fine)
        return tl::unexpected(fine.error());
    if (request.action != Do::Add && !QFileInfo::exists(storePath))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(storePath));
    if (request.action == Do::List) {
        auto list = listReadOnly(storePath, request);
        if (list || list.error().code != Error::Code::Busy)
            return list; // else an older Glasshouse wrote the store: who owns it brings it up to date
    }
    return hereOrThere(
        storePath, userPricesPath(), [&](StoreOwner &owner) { return owner.tenants(request); },
        [&] { return handOver(storePath, request, stop); });
}

Result<AccessRecords> readAccess(Connection &connection)
{
    AccessRecords records;
    records.tokens = toRecords(TokenStore(connection).list());
    TenantStore store(connection);
    for (const TenantRow &tenant : store.list())
        records.tenants.push_back(recordOf(tenant));
    for (AliasRow &alias : store.aliases())
        records.aliases.push_back({alias.tenant, std::move(alias.alias), std::move(alias.person)});
    if (auto failure = connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return records;
}

namespace {

QByteArray planJson(const TenantRecord &tenant)
{
    JsonWriter json;
    json.beginObject().field("name", tenant.name).field("plan", planName(tenant.plan)).endObject();
    return json.take();
}

QByteArray aliasJson(const TenantRequest &request, const std::string &person)
{
    JsonWriter json;
    json.beginObject().field("alias", request.alias).key("person");
    person.empty() ? json.null() : json.value(person);
    json.endObject();
    return json.take();
}

} // namespace

std::optional<AuditNote> noteOf(const TenantRequest &request, const TenantAnswer &answer)
{
    if (request.action == Do::List || answer.tenants.empty())
        return std::nullopt;
    const TenantRecord &tenant = answer.tenants.front();
    AuditNote note;
    note.tenant = tenant.id;
    note.resource = u"tenant:"_s + QString::fromStdString(tenant.uuid);
    switch (request.action) {
    case Do::Add:
        note.action = u"tenant.created"_s;
        break;
    case Do::SetPlan:
        note.action = u"tenant.plan_changed"_s;
        break;
    case Do::Rename:
        note.action = u"tenant.renamed"_s;
        break;
    case Do::Alias:
        note.action = request.person.empty() ? u"person.alias_removed"_s : u"person.alias_set"_s;
        note.params = aliasJson(request, request.person), note.before = aliasJson(request, answer.personBefore);
        return note;
    case Do::List:
        break;
    }
    note.params = planJson(tenant);
    if (answer.before)
        note.before = planJson(*answer.before);
    return note;
}

} // namespace glasshouse
