// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/otlp.h"

#include "base/jsontoken.h"
#include "wire/otlpjson.h"
#include "wire/otlpprotobuf.h"

#include <algorithm>
#include <new>

namespace glasshouse {

namespace {

QString nameOf(OtlpSignal signal)
{
    switch (signal) {
    case OtlpSignal::Logs:
        return QStringLiteral("logs");
    case OtlpSignal::Metrics:
        return QStringLiteral("metrics");
    case OtlpSignal::Traces:
        break;
    }
    return QStringLiteral("traces");
}

/// How deep the text of a request may nest: its envelope, and the four brackets that each level of a value takes. A message is
/// taken or refused alike in both encodings.
size_t jsonDepth(const OtlpLimits &limits)
{
    constexpr size_t Envelope = 12, PerLevel = 4;
    return Envelope + PerLevel * (limits.depth + 1);
}

Result<void> decodeJson(OtlpSignal signal, std::string_view body, OtlpDecoding &decoding)
{
    if (std::all_of(body.begin(), body.end(), isJsonSpace))
        return {};
    const auto tape = JsonTape::read(body, decoding.arena, jsonDepth(decoding.limits));
    if (!tape)
        return tl::unexpected(tape.error());
    return OtlpJson(*tape, decoding).request(signal);
}

Result<void> decodeProtobuf(OtlpSignal signal, std::string_view body, OtlpDecoding &decoding)
{
    try {
        OtlpProtobuf(decoding).request(signal, body);
        return {};
    } catch (const protozero::exception &error) {
        return fail(Error::Code::Rejected,
                    QStringLiteral("This is no %1 request in protobuf, after record %2: %3.")
                        .arg(nameOf(signal))
                        .arg(decoding.decoded.records + decoding.decoded.rejected)
                        .arg(QLatin1String(error.what())));
    }
}

} // namespace

Result<OtlpDecoded> decodeOtlp(OtlpSignal signal, OtlpEncoding encoding, std::string_view body, Arena &arena,
                               OtlpVisitor &visitor, const OtlpLimits &limits)
{
    try {
        OtlpDecoding decoding(body.size(), arena, visitor, limits);
        const Result<void> done = encoding == OtlpEncoding::Json ? decodeJson(signal, body, decoding)
                                                                 : decodeProtobuf(signal, body, decoding);
        if (!done)
            return tl::unexpected(done.error());
        return decoding.decoded;
    } catch (const std::bad_alloc &) {
        return fail(Error::Code::Busy, QStringLiteral("Not enough memory to read this request."));
    }
}

} // namespace glasshouse
