// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/pricetable.h"

#include "base/timerange.h"
#include "pricing/priceentry.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::StringLiterals;

// A static library's resources are linked in only where something asks for them.
static void initPrices()
{
    Q_INIT_RESOURCE(prices);
}

namespace glasshouse {

struct PriceTable::Impl {
    std::map<std::string, std::vector<PriceEntry>, std::less<>> models; ///< by canonical name
    QString fingerprint;

    Result<void> add(const QByteArray &text, const QString &where);
    void computeFingerprint();
    const PriceEntry *find(std::string_view model, qint64 timeMs) const;
};

Result<void> PriceTable::Impl::add(const QByteArray &text, const QString &where)
{
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(text, &trouble);
    if (trouble.error != QJsonParseError::NoError)
        return fail(Error::Code::Corrupt, u"%1: %2 at byte %3"_s.arg(where, trouble.errorString()).arg(trouble.offset));
    const QJsonValue schema = document.object().value(u"schema"_s);
    if (!schema.isUndefined() && schema.toString() != u"glasshouse.prices.v1"_s)
        return fail(Error::Code::Corrupt, u"%1: \"schema\" is not glasshouse.prices.v1"_s.arg(where));
    const QJsonValue list = document.object().value(u"models"_s);
    if (!list.isObject())
        return fail(Error::Code::Corrupt, u"%1: there is no object \"models\""_s.arg(where));
    const QJsonObject named = list.toObject();
    for (auto it = named.begin(); it != named.end(); ++it) {
        const std::string name = canonicalModel(it.key().toStdString());
        Result<std::vector<PriceEntry>> entries =
            priceEntriesFromJson(it.value(), QString::fromStdString(name), u"%1, %2"_s.arg(where, it.key()));
        if (!entries)
            return tl::unexpected(entries.error());
        models[name] = std::move(*entries);
    }
    return {};
}

void PriceTable::Impl::computeFingerprint()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto number = [&hash](qint64 value) { hash.addData(QByteArray::number(value) + ' '); };
    const auto prices = [&number](const TokenPrices &p) {
        for (const qint64 price : {p.input, p.output, p.cacheRead, p.cacheWrite5m, p.cacheWrite1h})
            number(price);
    };
    for (const auto &[name, entries] : models) {
        hash.addData(QByteArray::fromStdString(name) + '\n');
        for (const PriceEntry &entry : entries) {
            prices(entry.base);
            prices(entry.above);
            for (const qint64 value :
                 {entry.validFromMs, entry.abovePromptTokens, entry.fast, entry.us, entry.batch, entry.webSearch})
                number(value);
        }
    }
    fingerprint = QString::fromLatin1(hash.result().toHex().left(16));
}

const PriceEntry *PriceTable::Impl::find(std::string_view model, qint64 timeMs) const
{
    const auto known = models.find(canonicalModel(model));
    if (known == models.end() || known->second.empty())
        return nullptr;
    const std::vector<PriceEntry> &entries = known->second;
    if (timeMs == NoTime)
        return &entries.back();
    const auto after = std::upper_bound(entries.begin(), entries.end(), timeMs,
                                        [](qint64 time, const PriceEntry &entry) { return time < entry.validFromMs; });
    return after == entries.begin() ? nullptr : &*std::prev(after);
}

Result<PriceTable> PriceTable::load(const QString &userFile)
{
    initPrices();
    auto impl = std::make_shared<Impl>();
    QFile builtIn(u":/prices.json"_s);
    if (!builtIn.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"the built-in price table is missing: %1"_s.arg(builtIn.errorString()));
    if (const Result<void> added = impl->add(builtIn.readAll(), u"the built-in price table"_s); !added)
        return tl::unexpected(added.error());
    if (QFile user(userFile); !userFile.isEmpty() && user.exists()) {
        if (!user.open(QIODevice::ReadOnly))
            return fail(Error::Code::Io, u"%1: %2"_s.arg(userFile, user.errorString()));
        if (const Result<void> added = impl->add(user.readAll(), userFile); !added)
            return tl::unexpected(added.error());
    }
    impl->computeFingerprint();
    PriceTable table;
    table.m_impl = std::move(impl);
    return table;
}

Result<PriceTable> PriceTable::fromJson(std::span<const QByteArray> texts)
{
    auto impl = std::make_shared<Impl>();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (const Result<void> added = impl->add(texts[i], u"price table %1"_s.arg(i + 1)); !added)
            return tl::unexpected(added.error());
    }
    impl->computeFingerprint();
    PriceTable table;
    table.m_impl = std::move(impl);
    return table;
}

std::vector<std::optional<NanoUsd>> PriceTable::cost(std::span<const BillablePart> parts, qint64 timeMs) const
{
    std::vector<std::optional<NanoUsd>> costs;
    costs.reserve(parts.size());
    // Each part gets what the rounded sum grows by: the parts then add up to the call's cost, rounded once.
    ExactCost exact = 0;
    ExactCost given = 0;
    for (const BillablePart &part : parts) {
        const PriceEntry *const entry = m_impl ? m_impl->find(part.model, timeMs) : nullptr;
        if (!entry) {
            costs.emplace_back(std::nullopt);
            continue;
        }
        exact += entry->cost(part);
        constexpr ExactCost most = std::numeric_limits<qint64>::max();
        const ExactCost rounded = std::min(most, (exact + CostScale / 2) / CostScale);
        costs.emplace_back(NanoUsd{qint64(rounded - given)});
        given = rounded;
    }
    return costs;
}

QString PriceTable::fingerprint() const
{
    return m_impl ? m_impl->fingerprint : QString();
}

} // namespace glasshouse
