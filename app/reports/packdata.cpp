// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/packdata.h"

#include "base/zone.h"
#include "reports/packsteps.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

template<typename Q>
concept HasFilter = requires(Q &question)
{
    question.filter.range;
};
template<typename Q>
concept HasZone = requires(Q &question)
{
    question.zone = QString();
};
template<typename Q>
concept HasDays = requires(Q &question)
{
    question.from = QDate();
    question.to = QDate();
};

/// What both allow; false: nothing.
bool narrow(QStringList &list, const QStringList &by)
{
    if (by.isEmpty())
        return true;
    if (list.isEmpty()) {
        list = by;
        return true;
    }
    QStringList both;
    for (const QString &each : list) {
        if (by.contains(each))
            both << each;
    }
    list = both;
    return !list.isEmpty();
}

bool narrow(Choice &choice, const Choice &by)
{
    if (by.isEmpty())
        return true;
    if (choice.isEmpty()) {
        choice = by;
        return true;
    }
    if (!choice.excluded && !by.excluded)
        return narrow(choice.values, by.values);
    if (choice.excluded && by.excluded) {
        for (const QString &each : by.values) {
            if (!choice.values.contains(each))
                choice.values << each;
        }
        return true;
    }
    const Choice included = choice.excluded ? by : choice, excluded = choice.excluded ? choice : by;
    choice = included;
    for (const QString &each : excluded.values)
        choice.values.removeAll(each);
    return !choice.values.isEmpty();
}

/// Texts of which one can hold: the pack's, or the person's where the pack has none.
bool narrow(QString &text, const QString &by, bool &whole)
{
    if (text.isEmpty())
        text = by;
    else if (!by.isEmpty() && by != text)
        whole = false;
    return true;
}

bool narrow(QString &prefix, const QString &by)
{
    if (by.startsWith(prefix))
        prefix = by;
    return prefix.startsWith(by) || by.isEmpty();
}

bool narrow(std::optional<int> &number, const std::optional<int> &by)
{
    if (!number)
        number = by;
    return !by || number == by;
}

bool narrow(EventFilter &events, const EventFilter &by, bool &whole)
{
    bool some = true;
    const auto take = [&](Choice EventFilter::*field) { some = narrow(events.*field, by.*field) && some; };
    for (const auto field :
         {&EventFilter::classes, &EventFilter::kinds, &EventFilter::outcomes, &EventFilter::actions,
          &EventFilter::actors, &EventFilter::tools, &EventFilter::resources, &EventFilter::sources,
          &EventFilter::machines, &EventFilter::clients, &EventFilter::skills, &EventFilter::plugins})
        take(field);
    some = narrow(events.actionPrefix, by.actionPrefix) && some;
    narrow(events.resultPattern, by.resultPattern, whole);
    narrow(events.correlation, by.correlation, whole);
    events.failures = events.failures || by.failures;
    return some;
}

bool narrow(Filter &filter, const Filter &by, bool &whole)
{
    filter.range = by.range;
    bool some = true;
    for (const auto field : {&Filter::projects, &Filter::models, &Filter::agents, &Filter::sessions})
        some = narrow(filter.*field, by.*field) && some;
    narrow(filter.text, by.text, whole);
    filter.withErrors = filter.withErrors || by.withErrors;
    some = narrow(filter.weekday, by.weekday) && some;
    some = narrow(filter.hour, by.hour) && some;
    return narrow(filter.events, by.events, whole) && some;
}

/// A value as a literal of SQL.
QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s).remove(QChar(0)) + u'\'';
}

QString sqlChoice(const QString &column, const QStringList &values, bool excluded = false)
{
    if (values.isEmpty())
        return {};
    QStringList literals;
    bool none = false; // an empty value stands for rows without one, which have NULL
    for (const QString &value : values)
        value.isEmpty() ? void(none = true) : void(literals << literal(value));
    QString words = column + u" IN ("_s + literals.join(u", "_s) + u')';
    if (none)
        words = u'(' + words + u" OR "_s + column + u" IS NULL)"_s;
    return excluded ? u"NOT coalesce("_s + words + u", 0)"_s : words;
}

/// The placeholders of docs/packs.md: `:from_ms`, `:to_ms`, and `:filter` for what can be said of activity and costs alike.
QString sqlUnder(const Filter &filter, QString sql)
{
    QStringList parts;
    const auto add = [&parts](const QString &words) {
        if (!words.isEmpty())
            parts << words;
    };
    add(sqlChoice(u"agent"_s, filter.agents));
    add(sqlChoice(u"model"_s, filter.models));
    add(sqlChoice(u"project"_s, filter.projects));
    add(sqlChoice(u"session"_s, filter.sessions));
    add(sqlChoice(u"actor"_s, filter.events.actors.values, filter.events.actors.excluded));
    add(sqlChoice(u"machine"_s, filter.events.machines.values, filter.events.machines.excluded));
    add(sqlChoice(u"source"_s, filter.events.sources.values, filter.events.sources.excluded));
    const TimeRange &range = filter.range;
    sql.replace(u":from_ms"_s, QString::number(range.beginMs == NoTime ? 0 : range.beginMs));
    sql.replace(u":to_ms"_s, QString::number(range.endMs));
    return sql.replace(u":filter"_s, parts.isEmpty() ? u"1"_s : u'(' + parts.join(u" AND "_s) + u')');
}

