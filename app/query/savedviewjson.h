// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/savedview.h"

#include <QByteArray>
#include <QJsonObject>

namespace glasshouse {

class JsonWriter;

/// Views as JSON: what a store keeps, what crosses the wire, what a file holds. One codec for all three; pure, any thread.

/// The view without its name: what is kept as the payload.
QByteArray viewPayload(const SavedView &view);
/// Errors: Rejected, naming the field ("filter.hour: a whole number is needed"). `strict`: a field that is not known is an
/// error too, since a restriction that is skipped would show more than was meant.
Result<SavedView> viewFromPayload(const QString &name, const QByteArray &payload, bool strict);
Result<SavedView> viewFromPayload(const QString &name, const QJsonObject &payload);

/// A file of one view, "glasshouse.view.v1".
QByteArray viewFile(const SavedView &view);
/// Errors: Rejected, with the line and column, or the field.
Result<SavedView> viewFromFile(const QByteArray &text);

/// Whether it can be kept: name, sizes, zone, days. Errors: Rejected.
Result<void> checkView(const SavedView &view);

/// {"id","name","owner","own","shared","created","updated","payload"}
void writeKeptView(JsonWriter &json, const KeptView &kept);
Result<KeptView> keptViewFromJson(const QJsonObject &json);

} // namespace glasshouse
