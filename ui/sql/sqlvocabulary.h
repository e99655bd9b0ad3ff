// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sql/sqlcompletion.h"

namespace glasshouse {

/// The tables, columns and functions that there are, as the program that answers describes them.
SqlVocabulary sqlVocabulary();

} // namespace glasshouse
