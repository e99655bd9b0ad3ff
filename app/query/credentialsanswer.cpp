// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

Result<CredentialsAnswer> answer(const CredentialsQuestion &, Lookup &, const Scope &)
{
    return CredentialsAnswer{};
}

Result<EndpointsAnswer> answer(const EndpointsQuestion &, Lookup &, const Scope &)
{
    return EndpointsAnswer{};
}

} // namespace glasshouse