/// What sqlUnder() says, taken away.
bool isSaidInSql(Filter filter)
{
    filter.range = {};
    filter.agents.clear(), filter.models.clear(), filter.projects.clear(), filter.sessions.clear();
    filter.events.actors = filter.events.machines = filter.events.sources = {};
    return filter == Filter();
}

bool isOnlyRange(Filter filter)
{
    filter.range = {};
    return filter == Filter();
}

PanelAsking askingOf(std::size_t panel, const PackPanel &asker, const Filter &filter, const QString &zone)
{
    PanelAsking asking{panel, asker.question, false, false, false};
    if (asker.kind == PackPanel::Kind::Chart && asker.x == u"day")
        asking.bySteps = askBySteps(asking.question, packStep(filter.range, zone));
    std::visit(
        [&](auto &asked) {
            using Q = std::decay_t<decltype(asked)>;
            if constexpr (HasZone<Q>)
                asked.zone = zone;
            bool whole = true;
            if constexpr (HasFilter<Q>) {
                asking.nothing = !narrow(asked.filter, filter, whole);
            } else if constexpr (HasDays<Q>) {
                const Zone local = Zone::fromId(zone).value_or(Zone());
                asked.from = filter.range.beginMs == NoTime ? QDate() : local.day(filter.range.beginMs);
                asked.to = local.day(std::min(filter.range.endMs, QDateTime::currentMSecsSinceEpoch()) - 1);
                if (!asked.from.isValid())
                    asked.from = asked.to.addDays(-364);
                whole = isOnlyRange(filter);
            } else if constexpr (std::is_same_v<Q, SqlQuestion>) {
                whole = isSaidInSql(filter);
                asked.sql = sqlUnder(filter, asked.sql);
            } else {
                whole = isOnlyRange(filter);
            }
            asking.rangeAlone = !whole;
        },
        asking.question);
    return asking;
}

} // namespace

TimeRange packRange(int days, const QString &zone, qint64 nowMs)
{
    const Zone local = Zone::fromId(zone).value_or(Zone());
    const QDate today = local.day(nowMs);
    return {local.startOfDay(today.addDays(1 - std::max(1, days))), local.startOfDay(today.addDays(1))};
}

std::vector<PanelAsking> packQuestions(const Pack &pack, const Filter &filter, const QString &zone)
{
    std::vector<PanelAsking> askings;
    for (std::size_t i = 0; i < pack.panels.size(); ++i)
        askings.push_back(askingOf(i, pack.panels[i], filter, zone));
    return askings;
}

PackData emptyPackData(const Pack &pack, const Filter &filter, const QString &zone, qint64 nowMs)
{
    PackData data{pack, filter, zone, nowMs, {}};
    for (const PackPanel &panel : pack.panels) {
        PanelData &made = data.panels.emplace_back();
        made.panel = panel;
    }
    return data;
}

void fill(PackData &data, const PanelAsking &asking, const Result<Answer> &answer)
{
    if (asking.panel >= data.panels.size())
        return;
    PanelData &panel = data.panels[asking.panel];
    panel.loaded = true;
    panel.rangeAlone = asking.rangeAlone;
    panel.trouble.clear();
    panel.table = {};
    if (asking.nothing)
        return;
    if (!answer) {
        panel.trouble = answer.error().message;
        return;
    }
    auto table = panelTable(asking.question, *answer);
    if (!table) {
        panel.trouble = table.error().message;
        return;
    }
    panel.table = std::move(*table);
    for (PanelColumn &column : panel.table.columns) {
        if (asking.bySteps && column.unit == PanelColumn::Unit::Day)
            column.key = u"day"_s; // as the panel names it
    }
    // Of a statement the columns are known only now.
    for (const QString &figure : panel.panel.figures) {
        if (panel.table.indexOf(figure) < 0 && !panel.table.columns.empty())
            panel.trouble = u"the statement has no column %1"_s.arg(figure);
    }
}

PackData askedPackData(const Pack &pack, const Filter &filter, const QString &zone, qint64 nowMs,
                       const std::function<Result<Answer>(const Question &)> &ask)
{
    PackData data = emptyPackData(pack, filter, zone, nowMs);
    for (const PanelAsking &asking : packQuestions(pack, filter, zone))
        fill(data, asking, asking.nothing ? fail(Error::Code::Rejected, {}) : ask(asking.question));
    return data;
}

PackOffer offerOf(const Pack &pack, const PackStatesAnswer &states)
{
    PackOffer offer;
    offer.seen = pack.needs.empty();
    for (const SeenSource &source : states.seen) {
        if (std::find(pack.needs.begin(), pack.needs.end(), PackNeed{source.kind, source.value}) != pack.needs.end()) {
            offer.seen = true;
            offer.seenMs = std::max(offer.seenMs, source.lastMs);
        }
    }
    for (const PackState &state : states.packs) {
        if (state.pack == pack.id)
            offer.state = state;
    }
    if (offer.state && offer.state->enabled)
        offer.standing = PackStanding::Enabled;
    else if (offer.seen)
        offer.standing = PackStanding::Offered;
    return offer;
}

} // namespace glasshouse
