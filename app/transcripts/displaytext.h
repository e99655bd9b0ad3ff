// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>
#include <string_view>

namespace glasshouse {

/// The text of a JSON string given without its quotes, escapes still in it. A lone surrogate or a broken byte becomes
/// U+FFFD and spoils nothing else. Stops after about `maxBytes` of input.
QString decodeJsonString(std::string_view raw, qsizetype maxBytes = std::numeric_limits<qsizetype>::max());

/// The same, made safe for one line of plain text: controls escaped, runs of blanks and line breaks one space; at most
/// `maxChars` characters, the last one an ellipsis where there was more.
QString decodeJsonLine(std::string_view raw, int maxChars = 200);

/// Text as the transcript view shows it: CR LF is LF, tabs are spaces to the next fourth column, any other control,
/// zero-width or bidirectional character is a visible escape.
QString displayText(const QString &text);

/// JSON with line breaks and two spaces of indentation. Works on the text alone: order of keys, numbers and escapes stay
/// as they are, and text that is no JSON comes out readable as well.
QByteArray indentJson(std::string_view json);

/// "2026-02-10T22:58:11.673Z" -> UTC ms; NoTime where it is no time.
qint64 isoTimeMs(std::string_view text);

/// The value's own characters: a JSON string without its quotes, anything else as it stands.
std::string_view withoutQuotes(std::string_view value);

} // namespace glasshouse
