// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/billing.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace glasshouse {

/// What the models cost, from resources/prices.json with the user's own file laid over it. Immutable after loading;
/// share it between threads freely. Source of the figures and multipliers: docs/prices.md.
class PriceTable
{
public:
    /// The built-in table (Qt resource :/prices.json) and, where `userFile` exists, its entries over it.
    /// Errors: Io, Corrupt (names file, entry and field).
    static Result<PriceTable> load(const QString &userFile = {});
    /// From JSON texts, later ones override earlier ones model by model.
    static Result<PriceTable> fromJson(std::span<const QByteArray> texts);

    /// Cost of each part of one call at `timeMs` (NoTime: the newest price); nullopt where the model has no price.
    /// Rounded once per call: the parts' costs add up to the call's exact cost rounded to the nearest nano-dollar.
    std::vector<std::optional<NanoUsd>> cost(std::span<const BillablePart> parts, qint64 timeMs) const;

    /// Changes when any price changes: stored with the figures computed from it. Hex.
    QString fingerprint() const;

    struct Impl;

private:
    std::shared_ptr<const Impl> m_impl;
};

/// The name under which prices are kept: without "[1m]", a "-YYYYMMDD" or "@date" ending, "anthropic/" and Bedrock's
/// "us.anthropic." … "-v1:0" around it.
std::string canonicalModel(std::string_view model);

} // namespace glasshouse
