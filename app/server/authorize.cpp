// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/authorize.h"

#include <QByteArray>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace glasshouse {

namespace {
/// The token in a header's value; empty where there is none.
std::string tokenIn(std::string_view value, bool basic)
{
    value = trimmed(value);
    const std::size_t space = value.find(' ');
    if (space == std::string_view::npos)
        return {};
    const std::string_view scheme = value.substr(0, space), rest = trimmed(value.substr(space + 1));
    if (sameText(scheme, "Bearer"))
        return std::string(rest);
    if (!basic || !sameText(scheme, "Basic"))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray(rest.data(), qsizetype(rest.size())),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? decoded.decoded.indexOf(':') : -1;
    return colon < 0 ? std::string() : decoded.decoded.mid(colon + 1).toStdString();
}

HttpError unauthorized(std::string message, bool basic)
{
    HttpError error{401, std::move(message), {{"WWW-Authenticate", "Bearer realm=\"glasshouse\""}}};
    if (basic)
        error.fields.emplace_back("WWW-Authenticate", "Basic realm=\"glasshouse\"");
    return error;
}
} // namespace

tl::expected<Principal, HttpError> authorize(const std::string *authorization, bool basic, const RoleSet &roles,
                                             const TokenTable &tokens, BadTokens &badTokens, const std::string &peer)
{
    if (authorization == nullptr)
        return tl::unexpected(unauthorized("a token is needed: Authorization: Bearer TOKEN", basic));
    const std::string token = tokenIn(*authorization, basic);
    const auto principal = token.empty() ? std::nullopt : tokens.authenticate(token);
    if (!principal) {
        if (const int seconds = badTokens.note(peer); seconds > 0)
            return tl::unexpected(tryLater(429, "too many bad tokens from this address", seconds));
        return tl::unexpected(unauthorized("the token is not known, has expired or was revoked", basic));
    }
    if (!roles.contains(principal->role))
        return tl::unexpected(HttpError{403, "the token's role may not do this", {}});
    return *principal;
}

bool isSigned(std::string_view header, std::string_view secret, std::string_view body)
{
    constexpr std::string_view Prefix = "sha256=";
    header = trimmed(header);
    if (secret.empty() || !header.starts_with(Prefix) || header.size() != Prefix.size() + 64)
        return false;
    header.remove_prefix(Prefix.size());
    const QByteArray given = QByteArray::fromHex(QByteArray(header.data(), qsizetype(header.size())));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    const auto *const made = HMAC(EVP_sha256(), secret.data(), int(secret.size()),
                                  reinterpret_cast<const unsigned char *>(body.data()), body.size(), digest, &length);
    return made != nullptr && qsizetype(length) == given.size()
        && CRYPTO_memcmp(digest, given.constData(), length) == 0;
}

} // namespace glasshouse
