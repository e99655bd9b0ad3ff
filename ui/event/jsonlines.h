// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace glasshouse {

enum class CodeRole { Plain, Key, Text, Number, Word, Masked };

struct CodeSpan {
    int start = 0, length = 0;
    CodeRole role = CodeRole::Plain;
    bool operator==(const CodeSpan &) const = default;
};

/// Text for the code font: lines divided by '\n', controls made visible. Spans rise and do not overlap; what is in none
/// is plain.
struct CodeText {
    QString text;
    std::vector<CodeSpan> spans;
    bool cut = false; ///< the text goes on
    bool operator==(const CodeText &) const = default;
};

struct JsonLayout {
    int inlineWidth = 52; ///< lines up to this long hold a whole object or array
    bool bare = false; ///< for comparing: no braces around the whole, names without quotes, a comma after every member
    bool showMasks = true;           ///< what was masked as dots, not as the object that says so
    qsizetype mostChars = 1'048'576; ///< of the result, about
};

/// JSON made readable: names in their order, numbers as they were written. Pure; never fails: what is no JSON comes out
/// much as it went in. The work is bounded by `mostChars`.
CodeText jsonLines(std::string_view json, const JsonLayout &layout = {});

} // namespace glasshouse
