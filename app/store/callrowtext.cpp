// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/callrowtext.h"

#include <algorithm>
#include <charconv>

namespace glasshouse {

namespace {

/// Reads numbers apart by single spaces; "-" is an absent one.
class Numbers
{
public:
    explicit Numbers(std::string_view text) : m_rest(text) {}

    std::optional<qint64> optional()
    {
        const size_t end = m_rest.find(' ');
        const std::string_view word = m_rest.substr(0, end);
        m_rest = end == std::string_view::npos ? std::string_view() : m_rest.substr(end + 1);
        if (word == "-")
            return std::nullopt;
        qint64 value = 0;
        const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        m_good = m_good && error == std::errc() && stop == word.data() + word.size();
        return value;
    }
    qint64 next() { return optional().value_or(0); }
    bool atEnd() const { return m_rest.empty(); }
    /// How many there are from here on.
    qint64 left() const { return m_rest.empty() ? 0 : 1 + std::count(m_rest.begin(), m_rest.end(), ' '); }
    bool isGood() const { return m_good; }

private:
    std::string_view m_rest;
    bool m_good = true;
};

} // namespace

std::string toText(const CallRow &c)
{
    std::string text;
    const auto add = [&text](std::optional<qint64> number) {
        if (!text.empty())
            text += ' ';
        text += number ? std::to_string(*number) : "-";
    };
    for (const qint64 number :
         {c.id, c.firstMs, c.session, c.project, c.agent, c.machine, c.source, c.channel, c.winnerMs, c.winnerFile,
          c.winnerOffset, c.rankOutput, c.rankPrompt, qint64(c.finished), qint64(c.hasRequest), c.incomplete})
        add(number);
    add(c.reported);
    for (const CallPartRow &p : c.parts) {
        for (const qint64 number : {p.model, p.tokens.input, p.tokens.output, p.tokens.cacheRead, p.tokens.cacheWrite5m,
                                    p.tokens.cacheWrite1h, qint64(p.webSearches), qint64(p.flags)})
            add(number);
        add(p.cost);
    }
    if (c.skill || c.plugin) // few have one; the lines from before there were any are read as ever
        add(c.skill), add(c.plugin);
    return text;
}

std::optional<CallRow> callFromText(std::string_view text)
{
    Numbers n(text);
    CallRow c;
    c.id = n.next(), c.firstMs = n.next(), c.session = n.next(), c.project = n.next(), c.agent = n.next();
    c.machine = n.next(), c.source = n.next(), c.channel = n.next(), c.winnerMs = n.next();
    c.winnerFile = n.next(), c.winnerOffset = n.next(), c.rankOutput = n.next(), c.rankPrompt = n.next();
    c.finished = n.next() != 0, c.hasRequest = n.next() != 0, c.incomplete = n.next();
    c.reported = n.optional();
    constexpr qint64 NamesAlone = 2; // a part is nine numbers
    while (n.isGood() && n.left() > NamesAlone) {
        CallPartRow p;
        p.model = n.next();
        p.tokens.input = n.next(), p.tokens.output = n.next(), p.tokens.cacheRead = n.next();
        p.tokens.cacheWrite5m = n.next(), p.tokens.cacheWrite1h = n.next();
        p.webSearches = int(n.next()), p.flags = int(n.next());
        p.cost = n.optional();
        c.parts.push_back(p);
    }
    if (!n.atEnd())
        c.skill = n.next(), c.plugin = n.next();
    if (!n.isGood() || c.parts.empty())
        return std::nullopt;
    return c;
}

} // namespace glasshouse
