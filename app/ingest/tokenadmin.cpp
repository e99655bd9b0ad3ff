// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tokenadmin.h"

#include "base/jsonwriter.h"
#include "base/paths.h"
#include "ingest/handover.h"
#include "ingest/hereorthere.h"
#include "store/schema.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 DayMs = 86'400'000;

Result<void> check(const TokenRequest &request)
{
    if (request.action == TokenRequest::Do::Revoke && !isTokenId(request.id))
        return fail(Error::Code::Rejected,
                    u"that is no token's id: those are twelve characters, a to z and 2 to 7, as the list shows them"_s);
    if (request.action != TokenRequest::Do::Create)
        return {};
    if (request.id.empty() ? !request.hash.isEmpty() : !isTokenId(request.id) || request.hash.size() != 32)
        return fail(Error::Code::Rejected, u"the new token has no proper id and hash"_s);
    if (auto tenant = checkAccessName(request.tenant, u"a tenant's name"_s, request.only.has_value()); !tenant)
        return tenant;
    if (auto subject = checkAccessName(request.subject, u"a token's subject"_s, true); !subject)
        return subject;
    if (request.only && request.role == Role::Operator)
        return fail(Error::Code::Rejected, u"a tenant has no operators of its own"_s);
    if (request.bound && (request.role != Role::Ingest || request.subject.empty()))
        return fail(Error::Code::Rejected, u"only an ingest token with a subject can be bound to it"_s);
    if (request.expiresDays && (*request.expiresDays < 1 || *request.expiresDays > TokenRequest::MaxExpiresDays))
        return fail(Error::Code::Rejected,
                    u"a token expires after 1 to %1 days, or never"_s.arg(TokenRequest::MaxExpiresDays));
    return {};
}

/// Request with the token that it asks for, and that token's text.
Result<std::string> makeWhereNeeded(TokenRequest &request)
{
    if (request.action != TokenRequest::Do::Create || !request.id.empty())
        return std::string();
    auto made = makeToken(request.role);
    if (!made)
        return tl::unexpected(made.error());
    request.id = std::move(made->id);
    request.hash = std::move(made->hash);
    return std::move(made->text);
}

TokenRecord recordOf(const TokenRequest &request, qint64 tenant, qint64 nowMs)
{
    TokenRecord token;
    token.id = request.id, token.hash = request.hash;
    token.tenant = tenant, token.role = request.role;
    token.subject = request.subject, token.relay = !request.bound;
    token.createdMs = nowMs;
    if (request.expiresDays)
        token.expiresMs = nowMs + *request.expiresDays * DayMs;
    return token;
}

void keepOnly(std::vector<TokenRecord> &tokens, const std::string &id)
{
    std::erase_if(tokens, [&id](const TokenRecord &token) { return token.id != id; });
}

/// Whoever runs the instance is nobody that a tenant could manage.
bool isOf(qint64 tenant, const TokenRecord &token)
{
    return token.tenant == tenant && token.role != Role::Operator;
}

void read(TokenStore &store, const TokenRequest &request, TokenAnswer &answer)
{
    answer.tokens = toRecords(store.list());
    for (TenantRow &tenant : store.tenants())
        answer.tenants.emplace(tenant.id, std::move(tenant.name));
    if (!request.only)
        return;
    std::erase_if(answer.tokens, [&](const TokenRecord &token) { return !isOf(*request.only, token); });
    std::erase_if(answer.tenants, [&](const auto &tenant) { return tenant.first != *request.only; });
}

/// The tenant that a new token is for.
Result<qint64> tenantFor(const TokenRequest &request, Connection &connection, qint64 nowMs)
{
    if (request.only && request.tenant.empty())
        return *request.only;
    if (request.makesTenant && !request.only)
        return TokenStore(connection).ensureTenant(request.tenant, nowMs);
    const auto tenant = TenantStore(connection).named(request.tenant);
    const bool isThere = tenant && (!request.only || tenant->id == *request.only);
    return isThere ? Result<qint64>(tenant->id) : fail(Error::Code::Rejected, u"there is no tenant of that name"_s);
}

