// SPDX-License-Identifier: GPL-3.0-or-later
// Transcripts that people send, and what can be asked of sessions: over real sockets, into a real store.
#include "teamserver.h"

#include "base/zstdframes.h"
#include "ingest/uploadnames.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTcpSocket>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class TestSessionUploads : public QObject
{
    Q_OBJECT

private:
    TestReply upload(const std::string &caller, const std::string &name, const std::string &bytes,
                     const std::string &more = {}) const
    {
        return m_team->send("POST", "/api/v1/sessions?name=" + name + more, caller, bytes, "application/x-ndjson");
    }
    static QString outcome(const TestReply &reply) { return TeamServer::objectOf(reply)[u"outcome"_s].toString(); }
    QJsonArray sessions(const std::string &caller, const std::string &query = {}) const
    {
        return TeamServer::objectOf(m_team->send("GET", "/api/admin/sessions/list" + query, caller))[u"sessions"_s]
            .toArray();
    }
    QStringList uploaded() const
    {
        QStringList files;
        QDirIterator all(uploadsFolder(m_team->store()), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files += all.next();
        return files;
    }

    /// The body of an answer that came in chunks; empty where its last chunk did not come.
    QByteArray chunkedBody(const std::string &target, const std::string &caller, const std::string &asked) const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(m_team->backend().listenState().httpPort));
        if (!socket.waitForConnected(5000))
            return {};
        socket.write(QByteArray::fromStdString(request(
            "POST", target, "Content-Type: application/json\r\nAuthorization: Bearer " + m_team->token(caller) + "\r\n",
            asked)));
        QByteArray all;
        while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(10'000))
            all += socket.readAll();
        all += socket.readAll();
        qsizetype at = all.indexOf("\r\n\r\n") + 4;
        if (!all.startsWith("HTTP/1.1 200") || !all.left(at).contains("Transfer-Encoding: chunked"))
            return {};
        QByteArray body;
        while (true) {
            const qsizetype end = all.indexOf("\r\n", at);
            const qsizetype size = end < 0 ? -1 : all.mid(at, end - at).toLongLong(nullptr, 16);
            if (size <= 0)
                return size == 0 ? body : QByteArray();
            body += all.mid(end + 2, size);
            at = end + 2 + size + 2;
        }
    }

    std::unique_ptr<TeamServer> m_team;

private Q_SLOTS:
    void init() { m_team = std::make_unique<TeamServer>(); }
    void cleanup() { m_team.reset(); }

    void anUpload_isKeptReadAndTheSenders()
    {
        const TestReply reply = upload("ada", "s1.jsonl", transcriptLines("s1", 3));
        QCOMPARE(reply.status, 201);
        QCOMPARE(outcome(reply), u"stored"_s);
        QCOMPARE(TeamServer::objectOf(reply)[u"sessions"_s].toArray(), QJsonArray{u"s1"_s});
        QCOMPARE(TeamServer::objectOf(reply)[u"calls"_s].toInt(), 3);
        QCOMPARE(sessions("ada").size(), 1);
        QCOMPARE(sessions("admin").size(), 1);
        QCOMPARE(sessions("bob").size(), 0);
        QCOMPARE(sessions("other").size(), 0);
        QCOMPARE(uploaded().size(), 1);
        const QFileInfo file(uploaded().front());
        QCOMPARE(int(file.permissions() & 0x0077), 0); // nobody else's
        QCOMPARE(int(QFileInfo(file.path()).permissions() & 0x0077), 0);
        QVERIFY(m_team->trail().contains(u"session.uploaded"_s));
    }

    void sameBytesAgain_changeNothing_andMoreContinues()
    {
        const std::string first = transcriptLines("s1", 2), whole = first + transcriptLines("s1", 3, 2);
        QCOMPARE(outcome(upload("ada", "s1.jsonl", first)), u"stored"_s);
        QCOMPARE(outcome(upload("sender", "s1.jsonl", first)), u"unchanged"_s); // the same person by another token
        QCOMPARE(outcome(upload("ada", "s1.jsonl", whole)), u"grown"_s);
        QCOMPARE(outcome(upload("ada", "s1.jsonl", first)), u"unchanged"_s); // an older copy
        QCOMPARE(sessions("ada")[0][u"calls"_s].toInt(), 5);
        QCOMPARE(uploaded().size(), 1);
        QFile file(uploaded().front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), whole);
        QCOMPARE(m_team->trail().filter(u"session.uploaded"_s).size(), 2);
    }

    void otherBytesUnderAName_areRefused_andOfAnotherPersonKept()
    {
        upload("ada", "s.jsonl", transcriptLines("s1", 1));
        const TestReply other = upload("ada", "s.jsonl", transcriptLines("s2", 1));
        QCOMPARE(other.status, 409);
        QCOMPARE(TeamServer::codeOf(other), u"UPLOAD_CONFLICT"_s);
        QCOMPARE(upload("bob", "s.jsonl", transcriptLines("s2", 1)).status, 201);
        QCOMPARE(sessions("ada").size(), 1);
        QCOMPARE(sessions("bob").size(), 1);
        QCOMPARE(uploaded().size(), 2);
    }

    void piecesMakeOneFile()
    {
        const std::string first = transcriptLines("s1", 2), second = transcriptLines("s1", 2, 2);
        QCOMPARE(TeamServer::codeOf(upload("ada", "s1.jsonl", second, "&offset=" + std::to_string(first.size()))),
                 u"UPLOAD_GAP"_s);
        QCOMPARE(upload("ada", "s1.jsonl", first).status, 201);
        QCOMPARE(outcome(upload("ada", "s1.jsonl", second, "&offset=" + std::to_string(first.size()))), u"grown"_s);
        QCOMPARE(outcome(upload("ada", "s1.jsonl", first + second)), u"unchanged"_s);
        QCOMPARE(sessions("ada")[0][u"calls"_s].toInt(), 4);
    }

    void packedFiles_areUnpacked()
    {
        const std::string text = transcriptLines("s1", 2);
        const QByteArray packed = zstdFrame(text);
        QCOMPARE(upload("ada", "s1.jsonl.zst", packed.toStdString()).status, 201);
        QCOMPARE(outcome(upload("ada", "s1.jsonl", text)), u"unchanged"_s);
        QCOMPARE(upload("ada", "cut.zst", packed.chopped(5).toStdString()).status, 400);
        QCOMPARE(upload("ada", "bomb.zst", zstdFrame(std::string(30 << 20, ' ')).toStdString()).status, 413);
    }

    void whatIsNoTranscript_isNotKept()
    {
        for (const std::string bytes : {"hello\n", "{\"a\":1}\n", "{\"type\":\"session_meta\",\"payload\":{}}\n"}) {
            const TestReply reply = upload("ada", "x.jsonl", bytes);
            QCOMPARE(reply.status, 400);
            QCOMPARE(TeamServer::codeOf(reply), u"INVALID_TRANSCRIPT"_s);
        }
        QCOMPARE(upload("nobody", "x.jsonl", transcriptLines("s1", 1)).status, 403);
        QCOMPARE(upload("operator", "x.jsonl", transcriptLines("s1", 1)).status, 403);
        QCOMPARE(m_team->send("POST", "/api/v1/sessions", "ada", transcriptLines("s1", 1)).status, 400);
        QCOMPARE(uploaded(), QStringList());
    }

    void hostileNames_stayInTheFolder()
    {
        int i = 0;
        for (const std::string name : {"..%2F..%2F..%2Fetc%2Fpasswd", "C:%5CWindows%5Cnul.jsonl", ".%2F.hidden", "CON",
                                       "a%3Ab%3F", "%E2%80%AEgpj.jsonl"}) {
            const TestReply reply = upload("ada", name, transcriptLines("n" + std::to_string(i++), 1));
            QVERIFY2(reply.status == 201, name.c_str());
        }
        const QStringList files = uploaded();
        QCOMPARE(files.size(), i);
        for (const QString &file : files)
            QVERIFY(QFileInfo(file).canonicalFilePath().startsWith(
                QFileInfo(uploadsFolder(m_team->store())).canonicalFilePath()));
        QCOMPARE(upload("ada", "..", transcriptLines("s9", 1)).status, 400);
        QCOMPARE(upload("ada", "%2F", transcriptLines("s9", 1)).status, 400);
    }

    void aFileThatNamesAnothersSession_opensNothing()
    {
        upload("ada", "s1.jsonl", transcriptLines("s1", 2));
        const TestReply reply = upload("bob", "mine.jsonl", transcriptLines("s1", 1, 7));
        QCOMPARE(reply.status, 201);
        QCOMPARE(TeamServer::objectOf(reply)[u"sessions"_s].toArray(), QJsonArray());
        QCOMPARE(sessions("bob").size(), 0);
        const TestReply foreign = m_team->send("GET", "/api/admin/sessions/transcript?session=s1", "bob");
        QCOMPARE(foreign.status, 404);
        QCOMPARE(sessions("ada").size(), 1);
    }

    void aSession_isShownAndDownloaded()
    {
        const std::string text = transcriptLines("s1", 4);
        upload("ada", "s1.jsonl", text);
        const QJsonObject page =
            TeamServer::objectOf(m_team->send("GET", "/api/admin/sessions/transcript?session=s1&limit=3", "ada"));
        QCOMPARE(page[u"schema"_s].toString(), u"glasshouse.transcript.v1"_s);
        QCOMPARE(page[u"entries"_s].toArray().size(), 3);
        QCOMPARE(page[u"next_offset"_s].toInt(), 3);
        QCOMPARE(page[u"entries"_s][0][u"content"_s][u"text"_s].toString(), u"please"_s);
        QVERIFY(!QJsonDocument(page).toJson().contains(m_team->folder().toUtf8())); // no places of this computer
        const TestReply file = m_team->send("GET", "/api/admin/sessions/download?session=s1", "ada");
        QCOMPARE(file.status, 200);
        QCOMPARE(file.body, text);
        QVERIFY(file.field("content-disposition").find("filename=\"s1.jsonl\"") != std::string::npos);
        for (const std::string route : {"transcript", "download"}) {
            const TestReply foreign = m_team->send("GET", "/api/admin/sessions/" + route + "?session=s1", "bob");
            const TestReply elsewhere = m_team->send("GET", "/api/admin/sessions/" + route + "?session=s1", "other");
            const TestReply unknown = m_team->send("GET", "/api/admin/sessions/" + route + "?session=none", "bob");
            const TestReply noFile = m_team->send("GET", "/api/admin/sessions/" + route + "?session=s1&file=7", "ada");
            QCOMPARE(foreign.status, 404);
            QCOMPARE(foreign.body, unknown.body);
            QCOMPARE(elsewhere.body, unknown.body);
            QCOMPARE(noFile.body, unknown.body);
        }
        // Noted after the answer: an answer waits for no writer.
        QTRY_COMPARE(m_team->trail().filter(u"transcript.viewed"_s).size(), 1);
        QTRY_COMPARE(m_team->trail().filter(u"transcript.downloaded"_s).size(), 1);
    }

    void aZip_holdsTheFiles()
    {
        for (const std::string s : {"s1", "s2"})
            upload("ada", s, transcriptLines(s, 50));
        const QByteArray zip = chunkedBody("/api/admin/sessions/zip", "ada", R"({"ids":["s1","s2"]})");
        QVERIFY(!zip.isEmpty());
        QFile file(m_team->folder() + u"/sessions.zip"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(zip);
        file.close();
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s,
                      u"import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                      "for n in sorted(z.namelist()): print(n, z.read(n).count(b'\\n'))"_s,
                      file.fileName()});
        QVERIFY(python.waitForFinished(30'000));
        const QString said = QString::fromUtf8(python.readAllStandardOutput());
        QCOMPARE(said, u"s1/s1.jsonl 100\ns2/s2.jsonl 100\n"_s);
        QCOMPARE(m_team->send("POST", "/api/admin/sessions/zip", "bob", R"({"ids":["s1"]})").body,
                 m_team->send("POST", "/api/admin/sessions/zip", "bob", R"({"ids":["none"]})").body);
        QCOMPARE(m_team->send("POST", "/api/admin/sessions/zip", "ada", R"({"ids":[]})").status, 400);
    }

    void lists_areSortedPagedAndCounted()
    {
        for (int i = 1; i <= 5; ++i)
            upload(i % 2 ? "ada" : "bob", "s" + std::to_string(i), transcriptLines("s" + std::to_string(i), i));
        const auto ids = [this](const std::string &query, const std::string &caller = "admin") {
            QStringList found;
            for (const QJsonValue &session : sessions(caller, query))
                found += session[u"id"_s].toString();
            return found;
        };
        QCOMPARE(ids("?sort=tokens"), QStringList({u"s5"_s, u"s4"_s, u"s3"_s, u"s2"_s, u"s1"_s}));
        QCOMPARE(ids("?sort=tokens&limit=2&offset=1"), QStringList({u"s4"_s, u"s3"_s}));
        QCOMPARE(ids("?sort=tokens&user=bob"), QStringList({u"s4"_s, u"s2"_s}));
        QCOMPARE(ids("?sort=tokens&not_user=bob"), QStringList({u"s5"_s, u"s3"_s, u"s1"_s}));
        QCOMPARE(ids("?sort=tokens", "bob"), QStringList({u"s4"_s, u"s2"_s}));
        QCOMPARE(m_team->send("GET", "/api/admin/sessions/list?tool=Bash", "admin").status, 400);
        QCOMPARE(m_team->send("GET", "/api/admin/sessions/list?sort=size", "admin").status, 400);
        const QJsonObject kpis = TeamServer::objectOf(m_team->send("GET", "/api/admin/sessions/kpis", "admin"));
        QCOMPARE(kpis[u"now"_s][u"sessions"_s].toInt(), 5);
        QCOMPARE(kpis[u"now"_s][u"calls"_s].toInt(), 15);
        const QJsonObject facets = TeamServer::objectOf(m_team->send("GET", "/api/admin/sessions/facets", "ada"));
        QCOMPARE(facets[u"sessions"_s].toInt(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSessionUploads)
#include "tst_sessionuploads.moc"
