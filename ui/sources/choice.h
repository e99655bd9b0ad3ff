// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventfilter.h"

namespace glasshouse {

/// What F and X do to one field of the filter: only this value, or everything but it and what is excluded already. Pure.
inline void narrow(Choice &choice, const QString &value, bool exclude)
{
    if (exclude && choice.excluded && !choice.values.contains(value))
        choice.values << value;
    else if (!exclude || !choice.excluded)
        choice = {{value}, exclude};
}

} // namespace glasshouse
