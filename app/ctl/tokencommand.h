// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/arguments.h"
#include "ctl/terminal.h"

namespace glasshouse {

/// glasshousectl token create, list, revoke.
ExitCode runTokenCommand(const Arguments &arguments, const TokenArguments &token, const Terminal &terminal);

/// A new or a revoked token as glasshouse.token.v1; `token` is null but for a new one.
QByteArray tokenJson(const TokenAnswer &answer, qint64 nowMs);
/// The list as glasshouse.tokens.v1, and as a table.
QByteArray tokensJson(const TokenAnswer &answer, qint64 nowMs);
QString tokensText(const TokenAnswer &answer, qint64 nowMs, const Zone &zone);

} // namespace glasshouse
