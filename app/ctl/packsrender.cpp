// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"
#include "base/textsafety.h"
#include "ctl/openedstore.h"
#include "ctl/packscommand.h"
#include "ctl/selfaudit.h"
#include "query/sqlrunner.h"
#include "reports/packdata.h"
#include "reports/packexport.h"
#include "reports/packpdf.h"
#include "reports/packsource.h"

#include <QDateTime>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Filter filterFor(const PacksArguments &packs, const Pack &pack, qint64 nowMs)
{
    Filter filter = packs.filter;
    if (!packs.hasRange)
        filter.range = packRange(packs.days > 0 ? packs.days : pack.periodDays, packs.zone, nowMs);
    return filter;
}

Result<void> writeWhole(const QString &path, const std::string &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size())
        || !file.commit())
        return fail(Error::Code::Io, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

ExitCode renderFigures(const Arguments &arguments, const PacksArguments &packs, const Pack &pack, const Filter &filter,
                       const Terminal &terminal)
{
    auto store = OpenedStore::open(arguments, terminal);
    if (!store)
        return terminal.refuse(store.error());
    SqlRunner sql;
    const auto ask = [&](const Question &question) -> Result<Answer> {
        const auto *const statement = std::get_if<SqlQuestion>(&question);
        if (statement && !(*store)->remote()) {
            auto answer = sql.run(*statement, chosenStore(arguments.store), Access::localOwner(), terminal.stop);
            return answer ? Result<Answer>(std::move(*answer)) : tl::unexpected(answer.error());
        }
        return (*store)->askAny(question);
    };
    const PackData data = askedPackData(pack, filter, packs.zone, QDateTime::currentMSecsSinceEpoch(), ask);
    if (terminal.stop)
        return ExitCode::Interrupted;
    bool fine = true;
    for (const PanelData &panel : data.panels) {
        if (panel.trouble.isEmpty() || (!packs.panel.isEmpty() && panel.panel.id != packs.panel))
            continue;
        terminal.complain(u"%1: %2"_s.arg(panel.panel.id, escapeControls(panel.trouble)));
        fine = false;
    }
    if (arguments.json) {
        JsonWriter json(JsonWriter::Style::Indented);
        writeJson(json, data);
        terminal.print(json.take() + '\n');
    }
    if (!packs.csv.isEmpty()) {
        const std::string csv = packCsv(data, packs.panel);
        if (packs.csv == u"-"_s)
            terminal.print(QByteArray::fromStdString(csv));
        else if (auto written = writeWhole(packs.csv, csv); !written)
            return terminal.refuse(written.error());
    }
    return fine ? ExitCode::Ok : ExitCode::Io;
}

} // namespace

ExitCode runPacksRender(const Arguments &arguments, const PacksArguments &packs, const Terminal &terminal)
{
    if (packs.csv.isEmpty() && packs.pdf.isEmpty() && !arguments.json) {
        terminal.complain(u"packs render: --csv FILE, --pdf FILE or --json is needed"_s);
        return ExitCode::Usage;
    }
    if (!packs.pdf.isEmpty() && arguments.remote.isNamed()) {
        terminal.complain(u"packs render: a PDF is made of the store on this computer; with --remote take --csv"_s);
        return ExitCode::Usage;
    }
    const PackShelf shelf = loadPacks();
    const FoundPack *const found = shelf.find(packs.pack);
    if (!found) {
        terminal.complain(
            u"there is no pack %1; glasshousectl packs list shows them"_s.arg(escapeControls(packs.pack)));
        return ExitCode::NotFound;
    }
    const auto &panels = found->pack.panels;
    if (!packs.panel.isEmpty()
        && std::none_of(panels.begin(), panels.end(), [&](const PackPanel &each) { return each.id == packs.panel; })) {
        terminal.complain(u"the pack has no panel %1"_s.arg(escapeControls(packs.panel)));
        return ExitCode::NotFound;
    }
    const Filter filter = filterFor(packs, found->pack, QDateTime::currentMSecsSinceEpoch());
    if (!packs.csv.isEmpty() || arguments.json) {
        if (const ExitCode code = renderFigures(arguments, packs, found->pack, filter, terminal); code != ExitCode::Ok)
            return code;
    }
    if (!packs.pdf.isEmpty()) {
        if (auto store = OpenedStore::open(arguments, terminal); !store)
            return terminal.refuse(store.error());
        const PackPdf pdf{packs.pack, chosenStore(arguments.store), packs.zone, packs.pdf, 1, filter, {}};
        if (auto rendered = renderPackPdf(pdf, terminal.stop); !rendered)
            return terminal.refuse(rendered.error());
    }
    AuditNote note;
    note.action = u"pack.exported"_s;
    note.resource = u"pack:%1"_s.arg(packs.pack);
    note.isRead = true;
    if (arguments.remote.isNamed()) {
        if (const auto store = OpenedStore::open(arguments, terminal))
            keepExport(arguments, **store, note);
    } else {
        keepNote(arguments, note);
    }
    return ExitCode::Ok;
}

} // namespace glasshouse