bool mayRevoke(const TokenRequest &request, TokenStore &store)
{
    if (!request.only)
        return true;
    const std::vector<TokenRecord> tokens = toRecords(store.list());
    return std::any_of(tokens.begin(), tokens.end(), [&request](const TokenRecord &token) {
        return token.id == request.id && isOf(*request.only, token);
    });
}

/// A list without the store's owner.
Result<TokenAnswer> listReadOnly(const QString &storePath)
{
    auto connection = Connection::open(storePath, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto ready = checkSchema(*connection); !ready)
        return tl::unexpected(ready.error());
    TokenStore store(*connection);
    TokenAnswer answer;
    read(store, {}, answer);
    if (auto failure = connection->takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return answer;
}

Result<TokenAnswer> runHereOrHandOver(const QString &storePath, const TokenRequest &request,
                                      const std::atomic_bool *stop)
{
    return hereOrThere(
        storePath, userPricesPath(), [&](StoreOwner &owner) { return owner.tokens(request); },
        [&] { return handOver(storePath, request, stop); });
}

} // namespace

Result<TokenAnswer> applyTokenRequest(Connection &connection, const TokenRequest &asked, qint64 nowMs)
{
    if (auto fine = check(asked); !fine)
        return tl::unexpected(fine.error());
    TokenRequest request = asked;
    TokenAnswer answer;
    auto text = makeWhereNeeded(request);
    if (!text)
        return tl::unexpected(text.error());
    answer.text = std::move(*text);
    Transaction transaction(connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    TokenStore store(connection);
    if (request.action == TokenRequest::Do::Create) {
        const auto tenant = tenantFor(request, connection, nowMs);
        if (!tenant)
            return tl::unexpected(tenant.error());
        store.insert(toRow(recordOf(request, *tenant, nowMs)));
    } else if (request.action == TokenRequest::Do::Revoke && mayRevoke(request, store)) {
        answer.changed = store.revoke(request.id, nowMs);
    }
    read(store, request, answer);
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    if (request.action != TokenRequest::Do::List)
        keepOnly(answer.tokens, request.id);
    return answer;
}

Result<TokenAnswer> runTokenRequest(const QString &storePath, const TokenRequest &asked, const std::atomic_bool *stop)
{
    if (auto fine = check(asked); !fine)
        return tl::unexpected(fine.error());
    if (asked.action != TokenRequest::Do::Create && !QFileInfo::exists(storePath))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(storePath));
    if (asked.action == TokenRequest::Do::List) {
        auto list = listReadOnly(storePath);
        if (list || list.error().code != Error::Code::Busy)
            return list; // else an older Glasshouse wrote the store: who owns it brings it up to date
    }
    TokenRequest request = asked;
    auto text = makeWhereNeeded(request);
    if (!text)
        return tl::unexpected(text.error());
    auto answer = runHereOrHandOver(storePath, request, stop);
    if (answer && !text->empty())
        answer->text = std::move(*text);
    return answer;
}

std::optional<AuditNote> noteOf(const TokenRequest &request, const TokenAnswer &answer)
{
    if (request.action == TokenRequest::Do::List || answer.tokens.empty() || !answer.changed)
        return std::nullopt;
    const TokenRecord &token = answer.tokens.front();
    const auto tenant = answer.tenants.find(token.tenant);
    JsonWriter json;
    json.beginObject().field("role", roleName(token.role));
    json.field("tenant", tenant == answer.tenants.end() ? std::to_string(token.tenant) : tenant->second);
    json.field("subject", token.subject).field("bound", !token.relay).field("revoked", token.revokedMs.has_value());
    json.endObject();
    AuditNote note;
    note.tenant = token.tenant;
    note.action = request.action == TokenRequest::Do::Create ? u"token.created"_s : u"token.revoked"_s;
    note.resource = u"token:"_s + QString::fromStdString(token.id);
    note.params = json.take();
    if (request.action == TokenRequest::Do::Revoke)
        note.before = R"({"revoked":false})";
    return note;
}

} // namespace glasshouse
