// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the readers of native events and webhooks: each line or body is one event.
#include "ingest/prepare.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
Result<PreparedBatch> events(qint64 count, std::string_view body, const PrepareContext &context)
{
    if (body.starts_with("{no"))
        return fail(Error::Code::Rejected, u"no JSON"_s);
    PreparedBatch batch;
    batch.tenant = context.tenant;
    batch.events.resize(std::size_t(count));
    batch.bytes = qint64(body.size());
    return batch;
}
} // namespace

Result<PreparedBatch> prepareMessages(std::string_view body, bool ndjson, const PrepareContext &context)
{
    return events(ndjson ? 1 + std::count(body.begin(), body.end(), '\n') : 1, body, context);
}
Result<PreparedBatch> prepareGithub(std::string_view, std::string_view, std::string_view, std::string_view body,
                                    const PrepareContext &context)
{
    return events(1, body, context);
}
Result<PreparedBatch> prepareAzureDevOps(std::string_view body, const PrepareContext &context)
{
    return events(1, body, context);
}

} // namespace glasshouse
