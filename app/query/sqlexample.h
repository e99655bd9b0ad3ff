// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sandbox/example.h"

#include <QString>

namespace glasshouse {

/// A statement to begin with, in several lines.
inline QString sqlExample()
{
    return QString::fromLatin1(sandbox::ExampleStatement.data(), qsizetype(sandbox::ExampleStatement.size()));
}

} // namespace glasshouse
