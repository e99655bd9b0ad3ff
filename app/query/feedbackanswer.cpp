// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers.h"

#include "domain/feedbackrules.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr std::size_t MostAlike = 100, MostNames = 200;
constexpr int MostListed = 10'000;

bool holds(const FeedbackItem &item, const QString &text)
{
    const auto within = [&text](const QString &place) { return place.contains(text, Qt::CaseInsensitive); };
    return within(item.report.message) || within(item.report.session) || within(item.reporter)
        || within(item.resolution) || std::ranges::any_of(item.tags, within);
}

/// All but the statuses.
bool matchesFeedback(const FeedbackItem &item, const FeedbackQuestion &question)
{
    if (item.createdMs < question.range.beginMs || item.createdMs >= question.range.endMs)
        return false;
    if (question.assignee && item.assignee != *question.assignee)
        return false;
    if (!question.tag.isEmpty() && !item.tags.contains(question.tag))
        return false;
    if (!question.session.isEmpty() && item.report.session != question.session)
        return false;
    if (!question.fingerprint.isEmpty() && item.fingerprint != question.fingerprint)
        return false;
    return question.text.isEmpty() || holds(item, question.text);
}

std::map<QString, qint64> countAlike(const std::vector<FeedbackItem> &items)
{
    std::map<QString, qint64> counts;
    for (const FeedbackItem &item : items)
        ++counts[item.fingerprint];
    return counts;
}

QStringList firstNames(const std::set<QString> &names)
{
    QStringList list(names.begin(), names.end());
    return list.first(std::min(list.size(), qsizetype(MostNames)));
}

void nameTagsAndPeople(FeedbackAnswer &answer, const std::vector<FeedbackItem> &items)
{
    std::set<QString> tags, people;
    for (const FeedbackItem &item : items) {
        tags.insert(item.tags.begin(), item.tags.end());
        if (!item.assignee.isEmpty())
            people.insert(item.assignee);
    }
    answer.tags = firstNames(tags), answer.assignees = firstNames(people);
}

} // namespace

std::vector<FeedbackItem> Lookup::feedback(const Scope &scope) const
{
    std::vector<FeedbackItem> items = FeedbackStore(m_connection, m_tenant).all();
    std::erase_if(items, [&scope](const FeedbackItem &item) { return !scope.shows(item.reporter.toStdString()); });
    return items;
}

std::optional<FeedbackItem> Lookup::feedback(qint64 id, const Scope &scope) const
{
    auto item = FeedbackStore(m_connection, m_tenant).item(id);
    return item && scope.shows(item->reporter.toStdString()) ? item : std::nullopt;
}

Result<FeedbackAnswer> answer(const FeedbackQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (question.limit < 1 || question.limit > MostListed || question.offset < 0)
        return fail(Error::Code::Rejected, u"limit: 1 to %1 reports are listed"_s.arg(MostListed));
    FeedbackAnswer answer;
    std::vector<FeedbackItem> items = lookup.feedback(scope);
    const std::map<QString, qint64> alike = countAlike(items);
    nameTagsAndPeople(answer, items);
    std::set<std::pair<QString, FeedbackStatus>> shown;
    for (FeedbackItem &item : items) {
        if (!matchesFeedback(item, question))
            continue;
        ++answer.byStatus[std::size_t(item.status)];
        if (!question.statuses.empty() && std::ranges::find(question.statuses, item.status) == question.statuses.end())
            continue;
        if (question.folded && !shown.insert({item.fingerprint, item.status}).second)
            continue;
        if (answer.total++ < question.offset || answer.items.size() == std::size_t(question.limit))
            continue;
        item.alike = alike.at(item.fingerprint);
        answer.items.push_back(std::move(item));
    }
    return answer;
}

Result<FeedbackDetail> answer(const FeedbackItemQuestion &question, Lookup &lookup, const Scope &scope)
{
    auto item = lookup.feedback(question.id, scope);
    if (!item)
        return fail(Error::Code::Rejected, u"there is no such report"_s);
    FeedbackDetail detail;
    std::vector<FeedbackItem> items = lookup.feedback(scope);
    std::erase_if(items, [&item](const FeedbackItem &other) { return other.fingerprint != item->fingerprint; });
    item->alike = qint64(items.size());
    for (FeedbackItem &other : items) {
        other.alike = item->alike;
        if (other.id != item->id && detail.alike.size() < MostAlike)
            detail.alike.push_back(std::move(other));
    }
    if (!item->report.session.isEmpty()) {
        SessionFilesQuestion files;
        files.sessionId = item->report.session;
        const auto found = answer(files, lookup); // of the scope: somebody else's file is not named
        for (const SessionFile &file : found ? found->files : std::vector<SessionFile>()) {
            if (file.agentId.isEmpty() && detail.transcript.isEmpty())
                detail.transcript = file.path;
        }
    }
    detail.item = std::move(*item);
    return detail;
}

} // namespace glasshouse
