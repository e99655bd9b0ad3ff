// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "base/timerange.h"
#include "domain/billing.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace glasshouse {

/// A money amount in flight: nano-USD times CostScale, so that nothing is rounded before the call is complete.
__extension__ typedef __int128 ExactCost;
inline constexpr ExactCost CostScale = 1'000'000'000'000'000;

/// Prices of the five kinds of token: USD per million tokens, times 1e9.
struct TokenPrices {
    qint64 input = 0, output = 0, cacheRead = 0, cacheWrite5m = 0, cacheWrite1h = 0;
    bool operator==(const TokenPrices &) const = default;
};

/// What one model costs from one day on. Format of the file: docs/prices.md.
struct PriceEntry {
    qint64 validFromMs = NoTime; ///< NoTime: always
    TokenPrices base;
    qint64 abovePromptTokens = 0; ///< requests with a larger prompt pay `above` for all their tokens; 0: no such step
    TokenPrices above;
    qint64 fast = 1000, us = 1000, batch = 500; ///< factors on all tokens, times 1000
    qint64 webSearch = 0;                       ///< nano-USD for one search
    bool operator==(const PriceEntry &) const = default;

    ExactCost cost(const BillablePart &part) const;
};

/// The entries of one model, oldest first. `where` names the file and the model in errors. Errors: Corrupt.
Result<std::vector<PriceEntry>> priceEntriesFromJson(const QJsonValue &json, const QString &model,
                                                     const QString &where);

} // namespace glasshouse
