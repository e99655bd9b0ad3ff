// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/prepared.h"
#include "wire/otlp.h"

#include <set>
#include <string>
#include <string_view>

namespace glasshouse {

/// On whose behalf a request is read.
struct PrepareContext {
    qint64 tenant = 0;
    std::string forcedActor; ///< of a bound token: its subject; empty: the sender's word is taken
    const std::set<std::string, std::less<>> *withContent =
        nullptr;                ///< agents whose message content is kept; null: none
    QByteArray maskKey;         ///< the store's own, so that hashes of masked text cannot be guessed from outside
    qint64 nowMs = 0;           ///< time of receipt, for records without a time
    std::string idempotencyKey; ///< the header of that name, for native events without an id
    qint64 acceptedNs = 0;      ///< std::chrono::steady_clock: when the request had been read
};

/// Bytes of one request to a batch: decoding, understanding, identity, privacy, packing. Pure; any thread.
/// Rejected: nothing of it can be taken (the answer is 400, and its message says why and where).
Result<PreparedBatch> prepareOtlp(OtlpSignal signal, OtlpEncoding encoding, std::string_view body,
                                  const PrepareContext &context);
Result<PreparedBatch> prepareMessages(std::string_view body, bool ndjson, const PrepareContext &context);
Result<PreparedBatch> prepareGithub(std::string_view eventName, std::string_view delivery, std::string_view contentType,
                                    std::string_view body, const PrepareContext &context);
Result<PreparedBatch> prepareAzureDevOps(std::string_view body, const PrepareContext &context);

} // namespace glasshouse
