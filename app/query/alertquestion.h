// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/zone.h"
#include "domain/alert.h"
#include "query/alertrules.h"
#include "query/question.h"

#include <QStringList>

#include <optional>

namespace glasshouse {

/// A rule's question. Pure; any thread.

/// Names on the wire of the questions that rules may look at.
QStringList alertQuestionNames();
/// Errors: Rejected ("measure.question: …", "measure.body: …").
Result<Question> alertQuestion(const AlertMeasure &measure);
/// Whether what it tells about the past can still be asked.
bool hasPast(const Question &question);

/// Asks for one window at one moment.
void placeQuestion(Question &question, const TimeRange &window, const Zone &zone, const AlertMoment &moment);

/// The figure of an answer. Errors: Rejected, where there is no such place.
Result<std::optional<double>> valueIn(const Answer &answer, const AlertMeasure &measure);

/// Whether a rule can be kept and evaluated. Errors: Rejected, in words, the field's name in front.
Result<void> checkRule(const AlertRule &rule);

/// English, for notices, routes and the command line.
QString alertValueText(double value, const QString &unit); ///< "$8.10", "12.5 %", "840 ms", "3"
/// "Cost of the day: $8.10, at least 80 % of $10.00"
QString alertSentence(const AlertRule &rule, double level, double value);
/// Of one that has ended: "Over after 34 min; the worst was 75.0 %."
QString alertEndSentence(const AlertFiring &firing);

} // namespace glasshouse
