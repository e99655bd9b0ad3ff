// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/tokentable.h"

#include "access/token.h"

#include <openssl/crypto.h>

#include <ctime>

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
};

void TokenTable::set(std::vector<TokenRecord> tokens, qint64 nowMs)
{
    auto next = std::make_shared<Tokens>();
    next->wallMs = nowMs;
    next->startedMs = monotonicMs();
    for (TokenRecord &token : tokens) {
        std::string id = token.id;
        if (!token.revokedMs)
            next->byId.insert_or_assign(std::move(id), std::move(token));
    }
    const std::lock_guard lock(m_mutex);
    m_tokens = std::move(next);
}

std::optional<Principal> TokenTable::authenticate(std::string_view token) const
{
    const auto id = tokenIdOf(token);
    if (!id)
        return std::nullopt;
    const QByteArray hash = tokenHash(token);
    std::shared_ptr<const Tokens> tokens;
    {
        const std::lock_guard lock(m_mutex);
        tokens = m_tokens;
    }
    const TokenRecord *known = tokens ? tokens->good(*id) : nullptr;
    if (!known || known->hash.size() != hash.size()
        || CRYPTO_memcmp(known->hash.constData(), hash.constData(), size_t(hash.size())) != 0)
        return std::nullopt;
    return Principal{known->tenant, known->role, known->subject, known->relay, known->id};
}

bool TokenTable::isGood(std::string_view tokenId) const
{
    std::shared_ptr<const Tokens> tokens;
    {
        const std::lock_guard lock(m_mutex);
        tokens = m_tokens;
    }
    return tokens && tokens->good(tokenId);
}

} // namespace glasshouse
