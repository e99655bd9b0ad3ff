// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/channel.h"
#include "notify/deliveryoutcome.h"
#include "notify/noticebatch.h"
#include "notify/transfer.h"

namespace glasshouse {

/// A message for a channel as a request, and what its answer means. Pure; any thread.

struct DeliveryPlace {
    QString telegram = QStringLiteral("https://api.telegram.org"); ///< where bots' requests go
};

/// Rejected: the secret is missing or cannot be one, or the channel's fields are wrong; the message holds no secret.
/// Not for desktops.
Result<Transfer> makeTransfer(const Channel &channel, const QByteArray &secret, const NoticeBatch &batch, qint64 nowMs,
                              const DeliveryPlace &place);

DeliveryOutcome judge(const Channel &channel, const QByteArray &secret, const TransferAnswer &answer);

} // namespace glasshouse
