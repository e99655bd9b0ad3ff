// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/servecommand.h"

#include "backend/writerworker.h"
#include "base/jsonwriter.h"
#include "base/paths.h"
#include "base/textsafety.h"
#include "ctl/openedstore.h"

#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int StopPollMs = 100;

QByteArray stateJson(const ListenState &state, const QString &store)
{
    JsonWriter json;
    json.beginObject().field("schema", "glasshouse.serve.v1").field("store", store);
    json.field("http_port", state.httpPort).field("grpc_port", state.grpcPort).field("fingerprint", state.fingerprint);
    json.endObject();
    return json.take() + '\n';
}

QString stateText(const ListenState &state, const ServeArguments &serve, const QString &store)
{
    const QString scheme = state.fingerprint.isEmpty() ? u"http"_s : u"https"_s;
    const QString host = serve.listener.http.left(serve.listener.http.lastIndexOf(u':'));
    QString text = u"Listening on %1://%2:%3 (OTLP/HTTP, events, webhooks)"_s.arg(scheme, host).arg(state.httpPort);
    if (state.grpcPort > 0)
        text += u" and port %1 (OTLP/gRPC)"_s.arg(state.grpcPort);
    text += u"\nStore: %1\n"_s.arg(escapeControls(store));
    if (!state.fingerprint.isEmpty())
        text += u"Certificate (SHA-256): %1\n"_s.arg(state.fingerprint);
    return text + u"glasshousectl doctor prints the settings for each agent. Ctrl+C ends.\n"_s;
}

} // namespace

ExitCode runServeCommand(const Arguments &arguments, const ServeArguments &serve, const Terminal &terminal)
{
    const QString store = chosenStore(arguments.store);
    QEventLoop loop;
    ExitCode code = ExitCode::Ok;
    const auto stopImport = std::make_shared<std::atomic_bool>(false);
    WriterWorker worker(store, userPricesPath());
    worker.listenWith(serve.listener);
    bool said = false;
    QObject::connect(&worker, &WriterWorker::listenStateChanged, &loop, [&](const ListenState &state) {
        if (state.elsewhere)
            return; // said once by opened(): another program has the store
        if (state.listens()) {
            terminal.print(arguments.json ? stateJson(state, store) : stateText(state, serve, store).toUtf8());
            terminal.out.flush();
            said = true;
        } else if (!state.trouble.isEmpty()) {
            terminal.complain(escapeControls(state.trouble));
            terminal.err.flush();
            if (said || state.portTaken)
                return; // a port may come free, and is tried again; anything else is a wrong command line
            code = ExitCode::Usage;
            loop.quit();
        }
    });
    QObject::connect(&worker, &WriterWorker::troubleChanged, &loop, [&](const QString &trouble) {
        if (!trouble.isEmpty())
            terminal.complain(escapeControls(trouble));
        terminal.err.flush();
    });
    QObject::connect(&worker, &WriterWorker::opened, &loop, [&] {
        if (!worker.ownsStore())
            terminal.complain(u"another Glasshouse owns the store and listens; waiting to take over"_s);
        terminal.err.flush();
    });
    QTimer stop;
    QObject::connect(&stop, &QTimer::timeout, &loop, [&] {
        if (!terminal.stop)
            return;
        worker.requestEnd();
        *stopImport = true;
        loop.quit();
    });
    stop.start(StopPollMs);
    QTimer::singleShot(0, &worker, [&] {
        worker.start();
        if (serve.watch && code == ExitCode::Ok)
            worker.import({}, stopImport);
    });
    loop.exec();
    return code;
}

} // namespace glasshouse
