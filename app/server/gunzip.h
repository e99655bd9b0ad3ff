// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/requestlimits.h"

#include <memory>
#include <string>
#include <string_view>

namespace glasshouse {

/// Unpacks a gzip body as it arrives, counting what comes out so that a small body cannot become a large one.
/// One thread.
class Gunzip
{
public:
    enum class Outcome {
        Good,
        Corrupt,
        TooLarge ///< over the limit, or too much out of too little
    };

    Gunzip(qint64 mostBytes, const RequestLimits &limits);
    ~Gunzip();

    /// Unpacks some more and appends what comes out to `into`. After anything but Good nothing more may be fed.
    Outcome feed(std::string_view packed, std::string &into);
    /// True once a member's end has been seen and nothing has begun after it.
    bool isWhole() const;

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    qint64 m_most;
    qint64 m_ratio, m_ratioFrom;
    qint64 m_in = 0, m_out = 0;
};

} // namespace glasshouse
