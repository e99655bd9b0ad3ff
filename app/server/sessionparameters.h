// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/kpis.h"
#include "query/sessionlist.h"
#include "query/sessions.h"
#include "server/querystring.h"

namespace glasshouse {

/// What the routes about sessions are asked for. 400 with the parameter's name and place where one is unknown, repeated or
/// wrong; also for filters that only events have. Pure.

struct SessionPage {
    static constexpr int MostSessions = 1'000, UsualSessions = 100;
    SessionsQuestion question;
};
tl::expected<SessionPage, HttpError> sessionPage(std::string_view target, qint64 nowMs);

struct SessionFacetsWish {
    SessionsQuestion question;
    int top = 20;
};
tl::expected<SessionFacetsWish, HttpError> sessionFacetsWish(std::string_view target, qint64 nowMs);

tl::expected<KpisQuestion, HttpError> sessionKpisQuestion(std::string_view target, qint64 nowMs);

/// One session's file, or a part of what stands in it.
struct SessionPart {
    static constexpr int MostEntries = 1'000;
    QString session;
    qint64 file = 0; ///< in the order of the session's files: the main one first
    qint64 offset = 0;
    int limit = 200;
};
/// `pages`: whether offset and limit are understood.
tl::expected<SessionPart, HttpError> sessionPart(std::string_view target, bool pages);

} // namespace glasshouse
