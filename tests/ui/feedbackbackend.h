// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/feedbackrules.h"
#include "tests/ui/cannedbackend.h"

namespace glasshouse {

/// A CannedBackend with an inbox of reports that acts change, and a transcript to report.
class FeedbackBackend : public CannedBackend
{
public:
    std::vector<FeedbackItem> items = inventedReports();
    FeedbackDraft draft = inventedDraft();
    QString refusal; ///< acts fail with this

    FeedbackBackend()
    {
        answers = [this](const Question &question) { return reply(question); };
        acts = [this](const Act &act) { return apply(act); };
    }

    FeedbackItem *item(qint64 id)
    {
        const auto found = std::ranges::find(items, id, &FeedbackItem::id);
        return found == items.end() ? nullptr : &*found;
    }

    static QString excerpt()
    {
        return QStringLiteral(
            R"({"type":"user","uuid":"u1","sessionId":"session-1","timestamp":"2026-11-20T09:00:00.000Z","cwd":"/home/dev/p","version":"2.1.300","message":{"role":"user","content":"Run the tests of the checkout, please."}})"
            "\n"
            R"({"type":"assistant","uuid":"a1","sessionId":"session-1","timestamp":"2026-11-20T09:00:05.000Z","message":{"id":"m1","role":"assistant","model":"claude-opus-4-1","content":[{"type":"text","text":"I run them."},{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"npm test"}}],"usage":{"input_tokens":9,"output_tokens":40}}})"
            "\n"
            R"({"type":"user","uuid":"u2","sessionId":"session-1","timestamp":"2026-11-20T09:00:31.000Z","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","is_error":true,"content":"Error: 3 of 41 tests failed"}]}})"
            "\n"
            R"({"type":"assistant","uuid":"a2","sessionId":"session-1","timestamp":"2026-11-20T09:00:40.000Z","message":{"id":"m2","role":"assistant","model":"claude-opus-4-1","content":[{"type":"text","text":"Three tests fail because the server does not come up within its 30 s."}],"usage":{"input_tokens":9,"output_tokens":40}}})");
    }

private:
    static constexpr qint64 Minute = 60'000, Hour = 60 * Minute;

    std::optional<Answer> reply(const Question &question)
    {
        if (const auto *list = std::get_if<FeedbackQuestion>(&question))
            return Answer(listed(*list));
        if (const auto *one = std::get_if<FeedbackItemQuestion>(&question)) {
            FeedbackDetail detail;
            if (const FeedbackItem *found = item(one->id))
                detail.item = *found;
            return Answer(detail);
        }
        if (std::holds_alternative<FeedbackDraftQuestion>(question))
            return Answer(draft);
        return std::nullopt;
    }

    FeedbackAnswer listed(const FeedbackQuestion &question) const
    {
        FeedbackAnswer answer;
        answer.tags = {QStringLiteral("checkout"), QStringLiteral("setup")};
        answer.assignees = {QStringLiteral("grace")};
        for (const FeedbackItem &item : items) {
            if (!item.report.message.contains(question.text, Qt::CaseInsensitive))
                continue;
            ++answer.byStatus[std::size_t(item.status)];
            if (!question.statuses.empty() && question.statuses.front() != item.status)
                continue;
            answer.items.push_back(item);
            answer.items.back().report.excerpt.clear();
            ++answer.total;
        }
        return answer;
    }

    Result<ActDone> apply(const Act &act)
    {
        if (!refusal.isEmpty())
            return fail(Error::Code::Busy, refusal);
        ActDone done;
        if (const auto *sent = std::get_if<ReportFeedback>(&act)) {
            FeedbackItem made;
            made.id = qint64(items.size()) + 100;
            made.report = sent->report, made.createdMs = made.updatedMs = NowMs;
            items.insert(items.begin(), made);
            done.ids = {made.id};
        } else if (const auto *removed = std::get_if<RemoveFeedback>(&act)) {
            std::erase_if(items, [&](const FeedbackItem &each) {
                return std::ranges::find(removed->ids, each.id) != removed->ids.end();
            });
            done.ids = removed->ids;
        } else if (const auto *triage = std::get_if<TriageFeedback>(&act)) {
            for (const qint64 id : triage->ids)
                change(*item(id), *triage);
            done.ids = triage->ids;
        }
        return done;
    }

