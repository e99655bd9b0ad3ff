// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/act.h"
#include "query/feedback.h"

#include <QByteArray>
#include <QJsonObject>

namespace glasshouse {

class JsonWriter;

/// Reports as docs/api.md shows them: one form for routes, for --json and for what waits on the disk. Pure; any thread.

/// An object with every field of the report; what is in a list has no excerpt and no environment.
void writeJson(JsonWriter &json, const FeedbackItem &item, bool whole);
/// The fields of glasshouse.feedback.v1.
void writeJson(JsonWriter &json, const FeedbackAnswer &answer);
/// Those of glasshouse.feedback_report.v1.
void writeJson(JsonWriter &json, const FeedbackDetail &detail);

/// What is sent to POST /api/feedback.
QByteArray feedbackReportJson(const FeedbackReport &report);
/// Errors: Rejected, naming the field. `key` may be missing: then it stays empty.
Result<FeedbackReport> feedbackReportFromJson(const QJsonObject &json);

/// {"ids","status","assignee","add_tags","remove_tags","resolution"}: what is missing stays as it is.
QByteArray triageJson(const TriageFeedback &triage);
Result<TriageFeedback> triageFromJson(const QJsonObject &json);

} // namespace glasshouse
