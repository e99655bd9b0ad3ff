// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/usagecommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"
#include "ctl/table.h"

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

QString heading(UsageQuestion::Grouping grouping)
{
    switch (grouping) {
    case UsageQuestion::Grouping::Daily:
        return u"Day"_s;
    case UsageQuestion::Grouping::Weekly:
        return u"Week of"_s;
    case UsageQuestion::Grouping::Monthly:
        return u"Month"_s;
    case UsageQuestion::Grouping::Session:
        return u"Session"_s;
    case UsageQuestion::Grouping::Project:
        break;
    }
    return u"Project"_s;
}

QStringList cellsOf(const UsageFigures &figures)
{
    const QString mark = figures.lowerBound ? u"≥ "_s : QString();
    const TokenUsage &tokens = figures.tokens;
    return {countText(figures.calls),    countText(tokens.input),        mark + countText(tokens.output),
            countText(tokens.cacheRead), countText(tokens.cacheWrite5m), countText(tokens.cacheWrite1h),
            costText(figures),           unpricedText(figures)};
}

} // namespace

QByteArray usageJson(const UsageAnswer &answer)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.usage.v1").field("zone", answer.zone).key("rows").beginArray();
    for (const UsageRow &row : answer.rows) {
        json.beginObject().field("period", row.period);
        if (row.model)
            json.field("model", *row.model);
        writeFigures(json, row.figures);
        json.endObject();
    }
    json.endArray().key("totals").beginObject();
    writeFigures(json, answer.totals);
    json.endObject().endObject();
    return json.take() + '\n';
}

QString usageText(const UsageAnswer &answer, UsageQuestion::Grouping grouping, bool byModel)
{
    if (answer.rows.empty())
        return u"No usage in this range.\n"_s;
    using Align = Table::Align;
    std::vector<Table::Column> columns{{heading(grouping), Align::Left}};
    if (byModel)
        columns.push_back({u"Model"_s, Align::Left});
    for (const QString &name :
         {u"Calls"_s, u"Input"_s, u"Output"_s, u"Cache read"_s, u"Write 5m"_s, u"Write 1h"_s, u"Cost"_s})
        columns.push_back({name, Align::Right});
    columns.push_back({QString(), Align::Left});
    Table table(std::move(columns));
    QString last;
    for (const UsageRow &row : answer.rows) {
        QStringList cells{row.period == last ? QString() : escapeControls(row.period)};
        if (byModel)
            cells << escapeControls(row.model.value_or(QString()));
        table.addRow(cells + cellsOf(row.figures));
        last = row.period;
    }
    QStringList totals{u"Total"_s};
    if (byModel)
        totals << QString();
    table.setTotals(totals + cellsOf(answer.totals));
    QString text = table.text() + u"Days are those of %1.\n"_s.arg(escapeControls(answer.zone));
    if (answer.totals.lowerBound)
        text += u"≥ the agent wrote output counts down before they were final: the truth is higher.\n"_s;
    if (answer.totals.unpricedTokens > 0)
        text += u"unpriced: the tokens of models without a known price; no cost includes them.\n"_s;
    return text;
}

ExitCode runUsageCommand(const Arguments &arguments, const UsageArguments &usage, const Terminal &terminal)
{
    const auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    UsageQuestion question;
    question.filter.range = usage.days.range();
    question.zone = usage.days.zoneId;
    question.grouping = usage.grouping;
    question.byModel = usage.byModel;
    const Result<UsageAnswer> answer = (*store)->ask(question);
    if (!answer)
        return terminal.refuse(answer.error());
    if (arguments.json)
        terminal.print(usageJson(*answer));
    else
        terminal.print(usageText(*answer, usage.grouping, usage.byModel));
    return ExitCode::Ok;
}

} // namespace glasshouse
