// SPDX-License-Identifier: GPL-3.0-or-later
// A rule against the past: its question is asked again for many moments, as it would have been asked then.
#include "domain/alertcheck.h"
#include "query/alertquestion.h"
#include "query/alertrules.h"
#include "query/answers.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace glasshouse {

namespace {

constexpr std::size_t MostTestPoints = 2'000;
constexpr std::size_t FewestTestPoints = 30; ///< however slow the question is, so many are tried
constexpr qint64 TestMinuteMs = 60'000, TestHourMs = 60 * TestMinuteMs;
constexpr auto TestTime = 6s;
constexpr std::size_t TrialAsks = 5;

template<typename Q>
concept OfScope = requires(const Q &question, Lookup &lookup, const Scope &scope)
{
    answer(question, lookup, scope);
};
template<typename Q>
concept OfLookup = requires(const Q &question, Lookup &lookup)
{
    answer(question, lookup);
};

Result<Answer> answerPlaced(const Question &question, Lookup &lookup, const Scope &scope)
{
    return std::visit(
        [&](const auto &each) -> Result<Answer> {
            using Q = std::decay_t<decltype(each)>;
            const auto whole = [](auto answered) -> Result<Answer> {
                if (!answered)
                    return tl::unexpected(answered.error());
                return Answer(std::move(*answered));
            };
            if constexpr (OfScope<Q>)
                return whole(answer(each, lookup, scope));
            else if constexpr (OfLookup<Q>)
                return whole(answer(each, lookup));
            else
                return fail(Error::Code::Rejected, u"a store does not answer this question"_s);
        },
        question);
}

/// A moment of the test: what would have been asked, and when.
struct TestMoment {
    TimeRange window;
    qint64 timeMs = 0;
};

qint64 testStep(const TimeRange &range, const AlertRule &rule)
{
    qint64 step = 15 * TestMinuteMs;
    if (rule.window == AlertRule::Window::Minutes)
        step = std::max<qint64>(1, rule.minutes / 4) * TestMinuteMs;
    // Days of a range end at moments of their own, beside the steps.
    while ((range.endMs - range.beginMs) / step > qint64(MostTestPoints / 2))
        step *= 2;
    return step;
}

/// Days, weeks and months are looked at as they fill, each once more whole just before it ends.
std::vector<TestMoment> testMoments(const TimeRange &range, const AlertRule &rule, const Zone &zone, qint64 step)
{
    std::vector<TestMoment> moments;
    if (rule.window == AlertRule::Window::Minutes) {
        for (qint64 at = range.beginMs; at < range.endMs && moments.size() < MostTestPoints; at += step)
            moments.push_back({windowAt(rule, zone, at), at});
        if (const qint64 last = range.endMs - 1;
            !moments.empty() && moments.size() < MostTestPoints && moments.back().timeMs < last)
            moments.push_back({windowAt(rule, zone, last), last}); // what came just now is in no step yet
        return moments;
    }
    qint64 at = range.beginMs;
    while (at < range.endMs && moments.size() < MostTestPoints) {
        const TimeRange window = windowAt(rule, zone, at);
        const qint64 end = std::min(window.endMs, range.endMs);
        for (at += step; at < end && moments.size() < MostTestPoints; at += step)
            moments.push_back({{window.beginMs, at}, at});
        moments.push_back({{window.beginMs, end}, end - 1});
        at = end;
    }
    if (moments.size() > MostTestPoints)
        moments.resize(MostTestPoints);
    return moments;
}

class AlertTest
{
public:
    AlertTest(const AlertRule &rule, Question question, Zone zone, Lookup &lookup, const Scope &scope)
        : m_rule(rule),
          m_question(std::move(question)),
          m_zone(std::move(zone)),
          m_lookup(lookup),
          m_scope(scope)
    {}

