// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/eventcopy.h"

#include "base/jsonwriter.h"
#include "base/timestamp.h"

#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Text = std::string ActivityEvent::*;
constexpr std::array<std::pair<const char *, Text>, 12> Texts{{
    {"action", &ActivityEvent::action},
    {"actor", &ActivityEvent::actor},
    {"resource", &ActivityEvent::resource},
    {"agent", &ActivityEvent::agent},
    {"model", &ActivityEvent::model},
    {"tool", &ActivityEvent::tool},
    {"source", &ActivityEvent::source},
    {"project", &ActivityEvent::project},
    {"machine", &ActivityEvent::machine},
    {"session", &ActivityEvent::session},
    {"client", &ActivityEvent::client},
    {"correlation", &ActivityEvent::correlation},
}};

/// Quoted where it must be. A value a spreadsheet would run as a formula gets an apostrophe in front.
QByteArray cell(const std::string &text)
{
    QByteArray value = QByteArray::fromStdString(text);
    if (!value.isEmpty() && QByteArrayView("=+-@\t\r").contains(value.front()))
        value.prepend('\'');
    if (!value.contains(',') && !value.contains('"') && !value.contains('\n') && !value.contains('\r'))
        return value;
    return '"' + value.replace("\"", "\"\"") + '"';
}

} // namespace

QByteArray jsonOf(const ActivityEvent &event)
{
    JsonWriter json(JsonWriter::Style::Indented);
    writeJson(json, event);
    return json.take();
}

QByteArray csvHead()
{
    QByteArray head = "id,time,kind";
    for (const auto &[name, text] : Texts)
        head.append(',').append(name);
    return head + ",outcome,duration_ms,tokens,cost_usd\n";
}

QByteArray csvOf(const ActivityEvent &event)
{
    const auto view = [](std::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); };
    QByteArray line = QByteArray::number(event.sequence) + ',';
    if (event.timeMs != NoTime)
        line += QByteArray::fromStdString(std::string(timestampText(event.timeMs)));
    line += ',' + view(nameOf(event.kind));
    for (const auto &[name, text] : Texts)
        line += ',' + cell(event.*text);
    line += ',' + view(nameOf(event.outcome)) + ',';
    if (event.durationNs)
        line += QByteArray::number(double(*event.durationNs) / 1e6, 'f', 3);
    line += ',';
    if (event.tokens)
        line += QByteArray::number(*event.tokens);
    line += ',';
    if (event.costNanoUsd)
        line += QByteArray::fromStdString(exactDecimal(NanoUsd{*event.costNanoUsd}));
    return line + '\n';
}

QByteArray textOf(const std::vector<ActivityEvent> &events, EventFormat format)
{
    if (format == EventFormat::Csv) {
        QByteArray text = csvHead();
        for (const ActivityEvent &event : events)
            text += csvOf(event);
        return text;
    }
    JsonWriter json;
    json.beginArray();
    for (const ActivityEvent &event : events)
        writeJson(json, event);
    json.endArray();
    return json.take() + '\n';
}

Result<qint64> writeEvents(const QString &path, const std::vector<ActivityEvent> &events, EventFormat format)
{
    QSaveFile file(path);
    const QByteArray text = textOf(events, format);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(Error::Code::Io, u"%1: %2"_s.arg(path, file.errorString()));
    return qint64(events.size());
}

} // namespace glasshouse
