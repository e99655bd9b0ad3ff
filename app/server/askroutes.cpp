// SPDX-License-Identifier: GPL-3.0-or-later
// One route for each question, for consoles on other computers: the question's JSON in, the answer's JSON out.
#include "query/codec/codec.h"
#include "server/routetable.h"
#include "server/storeasking.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

constexpr qint64 MostQuestionBytes = 1 << 20;

/// What is about the whole tenant: its sources and what they sent.
bool isForAdmins(std::string_view name)
{
    constexpr std::array<std::string_view, 5> Names{"sources", "quarantine", "alert-rules", "alert-history",
                                                    "channels"};
    return std::find(Names.begin(), Names.end(), name) != Names.end();
}

/// What the plan has to have, as the routes of /analytics and /api/analytics.
bool isAnalytics(std::string_view name)
{
    constexpr std::array<std::string_view, 7> Names{"usage-summary", "agent-activity", "agent-hours", "token-trends",
                                                    "agent-tokens",  "credentials",    "endpoints"};
    return std::find(Names.begin(), Names.end(), name) != Names.end();
}

/// A question as somebody else may put it: what only this process knows is not theirs to say.
void dropClaims(Question &question)
{
    if (auto *const pulse = std::get_if<PulseQuestion>(&question)) {
        pulse->queueRecords = pulse->queueBytes = -1;
        pulse->trouble.clear();
    }
}

bool asksForRaw(const Question &question)
{
    const auto *const event = std::get_if<EventDetailQuestion>(&question);
    const auto *const quarantine = std::get_if<QuarantineQuestion>(&question);
    return (event && event->raw) || (quarantine && quarantine->raw);
}

void ask(ServerContext &context, const std::shared_ptr<Exchange> &exchange, std::size_t index)
{
    auto question = decodeQuestion(index, QByteArray::fromStdString(exchange->body));
    exchange->releaseBody();
    if (!question) {
        HttpError refusal{400, question.error().message.toStdString(), {}};
        refusal.code = "INVALID_QUESTION";
        return exchange->refuse(refusal);
    }
    if (asksForRaw(*question) && exchange->principal.role != Role::Admin)
        return exchange->refuse({403, "only an admin may see what is masked", {}});
    dropClaims(*question);
    askStore(context, exchange, std::move(*question),
             {.text = [](Answer &answer) { return encode(answer).toStdString(); }});
}

} // namespace

std::vector<Route> askRoutes(ServerContext *context)
{
    std::vector<Route> routes;
    for (std::size_t index = 0; index < questionNames().size(); ++index) {
        const std::string_view name = questionNames()[index];
        const RoleSet roles = isForAdmins(name) ? RoleSet{Role::Admin} : RoleSet{Role::Viewer, Role::Admin};
        RoutePolicy policy("POST", "/api/v1/ask/" + std::string(name), Purpose::Read, Caller::Bearer, roles,
                           TenantSource::Token, {.bodyBytes = MostQuestionBytes, .deadlineMs = 30'000, .gzip = true},
                           {"application/json"}, ErrorForm::Json);
        routes.emplace_back(
            isAnalytics(name) ? std::move(policy).behind(Gate::Analytics) : std::move(policy),
            [context, index](const std::shared_ptr<Exchange> &exchange) { ask(*context, exchange, index); });
    }
    return routes;
}

} // namespace glasshouse
