// SPDX-License-Identifier: GPL-3.0-or-later
// POST /api/v1/sessions: a transcript of whoever holds the token.
#include "base/jsonwriter.h"
#include "base/zstdframes.h"
#include "ingest/storeowner.h"
#include "ingest/uploadnames.h"
#include "server/exchange.h"
#include "server/gunzip.h"
#include "server/querystring.h"
#include "server/routetable.h"
#include "server/servercontext.h"

#include <atomic>
#include <charconv>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using ExchangePtr = std::shared_ptr<Exchange>;
constexpr qint64 MostBytes = 20 << 20;   ///< of one request, packed and unpacked
constexpr qint64 MostWaiting = 64 << 20; ///< of all requests together, unpacked
constexpr qsizetype HeadBytes = 1 << 20;

HttpError withCode(int status, std::string code, std::string message)
{
    HttpError error{status, std::move(message), {}};
    error.code = std::move(code);
    return error;
}

/// Into `upload`: the file's name and where in it the bytes begin.
tl::expected<void, HttpError> readParameters(const Exchange &exchange, Upload &upload)
{
    const auto parameters = parseQueryString(exchange.head.target);
    if (!parameters)
        return tl::unexpected(parameters.error());
    bool hasOffset = false;
    for (const QueryParameter &parameter : *parameters) {
        const std::string &text = parameter.value;
        if (parameter.name == "name" && upload.name.isEmpty()) {
            upload.name = uploadName(QString::fromStdString(text));
            if (upload.name.isEmpty())
                return tl::unexpected(parameterError("INVALID_PARAMETER", parameter, "is no name of a file"));
        } else if (parameter.name == "offset" && !hasOffset) {
            hasOffset = true;
            const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), upload.offset);
            if (wrong != std::errc() || end != text.data() + text.size() || upload.offset < 0
                || upload.offset > Upload::MostFileBytes)
                return tl::unexpected(parameterError("INVALID_PARAMETER", parameter, "is no place in a file"));
        } else if (parameter.name == "name" || parameter.name == "offset") {
            return tl::unexpected(parameterError("INVALID_PARAMETER", parameter, "it is there twice"));
        } else {
            return tl::unexpected(parameterError("UNKNOWN_PARAMETER", parameter, "there are name and offset"));
        }
    }
    if (upload.name.isEmpty())
        return tl::unexpected(withCode(400, "INVALID_PARAMETER", "name=FILE is needed"));
    return {};
}

tl::expected<QByteArray, HttpError> unpacked(const ServerContext &context, const std::string &body)
{
    const std::string_view bytes = body;
    if (bytes.starts_with("\x1f\x8b")) {
        std::string plain;
        Gunzip gunzip(MostBytes, context.limits);
        const Gunzip::Outcome outcome = gunzip.feed(bytes, plain);
        if (outcome == Gunzip::Outcome::TooLarge)
            return tl::unexpected(HttpError{413, "the file unpacks to more than 20 MiB: send it in pieces", {}});
        if (outcome != Gunzip::Outcome::Good || !gunzip.isWhole())
            return tl::unexpected(withCode(400, "INVALID_TRANSCRIPT", "the gzip file is damaged or cut off"));
        return QByteArray::fromStdString(plain);
    }
    if (bytes.starts_with("\x28\xb5\x2f\xfd")) {
        auto plain = zstdUnpack(bytes, MostBytes, context.limits.gzipRatio);
        if (!plain && plain.error().code == Error::Code::Rejected)
            return tl::unexpected(HttpError{413, "the file unpacks to more than 20 MiB: send it in pieces", {}});
        if (!plain)
            return tl::unexpected(withCode(400, "INVALID_TRANSCRIPT", "the zstd file is damaged or cut off"));
        return std::move(*plain);
    }
    return QByteArray::fromStdString(body);
}

tl::expected<Upload, HttpError> uploadIn(const ServerContext &context, const Exchange &exchange)
{
    Upload upload;
    if (auto read = readParameters(exchange, upload); !read)
        return tl::unexpected(read.error());
    if (exchange.principal.subject.empty())
        return tl::unexpected(HttpError{403, "the token names nobody whose session this could be", {}});
    upload.tenant = exchange.principal.tenant;
    upload.person = QString::fromStdString(exchange.principal.subject);
    upload.clientIp = QString::fromStdString(exchange.clientIp);
    auto bytes = unpacked(context, exchange.body);
    if (!bytes)
        return tl::unexpected(bytes.error());
    upload.bytes = std::move(*bytes);
    if (upload.offset > 0)
        return upload;
    switch (transcriptKindOf(upload.bytes.left(HeadBytes))) {
    case TranscriptKind::Claude:
        return upload;
    case TranscriptKind::OtherAgent:
        return tl::unexpected(
            withCode(400, "INVALID_TRANSCRIPT", "this agent's transcripts are not read yet; nothing was kept"));
    case TranscriptKind::None:
        break;
    }
    return tl::unexpected(withCode(400, "INVALID_TRANSCRIPT", "this is no agent's transcript; nothing was kept"));
}

