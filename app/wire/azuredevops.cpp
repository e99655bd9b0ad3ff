// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerange.h"
#include "wire/hookpayload.h"
#include "wire/json.h"
#include "wire/messages.h"

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

template<std::size_t Count>
using PathList = std::array<std::string_view, Count>;

constexpr PathList<22> ActorPaths{"resource/closedBy/uniqueName",
                                  "resource/closedBy/displayName",
                                  "resource/pushedBy/uniqueName",
                                  "resource/pushedBy/displayName",
                                  "resource/createdBy/uniqueName",
                                  "resource/createdBy/displayName",
                                  "resource/checkedInBy/uniqueName",
                                  "resource/checkedInBy/displayName",
                                  "resource/postedBy/uniqueName",
                                  "resource/postedBy/displayName",
                                  "resource/requestedFor/uniqueName",
                                  "resource/requestedFor/displayName",
                                  "resource/requests/0/requestedFor/uniqueName",
                                  "resource/requests/0/requestedFor/displayName",
                                  "resource/comment/author/uniqueName",
                                  "resource/comment/author/displayName",
                                  "resource/lastChangedBy/uniqueName",
                                  "resource/lastChangedBy/displayName",
                                  "resource/revisedBy/uniqueName",
                                  "resource/revisedBy/displayName",
                                  "resource/fields/System.ChangedBy",
                                  "resource/revision/fields/System.ChangedBy"};

constexpr PathList<3> RepositoryPaths{"resource/repository/name", "resource/pullRequest/repository/name",
                                      "resource/run/resources/repositories/self/name"};

constexpr PathList<9> ProjectPaths{"resource/repository/project/name",
                                   "resource/pullRequest/repository/project/name",
                                   "resource/project/name",
                                   "resource/fields/System.TeamProject",
                                   "resource/revision/fields/System.TeamProject",
                                   "resource/definition/project/name",
                                   "resource/repository/project/id",
                                   "resourceContainers/project/id",
                                   "resourceContainers/collection/id"};

/// The first that is there names what happened to it: an environment, a run, a pipeline, a branch, a pull request.
struct ResourcePath {
    std::string_view mark, path;
};
constexpr std::array ResourcePaths{
    ResourcePath{"", "resource/environment/name"},
    ResourcePath{"", "resource/stage/name"},
    ResourcePath{"", "resource/pipeline/name"},
    ResourcePath{"", "resource/definition/name"},
    ResourcePath{"", "resource/refUpdates/0/name"},
    ResourcePath{"#", "resource/pullRequestId"},
    ResourcePath{"#", "resource/pullRequest/pullRequestId"},
    ResourcePath{"#", "resource/changesetId"},
    ResourcePath{"", "resource/release/name"},
    ResourcePath{"", "resource/buildNumber"},
};

constexpr PathList<7> OutcomePaths{
    "resource/result",     "resource/run/result",         "resource/stage/result",
    "resource/job/result", "resource/environment/status", "resource/deployment/deploymentStatus",
    "resource/status"};

/// createdDate is the notification's own, the last resort: it is written right after.
constexpr PathList<9> TimePaths{"resource/finishTime",  "resource/closedDate",
                                "resource/date",        "resource/run/finishedDate",
                                "resource/postedTime",  "resource/fields/System.ChangedDate",
                                "resource/createdDate", "resource/comment/publishedDate",
                                "createdDate"};
constexpr PathList<2> BeginPaths{"resource/startTime", "resource/run/createdDate"};
constexpr PathList<2> EndPaths{"resource/finishTime", "resource/run/finishedDate"};

constexpr PathList<7> CorrelationPaths{"resource/refUpdates/0/newObjectId",
                                       "resource/lastMergeSourceCommit/commitId",
                                       "resource/pullRequest/lastMergeSourceCommit/commitId",
                                       "resource/sourceVersion",
                                       "resource/sourceGetVersion",
                                       "resource/run/id",
                                       "resource/runId"};

constexpr PathList<25> ParamPaths{"id",
                                  "subscriptionId",
                                  "notificationId",
                                  "publisherId",
                                  "resource/id",
                                  "resource/buildNumber",
                                  "resource/reason",
                                  "resource/status",
                                  "resource/result",
                                  "resource/definition/id",
                                  "resource/queue/name",
                                  "resource/pullRequestId",
                                  "resource/mergeStatus",
                                  "resource/sourceRefName",
                                  "resource/targetRefName",
                                  "resource/pushId",
                                  "resource/repository/id",
                                  "resource/refUpdates/0/oldObjectId",
                                  "resource/refUpdates/0/newObjectId",
                                  "resource/changesetId",
                                  "resource/rev",
                                  "resource/workItemId",
                                  "resource/fields/System.WorkItemType",
                                  "resource/fields/System.State",
                                  "resource/url"};

