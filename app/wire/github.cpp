// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"

#include "base/hexdigit.h"
#include "wire/hookpayload.h"
#include "wire/json.h"
#include "wire/messages.h"

#include <algorithm>
#include <array>
#include <optional>

namespace glasshouse {

namespace {

using Paths = std::array<std::string_view, 3>;

/// Where one kind of delivery says what. Empty paths are not there.
struct Rule {
    std::string_view event;
    std::string_view object{}; ///< the member it is about
    std::string_view mark{};   ///< before the resource: "#" for numbers
    Paths resource{};
    Paths outcome{};
    Paths time{};
    Paths begin{}, end{}; ///< how long it took, once its outcome is known
    Paths correlation{};
};

constexpr std::array Rules{
    Rule{.event = "check_run",
         .object = "check_run",
         .resource = {"check_run/name"},
         .outcome = {"check_run/conclusion"},
         .time = {"check_run/completed_at", "check_run/started_at"},
         .begin = {"check_run/started_at"},
         .end = {"check_run/completed_at"},
         .correlation = {"check_run/head_sha"}},
    Rule{.event = "check_suite",
         .object = "check_suite",
         .resource = {"check_suite/head_branch", "check_suite/app/slug"},
         .outcome = {"check_suite/conclusion"},
         .time = {"check_suite/updated_at", "check_suite/created_at"},
         .correlation = {"check_suite/head_sha"}},
    Rule{.event = "commit_comment",
         .object = "comment",
         .resource = {"comment/commit_id"},
         .time = {"comment/updated_at", "comment/created_at"},
         .correlation = {"comment/commit_id"}},
    Rule{.event = "create", .resource = {"ref"}, .time = {"repository/pushed_at"}},
    Rule{.event = "delete", .resource = {"ref"}, .time = {"repository/pushed_at"}},
    Rule{.event = "deployment",
         .object = "deployment",
         .resource = {"deployment/environment"},
         .time = {"deployment/updated_at", "deployment/created_at"},
         .correlation = {"deployment/sha"}},
    Rule{.event = "deployment_status",
         .object = "deployment_status",
         .resource = {"deployment_status/environment", "deployment/environment"},
         .outcome = {"deployment_status/state"},
         .time = {"deployment_status/updated_at", "deployment_status/created_at"},
         .begin = {"deployment/created_at"},
         .end = {"deployment_status/created_at"},
         .correlation = {"deployment/sha"}},
    Rule{.event = "installation",
         .object = "installation",
         .resource = {"installation/account/login"},
         .time = {"installation/updated_at", "installation/created_at"}},
    Rule{.event = "issue_comment",
         .object = "comment",
         .mark = "#",
         .resource = {"issue/number"},
         .time = {"comment/updated_at", "comment/created_at"}},
    Rule{.event = "issues", .object = "issue", .mark = "#", .resource = {"issue/number"}, .time = {"issue/updated_at"}},
    Rule{.event = "merge_group",
         .object = "merge_group",
         .resource = {"merge_group/head_ref"},
         .correlation = {"merge_group/head_sha"}},
    Rule{.event = "ping", .object = "hook", .resource = {"hook/type"}},
    Rule{.event = "pull_request",
         .object = "pull_request",
         .mark = "#",
         .resource = {"pull_request/number", "number"},
         .time = {"pull_request/updated_at"},
         .correlation = {"pull_request/head/sha"}},
    Rule{.event = "pull_request_review",
         .object = "review",
         .mark = "#",
         .resource = {"pull_request/number"},
         .outcome = {"review/state"},
         .time = {"review/submitted_at"},
         .correlation = {"review/commit_id", "pull_request/head/sha"}},
    Rule{.event = "pull_request_review_comment",
         .object = "comment",
         .mark = "#",
         .resource = {"pull_request/number"},
         .time = {"comment/updated_at", "comment/created_at"},
         .correlation = {"comment/commit_id", "pull_request/head/sha"}},
    Rule{.event = "pull_request_review_thread",
         .object = "pull_request",
         .mark = "#",
         .resource = {"pull_request/number"},
         .time = {"pull_request/updated_at"},
         .correlation = {"pull_request/head/sha"}},
    Rule{.event = "push", .resource = {"ref"}, .time = {"repository/pushed_at"}, .correlation = {"after"}},
    Rule{.event = "release",
         .object = "release",
         .resource = {"release/tag_name"},
         .time = {"release/published_at", "release/updated_at"}},
    Rule{.event = "repository", .resource = {"repository/full_name"}, .time = {"repository/updated_at"}},
    Rule{.event = "status",
         .resource = {"context", "name"},
         .outcome = {"state"},
         .time = {"updated_at", "created_at"},
         .correlation = {"sha"}},
    Rule{.event = "workflow_dispatch", .resource = {"workflow", "ref"}},
    Rule{.event = "workflow_job",
         .object = "workflow_job",
         .resource = {"workflow_job/name", "workflow_job/workflow_name"},
         .outcome = {"workflow_job/conclusion"},
         .time = {"workflow_job/completed_at", "workflow_job/started_at", "workflow_job/created_at"},
         .begin = {"workflow_job/started_at"},
         .end = {"workflow_job/completed_at"},
         .correlation = {"workflow_job/head_sha", "workflow_job/run_id"}},
    Rule{.event = "workflow_run",
         .object = "workflow_run",
         .resource = {"workflow_run/name", "workflow/name", "workflow_run/path"},
         .outcome = {"workflow_run/conclusion"},
         .time = {"workflow_run/updated_at", "workflow_run/created_at"},
         .begin = {"workflow_run/run_started_at", "workflow_run/created_at"},
         .end = {"workflow_run/updated_at"},
         .correlation = {"workflow_run/head_sha", "workflow_run/id"}},
};

constexpr Rule UnknownEvent{};

/// Of any delivery: ids, refs and sizes; never what people wrote.
constexpr std::array<std::string_view, 15> CommonParams{
    "action",  "ref",    "ref_type",      "before",    "after",           "created", "deleted",    "forced",
    "compare", "number", "repository/id", "sender/id", "installation/id", "sha",     "pusher_type"};

/// Of the member that a delivery is about.
constexpr std::array<std::string_view, 27> ObjectParams{
    "id",       "number",      "state",     "status",        "conclusion",       "run_id",     "run_number",
    "event",    "run_attempt", "head_sha",  "html_url",      "merged",           "draft",      "commits",
    "comments", "additions",   "deletions", "changed_files", "review_comments",  "prerelease", "environment",
    "task",     "head_branch", "head/ref",  "base/ref",      "merge_commit_sha", "workflow_id"};

const Rule &ruleOf(std::string_view event)
{
    const auto rule = std::find_if(Rules.begin(), Rules.end(), [event](const Rule &r) { return r.event == event; });
    return rule == Rules.end() ? UnknownEvent : *rule;
}

/// Names in actions are the sender's; anything that is not a plain word is left out.
bool isWord(std::string_view text)
{
    constexpr std::size_t Longest = 64;
    return !text.empty() && text.size() <= Longest && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
            || c == '.';
    });
}

