// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

namespace glasshouse {

Result<PackStatesAnswer> answer(const PackStatesQuestion &, Lookup &, const Scope &)
{
    return PackStatesAnswer{};
}

} // namespace glasshouse