Response told(const UploadAnswer &answer)
{
    using Outcome = UploadAnswer::Outcome;
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.upload.v1").field("name", answer.name);
    json.field("outcome",
               answer.outcome == Outcome::Stored      ? "stored"
                   : answer.outcome == Outcome::Grown ? "grown"
                                                      : "unchanged");
    json.field("bytes", answer.bytes).field("lines", answer.lines).field("bad_lines", answer.badLines);
    json.field("calls", answer.calls).key("sessions").beginArray();
    for (const QString &session : answer.sessions)
        json.value(session);
    json.endArray().endObject();
    return {answer.outcome == Outcome::Stored ? 201 : 200, "application/json", json.take().toStdString(), {}};
}

void answerWith(Exchange &exchange, const Result<UploadAnswer> &done)
{
    using Outcome = UploadAnswer::Outcome;
    if (!done) // its words may name a place on this computer
        return exchange.refuse(tryLater(503, "the store cannot take it now: send it again later"));
    const std::string there = std::to_string(done->bytes);
    switch (done->outcome) {
    case Outcome::Conflict:
        return exchange.refuse(
            withCode(409, "UPLOAD_CONFLICT", "a transcript of that name with other bytes is there already"));
    case Outcome::Gap:
        return exchange.refuse(
            withCode(409, "UPLOAD_GAP", "so far the file has " + there + " bytes: go on from there"));
    case Outcome::Full:
        return exchange.refuse(withCode(413, "UPLOAD_LIMIT", "no more of this person's transcripts can be kept"));
    case Outcome::Stored:
    case Outcome::Grown:
    case Outcome::Unchanged:
        return exchange.answer(told(*done));
    }
}

/// Unpacked bytes that wait for the writer; given back when the task that holds it goes.
class WaitingBytes
{
public:
    WaitingBytes(std::shared_ptr<std::atomic<qint64>> all, qint64 bytes) : m_all(std::move(all)), m_bytes(bytes)
    {
        m_fits = m_all->fetch_add(m_bytes) + m_bytes <= MostWaiting;
    }
    ~WaitingBytes() { m_all->fetch_sub(m_bytes); }
    WaitingBytes(const WaitingBytes &) = delete;
    WaitingBytes &operator=(const WaitingBytes &) = delete;
    bool fits() const { return m_fits; }

private:
    std::shared_ptr<std::atomic<qint64>> m_all;
    qint64 m_bytes;
    bool m_fits = false;
};

void store(ServerContext &context, const ExchangePtr &exchange, const std::shared_ptr<std::atomic<qint64>> &waiting)
{
    auto upload = uploadIn(context, *exchange);
    if (!upload)
        return exchange->refuse(upload.error());
    exchange->releaseBody();
    auto bytes = std::make_shared<WaitingBytes>(waiting, upload->bytes.size());
    if (!bytes->fits())
        return exchange->refuse(tryLater(503, "too much is waiting to be stored: send it again later"));
    auto task = [exchange, bytes = std::move(bytes), upload = std::move(*upload)](StoreOwner *owner) {
        answerWith(*exchange, owner ? owner->upload(upload) : fail(Error::Code::Busy, {}));
    };
    if (!context.services.intake->submitTask(std::move(task)))
        exchange->refuse(tryLater(503, "too much is waiting to be stored: send it again later"));
}

} // namespace

std::vector<Route> uploadRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    routes.emplace_back(RoutePolicy("POST", "/api/v1/sessions", Purpose::Ingest, Caller::Bearer,
                                    {Role::Ingest, Role::Viewer, Role::Admin}, TenantSource::Token,
                                    {.bodyBytes = MostBytes, .deadlineMs = 60'000, .gzip = true},
                                    {"application/x-ndjson", "application/octet-stream", "application/json",
                                     "application/gzip", "application/zstd"},
                                    ErrorForm::Json),
                        [context, waiting = std::make_shared<std::atomic<qint64>>(0)](const ExchangePtr &exchange) {
                            store(*context, exchange, waiting);
                        });
    return routes;
}

} // namespace glasshouse
