// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <string>
#include <vector>

namespace glasshouse {

class StoreReader;

struct BenchCase {
    std::string name;
    std::function<qint64(StoreReader &)> ask; ///< what it found; ends the program on an error
};

/// The activity screen's list, timeline, facets and detail; the figures beside them; the overview's questions. Of a store
/// that makeActivityStore() has made and that ends at this instant.
std::vector<BenchCase> listCases(qint64 lastMs);
std::vector<BenchCase> sumCases(qint64 lastMs);
std::vector<BenchCase> overviewCases(qint64 lastMs);

} // namespace glasshouse
