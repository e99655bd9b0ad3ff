// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/token.h"
#include "base/result.h"
#include "domain/auditnote.h"
#include "ingest/tenantadmin.h"

#include <QString>

#include <atomic>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

class Connection;

/// What is asked about the tokens of a store.
struct TokenRequest {
    enum class Do { List, Create, Revoke };
    static constexpr size_t MaxNameBytes = 200; ///< of a tenant's name and of a subject
    static constexpr qint64 MaxExpiresDays = 36'500;

    Do action = Do::List;
    std::string id;  ///< Revoke: the public id. Create: of a token made by the asker
    QByteArray hash; ///< Create: of a token made by the asker; empty, as `id`: it is made here
    Role role = Role::Ingest;
    std::string tenant = "default";    ///< by name; made on first use
    std::string subject;               ///< the person behind it
    bool bound = false;                ///< of an ingest token: the subject is every event's actor
    std::optional<qint64> expiresDays; ///< from now
    std::optional<qint64> only;        ///< a tenant by id: nothing but its tokens. Create: the name is empty, or this tenant's
    bool makesTenant = true;           ///< Create: false: a tenant that does not exist is refused
};

/// Create: the new token alone. Revoke: the revoked one, or none where there is no such token. List: all of them.
struct TokenAnswer {
    std::vector<TokenRecord> tokens;
    std::map<qint64, std::string> tenants; ///< names by id, all of them
    std::string text;                      ///< Create: the token itself, shown once and kept nowhere
    bool changed = true;                   ///< Revoke: false: it had been revoked before
};

/// Does it here where nobody owns the store, else has its owner do it; a list only reads. A token that is made is made in
/// this process: its owner sees the hash alone. Blocks, for at most half a minute where the owner does not answer; `stop`
/// ends that earlier.
/// Errors: Rejected (the request makes no sense), Busy (the owner does not answer), and those of StoreOwner::open.
Result<TokenAnswer> runTokenRequest(const QString &storePath, const TokenRequest &request,
                                    const std::atomic_bool *stop = nullptr);

/// The work itself, in a transaction of its own. The connection's thread.
Result<TokenAnswer> applyTokenRequest(Connection &connection, const TokenRequest &request, qint64 nowMs);

/// What the store's own trail says of it; nothing that is secret. Who and where from is for the caller to add. nullopt:
/// nothing was changed.
std::optional<AuditNote> noteOf(const TokenRequest &request, const TokenAnswer &answer);

} // namespace glasshouse
