// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/messages.h"

#include "base/timerange.h"
#include "wire/hookpayload.h"
#include "wire/json.h"
#include "wire/nativefields.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace glasshouse {

namespace {

constexpr std::size_t LongestId = 512, LongestType = 128;

/// What some types of event mean beyond their name.
struct TypeMeaning {
    std::string_view type;
    EventKind kind;
    Outcome outcome = Outcome::Unknown; ///< where the event says nothing else
};

constexpr std::array TypeMeanings{
    TypeMeaning{"api_call", EventKind::ApiCall},
    TypeMeaning{"token_issued", EventKind::Identity, Outcome::Ok},
    TypeMeaning{"token_failed", EventKind::Identity, Outcome::Error},
    TypeMeaning{"token_revoked", EventKind::Identity, Outcome::Ok},
    TypeMeaning{"credential_rotated", EventKind::Identity, Outcome::Ok},
    TypeMeaning{"agent_registered", EventKind::Identity, Outcome::Ok},
    TypeMeaning{"agent_updated", EventKind::Identity, Outcome::Ok},
    TypeMeaning{"agent_deactivated", EventKind::Identity, Outcome::Ok},
    TypeMeaning{"error", EventKind::Activity, Outcome::Error},
};

/// Programs write "token_issued" and "token.issued".
bool isType(std::string_view written, std::string_view type)
{
    return std::equal(written.begin(), written.end(), type.begin(), type.end(),
                      [](char a, char b) { return a == b || (a == '.' && b == '_'); });
}

/// Types that are a call of a model where they name one, even without tokens.
constexpr std::array<std::string_view, 4> CallTypes{"chat", "completion", "rag_query", "token_usage"};

class EventReader
{
public:
    EventReader(std::span<const Attribute> members, Arena &arena) : m_fields(members), m_arena(arena) {}

    /// False: mistake() says why.
    bool read(std::string_view idempotencyKey, qint64 index, Event &event)
    {
        readId(idempotencyKey, index, event);
        readTime(event);
        readNames(event);
        if (const auto ms = m_fields.number(NativeField::DurationMs, LongestMs))
            event.durationNs = qint64(*ms * 1e6);
        readCall(event);
        readEndpoint(event);
        readOutcome(event);
        readParams(event);
        return m_fields.mistake().isEmpty();
    }
    const QString &mistake() const { return m_fields.mistake(); }

private:
    static constexpr double LongestMs = 9e12; // in nanoseconds it still fits

    std::string_view text(NativeField field, std::size_t longest = NativeFields::LongestText)
    {
        return m_fields.text(field, m_arena, longest);
    }

    void readId(std::string_view idempotencyKey, qint64 index, Event &event)
    {
        event.ownId = text(NativeField::EventId, LongestId);
        if (!event.ownId.empty())
            return;
        if (idempotencyKey.empty()) {
            m_fields.rejectMissing(QStringLiteral("field `event_id` is missing, and so is the header Idempotency-Key"));
            return;
        }
        const std::string number = std::to_string(index);
        event.ownId = joined(std::array<std::string_view, 3>{idempotencyKey, "#", number}, m_arena);
    }

    void readTime(Event &event)
    {
        const Attribute *value = m_fields[NativeField::Time];
        event.idIsTimeless = value == nullptr;
        if (!value)
            return;
        event.timeMs = sensibleTime(value);
        if (event.timeMs == NoTime)
            m_fields.reject(*value,
                            QStringLiteral("is no time between 1973 and 2100 in ISO 8601, seconds or milliseconds"));
    }

    void readNames(Event &event)
    {
        event.kind = EventKind::Activity;
        event.action = text(NativeField::Type, LongestType);
        if (event.action.empty())
            m_fields.rejectMissing(QStringLiteral("field `type` is missing"));
        const auto meaning = std::find_if(TypeMeanings.begin(), TypeMeanings.end(),
                                          [&](const TypeMeaning &m) { return isType(event.action, m.type); });
        if (meaning != TypeMeanings.end()) {
            event.kind = meaning->kind;
            event.outcome = meaning->outcome;
        }
        event.actor = text(NativeField::Actor);
        event.agent = text(NativeField::Agent);
        event.version = text(NativeField::AgentVersion);
        event.resource = text(NativeField::Resource);
        event.model = text(NativeField::Model);
        event.tool = text(NativeField::Tool);
        event.session = text(NativeField::Session);
        event.project = text(NativeField::Project);
        event.machine = text(NativeField::Machine);
        event.correlation = text(NativeField::Correlation);
    }

