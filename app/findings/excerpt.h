// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace glasshouse {

/// The beginning of a text as a finding shows it: one line, controls escaped, everything that looks like a secret masked,
/// at most Finding::MostExcerpt characters, the last one an ellipsis where there was more. `raw`: the body of a JSON string.
QString excerptOf(std::string_view raw);

/// At most `most` bytes of its beginning, cut where no escape, no character and nothing that could be part of a key is cut.
std::string_view wholeWordsOf(std::string_view raw, std::size_t most);

/// The same of a text that is plain already.
QString excerptOfPlain(std::string_view plain);

/// A JSON string's body, at most about `most` bytes of it, as plain UTF-8.
std::string plainText(std::string_view raw, std::size_t most);

} // namespace glasshouse
