// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/tokentable.h"
#include "base/result.h"
#include "domain/auditnote.h"

#include <QJsonObject>
#include <QString>

#include <atomic>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

class Connection;

/// What is asked about the tenants of a store and their people's names.
struct TenantRequest {
    enum class Do { List, Add, SetPlan, Rename, Alias };
    static constexpr size_t MostTenants = 10'000, MostAliases = 200'000;

    Do action = Do::List;
    std::string name; ///< of the tenant; List: empty for all
    Plan plan = Plan::Enterprise;
    std::string newName;        ///< Rename
    std::string alias, person;  ///< Alias: what `alias` did is `person`'s; an empty person: nobody's beside its own
    std::optional<qint64> only; ///< by id: of this tenant alone; the name is empty, or its own
};

/// List: what was asked for. Else the tenant as it is now, or none where there is no such tenant.
struct TenantAnswer {
    std::vector<TenantRecord> tenants;
    std::vector<PersonAlias>
        aliases; ///< of those tenants; Alias: the one that was set alone, none where it was taken away
    std::optional<TenantRecord> before; ///< SetPlan, Rename
    std::string personBefore;           ///< Alias
};

/// "free", "pro", "enterprise".
std::string_view planName(Plan plan);
std::optional<Plan> planFromName(std::string_view name);

/// Does it here where nobody owns the store, else has its owner do it; a list only reads. Blocks like runTokenRequest().
/// Errors: Rejected (the request makes no sense, or the name is taken), Busy, and those of StoreOwner::open.
Result<TenantAnswer> runTenantRequest(const QString &storePath, const TenantRequest &request,
                                      const std::atomic_bool *stop = nullptr);

/// The work itself, in a transaction of its own. The connection's thread.
Result<TenantAnswer> applyTenantRequest(Connection &connection, const TenantRequest &request, qint64 nowMs);

/// Everything that says who may what. The connection's thread.
Result<AccessRecords> readAccess(Connection &connection);

/// 1 to 200 bytes of plain text without spaces around it; `what` begins the sentence of the refusal.
Result<void> checkAccessName(const std::string &name, const QString &what, bool mayBeEmpty);

// As it goes over the owner's socket.
QJsonObject toJson(const TenantRequest &request);
QJsonObject toJson(const TenantAnswer &answer);
Result<TenantRequest> tenantRequestFromJson(const QJsonObject &json);
TenantAnswer tenantAnswerFromJson(const QJsonObject &json);

/// What the store's own trail says of it, before and after; who and where from is for the caller to add. nullopt: nothing
/// was changed.
std::optional<AuditNote> noteOf(const TenantRequest &request, const TenantAnswer &answer);

} // namespace glasshouse
