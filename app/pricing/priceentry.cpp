// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/priceentry.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr double MaxPrice = 100000; // USD per million tokens
constexpr double MaxFactor = 10;
constexpr qint64 MaxTokens = 100'000'000'000; // a larger count is nonsense; limits keep the products inside 128 bits
constexpr qint64 PriceScale = 1'000'000'000;
constexpr qint64 FactorScale = 1000;

ExactCost tokensAt(qint64 tokens, qint64 price)
{
    return ExactCost(std::clamp<qint64>(tokens, 0, MaxTokens)) * price;
}

/// Reads the fields of one JSON object and keeps the first thing that is wrong with them.
class FieldReader
{
public:
    FieldReader(const QJsonObject &object, QString where) : m_object(object), m_where(std::move(where)) {}

    /// A decimal number, or its text, as an integer multiple of 1/scale; `fallback` where the field is absent.
    qint64 decimal(const QString &field, double max, qint64 scale, int decimals, std::optional<qint64> fallback)
    {
        m_known.append(field);
        const QJsonValue value = m_object.value(field);
        if (value.isUndefined()) {
            if (!fallback)
                complain(field, u"is missing"_s);
            return fallback.value_or(0);
        }
        bool good = value.isDouble();
        const double number = good ? value.toDouble() : value.toString().toDouble(&good);
        const double steps = number * std::pow(10.0, decimals);
        if (!good || !(number >= 0) || number > max)
            complain(field, u"is not a number from 0 to %1"_s.arg(max));
        else if (std::abs(steps - std::round(steps)) > 1e-3)
            complain(field, u"has more than %1 decimals"_s.arg(decimals));
        else
            return std::llround(steps) * (scale / qint64(std::llround(std::pow(10.0, decimals))));
        return 0;
    }
    qint64 price(const QString &field, std::optional<qint64> fallback)
    {
        return decimal(field, MaxPrice, PriceScale, 6, fallback);
    }
    qint64 factor(const QString &field, qint64 fallback) { return decimal(field, MaxFactor, FactorScale, 3, fallback); }

    qint64 validFrom()
    {
        m_known.append(u"valid_from"_s);
        const QJsonValue value = m_object.value(u"valid_from"_s);
        if (value.isUndefined())
            return NoTime;
        const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
        const QDateTime instant =
            day.isValid() ? QDateTime(day, QTime(0, 0), Qt::UTC) : QDateTime::fromString(value.toString(), Qt::ISODate);
        if (!instant.isValid()) {
            complain(u"valid_from"_s, u"is not a date such as 2026-09-01"_s);
            return NoTime;
        }
        return instant.toMSecsSinceEpoch();
    }

    QJsonValue take(const QString &field)
    {
        m_known.append(field);
        return m_object.value(field);
    }

    void complain(const QString &field, const QString &what)
    {
        if (m_error.isEmpty())
            m_error = u"%1: \"%2\" %3"_s.arg(m_where, field, what);
    }

    /// Call last: a misspelt field must not be a silent default.
    QString error()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key()) && it.key() != u"note"_s)
                complain(it.key(), u"is not a field of a price"_s);
        }
        return m_error;
    }

private:
    QJsonObject m_object;
    QString m_where, m_error;
    QStringList m_known;
};

/// Anthropic's cache prices follow from the input price; with others a cached token costs what any input token does.
TokenPrices tokenPrices(FieldReader &fields, bool anthropic, std::optional<TokenPrices> below)
{
    TokenPrices prices;
    prices.input = fields.price(u"input"_s, std::nullopt);
    prices.output = fields.price(u"output"_s, below ? std::optional(below->output) : std::nullopt);
    const auto ofInput = [&](qint64 percent) { return prices.input / 100 * (anthropic ? percent : 100); };
    prices.cacheRead = fields.price(u"cache_read"_s, ofInput(10));
    prices.cacheWrite5m = fields.price(u"cache_write_5m"_s, ofInput(125));
    prices.cacheWrite1h = fields.price(u"cache_write_1h"_s, ofInput(200));
    return prices;
}

Result<PriceEntry> entryFromJson(const QJsonValue &json, const QString &model, const QString &where)
{
    if (!json.isObject())
        return fail(Error::Code::Corrupt, u"%1: a price is not an object"_s.arg(where));
    const bool anthropic = model.startsWith(u"claude-"_s);
    FieldReader fields(json.toObject(), where);
    PriceEntry entry;
    entry.validFromMs = fields.validFrom();
    entry.base = tokenPrices(fields, anthropic, std::nullopt);
    entry.fast = fields.factor(u"fast"_s, FactorScale);
    entry.us = fields.factor(u"us"_s, FactorScale);
    entry.batch = fields.factor(u"batch"_s, FactorScale / 2);
    // Given per 1,000 searches; 10 USD per 1,000 is 10^7 nano-USD each.
    entry.webSearch = fields.decimal(u"web_search"_s, MaxPrice, PriceScale, 6, 10 * PriceScale) / 1000;
    if (const QJsonValue above = fields.take(u"above"_s); above.isObject()) {
        FieldReader step(above.toObject(), where + u" above"_s);
        entry.abovePromptTokens = step.decimal(u"prompt_tokens"_s, double(MaxTokens), 1, 0, std::nullopt);
        entry.above = tokenPrices(step, anthropic, entry.base);
        if (const QString error = step.error(); !error.isEmpty())
            return fail(Error::Code::Corrupt, error);
    } else if (!above.isUndefined()) {
        fields.complain(u"above"_s, u"is not an object"_s);
    }
    if (const QString error = fields.error(); !error.isEmpty())
        return fail(Error::Code::Corrupt, error);
    return entry;
}

} // namespace

ExactCost PriceEntry::cost(const BillablePart &part) const
{
    const TokenUsage &t = part.tokens;
    const TokenPrices &p = abovePromptTokens > 0 && t.prompt() > abovePromptTokens ? above : base;
    // price is USD * 1e9 per 1e6 tokens: tokens * price is nano-USD * 1e6; three factors of 1e3 make it CostScale.
    const ExactCost tokens = tokensAt(t.input, p.input) + tokensAt(t.output, p.output)
        + tokensAt(t.cacheRead, p.cacheRead) + tokensAt(t.cacheWrite5m, p.cacheWrite5m)
        + tokensAt(t.cacheWrite1h, p.cacheWrite1h);
    const ExactCost factors = ExactCost(part.fast ? fast : FactorScale) * (part.usOnly ? us : FactorScale)
        * (part.batch ? batch : FactorScale);
    return tokens * factors + ExactCost(std::max(part.webSearches, 0)) * webSearch * CostScale;
}

Result<std::vector<PriceEntry>> priceEntriesFromJson(const QJsonValue &json, const QString &model, const QString &where)
{
    const QJsonArray list = json.isArray() ? json.toArray() : QJsonArray{json};
    std::vector<PriceEntry> entries;
    for (const QJsonValue &value : list) {
        Result<PriceEntry> entry = entryFromJson(value, model, where);
        if (!entry)
            return tl::unexpected(entry.error());
        entries.push_back(*entry);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const PriceEntry &a, const PriceEntry &b) { return a.validFromMs < b.validFromMs; });
    return entries;
}

} // namespace glasshouse
