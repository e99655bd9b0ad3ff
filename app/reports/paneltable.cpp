// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/paneltable.h"

#include "reports/panelrows.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Unit = PanelColumn::Unit;

template<typename Q>
concept HasColumns = requires(const Q &question)
{
    columnsOf(question);
};

/// What a statement's column says of itself: "cost_nano_usd" is money.
Unit sqlUnit(const SqlColumn &column)
{
    const QString &name = column.name;
    if (column.type == SqlColumn::Type::Text || column.type == SqlColumn::Type::Mixed
        || (column.type == SqlColumn::Type::Null && !name.endsWith(u"_nano_usd"))) // nothing says that it is a number
        return name == u"day" ? Unit::Day : Unit::Text;
    if (name.endsWith(u"_nano_usd"))
        return Unit::Money;
    if (name == u"time_ms")
        return Unit::Time;
    if (name.endsWith(u"tokens"))
        return Unit::Tokens;
    return column.type == SqlColumn::Type::Integer ? Unit::Count : Unit::Number;
}

Error notAPanel()
{
    return {Error::Code::Rejected, u"panels cannot show what this question is answered with"_s};
}

} // namespace

int PanelTable::indexOf(QStringView key) const
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].key == key)
            return int(i);
    }
    return -1;
}

void addRows(PanelTable &table, const SqlAnswer &answer)
{
    for (const SqlColumn &column : answer.columns)
        table.columns.push_back({column.name, column.name, sqlUnit(column)});
    table.rows = answer.rows;
    table.more = answer.truncated ? -1 : 0;
}

Result<std::optional<std::vector<PanelColumn>>> panelColumns(const Question &question)
{
    using Columns = std::optional<std::vector<PanelColumn>>;
    return std::visit(
        [](const auto &asked) -> Result<Columns> {
            using Q = std::decay_t<decltype(asked)>;
            if constexpr (HasColumns<Q>)
                return Columns(columnsOf(asked));
            else if constexpr (std::is_same_v<Q, SqlQuestion>)
                return Columns();
            else
                return tl::unexpected(notAPanel());
        },
        question);
}

Result<PanelTable> panelTable(const Question &question, const Answer &answer)
{
    return std::visit(
        [&](const auto &asked) -> Result<PanelTable> {
            using Q = std::decay_t<decltype(asked)>;
            PanelTable table;
            const auto *const given = std::get_if<typename Q::Answer>(&answer);
            if (!given)
                return fail(Error::Code::Rejected, u"the answer is of another question"_s);
            if constexpr (HasColumns<Q>) {
                table.columns = columnsOf(asked);
                addRows(table, asked, *given);
                return table;
            } else if constexpr (std::is_same_v<Q, SqlQuestion>) {
                addRows(table, *given);
                return table;
            } else {
                return tl::unexpected(notAPanel());
            }
        },
        question);
}

std::optional<double> numberOf(const PanelColumn &column, const PanelCell &cell)
{
    double value = 0;
    if (const auto *const whole = std::get_if<qint64>(&cell))
        value = double(*whole);
    else if (const auto *const real = std::get_if<double>(&cell))
        value = *real;
    else
        return std::nullopt;
    if (column.unit == Unit::Money)
        return value / 1e9;
    return column.unit == Unit::Duration ? value / 1e6 : value;
}

} // namespace glasshouse
