// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event/eventwords.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "domain/eventclass.h"
#include "ui/curlline.h"
#include "ui/filterfields.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPainterPath>

#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr size_t MostParsed = 262'144; ///< of a body that is searched for the client's address
constexpr qsizetype ShortId = 12;

/// "9b1d…40fa"; short ones whole.
QString shortId(const QString &id)
{
    return id.size() <= ShortId ? id : id.left(4) + QChar(0x2026) + id.right(4);
}

/// Where the request came from, as the trail keeps it.
QString clientAddress(const std::string &body)
{
    if (body.size() > MostParsed || body.find("client.address") == std::string::npos)
        return {};
    const QJsonObject whole = QJsonDocument::fromJson(QByteArray::fromStdString(body)).object();
    return whole.value(u"attributes"_s).toObject().value(u"client.address"_s).toString();
}

QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r'))
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

QString plainNumber(qint64 value)
{
    return QLocale::c().toString(value).remove(QLocale::c().groupSeparator());
}

} // namespace

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

EventWords::Badge EventWords::outcome(const ActivityEvent &event)
{
    if (failed(event))
        return {tr("failed"), Token::Error, Token::ErrorBg};
    switch (event.outcome) {
    case Outcome::Ok:
        return {tr("ok"), Token::Success, Token::SuccessBg};
    case Outcome::Denied:
        return {tr("denied"), Token::Warning, Token::WarningBg};
    case Outcome::Rejected:
        return {tr("rejected"), Token::Warning, Token::WarningBg};
    case Outcome::Interrupted:
        return {tr("interrupted"), Token::Text2, Token::Hover};
    case Outcome::Error:
    case Outcome::Unknown:
        break;
    }
    return {};
}

QString EventWords::className(const ActivityEvent &event)
{
    const std::string_view name = nameOf(classOf(event.kind, event.action));
    return valueWords(u"class"_s, QString::fromUtf8(name.data(), qsizetype(name.size())));
}

QString EventWords::action(const ActivityEvent &event)
{
    return event.action.empty() ? className(event) : escapeControls(fromUtf8(event.action));
}

QString EventWords::subject(const ActivityEvent &event)
{
    for (const std::string *text : {&event.agent, &event.resource, &event.model, &event.tool, &event.actor}) {
        if (!text->empty())
            return escapeControls(fromUtf8(*text));
    }
    return {};
}

bool EventWords::failed(const ActivityEvent &event)
{
    return isFailure(event.kind, event.outcome);
}

QString EventWords::relatedCount(const EventDetail &detail, const Format &format)
{
    const auto others = qint64(detail.related.size()) - 1;
    if (others < 1)
        return {};
    if (detail.moreRelated)
        return tr("over %1 related events").arg(format.countFull(others));
    return others == 1 ? tr("1 related event") : tr("%1 related events").arg(format.countFull(others));
}

std::vector<EventField> EventWords::fields(const EventDetail &detail, const Format &format, qint64 nowMs)
{
    const ActivityEvent &event = detail.event;
    std::vector<EventField> fields;
    const auto add = [&fields](const QString &label, const QString &field, const QString &value,
                               const QString &shown) -> EventField & {
        EventField made;
        made.label = label, made.field = field, made.value = value, made.shown = shown;
        made.mayExclude = filterFields().contains(field) && canExclude(field);
        return fields.emplace_back(made);
    };
    const auto addText = [&add, &fields](const QString &label, const QString &field, const std::string &text) {
        const QString value = fromUtf8(text);
        if (!value.isEmpty())
            add(label, field, value, escapeControls(value));
        return value.isEmpty() ? nullptr : &fields.back();
    };
    EventField &time = add(tr("Time"), {}, Format::iso(event.timeMs), format.moment(event.timeMs, nowMs));
    time.tip = format.exact(event.timeMs), time.shorter = format.instant(event.timeMs, nowMs); // no zone before no seconds
    addText(fieldTitle(u"actor"_s), u"actor"_s, event.actor);
    const QString address = clientAddress(event.body), client = fromUtf8(event.client);
    if (!client.isEmpty())
        add(fieldTitle(u"client"_s), u"client"_s, client,
            escapeControls(address.isEmpty() ? client : client + u", "_s + address));
    else if (!address.isEmpty())
        add(fieldTitle(u"client"_s), {}, address, escapeControls(address));
    addText(fieldTitle(u"agent"_s), u"agent"_s, event.agent);
    addText(fieldTitle(u"machine"_s), u"machine"_s, event.machine);
    if (EventField *project = addText(fieldTitle(u"project"_s), u"project"_s, event.project))
        project->isPath = true;
    if (EventField *session = addText(tr("Session"), u"session"_s, event.session))
        session->link = EventField::Link::Session, session->isCode = true;
    if (EventField *resource = addText(fieldTitle(u"resource"_s), u"resource"_s, event.resource))
        resource->isPath = true;
    addText(fieldTitle(u"model"_s), u"model"_s, event.model);
    addText(fieldTitle(u"tool"_s), u"tool"_s, event.tool);
    addText(fieldTitle(u"skill"_s), u"skill"_s, event.skill);
    addText(fieldTitle(u"plugin"_s), u"plugin"_s, event.plugin);
    if (event.durationNs)
        add(tr("Duration"), {}, format.durationFine(*event.durationNs), format.durationFine(*event.durationNs));
    if (event.tokens)
        add(tr("Tokens"), {}, plainNumber(*event.tokens), format.countFull(*event.tokens));
    if (event.costNanoUsd)
        add(tr("Cost"), {}, QString::fromStdString(exactDecimal(NanoUsd{*event.costNanoUsd})),
            format.money(NanoUsd{*event.costNanoUsd}));
    else if (event.tokens.value_or(0) > 0)
        add(tr("Cost"), {}, Format::unpriced(), Format::unpriced());
    if (EventField *correlation = addText(tr("Correlation"), u"correlation"_s, event.correlation)) {
        correlation->tip = correlation->shown;
        correlation->shown = shortId(correlation->shown);
        correlation->note = relatedCount(detail, format);
        correlation->link = EventField::Link::Correlation, correlation->isCode = true;
    }
    return fields;
}

