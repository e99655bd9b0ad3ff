// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/record.h"

namespace glasshouse {

void MessageFields::clear()
{
    present = false;
    id = model = stopReason = text = {};
    usage = {};
    iterations.clear(); // keeps its memory, as does blocks
    blocks.clear();
}

void Record::clear()
{
    for (JsonScalar *field :
         {&type,        &subtype,     &uuid,          &sessionId,        &timestamp,         &requestId,
          &agentId,     &cwd,         &branch,        &version,          &entrypoint,        &skill,
          &plugin,      &isSidechain, &isMeta,        &isCompactSummary, &isApiErrorMessage, &originKind,
          &customTitle, &aiTitle,     &costUsd,       &compactTrigger,   &toolDenialKind,    &error,
          &errorStatus, &errorCode,   &toolUseResult, &resultAgentId,    &progressType,      &progressAgentId})
        *field = {};
    message.clear();
    embedded.clear();
}

} // namespace glasshouse
