// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpmessage.h"

#include "base/jsonwriter.h"
#include "server/protobufwriter.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace glasshouse {

namespace {
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

struct StatusRow {
    int status;
    std::string_view phrase, code;
    int rpc; ///< google.rpc.Code
};
constexpr std::array<StatusRow, 20> Statuses{{
    {200, "OK", "", 0},
    {201, "Created", "", 0},
    {202, "Accepted", "", 0},
    {400, "Bad Request", "INVALID_REQUEST", 3},
    {401, "Unauthorized", "UNAUTHORIZED", 16},
    {403, "Forbidden", "FORBIDDEN", 7},
    {404, "Not Found", "NOT_FOUND", 5},
    {405, "Method Not Allowed", "METHOD_NOT_ALLOWED", 12},
    {408, "Request Timeout", "TIMEOUT", 4},
    {409, "Conflict", "CONFLICT", 6},
    {413, "Content Too Large", "PAYLOAD_TOO_LARGE", 8},
    {414, "URI Too Long", "INVALID_REQUEST", 3},
    {415, "Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE", 3},
    {417, "Expectation Failed", "INVALID_REQUEST", 3},
    {421, "Misdirected Request", "MISDIRECTED", 7},
    {429, "Too Many Requests", "RATE_LIMITED", 8},
    {431, "Request Header Fields Too Large", "INVALID_REQUEST", 3},
    {501, "Not Implemented", "INVALID_REQUEST", 12},
    {503, "Service Unavailable", "UNAVAILABLE", 14},
    {505, "HTTP Version Not Supported", "INVALID_REQUEST", 3},
}};

// What is not in the table is an error of ours: it is answered as one that is worth trying again, never as a 500.
const StatusRow &rowOf(int status)
{
    const auto *const row = std::find_if(Statuses.begin(), Statuses.end(),
                                         [status](const StatusRow &each) { return each.status == status; });
    return row == Statuses.end() ? Statuses[16] : *row;
}

std::string dateNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    constexpr const char *Days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr const char *Months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char text[48];
    const int length =
        std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", Days[parts.tm_wday % 7], parts.tm_mday,
                      Months[parts.tm_mon % 12], parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return std::string(text, std::size_t(std::max(0, length)));
}
} // namespace

bool sameText(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

const std::string *RequestHead::field(std::string_view name) const
{
    for (const auto &[key, value] : fields) {
        if (sameText(key, name))
            return &value;
    }
    return nullptr;
}

int RequestHead::count(std::string_view name) const
{
    return int(
        std::count_if(fields.begin(), fields.end(), [name](const auto &each) { return sameText(each.first, name); }));
}

std::string_view errorCode(int status)
{
    return rowOf(status).code;
}

Response jsonError(const HttpError &error)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject();
    json.field("code", error.code.empty() ? errorCode(error.status) : std::string_view(error.code))
        .field("message", error.message);
    json.endObject().endObject();
    return {error.status, "application/json", json.take().toStdString(), error.fields};
}

Response otlpError(const HttpError &error, bool json)
{
    const int code = rowOf(error.status).rpc;
    if (!json) {
        ProtobufWriter status;
        status.varint(1, quint64(code)).text(2, error.message);
        return {error.status, "application/x-protobuf", status.take(), error.fields};
    }
    JsonWriter writer;
    writer.beginObject().field("code", code).field("message", error.message).endObject();
    return {error.status, "application/json", writer.take().toStdString(), error.fields};
}

HttpError tryLater(int status, std::string message, int seconds)
{
    return {status, std::move(message), {{"Retry-After", std::to_string(seconds)}}};
}

std::string serialize(const Response &response, bool keepAlive)
{
    const StatusRow &row = rowOf(response.status);
    std::string text = "HTTP/1.1 " + std::to_string(row.status) + ' ' + std::string(row.phrase)
        + "\r\nDate: " + dateNow() + "\r\nContent-Length: " + std::to_string(response.body.size())
        + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: "
        + (keepAlive ? "keep-alive" : "close") + "\r\n";
    if (!response.contentType.empty())
        text += "Content-Type: " + response.contentType + "\r\n";
    for (const auto &[name, value] : response.fields)
        text += name + ": " + value + "\r\n";
    text += "\r\n";
    text += response.body;
    return text;
}

std::string mediaType(std::string_view value)
{
    const std::size_t semicolon = value.find(';');
    if (semicolon != std::string_view::npos) {
        const std::string_view parameter = trimmed(value.substr(semicolon + 1));
        if (!sameText(parameter, "charset=utf-8") && !sameText(parameter, "charset=\"utf-8\""))
            return {};
    }
    std::string type(trimmed(value.substr(0, semicolon)));
    std::transform(type.begin(), type.end(), type.begin(), lower);
    return type;
}

} // namespace glasshouse