/// "workitem.updated" changes may be objects of old and new values.
constexpr PathList<2> ChangedStatePaths{"resource/fields/System.State/oldValue",
                                        "resource/fields/System.State/newValue"};

bool isEventType(std::string_view text)
{
    constexpr std::size_t Longest = 128;
    return !text.empty() && text.size() <= Longest
        && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

/// A work item's update has the item's number beside its own; a new one has only its own.
std::string_view workItem(const Attribute &payload, Arena &arena)
{
    const qint64 item = integerOf(walk(payload, "resource/workItemId"));
    const std::string_view own =
        firstName(payload, PathList<2>{item > 0 ? "resource/workItemId" : "", "resource/id"}, arena);
    return own.empty() ? own : joined(PathList<2>{"#", own}, arena);
}

std::string_view resourceOf(std::string_view eventType, const Attribute &payload, Arena &arena)
{
    if (eventType.starts_with("workitem."))
        return workItem(payload, arena);
    for (const ResourcePath &from : ResourcePaths) {
        const std::string_view name = nameOf(walk(payload, from.path), arena);
        if (!name.empty())
            return from.mark.empty() ? shortRef(name) : joined(PathList<2>{from.mark, name}, arena);
    }
    return {};
}

std::string_view projectOf(const Attribute &payload, Arena &arena)
{
    const std::string_view project = firstName(payload, ProjectPaths, arena);
    const std::string_view repository = firstName(payload, RepositoryPaths, arena);
    if (project.empty() || repository.empty())
        return project.empty() ? repository : project;
    return joined(PathList<3>{project, "/", repository}, arena);
}

std::string_view idOf(const Attribute &payload, Arena &arena)
{
    const std::string_view notification = firstName(payload, PathList<1>{"notificationId"}, arena);
    const std::string_view id = firstName(payload, PathList<1>{"id"}, arena);
    if (notification.empty() && id.empty())
        return {};
    const std::string_view subscription = firstName(payload, PathList<1>{"subscriptionId"}, arena);
    // Notifications are numbered within their subscription.
    return joined(PathList<5>{subscription, ":", notification, ":", id}, arena);
}

} // namespace

Result<void> readAzureDevOps(std::string_view body, Arena &arena, const std::function<void(const Event &)> &take)
{
    constexpr std::string_view ByteOrderMark = "\xef\xbb\xbf";
    if (body.starts_with(ByteOrderMark))
        body.remove_prefix(ByteOrderMark.size());
    const auto read = parseJson(body, arena);
    if (!read)
        return tl::unexpected(read.error());
    const Attribute &payload = *read;
    if (payload.type != Attribute::Type::Map)
        return fail(Error::Code::Rejected, QStringLiteral("the delivery is no JSON object"));
    const std::string_view eventType = textOf(find(payload.children, "eventType"));
    if (!isEventType(eventType))
        return fail(Error::Code::Rejected, QStringLiteral("field `eventType` is missing or is no event's name"));

    Event event;
    event.kind = EventKind::DevOps;
    event.agent = "azure-devops";
    event.action = joined(PathList<2>{"azure.", eventType}, arena);
    event.actor = firstName(payload, ActorPaths, arena);
    event.project = projectOf(payload, arena);
    event.resource = resourceOf(eventType, payload, arena);
    event.outcome = outcomeOfWord(firstName(payload, OutcomePaths, arena));
    event.timeMs = firstTime(payload, TimePaths);
    const qint64 begin = firstTime(payload, BeginPaths), end = firstTime(payload, EndPaths);
    if (begin != NoTime && end >= begin)
        event.durationNs = (end - begin) * 1'000'000;
    event.correlation = commitId(firstName(payload, CorrelationPaths, arena));
    event.ownId = idOf(payload, arena);
    event.idIsTimeless = !event.ownId.empty();
    std::vector<Attribute> params;
    keepParams(payload, ParamPaths, arena, params);
    keepParams(payload, ChangedStatePaths, arena, params);
    event.params = arena.keep(params);
    take(event);
    return {};
}

} // namespace glasshouse
