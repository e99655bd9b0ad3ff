// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace glasshouse {

/// A place to listen at, as HOST:PORT says it.
struct ListenAddress {
    std::string host; ///< numeric, without brackets
    bool v6 = false;
    quint16 port = 0; ///< 0: a free one
    bool loopback = false;
    bool unspecified = false; ///< 0.0.0.0 or ::

    std::string text() const; ///< HOST:PORT again
};

/// Rejected: not HOST:PORT with a numeric host.
Result<ListenAddress> listenAddress(const QString &text);
/// The same, and Rejected where others could reach it and there is no certificate. What `use` names ("HTTP", "gRPC") stands
/// in the message.
Result<ListenAddress> safeListenAddress(const QString &text, bool hasCertificate, const QString &use);
/// Busy, naming the port and what to do, where `errorNumber` says that somebody has it; Rejected where the address is not
/// this computer's; else Io.
Error bindError(const ListenAddress &address, int errorNumber, const QString &use);

} // namespace glasshouse
