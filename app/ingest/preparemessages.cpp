// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/prepare.h"

#include "ingest/preparer.h"
#include "wire/messages.h"

namespace glasshouse {

namespace {

void note(PreparedBatch &batch, std::vector<RejectedRecord> rejected)
{
    batch.rejected = qint64(rejected.size());
    if (!rejected.empty())
        batch.reason = QStringLiteral("record %1: %2").arg(rejected.front().index).arg(rejected.front().reason);
    if (rejected.size() > PreparedBatch::MaxProblems)
        rejected.resize(PreparedBatch::MaxProblems);
    batch.problems = std::move(rejected);
}

} // namespace

Result<PreparedBatch> prepareMessages(std::string_view body, bool ndjson, const PrepareContext &context)
{
    Arena arena;
    Preparer preparer(context);
    auto read = readMessages(
        body, ndjson, arena, [&preparer](const Event &event) { preparer.add(event, {}, 'n'); }, context.idempotencyKey);
    if (!read)
        return tl::unexpected(read.error());
    PreparedBatch batch = preparer.take("native:");
    note(batch, std::move(*read));
    return batch;
}

Result<PreparedBatch> prepareGithub(std::string_view eventName, std::string_view delivery, std::string_view contentType,
                                    std::string_view body, const PrepareContext &context)
{
    Arena arena;
    Preparer preparer(context);
    const auto read = readGithub(eventName, delivery, contentType, body, arena,
                                 [&preparer](const Event &event) { preparer.add(event, {}, 'g'); });
    if (!read)
        return tl::unexpected(read.error());
    return preparer.take("github");
}

Result<PreparedBatch> prepareAzureDevOps(std::string_view body, const PrepareContext &context)
{
    Arena arena;
    Preparer preparer(context);
    const auto read = readAzureDevOps(body, arena, [&preparer](const Event &event) { preparer.add(event, {}, 'a'); });
    if (!read)
        return tl::unexpected(read.error());
    return preparer.take("azure-devops");
}

} // namespace glasshouse