    /// A call of a model, where tokens are told, or a model with a type that calls one.
    void readCall(Event &event)
    {
        if (const Attribute *tokens = m_fields[NativeField::Tokens]) {
            if (tokens->type == Attribute::Type::Map)
                m_fields.addNested(tokens->children);
        }
        const bool nested =
            m_fields[NativeField::Tokens] && m_fields[NativeField::Tokens]->type == Attribute::Type::Map;
        const auto plainTotal = nested ? std::nullopt : m_fields.count(NativeField::Tokens);
        const auto input = m_fields.count(NativeField::InputTokens), output = m_fields.count(NativeField::OutputTokens);
        const auto cacheRead = m_fields.count(NativeField::CacheReadTokens);
        const auto cacheWrite = m_fields.count(NativeField::CacheWriteTokens);
        const auto fiveMinutes = m_fields.count(NativeField::CacheWrite5mTokens);
        const auto oneHour = m_fields.count(NativeField::CacheWrite1hTokens);
        const auto total = plainTotal ? plainTotal : m_fields.count(NativeField::TotalTokens);
        const auto cost = m_fields.number(NativeField::CostUsd, MostUsd);
        const std::string_view requestId = text(NativeField::RequestId, LongestId);
        const std::string_view responseId = text(NativeField::ResponseId, LongestId);

        const bool parts = input || output || cacheRead || cacheWrite || fiveMinutes || oneHour;
        const bool callType = std::find(CallTypes.begin(), CallTypes.end(), event.action) != CallTypes.end();
        if (!parts && !total && !(callType && !event.model.empty()))
            return;
        ObservedCall call;
        call.channel = CallChannel::Native;
        call.requestId = requestId;
        call.responseId = responseId;
        call.tokens.input = parts ? input.value_or(0) : total.value_or(0);
        call.tokens.output = output.value_or(0);
        call.tokens.cacheRead = cacheRead.value_or(0);
        const qint64 split = fiveMinutes.value_or(0) + oneHour.value_or(0);
        const qint64 unsplit = std::max<qint64>(0, cacheWrite.value_or(0) - split);
        call.tokens.cacheWrite5m = fiveMinutes.value_or(0) + unsplit;
        call.tokens.cacheWrite1h = oneHour.value_or(0);
        if (!parts && !total)
            call.incomplete = Incomplete::NoTokens;
        else if (unsplit > 0)
            call.incomplete = Incomplete::NoCacheSplit;
        if (cost)
            call.reportedNanoUsd = qint64(std::llround(*cost * 1e9));
        event.call = call;
        event.kind = EventKind::ModelCall;
    }

    /// "GET https://host/path?query" and a method beside it: "GET /path". The query may hold anything.
    void readEndpoint(Event &event)
    {
        std::string_view endpoint = text(NativeField::Endpoint), method = text(NativeField::Method, LongestMethod);
        if (endpoint.empty())
            return;
        if (const std::size_t space = endpoint.find(' '); space != std::string_view::npos && space <= LongestMethod) {
            method = method.empty() ? endpoint.substr(0, space) : method;
            endpoint.remove_prefix(space + 1);
        }
        endpoint = endpoint.substr(0, endpoint.find_first_of("?#"));
        if (const std::size_t scheme = endpoint.find("://"); scheme != std::string_view::npos) {
            const std::size_t path = endpoint.find('/', scheme + 3);
            endpoint = path == std::string_view::npos ? std::string_view("/") : endpoint.substr(path);
        }
        std::string upper(method);
        std::transform(upper.begin(), upper.end(), upper.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? char(c & ~0x20) : c; });
        event.resource = joined(std::array<std::string_view, 3>{upper, upper.empty() ? "" : " ", endpoint}, m_arena);
        if (event.kind == EventKind::Activity && m_fields[NativeField::StatusCode])
            event.kind = EventKind::ApiCall;
    }

