// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/alert.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace glasshouse {

/// A rule to begin with.
struct AlertTemplate {
    QString id;    ///< "budget-day", …
    QString about; ///< one sentence
    AlertRule rule;
    bool operator==(const AlertTemplate &) const = default;
};

/// Those that are built in (resources/alerts/templates.json), in its order. Any thread.
const std::vector<AlertTemplate> &alertTemplates();
std::optional<AlertTemplate> alertTemplate(const QString &id);

/// Errors: Corrupt, naming the template and its field.
Result<std::vector<AlertTemplate>> readAlertTemplates(const QByteArray &json);

} // namespace glasshouse
