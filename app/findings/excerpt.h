// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace glasshouse {

/// The beginning of a text as a finding shows it: one line, controls escaped, everything that looks like a secret masked,
/// at most Finding::MostExcerpt characters, the last one an ellipsis where there was more. `raw`: the body of a JSON string.
QString excerptOf(std::string_view raw);

/// A JSON string's body, at most about `most` bytes of it, as plain UTF-8.
std::string plainText(std::string_view raw, std::size_t most);

} // namespace glasshouse
