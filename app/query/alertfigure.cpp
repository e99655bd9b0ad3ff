// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/alertfigure.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr QChar DivisionSign(0x00f7);

QStringList figureTokens(const QString &pointer)
{
    QStringList tokens = pointer.mid(1).split(u'/');
    for (QString &token : tokens)
        token.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return tokens;
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || value == QJsonValue(false) || value == QJsonValue(0)
        || value == QJsonValue(QString()) || (value.isArray() && value.toArray().isEmpty());
}

class FigureSearch
{
public:
    explicit FigureSearch(QStringList tokens) : m_tokens(std::move(tokens)) {}

    bool walk(const QJsonValue &value, qsizetype at = 0)
    {
        if (at == m_tokens.size()) {
            m_found.push_back(value);
            return true;
        }
        const QString &token = m_tokens[at];
        if (value.isArray())
            return walkArray(value.toArray(), token, at);
        if (!value.isObject())
            return value.isNull(); // an absent part: nothing is found in it
        const QJsonObject object = value.toObject();
        if (token.startsWith(u'!') && at + 1 == m_tokens.size() && object.contains(token.mid(1))) {
            m_found.emplace_back(isNothing(object.value(token.mid(1))) ? 1 : 0);
            return true;
        }
        const auto member = object.constFind(token);
        return member != object.constEnd() && walk(member.value(), at + 1);
    }
    const std::vector<QJsonValue> &found() const { return m_found; }

private:
    bool walkArray(const QJsonArray &array, const QString &token, qsizetype at)
    {
        if (token == u'*')
            return std::all_of(array.begin(), array.end(), [&](const QJsonValue &each) { return walk(each, at + 1); });
        if (const qsizetype equals = token.indexOf(u'='); equals > 0) {
            const QString key = token.left(equals), wanted = token.mid(equals + 1);
            return std::all_of(array.begin(), array.end(), [&](const QJsonValue &each) {
                return each.toObject().value(key).toString() != wanted || walk(each, at + 1);
            });
        }
        bool isNumber = false;
        const qsizetype index = token.toLongLong(&isNumber);
        return isNumber && index >= 0 && (index >= array.size() || walk(array.at(index), at + 1));
    }

    QStringList m_tokens;
    std::vector<QJsonValue> m_found;
};

std::optional<double> foldFigures(const std::vector<QJsonValue> &found, AlertMeasure::Fold fold)
{
    using Fold = AlertMeasure::Fold;
    if (fold == Fold::Count)
        return double(std::count_if(found.begin(), found.end(), [](const auto &each) { return !each.isNull(); }));
    std::optional<double> folded;
    for (const QJsonValue &each : found) {
        if (!each.isDouble() && !each.isBool())
            continue;
        const double value = each.isBool() ? double(each.toBool()) : each.toDouble();
        folded = !folded        ? value
            : fold == Fold::Max ? std::max(*folded, value)
            : fold == Fold::Min ? std::min(*folded, value)
                                : *folded + value;
    }
    return fold == Fold::Sum ? folded.value_or(0) : folded;
}

Result<std::optional<double>> oneFigure(const QJsonObject &answer, const QString &pointer, AlertMeasure::Fold fold)
{
    FigureSearch search(figureTokens(pointer));
    if (!search.walk(answer))
        return fail(Error::Code::Rejected, u"the answer has no %1"_s.arg(pointer));
    return foldFigures(search.found(), fold);
}

QStringList sidesOf(const QString &figure)
{
    QStringList sides = figure.split(DivisionSign);
    for (QString &side : sides)
        side = side.trimmed();
    return sides;
}

} // namespace

Result<std::optional<double>> figureOf(const QJsonObject &answer, const AlertMeasure &measure)
{
    if (auto fine = checkFigure(measure.figure); !fine)
        return tl::unexpected(fine.error());
    const QStringList sides = sidesOf(measure.figure);
    auto value = oneFigure(answer, sides[0], measure.fold);
    if (!value)
        return value;
    if (sides.size() == 2) {
        const auto whole = oneFigure(answer, sides[1], measure.fold);
        if (!whole)
            return whole;
        if (!*value || !*whole || **whole == 0)
            return std::optional<double>();
        **value /= **whole;
    }
    if (*value)
        **value *= measure.scale;
    return value;
}

Result<void> checkFigure(const QString &figure)
{
    const QStringList sides = sidesOf(figure);
    const bool fine = sides.size() <= 2 && std::all_of(sides.begin(), sides.end(), [](const QString &side) {
                          return side.size() > 1 && side.startsWith(u'/');
                      });
    return fine ? Result<void>()
                : fail(Error::Code::Rejected,
                       u"figure: a place such as /totals/cost is needed, or two of them with \u00f7 between"_s);
}

} // namespace glasshouse
