// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/backend.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

void Backend::saveView(const KeptView &, QObject *, std::function<void(Result<KeptView>)> done)
{
    done(fail(Error::Code::Rejected, u"nothing is kept of this connection"_s));
}

void Backend::removeView(qint64, QObject *, std::function<void(Result<void>)> done)
{
    done(fail(Error::Code::Rejected, u"nothing is kept of this connection"_s));
}

void Backend::act(const Act &, QObject *, std::function<void(Result<ActDone>)> done)
{
    done(fail(Error::Code::Rejected, u"nothing is kept of this connection"_s));
}

} // namespace glasshouse
