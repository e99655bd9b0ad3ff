// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <string>
#include <string_view>

namespace glasshouse {

/// How values from outside are shown where nobody asked for them raw: one rule for panels, API, stream and exports.
///  - a credential by its name, or by its shape within a text: "•••"
///  - SQL, by the name of its field or its first word: its literals are "?"
///  - any other text: its first 128 characters, then "…"
/// Names of members stay. What was masked before it was stored is left as it is. Pure; any thread.
inline constexpr int ShownCharacters = 128;

struct MaskedJson {
    QJsonObject object;
    bool masked = false; ///< something is not shown
};
MaskedJson masked(const QJsonObject &object);

/// The same for JSON text, compact; what is no JSON object comes back as "{}" and counts as masked.
struct MaskedText {
    std::string json;
    bool masked = false;
};
MaskedText maskedJson(std::string_view json);

/// A statement with "?" for its numbers and its texts in single quotes ('it''s', E'\n', $tag$…$tag$) and without
/// comments, which may quote anything. Names in double quotes, back quotes and brackets stay.
QString withoutLiterals(const QString &sql);
/// A text that begins like a statement.
bool looksLikeSql(const QString &text);

} // namespace glasshouse
