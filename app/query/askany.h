// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/scope.h"
#include "query/question.h"

namespace glasshouse {

class StoreReader;

/// Any question that a store answers. Errors: those of StoreReader::ask(); Rejected for a question about files.
Result<Answer> askAny(StoreReader &reader, const Question &question, const Scope &scope);

} // namespace glasshouse
