// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace glasshouse {

/// A key of a well-known shape in a text: where, and its kind. Stricter than the mask: what has no shape of its own (a bearer
/// token, a password in a URL), a key that names itself an example or a placeholder, and a header without its key are none.
struct LeakedKey {
    std::string_view kind; ///< static text
    std::size_t begin = 0, length = 0;
};
std::optional<LeakedKey> findLeakedKey(std::string_view raw, std::size_t from = 0);

/// The text around it, the key itself masked: what a finding shows.
QString excerptAround(std::string_view raw, const LeakedKey &key);

} // namespace glasshouse