    /// As fine as the time allows.
    Result<AlertTestAnswer> run(const TimeRange &range)
    {
        qint64 step = testStep(range, m_rule);
        std::vector<TestMoment> moments = testMoments(range, m_rule, m_zone, step);
        auto perAsk = trial(moments);
        if (!perAsk)
            return tl::unexpected(perAsk.error());
        while (moments.size() > FewestTestPoints && *perAsk * moments.size() > TestTime) {
            step *= 2;
            auto fewer = testMoments(range, m_rule, m_zone, step);
            if (fewer.size() >= moments.size())
                break;
            moments = std::move(fewer);
        }
        const auto deadline = std::chrono::steady_clock::now() + TestTime + TestTime;
        for (const TestMoment &moment : moments) {
            if (std::chrono::steady_clock::now() > deadline) {
                m_answer.trouble = u"this takes too long: take a shorter range"_s;
                break;
            }
            if (auto looked = look(moment); !looked)
                return tl::unexpected(looked.error());
        }
        std::reverse(m_answer.firings.begin(), m_answer.firings.end());
        return std::move(m_answer);
    }

private:
    Result<std::optional<double>> valueAt(const TestMoment &moment)
    {
        placeQuestion(m_question, moment.window, m_zone, {moment.timeMs, -1, -1, {}});
        const auto answered = answerPlaced(m_question, m_lookup, m_scope);
        if (!answered)
            return tl::unexpected(answered.error());
        return valueIn(*answered, m_rule.measure);
    }

    /// How long one question takes, on average over the range.
    Result<std::chrono::steady_clock::duration> trial(const std::vector<TestMoment> &moments)
    {
        const auto begun = std::chrono::steady_clock::now();
        const std::size_t asks = std::min(TrialAsks, moments.size());
        for (std::size_t i = 0; i < asks; ++i) {
            if (auto value = valueAt(moments[(i + 1) * moments.size() / (asks + 1)]); !value)
                return tl::unexpected(value.error());
        }
        return (std::chrono::steady_clock::now() - begun) / std::max<std::size_t>(1, asks);
    }

    Result<void> look(const TestMoment &moment)
    {
        const auto value = valueAt(moment);
        if (!value)
            return tl::unexpected(value.error());
        const AlertStep step = stepAlert(m_rule, m_standing, *value, moment.timeMs);
        m_standing = step.now;
        for (AlertFiring &firing : m_answer.firings) {
            if (firing.endedMs != NoTime)
                continue;
            if (std::find(step.ended.begin(), step.ended.end(), firing.level) != step.ended.end())
                firing.endedMs = moment.timeMs;
            else if (*value)
                firing.worst = worseOf(m_rule, firing.worst, **value);
        }
        if (step.fired > 0)
            m_answer.firings.push_back(firingAt(moment.timeMs, step.fired, **value));
        if (*value)
            m_answer.points.push_back({moment.timeMs, **value, m_standing.level});
        return {};
    }

    AlertFiring firingAt(qint64 timeMs, double level, double value) const
    {
        AlertFiring firing;
        firing.rule = m_rule.id, firing.ruleName = m_rule.name;
        firing.severity = m_rule.severity;
        firing.level = level, firing.threshold = thresholdOf(m_rule, level);
        firing.value = firing.worst = value;
        firing.unit = m_rule.measure.unit;
        firing.about = alertSentence(m_rule, level, value);
        firing.beganMs = timeMs;
        firing.told = !isQuiet(m_rule, m_zone, timeMs);
        return firing;
    }

    const AlertRule &m_rule;
    Question m_question;
    Zone m_zone;
    Lookup &m_lookup;
    const Scope &m_scope;
    AlertStanding m_standing;
    AlertTestAnswer m_answer;
};

AlertTestAnswer untestable(const QString &why)
{
    AlertTestAnswer answer;
    answer.trouble = why;
    return answer;
}

} // namespace

Result<AlertTestAnswer> answer(const AlertTestQuestion &question, Lookup &lookup, const Scope &scope)
{
    if (auto fine = checkRule(question.rule); !fine)
        return tl::unexpected(fine.error());
    auto asked = alertQuestion(question.rule.measure);
    auto zone = Zone::fromId(question.rule.zone.isEmpty() ? question.zone : question.rule.zone);
    if (!asked || !zone)
        return tl::unexpected(asked ? zone.error() : asked.error());
    if (!hasPast(*asked))
        return untestable(u"this figure is one of the moment: nothing tells what it was before"_s);
    TimeRange range = question.range;
    range.endMs = std::min(range.endMs, QDateTime::currentMSecsSinceEpoch());
    if (range.beginMs == NoTime || range.beginMs >= range.endMs)
        return untestable(u"a range of the past is needed, with a beginning and an end"_s);
    if (range.endMs - range.beginMs > 3 * 366 * 24 * TestHourMs)
        return untestable(u"at most three years can be tested at once"_s);
    return AlertTest(question.rule, std::move(*asked), std::move(*zone), lookup, scope).run(range);
}

} // namespace glasshouse
