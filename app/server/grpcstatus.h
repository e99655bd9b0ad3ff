// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/intake.h"

#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/status.h>

#include <string>

namespace glasshouse {

/// UNAVAILABLE with a google.rpc.RetryInfo, on which exporters send again; they drop what they hold on any other error
/// that carries none. Source: opentelemetry.io/docs/specs/otlp, "OTLP/gRPC throttling".
grpc::Status tryAgainLater(const std::string &message, int seconds);
/// A status without more. The message is cut where it is longer than a header should be.
grpc::Status refusal(grpc::StatusCode code, const std::string &message);
/// Export*ServiceResponse: empty, or with what was rejected; the three have the same field numbers.
grpc::ByteBuffer exportAnswer(const IntakeResult &result);

} // namespace glasshouse
