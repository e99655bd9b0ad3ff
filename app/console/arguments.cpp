// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/arguments.h"

#include "backend/remoteaddress.h"
#include "base/textsafety.h"
#include "base/zone.h"
#include "server/listenaddress.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int SmallestSide = 200;
constexpr int LargestSide = 8192;

QString fromLocal(const std::string &text)
{
    return QString::fromLocal8Bit(text.data(), qsizetype(text.size()));
}

int complain(const QString &message, int code)
{
    std::fprintf(stderr, "glasshouse: %s\n", qPrintable(escapeControls(message)));
    return code;
}

/// "1600x1000"; nothing where it is no size or out of bounds.
std::optional<QSize> sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool widthOk = false, heightOk = false;
    const QSize size(parts.value(0).toInt(&widthOk), parts.value(1).toInt(&heightOk));
    const auto fits = [](int side) { return side >= SmallestSide && side <= LargestSide; };
    if (parts.size() != 2 || !widthOk || !heightOk || !fits(size.width()) || !fits(size.height()))
        return {};
    return size;
}

/// What is wrong with the arguments, if anything, as an exit code; the complaint is printed.
std::optional<int> check(ConsoleArguments &arguments, const QString &size)
{
    if (!arguments.panel.isEmpty() && !panelNames().contains(arguments.panel))
        return complain(
            u"there is no panel \"%1\"; the panels are %2"_s.arg(arguments.panel, panelNames().join(u", "_s)),
            ExitUsage);
    if (!arguments.theme.isEmpty() && arguments.theme != u"dark"_s && arguments.theme != u"light"_s)
        return complain(u"the theme is dark or light, not \"%1\""_s.arg(arguments.theme), ExitUsage);
    for (const auto &[option, address] :
         {std::pair{u"--listen"_s, arguments.listen}, std::pair{u"--grpc"_s, arguments.grpc}}) {
        if (address.isEmpty() || (option == u"--grpc"_s && address == u"off"_s))
            continue;
        if (const auto parsed = safeListenAddress(address, false, option); !parsed)
            return complain(parsed.error().message, ExitUsage);
    }
    if (arguments.zone) {
        if (const auto zone = Zone::fromId(*arguments.zone); !zone)
            return complain(zone.error().message, ExitUsage);
    }
    if (!size.isEmpty()) {
        const auto parsed = sizeOf(size);
        if (!parsed)
            return complain(u"--size wants WIDTHxHEIGHT, each from %1 to %2, not \"%3\""_s.arg(SmallestSide)
                                .arg(LargestSide)
                                .arg(size),
                            ExitUsage);
        arguments.size = *parsed;
    }
    if (arguments.renderPack.isEmpty() != arguments.pdf.isEmpty())
        return complain(u"--render-pack PACK and --pdf FILE belong together"_s, ExitUsage);
    if (!arguments.connect.isEmpty()) {
        if (const auto address = RemoteAddress::parse(arguments.connect); !address)
            return complain(address.error().message, ExitUsage);
        if (!arguments.paths.isEmpty() || !arguments.store.isEmpty())
            return complain(u"--connect shows what another computer has: it goes with neither --store nor a path"_s,
                            ExitUsage);
    }
    if (!arguments.view.isEmpty() && !QFileInfo(arguments.view).isReadable())
        return complain(u"%1 cannot be read"_s.arg(arguments.view), ExitIo);
    for (QString &path : arguments.paths) {
        const QFileInfo info(path);
        if (!info.exists())
            return complain(u"%1 does not exist"_s.arg(path), ExitIo);
        if (!info.isReadable())
            return complain(u"%1 cannot be read: permission denied"_s.arg(path), ExitIo);
        path = info.absoluteFilePath();
    }
    return {};
}

} // namespace

