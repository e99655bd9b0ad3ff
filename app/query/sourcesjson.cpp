// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answersjson.h"

#include "base/jsonwriter.h"

namespace glasshouse {

std::string_view nameOf(SourceSummary::Kind kind)
{
    switch (kind) {
    case SourceSummary::Kind::Folder:
        return "folder";
    case SourceSummary::Kind::Native:
        return "native";
    case SourceSummary::Kind::Webhook:
        return "webhook";
    case SourceSummary::Kind::Remote:
        return "remote";
    case SourceSummary::Kind::Otlp:
        break;
    }
    return "otlp";
}

void writeJson(JsonWriter &json, const SourcesAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.sources.v1");
    writeTime(json, "now", answer.nowMs);
    json.key("sources").beginArray();
    for (const SourceSummary &source : answer.sources) {
        json.beginObject().field("name", source.name).field("kind", nameOf(source.kind));
        writeTime(json, "first", source.firstMs);
        writeTime(json, "last", source.lastMs);
        json.field("accepted", source.accepted).field("duplicate", source.duplicate);
        json.field("rejected", source.rejected).field("quarantined", source.quarantined);
        json.field("silent", source.silent).field("usual_gap_ms", source.usualGapMs);
        json.field("files", source.files).field("bytes", source.bytes).endObject();
    }
    json.endArray().field("cleanup_days", answer.cleanupDays).key("sweeps").beginArray();
    for (const SweepCandidate &sweep : answer.sweeps) {
        json.beginObject().field("path", sweep.path).field("project", sweep.project).field("session", sweep.session);
        json.field("bytes", sweep.bytes);
        writeTime(json, "last", sweep.lastMs);
        writeTime(json, "swept", sweep.sweptMs);
        json.field("kept", sweep.kept).endObject();
    }
    json.endArray().key("archive").beginObject().field("on", answer.archiving);
    json.field("files", answer.archivedFiles).field("bytes", answer.archivedBytes).endObject().endObject();
}

void writeJson(JsonWriter &json, const QuarantineAnswer &answer)
{
    json.beginObject().field("schema", "glasshouse.quarantine.v1").field("more", answer.more);
    json.key("records").beginArray();
    for (const QuarantinedRecord &record : answer.records) {
        json.beginObject().field("id", record.id);
        writeTime(json, "time", record.timeMs);
        json.field("source", record.source).field("reason", record.reason).field("record", record.record).endObject();
    }
    json.endArray().endObject();
}

} // namespace glasshouse
