// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/principal.h"

#include <QByteArray>

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace glasshouse {

/// A token as it is kept: never the token itself.
struct TokenRecord {
    std::string id;  ///< public prefix, part of the token's text
    QByteArray hash; ///< SHA-256 of the whole token
    qint64 tenant = 0;
    Role role = Role::Ingest;
    std::string subject;
    bool relay = true;
    qint64 createdMs = 0;
    std::optional<qint64> expiresMs, revokedMs;
};

/// Another name of a person: what it did is the person's. The alias of an alias is not followed.
struct PersonAlias {
    qint64 tenant = 0;
    std::string alias, person;
    bool operator==(const PersonAlias &) const = default;
};

struct TenantRecord {
    qint64 id = 0;
    std::string name;
    std::string uuid; ///< what answers call it
    Plan plan = Plan::Enterprise;
    qint64 createdMs = 0;
    bool operator==(const TenantRecord &) const = default;
};

/// Everything that says who may what, at one moment.
struct AccessRecords {
    std::vector<TokenRecord> tokens;
    std::vector<PersonAlias> aliases;
    std::vector<TenantRecord> tenants;
};

/// The tokens that are good now, in memory. Any thread; set() replaces all of them at once, so that a revocation, a plan or
/// an alias holds from the next request on. Expiry is judged on a monotonic clock that starts from the wall clock of the
/// last set().
class TokenTable
{
public:
    void set(AccessRecords records, qint64 nowMs);
    /// Tokens alone: no aliases, tenants of the widest plan.
    void set(std::vector<TokenRecord> tokens, qint64 nowMs);
    /// Who holds this token; nullopt for any that is malformed, unknown, expired or revoked. Compares digests in constant
    /// time.
    std::optional<Principal> authenticate(std::string_view token) const;
    /// Whether a token that was good still is: for long-lived streams.
    bool isGood(std::string_view tokenId) const { return holder(tokenId).has_value(); }
    /// Who holds it now; nullopt: it is no longer good.
    std::optional<Principal> holder(std::string_view tokenId) const;

private:
    struct Tokens;
    std::shared_ptr<const Tokens> current() const;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Tokens> m_tokens;
};

} // namespace glasshouse
