// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/grpcstatus.h"

#include "server/protobufwriter.h"

#include <grpcpp/support/slice.h>

namespace glasshouse {

namespace {
constexpr size_t MostMessageBytes = 1024;
}

grpc::Status tryAgainLater(const std::string &message, int seconds)
{
    ProtobufWriter duration, retry, any, status;
    duration.varint(1, quint64(seconds));
    retry.text(1, duration.take());
    any.text(1, "type.googleapis.com/google.rpc.RetryInfo").text(2, retry.take());
    status.varint(1, quint64(grpc::StatusCode::UNAVAILABLE)).text(2, message).text(3, any.take());
    return {grpc::StatusCode::UNAVAILABLE, message, status.take()};
}

grpc::Status refusal(grpc::StatusCode code, const std::string &message)
{
    if (message.size() <= MostMessageBytes)
        return {code, message};
    size_t end = MostMessageBytes;
    while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0U) == 0x80U)
        --end; // not inside a character
    return {code, message.substr(0, end)};
}

grpc::ByteBuffer exportAnswer(const IntakeResult &result)
{
    ProtobufWriter partial, response;
    if (result.rejected > 0)
        response.text(1, partial.varint(1, quint64(result.rejected)).text(2, result.reason.toStdString()).take());
    const grpc::Slice bytes(response.take());
    return {&bytes, 1};
}

} // namespace glasshouse