QStringList panelNames()
{
    return {u"overview"_s, u"sessions"_s, u"transcript"_s, u"trends"_s,      u"heatmap"_s,
            u"cards"_s,    u"activity"_s, u"sources"_s,    u"credentials"_s, u"sql"_s,
            u"explorer"_s, u"packs"_s,    u"feedback"_s,   u"findings"_s,    u"alerts"_s};
}

ParsedArguments parseArguments(int argc, char **argv)
{
    CLI::App app("What your coding agents did, what it cost and where they failed.", "glasshouse");
    std::string store, screenshot, panel, size, theme, zone, listen, grpc, connect, view, renderPack, pdf, filter;
    std::vector<std::string> paths;
    ConsoleArguments arguments;
    app.set_version_flag("--version", "glasshouse " GLASSHOUSE_VERSION);
    app.add_option("--store", store, "Store to use instead of the default one")->type_name("FILE");
    app.add_option(
           "--connect", connect,
           "Show a Glasshouse elsewhere, e.g. https://glasshouse.example.com; its token comes from the keychain "
           "or GLASSHOUSE_TOKEN")
        ->type_name("URL");
    app.add_option("--screenshot", screenshot,
                   "Draw the console to a PNG once the data is in, and end; needs no display")
        ->type_name("FILE");
    app.add_option("--panel", panel, "What to draw: " + panelNames().join(u", "_s).toStdString())->type_name("NAME");
    app.add_option("--size", size, "Size of the picture, e.g. 1600x1000")->type_name("WxH");
    app.add_option("--theme", theme, "dark or light")->type_name("THEME");
    app.add_option("--zone", zone, "Time zone of days and hours, e.g. Europe/Prague")->type_name("ZONE");
    app.add_option("--render-pack", renderPack, "Draw a report pack to --pdf FILE, and end; needs no display")
        ->type_name("PACK");
    app.add_option("--pdf", pdf, "Where the pack is drawn to")->type_name("FILE");
    app.add_option("--filter", filter, "Of the pack: what to look at, e.g. 'agent=claude-code&since=7d'")
        ->type_name("PARAMETERS");
    app.add_option("--tenant", arguments.tenant, "Of the pack: number of the tenant")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    app.add_option("--view", view, "Begin with the view that this file holds")->type_name("FILE");
    app.add_flag("--no-listen", arguments.noListen, "Do not listen for telemetry this time");
    app.add_option("--listen", listen,
                   "Listen for OTLP/HTTP at HOST:PORT instead of 127.0.0.1:4318; port 0 takes a free one")
        ->type_name("HOST:PORT");
    app.add_option("--grpc", grpc, "Listen for OTLP/gRPC at HOST:PORT instead of 127.0.0.1:4317, or off")
        ->type_name("HOST:PORT|off");
    app.add_flag("--stall-report", arguments.stallReport, "Print the largest gap of the event loop at the end");
    app.add_option("path", paths, "Transcripts to look at, without keeping them: folders or files")->type_name("PATH");
    app.footer("Exit codes: 0 done; 2 wrong usage; 3 a file cannot be read or written, or there is no display.");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &stop) {
        const int code = app.exit(stop);
        return {{}, code == 0 ? 0 : ExitUsage};
    }
    arguments.store = fromLocal(store);
    arguments.connect = fromLocal(connect);
    arguments.view = fromLocal(view);
    arguments.renderPack = fromLocal(renderPack), arguments.pdf = fromLocal(pdf);
    arguments.filter = fromLocal(filter);
    arguments.screenshot = fromLocal(screenshot);
    arguments.panel = fromLocal(panel);
    arguments.theme = fromLocal(theme);
    arguments.listen = fromLocal(listen);
    arguments.grpc = fromLocal(grpc);
    if (!zone.empty())
        arguments.zone = fromLocal(zone);
    for (const std::string &path : paths)
        arguments.paths << fromLocal(path);
    const auto wrong = check(arguments, fromLocal(size));
    return {std::move(arguments), wrong};
}

} // namespace glasshouse
