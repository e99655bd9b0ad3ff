// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/listenplace.h"
#include "backend/localbackend.h"
#include "console/keeper.h"
#include "ingest/localtoken.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace glasshouse;
using namespace Qt::StringLiterals;

// A listener that goes on in the background when the window closes.
class tst_Keeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arguments_nameTheStoreAndTheRealPorts();
    void theBackground_takesOver_atTheSamePort();
};

void tst_Keeper::arguments_nameTheStoreAndTheRealPorts()
{
    ListenerOptions options;
    options.http = u"[::1]:0"_s;
    QCOMPARE(keeperArguments(u"/s/a.db"_s, options, {.httpPort = 5001, .grpcPort = 5002}),
             QStringList({u"--store"_s, u"/s/a.db"_s, u"serve"_s, u"--listen"_s, u"[::1]:5001"_s, u"--grpc"_s,
                          u"127.0.0.1:5002"_s}));
    options.grpc.clear();
    QCOMPARE(keeperArguments(u"/s/a.db"_s, options, {.httpPort = 5001}).last(), u"off"_s);
}

void tst_Keeper::theBackground_takesOver_atTheSamePort()
{
    QTemporaryDir folder;
    for (const char *variable : {"CLAUDE_CONFIG_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(variable, folder.path().toUtf8());
    ListenerOptions options;
    options.http = u"127.0.0.1:0"_s;
    options.grpc.clear();
    LocalBackend::Options local;
    local.storePath = folder.filePath(u"a.db"_s);
    local.listener = options;
    auto backend = std::make_unique<LocalBackend>(local);
    QTRY_VERIFY(backend->listenState().listens());
    const ListenState state = backend->listenState();
    const auto started = startListener(local.storePath, options, state);
    QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    backend.reset();

    QTRY_VERIFY_WITH_TIMEOUT(publishedListenState(local.storePath).listens(), 30'000);
    QCOMPARE(publishedListenState(local.storePath).httpPort, state.httpPort);
    QFile said(local.storePath + u".listen"_s);
    QVERIFY(said.open(QIODevice::ReadOnly));
    const qint64 pid = QJsonDocument::fromJson(said.readAll()).object()[u"pid"_s].toInteger();
    QVERIFY(pid > 1 && pid != QCoreApplication::applicationPid());
    QCOMPARE(::kill(pid_t(pid), SIGTERM), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(said.fileName()), 30'000);
}

QTEST_GUILESS_MAIN(tst_Keeper)
#include "tst_keeper.moc"
