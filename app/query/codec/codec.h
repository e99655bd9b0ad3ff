// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "query/question.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>
#include <span>
#include <string_view>

namespace glasshouse {

/// Questions and answers as JSON, for asking another Glasshouse: every field of the struct under its own name, in the
/// struct's own units. Integers keep 64 bits. The descriptions in described.h are the only place that lists fields; this
/// writes, reads and documents by them. Pure; any thread.
///
/// Reading an answer forgives what a newer or older program adds or leaves out: unknown fields are skipped, missing ones
/// keep their default, an unknown name of an enumeration is its first. Reading a question does not, since a restriction
/// that is skipped would show more than was asked for.

/// Names that stay: "usage", "trend", …, in the order of the variant.
std::span<const std::string_view> questionNames();
/// Index into the variants of the question with a name.
std::optional<std::size_t> questionIndex(std::string_view name);
std::string_view nameOf(const Question &question);

QByteArray encode(const Question &question);
QByteArray encode(const Answer &answer);

/// Errors: Rejected, naming the field's path ("filter.range.beginMs: a whole number is needed").
Result<Question> decodeQuestion(std::size_t index, const QByteArray &json);
/// Errors: Corrupt, the same.
Result<Answer> decodeAnswer(std::size_t index, const QByteArray &json);

/// JSON Schemas (2020-12) of a question and of its answer; `definitions` collects what they refer to as
/// "#/components/schemas/NAME".
QJsonObject questionSchema(std::size_t index, QJsonObject &definitions);
QJsonObject answerSchema(std::size_t index, QJsonObject &definitions);
/// The same for acts (domain/actcodec.h).
QJsonObject actSchema(std::size_t index, QJsonObject &definitions);
QJsonObject actDoneSchema(QJsonObject &definitions);

} // namespace glasshouse