std::string EventWords::json(const ActivityEvent &event)
{
    JsonWriter writer;
    writeJson(writer, event);
    return writer.take().toStdString();
}

QString EventWords::indentedJson(const ActivityEvent &event)
{
    JsonWriter writer(JsonWriter::Style::Indented);
    writeJson(writer, event);
    return QString::fromUtf8(writer.take()) + u'\n';
}

QString EventWords::csv(const ActivityEvent &event)
{
    const QString duration =
        event.durationNs ? QLocale::c().toString(double(*event.durationNs) / 1e6, 'f', 3).remove(u',') : QString();
    const auto word = [](std::string_view name) { return QString::fromUtf8(name.data(), qsizetype(name.size())); };
    const std::pair<const char *, QString> cells[] = {
        {"time", Format::iso(event.timeMs)},
        {"class", word(nameOf(classOf(event.kind, event.action)))},
        {"kind", word(nameOf(event.kind))},
        {"action", fromUtf8(event.action)},
        {"outcome", word(nameOf(event.outcome))},
        {"actor", fromUtf8(event.actor)},
        {"client", fromUtf8(event.client)},
        {"agent", fromUtf8(event.agent)},
        {"machine", fromUtf8(event.machine)},
        {"project", fromUtf8(event.project)},
        {"source", fromUtf8(event.source)},
        {"session", fromUtf8(event.session)},
        {"resource", fromUtf8(event.resource)},
        {"model", fromUtf8(event.model)},
        {"tool", fromUtf8(event.tool)},
        {"duration_ms", duration},
        {"tokens", event.tokens ? plainNumber(*event.tokens) : QString()},
        {"cost_usd", event.costNanoUsd ? QString::fromStdString(exactDecimal(NanoUsd{*event.costNanoUsd})) : QString()},
        {"correlation", fromUtf8(event.correlation)}};
    QStringList names, values;
    for (const auto &[name, value] : cells) {
        names << QLatin1StringView(name);
        values << csvCell(value);
    }
    return names.join(u',') + u"\r\n"_s + values.join(u',') + u"\r\n"_s;
}

QString EventWords::curl(const ActivityEvent &event, const ListenState &listener)
{
    constexpr int Most = 100; // of the same action in the same millisecond
    Filter filter;
    filter.range = {event.timeMs, event.timeMs + 1};
    if (!event.action.empty())
        filter.events.actions.values = {fromUtf8(event.action)};
    return curlLine(filter, {}, Most, listener);
}

void EventWords::paintMark(QPainter *painter, QPointF centre, double size, const ActivityEvent &event,
                           const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (failed(event)) {
        const double half = size / 2 + 0.5;
        QPainterPath triangle;
        triangle.addPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, half - 0.5),
                                       centre + QPointF(-half, half - 0.5), centre + QPointF(0, -half)}));
        painter->fillPath(triangle, theme.colour(Token::Error));
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.classColour(classOf(event.kind, event.action)));
        painter->drawEllipse(centre, size / 2, size / 2);
    }
    painter->restore();
}

} // namespace glasshouse