    static void change(FeedbackItem &item, const TriageFeedback &triage)
    {
        item.status = triage.status.value_or(item.status);
        item.resolvedMs = isClosed(item.status) ? NowMs : NoTime;
        item.resolvedBy = isClosed(item.status) ? QStringLiteral("grace") : QString();
        item.assignee = triage.assignee.value_or(item.assignee);
        item.resolution = triage.resolution.value_or(item.resolution);
        for (const QString &tag : triage.removeTags)
            item.tags.removeAll(tag);
        item.tags << triage.addTags;
    }

    static std::vector<FeedbackItem> inventedReports()
    {
        struct Row {
            const char *message, *reporter, *tags, *assignee;
            FeedbackStatus status;
            qint64 ago;
            char print;
        };
        using enum FeedbackStatus;
        static const Row rows[] = {
            {"Tests of the checkout stop after 30 s", "ada", "", "", Open, 9 * Minute, 'a'},
            {"The agent deletes generated files\nand then asks where they are", "linus", "setup", "", Open, 48 * Minute,
             'b'},
            {"Tests of the checkout stop after 31 s", "bob", "", "", Open, 2 * Hour, 'a'},
            {"<b>Markup</b> in titles \x1b[31m", "eve", "", "", Open, 5 * Hour, 'c'},
            {"Tests of the checkout stop after 12 s", "kim", "", "", Open, 26 * Hour, 'a'},
            {"Permission asked for each file", "ada", "setup", "grace", Triaged, 30 * Hour, 'd'},
            {"Model changes in the middle of a session", "bob", "", "grace", Resolved, 50 * Hour, 'e'},
            {"Please support the old shell", "kim", "", "", Wontfix, 90 * Hour, 'f'}};
        std::vector<FeedbackItem> items;
        for (const Row &row : rows) {
            FeedbackItem item;
            item.id = qint64(std::size(rows)) - qint64(items.size());
            item.createdMs = item.updatedMs = NowMs - row.ago;
            item.reporter = QString::fromUtf8(row.reporter), item.assignee = QString::fromUtf8(row.assignee);
            item.report.message = QString::fromUtf8(row.message);
            item.report.session = QStringLiteral("session-1");
            item.report.excerpt = excerpt();
            item.report.lastError = QStringLiteral("Error: 3 of 41 tests failed");
            item.report.environment = {{QStringLiteral("agent"), QStringLiteral("claude-code 2.1.300")},
                                       {QStringLiteral("os"), QStringLiteral("Debian GNU/Linux 12")}};
            item.report.previewed = true;
            item.fingerprint = QString(64, QLatin1Char(row.print));
            item.status = row.status;
            if (isClosed(item.status))
                item.resolvedMs = NowMs - Hour, item.resolvedBy = QStringLiteral("grace"),
                item.resolution = QStringLiteral("Said in the guide");
            if (*row.tags)
                item.tags << QString::fromUtf8(row.tags);
            items.push_back(item);
        }
        for (FeedbackItem &item : items)
            item.alike = std::ranges::count(items, item.fingerprint, &FeedbackItem::fingerprint);
        return items;
    }

    static FeedbackDraft inventedDraft()
    {
        FeedbackDraft draft;
        draft.path = QStringLiteral("/home/dev/.claude/projects/p/session-1.jsonl");
        draft.session = QStringLiteral("session-1"), draft.agent = QStringLiteral("claude-code");
        draft.agentVersion = QStringLiteral("2.1.300"), draft.turns = 3, draft.line = 812;
        draft.excerpt = excerpt(), draft.lastError = QStringLiteral("Error: 3 of 41 tests failed");
        return draft;
    }
};

} // namespace glasshouse