/// The value of `payload` in an application/x-www-form-urlencoded body, decoded; nullopt where there is none.
std::optional<std::string_view> formPayload(std::string_view body, Arena &arena)
{
    constexpr std::string_view Name = "payload=";
    while (!body.starts_with(Name)) {
        const std::size_t next = body.find('&');
        if (next == std::string_view::npos)
            return std::nullopt;
        body.remove_prefix(next + 1);
    }
    const std::string_view value = body.substr(Name.size(), body.find('&') - Name.size());
    if (value.empty())
        return std::string_view();
    char *decoded = arena.raw(value.size());
    std::size_t size = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool escape =
            value[i] == '%' && i + 2 < value.size() && hexDigit(value[i + 1]) >= 0 && hexDigit(value[i + 2]) >= 0;
        if (escape) {
            decoded[size++] = char(hexDigit(value[i + 1]) * 16 + hexDigit(value[i + 2]));
            i += 2;
        } else {
            decoded[size++] = value[i] == '+' ? ' ' : value[i];
        }
    }
    return std::string_view(decoded, size);
}

Result<Attribute> payloadOf(std::string_view contentType, std::string_view body, Arena &arena)
{
    if (contentType.starts_with("application/x-www-form-urlencoded")) {
        const auto payload = formPayload(body, arena);
        if (!payload)
            return fail(Error::Code::Rejected, QStringLiteral("the form has no field \"payload\""));
        body = *payload;
    }
    auto payload = parseJson(body, arena);
    if (payload && payload->type != Attribute::Type::Map)
        return fail(Error::Code::Rejected, QStringLiteral("the delivery is no JSON object"));
    return payload;
}

