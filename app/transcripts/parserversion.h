// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace glasshouse {

/// The JSON parser's version, and the code it chose for this processor: "simdjson 3.0.1, running its haswell code".
QString jsonParserVersion();

} // namespace glasshouse
