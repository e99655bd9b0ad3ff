// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The program from outside: exit codes, messages, pictures.
class tst_ConsoleProgram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void version_andHelp_endWithZero();
    void unknownPanel_listsPanelsAndEndsWith2();
    void badSizeThemeZone_endWith2();
    void badListenAddress_endsWith2();
    void missingPath_isNamed();
    void noDisplay_isSaidInASentence();
    void unwritablePicture_isNamed();
    void screenshot_ofNothing_isTheFirstPage();
    void screenshot_hasTheSizeAskedFor();

private:
    struct Ended {
        int code;
        QString out, err;
    };
    Ended run(const QStringList &arguments);
    QString inFolder(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ConsoleProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

tst_ConsoleProgram::Ended tst_ConsoleProgram::run(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"CLAUDE_CONFIG_DIR"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, m_folder->path());
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, m_folder->path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CONSOLE_PROGRAM), arguments);
    if (!process.waitForFinished(120'000))
        return {-1, {}, u"did not end"_s};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromLocal8Bit(process.readAllStandardOutput()),
            QString::fromLocal8Bit(process.readAllStandardError())};
}

void tst_ConsoleProgram::version_andHelp_endWithZero()
{
    const Ended version = run({u"--version"_s});
    QCOMPARE(version.code, 0);
    QVERIFY(version.out.startsWith(u"glasshouse "_s));
    const Ended help = run({u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.contains(u"--screenshot"_s));
}

void tst_ConsoleProgram::unknownPanel_listsPanelsAndEndsWith2()
{
    const Ended ended = run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--panel"_s, u"nonsense"_s});
    QCOMPARE(ended.code, 2);
    for (const QString &panel : {u"overview"_s, u"sessions"_s, u"transcript"_s, u"trends"_s, u"heatmap"_s, u"cards"_s})
        QVERIFY2(ended.err.contains(panel), qPrintable(ended.err));
}

void tst_ConsoleProgram::badSizeThemeZone_endWith2()
{
    QCOMPARE(run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--size"_s, u"12"_s}).code, 2);
    QCOMPARE(run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--size"_s, u"0x0"_s}).code, 2);
    QCOMPARE(run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--theme"_s, u"pink"_s}).code, 2);
    QCOMPARE(run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--zone"_s, u"Mars/Olympus"_s}).code, 2);
    QCOMPARE(run({u"--nonsense"_s}).code, 2);
}

void tst_ConsoleProgram::badListenAddress_endsWith2()
{
    for (const QStringList &wrong : {QStringList{u"--listen"_s, u"here"_s},
                                     {u"--listen"_s, u"127.0.0.1:99999"_s},
                                     {u"--grpc"_s, u"localhost:4317"_s}}) {
        const Ended ended = run(QStringList{u"--screenshot"_s, inFolder(u"a.png"_s)} + wrong);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(u"HOST:PORT"_s), qPrintable(ended.err));
    }
    // Others could reach it, and there is no certificate.
    QCOMPARE(run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--listen"_s, u"0.0.0.0:0"_s}).code, 2);
}

void tst_ConsoleProgram::missingPath_isNamed()
{
    const Ended ended = run({u"--screenshot"_s, inFolder(u"a.png"_s), inFolder(u"nowhere"_s)});
    QCOMPARE(ended.code, 3);
    QVERIFY(ended.err.contains(u"nowhere"_s));
}

void tst_ConsoleProgram::noDisplay_isSaidInASentence()
{
    const Ended ended = run({});
    QCOMPARE(ended.code, 3);
    QVERIFY(ended.err.contains(u"no display"_s));
}

void tst_ConsoleProgram::unwritablePicture_isNamed()
{
    const Ended ended = run({u"--screenshot"_s, inFolder(u"no/such/folder/a.png"_s)});
    QCOMPARE(ended.code, 3);
    QVERIFY2(ended.err.contains(u"a.png"_s), qPrintable(ended.err));
}

void tst_ConsoleProgram::screenshot_ofNothing_isTheFirstPage()
{
    const Ended ended = run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--stall-report"_s});
    QVERIFY2(ended.code == 0, qPrintable(ended.err));
    QVERIFY(ended.out.contains(u"largest event-loop gap: "_s));
    QVERIFY(!QImage(inFolder(u"a.png"_s)).isNull());
}

void tst_ConsoleProgram::screenshot_hasTheSizeAskedFor()
{
    const QString shared = qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data/claude"_s;
    if (!QFile::exists(shared))
        QSKIP("GLASSHOUSE_SHARED has no transcripts");
    for (const QString &panel :
         {u"overview"_s, u"sessions"_s, u"transcript"_s, u"trends"_s, u"heatmap"_s, u"cards"_s}) {
        const Ended ended =
            run({u"--screenshot"_s, inFolder(u"a.png"_s), u"--panel"_s, panel, u"--size"_s, u"1280x800"_s, shared});
        QVERIFY2(ended.code == 0, qPrintable(panel + ended.err));
        QCOMPARE(QImage(inFolder(u"a.png"_s)).size(), QSize(1280, 800));
    }
}

QTEST_GUILESS_MAIN(tst_ConsoleProgram)
#include "tst_consoleprogram.moc"
