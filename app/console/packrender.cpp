// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/packrender.h"

#include "access/access.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "charts/format.h"
#include "charts/seriescolours.h"
#include "query/askany.h"
#include "query/filterparameters.h"
#include "query/reader.h"
#include "query/sqlrunner.h"
#include "reports/packdata.h"
#include "reports/packsource.h"
#include "server/querystring.h"
#include "ui/packs/packprint.h"

#include <QDateTime>
#include <QTimeZone>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

int complain(const QString &message, int code)
{
    std::fprintf(stderr, "glasshouse: %s\n", qPrintable(escapeControls(message)));
    return code;
}

/// "since=…&agent=…", as the API's routes take it.
Result<Filter> filterOf(const QString &text, qint64 nowMs)
{
    Filter filter;
    const auto parameters = parseQueryString("/?" + text.toStdString());
    if (!parameters)
        return fail(Error::Code::Rejected, QString::fromStdString(parameters.error().message));
    for (const QueryParameter &parameter : *parameters) {
        const auto taken = takeFilterParameter(filter, parameter.name, parameter.value, nowMs);
        const QString name = QString::fromStdString(parameter.name);
        if (!taken)
            return fail(Error::Code::Rejected, u"--filter: %1 %2"_s.arg(name, taken.error().message));
        if (!*taken)
            return fail(Error::Code::Rejected, u"--filter: there is no parameter %1"_s.arg(name));
    }
    return filter;
}

Result<Answer> answerOf(StoreReader &reader, const QString &store, const Question &question, const Scope &scope)
{
    const auto *const sql = std::get_if<SqlQuestion>(&question);
    if (!sql)
        return askAny(reader, question, scope);
    SqlRunner runner;
    const std::atomic_bool never{false};
    auto answer = runner.run(*sql, store, scope, never);
    if (!answer)
        return tl::unexpected(answer.error());
    return Answer(std::move(*answer));
}

} // namespace

int renderPack(const ConsoleArguments &arguments)
{
    const PackShelf shelf = loadPacks();
    const FoundPack *const found = shelf.find(arguments.renderPack);
    if (!found)
        return complain(u"there is no pack \"%1\" without mistakes; glasshousectl packs list shows them"_s.arg(
                            arguments.renderPack),
                        ExitUsage);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    auto filter = filterOf(arguments.filter, now);
    if (!filter)
        return complain(filter.error().message, ExitUsage);
    const QString zone = arguments.zone.value_or(QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    if (filter->range.isUnbounded())
        filter->range = packRange(found->pack.periodDays, zone, now);

    const QString store = arguments.store.isEmpty() ? defaultStorePath() : arguments.store;
    auto reader = StoreReader::open(store);
    if (!reader)
        return complain(reader.error().message, ExitIo);
    Principal whole;
    whole.tenant = arguments.tenant, whole.role = Role::Admin;
    const Scope scope = Access::scopeFor(whole);
    PackData data = emptyPackData(found->pack, *filter, zone, now);
    for (const PanelAsking &asking : packQuestions(found->pack, *filter, zone))
        fill(data, asking,
             asking.nothing ? fail(Error::Code::Rejected, u"the filter leaves nothing of it"_s)
                            : answerOf(**reader, store, asking.question, scope));
    SeriesColours colours;
    const Format format(QLocale(), QTimeZone(zone.toUtf8()));
    if (const auto pages = writePackPdf(data, format, &colours, arguments.pdf); !pages)
        return complain(pages.error().message, ExitIo);
    return 0;
}

} // namespace glasshouse
