// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a price file: either they are refused, or every cost computed from them is sound.
#include "pricing/pricetable.h"

#include "base/timerange.h"

#include <cstdlib>
#include <limits>

using namespace glasshouse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    canonicalModel({text.constData(), size});
    const auto table = PriceTable::fromJson(std::span(&text, 1));
    if (!table)
        return 0;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const std::vector<BillablePart> parts = {
        {.model = "m", .tokens = {1, 2, 3, 4, 5}, .webSearches = 6, .fast = true, .usOnly = true, .batch = true},
        {.model = "m", .tokens = {most, 0, 0, 0, 0}},
        {.model = "claude-m", .tokens = {1'000'000, 1, 1, 1, 1}}};
    for (const auto &cost : table->cost(parts, NoTime)) {
        if (cost && cost->value < 0)
            std::abort();
    }
    return 0;
}
