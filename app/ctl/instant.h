// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace glasshouse {

/// An instant: "2026-11-21T10:00:00Z", "2026-11-21" (its local beginning), or an age such as 90s, 15m, 2h, 7d.
std::optional<qint64> parseInstant(const QString &text, qint64 nowMs);

/// For the command line: what is wrong with the text; nothing where it is an instant.
std::string checkInstant(const std::string &text);
/// The instant, ages counted from now; `fallback` where there is none.
qint64 instantOr(const std::string &text, qint64 fallback);

} // namespace glasshouse
