// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace glasshouse {

/// An assistant line with `usage` 1 in, `output` out, 100 from the cache.
inline QByteArray callLine(const QByteArray &id, int output, const QByteArray &text = "ok", const QByteArray &more = {})
{
    return R"({"parentUuid":null,"sessionId":"s1","type":"assistant","uuid":"u-)" + id
        + R"(","timestamp":"2026-11-20T10:00:00.000Z",)" + R"("cwd":"/home/dev/p","requestId":"r-)" + id
        + R"(","message":{"id":")" + id + R"(","role":"assistant","model":"claude-opus-5",)"
        + R"("content":[{"type":"text","text":")" + text
        + R"("}],"stop_reason":"end_turn","usage":{"input_tokens":1,"output_tokens":)" + QByteArray::number(output)
        + R"(,"cache_read_input_tokens":100,"cache_creation_input_tokens":0}})" + more + "}";
}

} // namespace glasshouse
