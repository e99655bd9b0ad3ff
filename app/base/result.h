// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace glasshouse {

/// Why a call failed: branch on `code`, show `message` (one plain sentence that names file and place).
struct Error {
    enum class Code {
        Io,        ///< the system refused: missing, unreadable, disk full
        Corrupt,   ///< the bytes are not what they claim to be
        Truncated, ///< more bytes were expected
        Busy,      ///< someone else holds it; trying later may work
        Rejected,  ///< the request itself is wrong
        TooNew,    ///< written by a newer version of Glasshouse
        Cancelled  ///< the caller asked to stop
    };
    Code code = Code::Io;
    QString message;
    bool operator==(const Error &) const = default;
};

/// Every fallible call below `ui` returns one of these; no exception crosses a function of ours.
template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error::Code code, QString message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

} // namespace glasshouse
