// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace glasshouse {

/// Everything the listener bounds. The figures are RELIABILITY rules: what a peer can make us hold or wait for is finite.
/// Tests pass smaller ones; the program uses these.
struct RequestLimits {
    // One request.
    qint64 headerBytes = 32 << 10;
    qint64 headerFields = 100;
    qint64 urlBytes = 8 << 10;
    qint64 chunkLineBytes = 8 << 10; ///< a chunk's size line, or all trailers
    qint64 gzipRatio = 200;          ///< unpacked to packed, judged once `gzipRatioFrom` bytes came out
    qint64 gzipRatioFrom = 1 << 20;

    // All of them together.
    qint64 bodiesInFlight = 128LL << 20;
    qint64 connections = 4096;
    qint64 connectionsBeforeHeaders = 512; ///< when more wait, the one that has waited longest is closed
    qint64 residentBytes = 448LL << 20;    ///< above it nothing is taken in
    int badTokensPerMinute = 10;           ///< of one peer

    // Deadlines, milliseconds.
    int tlsMs = 5'000;
    int headersMs = 10'000;
    int bodyMs = 30'000;
    int bodyGraceMs = 5'000;           ///< from then on the floor holds
    qint64 bodyBytesPerSecond = 1'024; ///< the floor
    int idleMs = 60'000;
    int writeMs = 30'000; ///< of an answer that the peer does not read
    int lingerMs = 1'000; ///< how long what a refused peer still sends is thrown away
    int drainMs = 1'000;  ///< what is in hand may end when the listener does

    // The live stream.
    qint64 streamBufferBytes = 1 << 20;
    int streamStallMs = 15'000;
    int heartbeatMs = 5'000; ///< a console takes twelve seconds of silence for a cut
    int tokenCheckMs = 1'000;
};

} // namespace glasshouse
