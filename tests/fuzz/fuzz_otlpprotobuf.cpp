// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a request: decoding them must not crash, and what it hands over keeps to every limit.
#include "otlpcheck.h"

using namespace glasshouse;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view body(reinterpret_cast<const char *>(data), size);
    OtlpCheck::run(OtlpEncoding::Protobuf, body, {});
    OtlpCheck::run(OtlpEncoding::Protobuf, body, {.attributes = 2, .textBytes = 5, .depth = 3});
    return 0;
}
