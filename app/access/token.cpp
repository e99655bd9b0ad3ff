// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/token.h"

#include <openssl/sha.h>
#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::string_view Base32 = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::string_view Base64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr size_t SecretBytes = 32, SecretLength = 43, IdBytes = 8; // 60 of the 64 bits make the id
constexpr size_t IdAt = 5, SecretAt = IdAt + TokenIdLength + 1;
static_assert(SecretAt + SecretLength == TokenLength);

struct RoleWord {
    Role role;
    char letter;
    std::string_view name;
};
constexpr std::array<RoleWord, 4> Roles{{{Role::Ingest, 'i', "ingest"},
                                         {Role::Viewer, 'v', "viewer"},
                                         {Role::Admin, 'a', "admin"},
                                         {Role::Operator, 'o', "operator"}}};

bool isAllOf(std::string_view text, std::string_view alphabet)
{
    return text.find_first_not_of(alphabet) == std::string_view::npos;
}

bool fillRandom(unsigned char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t got = ::getrandom(bytes, size, 0);
        if (got < 0 && errno != EINTR)
            return false;
        if (got > 0) {
            bytes += got;
            size -= size_t(got);
        }
    }
    return true;
}

std::string encoded(const unsigned char *bytes, size_t size, int bits, std::string_view alphabet, size_t length)
{
    std::string text;
    quint32 held = 0;
    int heldBits = 0;
    for (size_t at = 0; text.size() < length;) {
        if (heldBits < bits) {
            held = (held << 8) | (at < size ? bytes[at] : 0U); // the last character is filled up with zeros
            ++at;
            heldBits += 8;
        }
        heldBits -= bits;
        text += alphabet[(held >> heldBits) & ((1U << bits) - 1)];
    }
    return text;
}

} // namespace

Result<NewToken> makeToken(Role role)
{
    std::array<unsigned char, IdBytes + SecretBytes> random{};
    if (!fillRandom(random.data(), random.size()))
        return fail(Error::Code::Io, u"the system's random generator gives nothing: no token was made"_s);
    const auto word = std::find_if(Roles.begin(), Roles.end(), [role](const RoleWord &w) { return w.role == role; });
    NewToken token;
    token.id = encoded(random.data(), IdBytes, 5, Base32, TokenIdLength);
    token.text = std::string("gh_") + word->letter + '_' + token.id + '_'
        + encoded(random.data() + IdBytes, SecretBytes, 6, Base64Url, SecretLength);
    token.hash = tokenHash(token.text);
    return token;
}

bool isTokenId(std::string_view id)
{
    return id.size() == TokenIdLength && isAllOf(id, Base32);
}

std::optional<std::string_view> tokenIdOf(std::string_view text)
{
    if (text.size() != TokenLength || text.substr(0, 3) != "gh_" || text[IdAt - 1] != '_' || text[SecretAt - 1] != '_')
        return std::nullopt;
    const auto isLetter = [letter = text[3]](const RoleWord &word) { return word.letter == letter; };
    const std::string_view id = text.substr(IdAt, TokenIdLength);
    if (std::none_of(Roles.begin(), Roles.end(), isLetter) || !isTokenId(id)
        || !isAllOf(text.substr(SecretAt), Base64Url))
        return std::nullopt;
    return id;
}

QByteArray tokenHash(std::string_view text)
{
    QByteArray hash(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const unsigned char *>(text.data()), text.size(),
           reinterpret_cast<unsigned char *>(hash.data()));
    return hash;
}

std::string_view roleName(Role role)
{
    for (const RoleWord &word : Roles) {
        if (word.role == role)
            return word.name;
    }
    return {};
}

std::optional<Role> roleFromName(std::string_view name)
{
    for (const RoleWord &word : Roles) {
        if (word.name == name)
            return word.role;
    }
    return std::nullopt;
}

std::optional<Role> roleFromNumber(qint64 number)
{
    for (const RoleWord &word : Roles) {
        if (qint64(word.role) == number)
            return word.role;
    }
    return std::nullopt;
}

TokenRow toRow(const TokenRecord &token)
{
    return {token.id,    token.hash,      token.tenant,    qint64(token.role), token.subject,
            token.relay, token.createdMs, token.expiresMs, token.revokedMs};
}

std::vector<TokenRecord> toRecords(const std::vector<TokenRow> &rows)
{
    std::vector<TokenRecord> tokens;
    for (const TokenRow &row : rows) {
        if (const auto role = roleFromNumber(row.role))
            tokens.push_back({row.id, row.hash, row.tenant, *role, row.subject, row.relay, row.createdMs, row.expiresMs,
                              row.revokedMs});
    }
    return tokens;
}

} // namespace glasshouse
