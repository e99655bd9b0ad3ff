// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/storeowner.h"

#include <QDeadlineTimer>
#include <QThread>

namespace glasshouse {

/// Does something with the store where nobody owns it (`here`), else has its owner do it (`there`). Who only keeps a note in
/// the trail owns the store for a moment and has no socket: a store that nobody answers for is tried again for a while.
template<typename Here, typename There>
auto hereOrThere(const QString &storePath, const QString &pricesPath, Here here, There there) -> decltype(there())
{
    constexpr int PatienceMs = 1500, PauseMs = 25;
    const QDeadlineTimer deadline(PatienceMs);
    while (true) {
        auto owner = StoreOwner::open(storePath, pricesPath);
        if (owner)
            return here(**owner);
        if (owner.error().code != Error::Code::Busy)
            return tl::unexpected(owner.error());
        auto answer = there();
        if (answer || answer.error().code != Error::Code::Busy || deadline.hasExpired())
            return answer;
        QThread::msleep(PauseMs);
    }
}

} // namespace glasshouse