    void readOutcome(Event &event)
    {
        constexpr int Unauthorized = 401, Forbidden = 403, FirstError = 400;
        if (const auto status = m_fields.number(NativeField::StatusCode, MostStatus)) {
            const int code = int(*status);
            const bool denied = code == Unauthorized || code == Forbidden;
            event.outcome = denied ? Outcome::Denied : code >= FirstError ? Outcome::Error : Outcome::Ok;
        }
        const Attribute *value = m_fields[NativeField::Outcome];
        if (!value)
            return;
        if (value->type == Attribute::Type::Bool) {
            event.outcome = value->truth ? Outcome::Ok : Outcome::Error;
            return;
        }
        const std::string_view word = text(NativeField::Outcome);
        if (const Outcome said = outcomeOfWord(word); said != Outcome::Unknown)
            event.outcome = said;
        else if (!word.empty())
            keep("outcome", *value);
    }

    /// Members that are no field are kept as parameters: a sender's own names are not lost.
    void readParams(Event &event)
    {
        for (const Attribute &param : m_fields.object(NativeField::Params))
            m_params.push_back(param);
        for (const Attribute *other : m_fields.others())
            m_params.push_back(*other);
        if (const Attribute *status = m_fields[NativeField::StatusCode])
            keep("status_code", *status);
        event.params = m_arena.keep(m_params);
        event.paramsBefore = m_fields.object(NativeField::ParamsBefore);
    }

    void keep(std::string_view name, const Attribute &value)
    {
        m_params.push_back(value);
        m_params.back().key = name;
    }

    static constexpr double MostUsd = 9e9, MostStatus = 999; // nano-USD still fit
    static constexpr std::size_t LongestMethod = 16;

    NativeFields m_fields;
    Arena &m_arena;
    std::vector<Attribute> m_params;
};

class BodyReader
{
public:
    BodyReader(Arena &arena, const std::function<void(const Event &)> &take, std::string_view idempotencyKey)
        : m_arena(arena),
          m_take(take),
          m_idempotencyKey(idempotencyKey)
    {}

    void record(const Attribute &value, qint64 index)
    {
        if (value.type != Attribute::Type::Map) {
            reject(index, QStringLiteral("is no JSON object"));
            return;
        }
        Event event;
        EventReader reader(value.children, m_arena);
        if (reader.read(m_idempotencyKey, index, event))
            m_take(event);
        else
            reject(index, reader.mistake());
    }

    void lines(std::string_view body)
    {
        constexpr std::string_view Blank = " \t\r";
        for (qint64 index = 0; !body.empty(); ++index) {
            const std::string_view line = body.substr(0, body.find('\n'));
            body.remove_prefix(std::min(line.size() + 1, body.size()));
            if (line.find_first_not_of(Blank) == std::string_view::npos)
                continue;
            if (const auto value = parseJson(line, m_arena))
                record(*value, index);
            else
                reject(index, value.error().message);
        }
    }

    void reject(qint64 index, QString reason) { m_rejected.push_back({index, std::move(reason)}); }
    std::vector<RejectedRecord> takeRejected() { return std::move(m_rejected); }

private:
    Arena &m_arena;
    const std::function<void(const Event &)> &m_take;
    std::string_view m_idempotencyKey;
    std::vector<RejectedRecord> m_rejected;
};

} // namespace

Result<std::vector<RejectedRecord>> readMessages(std::string_view body, bool ndjson, Arena &arena,
                                                 const std::function<void(const Event &)> &take,
                                                 std::string_view idempotencyKey)
{
    constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";
    if (body.starts_with(ByteOrderMark))
        body.remove_prefix(ByteOrderMark.size());
    if (idempotencyKey.size() > LongestId)
        return fail(Error::Code::Rejected,
                    QStringLiteral("the header Idempotency-Key has more than %1 bytes").arg(LongestId));
    BodyReader reader(arena, take, idempotencyKey);
    if (ndjson) {
        reader.lines(body);
        return reader.takeRejected();
    }
    const auto document = parseJson(body, arena);
    if (!document)
        return tl::unexpected(document.error());
    if (document->type == Attribute::Type::Array) {
        for (std::size_t i = 0; i < document->children.size(); ++i)
            reader.record(document->children[i], qint64(i));
    } else if (document->type == Attribute::Type::Map) {
        reader.record(*document, 0);
    } else {
        return fail(Error::Code::Rejected, QStringLiteral("the body is neither an event nor a list of events"));
    }
    return reader.takeRejected();
}

} // namespace glasshouse
