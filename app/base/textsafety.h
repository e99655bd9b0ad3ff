// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// C0, DEL, C1, soft hyphen, bidirectional, zero-width and annotation controls: what steers without being seen.
bool isHidden(char16_t c);

/// Text from outside made safe for a terminal or a one-line label: C0, DEL, C1, bidirectional and zero-width
/// controls become visible escapes (\x1b, \u202e); newline and tab too unless `keepLines`.
QString escapeControls(const QString &text, bool keepLines = false);

} // namespace glasshouse
