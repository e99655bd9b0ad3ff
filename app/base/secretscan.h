// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace glasshouse {

/// Where a text holds something that has the shape of a credential. `kind` is static text: "Anthropic key", "JWT".
struct SecretMatch {
    std::string_view kind;
    std::size_t begin = 0, length = 0; ///< bytes
};

/// The first secret at or after `from`. Well-known shapes only (keys of model providers, source-code hosts, clouds and
/// package registries, JSON web tokens, private keys, bearer tokens, passwords in URLs): what has no shape of its own,
/// such as a plain password, is found by the name of its field, not here. Pure, linear in the text.
std::optional<SecretMatch> findSecret(std::string_view text, std::size_t from = 0);

/// The text with each secret replaced by "•••" and its kind in brackets: "key=•••(AWS key)".
std::string maskSecrets(std::string_view text);

} // namespace glasshouse
