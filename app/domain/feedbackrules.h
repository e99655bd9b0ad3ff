// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedback.h"

#include <array>
#include <optional>
#include <string_view>

namespace glasshouse {

/// What holds for reports wherever they are written, shown, sent or kept. Pure; any thread.

/// In the order of FeedbackStatus: what is stored, sent and typed.
inline constexpr std::array<std::string_view, 4> FeedbackStatusNames{"open", "triaged", "resolved", "wontfix"};
QString nameOf(FeedbackStatus status);
std::optional<FeedbackStatus> feedbackStatusOf(const QString &name);
/// Nothing more is to be done.
inline bool isClosed(FeedbackStatus status)
{
    return status == FeedbackStatus::Resolved || status == FeedbackStatus::Wontfix;
}

/// Bounds that a report or a step of its triage must keep; UTF-8 bytes where they are of texts.
struct FeedbackBounds {
    static constexpr int Bulk = 200; ///< reports of one step
    static constexpr int Tags = 20, Facts = 40;
    static constexpr qsizetype Key = 128, Session = 256, Path = 4096, LastError = 2 << 10, FactName = 64,
                               FactValue = 512, Tag = 40, Assignee = 200, Resolution = 8 << 10;
    static constexpr qint64 Reports = 20'000; ///< kept of one tenant
};
/// What is wrong with a report, in words; empty: nothing.
QString troubleOf(const FeedbackReport &report);

/// One JSON line with its secrets replaced: those with a shape of their own in every text, and every value whose name is
/// that of a credential, also within a text (namedsecrets.h). What is no JSON object is masked as plain text. Masking again
/// changes nothing.
QByteArray maskedRecord(const QByteArray &line);
/// The report as it may leave the computer and be kept: every text of it, masked. Facts are put in order of their names.
FeedbackReport masked(FeedbackReport report);

/// The same for the same trouble: SHA-256, in hex, over what the message and the last error say, whatever their case,
/// spaces, numbers and ids, and in whichever folder a file that is named lies.
QString fingerprintOf(const FeedbackReport &report);

} // namespace glasshouse
