// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonwriter.h"
#include "base/result.h"
#include "domain/notice.h"

#include <QJsonObject>

namespace glasshouse {

/// "alert", "feedback", "report", "test".
QString noticeKindName(Notice::Kind kind);

/// One object, the same for webhooks and for what is kept over a restart: id, tenant, kind, severity, title, text, where,
/// time, and of an attachment its name, type and bytes (base64).
void writeNotice(JsonWriter &writer, const Notice &notice);

/// Corrupt: a field is missing or wrong.
Result<Notice> noticeFromJson(const QJsonObject &object);

} // namespace glasshouse