/// The object of these was not touched by what happened: its times and conclusion are of something earlier. A release's
/// times are those of its commit and of its publication.
bool objectIsOlder(const Rule &rule, std::string_view action)
{
    constexpr std::array<std::string_view, 7> Older{"deleted",     "pinned",           "unpinned", "transferred",
                                                    "rerequested", "requested_action", "dismissed"};
    if (rule.event == "release")
        return action != "published" && action != "released" && action != "prereleased";
    return std::find(Older.begin(), Older.end(), action) != Older.end()
        || (rule.event == "pull_request_review" && action == "edited");
}

void readEnding(const Rule &rule, const Attribute &payload, Outcome outcome, Event &event)
{
    event.outcome = outcome;
    event.timeMs = firstTime(payload, rule.time);
    const qint64 begin = firstTime(payload, rule.begin), end = firstTime(payload, rule.end);
    if (outcome != Outcome::Unknown && begin != NoTime && end >= begin)
        event.durationNs = (end - begin) * 1'000'000;
}

Outcome outcomeOf(const Rule &rule, const Attribute &payload, Arena &arena)
{
    if (rule.event == "pull_request" && textOf(walk(payload, "action")) == "closed")
        return truthOf(walk(payload, "pull_request/merged")) ? Outcome::Ok : Outcome::Rejected;
    return outcomeOfWord(firstName(payload, rule.outcome, arena));
}

std::span<const Attribute> paramsOf(const Rule &rule, const Attribute &payload, Arena &arena)
{
    std::vector<Attribute> params;
    keepParams(payload, CommonParams, arena, params);
    if (const Attribute *object = rule.object.empty() ? nullptr : walk(payload, rule.object)) {
        const std::size_t first = params.size();
        keepParams(*object, ObjectParams, arena, params);
        for (std::size_t i = first; i < params.size(); ++i)
            params[i].key = joined(std::array{rule.object, std::string_view("."), params[i].key}, arena);
    }
    if (const Attribute *commits = walk(payload, "commits"); commits && commits->type == Attribute::Type::Array) {
        Attribute &count = params.emplace_back();
        count.key = "commit_count";
        count.type = Attribute::Type::Integer;
        count.integer = qint64(commits->children.size());
    }
    return arena.keep(params);
}

} // namespace

Result<void> readGithub(std::string_view eventName, std::string_view delivery, std::string_view contentType,
                        std::string_view body, Arena &arena, const std::function<void(const Event &)> &take)
{
    constexpr std::size_t LongestDelivery = 128;
    if (!isWord(eventName))
        return fail(Error::Code::Rejected,
                    QStringLiteral("the header X-GitHub-Event is missing or is no event's name"));
    if (delivery.empty() || delivery.size() > LongestDelivery)
        return fail(Error::Code::Rejected, QStringLiteral("the header X-GitHub-Delivery is missing or is no id"));
    const auto read = payloadOf(contentType, body, arena);
    if (!read)
        return tl::unexpected(read.error());
    const Attribute &payload = *read;
    const Rule &rule = ruleOf(eventName);

    Event event;
    event.kind = EventKind::DevOps;
    event.agent = "github";
    const std::string_view action = textOf(walk(payload, "action"));
    event.action = isWord(action) ? joined(std::array<std::string_view, 4>{"github.", eventName, ".", action}, arena)
                                  : joined(std::array<std::string_view, 2>{"github.", eventName}, arena);
    event.actor = firstName(payload, Paths{"sender/login", "pusher/name"}, arena);
    event.project = firstName(payload, Paths{"repository/full_name", "organization/login"}, arena);
    event.resource = shortRef(firstName(payload, rule.resource, arena));
    if (!rule.mark.empty() && !event.resource.empty())
        event.resource = joined(std::array{rule.mark, event.resource}, arena);
    if (!objectIsOlder(rule, action))
        readEnding(rule, payload, outcomeOf(rule, payload, arena), event);
    event.correlation = commitId(firstName(payload, rule.correlation, arena));
    event.ownId = delivery;
    event.idIsTimeless = true;
    event.params = paramsOf(rule, payload, arena);
    take(event);
    return {};
}

} // namespace glasshouse
