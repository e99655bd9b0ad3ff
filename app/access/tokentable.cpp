// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/tokentable.h"

#include "access/token.h"

#include <openssl/crypto.h>

#include <ctime>
#include <map>

namespace glasshouse {

namespace {

/// Milliseconds that no setting of the clock moves, and that go on while the computer sleeps.
qint64 monotonicMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

} // namespace

struct TokenTable::Tokens {
    std::unordered_map<std::string, TokenRecord, TextHash, std::equal_to<>> byId;
    std::map<std::pair<qint64, std::string>, std::vector<std::string>> aliases; ///< of a tenant's person
    std::unordered_map<qint64, Plan> plans;
    qint64 wallMs = 0, startedMs = 0;

    /// A token that is neither unknown nor expired; revoked ones are not kept at all.
    const TokenRecord *good(std::string_view id) const
    {
        const auto found = byId.find(id);
        if (found == byId.end())
            return nullptr;
        const TokenRecord &token = found->second;
        const bool expired = token.expiresMs && *token.expiresMs <= wallMs + (monotonicMs() - startedMs);
        return expired ? nullptr : &token;
    }

    Principal principalOf(const TokenRecord &token) const
    {
        Principal who{token.tenant, token.role, token.subject, token.relay, token.id};
        if (const auto plan = plans.find(token.tenant); plan != plans.end())
            who.plan = plan->second;
        if (token.role != Role::Viewer || token.subject.empty())
            return who;
        if (const auto other = aliases.find({token.tenant, token.subject}); other != aliases.end())
            who.aliases = other->second;
        return who;
    }
};

void TokenTable::set(std::vector<TokenRecord> tokens, qint64 nowMs)
{
    set(AccessRecords{std::move(tokens), {}, {}}, nowMs);
}

void TokenTable::set(AccessRecords records, qint64 nowMs)
{
    auto next = std::make_shared<Tokens>();
    next->wallMs = nowMs;
    next->startedMs = monotonicMs();
    for (TokenRecord &token : records.tokens) {
        std::string id = token.id;
        if (!token.revokedMs)
            next->byId.insert_or_assign(std::move(id), std::move(token));
    }
    for (PersonAlias &each : records.aliases)
        next->aliases[{each.tenant, std::move(each.person)}].push_back(std::move(each.alias));
    for (const TenantRecord &tenant : records.tenants)
        next->plans[tenant.id] = tenant.plan;
    const std::lock_guard lock(m_mutex);
    m_tokens = std::move(next);
}

std::shared_ptr<const TokenTable::Tokens> TokenTable::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_tokens;
}

std::optional<Principal> TokenTable::authenticate(std::string_view token) const
{
    const auto id = tokenIdOf(token);
    if (!id)
        return std::nullopt;
    const QByteArray hash = tokenHash(token);
    const auto tokens = current();
    const TokenRecord *known = tokens ? tokens->good(*id) : nullptr;
    if (!known || known->hash.size() != hash.size()
        || CRYPTO_memcmp(known->hash.constData(), hash.constData(), size_t(hash.size())) != 0)
        return std::nullopt;
    return tokens->principalOf(*known);
}

std::optional<Principal> TokenTable::holder(std::string_view tokenId) const
{
    const auto tokens = current();
    const TokenRecord *known = tokens ? tokens->good(tokenId) : nullptr;
    return known ? std::optional(tokens->principalOf(*known)) : std::nullopt;
}

} // namespace glasshouse
