// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/rollupcommand.h"

#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/figures.h"
#include "ctl/openedstore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace glasshouse {

QByteArray rollupJson(const RollupReport &report, const QString &store)
{
    JsonWriter json(JsonWriter::Style::Indented);
    json.beginObject().field("schema", "glasshouse.rollup.v1").field("store", store).field("cells", report.cells);
    json.field("wrong", report.wrong).field("rebuilt", report.rebuilt).key("examples").beginArray();
    for (const QString &example : report.examples)
        json.value(example);
    json.endArray().endObject();
    return json.take() + '\n';
}

QString rollupText(const RollupReport &report)
{
    QString text = u"%1 sums compared with the rows they are made of: %2\n"_s.arg(
        countText(report.cells), report.wrong == 0 ? u"all agree"_s : u"%1 differ"_s.arg(countText(report.wrong)));
    for (const QString &example : report.examples)
        text += u"  "_s + escapeControls(example) + u'\n';
    if (report.wrong > 0)
        text +=
            report.rebuilt ? u"They were written anew.\n"_s : u"glasshousectl rollup --rebuild writes them anew.\n"_s;
    return text;
}

ExitCode runRollupCommand(const Arguments &arguments, const RollupArguments &rollup, const Terminal &terminal)
{
    const QString store = chosenStore(arguments.store);
    if (!QFileInfo::exists(store))
        return terminal.refuse({Error::Code::Io, u"there is no store at %1"_s.arg(store)});
    const Result<RollupReport> report = rollup.rebuild ? rebuildRollups(store) : verifyRollups(store);
    if (!report)
        return terminal.refuse(report.error());
    if (arguments.json)
        terminal.print(rollupJson(*report, store));
    else
        terminal.print(rollupText(*report));
    return report->wrong == 0 || report->rebuilt ? ExitCode::Ok : ExitCode::No;
}

} // namespace glasshouse
