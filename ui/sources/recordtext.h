// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// JSON broken into indented lines, byte for byte otherwise: what was refused need not be valid, so nothing is parsed and
/// nothing is put right. Control characters become visible. At most `limit` characters are read; "…" follows where that
/// was not all. Pure.
QString recordText(const QString &json, qsizetype limit = 256 * 1024);

} // namespace glasshouse
