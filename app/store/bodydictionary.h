// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace glasshouse {

/// Pieces of the JSON that agents' telemetry becomes: attribute names in the order they arrive in, and values that hardly
/// change. Packing finds in it what a single short body cannot repeat (see body.h). Stored bodies depend on every byte:
/// never change it; another one gets another mark. Where the names come from: docs/formats.md, "Telemetry".
std::string_view bodyDictionary();
/// The same behind tables of how often what occurs: a short body need neither work them out nor carry them. As fixed.
std::string_view bodyDictionaryWithTables();

} // namespace glasshouse
