// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/importreport.h"

#include <QJsonObject>

namespace glasshouse {

/// The one JSON form of an import's progress and report. Reading takes absent fields as their defaults.
QJsonObject toJson(const ImportProgress &progress);
QJsonObject toJson(const ImportReport &report);
ImportProgress progressFromJson(const QJsonObject &json);
ImportReport reportFromJson(const QJsonObject &json);

} // namespace glasshouse
