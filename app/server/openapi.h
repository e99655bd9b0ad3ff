// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/route.h"

#include <QJsonObject>

#include <vector>

namespace glasshouse {

/// The API as an OpenAPI 3.1 document: every route of the table with who may call it, its limits, its parameters from the
/// rows that its reader uses, bodies and answers of questions from their codec, and the codes it refuses with. Pure.
QJsonObject openApiDocument(const std::vector<RoutePolicy> &routes);

} // namespace glasshouse
